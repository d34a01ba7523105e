rows = [(segment, first, weights) for segment, first, weights in recalls() if picked(segment)]
distances = max([segment - first for segment, first, _ in rows], default=0)
held, strongest, newest, weight, even = (np.zeros(distances) for _ in range(5))
for segment, first, weights in rows:
    index = segment - first - 1 - np.arange(len(weights))
    held[index] += 1
    weight[index] += weights / weights.sum() if weights.sum() > 0 else 0
    even[index] += 1 / len(weights)
    strongest[segment - first - 1 - np.argmax(weights)] += 1
    newest[index[-1]] += 1
count = max(1, len(rows))


def autocorrelation(values):
    """Of what is left of a row without its straight line, as far as eight pairs remain."""
    if len(values) < 8:
        return np.array([])
    place = np.arange(len(values)) - (len(values) - 1) / 2
    rest = values - values.mean() - (place * (values - values.mean())).sum() / (place ** 2).sum() * place
    power = (rest ** 2).sum()
    if power <= 1e-24 * (values ** 2).sum():
        return np.array([])
    return np.array([(rest[:len(rest) - lag] * rest[lag:]).sum() / power for lag in range(len(values) - 7)])


correlation = autocorrelation(weight / held)
table = {
    "distance": np.arange(1, distances + 1), "recalls": held, "strongest_recalls": strongest,
    "strongest_share": strongest / count, "mean_weight": weight / held, "weight_share": weight / count,
    "cumulative_strongest_share": np.cumsum(strongest) / count, "cumulative_weight_share": np.cumsum(weight) / count,
    "even_share": even / count, "even_mean_weight": even / held, "cumulative_even_share": np.cumsum(even) / count, "newest_share": newest / count,
    "autocorrelation": np.array([correlation[d] if d < len(correlation) else np.nan for d in range(1, distances + 1)]),
}

if OTHER:
    others = list(recalls(opened(OTHER)))
    more = max([segment - first for segment, first, _ in others], default=0)
    reached, best, sums = np.zeros(more), np.zeros(more), np.zeros(more)
    for segment, first, weights in others:
        index = segment - first - 1 - np.arange(len(weights))
        reached[index] += 1
        sums[index] += weights / weights.sum() if weights.sum() > 0 else 0
        best[segment - first - 1 - np.argmax(weights)] += 1
    table["other_strongest_share"] = best / max(1, len(others))
    table["other_mean_weight"] = sums / reached
    most = max(distances, more)
    for key, values in table.items():
        missing = 0 if key in ("recalls", "strongest_recalls") else np.nan
        table[key] = np.concatenate([values, np.full(most - len(values), missing)])
    table["distance"] = np.arange(1, most + 1)

figure, axes = plt.subplots(figsize=(10, 4))
axes.bar(table["distance"], table["strongest_share"], color="lightgrey", label="share of strongest recalls")
axes.plot(table["distance"], table["mean_weight"], label="mean weight")
axes.plot(table["distance"], table["cumulative_weight_share"], label="weight up to this distance")
axes.plot(table["distance"], table["even_mean_weight"], "--", label="mean weight of an even recall")
if OTHER:
    axes.plot(table["distance"], table["other_mean_weight"], color="black", label="mean weight, " + OTHER)
axes.set_xlabel("distance in segments")
axes.set_ylabel("share")
axes.legend()
finish(figure)
