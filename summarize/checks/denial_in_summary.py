"""Negations of a summary: each stands where its sources have it, and denies the same."""

from __future__ import annotations

from collections.abc import Iterator

from summarize.checks.alignment import Aligned, AlignedWord, aligned, before_too, governed
from summarize.checks.basis import Basis
from summarize.checks.codes import Code
from summarize.checks.finding import Finding
from summarize.language.meaning import DENIALS

_NEAR = 3
"""How many content words of its clause a negation can have before it in other wording."""


def find(text: str, basis: Basis) -> Iterator[Finding]:
    """Negations that the sources do not have there, or that are lost with what they deny kept."""
    yield from list(_moved(aligned(text, basis)))[:1]


def _is_denial(word: AlignedWord) -> bool:
    return word.key in DENIALS


def _moved(pair: Aligned) -> Iterator[Finding]:
    """Negations that the sources do not have there, or that are lost with what they deny kept."""
    objection = Finding(Code.DENIAL_MOVED)
    free = [j for j, w in enumerate(pair.written) if _is_denial(w) and j not in pair.to_source]
    for i, word in enumerate(pair.source):
        if not _is_denial(word):
            continue
        near = governed(pair.source, i, over_that=False)[:_NEAR]
        here = pair.to_written.get(i)
        if here is not None:
            # It must deny the same: the word after it there is one that it denies here.
            after = [pair.to_source.get(j) for j in governed(pair.written, here, over_that=False)]
            known = [k for k in after if k is not None]
            there = (*governed(pair.source, i, over_that=False), *before_too(pair.source, i))
            if known and known[0] not in there:
                yield objection
            continue
        denied = {pair.to_written[k] for k in near if k in pair.to_written}
        moved = next(  # "Made no arrests" for "did not make arrests".
            (
                j
                for j in free
                if pair.written[j].key == word.key
                and denied.intersection(governed(pair.written, j, over_that=False)[:1])
            ),
            None,
        )
        if moved is not None:
            free.remove(moved)
        elif any(
            k in pair.to_written
            for k in (
                *governed(pair.source, i, over_that=True),
                *before_too(pair.source, i),
            )
        ):
            yield objection
    if free:
        yield objection
