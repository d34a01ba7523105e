count = run.execute("SELECT MAX(token_end) FROM segments").fetchone()[0] or 0
length = int(header["segment_tokens"])


def values(condition):
    """NLL of every token in nats; NaN where a token was not scored."""
    row = np.full(count, np.nan)
    for segment, start, first, nats in nll(condition):
        row[first:first + len(nats)] = nats
    return row


shown = (values(BASELINE).astype("f4") - values("hmt").astype("f4")).astype(float) if GAIN else values(CONDITION)
tokens = np.arange(count)
table = {"token": tokens, "segment": tokens // length, "position": tokens % length, "value": token_unit(shown)}

rows = -(-count // length)
cells = np.full(rows * length, np.nan)
cells[:count] = table["value"]
known = cells[~np.isnan(cells)]
low, high = np.quantile(known, [0.01, 0.99]) if len(known) else (0, 1)
if GAIN:
    high = max(abs(low), abs(high))
    low = -high
figure, axes = plt.subplots(figsize=(8, 6))
image = axes.imshow(cells.reshape(rows, length), aspect="auto", interpolation="nearest", vmin=low, vmax=high, cmap="PuOr" if GAIN else "inferno")
axes.axvline(SUMMARY_TOKENS - 0.5, linestyle="--", color="grey")
axes.set_xlabel("position in the segment")
axes.set_ylabel("segment")
figure.colorbar(image, label=("gain" if GAIN else "surprisal") + (", bits" if UNIT.startswith("bits") else ", nats"))
finish(figure)
