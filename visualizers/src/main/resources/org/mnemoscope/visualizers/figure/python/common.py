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
def opened(path):
    return sqlite3.connect("file:" + urllib.request.pathname2url(path) + "?mode=ro", uri=True)


run = opened(RUN)
header = dict(run.execute("SELECT key, value FROM header"))


def floats(blob):
    """A row of numbers; None where nothing was measured."""
    return None if blob is None else np.frombuffer(blob, "<f4").astype(float)


def picked(segment):
    """Whether a segment is picked; all are where none is."""
    return not PICKED or any(start <= segment < end for start, end in PICKED)


def recalls(file=run):
    """Segment, first recalled segment and weights of every recall."""
    for segment, first, blob in file.execute("SELECT segment, recall_first, recall_weights FROM segments ORDER BY segment"):
        if blob is not None:
            yield segment, first, floats(blob)


def nll(condition, file=run):
    """Segment, first token of the segment, first scored token and NLL in nats of its scored tokens."""
    query = """SELECT segments.segment, token_start, token_end, nats FROM segments JOIN nll ON nll.segment = segments.segment
               WHERE condition = ? ORDER BY segments.segment"""
    for segment, start, end, blob in file.execute(query, (condition,)):
        yield segment, start, max(start, min(1, end)), floats(blob)


def token_unit(nats):
    """Numbers of single tokens: in bits where the unit is one of bits, else in nats."""
    return nats / np.log(2) if UNIT.startswith("bits") else nats


def finish(figure):
    figure.suptitle(TITLE)
    figure.text(0.01, 0.01, header["text_title"] + " · " + header["model_name"], fontsize=7)
    if len(sys.argv) > 2:
        figure.savefig(sys.argv[2], dpi=150)
    else:
        plt.show()
