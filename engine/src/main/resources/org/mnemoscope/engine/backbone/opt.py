# OPT: learned positions from row 2, ReLU. OPT-350m puts its norms after each part, has no final norm, and projects
# between the memory space (d = 512) and the transformer's width (1024).

def embed(self, ids: Tensor, w: Dict[str, Tensor]) -> Tensor:
    return torch.embedding(w["model.decoder.embed_tokens.weight"], ids)        # [t, d]

def head_weight(self, w: Dict[str, Tensor]) -> Tensor:
    return w["lm_head.weight"]                                                 # [V, d]

def norm_if(self, use: bool, x: Tensor, w: Dict[str, Tensor], name: str, eps: float) -> Tensor:
    return self.layer_norm(x, w, name, eps) if use else x

def layer(self, x: Tensor, w: Dict[str, Tensor], i: int, n: Dict[str, int], eps: float, past: List[Tensor], last: bool) -> Tensor:
    p = "model.decoder.layers.{}.".format(i)
    pre = n["pre_norm"] == 1
    y = self.norm_if(pre, x, w, p + "self_attn_layer_norm", eps)               # [B, T, D]
    k = self.split_heads(self.linear(y, w, p + "self_attn.k_proj"), n["heads"])
    v = self.split_heads(self.linear(y, w, p + "self_attn.v_proj"), n["heads"])
    x = self.rows(x, last)
    q = self.split_heads(self.linear(self.rows(y, last), w, p + "self_attn.q_proj"), n["heads"])
    x = self.linear_plus(self.attend(q, k, v, past, i), w, p + "self_attn.out_proj", x)
    x = self.norm_if(not pre, x, w, p + "self_attn_layer_norm", eps)
    y = self.norm_if(pre, x, w, p + "final_layer_norm", eps)
    x = self.linear_plus(self.linear_then(y, w, p + "fc1", "relu"), w, p + "fc2", x)
    return self.norm_if(not pre, x, w, p + "final_layer_norm", eps)

def hidden(self, x: Tensor, w: Dict[str, Tensor], n: Dict[str, int], f: Dict[str, float], past: List[Tensor], last: bool) -> Tensor:
    # x [B, T, d] input embeddings -> the last hidden state, in the memory space; of the last row alone if nobody reads others
    if "model.decoder.project_in.weight" in w:
        x = self.linear(x, w, "model.decoder.project_in")                      # [B, T, D]
    start = 2 + self.first_position(past)
    x = x + w["model.decoder.embed_positions.weight"][start:start + x.size(1)]
    for i in range(n["layers"]):
        x = self.layer(x, w, i, n, f["eps"], past, last and i == n["layers"] - 1)
    if "model.decoder.final_layer_norm.weight" in w:
        x = self.layer_norm(x, w, "model.decoder.final_layer_norm", f["eps"])
    if "model.decoder.project_out.weight" in w:
        x = self.linear(x, w, "model.decoder.project_out")
    return x                                                                   # [B, T, d]
