"""A folder that fills: a thread that queues new reports while the model works on others."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import time
from collections.abc import Callable, Generator, Sequence
from pathlib import Path

import watchfiles
from watchfiles._rust_notify import WatchfilesRustInternalError

from summarize.batch.listening import Listener
from summarize.batch.queueing_thread import QueueingThread
from summarize.batch.scanning import Scanner
from summarize.errors import InputError

_TICK = 0.5
"""Seconds between two looks at what is still growing, and at whether an inbox has moved."""
_RESCAN = 60.0
"""Seconds between two looks at everything: network shares tell nothing of what others write."""
_SCAN_SHARE = 0.05
"""The most of its time that the thread spends on these."""

Identity = tuple[tuple[int, int] | None, ...]


class Watcher(QueueingThread):
    """Scans, watches, and scans again if an inbox was away for a time, or could not be watched."""

    def __init__(
        self,
        folder: Path,
        inboxes: Sequence[str],
        make: Callable[[sqlite3.Connection], Scanner],
        listener: Listener,
        stopping: Callable[[], bool],
    ) -> None:
        super().__init__("watcher", folder, stopping)
        self._inboxes, self._make, self._listener = inboxes, make, listener
        self._warned = False

    def work(self, connection: sqlite3.Connection) -> None:
        """Watch for as long as the thread is not over."""
        scanner = self._make(connection)
        while not self.is_over():
            try:
                self._while_in_place(scanner)
            except (WatchfilesRustInternalError, OSError) as error:
                self._go_on_without(scanner, error)

    def _while_in_place(self, scanner: Scanner) -> None:
        """Watch until an inbox is moved or replaced; then return, to begin anew."""
        self._wait_for_inboxes()
        if self.is_over():
            return
        place = _identity(self._inboxes)
        changes = _changes([Path(inbox).resolve() for inbox in self._inboxes], self._end)
        try:
            # The first look comes after the watch began: between the two nothing is missed.
            next(changes, None)
            pause = self._scan(scanner)
            scanned = time.monotonic()
            for changed in changes:
                if self.is_over() or _identity(self._inboxes) != place:
                    return
                if changed or scanner.unsettled:
                    self._tell(scanner.look_at({*changed, *scanner.unsettled}))
                if time.monotonic() - scanned >= pause:
                    pause = self._scan(scanner)
                    scanned = time.monotonic()
        except (InputError, FileNotFoundError):
            return  # moved at this very moment
        finally:
            changes.close()

    def _go_on_without(self, scanner: Scanner, error: Exception) -> None:
        """Look at everything in place of what could not be watched; then watch anew.

        A name that is no UTF-8 ends a watch, since watchfiles cannot say it; so does the system's
        limit of watched folders. What arrived meanwhile is found by looking.
        """
        if not self._warned:
            self._warned = True
            self._listener.warn(
                f"The inbox cannot be watched all the time ({_in_a_line(error)});"
                " what is missed is found by looking at everything."
            )
        began = time.monotonic()
        with contextlib.suppress(InputError, OSError):  # moved; the next round waits for it
            self._tell(scanner.look())
        # Files that arrive one after another may end each watch: looking takes its share, no more.
        self._end.wait(max(_TICK, (time.monotonic() - began) / _SCAN_SHARE))

    def _scan(self, scanner: Scanner) -> float:
        """Look at everything; for how many seconds that shall do."""
        began = time.monotonic()
        self._tell(scanner.look())
        return max(_RESCAN, (time.monotonic() - began) / _SCAN_SHARE)

    def _tell(self, new: int) -> None:
        if new:
            self.news.set()

    def _wait_for_inboxes(self) -> None:
        missing = [inbox for inbox in self._inboxes if not Path(inbox).exists()]
        for inbox in missing:
            self._listener.warn(f"{inbox}: is not there any more; waiting for it to come back.")
        while not self.is_over() and not all(Path(inbox).exists() for inbox in self._inboxes):
            time.sleep(_TICK)
        for inbox in missing:
            self._listener.note(f"{inbox}: is there again.")


def _in_a_line(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__


def _identity(inboxes: Sequence[str]) -> Identity:
    """Which folders the names stand for now."""
    found: list[tuple[int, int] | None] = []
    for inbox in inboxes:
        try:
            about = Path(inbox).stat()
        except OSError:
            found.append(None)
        else:
            found.append((about.st_dev, about.st_ino))
    return tuple(found)


def _changes(inboxes: Sequence[Path], end: threading.Event) -> Generator[set[str]]:
    """The paths that have changed since the last time, or none after a while."""
    for changes in watchfiles.watch(
        *inboxes,
        watch_filter=None,
        debounce=400,
        step=50,
        stop_event=end,
        rust_timeout=int(_TICK * 1000),
        yield_on_timeout=True,
        raise_interrupt=False,
        ignore_permission_denied=True,
    ):
        yield {path for _, path in changes}
