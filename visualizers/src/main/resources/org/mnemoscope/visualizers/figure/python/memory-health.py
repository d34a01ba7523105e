rows = run.execute("SELECT segment, memory, memory_prompt FROM segments ORDER BY segment").fetchall()
# LINES: the lines that are switched on; SMOOTHING: width of the centred moving average, in segments.
capacity = int(header["cache_capacity"])
names = ["memory_norm", "prompt_norm", "cosine_to_previous", "mean_cosine_in_cache", "participation_ratio", "participation_share"]
table = {key: np.full(len(rows), np.nan) for key in names}
table["segment"] = np.array([row[0] for row in rows])
cache, previous = [], None
for segment, blob, prompt in rows:
    memory = floats(blob)
    if prompt is not None:
        table["prompt_norm"][segment] = np.linalg.norm(floats(prompt))
    if memory is None:
        continue
    table["memory_norm"][segment] = np.linalg.norm(memory)
    if previous is not None:
        table["cosine_to_previous"][segment] = memory @ previous / np.linalg.norm(memory) / np.linalg.norm(previous)
    previous = memory
    cache = (cache + [memory])[-capacity:]
    if len(cache) > 1:
        kept = np.array(cache)
        directions = kept / np.linalg.norm(kept, axis=1)[:, None]
        m = len(cache)
        table["mean_cosine_in_cache"][segment] = ((directions.sum(axis=0) ** 2).sum() - m) / (m * (m - 1))
        apart = kept - kept.mean(axis=0)
        gram = apart @ apart.T
        if np.trace(gram) > 1e-13 * (kept ** 2).sum():
            table["participation_ratio"][segment] = np.trace(gram) ** 2 / (gram ** 2).sum()
            if m > 2:
                table["participation_share"][segment] = table["participation_ratio"][segment] / (m - 1)

if SMOOTHING > 1:
    for key in names:
        if key != "participation_ratio":
            table[key + "_smoothed"] = centred(table[key], SMOOTHING)

figure, (upper, lower) = plt.subplots(2, 1, figsize=(10, 6), sharex=True)
draw(upper, "memory_norm", "length of the memory")
draw(upper, "prompt_norm", "length of the memory prompt")
upper.legend()
draw(lower, "mean_cosine_in_cache", "mean cosine of the memories kept")
draw(lower, "cosine_to_previous", "cosine to the memory before")
draw(lower, "participation_share", "spread: participation ratio as a share", "--", "grey")
lower.legend(loc="lower left")
lower.set_xlabel("segment")
finish(figure)
