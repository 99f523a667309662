"""Paragraphs that repeat a sentence of another one, as pull quotes do."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

_WORD = re.compile(r"\w+")

_SHORTEST = 6
_LONGEST = 60
_SAME = 0.75
"""Share of a pull quote's word triples that its source holds: editors shorten and smooth."""
_COMMON = 50
"""A triple that stands in more paragraphs than this says nothing, and would cost time."""


def find_pull_quotes(paragraphs: Sequence[str]) -> set[int]:
    """The indexes of paragraphs that a longer one says again, nearly word for word."""
    words = [_WORD.findall(paragraph.casefold()) for paragraph in paragraphs]
    candidates = {i for i, own in enumerate(words) if _SHORTEST <= len(own) <= _LONGEST}
    wanted = {triple for i in candidates for triple in _triples(words[i])}
    where: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, own in enumerate(words):
        for triple in set(_triples(own)):
            if triple in wanted and len(where[triple]) < _COMMON:
                where[triple].append(i)
    found = set()
    for i in candidates:
        triples = _triples(words[i])
        holders = Counter(j for triple in triples for j in where[triple])
        if any(
            count >= _SAME * len(triples) and len(words[j]) > len(words[i])
            for j, count in holders.items()
        ):
            found.add(i)
    return found


def _triples(words: Sequence[str]) -> list[tuple[str, ...]]:
    return list(zip(words, words[1:], words[2:], strict=False))
