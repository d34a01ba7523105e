# What the bench compares a reading with: nothing but matrix products.

def multiply(self, x: List[Tensor], w: Tensor, y: Tensor) -> Tensor:
    # Each x [rows, in] times w [out, in], into y [rows, out].
    for i in range(len(x)):
        torch.mm(x[i], w.t(), out=y)
    return y
