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


def centred(values, width):
    """The mean over so many values around each, without those that are missing."""
    means = np.full(len(values), np.nan)
    for i in range(len(values)):
        near = values[max(0, i - width // 2):i + width // 2 + 1]
        near = near[~np.isnan(near)]
        means[i] = near.mean() if len(near) else np.nan
    return means


def draw(axes, key, label, style="-", colour=None):
    """A line of the table, where it was switched on; a smoothed one over it."""
    if key in LINES.split():
        line, = axes.plot(table["segment"], table[key], style, color=colour, linewidth=0.6 if SMOOTHING > 1 else 1.5,
                          alpha=0.5 if SMOOTHING > 1 else 1, label=None if SMOOTHING > 1 else label)
        if SMOOTHING > 1:
            axes.plot(table["segment"], table[key + "_smoothed"], style, color=line.get_color(), label=label + ", mean of %d segments" % SMOOTHING)


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
