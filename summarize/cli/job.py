"""From the files of a command line to the reports it was asked for, and an exit code."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from summarize.cli import exit_codes
from summarize.cli.common import STDIN, stdin_bytes
from summarize.errors import SummarizeError

if TYPE_CHECKING:
    from summarize.api.summarizer import Summarizer
    from summarize.article import Article
    from summarize.cli.notes import Notes
    from summarize.cli.option_values import Inputs, OutputWords, Verbosity, Wanted
    from summarize.report import Report

Place = tuple[int, int]
"""Where a report comes from: the number of its file on the command line, and its own in the file,
both from 0."""

Work = Callable[["Summarizer", "list[Article]"], "list[Report]"]
"""Makes a report of each article, in their order."""


@dataclass(frozen=True, slots=True)
class CommandJob:
    """What was asked for on the command line, for `carry_out`."""

    files: tuple[str, ...]
    wanted: Wanted
    form: str
    output: str | None
    strict: bool
    translation: bool
    """Whether the output has the full translation."""
    notice: bool = True
    """Whether it says that a machine made it."""
    split: bool = False
    """Whether a document may hold several reports."""

    @classmethod
    def of(
        cls,
        inputs: Inputs,
        wanted: Wanted,
        output: OutputWords,
        verbosity: Verbosity,
        *,
        translation: bool,
    ) -> CommandJob:
        """The job that the options of a command ask for."""
        return cls(
            files=inputs.files,
            wanted=wanted,
            form=output.form,
            output=output.output,
            strict=verbosity.strict,
            translation=translation,
            notice=output.notice,
            split=inputs.split,
        )


def carry_out(job: CommandJob, notes: Notes, work: Work) -> int:
    """Read the files, have `work` make reports of them, write those, and return the exit code.

    A file that fails is named on standard error and the others are done. Raises SummarizeError,
    before any model is loaded, if the languages or the output are no good.
    """
    from summarize.api.documents import Format
    from summarize.cli.output import plan

    if job.files.count(STDIN) > 1:
        raise click.UsageError('"-" (standard input) can be given only once.')
    summarizer = job.wanted.summarizer()
    destination = plan(job.output, job.files, Format(job.form), job.wanted.glossary)
    failures = Failures(notes)
    articles = read_articles(enumerate(job.files), job, notes, failures)
    further = [place for place in articles if place[1]]
    if further:
        names = [further_name(job.files[file], number) for file, number in further]
        destination = plan(job.output, [*job.files, *names], Format(job.form), job.wanted.glossary)
    reports: dict[Place, Report] = {}
    if articles:
        destination.prepare()
        reports = make_reports(articles, summarizer, notes, failures, work)
    if reports:
        numbers = {place: len(job.files) + n for n, place in enumerate(further)}
        numbered = {numbers.get(place, place[0]): report for place, report in reports.items()}
        destination.write(numbered, translation=job.translation, notice=job.notice)
    flagged = note_flags(reports.values(), notes)
    return failures.code or exit_codes.of_flags(flagged, strict=job.strict)


def further_name(file: str, number: int) -> str:
    """What the output of a report is named after that is not the first of its file."""
    return f"{'stdin' if file == STDIN else Path(file).stem}-{number + 1}"


class Failures:
    """What went wrong with some of the files, told at once; `code` is the worst exit code."""

    def __init__(self, notes: Notes) -> None:
        self.notes = notes
        self.code = exit_codes.DONE

    def add(self, error: SummarizeError) -> None:
        """Tell of an error, and go on."""
        self.notes.failure(error)
        self.code = max(self.code, exit_codes.of_error(error))


def read_articles(
    files: Iterable[tuple[int, str]],
    job: CommandJob,
    notes: Notes,
    failures: Failures,
    stdin: BinaryIO | None = None,
) -> dict[Place, Article]:
    """The articles that can be read, in order; `files` gives each file's number and name."""
    from summarize.api.sources import read_file

    articles: dict[Place, Article] = {}
    for place, file in files:
        try:
            stream = (stdin or stdin_bytes()) if file == STDIN else None
            found = read_file(file, job.wanted.source, stream, split=job.split)
        except SummarizeError as error:
            failures.add(error)
            continue
        if len(found) > 1:
            notes.note(f"{file}: holds {counted(len(found), 'report')}")
        told = "given" if job.wanted.source is not None else "told from the text"
        for number, article in enumerate(found):
            name = article.name if number else file
            count = counted(len(article.sentences), "sentence")
            notes.detail(f"{name}: {count}, language {article.language} ({told})")
            for warning in article.warnings:
                notes.note(f"{name}: {warning}")
            articles[place, number] = article
    return articles


def make_reports(
    articles: dict[Place, Article],
    summarizer: Summarizer,
    notes: Notes,
    failures: Failures,
    work: Work,
) -> dict[Place, Report]:
    """The articles' reports: all articles of a language together, so that models load once."""
    places: dict[str, list[Place]] = {}
    for place, article in articles.items():
        places.setdefault(article.language, []).append(place)

    reports: dict[Place, Report] = {}
    began = time.monotonic()
    with notes.progress() as progress, summarizer:
        summarizer.progress = progress.update
        for language, group in places.items():
            try:
                with progress.waiting(f"loading a model for {language} → {summarizer.to}"):
                    model = summarizer.load(language)
                notes.note(f"{language} → {summarizer.to}: model {model.name}")
                made = work(summarizer, [articles[p] for p in group])
            except SummarizeError as error:
                failures.add(error)
            else:
                reports.update(zip(group, made, strict=True))
    if reports:
        sentences = sum(len(articles[place].sentences) for place in reports)
        notes.note(
            f"{counted(len(reports), 'report')} with {counted(sentences, 'sentence')}"
            f" in {time.monotonic() - began:.1f} s"
        )
    return {place: reports[place] for place in articles if place in reports}


def note_flags(reports: Iterable[Report], notes: Notes) -> bool:
    """Note each report that has flags; whether one of them is not `ok`."""
    flagged = [report for report in reports if report.flags]
    for report in flagged:
        notes.note(f"{report.article.name}: {counted(len(report.flags), 'flag')}, see the output")
    return not all(report.ok for report in flagged)


def counted(number: int, noun: str) -> str:
    """A number and its noun: 1 report, 2 reports."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
