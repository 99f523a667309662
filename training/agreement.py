"""How far a translation says what another one says, by the words that carry meaning."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache

import snowballstemmer

AGREES = 0.97
"""A candidate that agrees so far with the person's translation is not called wrong."""

_FREQUENT = frozenset(
    "a an the of to in on at by for from with and or as that this these those it its is are was "
    "were be been being has have had do does did will would can could may might shall should he "
    "she they we you i his her their our your my him them us who which what there here so than "
    "then also up out into over after before about".split()
)


@cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")


def content_words(text: str) -> Counter[str]:
    """Stems of the words that carry meaning; denials and figures are among them."""
    words = re.findall(r"[^\W_]+(?:['’.,][^\W_]+)*", text.lower())
    return Counter(_stemmer().stemWord(w) for w in words if w not in _FREQUENT)


def shared_words(candidate: str, reference: str) -> float:
    """F1 of the content words, 0 to 1."""
    found, wanted = content_words(candidate), content_words(reference)
    shared = sum((found & wanted).values())
    return 2 * shared / max(1, sum(found.values()) + sum(wanted.values()))


def least_agreeing(
    candidates: Iterable[str], agreement: Callable[[str], float]
) -> tuple[str, float]:
    """The candidate that agrees least, and how far; "" where none is worse by enough."""
    scored = [(agreement(text), text) for text in dict.fromkeys(candidates)]
    worst, text = min(scored, default=(1.0, ""))
    return (text if worst < AGREES else ""), round(worst, 4)
