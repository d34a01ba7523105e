# LEAST_WEIGHT, LEAST_DISTANCE and MOST say which recalls become arcs; SUMMARY_TOKENS is where second halves begin.
losses = {}
for condition in ["hmt", BASELINE]:
    for segment, start, first, nats in nll(condition):
        second = nats[max(0, start + SUMMARY_TOKENS - first):]
        if len(second):
            losses[segment, condition] = second.sum() / len(second)
rows = []
for segment, first, weights in recalls():
    reach = weights[:max(0, segment - LEAST_DISTANCE - first + 1)]
    strongest = [j for j in np.argsort(-reach, kind="stable") if reach[j] >= LEAST_WEIGHT][:MOST]
    gain = losses.get((segment, BASELINE), np.nan) - losses.get((segment, "hmt"), np.nan)
    rows += [(segment, first + j, segment - first - j, weights[j], weights[j] * len(weights), gain) for j in strongest]
keys = ["segment", "recalled", "distance", "weight", "lift", "gain_second_half"]
table = {key: np.array([row[i] for row in rows]) for i, key in enumerate(keys)}

figure, axes = plt.subplots(figsize=(12, 4))
largest = np.nanmax(np.abs(table["gain_second_half"])) if rows and not np.isnan(table["gain_second_half"]).all() else 1
angle = np.linspace(0, np.pi, 40)
for segment, recalled, distance, weight, _, gain in rows:
    colour = "grey" if np.isnan(gain) else plt.cm.coolwarm_r(0.5 + gain / largest / 2)
    axes.plot((segment + recalled) / 2 - distance / 2 * np.cos(angle), distance * np.sin(angle), color=colour, linewidth=0.6 + 4.4 * min(1, weight))
axes.set_xlabel("segment")
axes.set_ylabel("distance in segments")
finish(figure)
