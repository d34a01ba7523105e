# What products.py computes, with both factors rounded to bfloat16: three times as fast on processors with AVX-512-BF16 or AMX.
# For training alone; weights, optimizer and all that lies between the products stay fp32.

def product(self, x: Tensor, weight: Tensor, bias: Optional[Tensor], then: str) -> Tensor:
    y = torch.linear(x.to(15), weight.to(15)).to(6)
    if bias is not None:
        y = y + bias
    return self.activated(y, then)

def product_with(self, x: Tensor, weight: Tensor, bias: Optional[Tensor], other: Tensor, op: str) -> Tensor:
    y = self.product(x, weight, bias, "none")
    return y + other if op == "add" else y * other

def attention_part(self) -> int:
    return 0
