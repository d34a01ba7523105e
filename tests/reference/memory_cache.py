"""What the reference reads when its memory cache already holds the memories of forms/memory/memory.pt.

    python3 memory_cache.py ORACLE_FOLDER
"""
import json
import os
import sys

import torch

import make_fixtures

FIXTURE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "src", "test", "resources", "fixtures", "smollm-tiny")


def numbers(model, ids):
    """Per segment the sum of -ln p and the recall weights, the oldest memory first; no weights where nothing was recalled."""
    read = model.stream(ids)
    return dict(nll_sum=[float(x["nll"].sum()) for x in read],
                recall_weight=[x["recall_weight"].tolist() if "recall_weight" in x else [] for x in read])


def main(folder):
    make_fixtures.oracle(folder)
    import backbones
    import families
    import hmt_oracle
    import st_io
    backbones.FAMILIES["llama"] = families.Decoder
    with open(FIXTURE + "/hmt.json") as f:
        hm = json.load(f)
    with open(os.path.join(FIXTURE, hm["backbone"], "config.json")) as f:
        cfg = json.load(f)
    with open(FIXTURE + "/tokens.json") as f:
        ids = json.load(f)["input_ids"]
    sd = st_io.load_any(os.path.join(FIXTURE, hm["checkpoint"]))
    memories = list(torch.load(FIXTURE + "/forms/memory/memory.pt")[0])
    expected = {}
    for label, mode in dict(hmt="hmt", previous_only="stage1").items():
        s = hmt_oracle.HmtSettings(mode=mode, block_size=hm["block_size"], num_sensory=hm["num_sensory"],
                                   mem_recall_context=hm["mem_recall_context"], recall_precision="fp32")
        model = hmt_oracle.Hmt.from_state_dict(cfg, sd, s)
        model.cache, model.carry = memories[-s.mem_recall_context:], memories[-1]
        expected[label] = numbers(model, ids)
    with open(FIXTURE + "/forms/memory/expected.json", "w") as out:
        json.dump(expected, out, indent=1)
        out.write("\n")


main(sys.argv[1])
