"""Reports for a command that takes both: texts to summarise, and JSON that was written before."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarize.cli.common import STDIN, stdin_bytes
from summarize.cli.job import (
    CommandJob,
    Failures,
    Place,
    Work,
    counted,
    make_reports,
    read_articles,
)
from summarize.errors import InputError, SummarizeError

if TYPE_CHECKING:
    from summarize.api.edits import EditedReport, Refreshed
    from summarize.cli.notes import Notes
    from summarize.report import Report


@dataclass(slots=True)
class Documents:
    """What of a command line is JSON of ours: its drafts, by the place of their file."""

    drafts: dict[int, list[EditedReport]] = field(default_factory=dict)
    read: dict[int, bytes] = field(default_factory=dict)
    """The bytes of each of them."""
    texts: list[tuple[int, str]] = field(default_factory=list)
    """The other files, which are reports to read."""
    stdin: io.BytesIO | None = None
    """Standard input, read to see what it is."""


def gather(job: CommandJob, notes: Notes, work: Work) -> tuple[list[Report], int]:
    """The reports of all files, in their order, and the exit code so far.

    What JSON holds is checked again and made anew where it stands on what was edited; `work` makes
    reports of the rest. A file that fails is named on standard error and the others are done.
    """
    from summarize.api.sources import same_language

    if job.files.count(STDIN) > 1:
        raise click.UsageError('"-" (standard input) can be given only once.')
    summarizer = job.wanted.summarizer()
    failures = Failures(notes)
    documents = sort_files(job.files, failures)
    reports: dict[Place, list[Report]] = {}
    articles = read_articles(documents.texts, job, notes, failures, documents.stdin)
    if articles:
        made = make_reports(articles, summarizer, notes, failures, work)
        reports |= {place: [report] for place, report in made.items()}
    model, device = job.wanted.model, job.wanted.device
    for place, found in refreshed(documents.drafts, model, notes, failures, device).items():
        reports[place, 0] = [one.report for one in found]
        for one in found:
            language = one.report.target_language
            if not same_language(language, summarizer.to):
                notes.note(f"{job.files[place]}: is in {language}, not in {summarizer.to}.")
    return [report for place in sorted(reports) for report in reports[place]], failures.code


def sort_files(files: Sequence[str], failures: Failures) -> Documents:
    """Which of the files are JSON that a run wrote, loaded, and which are reports."""
    from summarize.api.edits import is_document, load

    found = Documents()
    for place, file in enumerate(files):
        try:
            data = _document(file, found)
            if data is not None and is_document(data):
                found.drafts[place] = load(data, file)
                found.read[place] = data
            else:
                found.texts.append((place, file))
        except SummarizeError as error:
            failures.add(error)
    return found


def _document(file: str, found: Documents) -> bytes | None:
    """The bytes of a file that may be JSON; None for one that is not, or that cannot be read:
    whoever reads it as a report says why."""
    if file == STDIN:
        data = stdin_bytes().read()
        found.stdin = io.BytesIO(data)
        return data
    try:
        if not Path(file).is_file():  # what a pipe holds can be read only once
            return None
        with Path(file).open("rb") as stream:
            start = stream.read(2000)
            is_json = start.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{"
            return start + stream.read() if is_json else None
    except (OSError, ValueError):
        return None


def refreshed(
    drafts: dict[int, list[EditedReport]],
    model: str | None,
    notes: Notes,
    failures: Failures,
    device: str = "auto",
) -> dict[int, list[Refreshed]]:
    """Every draft refreshed, by the place of its file: together, so that a model loads once.

    A model that is missing fails only the files that need it.
    """
    from summarize.api.edits import refresh

    if not drafts:
        return {}
    with notes.progress() as progress:
        places = [place for place, found in drafts.items() for _ in found]
        try:
            everything = [draft for found in drafts.values() for draft in found]
            done = refresh(
                everything,
                model=model,
                device=device,
                progress=progress.update,
                waiting=progress.waiting,
            )
            result: dict[int, list[Refreshed]] = {}
            for place, one in zip(places, done, strict=True):
                result.setdefault(place, []).append(one)
            return result
        except SummarizeError as error:
            if len(drafts) == 1:
                failures.add(error)
                return {}
    separately: dict[int, list[Refreshed]] = {}
    for place, found in drafts.items():
        separately |= refreshed({place: found}, model, notes, failures, device)
    return separately


def told(one: Refreshed) -> str:
    """What a refresh did to a report, in a few words."""
    parts = [f"{counted(one.edited, 'text')} edited", f"{one.remade} made anew"]
    if one.report.flags:
        parts.append(counted(len(one.report.flags), "flag"))
    return ", ".join(parts)


def nothing_left(reports: Sequence[Report], code: int, why: str) -> None:
    """Raises InputError if there is nothing to write and no file's failure has said why."""
    if not reports and not code:
        raise InputError(why)
