# Pieces that several backbone families share. TorchScript text: the methods of one module, assembled by ScriptModule.
# B batch, T window positions, D width, H query heads, Kv key-value heads, Dh head size, F feed-forward width, V vocabulary
# w: tensors by checkpoint name; n, f: whole and real numbers of config.json by name

def linear(self, x: Tensor, w: Dict[str, Tensor], name: str) -> Tensor:
    bias = annotate(Optional[Tensor], None)
    if name + ".bias" in w:
        bias = w[name + ".bias"]
    return torch.linear(x, w[name + ".weight"], bias)

def layer_norm(self, x: Tensor, w: Dict[str, Tensor], name: str, eps: float) -> Tensor:
    return torch.layer_norm(x, [x.size(-1)], w[name + ".weight"], w[name + ".bias"], eps)

def rms_norm(self, x: Tensor, w: Dict[str, Tensor], name: str, eps: float) -> Tensor:
    return torch.rms_norm(x, [x.size(-1)], w[name + ".weight"], eps)

def split_heads(self, x: Tensor, heads: int) -> Tensor:
    return x.reshape([x.size(0), x.size(1), heads, -1]).transpose(1, 2)        # [B, H, T, Dh]

def attend(self, q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    # Causal attention scaled by 1/sqrt(Dh); every group of H/Kv query heads shares one key-value head.
    groups = q.size(1) // k.size(1)
    if groups > 1:
        k = torch.repeat_interleave(k, groups, 1)
        v = torch.repeat_interleave(v, groups, 1)
    a = torch.scaled_dot_product_attention(q, k, v, None, 0.0, True)           # [B, H, T, Dh]
    return a.transpose(1, 2).reshape([q.size(0), q.size(2), -1])               # [B, T, H*Dh]

def rope_frequencies(self, n: Dict[str, int], f: Dict[str, float], like: Tensor) -> Tensor:
    # Inverse frequencies, with the linear and the Llama-3.1 scaling of long-context checkpoints. Dr of Dh values rotate.
    half = torch.arange(0, n["rope_size"], 2, dtype=6, device=like.device) / n["rope_size"]
    inv = torch.reciprocal(torch.pow(f["rope_theta"], half))                   # [Dr/2]
    if n["rope_kind"] == 1:
        inv = inv / f["rope_factor"]
    if n["rope_kind"] == 2:
        wavelength = 2.0 * 3.141592653589793 / inv
        smooth = (f["rope_original"] / wavelength - f["rope_low"]) / (f["rope_high"] - f["rope_low"])
        smooth = torch.clamp(smooth, 0.0, 1.0)                                 # 0: long waves, fully scaled
        inv = (1.0 - smooth) * inv / f["rope_factor"] + smooth * inv
    return inv

def rope(self, x: Tensor, inv: Tensor) -> Tensor:
    # Rotates the pairs (i, i + Dr/2) by position * frequency; positions count from 0 in every pass. The rest stays.
    angle = torch.outer(torch.arange(0, x.size(2), dtype=6, device=x.device), inv)
    angle = torch.cat([angle, angle], -1)                                      # [T, Dr]
    turning, still = torch.split_with_sizes(x, [angle.size(1), x.size(3) - angle.size(1)], -1)
    a, b = torch.chunk(turning, 2, -1)
    y = turning * torch.cos(angle) + torch.cat([torch.neg(b), a], -1) * torch.sin(angle)
    return torch.cat([y.to(x.dtype), still], -1)                               # [B, H, T, Dh]
