"""One checkpoint in every form that the official code, DeepSpeed, peft and the hub write. All hold the same weights."""
import json
import os
from collections import OrderedDict

import torch

RANK, ALPHA = 8, 32.0
SMALLEST = 2.0 ** -14          # below this fp16 loses bits that bf16 has


def make_exact(sd):
    """Rounds a state dict, in place, to numbers that bf16 and fp16 both hold; shared tensors stay shared."""
    for tensor in sd.values():
        rounded = tensor.to(torch.bfloat16).to(tensor.dtype)
        tensor.copy_(torch.where(rounded.abs() < SMALLEST, torch.zeros_like(rounded), rounded))


def cast(sd, dtype):
    """Another number format; tensors that share their values still do."""
    done = {}
    return OrderedDict((k, done.setdefault(v.data_ptr(), v.to(dtype))) for k, v in sd.items())


def without_recall(sd):
    """What stage 1 and RMT train: the backbone and the initial memory."""
    return OrderedDict((k, v) for k, v in sd.items() if k != "mem" and not k.startswith("cross_attn."))


def lora_of_old_peft(sd):
    """As peft wrote it before 0.7: no `base_layer` in the names. W = base + alpha / r * B A is the weight of the other forms."""
    g, out = torch.Generator().manual_seed(7), OrderedDict()
    for name, tensor in sd.items():
        if not name.startswith("memory_cell.model."):
            out[name] = tensor
            continue
        wrapped = "memory_cell.model.base_model.model." + name[len("memory_cell.model."):]
        module = wrapped[:-len(".weight")]
        if module.endswith(("q_proj", "v_proj")):
            a = 0.08 * torch.randn(RANK, tensor.shape[1], generator=g)
            b = 0.08 * torch.randn(tensor.shape[0], RANK, generator=g)
            out[wrapped] = tensor - ALPHA / RANK * (b @ a)
            out[module + ".lora_A.default.weight"], out[module + ".lora_B.default.weight"] = a, b
        else:
            out[wrapped] = tensor
    return out


def deepspeed(folder, sd):
    """The directory of model_engine.save_checkpoint, with what stands beside the weights in its module file."""
    step = os.path.join(folder, "global_step1")
    os.makedirs(step)
    with open(os.path.join(folder, "latest"), "w") as f:
        f.write("global_step1")
    module = cast(sd, torch.bfloat16)
    torch.save(dict(module=module, buffer_names=[], optimizer=None, lr_scheduler=None,
                    param_shapes=[OrderedDict((k, v.shape) for k, v in module.items())], frozen_param_shapes=None,
                    shared_params={}, frozen_param_fragments=None, data_sampler=None, random_ltd=None, sparse_tensor_module_names=set(),
                    skipped_steps=0, global_steps=1, global_samples=2, dp_world_size=1, mp_world_size=1,
                    ds_config=dict(train_batch_size=2, bf16=dict(enabled=True)), ds_version="0.14.2"),
               os.path.join(step, "mp_rank_00_model_states.pt"))


def sharded_bin(folder, sd):
    names = list(sd)
    shards = {"pytorch_model-00001-of-00002.bin": names[:len(names) // 2],
              "pytorch_model-00002-of-00002.bin": names[len(names) // 2:]}
    for file, part in shards.items():
        torch.save(OrderedDict((k, sd[k].clone()) for k in part), os.path.join(folder, file))
    with open(os.path.join(folder, "pytorch_model.bin.index.json"), "w") as f:
        json.dump({"metadata": {}, "weight_map": {k: file for file, part in shards.items() for k in part}}, f, indent=1)


def write_all(writer, name, fixture):
    """`fixture`/forms/<form>/: the checkpoint of the fixture again."""
    with open(os.path.join(fixture, "expected.json")) as f:
        seed = json.load(f)["seed"]
    sd = writer.build(name, seed)[2]

    def folder(form):
        path = os.path.join(fixture, "forms", form)
        os.makedirs(path)
        return path

    pth = "model_weights_0.pth"
    torch.save(writer.with_metadata(cast(sd, torch.float16)), os.path.join(folder("fp16"), pth))
    torch.save(writer.with_metadata(cast(sd, torch.bfloat16)), os.path.join(folder("bf16"), pth))
    torch.save(writer.with_metadata(cast(without_recall(sd), torch.bfloat16)), os.path.join(folder("stage1"), pth))
    torch.save(lora_of_old_peft(sd), os.path.join(folder("lora-old"), pth))
    deepspeed(folder("deepspeed"), sd)
    sharded_bin(folder("sharded"), cast(sd, torch.bfloat16))
    memories = writer.st_io.load_safetensors(os.path.join(fixture, "expected.safetensors"))["fp32.memory"]
    torch.save(memories[None, :4].clone(), os.path.join(folder("memory"), "memory.pt"))
