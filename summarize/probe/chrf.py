"""chrF2: how alike translations and references are, by their characters.

Popović 2015 (aclanthology.org/W15-3049), with β = 2 and n-grams of up to six characters, spaces not
counted, over a whole set of sentences: what sacreBLEU gives as chrF2, case:mixed, nc:6, nw:0,
space:no (a test compares). It is here because every user tries models, and sacreBLEU is for
developers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

ORDER = 6
BETA = 2


def chrf2(answers: Sequence[str], references: Sequence[str]) -> float:
    """From 0 to 100. Raises ValueError if there are not as many answers as references."""
    in_answers, in_references, in_both = [0] * ORDER, [0] * ORDER, [0] * ORDER
    for answer, reference in zip(answers, references, strict=True):
        for n in range(ORDER):
            found, wanted = _grams(answer, n + 1), _grams(reference, n + 1)
            # As sacreBLEU: where one side is too short for n-grams, the other's do not count.
            both = found & wanted
            in_answers[n] += found.total() if wanted else 0
            in_references[n] += wanted.total()
            in_both[n] += both.total()
    orders = [n for n in range(ORDER) if in_answers[n] and in_references[n]]
    if not orders:
        return 0.0
    precision = sum(in_both[n] / in_answers[n] for n in orders) / len(orders)
    recall = sum(in_both[n] / in_references[n] for n in orders) / len(orders)
    if not precision + recall:
        return 0.0
    return 100 * (1 + BETA**2) * precision * recall / (BETA**2 * precision + recall)


def _grams(text: str, n: int) -> Counter[str]:
    dense = "".join(text.split())
    return Counter(dense[i : i + n] for i in range(len(dense) - n + 1))
