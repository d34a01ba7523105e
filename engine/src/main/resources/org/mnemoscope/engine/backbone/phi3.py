# Phi-3 and Phi-4: Llama with q, k, v in one product and gate, up in one.

def embed(self, ids: Tensor, w: Dict[str, Tensor]) -> Tensor:
    return torch.embedding(w["model.embed_tokens.weight"], ids)                # [t, D]

def head_weight(self, w: Dict[str, Tensor]) -> Tensor:
    return w["lm_head.weight"]                                                 # [V, d]

def layer(self, x: Tensor, w: Dict[str, Tensor], i: int, n: Dict[str, int], eps: float, turn: Tensor, past: List[Tensor], last: bool) -> Tensor:
    p = "model.layers.{}.".format(i)
    y = self.rms_norm(x, w, p + "input_layernorm", eps)                        # [B, T, D]
    qkv = self.linear(y, w, p + "self_attn.qkv_proj")                          # [B, T, (H + 2 Kv) Dh]
    group = n["kv_heads"] * n["head_dim"]
    q, k, v = torch.split_with_sizes(qkv, [n["heads"] * n["head_dim"], group, group], -1)
    x = self.rows(x, last)
    q = self.rope(self.split_heads(self.rows(q, last), n["heads"]), self.rows(turn, last))
    k = self.rope(self.split_heads(k, n["kv_heads"]), turn)
    a = self.attend(q, k, self.split_heads(v, n["kv_heads"]), past, i)
    x = self.linear_plus(a, w, p + "self_attn.o_proj", x)
    y = self.linear(self.rms_norm(x, w, p + "post_attention_layernorm", eps), w, p + "mlp.gate_up_proj")
    gate, up = torch.chunk(y, 2, -1)                                           # [B, T, F] each
    return self.linear_plus(up * torch.silu(gate), w, p + "mlp.down_proj", x)

def hidden(self, x: Tensor, w: Dict[str, Tensor], n: Dict[str, int], f: Dict[str, float], past: List[Tensor], last: bool) -> Tensor:
    # x [B, T, D] input embeddings -> the last hidden state, after the final norm; of the last row alone if nobody reads others
    turn = self.rope_turn(x, n, f, self.first_position(past))
    for i in range(n["layers"]):
        x = self.layer(x, w, i, n, f["eps"], turn, past, last and i == n["layers"] - 1)
    return self.rms_norm(x, w, "model.norm", f["eps"])                         # [B, T, D]
