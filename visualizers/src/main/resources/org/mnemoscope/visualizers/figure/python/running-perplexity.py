shown = [name for name in header["conditions"].split(",") if name in CONDITIONS.split()]
text = run.execute("SELECT text FROM text").fetchone()[0]
ends = np.frombuffer(run.execute("SELECT char_ends FROM tokens").fetchone()[0], "<i4")
length = int(header["segment_tokens"])
tokens = [token for _, start, first, nats in nll("hmt") for token in range(first, first + len(nats)) if token - start >= SKIPPED]
table = {"scored": np.arange(1, len(tokens) + 1), "token": np.array(tokens), "segment": np.array(tokens) // length}
size = np.cumsum([len(text[ends[token - 1] if token else 0:ends[token]].encode()) for token in tokens])


def shown_as(total, count, size):
    """A running sum in nats as it is shown."""
    mean = total / count
    if TOTAL:
        return total / np.log(2)
    return {"nats_per_token": mean, "bits_per_token": mean / np.log(2), "perplexity": np.exp(mean),
            "bits_per_byte": total / np.log(2) / size}[UNIT]


for condition in shown:
    values = np.concatenate([nats[max(0, SKIPPED - (first - start)):] for _, start, first, nats in nll(condition)])
    table[condition] = shown_as(np.cumsum(values), table["scored"], size)

if OTHER:
    other = opened(OTHER)
    conditions = other.execute("SELECT value FROM header WHERE key = 'conditions'").fetchone()[0].split(",")
    parts = list(nll("hmt" if "hmt" in conditions else conditions[0], other))
    scored = [token for _, start, first, nats in parts for token in range(first, first + len(nats)) if token - start >= OTHER_SKIPPED]
    values = np.concatenate([nats[max(0, OTHER_SKIPPED - (first - start)):] for _, start, first, nats in parts])
    words = other.execute("SELECT text FROM text").fetchone()[0]
    stops = np.frombuffer(other.execute("SELECT char_ends FROM tokens").fetchone()[0], "<i4")
    bytes_so_far = np.cumsum([len(words[stops[token - 1] if token else 0:stops[token]].encode()) for token in scored])
    costs = shown_as(np.cumsum(values), np.arange(1, len(scored) + 1), bytes_so_far)
    here = ends[table["token"]]
    place = np.searchsorted(stops[scored], here, side="right") - 1
    beyond = np.concatenate([[-1], here[:-1]]) >= stops[scored[-1]]
    table["other"] = np.where((place < 0) | beyond, np.nan, costs[place])

figure, axes = plt.subplots(figsize=(10, 4))
for condition in shown:
    axes.plot(table["scored"], table[condition], label=condition)
if OTHER:
    axes.plot(table["scored"], table["other"], "--", color="black", label=OTHER)
axes.set_xscale("linear" if LINEAR else "log")
axes.set_xlabel("tokens so far")
axes.set_ylabel("bits in all" if TOTAL else UNIT.replace("_", " ") + " so far")
axes.legend()
finish(figure)
