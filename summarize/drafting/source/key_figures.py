"""Which figures a reader would miss in a summary, by rule.

A key figure stands in the headline or the lead, is repeated, or is part of a comparison; where
neither headline nor lead has a figure, those before the first crosshead open the report instead.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from summarize.article import Article, Role, Sentence
from summarize.drafting.source.centrality import shortened_words
from summarize.drafting.source.compared_figures import comparisons, is_small_talk, size_of
from summarize.figures import Exactness, Figure, Kind
from summarize.language import vocabulary

_NEVER = frozenset({Kind.YEAR, Kind.DECADE, Kind.DATE, Kind.TIME, Kind.TOKEN, Kind.VAGUE})
_HEADLINE_ONLY = frozenset({Kind.ORDINAL, Kind.AGE})
_NOT_REPEATED = frozenset({Kind.DURATION, Kind.AGE, Kind.ORDINAL})

_LARGEST_MULTIPLE = 1000
_DISTINCT = 100
"""From here on, and with decimals, a value is taken for one figure wherever it stands."""
_SHARED = 2
"""Words that two sentences share which say a smaller value of the same thing."""
_ROUNDING = Fraction(1, 20)
_OFTEN = re.compile(r"\s*(?:per|an?|par|pro|por)\b")


class Reason(StrEnum):
    """Why a figure is a key figure."""

    HEADLINE = "headline"
    LEAD = "lead"
    OPENING = "opening"
    CROSSHEAD = "crosshead"
    REPEATED = "repeated"
    COMPARISON = "comparison"
    EMPHASIS = "emphasis"


_WEIGHTS = {
    Reason.HEADLINE: 4.0,
    Reason.LEAD: 2.0,
    Reason.OPENING: 1.0,
    Reason.CROSSHEAD: 1.5,
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
    """A figure, and what is known of it so far."""

    words: set[str]
    figure: Figure | None = None
    title: Figure | None = None
    sentences: list[str] = field(default_factory=list)
    reasons: set[Reason] = field(default_factory=set)


class _Entries:
    """The figures of an article, each once, however often it is written.

    2.205 is 2.205 wherever it stands. *Twee keer zo vaak* and *5 procent* may be said of several
    things: these are the same figure only in sentences that share words.
    """

    def __init__(self) -> None:
        self._by_identity: dict[object, list[_Entry]] = {}

    def __iter__(self) -> Iterator[_Entry]:
        return (entry for entries in self._by_identity.values() for entry in entries)

    def find(self, figure: Figure, words: Set[str]) -> _Entry | None:
        """The entry that `figure`, in a sentence with these words, belongs to."""
        found = self._by_identity.get(figure.identity, [])
        if not _is_common(figure):
            return found[0] if found else None
        return next((entry for entry in found if len(entry.words & words) >= _SHARED), None)

    def enter(self, figure: Figure, sentence_id: str, words: Set[str]) -> _Entry:
        """That entry, made if there is none, with the sentence noted."""
        entry = self.find(figure, words)
        if entry is None:
            entry = _Entry(set())
            self._by_identity.setdefault(figure.identity, []).append(entry)
        entry.words |= words
        if sentence_id not in entry.sentences:
            entry.sentences.append(sentence_id)
        return entry


def key_figures(
    article: Article, figures: Mapping[str, Sequence[Figure]], barred: Collection[str]
) -> tuple[KeyFigure, ...]:
    """The key figures of an article, heaviest first, each once.

    `figures` are those found in each sentence, by sentence id. Years, dates, times and tokens are
    never key by themselves, nor is anything that stands only in a sentence that must not be
    printed: `barred` are the ids of these.
    """
    title = article.title_sentence
    titles = [title] if title and title.id not in barred else []
    sentences = [s for s in article.sentences if s.id not in barred]
    headings = [s for p in article.paragraphs if p.role is Role.CROSSHEAD for s in p.sentences]
    usable = {
        s.id: [f for f in figures.get(s.id, ()) if _may_be_key(f, s.text)]
        for s in [*titles, *sentences, *headings]
    }
    words_of = {
        s.id: set(shortened_words(s.text, article.language))
        for s in [*titles, *sentences, *headings]
    }
    first = _leading(article, usable, titles)
    compared = comparisons(article, usable)
    entries = _Entries()
    for sentence in titles:
        for figure in usable[sentence.id]:
            entry = entries.enter(figure, sentence.id, words_of[sentence.id])
            entry.title = entry.title or figure
            entry.reasons.add(Reason.HEADLINE)
    for sentence in sentences:
        for figure in usable[sentence.id]:
            entry = _entered(entries, figure, sentence, words_of[sentence.id])
            if sentence.id in first and not is_small_talk(figure):
                entry.reasons.add(first[sentence.id])
            if (sentence.id, figure.start) in compared:
                entry.reasons.add(Reason.COMPARISON)
            if _is_emphasised(sentence.text, figure, article.language):
                entry.reasons.add(Reason.EMPHASIS)
    _name_in_headings(entries, {h.id: (usable[h.id], words_of[h.id]) for h in headings})
    _share_rounded_headline(list(entries))
    keys = [_key(entry) for entry in entries if _is_key(entry)]
    return tuple(sorted(keys, key=lambda key: -key.weight))


def _entered(entries: _Entries, figure: Figure, sentence: Sentence, words: Set[str]) -> _Entry:
    """The entry of a figure of the body; repeated, if another sentence has it already."""
    known = entries.find(figure, words)
    repeated = (
        known is not None
        and known.figure is not None
        and sentence.id not in known.sentences
        and figure.kind not in _NOT_REPEATED
    )
    entry = entries.enter(figure, sentence.id, words)
    entry.figure = entry.figure or figure
    if repeated:
        entry.reasons.add(Reason.REPEATED)
    return entry


def _name_in_headings(
    entries: _Entries, headings: Mapping[str, tuple[Sequence[Figure], Set[str]]]
) -> None:
    """Note of the figures of the body which of them a crosshead says, too."""
    for heading, (figures, words) in headings.items():
        for figure in figures:
            named = entries.find(figure, words)
            if named and named.figure:
                named.sentences.append(heading)
                named.reasons.add(Reason.CROSSHEAD)


def _leading(
    article: Article, usable: Mapping[str, Sequence[Figure]], titles: Sequence[Sentence]
) -> dict[str, Reason]:
    """Which sentences lead: the lead's; or if it has no figure, those before a crosshead."""
    leads = [s.id for p in article.body if p.role is Role.LEAD for s in p.sentences]
    if any(usable.get(i) for i in [*leads, *(s.id for s in titles)]):
        return dict.fromkeys(leads, Reason.LEAD)
    found: dict[str, Reason] = {}
    for paragraph in article.paragraphs:
        if paragraph.role is Role.CROSSHEAD:
            break
        found.update(dict.fromkeys((s.id for s in paragraph.sentences), Reason.OPENING))
    return found


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


def _may_be_key(figure: Figure, text: str) -> bool:
    if figure.kind in _NEVER or (isinstance(figure.value, str) and figure.kind is not Kind.SCORE):
        return False
    size = size_of(figure)
    if figure.kind is Kind.MULTIPLE:
        # "twee keer per week" is how often, not how much more.
        often = _OFTEN.match(text, figure.end) is not None
        return size is not None and size != 1 and size <= _LARGEST_MULTIPLE and not often
    return not (figure.kind is Kind.ORDINAL and size == 1)


def _is_common(figure: Figure) -> bool:
    """Whether a value is so common that two mentions may well be two figures."""
    size = size_of(figure)
    return size is None or (size < _DISTINCT and size == int(size))


def _is_emphasised(text: str, figure: Figure, language: str) -> bool:
    words = vocabulary(language).emphasis
    around = text[max(0, figure.start - 15) : figure.end + 15]
    return bool(words) and re.search(words, around, re.IGNORECASE) is not None


def _share_rounded_headline(entries: Sequence[_Entry]) -> None:
    """*Ruim 38.000* in the headline is the 38.214 of the lead, which is then a headline figure."""
    for entry in entries:
        head = entry.title
        if head is None or entry.figure or head.exactness is Exactness.EXACT:
            continue
        value = size_of(head)
        for other in entries:
            exact = size_of(other.figure) if other.figure else None
            if value is None or exact is None or other.figure is None:
                continue
            if other.figure.kind is not head.kind:
                continue
            if abs(Fraction(exact) - Fraction(value)) <= _ROUNDING * abs(Fraction(value)):
                other.reasons.add(Reason.HEADLINE)
                other.sentences[:0] = [i for i in entry.sentences if i not in other.sentences]
                entry.reasons.clear()
                break
