# Losses of HMT over whole documents, many at once. hmt.py reads one segment of one document; the passes here are the same.
# B documents, N segments each, S tokens, k sensory tokens, j summary tokens, d width of the memory space, h recall width, V vocabulary
# plan (memory_plan()): summary_tokens, sensory_tokens, recalls (0 in stage 1: the prompt is the memory before), depth (BPTT)
# fs: the backbone before memory training, which does not learn: the base of LoRA, and the reference of the KL loss

def lora(self, w: Dict[str, Tensor], fs: List[Tensor]) -> Dict[str, Tensor]:
    # Weights that do not learn are the reference's; those with a low-rank change get W + scale * B A (hmt-spec 8.3).
    names = self.reference_names()
    for i in range(len(names)):
        name = names[i]
        if name not in w:
            w[name] = fs[i]
        if name + ".lora_A" in w:
            change = torch.matmul(w[name + ".lora_B"], w[name + ".lora_A"]) * self.lora_scale()
            w[name] = fs[i] + (change.t() if self.lora_transposed() else change)
    return w

def backbone_weights(self, ws: List[Tensor], fs: List[Tensor]) -> Dict[str, Tensor]:
    w = annotate(Dict[str, Tensor], {})
    names = self.weight_names()
    for i in range(len(names)):
        w[names[i]] = ws[i]
    w = self.lora(w, fs)
    if self.head_name() not in w:
        w[self.head_name()] = w[self.embedding_name()]
    return w

def reference_weights(self, fs: List[Tensor]) -> Dict[str, Tensor]:
    w = annotate(Dict[str, Tensor], {})
    names = self.reference_names()
    for i in range(len(names)):
        w[names[i]] = fs[i]
    if self.head_name() not in w:
        w[self.head_name()] = w[self.embedding_name()]
    return w

def summaries(self, e: Tensor, w: Dict[str, Tensor], plan: Dict[str, int]) -> Tensor:
    # Embeddings e [B, N, S, d] -> the summary of every segment [B, N, d].
    B, N, S, d = e.size()
    first = e[:, :, :plan["summary_tokens"]].reshape([B * N, plan["summary_tokens"], d])
    prompt = w["mem"].unsqueeze(0).expand([B * N, 1, d])
    x = torch.cat([prompt, first, prompt], 1)                                  # [B*N, j+2, d]
    return self.states(x, w, self.integers(), self.numbers())[:, -1].reshape([B, N, -1])

def cached(self, memories: List[Tensor], depth: int) -> Tensor:
    # The memories so far [B, c, d]; gradients flow into the last depth of them.
    rows = annotate(List[Tensor], [])
    for i in range(len(memories)):
        m = memories[i]
        rows.append(m if i >= len(memories) - depth else m.detach())
    return torch.stack(rows, 1)

def next_prompt(self, memories: List[Tensor], query: Tensor, w: Dict[str, Tensor], plan: Dict[str, int]) -> Tensor:
    # P_n [B, d] of queries [B, d]: recall over all memories, or the memory before.
    cache = self.cached(memories, plan["depth"])
    if plan["recalls"] == 0:
        return cache[:, -1]
    q = torch.linear(query, w["cross_attn.wq.weight"])                         # [B, h]
    keys = torch.linear(cache, w["cross_attn.wk.weight"])                      # [B, c, h]
    score = torch.matmul(keys, q.unsqueeze(-1)).squeeze(-1) / float(q.size(-1)) ** 0.5
    return torch.matmul(torch.softmax(score, -1).unsqueeze(1), cache).squeeze(1)

def read_documents(self, e: Tensor, summary: Tensor, off: Tensor, w: Dict[str, Tensor], plan: Dict[str, int]) -> List[Tensor]:
    # e [B, N, S, d], off [B]: 1 where the memory prompt is m0 throughout -> text rows [B, N, S, d], memories [B, N, d]
    B, N, S, d = e.size()
    m0 = w["memory_cell.memory"].expand([B, d])
    memories = annotate(List[Tensor], [])
    rows = annotate(List[Tensor], [])
    for i in range(N):
        k = plan["sensory_tokens"] if i > 0 else 0
        p = m0
        if i > 0:
            p = torch.where(off.unsqueeze(1) > 0.5, m0, self.next_prompt(memories, summary[:, i], w, plan))
        p = p.unsqueeze(1)
        tail = e[:, i - 1, S - k:] if i > 0 else e[:, i, :0]
        x = torch.cat([p, tail, e[:, i], p], 1)                                # [B, 1+k+S+1, d]
        hidden = self.states(x, w, self.integers(), self.numbers())
        rows.append(hidden[:, 1 + k:1 + k + S])
        memories.append(hidden[:, -1])
    return [torch.stack(rows, 1), torch.stack(memories, 1)]

def keyword_loss(self, states: Tensor, ids: Tensor, weight: Tensor, w: Dict[str, Tensor]) -> Tensor:
    # The output head on a memory or a summary shall name the rare words of its segment: states [B, N, d], ids and weight [B, N, s].
    p = torch.log_softmax(self.logits(states, w).to(6), -1)                    # [B, N, V]
    return torch.neg(torch.sum(torch.gather(p, -1, ids) * weight) / (torch.sum(weight) + 1e-6))

def retrieval_loss(self, summary: Tensor, memories: Tensor, target: Tensor, w: Dict[str, Tensor]) -> List[Tensor]:
    # Cross entropy of the recall of queries, target [B, N] = the segment to recall or -1, over the earlier memories of the document
    # and all memories of the other documents of the batch; and how often the right one is first among its document's.
    B, N = target.size()
    q = torch.linear(summary, w["cross_attn.wq.weight"]).reshape([B * N, -1])
    keys = torch.linear(memories, w["cross_attn.wk.weight"]).reshape([B * N, -1])
    score = torch.matmul(q, keys.t()) / float(q.size(-1)) ** 0.5               # [B*N, B*N]
    at = torch.arange(0, B * N, dtype=4, device=target.device)
    same = torch.floor_divide(at, N).unsqueeze(1) == torch.floor_divide(at, N).unsqueeze(0)
    earlier = torch.remainder(at, N).unsqueeze(1) > torch.remainder(at, N).unsqueeze(0)
    asked = target.reshape([-1]) >= 0
    wanted = torch.floor_divide(at, N) * N + target.reshape([-1])
    own = torch.masked_fill(score, torch.logical_not(torch.logical_and(same, earlier)), -1e9)
    any = torch.masked_fill(score, torch.logical_and(same, torch.logical_not(earlier)), -1e9)
    count = torch.clamp(torch.sum(asked.to(6)), 1.0, None)
    p = torch.log_softmax(any, -1)
    right = torch.gather(p, 1, torch.clamp(wanted, 0, None).unsqueeze(1)).squeeze(1)
    first = torch.logical_and(torch.argmax(own, -1) == wanted, asked)
    zero = torch.zeros_like(right)
    return [torch.neg(torch.sum(torch.where(asked, right, zero)) / count), torch.sum(first.to(6)) / count]

def token_losses(self, h: Tensor, ids: Tensor, fs: List[Tensor], w: Dict[str, Tensor], kl: bool) -> List[Tensor]:
    # Of text rows h [B, N, S, d]: -ln p of every token [B, N, S], 0 for the first, and the mean KL(reference | model) over second
    # halves of segments, where the reference reads each segment on its own. Logits exist for one document at a time, small
    # enough for the allocator to use the same memory again.
    B, N, S = ids.size()
    half = S // 2
    frozen = self.reference_weights(fs)
    alone = h
    if kl:
        alone = self.states(self.embed(ids.reshape([B * N, S]), frozen), frozen, self.integers(), self.numbers()).reshape([B, N, S, -1])
    nll = annotate(List[Tensor], [])
    divergence = torch.zeros([], device=ids.device)
    for b in range(B):
        p = torch.log_softmax(self.logits(h[b].reshape([N * S, -1]), w).to(6), -1)                   # [N*S, V]
        nll.append(torch.neg(torch.gather(p[:-1], 1, ids[b].reshape([-1, 1])[1:]).squeeze(1)))
        if kl:
            q = torch.log_softmax(self.logits(alone[b, :, half:].reshape([N * (S - half), -1]), frozen).to(6), -1).detach()
            second = p.reshape([N, S, -1])[:, half:].reshape([N * (S - half), -1])
            divergence = divergence + torch.sum(torch.exp(q) * (q - second))
    found = torch.cat([torch.zeros([B, 1], device=ids.device), torch.stack(nll)], 1).reshape([B, N, S])
    return [found, divergence / float(B * N * (S - half))]

def memory_losses(self, ids: Tensor, target: Tensor, focus: Tensor, keyword: Tensor, off: Tensor, share: Tensor, fs: List[Tensor], ws: List[Tensor]) -> Tensor:
    # ids [B, N, S]; focus and keyword [B, N, S]: weight of a token as an answer and as a keyword; share: weights of the losses
    # [text, answer, retrieval, keyword, KL]. Gives [total, text, second halves, answer, retrieval, right first, keyword, KL].
    w = self.backbone_weights(ws, fs)
    plan = self.memory_plan()
    B, N, S = ids.size()
    e = self.embed(ids, w)
    summary = self.summaries(e, w, plan) if plan["recalls"] > 0 else e[:, :, 0]
    found = self.read_documents(e, summary, off, w, plan)
    scored = self.token_losses(found[0], ids, fs, w, float(share[4]) > 0.0)
    nll = scored[0]
    text = torch.sum(nll) / float(B * (N * S - 1))
    second = torch.mean(nll[:, :, S // 2:])
    asked = focus * (1.0 - off).reshape([B, 1, 1])
    answer = torch.sum(nll * asked) / (torch.sum(asked) + 1e-6)
    zero = torch.zeros([], device=ids.device)
    words = self.keyword_loss(found[1], ids, keyword, w)
    recalled = [zero, zero]
    if plan["recalls"] > 0:
        j = plan["summary_tokens"]
        recalled = self.retrieval_loss(summary, found[1], target, w)
        words = words + 0.5 * self.keyword_loss(summary, ids[:, :, :j], keyword[:, :, :j], w)
    total = text * share[0] + answer * share[1] + recalled[0] * share[2] + words * share[3] + scored[1] * share[4]
    return torch.stack([total.to(6), text, second, answer, recalled[0], recalled[1], words, scored[1]])

def memory_step(self, ids: Tensor, target: Tensor, focus: Tensor, keyword: Tensor, off: Tensor, share: Tensor, fs: List[Tensor], ws: List[Tensor], ms: List[Tensor], vs: List[Tensor], rates: Tensor, rule: Tensor) -> Tensor:
    losses = self.memory_losses(ids, target, focus, keyword, off, share, fs, ws)
    done = self.update(losses[0], ws, ms, vs, rates, rule)
    return torch.cat([losses.detach(), done[1:]])
