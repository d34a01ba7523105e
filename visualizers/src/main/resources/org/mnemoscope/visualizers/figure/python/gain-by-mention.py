ids = np.frombuffer(run.execute("SELECT ids FROM tokens").fetchone()[0], "<i4")
length, sensory, capacity = (int(header[key]) for key in ("segment_tokens", "sensory_tokens", "cache_capacity"))
zones = ["segment", "sensory", "cache", "evicted"]
last, previous = {}, np.full(len(ids), -1)
for token, number in enumerate(ids):
    previous[token] = last.get(number, -1)
    last[number] = token


def zone(token):
    """Where a token was mentioned last; None for the first mention."""
    segment, mention = token // length, previous[token]
    if mention < 0:
        return None
    if mention >= segment * length:
        return "segment"
    if mention >= segment * length - sensory:
        return "sensory"
    return "cache" if mention // length >= segment - capacity else "evicted"


# Of each bin: for every segment the sum of its gains and the number of its tokens.
bins = {}
hmt = {segment: nats for segment, start, first, nats in nll("hmt")}
for segment, start, first, nats in nll(BASELINE):
    if segment not in hmt or PICKED_ONLY and not picked(segment):
        continue
    gain = (nats.astype("f4") - hmt[segment].astype("f4")).astype(float)
    for token in range(max(first, min(first + len(gain), start + SKIPPED)), first + len(gain)):
        where = zone(token)
        if where is not None:
            power = int(token - previous[token]).bit_length() - 1
            pair = bins.setdefault((zones.index(where), power), {}).setdefault(segment, [0.0, 0])
            pair[0] += gain[token - first]
            pair[1] += 1

rows = []
for (where, power), pairs in sorted(bins.items()):
    sums, counts = np.array(list(pairs.values())).T
    mean = sums.sum() / counts.sum()
    half = np.nan
    if len(sums) > 1:  # segments are the units: tokens of one segment are not independent
        half = 1.959964 * np.sqrt(((sums - mean * counts) ** 2).sum() * len(sums) / (len(sums) - 1)) / counts.sum()
    rows.append((where, 1 << power, 2 << power, counts.sum(), mean, half))
where, start, below, tokens, mean, half = np.array(rows).T if rows else np.zeros((6, 0))
table = {"zone": where, "from": start, "below": below, "tokens": tokens, "gain": token_unit(mean), "low": token_unit(mean - half),
         "high": token_unit(mean + half)}

figure, axes = plt.subplots(figsize=(10, 4))
for index, name in enumerate(zones):
    mine = where == index
    axes.errorbar(np.sqrt(start[mine] * below[mine]), table["gain"][mine], yerr=token_unit(half[mine]), marker="o", capsize=3, label=name)
axes.axhline(0, color="grey", linewidth=0.8)
axes.set_xscale("log")
axes.set_xlabel("tokens since the last mention")
axes.set_ylabel("mean gain over " + BASELINE.replace("_", " ") + (", bits" if UNIT.startswith("bits") else ", nats"))
axes.legend()
finish(figure)
