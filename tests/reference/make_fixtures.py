#!/usr/bin/env python3
"""Writes the fixtures of the families that the oracle lacks. See README.md beside this file.

    python3 make_fixtures.py ORACLE_FOLDER [--out DIR] [--only NAME ...]
"""
import argparse
import os
import sys

import torch

import families
import forms

HERE = os.path.dirname(os.path.abspath(__file__))
COMMON = dict(vocab_size=300, hidden_size=32, intermediate_size=56, num_hidden_layers=2, num_attention_heads=4,
              num_key_value_heads=2, hidden_act="silu", max_position_embeddings=128, rms_norm_eps=1e-5,
              rope_theta=10000.0, rope_scaling=None, tie_word_embeddings=False, bos_token_id=1, eos_token_id=2)

CONFIGS = {
    "qwen3": dict(COMMON, architectures=["Qwen3ForCausalLM"], model_type="qwen3", head_dim=16, rms_norm_eps=1e-6,
                  rope_theta=1000000.0, attention_bias=False, use_sliding_window=False, sliding_window=None,
                  max_window_layers=2, tie_word_embeddings=True, torch_dtype="bfloat16"),
    "phi3": dict(COMMON, architectures=["Phi3ForCausalLM"], model_type="phi3", sliding_window=64,
                 original_max_position_embeddings=128, torch_dtype="bfloat16"),
    "phi4mini": dict(COMMON, architectures=["Phi3ForCausalLM"], model_type="phi3", sliding_window=128,
                     partial_rotary_factor=0.75, tie_word_embeddings=True, torch_dtype="bfloat16"),
    # With theta 10000 and heads of 8 the wavelengths are 6, 63, 628 and 6283 positions: below, between and above 32 and 128.
    "llama31": dict(COMMON, architectures=["LlamaForCausalLM"], model_type="llama", attention_bias=False, mlp_bias=False,
                    rope_scaling=dict(rope_type="llama3", factor=8.0, low_freq_factor=1.0, high_freq_factor=4.0,
                                      original_max_position_embeddings=128), torch_dtype="bfloat16"),
    "linear": dict(COMMON, architectures=["LlamaForCausalLM"], model_type="llama", attention_bias=False,
                   rope_scaling=dict(type="linear", factor=4.0), torch_dtype="float16"),
    # Heads of 16: the change begins at pair 1 and is complete at pair 5 of 8.
    "yarn": dict(COMMON, architectures=["LlamaForCausalLM"], model_type="llama", attention_bias=False, head_dim=16,
                 max_position_embeddings=8192, torch_dtype="bfloat16",
                 rope_scaling=dict(rope_type="yarn", factor=8.0, original_max_position_embeddings=1024)),
    "longrope": dict(COMMON, architectures=["Phi3ForCausalLM"], model_type="phi3", sliding_window=256,
                     original_max_position_embeddings=64, max_position_embeddings=256, torch_dtype="bfloat16",
                     rope_scaling=dict(type="longrope", short_factor=[1.0, 1.05, 1.3, 2.5], long_factor=[1.1, 1.9, 4.0, 9.0])),
    "mistral": dict(COMMON, architectures=["MistralForCausalLM"], model_type="mistral", sliding_window=4096,
                    rms_norm_eps=1e-6, tie_word_embeddings=True, torch_dtype="float32"),
    "smollm": dict(COMMON, architectures=["LlamaForCausalLM"], model_type="llama", attention_bias=False,
                   tie_word_embeddings=True, torch_dtype="bfloat16"),
}

# Storage of backbone and checkpoint, S, k, N, h, number of segments, length of the last one, LoRA targets.
BF16, FP16, FP32 = torch.bfloat16, torch.float16, torch.float32
FIXTURES = {
    "qwen3": dict(backbone="safetensors", dtype=BF16, checkpoint="hub", block=20, k=5, ctx=5, hid=40, n_seg=12, last=7,
                  lora=None),
    "phi3": dict(backbone="safetensors-sharded", dtype=BF16, checkpoint="pth", block=21, k=6, ctx=5, hid=32, n_seg=12,
                 last=3, lora=["qkv_proj"]),
    "phi4mini": dict(backbone="safetensors", dtype=BF16, checkpoint="hub", block=22, k=4, ctx=5, hid=40, n_seg=12,
                     last=22, lora=None),
    "llama31": dict(backbone="safetensors", dtype=BF16, checkpoint="pth-module", block=23, k=6, ctx=6, hid=40, n_seg=12,
                    last=9, lora=None),
    "linear": dict(backbone="bin", dtype=FP16, checkpoint="bin-fp32", block=24, k=0, ctx=100, hid=24, n_seg=12, last=5,
                   lora=None),
    "yarn": dict(backbone="safetensors", dtype=BF16, checkpoint="pth", block=20, k=5, ctx=5, hid=40, n_seg=12, last=6,
                 lora=None),
    "longrope": dict(backbone="safetensors", dtype=BF16, checkpoint="pth", block=22, k=4, ctx=5, hid=32, n_seg=12, last=10,
                     lora=None),
    # A tied head and a changed embedding: the head keeps the unchanged matrix (hmt-spec section 8.3).
    "mistral": dict(backbone="safetensors", dtype=FP32, checkpoint="pth", block=20, k=5, ctx=5, hid=40, n_seg=12, last=11,
                    lora=["embed_tokens", "q_proj", "v_proj"]),
    # Every weight fits bf16 and fp16 exactly, so that all forms of its checkpoint (forms.py) give the same numbers.
    "smollm": dict(backbone="safetensors", dtype=BF16, checkpoint="hub", block=20, k=5, ctx=5, hid=32, n_seg=12, last=8,
                   lora=None, exact=True),
}


def oracle(folder):
    """The oracle's writer of fixtures, taught the families here."""
    sys.path.append(os.path.abspath(folder))
    sys.modules.pop("make_fixtures", None)
    here, sys.path[:] = sys.path[:], [p for p in sys.path if os.path.abspath(p or ".") != HERE]
    import backbones
    import make_fixtures as writer
    sys.path[:] = here
    llama = backbones.Llama
    for kind in ("qwen3", "phi3", "llama", "mistral"):
        backbones.FAMILIES[kind] = families.Decoder
    writer.CONFIGS, writer.FIXTURES, writer.shapes = CONFIGS, FIXTURES, families.shapes
    plain_build = writer.build

    def build(name, seed):
        cfg, base, sd = plain_build(name, seed)
        if FIXTURES[name].get("exact"):
            forms.make_exact(sd)
        return cfg, base, sd

    writer.build = build
    return writer, llama


def cross_check(writer, llama):
    """Where the oracle knows a family, both implementations must agree."""
    for name in ("llama31", "linear", "mistral"):
        weights = {k: v.double() for k, v in writer.random_weights(CONFIGS[name], torch.Generator().manual_seed(1)).items()}
        x = weights["model.embed_tokens.weight"][:40]
        ours, theirs = families.Decoder(CONFIGS[name], weights), llama(CONFIGS[name], weights)
        difference = (ours.forward(x)[1] - theirs.forward(x)[1]).abs().max().item()
        print(f"{name}: {difference:.1e} from the oracle's Llama")
        assert difference < 1e-4, name


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("oracle")
    ap.add_argument("--out", default=os.path.join(HERE, "..", "src", "test", "resources", "fixtures"))
    ap.add_argument("--only", nargs="*", default=list(FIXTURES))
    a = ap.parse_args()
    writer, llama = oracle(a.oracle)
    cross_check(writer, llama)
    for name in a.only:
        writer.make(name, a.out, 30)
        if FIXTURES[name].get("exact"):
            forms.write_all(writer, name, os.path.join(a.out, name + "-tiny"))
