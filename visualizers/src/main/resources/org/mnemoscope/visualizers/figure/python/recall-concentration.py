rows = run.execute("SELECT segment, recall_weights FROM segments ORDER BY segment").fetchall()
table = {key: np.full(len(rows), np.nan) for key in ["relative_entropy", "effective_memories", "top_1_mass", "top_3_mass"]}
table["segment"] = np.array([segment for segment, _ in rows])
table["memories"] = np.zeros(len(rows))
for segment, blob in rows:
    weights = floats(blob)
    if weights is None:
        continue
    shares = weights / weights.sum()
    entropy = max(0.0, -sum(share * np.log(share) for share in shares if share > 0))
    strongest = np.sort(shares)[::-1]
    table["memories"][segment] = len(weights)
    table["relative_entropy"][segment] = 0 if len(weights) == 1 else entropy / np.log(len(weights))
    table["effective_memories"][segment] = np.exp(entropy)
    table["top_1_mass"][segment] = strongest[0]
    table["top_3_mass"][segment] = strongest[:3].sum()

figure, left = plt.subplots(figsize=(10, 4))
right = left.twinx()
left.plot(table["segment"], table["relative_entropy"], label="entropy / ln m")
left.plot(table["segment"], table["top_1_mass"], label="strongest memory")
left.plot(table["segment"], table["top_3_mass"], label="strongest three")
right.plot(table["segment"], table["effective_memories"], "--", color="grey", label="effective memories (right)")
left.set_xlabel("segment")
left.set_ylabel("share (0 to 1)")
right.set_ylabel("effective memories")
left.set_ylim(0, 1.02)
figure.legend(loc="upper right")
finish(figure)
