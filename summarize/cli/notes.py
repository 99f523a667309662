"""Progress and notes on standard error: a bar on a terminal, now and then a line elsewhere."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Protocol

import click

from summarize.cli.common import failure_line
from summarize.errors import SummarizeError

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID

SECONDS_BETWEEN_LINES = 15.0


class Watched(Protocol):
    """Progress that somebody watches: also told of waits whose end nobody can foresee."""

    def update(self, stage: str, done: int, total: int) -> None:
        """As `Progress.update`."""

    def waiting(self, what: str) -> AbstractContextManager[None]:
        """While the context lasts, `what` is being done."""


class Notes:
    """What a run says to its user beside the result."""

    def __init__(self, *, quiet: bool, verbose: bool) -> None:
        self.quiet = quiet
        self.verbose = verbose

    def failure(self, error: SummarizeError) -> None:
        """Something is wrong: said even when quiet."""
        _write(failure_line(error))

    def note(self, text: str) -> None:
        """Something worth knowing."""
        if not self.quiet:
            _write(failure_line(text))

    def detail(self, text: str) -> None:
        """Something that few want to know."""
        if self.verbose:
            self.note(text)

    @contextmanager
    def progress(self, *, bar: bool = True) -> Iterator[Watched]:
        """Progress for the length of a run; without `bar`, in lines even on a terminal."""
        if self.quiet:
            yield _Unseen()
        elif bar and sys.stderr is not None and sys.stderr.isatty():
            with _rich_progress() as rich:
                yield _Bars(rich, self)
        else:
            yield _Lines(self)


def _write(line: str) -> None:
    """A line on standard error. One that cannot be said costs nobody the result of an hour."""
    try:
        click.echo(line, err=True)
    except OSError:
        with suppress(OSError):  # what is left of the line is flushed when the process ends
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())


class _Unseen:
    """Progress under --quiet."""

    def update(self, stage: str, done: int, total: int) -> None:
        """Say nothing."""

    @contextmanager
    def waiting(self, what: str) -> Iterator[None]:
        """Say nothing."""
        yield


class _Lines:
    """Progress as lines: one when a stage is over, and one now and then while it lasts."""

    def __init__(self, notes: Notes) -> None:
        self.notes = notes
        self.began: dict[str, float] = {}
        self.said: dict[str, float] = {}

    def update(self, stage: str, done: int, total: int) -> None:
        now = time.monotonic()
        began = self.began.setdefault(stage, now)
        if done >= total:
            del self.began[stage]
            self.said.pop(stage, None)
            self.notes.note(f"{stage}: {total} done in {now - began:.1f} s")
        elif now - self.said.setdefault(stage, began) >= SECONDS_BETWEEN_LINES:
            self.said[stage] = now
            self.notes.note(f"{stage}: {done} of {total}")

    @contextmanager
    def waiting(self, what: str) -> Iterator[None]:
        began = time.monotonic()
        yield
        self.notes.detail(f"{what}: {time.monotonic() - began:.1f} s")


class _Bars:
    """Progress as a bar per stage, with lines for those who want details."""

    def __init__(self, rich: RichProgress, notes: Notes) -> None:
        self.rich = rich
        self.notes = notes
        self.tasks: dict[str, TaskID] = {}

    def update(self, stage: str, done: int, total: int) -> None:
        if stage not in self.tasks:
            self.tasks[stage] = self.rich.add_task(stage, total=total)
        task = self.tasks[stage]
        self.rich.update(task, completed=done, total=total)
        if done >= total:
            elapsed = next(t.elapsed for t in self.rich.tasks if t.id == task) or 0.0
            self.rich.remove_task(self.tasks.pop(stage))
            self.notes.detail(f"{stage}: {total} done in {elapsed:.1f} s")

    @contextmanager
    def waiting(self, what: str) -> Iterator[None]:
        began = time.monotonic()
        task = self.rich.add_task(what, total=None)
        try:
            yield
        finally:
            self.rich.remove_task(task)
        self.notes.detail(f"{what}: {time.monotonic() - began:.1f} s")


def _rich_progress() -> RichProgress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=False,  # the result is none of the bar's business
    )
