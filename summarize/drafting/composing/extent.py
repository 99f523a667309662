"""What kind of summary is asked for: how long, and by whom its sentences may be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from summarize.language.english import count_words
from summarize.report import (
    BLURB_CHARACTERS,
    BLURB_SENTENCES,
    Length,
    SummarySentence,
    Translation,
)


class Style(StrEnum):
    """Whether the model may write sentences of a summary."""

    AUTO = "auto"
    """Where what it writes passes the checks, and leaves the summary long enough."""
    EXTRACTIVE = "extractive"
    """Not at all: checked translations of chosen sentences."""
    ABSTRACTIVE = "abstractive"
    """Wherever it passes the checks, though the summary become shorter than usual."""


@dataclass(frozen=True, slots=True)
class Extent:
    """How long a summary shall be: a usual length, or at most so many sentences or words.

    Raises ValueError if a number is not positive.
    """

    length: Length = Length.SHORT
    sentences: int | None = None
    words: int | None = None

    def __post_init__(self) -> None:
        for number in (self.sentences, self.words):
            if number is not None and number < 1:
                raise ValueError(f"a summary cannot have {number} sentences or words")

    @classmethod
    def custom(cls, sentences: int | None, words: int | None) -> Extent:
        """Of the user's own measure; at least one of the two numbers must be given."""
        return cls(Length.CUSTOM, sentences, words)


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a summary may be, in the target language. Words as an editor counts them."""

    least: int
    most: int
    sentences: int | None
    paragraphs: int
    characters: int | None = None
    """The most characters of all sentences together, spaces between them counted."""
    headline: int | None = None
    """The most characters of the headline."""
    whole: bool = False
    """Whether the report is so short that its translation is its summary."""

    def allow(self, sentences: Sequence[SummarySentence]) -> bool:
        """Whether these sentences together are short enough, in words and in characters."""
        text = " ".join(s.text for s in sentences)
        short = self.characters is None or len(text) <= self.characters
        return short and sum(count_words(s.text) for s in sentences) <= self.most


_LIMITS = {
    Length.SHORT: Limits(least=40, most=80, sentences=3, paragraphs=1),
    Length.LONG: Limits(least=150, most=250, sentences=None, paragraphs=4),
    Length.BLURB: Limits(
        least=1,
        most=80,
        sentences=BLURB_SENTENCES,
        paragraphs=1,
        characters=BLURB_CHARACTERS,
        headline=70,
    ),
}
_A_SENTENCE = 35
"""Words that a sentence may have where only sentences are counted."""
_A_PARAGRAPH = 60
_SHARE = 2 / 3
"""The most that a summary may have of the length of the report."""
_LEAST = 0.6
"""Of that, what it should have at least, where the report is too short for the usual length."""
TINY = 35
"""Words: a text no longer than this is summarised by being translated, all of it."""


def limits(extent: Extent, translation: Translation) -> Limits:
    """The limits for this article: a short one allows less than what was asked for."""
    asked = _custom(extent) if extent.length is Length.CUSTOM else _LIMITS[extent.length]
    sentences = translation.sentences.values()
    target = sum(count_words(s.text) for s in sentences)
    source = sum(count_words(s.source) for s in sentences)
    whole = source <= TINY
    room = target if whole else int(_SHARE * min(source, target))
    most = max(1, min(asked.most, room))
    return Limits(
        min(asked.least, int(_LEAST * most)),
        most,
        asked.sentences,
        asked.paragraphs,
        asked.characters,
        asked.headline,
        whole,
    )


def most_words(extent: Extent) -> int:
    """The most words that a summary may have, of however long a report."""
    return (_custom(extent) if extent.length is Length.CUSTOM else _LIMITS[extent.length]).most


def _custom(extent: Extent) -> Limits:
    most = extent.words or _A_SENTENCE * (extent.sentences or 1)
    return Limits(
        least=most // 2 if extent.words and not extent.sentences else 1,
        most=most,
        sentences=extent.sentences,
        paragraphs=max(1, min(4, round(most / _A_PARAGRAPH))),
    )
