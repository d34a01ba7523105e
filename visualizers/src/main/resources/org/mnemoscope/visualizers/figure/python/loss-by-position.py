shown = [name for name in header["conditions"].split(",") if name in CONDITIONS.split()]
positions = min(int(header["segment_tokens"]), len(run.execute("SELECT ids FROM tokens").fetchone()[0]) // 4)
table = {"position": np.arange(positions)}


def in_unit(nats):
    return {"nats_per_token": nats, "perplexity": np.exp(nats)}.get(UNIT, nats / np.log(2))


for condition in shown:
    sums, counts = np.zeros(positions), np.zeros(positions)
    for segment, start, first, nats in nll(condition):
        if not PICKED_ONLY or picked(segment):
            sums[first - start:first - start + len(nats)] += nats
            counts[first - start:first - start + len(nats)] += 1
    with np.errstate(invalid="ignore"):
        table[condition] = in_unit(sums / counts)
    table["tokens_" + condition] = counts

figure, axes = plt.subplots(figsize=(10, 4))
for condition in shown:
    axes.plot(table["position"], table[condition], label=condition)
axes.set_xlabel("token in its segment")
axes.set_ylabel(UNIT.replace("_", " "))
axes.legend()
finish(figure)
