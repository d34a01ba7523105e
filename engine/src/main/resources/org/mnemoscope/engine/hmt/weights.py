# Weights in the number format in which the backbone computes. Java cannot name bfloat16, so such tensors are made here.

def room(self, shape: List[int], dtype: int, like: Tensor) -> Tensor:
    return torch.empty(shape, dtype=dtype, device=like.device)

def put(self, target: Tensor, first: int, rows: Tensor) -> Tensor:
    # Rows [count, ...] of 32-bit floats into their place, rounded to the target's format.
    target[first:first + rows.size(0)].copy_(rows)
    return target

def in_8_bits(self, weight: Tensor, transposed: bool) -> Tensor:
    # weight [out, in], or [in, out] -> the same of 8 bits with two more columns (or rows): e and f of the number 2^(e + f / 128)
    # by which all values of an output are to be multiplied.
    w = weight.t() if transposed else weight
    power = torch.log2(torch.clamp(torch.amax(torch.abs(w), 1, True) / 127.0, 1e-30))    # [out, 1]
    e = torch.floor(power)
    f = torch.clamp(torch.ceil((power - e) * 128.0), 0.0, 127.0)
    rounded = torch.clamp(torch.round(w / torch.exp2(e + f / 128.0)), -127.0, 127.0)
    packed = torch.cat([rounded, e, f], 1).to(1)                               # [out, in + 2]
    return packed.t() if transposed else packed
