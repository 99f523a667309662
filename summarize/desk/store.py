"""The state of a desk: any number of readers, and one writer at a time."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from summarize.batch import database
from summarize.batch.database import LOCKS, StateError

_LOCK = "desk.lock"


class DeskStore:
    """The SQLite state of a batch folder, opened for a desk; its threads share one writer.

    Raises StateError if the folder cannot be written, or another desk works on it: two would write
    each other's files.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._writer = database.create(folder)
        self._writer.close()
        self._lock = FileLock(folder / LOCKS / _LOCK)
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise StateError(f"{folder}: another desk is open on this folder.") from None
        except OSError as error:
            raise StateError(f"{folder}: cannot be written ({error.strerror}).") from error
        self._writer = _shared(folder)
        try:
            with database.transaction(self._writer):  # a file that can only be read is found now
                self._writer.execute("UPDATE desk_issues SET at = at WHERE id = 0")
        except sqlite3.OperationalError as error:
            self._writer.close()
            self._lock.release()
            raise StateError(f"{folder}: its state cannot be written ({error}).") from error
        self._writing = threading.RLock()
        self._own = threading.local()

    def close(self) -> None:
        """Let go of the folder."""
        with self._writing:
            self._writer.close()
        self._lock.release()

    @property
    def reader(self) -> sqlite3.Connection:
        """This thread's connection, to read with."""
        connection: sqlite3.Connection | None = getattr(self._own, "connection", None)
        if connection is None:
            connection = database.connect(self.folder)
            connection.execute("PRAGMA query_only = ON")
            self._own.connection = connection
        return connection

    def rows(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> list[sqlite3.Row]:
        """What a query finds."""
        return self.reader.execute(sql, values).fetchall()

    def row(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> sqlite3.Row | None:
        """The first that a query finds."""
        found: sqlite3.Row | None = self.reader.execute(sql, values).fetchone()
        return found

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The writer, within one transaction; nobody else of this desk writes meanwhile."""
        with self._writing, database.transaction(self._writer):
            yield self._writer

    @contextmanager
    def writer(self) -> Iterator[sqlite3.Connection]:
        """The writer, for what begins and ends its transactions itself."""
        with self._writing:
            yield self._writer


def _shared(folder: Path) -> sqlite3.Connection:
    """A connection that several threads may use, one after another."""
    connection = sqlite3.connect(
        folder / database.FILE,
        timeout=database.BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    connection.row_factory = sqlite3.Row
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")
    return connection
