"""What a batch says on standard error: a bar on a terminal, lines elsewhere, or lines of JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, Protocol

import click

from summarize.api.batches import Backlog, Outcome, ReportEvent, backlog
from summarize.cli import library_log
from summarize.cli.common import failure_line

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress

    from summarize.cli.notes import Notes

_SECONDS_BETWEEN_LOOKS = 1.0


class Log(Protocol):
    """A `Listener` that also tells how it ended."""

    def report(self, event: ReportEvent) -> None:
        """As `Listener.report`."""

    def update(self, stage: str, done: int, total: int) -> None:
        """As `Listener.update`."""

    def note(self, text: str) -> None:
        """As `Listener.note`."""

    def warn(self, text: str) -> None:
        """As `Listener.warn`."""

    def stopping(self) -> None:
        """The user wants it to end. Called by a signal handler."""

    def end(self, outcome: Outcome, *, interrupted: bool) -> None:
        """It has ended."""


@contextmanager
def make_log(form: str, notes: Notes, *, folder: Path) -> Iterator[Log]:
    """What fits the options and the standard error stream of this process."""
    if form == "json":
        log = JsonLog()
        library_log.tell(log.warn)  # every line is JSON
        yield log
    elif not notes.quiet and sys.stderr is not None and sys.stderr.isatty():
        with _bar() as rich:
            yield BarLog(rich, folder)
    else:
        yield TextLog(quiet=notes.quiet)


class TextLog:
    """A line for every report, and one at the end."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet

    def report(self, event: ReportEvent) -> None:
        """Name it, and what became of it."""
        if event.state == "failed":
            self.warn(f"{event.file_name}: set aside. {event.error}")
        else:
            self.note(f"{event.file_name}: {event.state}, {_counts(event)}")

    def update(self, stage: str, done: int, total: int) -> None:
        """Say nothing: a line for every report says enough."""

    def note(self, text: str) -> None:
        """Say it unless quiet."""
        if not self._quiet:
            self._write(text)

    def warn(self, text: str) -> None:
        """Say it."""
        self._write(text)

    def stopping(self) -> None:
        """Say what is waited for."""
        self.note("finishing the sentences under way; once more to stop at once")

    def end(self, outcome: Outcome, *, interrupted: bool) -> None:
        """Say what there is, and what is left."""
        for line in end_lines(outcome, interrupted=interrupted):
            self.note(line)

    def _write(self, text: str) -> None:
        click.echo(failure_line(text), err=True)


class BarLog(TextLog):
    """A bar with reports, sentences a second and the time left; lines only for what is wrong.

    The time left is told from bytes, since no sentence of a waiting report has been counted: what
    this process has done of them, the reports under way by their share of translated sentences.
    """

    def __init__(self, rich: RichProgress, folder: Path) -> None:
        super().__init__(quiet=False)
        self._rich, self._folder = rich, folder
        self._task = rich.add_task("reports", total=None, speed="", left="")
        self._looked = -_SECONDS_BETWEEN_LOOKS
        self._told = False
        self._start()

    def _start(self) -> None:
        self._began = monotonic()
        self._resting = False
        self._sentences = self._bytes = 0
        self._ended: list[str] = []
        self._translated = self._total = 0

    def report(self, event: ReportEvent) -> None:
        """Move the bar."""
        if event.state == "failed":
            super().report(event)
        if not self._told:
            self._sentences += event.sentences  # the workers of a cluster tell nothing before
        self._translated = 0  # what was under way ends, report by report
        self._ended.append(event.sha256)
        self._look()

    def update(self, stage: str, done: int, total: int) -> None:
        """Count translated sentences."""
        if not self._told or self._resting:
            self._told = True
            self._start()  # loading a model, or waiting for files, says nothing of its speed
        if stage == "translating":
            self._sentences += done - (self._translated if done > self._translated else 0)
            self._translated, self._total = done, total
        self._look()

    def _look(self) -> None:
        now = monotonic()
        if now - self._looked < _SECONDS_BETWEEN_LOOKS:
            return
        self._looked = now
        queue = backlog(self._folder, self._ended)
        self._bytes += queue.ended_bytes
        self._ended.clear()
        self._resting = not queue.open
        seconds = now - self._began
        speed = f"{self._sentences / seconds:.1f} sentences/s" if seconds > 1 else ""
        left = self._left(queue, seconds)
        self._rich.update(
            self._task,
            completed=queue.over,
            total=queue.open + queue.over,
            speed=speed,
            left=f"{duration(left)} left" if left is not None else "",
        )

    def _left(self, queue: Backlog, seconds: float) -> float | None:
        under_way = queue.running_bytes * self._translated / self._total if self._total else 0.0
        done = self._bytes + under_way
        if not done or not queue.open or seconds <= 1:
            return None
        return (queue.waiting_bytes + queue.running_bytes - under_way) * seconds / done

    def _write(self, text: str) -> None:
        self._rich.console.print(failure_line(text), highlight=False, markup=False)


class JsonLog:
    """One line of JSON for every report; other lines only for what needs a person."""

    def report(self, event: ReportEvent) -> None:
        """Write the report's line."""
        about: dict[str, Any] = {
            "event": "report",
            "state": event.state,
            "name": event.name,
            "file": event.file_name,
            "sha256": event.sha256,
        }
        if event.error is None:
            about |= {
                "sentences": event.sentences,
                "figures": event.figures,
                "flags": event.flags,
                "outputs": list(event.outputs),
            }
        else:
            about["error"] = event.error
        _write_json(about)

    def update(self, stage: str, done: int, total: int) -> None:
        """Say nothing."""

    def note(self, text: str) -> None:
        """Say nothing."""

    def warn(self, text: str) -> None:
        """Write a line that is no report's."""
        _write_json({"event": "warning", "message": text})

    def stopping(self) -> None:
        """Say nothing."""

    def end(self, outcome: Outcome, *, interrupted: bool) -> None:
        """After an interrupt, write what is left."""
        if interrupted:
            left = outcome.status.waiting + outcome.status.running
            _write_json({"event": "interrupted", "left": left})


def end_lines(outcome: Outcome, *, interrupted: bool) -> Iterator[str]:
    """What a person is told at the end."""
    found = outcome.status
    yield (
        f"{found.done} done, {found.flagged} flagged, {found.failed} set aside,"
        f" {found.waiting + found.running} left"
    )
    if interrupted:
        yield "interrupted; the same command goes on from here"
    elif found.running:
        yield f"{found.running} under way in another process"
    if outcome.growing:
        yield f"{outcome.growing} files did not stop growing; the next start looks at them again"
    if outcome.failures and found.failed:
        yield "--retry-failed tries again what was set aside"


def duration(seconds: float) -> str:
    """A time span in words: "3 h 05 min"."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes:02} min"
    return f"{minutes} min {rest:02} s" if minutes else f"{rest} s"


def _counts(event: ReportEvent) -> str:
    words = f"{event.sentences} sentences, {event.figures} figures"
    return f"{words}, {event.flags} flags" if event.flags else words


def _write_json(about: dict[str, Any]) -> None:
    click.echo(json.dumps(about, ensure_ascii=True), err=True)


@contextmanager
def _bar() -> Iterator[RichProgress]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    with Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[speed]}", markup=False),
        TextColumn("{task.fields[left]}", markup=False),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=False,
    ) as rich:
        yield rich
