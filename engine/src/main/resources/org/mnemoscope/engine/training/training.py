# One optimisation step on top of a backbone's embed, hidden and head_weight. The weights stand in one list, in the order of
# weight_names(); integers() and numbers() are those of the backbone. TrainingScript writes these methods.
# B batch, T tokens, D width, V vocabulary

def named(self, ws: List[Tensor]) -> Dict[str, Tensor]:
    # The weights by name; a tied head is the embedding itself.
    w = annotate(Dict[str, Tensor], {})
    names = self.weight_names()
    for i in range(len(names)):
        w[names[i]] = ws[i]
    if self.head_name() not in w:
        w[self.head_name()] = w[self.embedding_name()]
    return w

def cross_entropy(self, h: Tensor, ids: Tensor, w: Dict[str, Tensor]) -> Tensor:
    # Mean -ln p of the token after each row: h [B, T, D], ids [B, T].
    z = self.logits(h.reshape([-1, h.size(-1)]), w).to(6)                      # [B*T, V]
    return torch.cross_entropy_loss(z, ids.reshape([-1]), None, 1, -100, 0.0)

def backbone_loss(self, ids: Tensor, ws: List[Tensor]) -> Tensor:
    # ids [B, T + 1]: every window on its own, no memory.
    w = self.named(ws)
    h = self.states(self.embed(ids[:, :-1], w), w, self.integers(), self.numbers())
    return self.cross_entropy(h, ids[:, 1:], w)

def orthogonal(self, g: Tensor) -> Tensor:
    # Nearly U V^T of g = U S V^T, by five Newton-Schulz steps (Jordan and others 2024, Muon): g [rows, columns].
    x = g / (torch.sqrt(torch.sum(g * g)) + 1e-7)
    tall = g.size(0) > g.size(1)
    if tall:
        x = x.t()
    for i in range(5):
        a = self.product(x, x, None, "none")                                   # x x^T; a is symmetric
        b = self.product(a, a, None, "none") * 2.0315 - a * 4.775
        x = x * 3.4445 + self.product(b, x.t(), None, "none")
    return x.t() if tall else x

def update(self, loss: Tensor, ws: List[Tensor], ms: List[Tensor], vs: List[Tensor], rates: Tensor, rule: Tensor) -> Tensor:
    # AdamW in place (Loshchilov and Hutter 2019), after clipping the norm over all gradients; returns [loss, that norm].
    # rates [weights, 3]: learning rate, decay, 1 for Muon (its steps scaled to AdamW's usual size, Liu and others 2025);
    # rule: [step from 1, beta1, beta2, eps, largest norm]
    found = torch.autograd.grad([loss], ws, None, None, False, True)
    grads = annotate(List[Tensor], [])
    square = torch.zeros([], dtype=6)
    for i in range(len(found)):
        g = found[i]
        grad = torch.zeros_like(ws[i]) if g is None else torch._unwrap_optional(g)
        grads.append(grad)
        square = square + torch.sum(grad * grad)
    norm = torch.sqrt(square)
    scale = torch.clamp(rule[4] / (norm + 1e-6), None, 1.0).to(6)
    beta1 = float(rule[1])
    beta2 = float(rule[2])
    correction1 = 1.0 - beta1 ** float(rule[0])
    correction2 = 1.0 - beta2 ** float(rule[0])
    for i in range(len(ws)):
        rate = float(rates[i][0])
        w = ws[i].detach()
        g = grads[i] * scale
        torch.mul_(w, 1.0 - rate * float(rates[i][1]))
        if float(rates[i][2]) > 0.0:
            m = torch.add_(torch.mul_(ms[i], 0.95), g)
            size = max(w.size(0), w.size(1))
            torch.add_(w, self.orthogonal(g + m * 0.95), alpha=0.0 - rate * 0.2 * float(size) ** 0.5)
        else:
            m = torch.add_(torch.mul_(ms[i], beta1), g, alpha=1.0 - beta1)
            v = torch.addcmul_(torch.mul_(vs[i], beta2), g, g, value=1.0 - beta2)
            torch.addcdiv_(w, m, torch.sqrt(v / correction2) + float(rule[3]), value=0.0 - rate / correction1)
    return torch.stack([loss.detach().to(6), norm.detach()])

def backbone_step(self, ids: Tensor, ws: List[Tensor], ms: List[Tensor], vs: List[Tensor], rates: Tensor, rule: Tensor) -> Tensor:
    return self.update(self.backbone_loss(ids, ws), ws, ms, vs, rates, rule)
