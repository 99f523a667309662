"""Reports' bytes in, what is kept of them out; the same on one machine and on many.

Sentences of many reports go through the model together. If that fails, each report is tried by
itself, so that one that cannot be done spoils no other.
"""

from __future__ import annotations

import sqlite3
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from summarize.article import Article
from summarize.batch.outputs import Rendered, rendered
from summarize.batch.remembered_answers import Stopped
from summarize.batch.results import StateEntry, entry
from summarize.drafting.translating import Manner
from summarize.errors import InputError, SummarizeError
from summarize.models.engine import Translator, Writer
from summarize.models.loading import Models
from summarize.pipeline import Options, summarise_lengths
from summarize.progress import Progress, Silent
from summarize.reading import LARGEST, read_one
from summarize.report import Length

NOT_THE_REPORTS_FAULT = (Stopped, sqlite3.Error)
PROBE = "The budget\n\nThe council met on Monday. It spoke about the budget, the mayor said.\n"
"""A report that any model can do, in whatever language it is told that it is."""

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

    entry: StateEntry
    files: list[Rendered]


@dataclass(frozen=True, slots=True)
class Failed:
    """A report that did not."""

    error: str
    message: str
    traceback: str


@dataclass(frozen=True, slots=True)
class Untried:
    """A report that says nothing about itself: the model fails at everything."""

    message: str


class EngineError(SummarizeError):
    """A model that fails at everything, out of memory, say. No report is to blame."""


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
    """The article in a report's bytes; a name "mail.eml/annual.pdf" says what it came in.

    Raises SummarizeError.
    """
    within, _, name = file_name.rpartition("/")
    return read_one(data, name, source, within or None)


def outcomes(
    reports: Sequence[tuple[str, Article]],
    translator: Translator,
    writer: Writer,
    models: Models,
    order: Order,
    progress: Progress,
) -> Iterator[Done | Failed | Untried]:
    """What became of each report, given as the name of its outputs and its article, in order.

    The articles are of one language. If a report fails and `PROBE` does too, it and those after it
    are `Untried`: the model is at fault, and would have all of them set aside.

    Raises Stopped if the run shall end, and sqlite3.Error if the state cannot be written.
    """
    remembering = replace(models, translator=translator, writer=writer)
    if len(reports) > 1 and (made := _made_at_once(reports, remembering, order, progress)):
        yield from made
        return
    broken: str | None = None
    for report in reports:
        if broken is not None:
            yield Untried(broken)
            continue
        try:
            (done,) = _made([report], remembering, order, progress)
        except NOT_THE_REPORTS_FAULT:
            raise
        except SummarizeError as error:
            yield failed(error)
        except Exception as error:
            broken = _why_at_everything(models, order, report[1].language)
            yield failed(error) if broken is None else Untried(broken)
        else:
            yield done


def _made_at_once(
    reports: Sequence[tuple[str, Article]], models: Models, order: Order, progress: Progress
) -> list[Done]:
    """All of them; none if one fails: which one shows when they are made one by one."""
    try:
        return _made(reports, models, order, progress)
    except NOT_THE_REPORTS_FAULT:
        raise
    except Exception:
        return []


def _made(
    reports: Sequence[tuple[str, Article]], models: Models, order: Order, progress: Progress
) -> list[Done]:
    made = summarise_lengths(
        [article for _, article in reports],
        models,
        Options(order.target, manner=order.manner),
        order.lengths,
        progress,
    )
    return [
        Done(entry(lengths), rendered(name, lengths))
        for (name, _), lengths in zip(reports, made, strict=True)
    ]


def _why_at_everything(models: Models, order: Order, language: str) -> str | None:
    """Why the model fails, asked itself and not what it is remembered to have answered."""
    probe = read(PROBE.encode(), "probe.txt", language)
    try:
        _made([("probe", probe)], models, order, Silent())
    except Exception as error:
        why = " ".join(f"{type(error).__name__}: {error}".split())
        return f"The model {models.identity.name} fails at every report ({why})."
    return None
