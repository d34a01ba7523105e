# Weights in the number format in which the backbone computes. Java cannot name bfloat16, so such tensors are made here.

def room(self, shape: List[int], dtype: int, like: Tensor) -> Tensor:
    return torch.empty(shape, dtype=dtype, device=like.device)

def put(self, target: Tensor, first: int, rows: Tensor) -> Tensor:
    # Rows [count, ...] of 32-bit floats into their place, rounded to the target's format.
    target[first:first + rows.size(0)].copy_(rows)
    return target
