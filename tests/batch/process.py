"""The real command in a process of its own, with a double behind the engine's protocols.

    python -m tests.batch.process DELAY KILL_AT [ARGUMENTS OF summarize…]

DELAY is what a sentence takes, in seconds. With KILL_AT, the process ends itself by SIGKILL before
it does that many things: SQL statements, and files opened, renamed or removed; with a negative
KILL_AT, when so many files are half-written.
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
        self.left = max(kill_at, 0)
        self.files_left = max(-kill_at, 0)

    def burn(self, *_: Any) -> None:
        self.left -= 1
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def half_written(self) -> None:
        self.files_left -= 1
        if self.files_left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def audit(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event in WATCHED and self._is_ours(arguments[0]):
            self.burn()

    @staticmethod
    def _is_ours(path: object) -> bool:
        return isinstance(path, str | Path) and "/out" in str(path)

    def watch_writing(self) -> None:
        """Let the process die in the middle of a file, too: half of it is on the disk then."""
        opened = Path.open

        def watched(path: Path, mode: str = "r", *rest: Any, **options: Any) -> Any:
            file: Any = opened(path, mode, *rest, **options)
            return _Halved(file, self) if self._is_ours(path) and set(mode) & set("wx") else file

        Path.open = watched  # type: ignore[method-assign, assignment]


class _Halved:
    """A file that is written in two halves, with a chance to die between them."""

    def __init__(self, file: Any, fuse: Fuse) -> None:
        self._file, self._fuse = file, fuse

    def write(self, data: Any) -> int:
        half = len(data) // 2
        self._file.write(data[:half])
        self._file.flush()
        self._fuse.half_written()
        return half + int(self._file.write(data[half:]))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def __enter__(self) -> _Halved:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


def main(delay: float, kill_at: int, arguments: list[str], stderr: str | None = None) -> None:
    """Run the command. `stderr` names a file for standard error, which is appended to."""
    if stderr is not None:
        sys.stderr.flush()
        os.dup2(os.open(stderr, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644), 2)
    if kill_at:
        fuse = Fuse(kill_at)
        sys.addaudithook(fuse.audit)
        fuse.watch_writing()
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
