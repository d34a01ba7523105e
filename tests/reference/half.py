"""How far the reference itself moves when its backbone computes in bfloat16: writes half.json beside the fixtures.

    python3 half.py ORACLE_FOLDER

Embeddings enter and hidden states and logits leave as 32-bit floats; the backbone's weights and all that lies between are
bfloat16. Summary, recall (without rounding), memories and log-softmax are 32-bit. PyTorch on a CPU rounds in other places than
libtorch's fused operations, so the numbers are no golden values: they say how large the error of the format is.
"""
import json
import os
import sys

import torch

import cases


class Half:
    def __init__(self, backbone):
        self.backbone = backbone

    def embed(self, ids):
        return self.backbone.embed(ids).float()

    def forward(self, x):
        hidden, logits = self.backbone.forward(x.to(torch.bfloat16))
        return hidden.float(), logits.float()


def relative(a, b):
    """Root mean square of the difference over that of b."""
    return ((a - b).pow(2).mean() / b.pow(2).mean()).sqrt().item()


def main(folder):
    found = {}
    for name, make, plain, ids, read in cases.cases(folder):
        exact = make(plain)
        half = Half(make({k: v.to(torch.bfloat16) for k, v in plain.items()}))
        x = exact.embed(torch.tensor(ids[:12]))
        h, z = exact.forward(x)
        h16, z16 = half.forward(x)
        a, b = read(exact), read(half)
        found[name] = dict(
            backbone_hidden=relative(h16, h), backbone_logits=relative(z16, z),
            token_nll=(a - b).abs().mean().item(), mean_nll=abs(a.mean() - b.mean()).item())
        print(name, found[name])
    with open(os.path.join(cases.FIXTURES, "half.json"), "w") as out:
        json.dump(found, out, indent=1)
        out.write("\n")


main(sys.argv[1])
