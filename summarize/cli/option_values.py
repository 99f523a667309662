"""What the options that commands share say, gathered into values."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

import click

from summarize.cli.common import Command, make_notes

if TYPE_CHECKING:
    from summarize.api.batches import Order
    from summarize.api.summarizer import Summarizer
    from summarize.cli.notes import Notes


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the user wants done to reports: languages, models, quality."""

    target: str
    source: str | None
    quality: str
    glossary: tuple[str, ...]
    model: str | None
    device: str

    def summarizer(self) -> Summarizer:
        """What does it; nothing is loaded yet.

        Raises LanguageError, and InputError if a glossary is no good.
        """
        from summarize.api.sources import check_language
        from summarize.api.summarizer import Summarizer

        if self.source is not None:
            check_language(self.source)
        return Summarizer(
            self.model,
            device=self.device,
            to=self.target,
            quality=self.quality,  # type: ignore[arg-type]  # click has checked it
            glossary=self.glossary,
        )

    def order(self, lengths: tuple[str, ...]) -> Order:
        """What a batch is asked for. Raises UsageError for a length that is none, and as above."""
        from summarize.api.batches import order

        return order(
            target=self.target,
            source=self.source,
            lengths=_lengths(lengths),
            quality=self.quality,
            glossary=self.glossary,
            model=self.model,
        )


def _lengths(given: tuple[str, ...]) -> tuple[str, ...]:
    """The lengths that are asked for, each once: with commas between them, or repeated."""
    from summarize.api.options import LENGTHS

    names = [name.strip() for part in given for name in part.split(",")]
    for name in names:
        if name not in LENGTHS:
            raise click.BadParameter(
                f"{name!r} is none of {', '.join(LENGTHS)}.", param_hint="--length"
            )
    return tuple(dict.fromkeys(names))


def wanted(command: Command) -> Command:
    """Hand what language_, translation_ and model_options say to the command as one `Wanted`."""
    gathering = gathered(wanted=Wanted)(command)

    @functools.wraps(command)
    def merged(*args: Any, translator: str | None, summarizer: str | None, **others: Any) -> Any:
        if translator is not None or summarizer is not None:
            from summarize.api.engines import combined

            others["model"] = combined(others["model"], translator, summarizer)
        return gathering(*args, **others)

    return merged  # type: ignore[return-value]  # what click calls it with is not typed


def gathered(**groups: type) -> Callable[[Command], Command]:
    """Hand parameters that belong together to a command as one.

    Each group is a dataclass: the parameters that are called as its fields are handed over as one
    of the group's name.
    """

    def decorate(command: Command) -> Command:
        @functools.wraps(command)
        def merged(*args: Any, **given: Any) -> Any:
            for name, group in groups.items():
                own = {field.name: given.pop(field.name) for field in fields(group)}
                given[name] = group(**own)
            return command(*args, **given)

        return merged  # type: ignore[return-value]  # what click calls it with is not typed

    return decorate


@dataclass(frozen=True, slots=True)
class Inputs:
    """What is read: files, and whether a document may hold several reports."""

    files: tuple[str, ...]
    split: bool


@dataclass(frozen=True, slots=True)
class OutputWords:
    """What is written: the form, the place, and whether it says that a machine made it."""

    form: str
    output: str | None
    notice: bool


@dataclass(frozen=True, slots=True)
class ResultWords:
    """In which form one result is written, and where."""

    form: str
    output: str | None


@dataclass(frozen=True, slots=True)
class Verbosity:
    """What verbosity_options say."""

    strict: bool
    quiet: bool
    verbose: bool

    def notes(self) -> Notes:
        """The notes for them. Raises click.UsageError if they contradict each other."""
        return make_notes(self.quiet, self.verbose)
