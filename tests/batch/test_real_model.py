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


def counts(out: Path) -> tuple[int, int]:
    """How many reports are finished, and how many there are; the database is whole."""
    with closing(database.connect(out)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        found = status(out, connection)
        assert found.failed == 0
        for row in connection.execute("SELECT path, sha256 FROM output_files"):
            data = (out / row["path"]).read_bytes()
            assert hashlib.sha256(data).hexdigest() == row["sha256"], row["path"]
        return found.done + found.flagged, found.total


def test_killed_midway_nothing_is_lost_and_nothing_done_twice(tmp_path: Path) -> None:
    inbox, out, log = tmp_path / "inbox", tmp_path / "out", tmp_path / "log"
    inbox.mkdir()
    for name in ARTICLES:
        shutil.copy(ROOT / "tests" / "articles" / f"{name}.txt", inbox)
        age(inbox / f"{name}.txt")

    first = start(inbox, out, log)
    # With the first report announced, the model is in the middle of the others.
    while first.poll() is None and not announced(log):
        try:
            first.wait(timeout=0.05)
        except subprocess.TimeoutExpired:
            continue
    assert first.poll() is None, "the batch ended before it could be killed: " + log.read_text()
    first.kill()
    assert first.wait() == -signal.SIGKILL
    finished, total = counts(out)
    assert total == len(ARTICLES)
    assert 1 <= finished < total
    written = {p: p.stat().st_mtime_ns for p in (out / "reports").iterdir()}

    assert start(inbox, out, log).wait() == 0, log.read_text()
    assert counts(out) == (total, total)
    assert sorted(announced(log).values()) == [1] * total
    names = {p.name.split(".")[0] for p in (out / "reports").iterdir()}
    assert len(names) == total
    for path in (out / "reports").iterdir():
        assert path.suffix in FILES_EACH, f"{path.name} was left over"
    again = {p for p, then in written.items() if p.exists() and p.stat().st_mtime_ns != then}
    assert len(again) <= len(FILES_EACH) * (total - finished), "a finished report was made again"
    for path in (out / "reports").glob("*.json"):
        report = json.loads(path.read_text(encoding="utf-8"))
        assert report["reports"][0]["summary"]

    # And once more: there is nothing to do, and no model is loaded for it.
    before = {p: p.stat().st_mtime_ns for p in (out / "reports").iterdir()}
    assert start(inbox, out, log).wait() == 0
    assert {p: p.stat().st_mtime_ns for p in (out / "reports").iterdir()} == before
