# SUMMARIES says whether the rows are summaries or memories.
rows = run.execute("SELECT summary, memory FROM segments ORDER BY segment").fetchall()
pairs = [(floats(summary) if SUMMARIES else floats(memory), floats(memory)) for summary, memory in rows]
known = next((n for n, (row, column) in enumerate(pairs) if row is None or column is None), len(pairs))


def units(vectors):
    """Rows of length 1; a row of length 0 stays as it is."""
    vectors = np.array(vectors)
    length = np.linalg.norm(vectors, axis=1)[:, None]
    return vectors / np.where(length > 0, length, 1)


cosines = np.clip(units([row for row, _ in pairs[:known]]) @ units([column for _, column in pairs[:known]]).T, -1, 1)
table = {"segment": np.repeat(np.arange(known), known), "memory": np.tile(np.arange(known), known), "cosine": cosines.ravel()}

figure, axes = plt.subplots(figsize=(7, 6))
shown = axes.imshow(cosines, cmap="inferno", interpolation="nearest")
axes.set_xlabel("memory of segment")
axes.set_ylabel("summary of segment" if SUMMARIES else "memory of segment")
figure.colorbar(shown, label="cosine")
finish(figure)
