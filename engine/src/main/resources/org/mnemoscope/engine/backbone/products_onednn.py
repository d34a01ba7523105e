# What products.py computes, by oneDNN: on processors with AVX-512 about twice as fast as the library behind torch.linear,
# which knows only Intel's, and what follows a product is done while its result is still in the cache. CPU only, no gradients.

def product(self, x: Tensor, weight: Tensor, bias: Optional[Tensor], then: str) -> Tensor:
    return ops.mkldnn._linear_pointwise(x, weight, bias, then, annotate(List[Optional[number]], []), "tanh")

def product_with(self, x: Tensor, weight: Tensor, bias: Optional[Tensor], other: Tensor, op: str) -> Tensor:
    return ops.mkldnn._linear_pointwise(x, other, weight, bias, op)

def attention_part(self) -> int:
    return 128
