"""Choosing tokens: the likeliest, or one that is drawn from a seed, in any company the same."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

_ROWS = 8
"""Rows that are looked at together: a large vocabulary's logits stay in the processor's cache."""


@dataclass(frozen=True, slots=True)
class Sampling:
    """How candidates are drawn: Gumbel noise over the `top_k` likeliest tokens."""

    temperature: float = 0.7
    top_k: int = 20
    seed: int = 20200601


def seed_of(prompt: Sequence[int], candidate: int, sampling: Sampling | None) -> int:
    """What a candidate's tokens are drawn from: the sampling's seed, its prompt and its number."""
    text = f"{0 if sampling is None else sampling.seed}:{candidate}:{tuple(prompt)}"
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:6], "big")


def pick(
    logits: Tensor, sampling: Sampling | None, noise: Sequence[tuple[int | None, int]]
) -> tuple[list[int], list[float]]:
    """A token for each row of logits, and its log probability.

    `noise` tells for each the seed, None for the likeliest token, and the token's place.
    """
    tokens: list[int] = []
    log_probabilities: list[float] = []
    together = _ROWS if logits.device.type == "cpu" else len(noise)
    for first in range(0, len(noise), max(1, together)):
        rows = slice(first, first + together)
        token, log_probability = _picked(logits[rows].float(), sampling, noise[rows])
        tokens += token
        log_probabilities += log_probability
    return tokens, log_probabilities


def _picked(
    logits: Tensor, sampling: Sampling | None, noise: Sequence[tuple[int | None, int]]
) -> tuple[list[int], list[float]]:
    if sampling is None:
        top, token = logits.max(-1)
        return token.tolist(), (top - logits.logsumexp(-1)).tolist()
    top, token = logits.topk(sampling.top_k, dim=-1)
    gumbel = torch.zeros(top.shape, dtype=top.dtype)  # drawn on the processor: everywhere the same
    for row, (seed, place) in enumerate(noise):
        if seed is None:
            continue
        generator = torch.Generator().manual_seed(seed + place)
        uniform = torch.rand(sampling.top_k, generator=generator).clamp(min=1e-9)
        gumbel[row] = -torch.log(-torch.log(uniform))
    choice = (top / sampling.temperature + gumbel.to(top.device)).argmax(-1, keepdim=True)
    chosen = top.gather(-1, choice).squeeze(-1)
    log_probability = chosen - logits.logsumexp(-1)
    return token.gather(-1, choice).squeeze(-1).tolist(), log_probability.tolist()
