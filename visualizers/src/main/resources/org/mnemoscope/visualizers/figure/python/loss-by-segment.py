# SKIPPED: tokens left out at the front of every segment; SMOOTHING: width of the centred moving average, in segments.
if GAIN and UNIT == "perplexity":
    UNIT = "nats_per_token"
order = ["hmt"] + [name for name in CONDITIONS.split() if name != "hmt"]
rows = run.execute("SELECT segment, token_start, token_end FROM segments ORDER BY segment").fetchall()
text = run.execute("SELECT text FROM text").fetchone()[0]
ends = np.frombuffer(run.execute("SELECT char_ends FROM tokens").fetchone()[0], "<i4")


def scored(start, end):
    """The first token of a segment that counts: token 0 of a text is never scored."""
    return max(start, min(1, end), min(end, start + SKIPPED))


def utf8_bytes(start, end):
    return len(text[ends[start - 1] if start else 0:ends[end - 1]].encode()) if end > start else 0


def in_unit(nats, tokens, size):
    if tokens == 0:
        return np.nan
    return {"nats_per_token": nats / tokens, "bits_per_token": nats / tokens / np.log(2), "perplexity": np.exp(nats / tokens),
            "bits_per_byte": nats / np.log(2) / size if size else np.nan}[UNIT]


def smoothed(values):
    """The mean over SMOOTHING segments; of perplexities the exponential of the mean logarithm."""
    return np.exp(centred(np.log(values), SMOOTHING)) if UNIT == "perplexity" else centred(values, SMOOTHING)


table = {"segment": np.array([row[0] for row in rows]), "first_token": np.array([row[1] for row in rows])}
losses = {}
for condition in order:
    losses[condition] = np.full(len(rows), np.nan)
    for segment, start, end in rows:
        row = run.execute("SELECT nats FROM nll WHERE segment = ? AND condition = ?", (segment, condition)).fetchone()
        if row is not None:
            first = scored(start, end)
            nats = floats(row[0])[first - max(start, min(1, end)):]
            losses[condition][segment] = in_unit(nats.sum(), len(nats), utf8_bytes(first, end))

for condition in CONDITIONS.split():
    key = "gain_over_" + condition if GAIN else condition
    if GAIN:
        table[key] = losses[condition] - losses["hmt"]
    else:
        table[key] = losses[condition]
    if SMOOTHING > 1:
        table[key + "_smoothed"] = smoothed(table[key])

figure, axes = plt.subplots(figsize=(10, 4))
for condition in CONDITIONS.split():
    key = "gain_over_" + condition if GAIN else condition
    line, = axes.plot(table["segment"], table[key], linewidth=0.6 if SMOOTHING > 1 else 1.5, alpha=0.5 if SMOOTHING > 1 else 1,
                      label=None if SMOOTHING > 1 else condition)
    if SMOOTHING > 1:
        axes.plot(table["segment"], table[key + "_smoothed"], color=line.get_color(), label=condition + ", mean of %d segments" % SMOOTHING)
if GAIN:
    axes.axhline(0, color="grey", linewidth=0.8)
if LOGARITHMIC:
    axes.set_yscale("log")
axes.set_xlabel("segment")
axes.set_ylabel(("gain, " if GAIN else "") + UNIT.replace("_", " "))
axes.legend()
finish(figure)
