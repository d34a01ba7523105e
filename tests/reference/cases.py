"""The fixtures as the oracle reads them."""
import glob
import json
import os

import make_fixtures

FIXTURES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "src", "test", "resources", "fixtures")


def cases(folder):
    """Of every fixture its name, a maker of its backbone from weights, the backbone's weights, and a reading of its tokens: a function
    of the backbone that gives the NLL of every token, with recall in 32 bits. `folder` is the oracle's."""
    make_fixtures.oracle(folder)
    import torch
    import backbones
    import families
    import hmt_oracle
    import st_io
    theirs = {"gpt2": backbones.GPT2, "opt": backbones.OPT}
    for d in sorted(glob.glob(os.path.join(FIXTURES, "*-tiny"))):
        hm = json.load(open(d + "/hmt.json"))
        cfg = json.load(open(os.path.join(d, hm["backbone"], "config.json")))
        backbones.FAMILIES[cfg["model_type"]] = theirs.get(cfg["model_type"], families.Decoder)
        ids = json.load(open(d + "/tokens.json"))["input_ids"]
        s = hmt_oracle.HmtSettings(block_size=hm["block_size"], num_sensory=hm["num_sensory"], recall_precision="fp32",
                                   mem_recall_context=hm["mem_recall_context"],
                                   lora_alpha=(hm.get("lora") or {}).get("alpha", 32.0))
        plain, extra = hmt_oracle.split_state_dict(st_io.load_any(os.path.join(d, hm["checkpoint"])), s.lora_alpha)

        def make(weights, cfg=cfg):
            return backbones.make(cfg, weights)

        def read(backbone, extra=extra, s=s, ids=ids):
            return torch.cat([r["nll"] for r in hmt_oracle.Hmt(backbone, extra, s).stream(ids)])

        yield os.path.basename(d), make, plain, ids, read
