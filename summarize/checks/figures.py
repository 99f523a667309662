"""Figures: what a text says in numbers is what its source says, no more and no less exact."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from summarize.checks.basis import Basis
from summarize.checks.codes import Code
from summarize.checks.finding import Finding, Span, each_once
from summarize.figures import CROWDED, LANGUAGES, Comparison, Exactness, Figure, Kind, Mode, compare
from summarize.language import primary

_LIMITS = (Exactness.AT_MOST, Exactness.AT_LEAST)
_STRESS = re.compile(
    r"\b(?:as (?:many|much|high) as|no (?:fewer|less) than|niet minder dan)\b", re.I
)
"""What only says that an exact figure is much, as *maar liefst* does."""
_LIMITED = (Kind.COUNT, Kind.PERCENT, Kind.PERCENTAGE_POINT)
"""The kinds that a hint can give a limit."""
_EXACT = (*_LIMITED, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.AGE)
"""The kinds of which a text does not say *about* or *more than* unless its source does."""


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
    for c in comparison.changed:
        yield _pair(Code.FIGURE_CHANGED, c.source, c.target)
    for source, target in blurred(comparison):
        yield _pair(Code.FIGURE_INEXACT, source, target)
    for f in comparison.invented:
        yield Finding(Code.FIGURE_INVENTED, (f.text,), target_span=Span(f.start, f.end))
    if comparison.mode is Mode.TRANSLATION:
        for f in comparison.missing:
            yield Finding(Code.FIGURE_MISSING, (f.text,), source_span=Span(f.start, f.end))
    if any(warning.reason == CROWDED for warning in comparison.warnings):
        yield Finding(Code.FIGURES_CROWDED, (CROWDED,))


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


def blurred(comparison: Comparison) -> tuple[tuple[Figure, Figure], ...]:
    """The exact source figures of which the target says *about*, *almost*, *more than*, *at most*.

    `figures.compare` only warns of it, since people add it freely; of 997 lines of FLORES
    Google's translation and Microsoft's have it in two, each rightly or harmlessly.
    """
    return tuple(
        (s, t)
        for s, t in _warned(comparison)
        if s.exactness is Exactness.EXACT
        and t.exactness is not Exactness.EXACT
        and s.kind in _EXACT
        and not _STRESS.search(t.text)
        and not t.text.lower().startswith("up to")  # *tot 500* is not read as a limit
        and not (s.kind is Kind.DURATION and t.text.lower().startswith("over"))  # while it lasted
    )
