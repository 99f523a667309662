"""A batch with the real model, killed in the middle: the next start goes on where it was.

Run by `make test-faults`. Bytes are not compared with those of an unbroken batch: which sentences
share a model batch changes the last bits of bfloat16, and with them, now and then, a word.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from summarize.batch import database
from summarize.batch.status import status
from tests.batch.doubles import age
from tests.batch.invariants import announced
from tests.conftest import ROOT

pytestmark = [
    pytest.mark.faults,
    pytest.mark.model,
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="POSIX signals"),
]

ARTICLES = ("farm-fire", "helpline-chats", "motorway-crash")
FILES_EACH = {".json", ".md", ".html"}


def start(inbox: Path, out: Path, log: Path) -> subprocess.Popen[bytes]:
    """The command in a process of its own; its lines of JSON go to the end of `log`."""
    arguments = ["batch", str(inbox), "--out", str(out), "--log-format", "json"]
    with log.open("ab") as stderr:
        return subprocess.Popen(
            [sys.executable, "-m", "summarize", *arguments],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=stderr,
        )


def counts(out: Path) -> tuple[int, int, int]:
    """How many reports are finished, how many there are, and the answers kept for the others."""
    with closing(database.open_existing(out)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        found = status(out, connection)
        assert found.failed == 0
        for row in connection.execute("SELECT path, sha256 FROM output_files"):
            data = (out / row["path"]).read_bytes()
            assert hashlib.sha256(data).hexdigest() == row["sha256"], row["path"]
        (answers,) = connection.execute("SELECT count(*) FROM answers").fetchone()
        return found.done + found.flagged, found.total, answers


def written(out: Path) -> dict[str, int]:
    """When each file of the results was written."""
    return {p.name: p.stat().st_mtime_ns for p in (out / "reports").iterdir()}


def test_killed_midway_nothing_is_lost_and_nothing_done_twice(tmp_path: Path) -> None:
    inbox, out, log = tmp_path / "inbox", tmp_path / "out", tmp_path / "log"
    inbox.mkdir()

    def arrive(name: str) -> None:
        shutil.copy(ROOT / "tests" / "articles" / f"{name}.txt", inbox)
        age(inbox / f"{name}.txt")

    arrive(ARTICLES[0])
    assert start(inbox, out, log).wait() == 0, log.read_text()
    assert counts(out) == (1, 1, 0)
    first = written(out)

    for name in ARTICLES[1:]:
        arrive(name)
    killed = start(inbox, out, log)
    # Killed when the model has translated the others, and not yet written what is made of them.
    while killed.poll() is None and not counts(out)[2]:
        time.sleep(0.2)
    assert killed.poll() is None, "the batch ended before it could be killed: " + log.read_text()
    killed.kill()
    assert killed.wait() == -signal.SIGKILL
    finished, total, answers = counts(out)
    assert (finished, total) == (1, len(ARTICLES))
    assert answers

    assert start(inbox, out, log).wait() == 0, log.read_text()
    assert counts(out) == (total, total, 0)
    assert sorted(announced(log).values()) == [1] * total
    made = written(out)
    assert len({name.split(".")[0] for name in made}) == total
    assert {Path(name).suffix for name in made} == FILES_EACH, "something was left over"
    assert made | first == made, "a finished report was made again"
    for path in (out / "reports").glob("*.json"):
        report = json.loads(path.read_text(encoding="utf-8"))
        assert report["reports"][0]["summary"]

    assert start(inbox, out, log).wait() == 0, log.read_text()
    assert written(out) == made, "there was nothing to do"
