"""The real command in a process of its own, with a double behind the engine's protocols.

    python -m tests.batch.process DELAY KILL_AT [ARGUMENTS OF summarize…]

DELAY is what a sentence takes, in seconds. With KILL_AT, the process ends itself by SIGKILL before
it does that many things: SQL statements, and files opened, renamed or removed, whichever comes.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import sys
from pathlib import Path
from typing import Any

from summarize.batch import database
from summarize.models import loading
from tests.batch.doubles import Loader

WATCHED = {"open", "os.rename", "os.remove", "os.mkdir"}


class Fuse:
    """Counts what the process does to its files, and ends it at the given count."""

    def __init__(self, kill_at: int) -> None:
        self.left = kill_at

    def burn(self, *_: Any) -> None:
        self.left -= 1
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def audit(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event in WATCHED and self._is_ours(arguments[0]):
            self.burn()

    @staticmethod
    def _is_ours(path: object) -> bool:
        return isinstance(path, str | Path) and "/out" in str(path)


def main(delay: float, kill_at: int, arguments: list[str], stderr: str | None = None) -> None:
    """Run the command. `stderr` names a file for standard error, which is appended to."""
    if stderr is not None:
        sys.stderr.flush()
        os.dup2(os.open(stderr, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644), 2)
    if kill_at:
        fuse = Fuse(kill_at)
        sys.addaudithook(fuse.audit)
        connect = database.connect

        def watched(folder: Path) -> sqlite3.Connection:
            connection = connect(folder)
            connection.set_trace_callback(fuse.burn)
            return connection

        database.connect = watched
    loading.load = Loader(delay)  # type: ignore[assignment]
    sys.argv = ["summarize", *arguments]
    from summarize.cli import main as run

    run()


if __name__ == "__main__":
    main(float(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
