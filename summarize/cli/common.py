"""What `summarize` and `summarize translate` share: options, and the way from files to reports."""

from __future__ import annotations

import os
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

import click

from summarize.errors import InputError, SummarizeError

if TYPE_CHECKING:
    from summarize.article import Article
    from summarize.cli.notes import Notes
    from summarize.models.loading import Models
    from summarize.progress import Progress
    from summarize.report import Report

STDIN = "-"
FORMATS = ("text", "markdown", "json")
"""As `rendering.formats.Format`, which would bring all reports with it into `--help`."""

FLAGGED = 1

Command = TypeVar("Command", bound=Callable[..., Any])
Work = Callable[[Sequence["Article"], "Models", str, "Progress"], "list[Report]"]
"""Makes a report of each article, in their order, with these models, in the language named."""


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


def output_options(command: Command) -> Command:
    """--format, -o and --model."""
    command = click.option(
        "--model",
        metavar="NAME",
        help="Model to use.  [default: the best installed one for the languages]",
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


@dataclass(frozen=True, slots=True)
class Job:
    """What was asked for on the command line, for `carry_out`."""

    files: tuple[str, ...]
    target: str
    source: str | None
    form: str
    output: str | None
    model: str | None
    strict: bool
    translation: bool
    """Whether the output has the full translation."""


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


def carry_out(job: Job, notes: Notes, work: Work) -> int:
    """Read the files, have `work` make reports of them, write those, and return the exit code.

    A file that fails is named on standard error and the others are done. Raises SummarizeError,
    before any model is loaded, if the languages or the output are no good.
    """
    from summarize.cli.output import plan
    from summarize.reading.language import check_language
    from summarize.rendering.formats import Format

    if job.files.count(STDIN) > 1:
        raise click.UsageError('"-" (standard input) can be given only once.')
    target = check_language(job.target)
    source = check_language(job.source) if job.source is not None else None
    destination = plan(job.output, job.files, Format(job.form))
    failures = _Failures(notes)
    articles = _read(job.files, source, notes, failures)
    reports: dict[int, Report] = {}
    if articles:
        destination.prepare()
        reports = _make(articles, target, job.model, notes, failures, work)
    if reports:
        destination.write(reports, translation=job.translation)
    flagged = _note_flags(reports, notes)
    if failures.code:
        return failures.code
    return FLAGGED if job.strict and flagged else 0


class _Failures:
    """What went wrong with some of the files, told at once; `code` is the worst exit code."""

    def __init__(self, notes: Notes) -> None:
        self.notes = notes
        self.code = 0

    def add(self, error: SummarizeError) -> None:
        self.notes.failure(error)
        self.code = max(self.code, error.exit_code)


def _read(
    files: Sequence[str], source: str | None, notes: Notes, failures: _Failures
) -> dict[int, Article]:
    """The articles that can be read, by their file's place among `files`."""
    from summarize.reading import read

    articles: dict[int, Article] = {}
    for place, file in enumerate(files):
        try:
            stdin = stdin_bytes() if file == STDIN else None
            article = read(file, language=source, stdin=stdin)
        except SummarizeError as error:
            failures.add(error)
        else:
            told = "given" if source is not None else "told from the text"
            count = len(article.sentences)
            notes.detail(f"{file}: {count} sentences, language {article.language} ({told})")
            articles[place] = article
    return articles


def _make(
    articles: dict[int, Article],
    target: str,
    model: str | None,
    notes: Notes,
    failures: _Failures,
    work: Work,
) -> dict[int, Report]:
    """The articles' reports: all articles of a language together, so that models load once."""
    from summarize.models.loading import load

    places: dict[str, list[int]] = {}
    for place, article in articles.items():
        places.setdefault(article.language, []).append(place)

    reports: dict[int, Report] = {}
    began = time.monotonic()
    with notes.progress() as progress:
        for language, group in places.items():
            try:
                with progress.waiting(f"loading a model for {language} → {target}"):
                    models = load(model, language, target)
                notes.note(f"{language} → {target}: model {models.identity.name}")
                made = work([articles[p] for p in group], models, target, progress)
            except SummarizeError as error:
                failures.add(error)
            else:
                reports.update(zip(group, made, strict=True))
    sentences = sum(len(articles[place].sentences) for place in reports)
    notes.note(
        f"{_count(len(reports), 'report')} with {_count(sentences, 'sentence')}"
        f" in {time.monotonic() - began:.1f} s"
    )
    return dict(sorted(reports.items()))


def _note_flags(reports: dict[int, Report], notes: Notes) -> bool:
    """Note each report that has flags; whether there was one."""
    flagged = [report for report in reports.values() if report.flags]
    for report in flagged:
        notes.note(f"{report.article.name}: {_count(len(report.flags), 'flag')}, see the output")
    return bool(flagged)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
