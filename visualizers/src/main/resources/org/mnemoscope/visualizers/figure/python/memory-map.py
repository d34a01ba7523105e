# COLUMN says which embeddings are laid out; always by principal components, also where the view shows UMAP.
rows = [floats(blob) for blob, in run.execute("SELECT " + COLUMN + " FROM segments ORDER BY segment")]
known = next((n for n, row in enumerate(rows) if row is None), len(rows))
embeddings = np.array(rows[:known])
centred = embeddings - embeddings.mean(axis=0)
places, strengths, _ = np.linalg.svd(centred, full_matrices=False)
places = places[:, :2] * strengths[:2]
for component in places.T:
    first = component[np.argmax(np.abs(component) > 1e-6 * np.abs(component).max())]
    component *= -1 if first > 0 else 1
table = {"segment": np.arange(known), "x": places[:, 0], "y": places[:, 1]}

figure, axes = plt.subplots(figsize=(7, 6))
axes.plot(table["x"], table["y"], color="lightgrey", linewidth=0.8, zorder=0)
shown = axes.scatter(table["x"], table["y"], c=table["segment"], cmap="viridis", s=14)
share = strengths[:2] ** 2 / (strengths ** 2).sum() * 100
axes.set_xlabel("principal component 1 · %.0f %% of variance" % share[0])
axes.set_ylabel("principal component 2 · %.0f %% of variance" % share[1])
axes.set_aspect("equal")
figure.colorbar(shown, label="segment")
finish(figure)
