"""The reference with the matrices of its layers in 8 bits, as engine/.../products_int8.py has them: writes int8.json beside the fixtures.

    python3 int8.py ORACLE_FOLDER

Each output of a layer's matrix has the scale 2^(e + f / 128), e and f whole numbers, not less than its largest weight / 127 but for
rounding; each row of what it is multiplied with has the scale largest / 127. All else is 32-bit floats. The rounded numbers are
multiplied as floats, whose products and sums are exact here.
"""
import json
import os
import sys
import types

import torch

import cases


def weight_in_8_bits(w):
    """[out, in] -> whole numbers of the same shape, and the scale of each output."""
    power = torch.log2((w.abs().amax(1) / 127).clamp(min=1e-30))
    e = power.floor()
    scale = 2 ** (e + ((power - e) * 128).ceil().clamp(0, 127) / 128)
    return (w / scale[:, None]).round().clamp(-127, 127), scale


def product(x, w):
    """x [.., in] times w [out, in], both in 8 bits."""
    q, scale = weight_in_8_bits(w)
    rows = (x.abs().amax(-1, keepdim=True) / 127).clamp(min=1e-30)
    return ((x / rows).round() @ q.t()) * rows * scale


def of_a_layer(name):
    return any(part.isdigit() for part in name.split("."))


def in_8_bits(backbone):
    """Lets the backbone multiply with the matrices of its layers in 8 bits."""
    def replaced(method, transposed):
        exact = getattr(backbone, method)

        def product_of(self, x, name):
            if not of_a_layer(name):
                return exact(x, name)
            w = self.w[name + ".weight"]
            y = product(x, w.t() if transposed else w)
            return y + self.w[name + ".bias"] if name + ".bias" in self.w else y
        setattr(backbone, method, types.MethodType(product_of, backbone))

    for method, transposed in (("_c1d", True), ("_lin", False), ("product", False)):
        if hasattr(backbone, method):
            replaced(method, transposed)
    return backbone


def main(folder):
    found = {}
    for name, make, plain, _, read in cases.cases(folder):
        exact, rough = read(make(plain)), read(in_8_bits(make(plain)))
        found[name] = dict(moved=(exact - rough).abs().mean().item(), nll=[round(v, 6) for v in rough.tolist()])
        print(name, found[name]["moved"])
    with open(os.path.join(cases.FIXTURES, "int8.json"), "w") as out:
        out.write("{\n" + ",\n".join(' "%s": %s' % (k, json.dumps(v)) for k, v in found.items()) + "\n}\n")


main(sys.argv[1])
