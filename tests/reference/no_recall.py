"""Adds the switch `no_recall` (the memory prompt is always m0, sensory tokens stay) to every fixture's expected.json.

    python3 no_recall.py ORACLE_FOLDER
"""
import glob
import json
import os
import sys

import make_fixtures

FIXTURES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "src", "test", "resources", "fixtures")


def main(folder):
    make_fixtures.oracle(folder)
    import backbones
    import families
    import hmt_oracle
    import st_io
    theirs = {"gpt2": backbones.GPT2, "opt": backbones.OPT, "qwen2": backbones.Llama}

    class InitialMemoryOnly(hmt_oracle.Hmt):
        def _prompt(self, ids, rec):
            return self.m0[0]

    for d in sorted(glob.glob(os.path.join(FIXTURES, "*-tiny"))):
        hm = json.load(open(d + "/hmt.json"))
        cfg = json.load(open(os.path.join(d, hm["backbone"], "config.json")))
        backbones.FAMILIES[cfg["model_type"]] = theirs.get(cfg["model_type"], families.Decoder)
        sd = st_io.load_any(os.path.join(d, hm["checkpoint"]))
        s = hmt_oracle.HmtSettings(block_size=hm["block_size"], num_sensory=hm["num_sensory"],
                                   lora_alpha=(hm.get("lora") or {}).get("alpha", 32.0))
        r = InitialMemoryOnly.from_state_dict(cfg, sd, s).stream(json.load(open(d + "/tokens.json"))["input_ids"])
        path = d + "/expected.json"
        text = open(path).read()
        expected = json.loads(text)
        sums = [float(x["nll"].sum()) for x in r]
        expected["switches_fp32"]["no_recall"] = dict(mean_nll=sum(sums) / sum(len(x["nll"]) for x in r), nll_sum=sums)
        with open(path, "w") as out:
            json.dump(expected, out, indent=1)
            out.write("\n")
        print(os.path.basename(d), expected["switches_fp32"]["no_recall"]["mean_nll"], expected["switches_fp32"]["hmt"]["mean_nll"])


main(sys.argv[1])
