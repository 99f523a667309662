"""Which figures are set against others: two years, *van 216 naar 155*, *45 procent meer dan*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cache

from summarize.article import Article
from summarize.figures import Figure, Kind, Range
from summarize.language import vocabulary
from summarize.language.pointing_back import points_back

_COMPARED = frozenset(
    {
        *(Kind.COUNT, Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MULTIPLE, Kind.FRACTION),
        *(Kind.MONEY, Kind.MEASURE, Kind.DURATION),
    }
)

_NEAR = 45
"""Characters between a figure and a word that says that it changed."""
_SMALL = 13
"""A number up to twelve is as often a word of speech as a finding."""


def size_of(figure: Figure) -> Decimal | Fraction | None:
    """The value of a figure as a number, of a range its upper end; None if it is no number."""
    value = figure.value
    if isinstance(value, Range):
        return value.high
    return None if isinstance(value, str) else value


def is_small_talk(figure: Figure) -> bool:
    """Whether a figure is only a small number of nothing that was counted: *alle drie*."""
    size = size_of(figure)
    return figure.kind is Kind.COUNT and figure.unit is None and (size is None or size < _SMALL)


def comparisons(article: Article, usable: Mapping[str, Sequence[Figure]]) -> set[tuple[str, int]]:
    """Which figures are compared with something: (sentence id, offset of the figure in it)."""
    found: set[tuple[str, int]] = set()
    for paragraph in article.body:
        before: str | None = None
        for sentence in paragraph.sentences:
            own = [f for f in usable.get(sentence.id, ()) if f.kind in _COMPARED]
            changes = _changes(sentence.text, article.language)
            compared = list(_compared(own, changes))
            found.update((sentence.id, f.start) for f in compared)
            if before is not None and points_back(sentence.text, article.language):
                earlier = [
                    f
                    for f in usable.get(before, ())
                    if f.kind in _COMPARED and not is_small_talk(f)
                ]
                if any(f.kind is Kind.PERCENT or f.kind is Kind.MULTIPLE for f in compared):
                    # "… 2.056 meldingen. Dat is 45 procent meer dan in 2019."
                    found.update((before, f.start) for f in earlier)
                alike = [f for f in earlier if len(own) == 1 and f.kind is own[0].kind]
                if alike and not is_small_talk(own[0]):
                    # "… 84 procent binnen 24 uur. In 2023 was dat 79 procent."
                    found.update((before, f.start) for f in alike)
                    found.add((sentence.id, own[0].start))
            before = sentence.id
    return found


def _compared(figures: Sequence[Figure], changes: Sequence[tuple[int, int]]) -> Iterator[Figure]:
    for figure in figures:
        if figure.kind is Kind.MULTIPLE or (
            not is_small_talk(figure)
            and any(
                start - _NEAR <= figure.end and figure.start <= end + _NEAR
                for start, end in changes
            )
        ):
            yield figure


def _changes(text: str, language: str) -> list[tuple[int, int]]:
    pattern = _pattern(language)
    return [match.span() for match in pattern.finditer(text)] if pattern else []


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    words = vocabulary(language).change
    return re.compile(words, re.IGNORECASE | re.VERBOSE) if words else None
