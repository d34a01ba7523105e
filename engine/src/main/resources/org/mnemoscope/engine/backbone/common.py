# Pieces that several backbone families share. TorchScript text: the methods of one module, assembled by ScriptModule.
# B batch, T window positions, D width, H query heads, Kv key-value heads, Dh head size, F feed-forward width, V vocabulary
# w: tensors by checkpoint name; n, f: whole and real numbers of config.json by name
# past: keys and values of earlier positions, two tensors [B, Kv, earlier, Dh] a layer; an empty list while reading

def bias(self, w: Dict[str, Tensor], name: str) -> Optional[Tensor]:
    bias = annotate(Optional[Tensor], None)
    if name + ".bias" in w:
        bias = w[name + ".bias"]
    return bias

def activated(self, y: Tensor, then: str) -> Tensor:
    # then: none, swish, gelu (its tanh form) or relu
    if then == "swish":
        y = torch.silu(y)
    if then == "gelu":
        y = torch.gelu(y, approximate="tanh")
    if then == "relu":
        y = torch.relu(y)
    return y

def linear(self, x: Tensor, w: Dict[str, Tensor], name: str) -> Tensor:
    return self.product(x, w[name + ".weight"], self.bias(w, name), "none")

def linear_then(self, x: Tensor, w: Dict[str, Tensor], name: str, activation: str) -> Tensor:
    return self.product(x, w[name + ".weight"], self.bias(w, name), activation)

def linear_plus(self, x: Tensor, w: Dict[str, Tensor], name: str, residual: Tensor) -> Tensor:
    return self.product_with(x, w[name + ".weight"], self.bias(w, name), residual, "add")

def linear_times(self, x: Tensor, w: Dict[str, Tensor], name: str, gate: Tensor) -> Tensor:
    return self.product_with(x, w[name + ".weight"], self.bias(w, name), gate, "mul")

def logits(self, h: Tensor, w: Dict[str, Tensor]) -> Tensor:
    return self.product(h, self.head_weight(w), None, "none")                  # [t, V]

def layer_norm(self, x: Tensor, w: Dict[str, Tensor], name: str, eps: float) -> Tensor:
    return torch.layer_norm(x, [x.size(-1)], w[name + ".weight"], w[name + ".bias"], eps)

def rms_norm(self, x: Tensor, w: Dict[str, Tensor], name: str, eps: float) -> Tensor:
    return torch.rms_norm(x, [x.size(-1)], w[name + ".weight"], eps)

def split_heads(self, x: Tensor, heads: int) -> Tensor:
    return x.reshape([x.size(0), x.size(1), heads, -1]).transpose(1, 2)        # [B, H, T, Dh]

def first_position(self, past: List[Tensor]) -> int:
    return past[0].size(2) if len(past) > 0 else 0

def fused_attention(self, q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    # libtorch's operation: q [B, H, T, Dh], k and v [B, Kv, T, Dh]; every group of H/Kv query heads shares one of them.
    group = q.size(1) // k.size(1)
    if group > 1:
        k = torch.repeat_interleave(k, group, 1)
        v = torch.repeat_interleave(v, group, 1)
    causal = q.size(2) > 1                                                     # a single position sees all before it
    return torch.scaled_dot_product_attention(q, k, v, None, 0.0, causal)      # [B, H, T, Dh]

def attention_in_parts(self, q: Tensor, k: Tensor, v: Tensor, size: int) -> Tensor:
    # The same by plain products: so many positions ask at a time, a group of heads together, and only what they see is computed.
    B, H, T, Dh = q.size()
    q = (q / float(Dh) ** 0.5).reshape([B * k.size(1), -1, T, Dh])             # [B*Kv, H/Kv, T, Dh]
    k = k.contiguous().reshape([-1, T, Dh])                                    # oneDNN crawls through spread rows
    v = v.contiguous().reshape([-1, T, Dh])
    later = torch.triu(torch.full([size, size], 0.0 - float("inf"), dtype=q.dtype, device=q.device), 1)
    heads = annotate(List[Tensor], [])
    for i in range(k.size(0)):
        parts = annotate(List[Tensor], [])
        for a in range(0, T, size):
            e = min(a + size, T)
            score = self.product(q[i, :, a:e].reshape([-1, Dh]), k[i, :e], None, "none").reshape([-1, e - a, e])
            score[:, :, a:].add_(later[:e - a, :e - a])
            weight = torch.softmax(score, -1).reshape([-1, e])
            parts.append(self.product(weight, v[i, :e].t(), None, "none").reshape([-1, e - a, Dh]))
        heads.append(torch.cat(parts, 1))                                      # [H/Kv, T, Dh]
    return torch.cat(heads).reshape([B, H, T, Dh])

def attention(self, q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    # softmax(q k^T / sqrt(Dh)) v, causal. Short passes gain nothing from parts.
    size = self.attention_part()
    if size > 0 and q.size(2) == k.size(2) and 2 * q.size(2) >= 3 * size:
        return self.attention_in_parts(q, k, v, size)
    return self.fused_attention(q, k, v)

def attend(self, q: Tensor, k: Tensor, v: Tensor, past: List[Tensor], i: int) -> Tensor:
    # Causal attention of layer i over the keys and values of this pass and of the past.
    if len(past) > 0:
        k = torch.cat([past[2 * i], k], 2)
        v = torch.cat([past[2 * i + 1], v], 2)
        past[2 * i] = k
        past[2 * i + 1] = v
    a = self.attention(q, k, v)                                                # [B, H, T, Dh]
    return a.transpose(1, 2).reshape([q.size(0), q.size(2), -1])               # [B, T, H*Dh]

def rows(self, x: Tensor, last: bool) -> Tensor:
    # Of x [B, T, D] the rows whose states somebody reads: all, or the last one. The last layer computes no others.
    return x[:, -1:] if last else x

def rope_frequencies(self, n: Dict[str, int], f: Dict[str, float], like: Tensor) -> Tensor:
    # Inverse frequencies; long-context checkpoints stretch each by a factor (RopeStretch). Dr of Dh values rotate.
    half = torch.arange(0, n["rope_size"], 2, dtype=6, device=like.device) / n["rope_size"]
    inv = torch.reciprocal(torch.pow(f["rope_theta"], half))                   # [Dr/2]
    if n["rope_stretched"] == 1:
        stretch = annotate(List[float], [])
        for i in range(inv.size(0)):
            stretch.append(f["rope_stretch_{}".format(i)])
        inv = inv * torch.tensor(stretch, dtype=6, device=like.device)
    return inv

def rope_turn(self, x: Tensor, n: Dict[str, int], f: Dict[str, float], start: int) -> Tensor:
    # Cosine and sine of position * frequency for the positions of one pass, which count from 0 in every pass; stretched
    # contexts make queries and keys larger with them.
    inv = self.rope_frequencies(n, f, x)
    angle = torch.outer(torch.arange(start, start + x.size(1), dtype=6, device=x.device), inv)
    angle = torch.cat([angle, angle], -1)                                      # [T, Dr]
    return torch.stack([torch.cos(angle), torch.sin(angle)]) * f["rope_attention"]       # [2, T, Dr]

def turned(self, x: Tensor, turn: Tensor) -> Tensor:
    # Rotates the pairs (i, i + Dr/2) of each head.
    a, b = torch.chunk(x, 2, -1)
    y = x * turn[0] + torch.cat([torch.neg(b), a], -1) * turn[1]
    return y.to(x.dtype)                                                       # [B, H, T, Dr]

def rope(self, x: Tensor, turn: Tensor) -> Tensor:
    # Rotary positions on the first Dr values of each head; what lies beyond stays.
    size = turn.size(2)
    if size == x.size(3):
        return self.turned(x, turn)
    return torch.cat([self.turned(x[:, :, :, :size], turn), x[:, :, :, size:]], -1)
