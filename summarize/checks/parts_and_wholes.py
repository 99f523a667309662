"""Parts and wholes: *three of the five suspects* are not the suspects, an attempt is no deed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.checks.basis import Basis
from summarize.checks.codes import Code
from summarize.checks.figures import against_both
from summarize.checks.finding import Finding, each_once
from summarize.checks.without_figures import without_figures
from summarize.figures import Comparison, Kind
from summarize.language.english import content_stems, is_content, stem

_TRIED = re.compile(r"\b(attempt|effort|plan|refusal|order|duty|right)s?\b[^.;]{0,60}?\bto\s(\w+)")
"""Nouns that say nothing without what is tried, planned or ordered."""
_PART = re.compile(
    r"\b(?:an? )?(one|half|part|most|some|many|few|number|minority) of\s"
    r"(?:the|its|their|his|her|these|those|all|our)\s",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\s*(?:out )?of\s(?:(?:the|its|their|his|her|these|those|all|our)\s)?")
_RATIO = re.compile(r"\b(?:in|out of)\b")
"""*One in three houses*: what follows such a figure is what it is a part of."""


def find(text: str, basis: Basis) -> Iterator[Finding]:
    """Parts that a summary tells as wholes, and attempts as deeds."""
    _, own = against_both(text, basis)
    if own is None:
        return
    translated = basis.translated
    yield from each_once(
        _parts_lost(text, translated, own, basis.target_lang), _left_open(text, translated)
    )


def _parts_lost(text: str, translated: str, own: Comparison, language: str) -> Iterator[Finding]:
    """Parts that became wholes: *three of the five suspects*, "the suspects"; *one of the largest
    banks*, "the largest bank"; *the second largest*, "the largest"."""
    said = set(content_stems(text))
    for match in _PART.finditer(translated):
        after = content_stems(translated[match.end() : match.end() + 60])[:1]
        told = re.search(rf"\b{match[1]}\b", text, re.IGNORECASE)
        if not told and after and said.issuperset(after):
            yield Finding(Code.PART_BECAME_WHOLE, (f"{match[0].strip()} …", ""))
    for figure in own.missing:
        behind = translated[figure.end : figure.end + 80]
        whole = _WHOLE.match(behind)
        is_part = figure.kind in (Kind.FRACTION, Kind.COUNT) and whole is not None
        is_ratio = figure.kind is Kind.FRACTION and _RATIO.search(figure.text)
        is_rank = figure.kind is Kind.ORDINAL and re.match(r"[\s-]\w+est\b", behind)
        if not is_part and not is_ratio and not is_rank:
            continue
        rest = without_figures(behind[whole.end() if whole else 0 :], language)
        after = content_stems(rest)[:1]
        if after and said.issuperset(after):
            yield Finding(Code.PART_BECAME_WHOLE, (figure.text, "of them "))


def _left_open(text: str, translated: str) -> Iterator[Finding]:
    """*Nine million attempts were blocked*, where the source says what was attempted."""
    said = set(content_stems(text))
    for match in _TRIED.finditer(translated):
        if stem(match[1]) in said and is_content(match[2]) and stem(match[2].lower()) not in said:
            yield Finding(Code.ATTEMPT_LEFT_OPEN, (match[1], match[2]))
