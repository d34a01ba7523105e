"""Two optimisation steps of a tiny Llama in PyTorch: the numbers that OptimizerStepTest expects.

  python3 tests/reference/training_step.py > engine/src/test/resources/org/mnemoscope/engine/training/adamw-steps.json
"""
import json
import math

import torch
import torch.nn.functional as F

V, D, L, H, FF, T, B = 24, 8, 1, 2, 12, 6, 3
P = "model.layers.0."


def rope(x):
    half = x.size(-1) // 2
    inv = 1.0 / (10000.0 ** (torch.arange(0, 2 * half, 2).float() / (2 * half)))
    angle = torch.outer(torch.arange(x.size(2)).float(), inv)
    angle = torch.cat([angle, angle], -1)
    return x * angle.cos() + torch.cat([-x[..., half:], x[..., :half]], -1) * angle.sin()


def norm(x, weight):
    return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + 1e-5) * weight


def loss(w, ids):
    x = w["model.embed_tokens.weight"][ids[:, :-1]]
    y = norm(x, w[P + "input_layernorm.weight"])
    heads = lambda name: F.linear(y, w[P + name]).view(B, T, H, D // H).transpose(1, 2)
    q, k, v = rope(heads("self_attn.q_proj.weight")), rope(heads("self_attn.k_proj.weight")), heads("self_attn.v_proj.weight")
    score = q @ k.transpose(-1, -2) / math.sqrt(D // H) + torch.full((T, T), -1e9).triu(1)
    x = x + F.linear((score.softmax(-1) @ v).transpose(1, 2).reshape(B, T, D), w[P + "self_attn.o_proj.weight"])
    y = norm(x, w[P + "post_attention_layernorm.weight"])
    x = x + F.linear(F.silu(F.linear(y, w[P + "mlp.gate_proj.weight"])) * F.linear(y, w[P + "mlp.up_proj.weight"]), w[P + "mlp.down_proj.weight"])
    z = F.linear(norm(x, w["model.norm.weight"]), w["model.embed_tokens.weight"])
    return F.cross_entropy(z.reshape(-1, V), ids[:, 1:].reshape(-1))


torch.manual_seed(5)
shapes = {"model.embed_tokens.weight": (V, D), P + "input_layernorm.weight": (D,), P + "self_attn.q_proj.weight": (D, D),
          P + "self_attn.k_proj.weight": (D, D), P + "self_attn.v_proj.weight": (D, D), P + "self_attn.o_proj.weight": (D, D),
          P + "post_attention_layernorm.weight": (D,), P + "mlp.gate_proj.weight": (FF, D), P + "mlp.up_proj.weight": (FF, D),
          P + "mlp.down_proj.weight": (D, FF), "model.norm.weight": (D,)}
w = {n: (torch.randn(s) * 0.5 if len(s) > 1 else 1 + 0.1 * torch.randn(s)).requires_grad_(True) for n, s in shapes.items()}
before = {n: t.detach().clone() for n, t in w.items()}
matrices = [t for t in w.values() if t.dim() > 1]
vectors = [t for t in w.values() if t.dim() == 1]
rate, clip = 0.01, 0.5
adamw = torch.optim.AdamW([{"params": matrices, "weight_decay": 0.1}, {"params": vectors, "weight_decay": 0.0}], lr=rate, betas=(0.9, 0.95), eps=1e-8)
ids = [torch.randint(0, V, (B, T + 1)) for _ in range(2)]
steps = []
for batch in ids:
    adamw.zero_grad()
    value = loss(w, batch)
    value.backward()
    size = torch.nn.utils.clip_grad_norm_(w.values(), clip)
    adamw.step()
    steps.append({"ids": batch.tolist(), "loss": value.item(), "norm": float(size), "weights": {n: t.detach().flatten().tolist() for n, t in w.items()}})
assert steps[0]["norm"] > clip, "the first step must be clipped"
print(json.dumps({"rate": rate, "clip": clip, "decay": 0.1, "shapes": shapes, "before": {n: t.flatten().tolist() for n, t in before.items()}, "steps": steps}))
