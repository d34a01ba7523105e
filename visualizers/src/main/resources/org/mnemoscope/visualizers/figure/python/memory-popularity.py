NOTABLE = 2  # a recall is notable from twice an even recall on
count = run.execute("SELECT COUNT(*) FROM segments").fetchone()[0]
popularity, even, strongest, offers, notable = (np.zeros(count) for _ in range(5))
by, last_notable, last_offer = (np.full(count, np.nan) for _ in range(3))
newest_reader = -1
for segment, first, weights in recalls():
    shares = weights / weights.sum() if weights.sum() > 0 else 0 * weights
    for j, share in enumerate(shares):
        i = first + j
        popularity[i] += share
        even[i] += 1 / len(weights)
        offers[i] += 1
        last_offer[i] = segment
        if share > strongest[i]:
            strongest[i], by[i] = share, segment
        if share * len(weights) >= NOTABLE:
            notable[i] += 1
            last_notable[i] = segment
    newest_reader = segment
table = {
    "segment": np.arange(count), "popularity": popularity, "even_popularity": even,
    "lift": np.array([popularity[i] / even[i] if offers[i] else np.nan for i in range(count)]), "recalls_possible": offers,
    "notable_recalls": notable, "strongest_weight": strongest, "strongest_by": by, "last_notable_recall": last_notable,
    "last_segment_in_cache": last_offer,
    "evicted": np.array([1 if offers[i] and last_offer[i] < newest_reader else 0 for i in range(count)]),
}

figure, (upper, lower) = plt.subplots(2, 1, figsize=(10, 6), sharex=True)
upper.bar(table["segment"], table["popularity"], label="recall weight that it got in all")
upper.plot(table["segment"], table["even_popularity"], "--", color="grey", label="of an even recall")
upper.set_ylabel("popularity")
upper.legend()
lower.hlines(table["segment"], table["segment"], table["last_segment_in_cache"], color="lightgrey")
lower.plot(table["last_notable_recall"], table["segment"], ".", markersize=3)
lower.set_xlabel("memory of segment")
lower.set_ylabel("kept from its segment on")
finish(figure)
