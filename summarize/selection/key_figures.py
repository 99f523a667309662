"""Which figures a reader would miss in a summary, by rule.

A key figure stands in the headline or the lead, is repeated, or is part of a comparison; where
neither headline nor lead has a figure, those before the first crosshead open the report instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cache

from summarize.article import Article, Role
from summarize.figures import Exactness, Figure, Kind, Range, Value
from summarize.selection.context import points_back
from summarize.selection.quotations import unprintable
from summarize.selection.wording import CHANGE, EMPHASIS, base

_NEVER = frozenset({Kind.YEAR, Kind.DECADE, Kind.DATE, Kind.TIME, Kind.TOKEN, Kind.VAGUE})
_HEADLINE_ONLY = frozenset({Kind.ORDINAL, Kind.AGE})
_COMPARED = frozenset(
    {Kind.COUNT, Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MULTIPLE, Kind.FRACTION, Kind.MONEY,
     Kind.MEASURE, Kind.DURATION}
)  # fmt: skip

_SMALL = 13
"""A number up to twelve is as often a word of speech as a finding."""
_NEAR = 45
"""Characters between a figure and a word that says that it changed."""
_LARGEST_MULTIPLE = 1000
_ROUNDING = Fraction(1, 20)


class Reason(StrEnum):
    """Why a figure is a key figure."""

    HEADLINE = "headline"
    LEAD = "lead"
    OPENING = "opening"
    REPEATED = "repeated"
    COMPARISON = "comparison"
    EMPHASIS = "emphasis"


_WEIGHTS = {
    Reason.HEADLINE: 4.0,
    Reason.LEAD: 2.0,
    Reason.OPENING: 1.0,
    Reason.REPEATED: 1.0,
    Reason.COMPARISON: 1.0,
    Reason.EMPHASIS: 0.5,
}
"""The headline outweighs all else together but the lead with a repeated comparison."""


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure that a summary should have, wherever it stands in the article.

    `figure` is its first mention in the body (or in the title, if it is only there), `sentences`
    are the ids of all sentences that say it, in reading order, the title's "s0" among them.
    """

    figure: Figure
    weight: float
    sentences: tuple[str, ...]
    reasons: frozenset[Reason]


@dataclass(slots=True)
class _Entry:
    figure: Figure | None = None
    title: Figure | None = None
    sentences: list[str] = field(default_factory=list)
    reasons: set[Reason] = field(default_factory=set)


def key_figures(article: Article, figures: Mapping[str, Sequence[Figure]]) -> tuple[KeyFigure, ...]:
    """The key figures of an article, heaviest first, each once.

    `figures` are those found in each sentence, by sentence id. Years, dates, times and tokens are
    never key by themselves, nor is anything that stands only in a sentence that must not be
    printed (see `unprintable`).
    """
    barred = unprintable(article)
    title = article.title_sentence
    sentences = [s for s in article.sentences if s.id not in barred]
    leads = {s.id for p in article.body if p.role is Role.LEAD for s in p.sentences}
    usable = {
        s.id: [f for f in figures.get(s.id, ()) if _may_be_key(f)]
        for s in [*sentences, *([title] if title else [])]
    }
    openings: set[str] = set()
    if not any(usable.get(i) for i in [*leads, *([title.id] if title else [])]):
        openings = _opening(article)
    compared = _comparisons(article, usable)
    entries: dict[tuple[Kind, Value], _Entry] = {}
    if title:
        for figure in usable[title.id]:
            entry = entries.setdefault((figure.kind, figure.value), _Entry())
            entry.title = entry.title or figure
            entry.sentences.append(title.id)
            entry.reasons.add(Reason.HEADLINE)
    for sentence in sentences:
        for figure in usable[sentence.id]:
            entry = entries.setdefault((figure.kind, figure.value), _Entry())
            if entry.figure and sentence.id not in entry.sentences and _may_repeat(figure, entry):
                entry.reasons.add(Reason.REPEATED)
            entry.figure = entry.figure or figure
            if sentence.id not in entry.sentences:
                entry.sentences.append(sentence.id)
            if sentence.id in leads and not _is_small_talk(figure):
                entry.reasons.add(Reason.LEAD)
            if sentence.id in openings and not _is_small_talk(figure):
                entry.reasons.add(Reason.OPENING)
            if (sentence.id, figure.start) in compared:
                entry.reasons.add(Reason.COMPARISON)
            if _is_emphasised(sentence.text, figure, article.language):
                entry.reasons.add(Reason.EMPHASIS)
    _share_rounded_headline(entries)
    keys = [_key(entry) for entry in entries.values() if _is_key(entry)]
    return tuple(sorted(keys, key=lambda key: -key.weight))


def _key(entry: _Entry) -> KeyFigure:
    figure = entry.figure or entry.title
    assert figure is not None
    weight = sum(_WEIGHTS[reason] for reason in entry.reasons)
    if Reason.REPEATED in entry.reasons:
        weight += 0.5 * min(2, len(entry.sentences) - 2)
    return KeyFigure(figure, weight, tuple(entry.sentences), frozenset(entry.reasons))


def _is_key(entry: _Entry) -> bool:
    figure = entry.figure or entry.title
    if figure is None or not entry.reasons or entry.reasons == {Reason.EMPHASIS}:
        return False
    if figure.kind in _HEADLINE_ONLY:
        return Reason.HEADLINE in entry.reasons
    return True


def _may_be_key(figure: Figure) -> bool:
    if figure.kind in _NEVER or (isinstance(figure.value, str) and figure.kind is not Kind.SCORE):
        return False
    size = _size(figure)
    if figure.kind is Kind.MULTIPLE:
        return size is not None and size != 1 and size <= _LARGEST_MULTIPLE
    return not (figure.kind is Kind.ORDINAL and size == 1)


def _is_small_talk(figure: Figure) -> bool:
    """*drie* of nothing that was counted."""
    size = _size(figure)
    return figure.kind is Kind.COUNT and figure.unit is None and (size is None or size < _SMALL)


def _may_repeat(figure: Figure, entry: _Entry) -> bool:
    """Whether the same value again is the same figure: small counts only with the same unit."""
    size = _size(figure)
    if figure.kind in (Kind.DURATION, Kind.AGE, Kind.ORDINAL):
        return False
    if size is None or size >= _SMALL or figure.kind is not Kind.COUNT:
        return True
    return figure.unit is not None and entry.figure is not None and figure.unit == entry.figure.unit


def _size(figure: Figure) -> Decimal | Fraction | None:
    value = figure.value
    if isinstance(value, Range):
        return value.high
    return None if isinstance(value, str) else value


def _opening(article: Article) -> set[str]:
    """The sentences before the first crosshead."""
    found: set[str] = set()
    for paragraph in article.paragraphs:
        if paragraph.role is Role.CROSSHEAD:
            break
        found.update(s.id for s in paragraph.sentences)
    return found


def _comparisons(article: Article, usable: Mapping[str, Sequence[Figure]]) -> set[tuple[str, int]]:
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
                earlier = [f for f in usable.get(before, ()) if f.kind in _COMPARED]
                # "… 2.056 meldingen. Dat is 45 procent meer …"; "Toen waren het er 3.056."
                if any(f.kind is Kind.PERCENT or f.kind is Kind.MULTIPLE for f in compared):
                    found.update((before, f.start) for f in earlier if not _is_small_talk(f))
                kinds = {(f.kind, f.unit) for f in earlier if not _is_small_talk(f)}
                alike = [f for f in own if (f.kind, f.unit) in kinds or f.unit is None]
                if alike and len(own) == 1 and changes:
                    found.update((sentence.id, f.start) for f in alike)
            before = sentence.id
    return found


def _compared(figures: Sequence[Figure], changes: Sequence[tuple[int, int]]) -> Iterable[Figure]:
    for figure in figures:
        if figure.kind is Kind.MULTIPLE or (
            not _is_small_talk(figure)
            and any(
                start - _NEAR <= figure.end and figure.start <= end + _NEAR
                for start, end in changes
            )
        ):
            yield figure


def _changes(text: str, language: str) -> list[tuple[int, int]]:
    pattern = _pattern(CHANGE.get(base(language), ""))
    return [match.span() for match in pattern.finditer(text)] if pattern else []


def _is_emphasised(text: str, figure: Figure, language: str) -> bool:
    pattern = _pattern(EMPHASIS.get(base(language), ""))
    around = text[max(0, figure.start - 15) : figure.end + 15]
    return pattern is not None and pattern.search(around) is not None


@cache
def _pattern(source: str) -> re.Pattern[str] | None:
    return re.compile(source, re.IGNORECASE | re.VERBOSE) if source else None


def _share_rounded_headline(entries: Mapping[tuple[Kind, Value], _Entry]) -> None:
    """*Ruim 38.000* in the headline is the 38.214 of the lead, which is then a headline figure."""
    for (kind, value), entry in entries.items():
        head = entry.title
        if head is None or entry.figure or head.exactness is Exactness.EXACT:
            continue
        if isinstance(value, (str, Range)):
            continue
        for (other_kind, exact), other in entries.items():
            if other_kind is not kind or isinstance(exact, (str, Range)) or not other.figure:
                continue
            if abs(Fraction(exact) - Fraction(value)) <= _ROUNDING * abs(Fraction(value)):
                other.reasons.add(Reason.HEADLINE)
                other.sentences[:0] = [i for i in entry.sentences if i not in other.sentences]
                entry.reasons.clear()
                break
