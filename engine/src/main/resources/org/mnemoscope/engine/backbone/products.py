# The linear map of every layer, x [.., in] and weight [out, in] -> [.., out], in libtorch's plain operations: for every
# device, and the one that can be trained. products_onednn.py computes the same.

def product(self, x: Tensor, weight: Tensor, bias: Optional[Tensor], then: str) -> Tensor:
    return self.activated(torch.linear(x, weight, bias), then)

def product_with(self, x: Tensor, weight: Tensor, bias: Optional[Tensor], other: Tensor, op: str) -> Tensor:
    # op: add or mul
    y = torch.linear(x, weight, bias)
    return y + other if op == "add" else y * other

def attention_part(self) -> int:
    # How many positions of attention go through one product; 0 where libtorch's fused operation is faster.
    return 0
