shown = [name for name in header["conditions"].split(",") if name in CONDITIONS.split()]
text = run.execute("SELECT text FROM text").fetchone()[0]
ends = np.frombuffer(run.execute("SELECT char_ends FROM tokens").fetchone()[0], "<i4")
length = int(header["segment_tokens"])
tokens = [token for _, start, first, nats in nll("hmt") for token in range(first, first + len(nats)) if token - start >= SKIPPED]
table = {"scored": np.arange(1, len(tokens) + 1), "token": np.array(tokens), "segment": np.array(tokens) // length}
size = np.cumsum([len(text[ends[token - 1] if token else 0:ends[token]].encode()) for token in tokens])
for condition in shown:
    values = np.concatenate([nats[max(0, SKIPPED - (first - start)):] for _, start, first, nats in nll(condition)])
    total = np.cumsum(values)
    mean = total / table["scored"]
    if TOTAL:
        table[condition] = total / np.log(2)
    else:
        table[condition] = {"nats_per_token": mean, "bits_per_token": mean / np.log(2), "perplexity": np.exp(mean),
                            "bits_per_byte": total / np.log(2) / size}[UNIT]

figure, axes = plt.subplots(figsize=(10, 4))
for condition in shown:
    axes.plot(table["scored"], table[condition], label=condition)
axes.set_xscale("log" if LOGARITHMIC else "linear")
axes.set_xlabel("tokens so far")
axes.set_ylabel("bits in all" if TOTAL else UNIT.replace("_", " ") + " so far")
axes.legend()
finish(figure)
