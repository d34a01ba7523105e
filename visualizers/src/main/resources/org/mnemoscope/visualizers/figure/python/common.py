import sqlite3
import sys
import urllib.request

import matplotlib
import numpy as np

if len(sys.argv) > 1:
    RUN = sys.argv[1]
if len(sys.argv) > 2:
    matplotlib.use("Agg")
import matplotlib.pyplot as plt

# How a run file is laid out: docs/run-file.md of Mnemoscope.
run = sqlite3.connect("file:" + urllib.request.pathname2url(RUN) + "?mode=ro", uri=True)
header = dict(run.execute("SELECT key, value FROM header"))


def floats(blob):
    """A row of numbers; None where nothing was measured."""
    return None if blob is None else np.frombuffer(blob, "<f4").astype(float)


def finish(figure):
    figure.suptitle(TITLE)
    figure.text(0.01, 0.01, header["text_title"] + " · " + header["model_name"], fontsize=7)
    if len(sys.argv) > 2:
        figure.savefig(sys.argv[2], dpi=150)
    else:
        plt.show()
