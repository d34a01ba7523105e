"""How far the reference itself moves when its backbone computes in bfloat16: writes half.json beside the fixtures.

    python3 half.py ORACLE_FOLDER

Embeddings enter and hidden states and logits leave as 32-bit floats; the backbone's weights and all that lies between are
bfloat16. Summary, recall (without rounding), memories and log-softmax are 32-bit. PyTorch on a CPU rounds in other places than
libtorch's fused operations, so the numbers are no golden values: they say how large the error of the format is.
"""
import glob
import json
import os
import sys

import torch

import make_fixtures

FIXTURES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "src", "test", "resources", "fixtures")


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
    make_fixtures.oracle(folder)
    import backbones
    import families
    import hmt_oracle
    import st_io
    theirs = {"gpt2": backbones.GPT2, "opt": backbones.OPT}
    found = {}
    for d in sorted(glob.glob(os.path.join(FIXTURES, "*-tiny"))):
        hm = json.load(open(d + "/hmt.json"))
        cfg = json.load(open(os.path.join(d, hm["backbone"], "config.json")))
        backbones.FAMILIES[cfg["model_type"]] = theirs.get(cfg["model_type"], families.Decoder)
        sd = st_io.load_any(os.path.join(d, hm["checkpoint"]))
        ids = json.load(open(d + "/tokens.json"))["input_ids"]
        s = hmt_oracle.HmtSettings(block_size=hm["block_size"], num_sensory=hm["num_sensory"], recall_precision="fp32",
                                   mem_recall_context=hm["mem_recall_context"],
                                   lora_alpha=(hm.get("lora") or {}).get("alpha", 32.0))
        plain, extra = hmt_oracle.split_state_dict(sd, s.lora_alpha)
        exact = backbones.make(cfg, plain)
        half = Half(backbones.make(cfg, {k: v.to(torch.bfloat16) for k, v in plain.items()}))
        x = exact.embed(torch.tensor(ids[:12]))
        h, z = exact.forward(x)
        h16, z16 = half.forward(x)
        a = torch.cat([r["nll"] for r in hmt_oracle.Hmt(exact, extra, s).stream(ids)])
        b = torch.cat([r["nll"] for r in hmt_oracle.Hmt(half, extra, s).stream(ids)])
        found[os.path.basename(d)] = dict(
            backbone_hidden=relative(h16, h), backbone_logits=relative(z16, z),
            token_nll=(a - b).abs().mean().item(), mean_nll=abs(a.mean() - b.mean()).item())
        print(os.path.basename(d), found[os.path.basename(d)])
    with open(os.path.join(FIXTURES, "half.json"), "w") as out:
        json.dump(found, out, indent=1)
        out.write("\n")


main(sys.argv[1])
