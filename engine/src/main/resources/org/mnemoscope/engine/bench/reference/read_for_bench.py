"""Reads random tokens with the reference (hmt_oracle.py) whenever a line asks for it, and prints how long it took.

    python3 read_for_bench.py MODEL_FOLDER VOCABULARY THREADS

Prints the version of torch first. Per line "stream N" or "float N" on standard input: N segments; the answer is
"wall-seconds processor-seconds". "stream" is the reference as it is, which scores in 64-bit floats; "float" is the same
reading scored in 32-bit floats, as a program that cares for speed would.
"""
import json
import os
import sys
import time

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = sys.argv[3]

import torch

import hmt_oracle
import st_io




def scored_in_floats(model, ids, size):
    model.reset()
    last = None
    with torch.no_grad():
        for a in range(0, len(ids), size):
            part = ids[a:a + size]
            logits = model.step(part)["logits"]
            rows = logits[:-1] if last is None else torch.cat([last[None], logits[:-1]])
            targets = part[1:] if last is None else part
            torch.nn.functional.cross_entropy(rows, targets, reduction="none")
            last = logits[-1]


def main(folder, vocabulary, threads):
    torch.set_num_threads(threads)
    settings = json.load(open(os.path.join(folder, "hmt.json")))
    config = json.load(open(os.path.join(folder, settings["backbone"], "config.json")))
    weights = st_io.load_any(os.path.join(folder, settings["checkpoint"]))
    size = settings["segment_length"] - 2 - settings["num_sensory"]
    model = hmt_oracle.Hmt.from_state_dict(config, weights, hmt_oracle.HmtSettings(
        block_size=size, num_sensory=settings["num_sensory"], mem_recall_context=settings["mem_recall_context"],
        recall_precision="fp32"))
    print(torch.__version__, flush=True)
    for line in sys.stdin:
        kind, segments = line.split()
        ids = torch.randint(0, vocabulary, (int(segments) * size,))
        wall, processor = time.perf_counter(), time.process_time()
        if kind == "stream":
            model.reset()
            model.stream(ids)
        else:
            scored_in_floats(model, ids, size)
        print(time.perf_counter() - wall, time.process_time() - processor, flush=True)


main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
