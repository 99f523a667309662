"""From an inbox into the queue: what is new, whole, and not there yet."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

from summarize.batch import inbox, queue
from summarize.batch.inbox import Listed
from summarize.batch.listening import Listener

SETTLED = 1.0
"""Seconds for which a file must have stayed as it is before it is taken."""
_RACY = 2.0
"""A file that was read this soon (s) after its last change may have changed within one tick of the
file system's clock: it is read once more."""
_TOGETHER = 500
_BYTES_TOGETHER = 16_000_000


class Scanner:
    """Looks through inboxes. `unsettled` holds the files that have not stopped growing yet.

    With `redo`, the finished reports that it comes across are queued again for that request.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        folder: Path,
        inboxes: Sequence[str],
        patterns: Sequence[str],
        listener: Listener,
        stopping: Callable[[], bool],
        redo: int | None = None,
    ) -> None:
        self._connection, self._folder = connection, folder
        self._inboxes, self._patterns = [inbox.plain(one) for one in inboxes], patterns
        self._listener, self._stopping = listener, stopping
        self._redo = redo
        self._named = {str(Path(one).resolve()) for one in self._inboxes if Path(one).is_file()}
        self._seen: dict[str, tuple[str, float]] = {}
        self._unreadable: set[str] = set()

    @property
    def unsettled(self) -> list[str]:
        """Paths of files that were growing when they were last looked at."""
        return list(self._seen)

    @property
    def unreadable(self) -> int:
        """How many files could not be read, each told of once."""
        return len(self._unreadable)

    def look(self) -> int:
        """Look through all inboxes; the number of reports queued. Raises InputError."""
        return self._enter(
            chain.from_iterable(
                inbox.listing(one, self._patterns, self._folder, self._warn)
                for one in self._inboxes
            )
        )

    def look_at(self, paths: Iterable[str]) -> int:
        """Look at some paths of the inboxes; the number of reports queued."""
        gone = [path for path in self._seen if not Path(path).exists()]
        for path in gone:
            del self._seen[path]
        return self._enter(
            chain.from_iterable(
                inbox.listed(
                    path,
                    ("*",) if path in self._named else self._patterns,
                    self._folder,
                    self._warn,
                )
                for path in paths
            )
        )

    def _enter(self, files: Iterator[Listed]) -> int:
        new = 0
        while not self._stopping() and (group := list(islice(files, _TOGETHER))):
            found: list[queue.Found] = []
            size = 0
            for file in self._to_read(group):
                read = self._read(file)
                if read is not None:
                    found.append(read)
                    size += len(read.deflated or b"")
                if size > _BYTES_TOGETHER:
                    new += queue.enqueue(self._connection, found)
                    found, size = [], 0
            if found:
                new += queue.enqueue(self._connection, found)
            if self._redo is not None:
                new += queue.redo(self._connection, self._redo, [file.key for file in group])
        return new

    def _to_read(self, group: Sequence[Listed]) -> Iterator[Listed]:
        known = queue.known_stamps(self._connection, [file.key for file in group])
        for file in group:
            stamp, hashed = known.get(file.key, ("", 0))
            racy = file.modified is not None and hashed < (file.modified + _RACY) * 1e9
            if stamp == file.stamp and not racy:
                self._seen.pop(file.path, None)
            elif self._is_settled(file):
                yield file

    def _is_settled(self, file: Listed) -> bool:
        if file.modified is None or time.time() - file.modified >= SETTLED:
            return True
        # The clock of a file server may be ahead of ours: what counts is that nothing changes.
        now = time.monotonic()
        stamp, since = self._seen.get(file.path, ("", now))
        if stamp == file.stamp and now - since >= SETTLED:
            return True
        self._seen[file.path] = (file.stamp, since if stamp == file.stamp else now)
        return False

    def _read(self, file: Listed) -> queue.Found | None:
        hashed = time.time_ns()
        try:
            content = inbox.read(file)
        except inbox.ChangedError:
            self._seen[file.path] = ("", time.monotonic())
            return None
        except FileNotFoundError:  # deleted meanwhile
            self._seen.pop(file.path, None)
            return None
        except OSError as error:
            self._warn(file.path, error)
            return None
        self._seen.pop(file.path, None)
        self._unreadable.discard(file.path)
        name = file.key.rsplit("/", 1)[-1].rsplit(os.sep, 1)[-1]
        return queue.Found(
            file.key,
            file.stamp,
            hashed,
            content.sha256,
            content.size,
            name,
            content.deflated,
        )

    def _warn(self, path: str, error: OSError) -> None:
        if path not in self._unreadable:
            self._unreadable.add(path)
            self._listener.warn(f"{path}: cannot be read ({error.strerror or error}).")
