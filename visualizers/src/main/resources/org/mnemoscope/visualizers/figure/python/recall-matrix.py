parts = {key: [] for key in ["segment", "recalled", "distance", "slot", "weight", "lift", "rank"]}
for segment, first, weights in recalls():
    memories = len(weights)
    recalled = first + np.arange(memories)
    order = np.lexsort((np.arange(memories), -weights))
    rank = np.empty(memories, dtype=int)
    rank[order] = np.arange(1, memories + 1)
    for key, values in [("segment", np.full(memories, segment)), ("recalled", recalled), ("distance", segment - recalled),
                        ("slot", np.arange(memories)), ("weight", weights), ("lift", weights * memories), ("rank", rank)]:
        parts[key].append(values)
table = {key: np.concatenate(values) if values else np.array([]) for key, values in parts.items()}

count = run.execute("SELECT COUNT(*) FROM segments").fetchone()[0]
cells = np.full((count, count), np.nan)
cells[table["segment"].astype(int), table["recalled"].astype(int)] = table["weight"]
figure, axes = plt.subplots(figsize=(7, 6))
positive = table["weight"][table["weight"] > 0]
norm = matplotlib.colors.LogNorm(positive.min(), positive.max()) if len(positive) and positive.min() < positive.max() else None
shown = axes.imshow(cells, cmap="inferno", norm=norm, interpolation="nearest")
axes.set_xlabel("recalled segment")
axes.set_ylabel("reading segment")
figure.colorbar(shown, label="recall weight")
finish(figure)
