ids = np.frombuffer(run.execute("SELECT ids FROM tokens").fetchone()[0], "<i4")
length = int(header["segment_tokens"])
words = [set(ids[start:start + length].tolist()) for start in range(0, len(ids), length)]
strongest = {segment: first + int(np.argmax(weights)) for segment, first, weights in recalls()}


def overlap(said, segment):
    """The share of the likeliest tokens that a segment holds, and the same on average over all other segments."""
    shares = [np.mean([token in held for token in said]) for held in words]
    others = (sum(shares) - shares[segment]) / (len(words) - 1) if len(words) > 1 else np.nan
    return shares[segment], others


said = {(segment, vector): np.frombuffer(top, "<i4").tolist() for segment, vector, top in run.execute("SELECT segment, vector, top_ids FROM said")}
segments = [row[0] for row in run.execute("SELECT segment FROM segments ORDER BY segment")]
nothing = (np.nan, np.nan)
own = [overlap(said[n, "memory"], n) if (n, "memory") in said else nothing for n in segments]
recalled = [overlap(said[n, "memory_prompt"], strongest[n]) if (n, "memory_prompt") in said and n in strongest else nothing for n in segments]
table = {"segment": np.array(segments)}
for name, pairs in [("memory", own), ("prompt", recalled)]:
    table[name + "_overlap"], table[name + "_chance"] = np.array(pairs).T

figure, axes = plt.subplots(figsize=(10, 4))
for name, label, colour in [("memory", "words of the memory in its segment", "C0"), ("prompt", "words of the prompt in the segment recalled most", "C1")]:
    axes.plot(table["segment"], table[name + "_overlap"], color=colour, label=label)
    axes.plot(table["segment"], table[name + "_chance"], "--", color=colour, linewidth=0.8, label="in all other segments")
axes.set_xlabel("segment")
axes.set_ylabel("share of the likeliest tokens")
axes.legend()
finish(figure)
