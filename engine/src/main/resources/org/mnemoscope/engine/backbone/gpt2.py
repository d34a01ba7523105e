# GPT-2: learned positions, layer norms before each part, Conv1D weights stored [in, out], tanh GELU.

def embed(self, ids: Tensor, w: Dict[str, Tensor]) -> Tensor:
    return torch.embedding(w["transformer.wte.weight"], ids)                   # [t, D]

def head_weight(self, w: Dict[str, Tensor]) -> Tensor:
    return w["lm_head.weight"]                                                 # [V, d]

def conv1d(self, x: Tensor, w: Dict[str, Tensor], name: str, then: str) -> Tensor:
    return self.product(x, w[name + ".weight"].t(), w[name + ".bias"], then)

def conv1d_plus(self, x: Tensor, w: Dict[str, Tensor], name: str, residual: Tensor) -> Tensor:
    return self.product_with(x, w[name + ".weight"].t(), w[name + ".bias"], residual, "add")

def layer(self, x: Tensor, w: Dict[str, Tensor], i: int, n: Dict[str, int], eps: float, past: List[Tensor], last: bool) -> Tensor:
    p = "transformer.h.{}.".format(i)
    q, k, v = torch.chunk(self.conv1d(self.layer_norm(x, w, p + "ln_1", eps), w, p + "attn.c_attn", "none"), 3, -1)
    H = n["heads"]
    x = self.rows(x, last)
    a = self.attend(self.split_heads(self.rows(q, last), H), self.split_heads(k, H), self.split_heads(v, H), past, i)
    x = self.conv1d_plus(a, w, p + "attn.c_proj", x)                           # [B, T, D]
    y = self.conv1d(self.layer_norm(x, w, p + "ln_2", eps), w, p + "mlp.c_fc", "gelu")
    return self.conv1d_plus(y, w, p + "mlp.c_proj", x)

def hidden(self, x: Tensor, w: Dict[str, Tensor], n: Dict[str, int], f: Dict[str, float], past: List[Tensor], last: bool) -> Tensor:
    # x [B, T, D] input embeddings -> the last hidden state, after ln_f; of the last row alone if nobody reads others
    start = self.first_position(past)
    x = x + w["transformer.wpe.weight"][start:start + x.size(1)]
    for i in range(n["layers"]):
        x = self.layer(x, w, i, n, f["eps"], past, last and i == n["layers"] - 1)
    return self.layer_norm(x, w, "transformer.ln_f", f["eps"])                 # [B, T, D]
