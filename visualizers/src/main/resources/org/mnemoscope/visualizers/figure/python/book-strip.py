# MEASURE says what colours the book; SUMMARY_TOKENS is where second halves begin.
count = run.execute("SELECT COUNT(*) FROM segments").fetchone()[0]


def means(condition, skipped):
    """Mean NLL by segment, of the tokens from a place in the segment on."""
    found = np.full(count, np.nan)
    for segment, start, first, nats in nll(condition):
        counted = nats[max(0, start + skipped - first):]
        if len(counted):
            found[segment] = counted.sum() / len(counted)
    return found


if MEASURE == "gain":
    values = means(BASELINE, SUMMARY_TOKENS) - means("hmt", SUMMARY_TOKENS)
elif MEASURE == "surprisal":
    values = means("hmt", 0)
else:
    values = np.full(count, np.nan)
    for segment, first, weights in recalls():
        for j, weight in enumerate(weights):
            share = weight / weights.sum() if weights.sum() > 0 else 0
            values[first + j] = share if np.isnan(values[first + j]) else values[first + j] + share
table = {"segment": np.arange(count), MEASURE: values}

figure, axes = plt.subplots(figsize=(12, 1.8))
known = values[~np.isnan(values)]
largest = np.abs(known).max() if len(known) else 1
limits = dict(vmin=-largest, vmax=largest, cmap="coolwarm_r") if MEASURE == "gain" else dict(cmap="inferno")
image = axes.imshow(values[None, :], aspect="auto", interpolation="nearest", extent=(-0.5, count - 0.5, 0, 1), **limits)
axes.set_yticks([])
axes.set_xlabel("segment")
figure.colorbar(image, label=MEASURE)
figure.tight_layout(rect=(0, 0.08, 1, 0.9))
finish(figure)
