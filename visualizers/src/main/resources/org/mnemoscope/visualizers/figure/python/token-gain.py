count = run.execute("SELECT MAX(token_end) FROM segments").fetchone()[0] or 0
hmt, other = np.full(count, np.nan), np.full(count, np.nan)
for values, condition in [(hmt, "hmt"), (other, BASELINE)]:
    for segment, start, first, nats in nll(condition):
        values[first:first + len(nats)] = token_unit(nats)
gain = other - hmt
length = int(header["segment_tokens"])
if SKIPPED:
    gain[np.arange(count) % length < SKIPPED] = np.nan
table = {"token": np.arange(count), "segment": np.arange(count) // length, "nll_hmt": hmt, "nll_" + BASELINE: other, "gain": gain}

figure, axes = plt.subplots(figsize=(10, 4))
axes.vlines(table["token"], 0, gain, linewidth=0.4)
axes.axhline(0, color="grey", linewidth=0.8)
axes.set_xlabel("token")
axes.set_ylabel("gain over " + BASELINE.replace("_", " ") + (", bits" if UNIT.startswith("bits") else ", nats"))
finish(figure)
