"""Reports' bytes in, what is kept of them out; the same on one machine and on many.

Sentences of many reports go through the model together. If that fails, each report is tried by
itself, so that one that cannot be done spoils no other.
"""

from __future__ import annotations

import sqlite3
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from summarize.article import Article
from summarize.batch.answers import Stopped
from summarize.batch.outputs import Rendered, rendered
from summarize.batch.results import Entry, entry
from summarize.errors import InputError
from summarize.models.engine import Translator, Writer
from summarize.models.loading import Models
from summarize.pipeline import Options, summarise_lengths
from summarize.progress import Progress
from summarize.reading import LARGEST, read_bytes
from summarize.report import Length
from summarize.translation import Manner

NOT_THE_REPORTS_FAULT = (Stopped, sqlite3.Error)

Loader = Callable[[str | None, str, str], Models]
"""`models.loading.load`, or what stands for it: a model's name, source and target language."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a batch is asked for, the same for every report of it."""

    target: str = "en"
    source: str | None = None
    lengths: tuple[Length, ...] = (Length.SHORT,)
    manner: Manner = field(default_factory=Manner)
    model: str | None = None

    def record(self) -> dict[str, Any]:
        """The order as the state keeps it."""
        return {
            "target": self.target,
            "source": self.source,
            "lengths": [length.value for length in self.lengths],
            "quality": self.manner.quality.value,
            "glossary": [str(term) for term in self.manner.terms],
            "model": self.model,
        }


@dataclass(frozen=True, slots=True)
class Done:
    """A report that went through, and its files."""

    entry: Entry
    files: list[Rendered]


@dataclass(frozen=True, slots=True)
class Failed:
    """A report that did not."""

    error: str
    message: str
    traceback: str


def failed(error: BaseException) -> Failed:
    """What is kept of an exception."""
    return Failed(
        type(error).__name__,
        " ".join(str(error).split()) or type(error).__name__,
        "".join(traceback.format_exception(error)),
    )


def too_large(file_name: str) -> Failed:
    """What is kept of a report with more bytes than any report has."""
    return failed(
        InputError(f"{file_name} is larger than {LARGEST // 1_000_000} MB; split it first.")
    )


def read(data: bytes, file_name: str, source: str | None) -> Article:
    """The article in a report's bytes. Raises SummarizeError."""
    return read_bytes(data, file_name, source)


def outcomes(
    reports: Sequence[tuple[str, Article]],
    translator: Translator,
    writer: Writer,
    models: Models,
    order: Order,
    progress: Progress,
) -> Iterator[Done | Failed]:
    """What became of each report, given as the name of its outputs and its article, in order.

    Raises Stopped if the run shall end, and sqlite3.Error if the state cannot be written.
    """

    def make(some: Sequence[tuple[str, Article]]) -> list[Done]:
        options = Options(order.target, manner=order.manner)
        made = summarise_lengths(
            [article for _, article in some],
            translator,
            writer,
            models.identity,
            options,
            order.lengths,
            progress,
        )
        return [
            Done(entry(lengths), rendered(name, lengths))
            for (name, _), lengths in zip(some, made, strict=True)
        ]

    if len(reports) > 1:
        try:
            made = make(reports)
        except NOT_THE_REPORTS_FAULT:
            raise
        except Exception:
            pass  # which report it was shows below
        else:
            yield from made
            return
    for report in reports:
        try:
            yield make([report])[0]
        except NOT_THE_REPORTS_FAULT:
            raise
        except Exception as error:
            yield failed(error)
