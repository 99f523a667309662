"""How far each of several candidates agrees with the others: minimum Bayes risk decoding.

Kumar and Byrne 2004; with a chrF-like similarity as Eikema and Aziz 2022 (arXiv:2108.04718) use it.
An error that one candidate makes, the others rarely share.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

_ORDERS = (2, 3, 4, 5)


def _grams(text: str) -> list[Counter[str]]:
    plain = text.casefold().replace(" ", "")
    return [Counter(plain[i : i + n] for i in range(len(plain) - n + 1)) for n in _ORDERS]


def _similarity(one: list[Counter[str]], other: list[Counter[str]]) -> float:
    """The mean F1 of the character n-grams, 0 to 1."""
    total = 0.0
    for a, b in zip(one, other, strict=True):
        size = sum(a.values()) + sum(b.values())
        total += 2 * sum((a & b).values()) / size if size else 1.0
    return total / len(_ORDERS)


def agreement(texts: Sequence[str]) -> list[float]:
    """For each text its mean similarity to the others, 0 to 1; 1.0 for a text without others."""
    grams = [_grams(text) for text in texts]
    if len(grams) < 2:
        return [1.0 for _ in grams]
    return [
        sum(_similarity(one, other) for j, other in enumerate(grams) if j != i) / (len(grams) - 1)
        for i, one in enumerate(grams)
    ]
