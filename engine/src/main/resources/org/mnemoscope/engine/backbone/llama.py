# Llama 1-3.1, OpenLlama, SmolLM, Yi, Mistral, Qwen2 (bias on q, k, v), Qwen3 (norm on the heads of q and k).

def embed(self, ids: Tensor, w: Dict[str, Tensor]) -> Tensor:
    return torch.embedding(w["model.embed_tokens.weight"], ids)                # [t, D]

def head_weight(self, w: Dict[str, Tensor]) -> Tensor:
    return w["lm_head.weight"]                                                 # [V, d]

def query_key(self, x: Tensor, w: Dict[str, Tensor], name: str, heads: int, eps: float) -> Tensor:
    y = self.split_heads(self.linear(x, w, name + "_proj"), heads)             # [B, heads, T, Dh]
    if name + "_norm.weight" in w:
        y = self.rms_norm(y, w, name + "_norm", eps)
    return y

def layer(self, x: Tensor, w: Dict[str, Tensor], i: int, n: Dict[str, int], eps: float, turn: Tensor, past: List[Tensor], last: bool) -> Tensor:
    p = "model.layers.{}.".format(i)
    y = self.rms_norm(x, w, p + "input_layernorm", eps)                        # [B, T, D]
    k = self.rope(self.query_key(y, w, p + "self_attn.k", n["kv_heads"], eps), turn)
    v = self.split_heads(self.linear(y, w, p + "self_attn.v_proj"), n["kv_heads"])
    x = self.rows(x, last)
    q = self.rope(self.query_key(self.rows(y, last), w, p + "self_attn.q", n["heads"], eps), self.rows(turn, last))
    x = self.linear_plus(self.attend(q, k, v, past, i), w, p + "self_attn.o_proj", x)
    y = self.rms_norm(x, w, p + "post_attention_layernorm", eps)
    gate = self.linear_then(y, w, p + "mlp.gate_proj", "swish")               # [B, T, F]
    return self.linear_plus(self.linear_times(y, w, p + "mlp.up_proj", gate), w, p + "mlp.down_proj", x)

def hidden(self, x: Tensor, w: Dict[str, Tensor], n: Dict[str, int], f: Dict[str, float], past: List[Tensor], last: bool) -> Tensor:
    # x [B, T, D] input embeddings -> the last hidden state, after the final norm; of the last row alone if nobody reads others
    turn = self.rope_turn(x, n, f, self.first_position(past))
    for i in range(n["layers"]):
        x = self.layer(x, w, i, n, f["eps"], turn, past, last and i == n["layers"] - 1)
    return self.rms_norm(x, w, "model.norm", f["eps"])                         # [B, T, D]
