"""What a user may choose, in words, and what the stages make of it."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias, TypedDict, Unpack

from summarize.api.sources import Source
from summarize.errors import SummarizeError

if TYPE_CHECKING:
    from summarize.drafting.translating import Manner
    from summarize.pipeline import Options

Length: TypeAlias = Literal["short", "long", "blurb"]
Style: TypeAlias = Literal["auto", "extractive", "abstractive"]
Quality: TypeAlias = Literal["standard", "high"]
Progress: TypeAlias = Callable[[str, int, int], None]
"""Called with the name of a stage, how many of its units are done, and how many there are."""
Glossary: TypeAlias = str | os.PathLike[str] | Sequence[str | os.PathLike[str]]
"""A file of terms and their translations, or several."""
OnError: TypeAlias = Callable[[Source, SummarizeError], None]
"""Called with a source that failed, and why."""

LENGTHS: tuple[Length, ...] = ("short", "long", "blurb")


class SummaryOptions(TypedDict, total=False):
    """What a summary shall be like; everything may be left out."""

    length: Length
    """"short" (the default): two or three sentences; "long": 150 to 250 words; "blurb": at most 280
    characters, and a headline of at most 70."""
    sentences: int | None
    """At most so many sentences, in place of a length."""
    words: int | None
    """At most so many words, in place of a length."""
    style: Style
    """"extractive": checked translations only; "auto" (the default): also sentences that the model
    wrote, where they pass the checks; "abstractive": wherever they do."""
    translation: bool
    """Whether all of a report is translated and checked, or only what its summary needs."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """`SummaryOptions`, with what is taken where something was left out."""

    length: str = "short"
    sentences: int | None = None
    words: int | None = None
    style: str = "auto"
    translation: bool = False


def options(to: str, manner: Manner, **summary: Unpack[SummaryOptions]) -> Options:
    """What the stages are asked for. Raises ValueError for a value that is none."""
    from summarize import pipeline
    from summarize.drafting.composing import Extent, Style
    from summarize.report import Length

    asked = _Asked(**summary)
    if asked.sentences is not None or asked.words is not None:
        extent = Extent.custom(asked.sentences, asked.words)
    else:
        extent = Extent(Length(_one_of("length", asked.length, LENGTHS)))
    style = Style(_one_of("style", asked.style, tuple(known.value for known in Style)))
    return pipeline.Options(to, extent, style, asked.translation, manner)


def manner(quality: str, glossary: Glossary) -> Manner:
    """How to translate. Raises ValueError, and InputError if the glossary is no good."""
    from summarize.drafting.translating import Manner, Quality, read_terms

    known = tuple(one.value for one in Quality)
    files = [glossary] if isinstance(glossary, str | os.PathLike) else glossary
    terms = tuple(term for file in files for term in read_terms(Path(file)))
    return Manner(Quality(_one_of("quality", quality, known)), terms)


def _one_of(name: str, value: str, known: Sequence[str]) -> str:
    if value not in known:
        raise ValueError(f"{name} must be one of {', '.join(known)}, not {value!r}")
    return value


class ToldProgress:
    """Progress as the stages tell it, to a callback."""

    def __init__(self, callback: Progress | None) -> None:
        self.callback = callback

    def update(self, stage: str, done: int, total: int) -> None:
        """As `summarize.progress.Progress.update`."""
        if self.callback is not None:
            self.callback(stage, done, total)
