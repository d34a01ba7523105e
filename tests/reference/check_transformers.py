#!/usr/bin/env python3
"""Compares the reference here, and the fixtures' expected backbone numbers, with Hugging Face's own model classes.

    python3 check_transformers.py          needs torch >= 2 and transformers (pip install torch transformers)
"""
import json
import os

import torch
import transformers

import families
import make_fixtures
from safetensors.torch import load_file

FIXTURES = os.path.join(make_fixtures.HERE, "..", "src", "test", "resources", "fixtures")


def worst(a, b):
    return (a - b).abs().max().item()


def check(name):
    folder = os.path.join(FIXTURES, name + "-tiny")
    with open(os.path.join(folder, "tokens.json")) as f:
        ids = torch.tensor(json.load(f)["input_ids"])
    config = transformers.AutoConfig.from_pretrained(os.path.join(folder, "backbone"))
    config.pad_token_id = 0                                    # Phi-3's default lies outside the tiny vocabulary
    model = transformers.AutoModelForCausalLM.from_pretrained(
        os.path.join(folder, "backbone"), config=config, dtype=torch.float32, attn_implementation="eager").eval()
    expected = load_file(os.path.join(folder, "expected.safetensors"))
    ours = families.Decoder(make_fixtures.CONFIGS[name], {k: v.float() for k, v in model.state_dict().items()})
    longer = ids[:min(100, make_fixtures.CONFIGS[name].get("sliding_window") or 100)]
    with torch.no_grad():
        out = model(ids[None, :12], output_hidden_states=True, use_cache=False)
        found = (worst(out.hidden_states[-1][0], expected["backbone_dir.last_hidden_first12"]),
                 worst(out.logits[0], expected["backbone_dir.logits_first12"]),
                 worst(model(longer[None], use_cache=False).logits[0], ours.forward(ours.embed(longer))[1]))
    print(f"{name}: fixture's hidden {found[0]:.1e}, logits {found[1]:.1e}; {len(longer)} tokens, logits {found[2]:.1e}")
    assert max(found) < 5e-5, name


if __name__ == "__main__":
    print(f"transformers {transformers.__version__}, torch {torch.__version__}")
    for fixture in make_fixtures.FIXTURES:
        check(fixture)
