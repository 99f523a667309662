"""How a pull is shown: a bar on a terminal, an occasional line elsewhere, nothing with --quiet."""

from __future__ import annotations

import sys
import time
from typing import TextIO

from summarize.api.store import PullProgress, Unwatched, human_size

_SECONDS_BETWEEN_LINES = 10.0


def pull_progress(*, quiet: bool) -> PullProgress:
    """What fits the standard error stream of this process."""
    if quiet:
        return Unwatched()
    return Bars() if sys.stderr.isatty() else Lines(sys.stderr)


class Lines:
    """Plain lines: one when a step begins, one every ten seconds, one when it is through."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._what = ""
        self._total: int | None = None
        self._done = 0
        self._said = 0.0

    def begin(self, what: str, total: int | None = None) -> None:
        """Say what begins, and how much it is."""
        self._what, self._total, self._done = what, total, 0
        self._say(what + (f" ({human_size(total)})" if total else "") + " …")

    def advance(self, size: int) -> None:
        """Say how far it is, unless that was said just now."""
        self._done += size
        if self._total and time.monotonic() - self._said >= _SECONDS_BETWEEN_LINES:
            self._say(f"{self._what}: {human_size(self._done)} of {human_size(self._total)}")

    def end(self) -> None:
        """Nothing: the next step's line, or the result, says enough."""

    def note(self, text: str) -> None:
        """Say it."""
        self._say(text)

    def _say(self, text: str) -> None:
        print(text, file=self._stream, flush=True)
        self._said = time.monotonic()


class Bars:
    """A bar for each step, with size, speed and the time that is left."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import (
            BarColumn,
            DownloadColumn,
            Progress,
            SpinnerColumn,
            TextColumn,
            TimeElapsedColumn,
            TimeRemainingColumn,
            TransferSpeedColumn,
        )

        self._console = Console(stderr=True)
        spinner, text, bar = SpinnerColumn(), TextColumn("{task.description}"), BarColumn()
        self._sized = (spinner, text, bar, DownloadColumn(), TransferSpeedColumn())
        self._timed = (spinner, text, bar, TimeElapsedColumn())
        self._left = TimeRemainingColumn()
        self._make = Progress
        self._live: Progress | None = None

    def begin(self, what: str, total: int | None = None) -> None:
        """Show a bar, a moving one if nobody knows how long it takes."""
        self.end()
        columns = (*self._sized, self._left) if total else self._timed
        self._live = self._make(*columns, console=self._console, transient=True)
        self._live.add_task(what, total=total)
        self._live.start()

    def advance(self, size: int) -> None:
        """Move the bar."""
        if self._live is not None:
            self._live.advance(self._live.task_ids[0], size)

    def end(self) -> None:
        """Take the bar away."""
        if self._live is not None:
            self._live.stop()
            self._live = None

    def note(self, text: str) -> None:
        """Print it above the bar."""
        self._console.print(text, highlight=False, markup=False)
