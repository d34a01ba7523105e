# What the bench compares a reading with: nothing but matrix products, each x [rows, in] times w [out, in].

def multiply(self, x: List[Tensor], w: Tensor, y: Tensor) -> Tensor:
    # libtorch's own product, into y [rows, out]
    for i in range(len(x)):
        torch.mm(x[i], w.t(), out=y)
    return y

def multiply_as_read(self, x: List[Tensor], w: Tensor, y: Tensor) -> Tensor:
    # the product that readings use; a result that nobody used would not be computed
    used = y[:1, :1]
    for i in range(len(x)):
        used = used + self.product(x[i], w, None, "none")[:1, :1]
    return used
