rows = run.execute("""SELECT segment, token_start, token_end, summary_millis, recall_millis, main_millis, conditions_millis, length(memory) / 4
                      FROM segments ORDER BY segment""").fetchall()
start, end, summary, recall, main, conditions = (np.array([row[i] for row in rows], dtype=float) for i in range(1, 7))
width = np.array([np.nan if row[7] is None else row[7] for row in rows], dtype=float)
hmt = summary + recall + main
capacity = int(header["cache_capacity"])
table = {"segment": np.array([row[0] for row in rows]), "first_token": start, "summary_millis": summary, "recall_millis": recall,
         "main_millis": main, "conditions_millis": conditions}
with np.errstate(divide="ignore", invalid="ignore"):
    table["tokens_per_second"] = np.where(hmt > 0, 1000 * (end - start) / hmt, np.nan)
table["memory_kept_mib"] = np.minimum(table["segment"] + 1, capacity) * width * 4 / 1024**2
known = {}
if run.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'footprint'").fetchone():
    known = {row[0]: row[1:] for row in run.execute("SELECT segment, process_bytes, device_bytes FROM footprint")}
for column, name in enumerate(["process_mib", "device_mib"]):
    table[name] = np.array([known.get(row[0], (None, None))[column] for row in rows], dtype=float) / 1024**2
# An estimate: a layer of width d costs about 24 d^2 operations a token in its products and 4 d T in its attention over T positions.
inside = (int(header["segment_tokens"]) + int(header["sensory_tokens"]) + 2) / 2
table["full_attention_millis"] = main * (24 * width + 4 * (start + inside)) / (24 * width + 4 * inside)

figure, axes = plt.subplots(figsize=(10, 4))
axes.stackplot(table["first_token"], summary, recall, main, conditions, labels=["summary", "recall", "main pass", "other conditions"])
axes.plot(table["first_token"], table["full_attention_millis"], "--", color="grey", label="main pass with full attention, estimated")
axes.set_xlabel("tokens")
axes.set_ylabel("milliseconds per segment")
axes.legend(loc="upper left")
finish(figure)
