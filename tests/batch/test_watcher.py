"""The thread that watches an inbox, in this process: what may go wrong with watching."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Generator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import watchfiles
from watchfiles._rust_notify import WatchfilesRustInternalError

from summarize.batch import database
from summarize.batch.database import StateError
from summarize.batch.scanning import Inboxes, Scanner
from summarize.batch.watching import Watcher
from tests.batch.conftest import Batch
from tests.batch.doubles import age, fill, text

LONG = 90.0
"""Seconds after which a test that waits gives up; not what anything should take."""


def watch(batch: Batch, meanwhile: Callable[[], None], names: set[str]) -> None:
    """Watch the inbox; once its first reports are queued, do something, and wait for more."""
    database.create(batch.folder).close()

    def make(own: sqlite3.Connection) -> Scanner:
        inboxes = Inboxes(batch.folder, [str(batch.inbox)], ["*.txt"])
        return Scanner(own, inboxes, batch.heard, lambda: False)

    watcher = Watcher(batch.folder, [str(batch.inbox)], make, batch.heard, lambda: False)
    watcher.start()
    try:
        until(watcher, batch, {"report-000.txt"})
        meanwhile()
        until(watcher, batch, names | {"report-000.txt"})
    finally:
        watcher.end()
    assert watcher.error is None


def until(watcher: Watcher, batch: Batch, names: set[str]) -> None:
    end = time.monotonic() + LONG
    while not names <= {row[0] for row in batch.rows("SELECT file_name FROM documents")}:
        assert watcher.is_alive(), f"the watcher has ended: {watcher.error!r}"
        assert time.monotonic() < end, "never happened"
        time.sleep(0.05)


def test_a_name_that_is_no_utf_8_does_not_end_the_watch(batch: Batch) -> None:
    fill(batch.inbox, 1)
    odd = Path(os.fsdecode(os.fsencode(batch.inbox) + b"/caf\xe9.txt"))
    try:
        odd.touch()
        odd.unlink()
    except OSError:
        pytest.skip("this file system takes only UTF-8")

    def meanwhile() -> None:
        odd.write_text(text(1), encoding="utf-8")
        age(odd)
        time.sleep(1.0)
        fill(batch.inbox, 1, first=2)

    watch(batch, meanwhile, {"caf\\xe9.txt", "report-002.txt"})


@pytest.mark.parametrize(
    "error",
    [
        WatchfilesRustInternalError("error in underlying watcher: Unable to decode path"),
        OSError(28, "OS file watch limit reached"),
    ],
)
def test_what_cannot_be_watched_is_looked_at(
    batch: Batch, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def failing(*_: Any, **__: Any) -> Generator[set[Any]]:
        yield set()
        raise error

    monkeypatch.setattr(watchfiles, "watch", failing)
    fill(batch.inbox, 1)

    def meanwhile() -> None:
        fill(batch.inbox, 2, first=1)

    watch(batch, meanwhile, {"report-002.txt"})
    (warning,) = batch.heard.warnings  # told once, however often it happens
    assert "cannot be watched" in warning
    assert "\n" not in warning


def test_another_error_of_the_watcher_is_told_in_a_line(
    batch: Batch, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: Scanner) -> int:
        raise ValueError("something\nodd")

    monkeypatch.setattr(Scanner, "look", broken)
    with pytest.raises(StateError, match=r"cannot be watched any more \(ValueError: something odd"):
        batch.run(watch=True)
    with closing(database.connect(batch.folder)) as connection:
        (row,) = connection.execute("SELECT end_reason FROM runs").fetchall()
    assert row["end_reason"] == "failed"
