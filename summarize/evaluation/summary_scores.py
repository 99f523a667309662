"""Scores a given summary against what is expected of it. Pure: values in, values out.

It knows nothing of how the summary was made, so that the product's, a baseline's and an editor's
are measured alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from summarize.evaluation.expectations import Expectation, ExpectedLength
from summarize.figures import Figure, Kind, Mode, compare, find

SAME = 0.7
"""Two sentences that share this part of the shorter one's content words say the same."""

SAME_FIGURE = 0.4
"""So do two sentences that share a figure and this part. A figure may come back in another
statement: the target that was missed, and when it is to be reached."""

HEADLINE_CHARACTERS = 70
BLURB_CHARACTERS = 280

_ANCHORS = frozenset({Kind.YEAR, Kind.DECADE, Kind.DATE, Kind.TIME, Kind.ORDINAL, Kind.AGE,
                      Kind.TOKEN, Kind.VAGUE})  # fmt: skip
"""Kinds that say when, who or which: to repeat them is not to say the news twice."""

_SMALL = 10
"""Counts below this (*two lockdowns*, *four years*) may stand in more than one sentence."""

_WORDS = """
    a about after again against all also although am among an and any are as at be because been
    before being between both but by can could did do does doing down during each few for from
    further had has have having he her here hers him his how i if in into is it its itself just
    may might more most much must no nor not now of off on once one only or other our out over own
    per said same say says she should so some such than that the their them then there these they
    this those through to too under until up very was we were what when where which while who whom
    why will with within without would you your
"""
_FUNCTION_WORDS = frozenset(_WORDS.split())


@dataclass(frozen=True, slots=True)
class ScoredSentence:
    """A sentence of a summary. `origin` is "written" or "translated".

    `paragraph` counts from 0; None if the paragraphs are not known. `sources` are ids in
    `ScoredSummary.translation`.
    """

    text: str
    origin: str = "translated"
    paragraph: int | None = None
    sources: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Translated:
    """A sentence of an article's checked translation. `role` as in `summarize.article.Role`."""

    id: str
    text: str
    role: str = "body"


@dataclass(frozen=True, slots=True)
class ScoredSummary:
    """A summary as it is scored. `name` is the file name of its article.

    `translation` is the article's checked translation in reading order, empty if it is not known:
    what a written sentence is measured against.
    """

    name: str
    headline: str
    sentences: tuple[ScoredSentence, ...]
    translation: tuple[Translated, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """The sentences' texts."""
        return tuple(sentence.text for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that a sentence says wrongly, and why."""

    sentence: str
    reason: str


@dataclass(frozen=True, slots=True)
class LengthRange:
    """How long a summary of an article may be: both ends included."""

    words: tuple[int, int]
    sentences: tuple[int, int] | None
    paragraphs: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Score:
    """What is found in one summary. `words_saved` is None where there is nothing to measure."""

    name: str
    length: ExpectedLength
    words: int
    key_figures: int
    lost: tuple[str, ...]
    """Passages of the article whose key figure is not kept."""
    traps: tuple[Fault, ...]
    names: tuple[Fault, ...]
    figures: tuple[Fault, ...]
    """Figures invented, changed or misplaced."""
    limits: tuple[str, ...]
    repeated: tuple[Fault, ...]
    headline: bool
    """Whether the headline is about the news."""
    sentences: int
    written: int
    words_saved: float | None
    flagged: int

    @property
    def kept(self) -> int:
        """How many key figures are kept."""
        return self.key_figures - len(self.lost)

    @property
    def faithful(self) -> bool:
        """Whether nothing was found that is untrue or must not be printed."""
        return not (self.traps or self.names or self.figures)


def score(summary: ScoredSummary, expectation: Expectation, length: ExpectedLength) -> Score:
    """Measures a summary in English of the article that the expectation is for."""
    article = expectation.text
    said = [summary.headline, *summary.texts] if summary.headline else list(summary.texts)
    # A blurb's headline is part of what the reader gets; elsewhere the sentences have to do it.
    telling = said if length is ExpectedLength.BLURB else summary.texts
    key_figures = expectation.key_figures(length)
    return Score(
        name=expectation.name,
        length=length,
        words=count_words(" ".join(summary.texts)),
        key_figures=len(key_figures),
        lost=tuple(k.dutch for k in key_figures if not k.is_kept(telling)),
        traps=tuple(
            Fault(sentence, trap.why)
            for sentence in said
            for trap in expectation.traps
            if trap.fires_on(sentence)
        ),
        names=tuple(
            Fault(sentence, f"names {name}")
            for sentence in said
            for name in expectation.forbidden_names
            if re.search(rf"\b{re.escape(name)}\b", sentence)
        ),
        figures=tuple(wrong_figures(article, said)),
        limits=tuple(broken_limits(summary, length, count_words(article))),
        repeated=tuple(said_twice(summary.texts)),
        headline=all(term.search(summary.headline) for term in expectation.headline_terms),
        sentences=len(summary.sentences),
        written=sum(s.origin == "written" for s in summary.sentences),
        words_saved=words_saved(summary),
        flagged=sum(bool(s.flags) for s in summary.sentences),
    )


def count_words(text: str) -> int:
    """The words of a text: what stands between spaces and holds a letter or digit."""
    return sum(any(c.isalnum() for c in token) for token in text.split())


TINY = 35
"""Words: the longest article whose summary is its translation. Issue 5: "a text of 30 words"."""


def limits_of(length: ExpectedLength, source_words: int) -> LengthRange:
    """How long a summary of an article of so many words may be.

    Never over two thirds of the article; where that leaves no room for the usual length, at least
    two fifths of the article. An article of at most `TINY` words is summarised by being translated,
    and an English translation may be a third longer.
    """
    low, high = {
        ExpectedLength.SHORT: (40, 80),
        ExpectedLength.LONG: (150, 250),
        ExpectedLength.BLURB: (1, 80),
    }[length]
    tiny = source_words <= TINY
    high = min(high, source_words * 4 // 3 if tiny else source_words * 2 // 3)
    low = min(low, source_words * 2 // 5)
    # Too little text for the usual number of sentences or paragraphs may be given in fewer.
    full = (
        source_words * 2 // 5
        >= {ExpectedLength.SHORT: 40, ExpectedLength.LONG: 150, ExpectedLength.BLURB: 1}[length]
    )
    fewest = 2 if full else 1
    match length:
        case ExpectedLength.SHORT:
            return LengthRange((low, high), (fewest, 3), None)
        case ExpectedLength.LONG:
            return LengthRange((low, high), None, (fewest, 4))
        case ExpectedLength.BLURB:
            return LengthRange((1, high), (1, 3 if tiny else 2), None)


def broken_limits(
    summary: ScoredSummary, length: ExpectedLength, source_words: int
) -> Iterable[str]:
    """Says which limits of the length the summary does not keep."""
    limits = limits_of(length, source_words)
    text = " ".join(summary.texts)
    measured = [("words", count_words(text), limits.words)]
    if limits.sentences is not None:
        measured.append(("sentences", len(summary.sentences), limits.sentences))
    paragraphs = {s.paragraph for s in summary.sentences}
    if limits.paragraphs is not None and None not in paragraphs:
        measured.append(("paragraphs", len(paragraphs), limits.paragraphs))
    if length is ExpectedLength.BLURB:
        measured.append(("characters in the headline", len(summary.headline),
                         (1, HEADLINE_CHARACTERS)))  # fmt: skip
        measured.append(("characters", len(text), (1, BLURB_CHARACTERS)))
    for what, found, (low, high) in measured:
        if not low <= found <= high:
            yield f"{found} {what}, not {low} to {high}"


def wrong_figures(article: str, said: Sequence[str]) -> Iterable[Fault]:
    """Figures of the Dutch article that the English sentences got wrong, or made up.

    Each sentence is compared with the whole article by `summarize.figures.compare`.
    """
    for sentence in said:
        comparison = compare(
            article, sentence, source_lang="nl", target_lang="en", mode=Mode.SUMMARY
        )
        for figure in comparison.invented:
            yield Fault(sentence, f"{figure.text}: not in the article")
        for change in comparison.changed:
            yield Fault(sentence, f"{change.target.text} for {change.source.text}: {change.reason}")


def said_twice(sentences: Sequence[str]) -> Iterable[Fault]:
    """Sentences that give an earlier one's figure again, or most of its words and nothing new."""
    figures = [{_key(f): f for f in find(s, "en")} for s in sentences]
    words = [content_words(s) for s in sentences]
    for (i, first), (j, second) in combinations(enumerate(sentences), 2):
        fewer = min(len(words[i]), len(words[j]))
        overlap = len(words[i] & words[j]) / fewer if fewer else 0.0
        again = [f.text for k, f in figures[j].items() if k in figures[i] and _is_news(f)]
        if again and overlap >= SAME_FIGURE:
            yield Fault(second, f"{', '.join(again)} again")
        elif overlap >= SAME and fewer >= 4 and figures[j].keys() <= figures[i].keys():
            yield Fault(second, f"says again: {first}")


def content_words(sentence: str) -> frozenset[str]:
    """The words that carry meaning, cut to six letters so that inflected forms are the same."""
    words = re.findall(r"[^\W\d_]+", sentence.lower())
    return frozenset(w[:6] for w in words if w not in _FUNCTION_WORDS and len(w) > 1)


def words_saved(summary: ScoredSummary) -> float | None:
    """What part of the words a reader is spared by the written sentences.

    Measured against the checked translations of their source sentences, which would stand there
    if nothing were written; None if no sentence was written, or the translations are not known.
    """
    translation = {sentence.id: sentence.text for sentence in summary.translation}
    written = source = 0
    for sentence in summary.sentences:
        if sentence.origin != "written" or not all(i in translation for i in sentence.sources):
            continue
        written += count_words(sentence.text)
        source += sum(count_words(translation[i]) for i in sentence.sources)
    return 1 - written / source if source else None


def _is_news(figure: Figure) -> bool:
    if figure.kind in _ANCHORS:
        return False
    small = figure.kind in (Kind.COUNT, Kind.DURATION, Kind.MEASURE)
    return not (small and not isinstance(figure.value, str) and _below(figure))


def _below(figure: Figure) -> bool:
    try:
        return float(str(figure.value)) < _SMALL
    except ValueError:  # a range or a fraction
        return False


def _key(figure: Figure) -> tuple[str, str, str | None]:
    unit = None if figure.kind is Kind.COUNT else figure.unit
    return figure.kind.value, str(figure.value), unit
