"""Plain forward passes of the Llama-like families that the oracle in ../shared lacks, written from their definitions.

One decoder with the differences of the families as data:

    qwen3     an RMS norm over every head of q and k, before the rotary positions; the head size stands in config.json
    phi3      q, k, v in one product (qkv_proj), gate and up in one (gate_up_proj); rotary positions on a part of a head
    mistral   as Llama
    llama     with rope_scaling linear, llama3 and yarn; phi3 with longrope

Batch size 1, no cache. T window positions, D width, H query heads, K key-value heads, C head size, V vocabulary.
"""
import math

import torch


def inverse_frequencies(cfg, size):
    """[size/2] angles per position: theta^(-2i/size), changed as rope_scaling says; and what cosine and sine are multiplied by."""
    scaling = cfg.get("rope_scaling") or {}
    kind = scaling.get("rope_type", scaling.get("type", "default"))
    theta = cfg.get("rope_theta", 10000.0)
    plain = [theta ** (-2.0 * i / size) for i in range(size // 2)]
    if kind == "default":
        return torch.tensor(plain), 1.0
    if kind == "longrope":
        return longrope(plain, cfg)
    factor = scaling["factor"]
    if kind == "yarn":
        return yarn(plain, size, theta, scaling), 0.1 * math.log(factor) + 1.0
    if kind == "linear":
        return torch.tensor([f / factor for f in plain]), 1.0
    if kind == "llama3":
        return torch.tensor([llama3(f, scaling) for f in plain]), 1.0
    raise ValueError(kind)


def longrope(plain, cfg):
    """A divisor of its own for every pair. Within the original context these are the short ones, but the growth stays."""
    original = cfg["original_max_position_embeddings"]
    growth = math.sqrt(1 + math.log(cfg["max_position_embeddings"] / original) / math.log(original))
    return torch.tensor([f / s for f, s in zip(plain, cfg["rope_scaling"]["short_factor"])]), growth


def yarn(plain, size, theta, scaling):
    """Pairs that turn often stay, slow ones are stretched by `factor`, between the two the change is linear in the pair's index."""
    def index(turns):
        return size * math.log(scaling["original_max_position_embeddings"] / (turns * 2 * math.pi)) / (2 * math.log(theta))

    first = max(math.floor(index(scaling.get("beta_fast", 32))), 0)
    last = min(math.ceil(index(scaling.get("beta_slow", 1))), size - 1)
    out = []
    for i, f in enumerate(plain):
        stretched = min(max((i - first) / (last - first), 0), 1)
        out.append(stretched * f / scaling["factor"] + (1 - stretched) * f)
    return torch.tensor(out)


def llama3(frequency, scaling):
    """Short waves stay, long waves are stretched by `factor`, between the two bounds the change is gradual."""
    turns = scaling["original_max_position_embeddings"] * frequency / (2 * math.pi)   # full turns within the old context
    low, high = scaling["low_freq_factor"], scaling["high_freq_factor"]
    if turns >= high:
        return frequency
    if turns <= low:
        return frequency / scaling["factor"]
    kept = (turns - low) / (high - low)
    return kept * frequency + (1 - kept) * frequency / scaling["factor"]


class Decoder:
    """embed(ids) -> [T, D];  forward(x [T, D]) -> (last hidden state [T, D], logits [T, V])."""

    def __init__(self, cfg, weights):
        self.cfg, self.w = cfg, weights
        self.heads = cfg["num_attention_heads"]
        self.groups = cfg["num_key_value_heads"]
        self.size = cfg.get("head_dim") or cfg["hidden_size"] // self.heads
        self.rotary = int(self.size * cfg.get("partial_rotary_factor", 1.0))
        self.frequencies, self.growth = inverse_frequencies(cfg, self.rotary)
        self.head = weights.get("lm_head.weight", weights["model.embed_tokens.weight"])

    def embed(self, ids):
        return self.w["model.embed_tokens.weight"][ids]

    def product(self, x, name):
        y = x @ self.w[name + ".weight"].t()
        return y + self.w[name + ".bias"] if name + ".bias" in self.w else y

    def norm(self, x, name):
        mean_square = (x * x).mean(-1, keepdim=True)
        return x / torch.sqrt(mean_square + self.cfg["rms_norm_eps"]) * self.w[name + ".weight"]

    def rotate(self, x):
        """Turns (x[i], x[i + n/2]) of the first n values of every head; x [T, heads, C]."""
        n = self.rotary
        angle = (torch.arange(x.shape[0]).float()[:, None] * self.frequencies)[:, None, :].to(x.dtype)
        a, b = x[..., :n // 2], x[..., n // 2:n]
        cos, sin = angle.cos() * self.growth, angle.sin() * self.growth
        turned = [a * cos - b * sin, b * cos + a * sin]
        return torch.cat(turned + [x[..., n:]], -1)

    def query_key_value(self, y, p):
        """-> q [T, H, C], k and v [T, K, C], without positions."""
        t, c = y.shape[0], self.size
        if p + "qkv_proj.weight" in self.w:
            rows = [self.heads * c, self.groups * c, self.groups * c]
            q, k, v = self.product(y, p + "qkv_proj").split(rows, -1)
        else:
            q, k, v = (self.product(y, p + name) for name in ("q_proj", "k_proj", "v_proj"))
        q, k, v = q.reshape(t, -1, c), k.reshape(t, -1, c), v.reshape(t, -1, c)
        if p + "q_norm.weight" in self.w:
            q, k = self.norm(q, p + "q_norm"), self.norm(k, p + "k_norm")
        return q, k, v

    def attention(self, y, p):
        q, k, v = self.query_key_value(y, p)
        q, k = self.rotate(q), self.rotate(k)
        t = y.shape[0]
        future = torch.full((t, t), float("-inf")).triu(1).to(y.dtype)
        out = []
        for h in range(self.heads):
            g = h * self.groups // self.heads                       # the key-value head of this query head
            score = q[:, h] @ k[:, g].t() / math.sqrt(self.size) + future
            out.append(torch.softmax(score, -1) @ v[:, g])
        return self.product(torch.cat(out, -1), p + "o_proj")

    def feed_forward(self, y, p):
        if p + "gate_up_proj.weight" in self.w:
            gate, up = self.product(y, p + "gate_up_proj").chunk(2, -1)
        else:
            gate, up = self.product(y, p + "gate_proj"), self.product(y, p + "up_proj")
        return self.product(gate * torch.sigmoid(gate) * up, p + "down_proj")

    def forward(self, x):
        for i in range(self.cfg["num_hidden_layers"]):
            p = f"model.layers.{i}."
            x = x + self.attention(self.norm(x, p + "input_layernorm"), p + "self_attn.")
            x = x + self.feed_forward(self.norm(x, p + "post_attention_layernorm"), p + "mlp.")
        x = self.norm(x, "model.norm")
        return x, x @ self.head.t()


def shapes(cfg):
    """Every tensor of a family under its Hugging Face name."""
    d, f, v = cfg["hidden_size"], cfg["intermediate_size"], cfg["vocab_size"]
    c = cfg.get("head_dim") or d // cfg["num_attention_heads"]
    q, kv = cfg["num_attention_heads"] * c, cfg["num_key_value_heads"] * c
    fused = cfg["model_type"] == "phi3"
    out = {"model.embed_tokens.weight": (v, d)}
    for i in range(cfg["num_hidden_layers"]):
        p = f"model.layers.{i}."
        if fused:
            out[p + "self_attn.qkv_proj.weight"] = (q + 2 * kv, d)
            out[p + "mlp.gate_up_proj.weight"] = (2 * f, d)
        else:
            out[p + "self_attn.q_proj.weight"] = (q, d)
            out[p + "self_attn.k_proj.weight"] = out[p + "self_attn.v_proj.weight"] = (kv, d)
            out[p + "mlp.gate_proj.weight"] = out[p + "mlp.up_proj.weight"] = (f, d)
        if cfg["model_type"] == "qwen3":
            out[p + "self_attn.q_norm.weight"] = out[p + "self_attn.k_norm.weight"] = (c,)
        out[p + "self_attn.o_proj.weight"] = (d, q)
        out[p + "mlp.down_proj.weight"] = (d, f)
        out[p + "input_layernorm.weight"] = out[p + "post_attention_layernorm.weight"] = (d,)
    out["model.norm.weight"] = (d,)
    if not cfg["tie_word_embeddings"]:
        out["lm_head.weight"] = (v, d)
    return out
