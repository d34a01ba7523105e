#!/usr/bin/env python3
"""Writes random tiny models of every family with random settings, and what the reference computes for them.

    python3 stress.py ORACLE_FOLDER OUT COUNT [SEED]

Each model: a folder as the fixtures', and expected.safetensors in 64 bits (stored as F64) for every reading condition, with
noise.json: how far the reference itself moves when it computes in 32 bits. StressParityTest runs it where a Python has PyTorch.
"""
import json
import math
import os
import random
import sys

import torch

KINDS = ["gpt2", "opt", "opt350", "llama", "mistral", "qwen2", "qwen3", "phi3"]
V_LARGE = 4200                       # the engine's head works on 4,096 words at a time


def config(kind, r):
    """A config.json with sizes that are odd where they may be."""
    heads, size = r.choice([1, 2, 3, 4]), r.choice([2, 4, 6, 8, 16])
    layers, vocabulary = r.choice([1, 2, 3]), r.choice([37, 120, 301, V_LARGE])
    d = heads * size
    if kind == "gpt2":
        return dict(model_type="gpt2", vocab_size=vocabulary, n_positions=200, n_embd=d, n_layer=layers, n_head=heads,
                    n_inner=r.choice([None, 2 * d + 3]), activation_function="gelu_new", layer_norm_epsilon=r.choice([1e-5, 1e-3]),
                    tie_word_embeddings=r.random() < 0.7)
    if kind.startswith("opt"):
        post = kind == "opt350"
        return dict(model_type="opt", vocab_size=vocabulary, hidden_size=d, num_hidden_layers=layers, ffn_dim=2 * d + 5,
                    num_attention_heads=heads, max_position_embeddings=200, do_layer_norm_before=not post,
                    word_embed_proj_dim=r.choice([d + 3, max(2, d - 1)]) if post else d, enable_bias=r.random() < 0.7,
                    _remove_final_layer_norm=not post and r.random() < 0.3, activation_function="relu")
    groups = r.choice([g for g in (1, 2, 3, 4) if heads % g == 0])
    cfg = dict(model_type=kind, vocab_size=vocabulary, hidden_size=d, intermediate_size=2 * d + 3, num_hidden_layers=layers,
               num_attention_heads=heads, num_key_value_heads=groups, hidden_act="silu", max_position_embeddings=256,
               rms_norm_eps=r.choice([1e-6, 1e-5]), rope_theta=r.choice([10000.0, 1000000.0]), rope_scaling=None,
               tie_word_embeddings=r.random() < 0.5)
    if kind == "qwen3" or kind in ("llama", "mistral") and r.random() < 0.4:
        cfg["head_dim"] = size = r.choice([4, 6, 10])
    if kind == "llama":
        cfg.update(attention_bias=r.random() < 0.4, mlp_bias=r.random() < 0.4)
        cfg["rope_scaling"] = r.choice([None, dict(type="linear", factor=4.0), dict(
            rope_type="llama3", factor=8.0, low_freq_factor=1.0, high_freq_factor=4.0, original_max_position_embeddings=64)])
    if kind == "phi3":
        cfg["original_max_position_embeddings"] = 256
        if size >= 4 and r.random() < 0.5:
            cfg["partial_rotary_factor"] = 0.5 if size % 4 == 0 else 1.0
    return cfg


def shapes(cfg):
    """Every tensor under its Hugging Face name."""
    t, v, s = cfg["model_type"], cfg["vocab_size"], {}

    def linear(name, out, into, bias):
        s[name + ".weight"] = (out, into)
        if bias:
            s[name + ".bias"] = (out,)

    if t == "gpt2":
        d = cfg["n_embd"]
        f = cfg["n_inner"] or 4 * d
        s["transformer.wte.weight"], s["transformer.wpe.weight"] = (v, d), (cfg["n_positions"], d)
        for i in range(cfg["n_layer"]):
            p = f"transformer.h.{i}."
            for name, into, out in (("attn.c_attn", d, 3 * d), ("attn.c_proj", d, d), ("mlp.c_fc", d, f), ("mlp.c_proj", f, d)):
                s[p + name + ".weight"], s[p + name + ".bias"] = (into, out), (out,)
            for name in ("ln_1", "ln_2"):
                s[p + name + ".weight"] = s[p + name + ".bias"] = (d,)
        s["transformer.ln_f.weight"] = s["transformer.ln_f.bias"] = (d,)
    elif t == "opt":
        d, e, f, m = cfg["hidden_size"], cfg["word_embed_proj_dim"], cfg["ffn_dim"], "model.decoder."
        s[m + "embed_tokens.weight"], s[m + "embed_positions.weight"] = (v, e), (cfg["max_position_embeddings"] + 2, d)
        if d != e:
            s[m + "project_in.weight"], s[m + "project_out.weight"] = (d, e), (e, d)
        norms = [m + "final_layer_norm"] if cfg["do_layer_norm_before"] and not cfg["_remove_final_layer_norm"] else []
        for i in range(cfg["num_hidden_layers"]):
            p = f"{m}layers.{i}."
            for name in ("self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj", "self_attn.out_proj"):
                linear(p + name, d, d, cfg["enable_bias"])
            linear(p + "fc1", f, d, cfg["enable_bias"])
            linear(p + "fc2", d, f, cfg["enable_bias"])
            norms += [p + "self_attn_layer_norm", p + "final_layer_norm"]
        for name in norms:
            s[name + ".weight"] = s[name + ".bias"] = (d,)
    else:
        import families
        s.update(families.shapes(dict(cfg, tie_word_embeddings=True)))
        d, c = cfg["hidden_size"], cfg.get("head_dim") or cfg["hidden_size"] // cfg["num_attention_heads"]
        for i in range(cfg["num_hidden_layers"]):
            p = f"model.layers.{i}."
            if t == "qwen2" or cfg.get("attention_bias"):
                s[p + "self_attn.q_proj.bias"] = (cfg["num_attention_heads"] * c,)
                s[p + "self_attn.k_proj.bias"] = s[p + "self_attn.v_proj.bias"] = (cfg["num_key_value_heads"] * c,)
            if cfg.get("attention_bias"):
                s[p + "self_attn.o_proj.bias"] = (d,)
            if cfg.get("mlp_bias"):
                s[p + "mlp.gate_proj.bias"] = s[p + "mlp.up_proj.bias"] = (cfg["intermediate_size"],)
                s[p + "mlp.down_proj.bias"] = (d,)
    if not tied(cfg):
        s["lm_head.weight"] = (v, width(cfg))
    return s


def tied(cfg):
    return cfg.get("tie_word_embeddings", True)


def width(cfg):
    return cfg.get("n_embd") or cfg.get("word_embed_proj_dim") or cfg["hidden_size"]


def weights(cfg, g):
    out = {}
    for n, shape in shapes(cfg).items():
        x = torch.randn(shape, generator=g)
        if "norm" in n or ".ln_" in n:
            out[n] = 1 + 0.15 * x if n.endswith("weight") else 0.1 * x
        elif n.endswith("bias"):
            out[n] = 0.1 * x
        elif any(part in n for part in ("embed", "wte", "wpe", "lm_head")):
            out[n] = 0.4 * x
        else:
            out[n] = x * (0.8 / math.sqrt(shape[0] if ".c_" in n else shape[1]))
    return out


def settings(r):
    """What hmt.json says; S = 1 has nothing to summarise, N = 1 forgets at once."""
    s = r.choice([1, 2, 3, 5, 8, 13, 21, 34])
    floor = r.random() < 0.3
    return dict(block_size=s, num_sensory=r.choice([0, min(s, 1), min(s, 3), s]), mem_recall_context=r.choice([1, 2, 3, 5, 100]),
                sum_fraction=0.5 if floor else r.choice([0.25, 0.5, 0.5, 0.7, 1.0]), half_rule="floor" if floor else "round",
                recall_scale=r.choice(["sqrt", "sqrt", "hidden", "auto"]), memory_size=1)


def text(cfg, hm, r):
    """Shorter than a segment, a last segment of one token, a whole number of segments, or anything."""
    s = hm["block_size"]
    count = r.choice([max(2, s - 1), 7 * s + 1, 6 * s, 5 * s + r.randint(1, s)])
    return [r.randrange(cfg["vocab_size"]) for _ in range(max(2, count))]


def expect(oracle, cfg, sd, base, hm, ids, dtype):
    """Numbers by name: of each condition NLL of every scored token; of HMT each stage."""
    class InitialMemoryOnly(oracle.Hmt):
        def _prompt(self, ids, rec):
            return self.m0[0]

    def run(kind, mode="hmt", k=hm["num_sensory"], precision="fp32", tensors=sd):
        s = oracle.HmtSettings(mode=mode, block_size=hm["block_size"], num_sensory=k, mem_recall_context=hm["mem_recall_context"],
                               sum_fraction=hm["sum_fraction"], half_rule=hm["half_rule"], recall_precision=precision,
                               recall_scale=hm["recall_scale"])
        return kind.from_state_dict(cfg, tensors, s, dtype).stream(ids)

    out, n = {}, hm["mem_recall_context"]
    for precision in ("fp32", "bf16"):
        records = run(oracle.Hmt, precision=precision)
        out[precision + ".nll"] = torch.cat([x["nll"] for x in records])
        for stage in ("summary", "prompt", "memory"):
            out[f"{precision}.{stage}"] = torch.stack([x[stage] for x in records])
        padded = [torch.nn.functional.pad(x["recall_weight"], (0, n - len(x["recall_weight"]))) for x in records[1:]]
        out[precision + ".recall_weight"] = torch.stack([torch.zeros(n, dtype=dtype)] + padded)
    plain = {"memory_cell.model." + name: w for name, w in base.items()}
    for name, records in (("no_recall", run(InitialMemoryOnly)), ("no_sensory", run(oracle.Hmt, k=0)),
                          ("previous_only", run(oracle.Hmt, "stage1")), ("no_memory", run(oracle.Hmt, "baseline")),
                          ("untouched_backbone", run(oracle.Hmt, "baseline", tensors=plain))):
        out[name + ".nll"] = torch.cat([x["nll"] for x in records])
    return out


def make(folder, seed, number):
    import backbones
    import families
    import hmt_oracle
    import st_io
    r, g = random.Random(1000 * seed + number), torch.Generator().manual_seed(1000 * seed + number)
    kind = KINDS[number % len(KINDS)]
    cfg, hm = config(kind, r), settings(r)
    base = weights(cfg, g)
    d, h = width(cfg), r.choice([1, 7, 24, 40])
    sd = {"memory_cell.model." + n: w + 0.02 * torch.randn(w.shape, generator=g) for n, w in base.items()}
    sd["mem"], sd["memory_cell.memory"] = 0.4 * torch.randn(1, d, generator=g), 0.4 * torch.randn(1, d, generator=g)
    for n in ("wq", "wk"):
        sd[f"cross_attn.{n}.weight"] = (0.25 * torch.randn(h, d, generator=g)).bfloat16()
    hm.update(backbone="backbone", checkpoint="model.safetensors", name=f"{number} {kind}", recall_precision="fp32")
    ids = text(cfg, hm, r)
    other = kind in ("qwen3", "phi3") or number // len(KINDS) % 2 == 1        # two codes of our own and of the oracle, in turn
    if not kind.startswith(("gpt2", "opt")):
        backbones.FAMILIES[kind] = families.Decoder if other else backbones.Llama
    exact = expect(hmt_oracle, cfg, sd, base, hm, ids, torch.float64)
    short = expect(hmt_oracle, cfg, sd, base, hm, ids, torch.float32)
    os.makedirs(os.path.join(folder, "backbone"))
    for name, content in (("hmt.json", hm), ("backbone/config.json", cfg), ("tokens.json", dict(input_ids=ids)),
                          ("noise.json", {n: float((exact[n] - short[n]).abs().max()) for n in exact})):
        with open(os.path.join(folder, name), "w") as out:
            json.dump(content, out)
    st_io.save_safetensors(os.path.join(folder, "backbone/model.safetensors"), base)
    st_io.save_safetensors(os.path.join(folder, "model.safetensors"), sd)
    st_io.save_safetensors(os.path.join(folder, "expected.safetensors"), {n: x.double() for n, x in exact.items()})


if __name__ == "__main__":
    sys.path[:0] = [os.path.abspath(sys.argv[1]), os.path.dirname(os.path.abspath(__file__))]
    torch.set_num_threads(1)
    for i in range(int(sys.argv[3])):
        make(os.path.join(sys.argv[2], f"{i:03d}"), int(sys.argv[4]) if len(sys.argv) > 4 else 1, i)
