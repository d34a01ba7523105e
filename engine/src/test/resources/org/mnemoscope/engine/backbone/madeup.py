# A family that exists nowhere else: attention and MLP side by side, no norms, no positions.

def embed(self, ids: Tensor, w: Dict[str, Tensor]) -> Tensor:
    return torch.embedding(w["tower.words.weight"], ids)                       # [t, D]

def head_weight(self, w: Dict[str, Tensor]) -> Tensor:
    return w["speak.weight"]                                                   # [V, D]

def hidden(self, x: Tensor, w: Dict[str, Tensor], n: Dict[str, int], f: Dict[str, float], past: List[Tensor], last: bool) -> Tensor:
    H = n["heads"]
    for i in range(n["layers"]):
        p = "tower.floor.{}.".format(i)
        q, k, v = torch.chunk(self.linear(x, w, p + "mix"), 3, -1)             # [B, T, D] each
        only = last and i == n["layers"] - 1
        x = self.rows(x, only)
        a = self.attend(self.split_heads(self.rows(q, only), H), self.split_heads(k, H), self.split_heads(v, H), past, i)
        m = self.linear(self.linear_then(x, w, p + "wide", "relu"), w, p + "narrow")
        x = x + a * f["boost"] + m
    return x                                                                   # [B, T, D]
