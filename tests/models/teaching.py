"""A small model learns a few sentences by heart."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

_RATE = 3e-3
_LARGEST_NORM = 1.0


def descend(
    model: Any,
    losses: Callable[[], Tensor],
    *,
    steps: int,
    warm_up: int,
    enough: float,
    clipped: bool = False,
    after_step: Callable[[], None] = lambda: None,
) -> float:
    """Train until no token's loss is above `enough`, for `steps` at most; the last worst loss.

    `losses` gives one for each token of all answers. Their mean would not do to stop by: it is
    small, too, when of eight hundred tokens one is still wrong, and which one depends on the
    machine's rounding.
    """
    optimizer = torch.optim.AdamW(model.parameters(), lr=_RATE)
    model.train()
    found = float("inf")
    for step in range(steps):
        for group in optimizer.param_groups:
            group["lr"] = _RATE * min(1, (step + 1) / warm_up) * (1 - step / (2 * steps))
        out = losses()
        optimizer.zero_grad()
        out.mean().backward()  # type: ignore[no-untyped-call]
        if clipped:
            torch.nn.utils.clip_grad_norm_(model.parameters(), _LARGEST_NORM)
        optimizer.step()
        after_step()
        found = float(out.detach().max())
        if found < enough:
            break
    model.eval()
    return found
