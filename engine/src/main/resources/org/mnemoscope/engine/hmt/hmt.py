# One step of the Hierarchical Memory Transformer (arXiv 2405.06067), batch 1, on top of a backbone's
# embed, hidden and head_weight.
# S text tokens, k sensory tokens, d width of the memory space, h recall width, c memories in the cache, V vocabulary
#   summary prompt T  w["mem"] [1, d]              initial memory m0  w["memory_cell.memory"] [1, d]
#   query projection  w["cross_attn.wq.weight"] [h, d]    key projection  w["cross_attn.wk.weight"] [h, d]
# The backbone computes in its own number format, n["dtype"] (6 fp32, 15 bf16, 5 fp16); all that lies between its passes
# (prompts, memories, recall, log-softmax) is fp32.

def states(self, x: Tensor, w: Dict[str, Tensor], n: Dict[str, int], f: Dict[str, float]) -> Tensor:
    # The last hidden states of one pass that keeps nothing: x [B, T, d] -> [B, T, d].
    return self.hidden(x.to(n["dtype"]), w, n, f, annotate(List[Tensor], []), False).to(6)

def last_state(self, x: Tensor, w: Dict[str, Tensor], n: Dict[str, int], f: Dict[str, float]) -> Tensor:
    # The same where only the last row is read: x [B, T, d] -> [B, d].
    return self.hidden(x.to(n["dtype"]), w, n, f, annotate(List[Tensor], []), True).to(6).squeeze(1)

def head(self, h: Tensor, w: Dict[str, Tensor], n: Dict[str, int]) -> Tensor:
    return self.logits(h.to(n["dtype"]), w).to(6)                              # [t, V]

def embedded(self, ids: Tensor, w: Dict[str, Tensor]) -> Tensor:
    return self.embed(ids, w).to(6)                                            # [t, d]

def summarize(self, ids: Tensor, w: Dict[str, Tensor], n: Dict[str, int], f: Dict[str, float]) -> List[Tensor]:
    # Representation extraction: S_n is the state of the closing T in [T; first half of the segment; T]; ids [B, j] of B segments.
    prompt = w["mem"].unsqueeze(0).expand([ids.size(0), 1, -1])                # [B, 1, d]
    x = torch.cat([prompt, self.embedded(ids, w), prompt], 1)                  # [B, j+2, d]
    return torch.split(self.last_state(x, w, n, f), 1)                         # B times [1, d]

def rounded(self, x: Tensor, bf16: bool) -> Tensor:
    # To bfloat16 (nearest, ties to even) and back, so that products accumulate in fp32 as on a GPU.
    return x.to(15).to(6) if bf16 else x.to(6)

def recall_scores(self, summary: Tensor, m: Tensor, w: Dict[str, Tensor], divisor: float, bf16: bool) -> Tensor:
    # Q K^T / divisor over the memories m [c, d], which are rounded already.
    q = torch.linear(self.rounded(summary, bf16), self.rounded(w["cross_attn.wq.weight"], bf16))
    k = torch.linear(m, self.rounded(w["cross_attn.wk.weight"], bf16))         # [c, h]
    q = self.rounded(q, bf16)                                                  # [1, h]
    k = self.rounded(k, bf16)
    return self.rounded(self.rounded(torch.matmul(q, k.t()), bf16) / divisor, bf16)

def recall(self, summary: Tensor, memories: Tensor, w: Dict[str, Tensor], divisor: float, bf16: bool) -> List[Tensor]:
    # Memory recall: a = softmax(Q K^T / divisor), P = a M; no value and no output projection.
    m = self.rounded(memories, bf16)                                           # [c, d]
    score = self.recall_scores(summary, m, w, divisor, bf16)                   # [1, c]
    weight = self.rounded(torch.softmax(score, -1), bf16)                      # [1, c]
    prompt = self.rounded(torch.matmul(weight, m), bf16)                       # [1, d]
    return [weight.squeeze(0), prompt]

def recall_without(self, summary: Tensor, memories: Tensor, left_out: Tensor, w: Dict[str, Tensor], divisor: float, bf16: bool) -> Tensor:
    # What is recalled without one of the memories: left_out [B], -1 for none. Without the only one it is m0.
    m = self.rounded(memories, bf16)                                           # [c, d]
    gone = torch.eq(torch.arange(m.size(0), device=m.device).unsqueeze(0), left_out.unsqueeze(1))    # [B, c]
    score = torch.masked_fill(self.recall_scores(summary, m, w, divisor, bf16), gone, -1e30)         # [B, c]
    weight = self.rounded(torch.softmax(score, -1), bf16)                      # [B, c]
    prompt = self.rounded(torch.matmul(weight, m), bf16)                       # [B, d]
    none = torch.all(gone, 1, True)                                            # [B, 1]
    return torch.where(none, w["memory_cell.memory"], prompt)

def window(self, prompt: Tensor, tail: Tensor, ids: Tensor, w: Dict[str, Tensor]) -> Tensor:
    # [P_n; last k tokens of the previous segment; the segment; P_n]; prompt [0, d] and tail [0] leave their part out.
    return torch.cat([prompt, self.embedded(tail, w), self.embedded(ids, w), prompt])    # [1 + k + s + 1, d]

def heard(self, z: Tensor, place: Tensor, true: Tensor, top: int) -> List[Tensor]:
    # What the logits z [t, v] of a part of the vocabulary say. place [t]: where the row's target stands in the part, true [t]: its logit.
    norm = torch.logsumexp(z, [1])
    inside = torch.logical_and(torch.ge(place, 0), torch.lt(place, z.size(1)))
    own = torch.gather(z, 1, torch.clamp(place, 0, z.size(1) - 1).unsqueeze(1)).squeeze(1)
    out = [norm, torch.where(inside, own, torch.zeros_like(own))]              # [t] each; the target's logit where it stands here
    if top > 0:
        above = torch.sum(torch.gt(z, true.unsqueeze(1)), [1])
        best, ids = torch.topk(z, min(top, z.size(1)), 1, True, True)          # [t, top] each
        out.extend([above, torch.sum(torch.softmax(z, -1) * z, [1]), best, ids])
    return out

def column(self, table: List[List[Tensor]], i: int) -> List[Tensor]:
    out = annotate(List[Tensor], [])
    for row in table:
        out.append(row[i])
    return out

def answers(self, rows: Tensor, targets: Tensor, top: int, w: Dict[str, Tensor], n: Dict[str, int]) -> List[Tensor]:
    # token_nll of a few rows. Logits exist for 4,096 words of the vocabulary at a time only, so that they stay in the cache.
    h = rows.to(n["dtype"])
    head = self.head_weight(w)                                                 # [V, d]
    true = torch.zeros([rows.size(0)], device=rows.device)
    if top > 0:
        true = torch.diagonal(self.product(h, torch.embedding(head, targets), None, "none").to(6), 0, 0, 1)
    parts = annotate(List[List[Tensor]], [])
    for a in range(0, head.size(0), 4096):
        part = self.heard(self.product(h, head[a:a + 4096], None, "none").to(6), targets - a, true, top)
        if top > 0:
            part[5] = part[5] + a
        parts.append(part)
    norms = torch.stack(self.column(parts, 0))                                 # [parts, t]
    norm = torch.logsumexp(norms, [0])
    own = torch.sum(torch.stack(self.column(parts, 1)), [0])
    out = [norm - own]
    if top > 0:
        # Another product may round the target's logit otherwise: it is never above itself.
        above = torch.sum(torch.stack(self.column(parts, 2)), [0]) - torch.gt(own, true).to(4)
        mean = torch.sum(torch.exp(norms - norm) * torch.stack(self.column(parts, 3)), [0])
        best, at = torch.topk(torch.cat(self.column(parts, 4), 1), min(top, head.size(0)), 1, True, True)
        ids = torch.gather(torch.cat(self.column(parts, 5), 1), 1, at)
        out.extend([above + 1, norm - mean, ids, norm.unsqueeze(1) - best])
    return out

def token_nll(self, rows: Tensor, targets: Tensor, top: int, w: Dict[str, Tensor], n: Dict[str, int]) -> List[Tensor]:
    # -ln p of each target under its row. With top > 0 also, from the same logits: the target's rank (1 is the likeliest), the
    # entropy of the whole distribution, the likeliest ids, largest first, and their -ln p [rows, top].
    if rows.size(0) == 0:
        return [torch.zeros([0], device=rows.device)]
    parts = annotate(List[List[Tensor]], [])
    for a in range(0, rows.size(0), 512):
        parts.append(self.answers(rows[a:a + 512], targets[a:a + 512], top, w, n))
    out = annotate(List[Tensor], [])
    for i in range(len(parts[0])):
        out.append(torch.cat(self.column(parts, i)))
    return out

def read_out(self, scored: Tensor, targets: Tensor, states: Tensor, top: int, w: Dict[str, Tensor], n: Dict[str, int]) -> List[Tensor]:
    # token_nll, and with top > 0 what states of the memory space say when they are read through the output head, as if they were
    # rows of text: the likeliest ids, their -ln p [states, top].
    if top == 0:
        return self.token_nll(scored, targets, top, w, n)
    nobody = torch.zeros([states.size(0)], dtype=4, device=states.device)
    all = self.token_nll(torch.cat([scored, states]), torch.cat([targets, nobody]), top, w, n)
    out = annotate(List[Tensor], [])
    for x in all:
        out.append(x[:scored.size(0)])
    out.extend([all[3][scored.size(0):], all[4][scored.size(0):]])
    return out

def read(self, prompt: Tensor, tail: Tensor, ids: Tensor, last: Tensor, top: int, w: Dict[str, Tensor], n: Dict[str, int], f: Dict[str, float]) -> List[Tensor]:
    # Main pass. last [1, d]: the row that predicts the segment's first token, read in the previous segment; [0, d] for segment 0.
    hidden = self.states(self.window(prompt, tail, ids, w).unsqueeze(0), w, n, f)[0]
    start = prompt.size(0) + tail.size(0)
    rows = hidden[start:start + ids.size(0)]                                   # [s, d]
    scored = torch.cat([last, rows[:-1]])
    memory = hidden[-1:]                                                       # M_n [1, d]
    out = [memory, rows[-1:]]
    out.extend(self.read_out(scored, ids[ids.size(0) - scored.size(0):], torch.cat([memory, prompt]), top, w, n))
    return out

def read_each(self, prompts: Tensor, tail: Tensor, ids: Tensor, w: Dict[str, Tensor], n: Dict[str, int], f: Dict[str, float]) -> Tensor:
    # Main passes that differ in their prompt alone, in one batch: prompts [B, d] -> NLL of the tokens from the second on.
    p = prompts.unsqueeze(1)                                                   # [B, 1, d]
    text = torch.cat([self.embedded(tail, w), self.embedded(ids, w)]).unsqueeze(0).expand([p.size(0), -1, -1])
    hidden = self.states(torch.cat([p, text, p], 1), w, n, f)                  # [B, 1 + k + s + 1, d]
    start = 1 + tail.size(0)
    rows = hidden[:, start:start + ids.size(0) - 1].reshape([-1, hidden.size(2)])
    nll = self.token_nll(rows, ids[1:].repeat([p.size(0)]), 0, w, n)[0]
    return nll.reshape([p.size(0), -1])                                        # [B, s - 1]

def no_past(self, x: Tensor, n: Dict[str, int]) -> List[Tensor]:
    past = annotate(List[Tensor], [])
    for i in range(2 * n["layers"]):
        past.append(torch.zeros([1, n["kv_heads"], 0, n["head_dim"]], dtype=x.dtype, device=x.device))
    return past

def write(self, prompt: Tensor, tail: Tensor, ids: Tensor, past: List[Tensor], w: Dict[str, Tensor], n: Dict[str, int], f: Dict[str, float]) -> List[Tensor]:
    # Generation reads [P_n; tail; open segment] without the closing P_n; the last row predicts the next token. With a past,
    # ids is the one token that came since, and prompt and tail are empty.
    x = torch.cat([prompt, self.embedded(tail, w), self.embedded(ids, w)]).to(n["dtype"])
    if len(past) == 0:
        past = self.no_past(x, n)
    h = self.hidden(x.unsqueeze(0), w, n, f, past, True)[0]                      # [1, d]
    out = [self.head(h, w, n).squeeze(0)]                                      # [V]
    out.extend(past)
    return out
