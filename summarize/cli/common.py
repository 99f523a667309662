"""What the commands share: options, how errors are printed, standard input as bytes."""

from __future__ import annotations

import functools
import os
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

import click

from summarize.errors import InputError

if TYPE_CHECKING:
    from summarize.cli.notes import Notes
    from summarize.translation.manner import Manner

STDIN = "-"
FORMATS = ("text", "markdown", "json", "html")
"""As `rendering.formats.Format`, which would bring all reports with it into `--help`."""

QUALITIES = ("standard", "high")
"""As `translation.Quality`."""


class UnnamedContext(click.Context):
    """The context of a group's default command, which goes by the name of its group."""

    @property
    def command_path(self) -> str:
        """The group's, since the user has not typed this command's name."""
        return self.parent.command_path if self.parent is not None else super().command_path


class UnnamedCommand(click.Command):
    """A group's default command."""

    context_class = UnnamedContext


Command = TypeVar("Command", bound=Callable[..., Any])


def language_options(command: Command) -> Command:
    """--lang and --from."""
    command = click.option(
        "--from",
        "source",
        metavar="CODE",
        help="Source language.  [default: told from the text]",
    )(command)
    return click.option(
        "--lang",
        "target",
        metavar="CODE",
        default="en",
        show_default=True,
        help="Target language, such as en or nl.",
    )(command)


def model_options(command: Command) -> Command:
    """--model, --translator and --summarizer; the command gets what they say as `model` alone."""

    @functools.wraps(command)
    def merged(
        *args: Any,
        model: str | None,
        translator: str | None,
        summarizer: str | None,
        **others: Any,
    ) -> Any:
        if translator is not None or summarizer is not None:
            from summarize.models.naming import combined

            model = combined(model, translator, summarizer)
        return command(*args, model=model, **others)

    wrapped: Any = merged
    for name, text in (
        ("--summarizer", 'Model that writes; "none" keeps to translated sentences.'),
        ("--translator", "Model that translates."),
        (
            "--model",
            "Model to use: a name of `models list`, a repository's owner/name, a folder, or"
            ' "auto", a dedicated translator if one is installed.'
            "  [default: the best installed one for the languages]",
        ),
    ):
        wrapped = click.option(name, metavar="NAME", help=text)(wrapped)
    chosen: Command = wrapped
    return chosen


def output_options(command: Command) -> Command:
    """--format, -o, --no-notice, --model, --translator and --summarizer."""
    command = model_options(command)
    command = click.option(
        "--no-notice",
        "notice",
        flag_value=False,
        default=True,
        help="Leave out the line that says that a machine made it, with which model.",
    )(command)
    command = click.option(
        "-o",
        "--output",
        metavar="PATH",
        help="Write to a file, or to a folder that gets one file per report.",
    )(command)
    return click.option(
        "--format",
        "form",
        type=click.Choice(FORMATS),
        default="text",
        show_default=True,
        help="Form of the output.",
    )(command)


def translation_options(command: Command) -> Command:
    """--glossary and --quality."""
    command = click.option(
        "--quality",
        type=click.Choice(QUALITIES),
        default="standard",
        show_default=True,
        help="high: the best of several translations of each uncertain sentence; slower.",
    )(command)
    return click.option(
        "--glossary",
        metavar="FILE",
        help="Terms and their translations, a tab between them, a pair a line.",
    )(command)


def make_manner(quality: str, glossary: str | None) -> Manner:
    """How to translate, for these options. Raises InputError if the glossary is no good."""
    from summarize.translation.glossary import read_terms
    from summarize.translation.manner import Manner, Quality

    return Manner(Quality(quality), read_terms(Path(glossary)) if glossary else ())


def verbosity_options(command: Command) -> Command:
    """--strict, --quiet and --verbose."""
    command = click.option(
        "--verbose", is_flag=True, help="More notes: languages, sentences, time per stage."
    )(command)
    command = click.option(
        "--quiet", is_flag=True, help="No progress and no notes on standard error."
    )(command)
    return click.option("--strict", is_flag=True, help="Exit with 1 if any figure is flagged.")(
        command
    )


def failure_line(message: object) -> str:
    """What is printed for an error: one line, with nothing in it that steers a terminal."""
    line = " ".join(str(message).split())
    return "summarize: " + "".join(
        c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line
    )


def stdin_bytes() -> BinaryIO:
    """Standard input as bytes. Raises InputError if it is closed."""
    if sys.stdin is None:
        raise InputError("Standard input is closed.")
    return sys.stdin.buffer


def make_notes(quiet: bool, verbose: bool) -> Notes:
    """The notes for these options. Raises click.UsageError if they contradict each other."""
    from summarize.cli.notes import Notes

    if quiet and verbose:
        raise click.UsageError("--quiet and --verbose cannot be used together.")
    _hush_libraries(verbose)
    return Notes(quiet=quiet, verbose=verbose)


def _hush_libraries(verbose: bool) -> None:
    """Keep libraries from writing to standard error beside us; what the user has set stays.

    Must come before they are imported.
    """
    os.environ.setdefault("HF_HUB_DISABLE_PROGRESS_BARS", "1")
    if not verbose:
        os.environ.setdefault("TRANSFORMERS_VERBOSITY", "error")
        if not sys.warnoptions:
            warnings.simplefilter("ignore")  # libraries warn their developers, not our users
