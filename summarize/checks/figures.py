"""Figures: what a text says in numbers is what its source says, no more and no less exact."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from summarize.checks.basis import Basis
from summarize.checks.codes import Code
from summarize.checks.finding import Finding, Span, each_once
from summarize.figures import (
    CROWDED,
    LANGUAGES,
    Change,
    Comparison,
    Exactness,
    Figure,
    FigureCode,
    Kind,
    Mode,
    compare,
)
from summarize.language import primary

_LIMITS = (Exactness.AT_MOST, Exactness.AT_LEAST)
_STRESS = re.compile(
    r"\b(?:as (?:many|much|high) as|no (?:fewer|less) than|niet minder dan)\b", re.I
)
"""What only says that an exact figure is much, as *maar liefst* does."""
_LIMITED = (Kind.COUNT, Kind.PERCENT, Kind.PERCENTAGE_POINT)
"""The kinds that a hint can give a limit."""


@lru_cache(maxsize=1024)
def compare_known(
    source: str, target: str, source_lang: str, target_lang: str, mode: Mode
) -> Comparison | None:
    """`figures.compare`, or None where the figures of one of the languages are not known."""
    if not {primary(source_lang), primary(target_lang)} <= set(LANGUAGES):
        return None
    return compare(source, target, source_lang=source_lang, target_lang=target_lang, mode=mode)


def of_translation(text: str, basis: Basis) -> Iterator[Finding]:
    """Every figure of the source is in its translation, as exact, and no other."""
    comparison = compare_known(
        basis.source, text, basis.source_lang, basis.target_lang, Mode.TRANSLATION
    )
    yield from of_comparison(comparison)


def of_summary(text: str, basis: Basis) -> Iterator[Finding]:
    """Every figure of the text is in its sources, and in their translations, and is as exact."""
    foreign, own = against_both(text, basis)
    if foreign is None or own is None:
        yield Finding(Code.FIGURES_UNCHECKED)
        return
    yield from each_once(of_comparison(foreign), of_comparison(own))
    for figure in lost_limits(own):
        yield Finding(Code.LIMIT_LOST, (figure.text,))


def of_source(text: str, basis: Basis) -> Iterator[Finding]:
    """Every figure of the text is in its sources, and as exact, where no translation is known."""
    yield from of_comparison(
        compare_known(basis.source, text, basis.source_lang, basis.target_lang, Mode.SUMMARY)
    )


def against_both(text: str, basis: Basis) -> tuple[Comparison | None, Comparison | None]:
    """A text's figures compared with those of its sources, and of their translations."""
    ours = basis.target_lang
    foreign = compare_known(basis.source, text, basis.source_lang, ours, Mode.SUMMARY)
    return foreign, compare_known(basis.translated, text, ours, ours, Mode.SUMMARY)


def of_comparison(comparison: Comparison | None) -> Iterator[Finding]:
    """What is wrong with the figures of a text."""
    if comparison is None:
        yield Finding(Code.FIGURES_UNCHECKED)
        return
    for change in comparison.changed:
        yield _pair(_code(change), change.source, change.target)
    for f in comparison.invented:
        yield Finding(Code.FIGURE_INVENTED, (f.text,), target_span=Span(f.start, f.end))
    if comparison.mode is Mode.TRANSLATION:
        for f in comparison.missing:
            yield Finding(Code.FIGURE_MISSING, (f.text,), source_span=Span(f.start, f.end))
    if any(warning.reason == CROWDED for warning in comparison.warnings):
        yield Finding(Code.FIGURES_CROWDED, (CROWDED,))


def _code(change: Change) -> Code:
    inexact = change.source.exactness is Exactness.EXACT and change.code is FigureCode.BOUND
    return Code.FIGURE_INEXACT if inexact else Code.FIGURE_CHANGED


def _pair(code: Code, source: Figure, target: Figure) -> Finding:
    there, here = Span(source.start, source.end), Span(target.start, target.end)
    return Finding(code, (source.text, target.text), there, here)


def _warned(comparison: Comparison) -> list[tuple[Figure, Figure]]:
    """The pairs of figures of which something is to be said, and that are equal in value."""
    return [(w.source, w.target) for w in comparison.warnings if w.source and w.target]


def lost_limits(comparison: Comparison) -> tuple[Figure, ...]:
    """The source figures with *at most* or *at least* that are plain ones in the target."""
    return tuple(
        s
        for s, t in _warned(comparison)
        if s.exactness in _LIMITS
        and t.exactness is Exactness.EXACT
        and s.kind in _LIMITED
        and not _STRESS.search(s.text)
    )
