"""A folder that fills while a batch watches it: real processes, real files, real waits."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from summarize.batch import database
from tests.batch.doubles import fill, text
from tests.conftest import ROOT

pytestmark = pytest.mark.slow
LONG = 90.0
"""Seconds after which a test that waits gives up; not what anything should take."""


@dataclass
class Watching:
    """A batch that watches, and its folder."""

    process: subprocess.Popen[bytes]
    inbox: Path
    folder: Path

    def finished(self) -> dict[str, str]:
        """The state of each report that has come to an end, by the name of its file."""
        if not (self.folder / database.FILE).exists():
            return {}
        with closing(database.connect(self.folder)) as connection:
            try:
                rows = connection.execute(
                    "SELECT file_name, state FROM documents WHERE finished IS NOT NULL"
                ).fetchall()
            except Exception:
                return {}
            return {row["file_name"]: row["state"] for row in rows}

    def until(self, true: Callable[[], bool]) -> None:
        """Wait for something."""
        end = time.monotonic() + LONG
        while not true():
            assert self.process.poll() is None, "the batch has ended"
            assert time.monotonic() < end, f"never happened; finished: {self.finished()}"
            time.sleep(0.1)


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[Watching]:
    inbox, folder = tmp_path / "inbox", tmp_path / "out"
    fill(inbox, 1)
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "tests.batch.process", "0", "0", "batch", str(inbox)),
            *("--out", str(folder), "--watch", "--log-format", "json"),
        ],
        cwd=ROOT,
        stderr=subprocess.PIPE,
    )
    watch = Watching(process, inbox, folder)
    try:
        watch.until(lambda: "report-000.txt" in watch.finished())
        yield watch
    finally:
        process.kill()
        process.communicate()


def test_new_files_are_taken_up_also_in_new_folders(watching: Watching) -> None:
    fill(watching.inbox, 1, first=1)
    fill(watching.inbox / "deep" / "deeper", 1, first=2)
    watching.until(lambda: len(watching.finished()) == 3)


def test_a_file_is_taken_when_it_has_stopped_growing(watching: Watching) -> None:
    whole = text(5) + "\n".join(f"\nDat zegt de politie van Urk, {n}." for n in range(20))
    with (watching.inbox / "growing.txt").open("w", encoding="utf-8") as file:
        for line in whole.splitlines(keepends=True):
            file.write(line)
            file.flush()
            time.sleep(0.08)
    watching.until(lambda: "growing.txt" in watching.finished())
    with closing(database.connect(watching.folder)) as connection:
        rows = connection.execute(
            "SELECT size FROM documents WHERE file_name = 'growing.txt' AND state <> 'withdrawn'"
        ).fetchall()
    assert [row["size"] for row in rows] == [len(whole.encode())]


def test_the_folder_may_be_moved_away_and_come_back(watching: Watching) -> None:
    elsewhere = watching.inbox.with_name("elsewhere")
    watching.inbox.rename(elsewhere)
    fill(elsewhere, 1, first=1)
    time.sleep(1.5)
    assert watching.process.poll() is None
    elsewhere.rename(watching.inbox)
    watching.until(lambda: "report-001.txt" in watching.finished())
    fill(watching.inbox, 1, first=2)
    watching.until(lambda: "report-002.txt" in watching.finished())


def test_another_folder_may_take_its_place(watching: Watching) -> None:
    watching.inbox.rename(watching.inbox.with_name("elsewhere"))
    fill(watching.inbox, 1, first=3)
    watching.until(lambda: "report-003.txt" in watching.finished())
    fill(watching.inbox, 1, first=4)
    watching.until(lambda: "report-004.txt" in watching.finished())


def test_ctrl_c_ends_it_in_order(watching: Watching) -> None:
    watching.process.send_signal(signal.SIGINT)
    _, said = watching.process.communicate(timeout=LONG)
    assert watching.process.returncode == 130
    assert said.splitlines()[-1] == b'{"event": "interrupted", "left": 0}'
    with closing(database.connect(watching.folder)) as connection:
        assert [tuple(r) for r in connection.execute("SELECT end_reason FROM runs")] == [
            ("interrupted",)
        ]
