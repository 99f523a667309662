"""Words that limit what is said (*almost*, *if*, *wants to*): none is lost, none comes in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from summarize.checks.alignment import Aligned, AlignedWord, aligned, following, governed
from summarize.checks.basis import Basis
from summarize.checks.codes import Code
from summarize.checks.finding import Finding, each_once
from summarize.language.meaning import ADDED, CAUSES, CONDITIONS, LOST, MODAL, weakens

_BASE = r"\b(?:than|compared (?:with|to))(?: in| during| over| for)?(?: the)? "
_PART = re.compile(
    _BASE + r"(?P<part>(?:\w+ ){0,3}(?:period|weeks?|months?|quarter|half|days?|season)) (?:of|in)"
    r" (?P<whole>(?:the )?\w+(?: year| \d{4})?)",
    re.IGNORECASE,
)
"""What is compared with: *than in the same period of 2024*, a part of a longer time."""


def find(text: str, basis: Basis) -> Iterator[Finding]:
    """Words that limit, weaken or generalise, and causes, on one side alone."""
    pair = aligned(text, basis)
    yield from each_once(_lost(pair), _added(pair), _widened(text, basis))


def _widened(text: str, basis: Basis) -> Iterator[Finding]:
    """What was compared with a part of a time, and is now with all of it: *than in 2024*."""
    for compared in _PART.finditer(basis.translated):
        whole = compared["whole"].removeprefix("the ")
        if re.search(_BASE + re.escape(whole) + r"\b", text, re.IGNORECASE):
            yield Finding(Code.QUALIFIER_LOST, (compared["part"],))


def _lost(pair: Aligned) -> Iterator[Finding]:
    """Words that limit or weaken what is said, left out where what they limit is not."""
    for i, word in enumerate(pair.source):
        if i in pair.to_written:
            continue
        if word.text in CONDITIONS:
            start = max((n + 1 for n in range(i) if pair.source[n].ends_sentence), default=0)
            end = next(n for n in range(i, len(pair.source)) if pair.source[n].ends_sentence)
            limited = [n for n in range(start, end) if pair.source[n].anchor]
        elif weakens([w.text for w in pair.source], i):
            limited = [n for n in governed(pair.source, i, over_that=True) if n > i]
        elif word.key in LOST:
            after = following(pair.source, i)
            limited = [] if after is None else [after]
            if after is not None and pair.source[after].figure and word.key not in MODAL:
                continue  # How exactly a figure is meant is compared with the figures.
        else:
            continue
        if any(n in pair.to_written for n in limited):
            yield Finding(Code.QUALIFIER_LOST, (word.text,))


def _added(pair: Aligned) -> Iterator[Finding]:
    """Words that limit or generalise, and causes, which the sources do not have there."""
    for j, word in enumerate(pair.written):
        if j in pair.to_source or word.content:
            continue
        after = following(pair.written, j)
        of_figure = after is not None and pair.written[after].figure is not None
        if word.key in ADDED and not (of_figure and _is_direction(pair.written, j)):
            yield Finding(Code.WORD_ADDED, (word.text,))
    causes = [w.text for w in pair.written if w.text == "because"]
    if causes and not any(w.text in CAUSES for w in pair.source):
        yield Finding(Code.WORD_ADDED, ("because",))


def _is_direction(words: Sequence[AlignedWord], at: int) -> bool:
    """Whether *up from* or *down from* between two figures says which of them is the greater;
    other words before a figure are compared with the figures."""
    if words[at].text not in ("up", "down"):
        return True
    figures = [w.figure for w in words[:at] if w.figure is not None]
    then = next((w.figure for w in words[at:] if w.figure is not None), None)
    alike = [f for f in figures if then is not None and f.kind is then.kind]
    if not alike or then is None or words[at + 1].text != "from":
        return False
    now, before = alike[-1].value, then.value
    if not isinstance(now, Decimal | Fraction) or not isinstance(before, Decimal | Fraction):
        return False
    return now > before if words[at].text == "up" else now < before
