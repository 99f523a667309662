"""The state: its schema and migrations, its queue, and the queries of docs/state.md."""

from __future__ import annotations

import errno
import os
import re
import shutil
import sqlite3
import time
import zlib
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import given
from hypothesis import strategies as st

from summarize.batch import already_known, database, queue, runs
from summarize.batch.already_known import Found
from summarize.batch.database import StateError
from summarize.batch.runs import BatchEngine, Ending
from summarize.batch.search import search
from summarize.batch.status import status
from tests.batch.conftest import Batch
from tests.batch.doubles import POISON, age, fill, text
from tests.conftest import ROOT
from tests.examples import examples

DOCUMENT = (ROOT / "docs" / "state.md").read_text(encoding="utf-8")
QUERIES = re.findall(r"```sql\n(.*?)```", DOCUMENT, re.S)


def found(name: str, content: str, folder: str = "/inbox") -> Found:
    data = content.encode()
    digest = sha256(data).hexdigest()
    return Found(f"{folder}/{name}", digest, 0, digest, len(data), name, zlib.compress(data))


def test_the_file_is_what_was_promised(state: sqlite3.Connection) -> None:
    assert state.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert state.execute("PRAGMA foreign_keys").fetchone()[0] == 1
    version = state.execute("PRAGMA user_version").fetchone()[0]
    assert version == len(database.migrations())
    tables = state.execute(
        "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main'"
        " AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    assert len(tables) > 10
    assert [row["name"] for row in tables if not row["strict"]] == []


def test_the_document_names_every_table(state: sqlite3.Connection) -> None:
    names = {
        row["name"]
        for row in state.execute(
            "SELECT name FROM pragma_table_list WHERE type IN ('table', 'virtual')"
            " AND schema = 'main' AND name NOT LIKE 'sqlite_%'"
        )
    }
    assert [name for name in names if f"`{name}`" not in DOCUMENT] == []


def test_the_five_queries_answer(batch: Batch) -> None:
    fill(batch.inbox, 2)
    extras = {
        "flagged.txt": "Er waren zeventien gewonden.",
        "solved.txt": "Van de inbraken is 60 procent opgelost.",
        "bad.txt": POISON,
    }
    for name, extra in extras.items():
        (batch.inbox / name).write_text(text(len(name), extra), encoding="utf-8")
        age(batch.inbox / name)
    batch.run()
    flagged, percentages, editor, aside, models = (batch.rows(query) for query in QUERIES)
    assert ("flagged.txt", "missing", "zeventien") in {row[:3] for row in flagged}
    # Each report has another percentage too, in a sentence that does not name them.
    assert [row[:2] for row in percentages] == [(60.0, "60 procent")]
    assert {row[0].split("-")[0] for row in editor} <= {"flagged"}
    assert [row[:3] for row in aside] == [("bad.txt", "RuntimeError", "the model cannot do this")]
    assert [(row[0], row[3], row[4], row[5]) for row in models] == [("double", "nl", 4, 75.0)]


def test_an_older_file_is_brought_up_to_date(tmp_path: Path) -> None:
    steps = database.migrations()
    for version in range(1, len(steps)):
        folder = tmp_path / str(version)
        folder.mkdir()
        with closing(database.connect(folder)) as connection:
            database.migrate(connection, steps[:version])
            connection.execute(
                "INSERT INTO documents (sha256, name, file_name, size, state, queued)"
                " VALUES (?, 'n', 'f', 1, 'waiting', '')",
                ("0" * 64,),
            )
        with closing(database.create(folder)) as connection:
            assert connection.execute("PRAGMA user_version").fetchone()[0] == len(steps)
            assert connection.execute("SELECT count(*) FROM documents").fetchone()[0] == 1
            connection.execute("SELECT part FROM documents")


def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    steps = [*database.migrations(), "CREATE TABLE fresh (a INTEGER); SELECT * FROM nowhere;"]
    with closing(database.create(tmp_path)) as connection:
        with pytest.raises(sqlite3.Error):
            database.migrate(connection, steps)
        assert connection.execute("PRAGMA user_version").fetchone()[0] == len(steps) - 1
        assert not connection.execute("SELECT 1 FROM sqlite_schema WHERE name='fresh'").fetchall()


def test_a_newer_file_is_refused(tmp_path: Path) -> None:
    with closing(database.create(tmp_path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(StateError, match="newer"):
        database.create(tmp_path)


def test_reading_writes_nothing(batch: Batch) -> None:
    fill(batch.inbox, 1)
    batch.run()
    shutil.rmtree(batch.folder / database.LOCKS)
    before = sorted(batch.folder.rglob("*"))
    with closing(database.open_existing(batch.folder)) as connection:
        assert status(batch.folder, connection).done == 1
        assert len(search(connection, ["burglary"], 9)) == 1
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connection.execute("DELETE FROM documents")
    assert {p for p in batch.folder.rglob("*") if "sqlite-" not in p.name} == set(before)


def test_reading_an_older_or_a_newer_file_is_refused(tmp_path: Path) -> None:
    steps = database.migrations()
    with closing(database.connect(tmp_path)) as connection:
        database.migrate(connection, steps[:-1])
        with pytest.raises(StateError, match=r"version .* reads .* brings it up to date"):
            database.open_existing(tmp_path)
        database.migrate(connection, steps)
        database.open_existing(tmp_path).close()
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(StateError, match="newer"):
        database.open_existing(tmp_path)


def test_who_may_only_read_a_lock_sees_whether_it_is_held(
    state: sqlite3.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("fcntl")
    folder = tmp_path / "out"
    run = runs.start(folder, state, BatchEngine.LOCAL, {})

    class ReadOnly(FileLock):
        def _acquire(self) -> None:
            raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(runs, "FileLock", ReadOnly)
    assert runs.active(folder, state) == {run.id: True}
    run.lock.release()
    Path(run.lock.lock_file).touch()
    assert runs.active(folder, state) == {run.id: False}


def test_what_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / database.FILE).write_text("no database " * 200, encoding="utf-8")
    with pytest.raises(StateError, match="not a database"):
        database.create(tmp_path)


def test_a_beginning_that_was_queued_is_withdrawn_when_the_file_has_grown(
    state: sqlite3.Connection,
) -> None:
    already_known.enqueue(state, [found("a.txt", "Begin"), found("b.txt", "Ander")])
    already_known.enqueue(
        state, [found("a.txt", "Begin en einde"), found("b.txt", "Iets geheel anders")]
    )
    states = state.execute("SELECT size, state FROM documents ORDER BY id").fetchall()
    assert [tuple(row) for row in states] == [
        (5, "withdrawn"),
        (5, "waiting"),
        (14, "waiting"),
        (18, "waiting"),
    ]
    already_known.enqueue(state, [found("c.txt", "Begin")])
    assert state.execute("SELECT state FROM documents WHERE id = 1").fetchone()[0] == "waiting"


def test_two_runs_never_take_the_same_report(state: sqlite3.Connection, tmp_path: Path) -> None:
    already_known.enqueue(state, [found(f"{n}.txt", str(n)) for n in range(10)])
    one, two = (runs.start(tmp_path / "out", state, BatchEngine.LOCAL, {}) for _ in range(2))
    taken = [
        {claim.id for claim in queue.claim(state, run, most=4, most_bytes=1000)}
        for run in (one, two, one, two)
    ]
    assert [len(ids) for ids in taken] == [4, 4, 2, 0]
    assert len(set().union(*taken)) == 10
    runs.end(state, one, Ending.INTERRUPTED)
    assert len(queue.claim(state, two, most=99, most_bytes=1000)) == 6


def test_a_run_that_lives_is_not_taken_for_dead(state: sqlite3.Connection, tmp_path: Path) -> None:
    already_known.enqueue(state, [found("a.txt", "a")])
    run = runs.start(tmp_path / "out", state, BatchEngine.LOCAL, {})
    queue.claim(state, run, most=1, most_bytes=1000)
    assert runs.recover(tmp_path / "out", state, None) == 0
    run.lock.release()  # what the kernel does when a process ends
    assert runs.recover(tmp_path / "out", state, None) == 1
    assert runs.recover(tmp_path / "out", state, None) == 0


@pytest.mark.parametrize(("together", "state_after"), [(1, "failed"), (2, "waiting")])
def test_who_knows_that_a_report_was_alone_sets_it_aside_sooner(
    state: sqlite3.Connection, tmp_path: Path, together: int, state_after: str
) -> None:
    already_known.enqueue(state, [found(f"{n}.txt", str(n)) for n in range(together)])
    for _ in range(2):
        run = runs.start(tmp_path / "out", state, BatchEngine.LOCAL, {})
        assert len(queue.claim(state, run, most=9, most_bytes=1000)) == together
        run.lock.release()
        assert runs.recover(tmp_path / "out", state, None, alone=2) == together
    states = state.execute("SELECT DISTINCT state FROM documents").fetchall()
    assert [row["state"] for row in states] == [state_after]


def test_an_end_that_no_report_is_to_blame_for_is_not_counted(
    state: sqlite3.Connection, tmp_path: Path
) -> None:
    already_known.enqueue(state, [found("een.txt", "1")])
    for blame in (False, False, False, True):
        run = runs.start(tmp_path / "out", state, BatchEngine.LOCAL, {})
        assert len(queue.claim(state, run, most=9, most_bytes=1000)) == 1
        run.lock.release()
        assert runs.recover(tmp_path / "out", state, None, alone=2, blame=blame) == 1
    assert state.execute("SELECT deaths, state FROM documents").fetchone()[:] == (1, "waiting")


def test_reports_together_are_bounded_but_one_is_always_taken(
    state: sqlite3.Connection, tmp_path: Path
) -> None:
    already_known.enqueue(state, [found(f"{n}.txt", str(n) * 100) for n in range(5)])
    run = runs.start(tmp_path / "out", state, BatchEngine.LOCAL, {})
    assert len(queue.claim(state, run, most=5, most_bytes=250)) == 2
    assert len(queue.claim(state, run, most=5, most_bytes=10)) == 1


@given(st.text(min_size=1, max_size=300))
@examples(60)
def test_the_name_of_an_output_is_a_file_name(file_name: str) -> None:
    name = already_known.output_name(file_name, "0123456789abcdef" * 4)
    assert name.endswith("-0123456789ab")
    assert len(f"{name}.short.markdown".encode()) < 255
    assert not {"/", "\\", "\0", ":", "\n"} & set(name)
    assert not name.startswith(".")


def test_a_file_that_changes_within_a_tick_of_the_clock_is_read_again(batch: Batch) -> None:
    (path,) = fill(batch.inbox, 1)
    batch.run()
    # The same size, and the same time of change: as if written within one tick after it was read.
    about = path.stat()
    path.write_text(text(0).replace("1000", "1001"), encoding="utf-8")
    assert path.stat().st_size == about.st_size
    recent = time.time_ns() - 1_200_000_000
    with closing(database.connect(batch.folder)) as connection:
        stamp = f"{about.st_size}:{recent}:{about.st_ino}"
        connection.execute("UPDATE files SET stamp = ?, hashed = ?", (stamp, recent))
    os.utime(path, ns=(recent, recent))
    assert batch.run().status.total == 2


@pytest.mark.parametrize("again", [False, True])
def test_a_file_that_was_empty_at_first_is_not_set_aside_for_ever(
    batch: Batch, again: bool
) -> None:
    path = batch.inbox / "filled-later.txt"
    path.touch()
    age(path)
    assert batch.run().status.failed == 1
    path.write_text(text(1), encoding="utf-8")
    age(path)
    found = batch.run().status
    assert (found.done, found.failed, found.total) == (1, 0, 1)
    if again:  # an empty file is no report, whoever had one before
        (batch.inbox / "other.txt").touch()
        age(batch.inbox / "other.txt")
        assert batch.run().status.failed == 1
        assert batch.rows("SELECT attempts FROM documents WHERE state = 'failed'") == [(3,)]


def test_what_was_set_aside_and_lies_elsewhere_too_stays_set_aside(batch: Batch) -> None:
    for name in ("a.txt", "b.txt"):
        (batch.inbox / name).touch()
        age(batch.inbox / name)
    batch.run()
    (batch.inbox / "a.txt").write_text(text(1), encoding="utf-8")
    age(batch.inbox / "a.txt")
    found = batch.run().status
    assert (found.done, found.failed) == (1, 1)
