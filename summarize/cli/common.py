"""What the commands share: options, how errors are printed, standard input as bytes."""

from __future__ import annotations

import functools
import os
import sys
import warnings
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

import click

from summarize.cli import library_log
from summarize.cli.param_types import FILE, LANGUAGE, MODEL
from summarize.errors import InputError

if TYPE_CHECKING:
    from summarize.cli.notes import Notes

STDIN = "-"
FORMATS = ("text", "markdown", "json", "html")
"""As `api.documents.Format`, which would bring all reports with it into `--help`."""

QUALITIES = ("standard", "high")
"""As `api.options.Quality`."""


class UnnamedContext(click.Context):
    """The context of a group's default command, which goes by the name of its group."""

    @property
    def command_path(self) -> str:
        """The group's, since the user has not typed this command's name."""
        return self.parent.command_path if self.parent is not None else super().command_path


class UnnamedCommand(click.Command):
    """A group's default command."""

    context_class = UnnamedContext


def write_options(
    ctx: click.Context, formatter: click.HelpFormatter, default: click.Command
) -> None:
    """Write a default command's options as though they were its group's, into the group's help."""
    rows = [
        row
        for param in (*default.params, *ctx.command.get_params(ctx))
        if isinstance(param, click.Option) and (row := param.get_help_record(ctx))
    ]
    with formatter.section("Options"):
        formatter.write_dl(rows)


Command = TypeVar("Command", bound=Callable[..., Any])


def language_options(command: Command) -> Command:
    """--to (or --lang) and --from."""
    command = click.option(
        "--from",
        "source",
        metavar="CODE",
        type=LANGUAGE,
        help="Source language.  [default: told from the text]",
    )(command)
    return click.option(
        "--to",
        "--lang",
        "target",
        metavar="CODE",
        type=LANGUAGE,
        default="en",
        show_default=True,
        help="Target language, such as en or nl.",
    )(command)


def model_options(command: Command) -> Command:
    """--model, --translator, --summarizer and --device."""
    command = device_option(command)
    command = click.option(
        "--summarizer",
        metavar="NAME",
        type=MODEL,
        help='Model that writes; "none" keeps to translated sentences.',
    )(command)
    command = click.option(
        "--translator", metavar="NAME", type=MODEL, help="Model that translates."
    )(command)
    return click.option(
        "--model",
        metavar="NAME",
        type=MODEL,
        help="Model to use: a name of `models list`, a repository's owner/name, a folder, or"
        " auto, fast or best, by what the installed ones proved for the languages."
        "  [default: auto]",
    )(command)


def lengths_option(default: str) -> Callable[[Command], Command]:
    """--length of a command that makes several, as `lengths`; with commas between, or repeated."""
    return click.option(
        "--length",
        "lengths",
        metavar="LENGTHS",
        multiple=True,
        default=(default,),
        show_default=True,
        help="Lengths of summary, with commas between (short,long,blurb), or repeated.",
    )


def split_option(command: Command) -> Command:
    """--split."""
    return click.option(
        "--split",
        is_flag=True,
        help="Take a document that holds several reports, such as a digest, for so many.",
    )(command)


def device_option(command: Command) -> Command:
    """--device."""
    return click.option(
        "--device",
        metavar="DEVICE",
        default="auto",
        show_default=True,
        help="Where models run: auto, cpu, cuda, cuda:1 or mps.",
    )(command)


def output_options(command: Command) -> Command:
    """--format, -o, --notice, --model, --translator, --summarizer and --device."""
    command = model_options(command)
    command = click.option(
        "--notice/--no-notice",
        default=True,
        help="Whether a line says that a machine made it, with which model.  [default: notice]",
    )(command)
    command = click.option(
        "-o",
        "--output",
        metavar="PATH",
        type=FILE,
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
        type=FILE,
        multiple=True,
        help="Terms and their translations, a tab between them, a pair a line; repeatable.",
    )(command)


def verbosity_options(command: Command) -> Command:
    """--strict, --quiet and --verbose."""
    command = _verbosity(command, "More notes: languages, sentences, time per stage.")
    return click.option(
        "--strict/--no-strict", help="Whether to exit with 1 if any figure is flagged."
    )(command)


def noted(command: Command) -> Command:
    """--quiet and --verbose; the command gets the `Notes` that they make."""

    @functools.wraps(command)
    def with_notes(*args: Any, quiet: bool, verbose: bool, **others: Any) -> Any:
        return command(*args, notes=make_notes(quiet, verbose), **others)

    return _verbosity(with_notes, "More notes on standard error.")  # type: ignore[return-value]


def _verbosity(command: Command, more: str) -> Command:
    command = click.option("-v", "--verbose", is_flag=True, help=more)(command)
    return click.option(
        "-q", "--quiet", is_flag=True, help="No progress and no notes on standard error."
    )(command)


def result_option(command: Command) -> Command:
    """-o, for a command that prints one result."""
    return click.option(
        "-o",
        "--output",
        metavar="PATH",
        type=FILE,
        help="Write to a file, or into a folder.  [default: standard output]",
    )(command)


def batch_option(command: Command) -> Command:
    """--batch (or --out), the folder of a batch that is looked at, as `out`."""
    return click.option(
        "--batch",
        "--out",
        "out",
        metavar="DIR",
        type=FILE,
        required=True,
        help="Folder of the batch.",
    )(command)


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


def is_typed(name: str) -> bool:
    """Whether this parameter stands on the command line: not a default, not a setting."""
    source = click.get_current_context().get_parameter_source(name)
    return source is click.core.ParameterSource.COMMANDLINE


def make_notes(quiet: bool, verbose: bool) -> Notes:
    """The notes for these options. Raises click.UsageError if they contradict each other."""
    from summarize.cli.notes import Notes

    if quiet and verbose:
        # A setting gives way to what is typed.
        typed = {name for name in ("quiet", "verbose") if is_typed(name)}
        if len(typed) != 1:
            raise click.UsageError("--quiet and --verbose cannot be used together.")
        quiet, verbose = "quiet" in typed, "verbose" in typed
    _hush_libraries(verbose)
    notes = Notes(quiet=quiet, verbose=verbose)
    library_log.tell(notes.note)
    return notes


def _hush_libraries(verbose: bool) -> None:
    """Keep libraries from writing to standard error beside us; what the user has set stays.

    Must come before they are imported.
    """
    os.environ.setdefault("HF_HUB_DISABLE_PROGRESS_BARS", "1")
    if not verbose:
        os.environ.setdefault("TRANSFORMERS_VERBOSITY", "error")
        if not sys.warnoptions:
            warnings.simplefilter("ignore")  # libraries warn their developers, not our users
