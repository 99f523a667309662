"""Comparisons: what is more in the source is not less in its translation, nor a rise a fall."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from summarize.checks.basis import Basis
from summarize.checks.codes import Code
from summarize.checks.finding import Finding, Span
from summarize.language import Vocabulary, vocabulary
from summarize.language.vocabulary import joined


def find(text: str, basis: Basis) -> Iterator[Finding]:
    """A word for more where the source has only words for less, or the reverse.

    Which of several belongs to which is told by counting: the text says "less" more often than the
    source says anything of the kind, and "more" less often.
    """
    here, there = vocabulary(basis.target_lang), vocabulary(basis.source_lang)
    if not (here.upward and there.upward and basis.is_translated):
        return
    source = basis.source
    if there.no_more:  # blanked, so that places stay the same
        source = _read(there.no_more).sub(lambda m: "·" * len(m[0]), source)
    turned = False
    for is_up in (True, False):
        said = _places(_pattern(here, is_up), text)
        meant = _places(_pattern(there, not is_up), source)
        if not said or not meant:
            continue
        instead = len(_places(_pattern(here, not is_up, loosely=True), text)) < len(meant)
        new = len(said) > len(_places(_pattern(there, is_up, loosely=True), source))
        if instead and new:
            details = (meant[0][0], said[0][0])
            spans = (Span(*meant[0].span()), Span(*said[0].span()))
            yield Finding(Code.COMPARISON_TURNED, details, *spans)
            turned = True
    if not turned:
        yield from _unsaid(text, basis.source, here, there)


def _unsaid(text: str, source: str, here: Vocabulary, there: Vocabulary) -> Iterator[Finding]:
    """A "less" for which the source has no word at all: *kwetsbaarder*, "less vulnerable"."""
    if not (here.less and there.less_too) or _read(there.less_too).search(source):
        return
    for said in _read(here.less).finditer(text):
        yield Finding(Code.WORD_UNSAID, (said[0],), target_span=Span(*said.span()))
        return


@cache
def _read(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{joined(words)})\b", re.IGNORECASE)


def _places(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    return list(pattern.finditer(text))


@cache
def _pattern(words: Vocabulary, is_up: bool, *, loosely: bool = False) -> re.Pattern[str]:
    found = words.upward if is_up else words.downward
    if loosely:
        found += "|" + ((words.upward_too if is_up else words.downward_too) or "(?!)")
    return _read(found)
