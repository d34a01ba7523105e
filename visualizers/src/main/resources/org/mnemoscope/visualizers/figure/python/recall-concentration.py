rows = run.execute("SELECT segment, recall_weights FROM segments ORDER BY segment").fetchall()
# LINES: the lines that are switched on; SMOOTHING: width of the centred moving average, in segments.
names = ["relative_entropy", "effective_memories", "top_1_mass", "top_3_mass"]
table = {key: np.full(len(rows), np.nan) for key in names}
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

if SMOOTHING > 1:
    for key in names:
        table[key + "_smoothed"] = centred(table[key], SMOOTHING)

figure, left = plt.subplots(figsize=(10, 4))
right = left.twinx()
draw(left, "relative_entropy", "entropy / ln m")
draw(left, "top_1_mass", "strongest memory")
draw(left, "top_3_mass", "strongest three")
draw(right, "effective_memories", "effective memories (right)", "--", "grey")
left.set_xlabel("segment")
left.set_ylabel("share (0 to 1)")
right.set_ylabel("effective memories")
left.set_ylim(0, 1.02)
figure.legend(loc="upper right")
finish(figure)
