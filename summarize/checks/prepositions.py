"""Prepositions: *filed against parents*, *after the summer*; the same words with the same ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarize.checks.alignment import Aligned, AlignedWord, aligned
from summarize.checks.basis import Basis
from summarize.checks.codes import Code
from summarize.checks.finding import Finding, Span, each_once
from summarize.language import primary
from summarize.language.meaning import OPPOSED, PREPOSITIONS, STRONG


def find(text: str, basis: Basis) -> Iterator[Finding]:
    """Words that a text and its sources have with prepositions that do not mean the same."""
    yield from each_once(_changed(aligned(text, basis)))


_PERIODS = "dag|week|maand|kwartaal|jaar|schooljaar|seizoen|eeuw|zomer|winter"
_UNTIL = re.compile(
    r"\b((?:voor|vóór|tegen|uiterlijk)\s+(?:(?:aan|op)\s+)?(?:het\s+)?einde?\s+van"
    r"\s+(?:(?:de|het|deze|dit|die|dat|volgende?|komende?)\s+)*"
    rf"(?:{_PERIODS}|\d{{4}}))\b",
    re.IGNORECASE,
)
_AT_THE_END = re.compile(r"\b((?:at|for) (?:the )?(?:very )?end of|at year-end)\b", re.IGNORECASE)
_BY_THEN = re.compile(
    r"\b(?:before|by|until|till|towards?|prior to|no later than|ahead of)"
    r"(?: (?:the|this|that|next|coming|very|same|late|or|and)\b,?)*"
    r" (?:(?:at|for) (?:the )?(?:very )?end|end|close|day|week|month|quarter|year|school year"
    r"|season|century|summer|winter|then|year-end|Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec"
    r"|\d{4})",
    re.IGNORECASE,
)
"""What says by when, right before the end, or before a period of its own."""


def of_translation(text: str, basis: Basis) -> Iterator[Finding]:
    """A day by which something is done, told as the day on which it is: *voor het einde van de
    maand*, "at the end of the month", "for the end". Dutch and English alone."""
    if (primary(basis.source_lang), primary(basis.target_lang)) != ("nl", "en"):
        return
    until, end = _UNTIL.search(basis.source), _AT_THE_END.search(text)
    if until and end and not _BY_THEN.search(text):
        spans = (Span(*until.span(1)), Span(*end.span(1)))
        yield Finding(Code.PREPOSITION_CHANGED, ("end", end[1], until[1]), *spans)


def _changed(pair: Aligned) -> Iterator[Finding]:
    """*Filed against parents*, *after the summer*: the same words with another preposition."""
    here, there = _standing_before(pair.written), _standing_before(pair.source)
    for j, i in pair.to_source.items():
        if not pair.written[j].content:
            continue
        written, source = here.get(j, ""), there.get(i, "")
        if written == source or written in _between(pair, i, j):
            continue
        swapped = frozenset((written, source)) in OPPOSED
        lost = not written and source in STRONG
        added = not source and written in STRONG | {"by"}
        # "Was warned by the school" is not "warned the school".
        doer = not written and source == "by" and _anchors_before(pair, i, j)
        if swapped or lost or added or doer:
            word = pair.written[j].text
            yield Finding(Code.PREPOSITION_CHANGED, (word, written or "…", source or "…"))


def _anchors_before(pair: Aligned, i: int, j: int) -> bool:
    """Whether the content words before these are the same one, too."""
    there = next((k for k in range(i - 1, -1, -1) if pair.source[k].anchor), None)
    here = next((k for k in range(j - 1, -1, -1) if pair.written[k].anchor), None)
    return there is not None and here is not None and pair.to_written.get(there) == here


def _between(pair: Aligned, i: int, j: int) -> set[str]:
    """The source's words between this one and the last before it that is written, too: *before
    the beginning of winter* may become *before winter*."""
    start = max((k for k, n in pair.to_written.items() if n < j and pair.source[k].anchor),
                default=-1)  # fmt: skip
    return {w.text for w in pair.source[start + 1 : i]}


def _standing_before(words: Sequence[AlignedWord]) -> dict[int, str]:
    """For each content word the preposition before it, back to the last content word or mark."""
    found: dict[int, str] = {}
    last = ""
    for n, word in enumerate(words):
        if word.text in PREPOSITIONS and not word.anchor:
            last = word.text
        elif word.anchor or word.ends_clause or word.text == "then":
            if word.anchor and last:
                found[n] = last
            last = ""
    return found
