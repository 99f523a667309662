"""A thread that queues what comes in while the model works on what is there."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

from summarize.batch import database


class QueueingThread(threading.Thread):
    """Does its work with the batch's state open, until it is ended or the run shall end.

    `news` is set when reports were queued. `error` is what ended the thread, if anything did.
    """

    def __init__(self, name: str, folder: Path, stopping: Callable[[], bool]) -> None:
        super().__init__(name=name, daemon=True)
        self._folder, self._stopping = folder, stopping
        self._end = threading.Event()
        self.news = threading.Event()
        self.error: Exception | None = None

    def work(self, connection: sqlite3.Connection) -> None:
        """What the thread does, for as long as it is not `is_over`."""
        raise NotImplementedError

    def run(self) -> None:
        """The thread."""
        try:
            connection = database.connect(self._folder)
            try:
                self.work(connection)
            finally:
                connection.close()
        except Exception as error:
            self.error = error
        finally:
            self.news.set()

    def end(self) -> None:
        """End the thread and wait for it."""
        self._end.set()
        self.join()

    def is_over(self) -> bool:
        """Whether the thread shall end."""
        return self._end.is_set() or self._stopping()
