"""The processes at work on a batch folder: each holds a lock while it lives, kill -9 or not.

The kernel lets go of a lock when its process ends, however it ends. So a run whose lock can be
taken is over, and what it had under way is put back into the queue.
"""

from __future__ import annotations

import json
import os
import secrets
import socket
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from summarize.batch.database import LOCKS, StateError, now, transaction
from summarize.model_identity import ModelIdentity
from summarize.version import __version__

DEATHS = 13
"""A report is set aside when this many processes ended while it was under way.

Ten of them while it was the only one: from its third death on, a report is taken alone and last
(`queue.claim`). Whoever kills processes at random spreads the deaths over all reports; only a
report that ends every process it is given to (by exhausting the memory, say) gets here.
"""


class BatchEngine(StrEnum):
    """Where reports are worked on."""

    LOCAL = "local"
    RAY = "ray"


class Ending(StrEnum):
    """How a run ended."""

    FINISHED = "finished"
    INTERRUPTED = "interrupted"
    FAILED = "failed"
    DIED = "died"


@dataclass(frozen=True, slots=True)
class Run:
    """A run of this process, its lock held."""

    id: int
    lock: FileLock
    folder: Path


def start(
    folder: Path, connection: sqlite3.Connection, engine: BatchEngine, options: Mapping[str, Any]
) -> Run:
    """Enter a run of this process. Raises StateError, or sqlite3.Error if the disk is full."""
    token = secrets.token_hex(8)
    lock = FileLock(_lock_file(folder, token))
    try:
        lock.acquire(timeout=0)  # before anybody can read its token
    except OSError as error:
        raise StateError(f"{folder}: cannot be written ({error.strerror}).") from error
    with transaction(connection):
        cursor = connection.execute(
            "INSERT INTO runs (token, host, pid, engine, program, options, started)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                token,
                socket.gethostname(),
                os.getpid(),
                engine,
                __version__,
                json.dumps(options, ensure_ascii=False, sort_keys=True),
                now(),
            ),
        )
    assert cursor.lastrowid is not None
    return Run(cursor.lastrowid, lock, folder)


def end(connection: sqlite3.Connection, run: Run, ending: Ending) -> None:
    """Put back what the run has under way, not held against it, and leave. Raises sqlite3.Error."""
    with transaction(connection):
        connection.execute(
            "UPDATE documents SET state = 'waiting', started = NULL"
            " WHERE run_id = ? AND state = 'running'",
            (run.id,),
        )
        connection.execute(
            "UPDATE runs SET ended = ?, end_reason = ? WHERE id = ?", (now(), ending, run.id)
        )
    Path(run.lock.lock_file).unlink(missing_ok=True)  # its token is used by nobody else
    run.lock.release()


def add_model(
    connection: sqlite3.Connection, run: Run, language: str, model: ModelIdentity
) -> None:
    """Note which model a run uses for a source language."""
    with transaction(connection):
        connection.execute(
            "INSERT OR REPLACE INTO run_models (run_id, language, name, sha256, adapter)"
            " VALUES (?, ?, ?, ?, ?)",
            (run.id, language, model.name, model.sha256, model.adapter),
        )


def active(folder: Path, connection: sqlite3.Connection) -> dict[int, bool]:
    """Every run that has not said that it ended, and whether its process lives. Changes nothing."""
    rows = connection.execute("SELECT id, token FROM runs WHERE ended IS NULL").fetchall()
    return {row["id"]: _held(_lock_file(folder, row["token"])) for row in rows}


def recover(
    folder: Path,
    connection: sqlite3.Connection,
    own: Run | None,
    *,
    alone: int = DEATHS,
    blame: bool = True,
) -> int:
    """Put back what dead runs had under way; the number of reports. Raises sqlite3.Error.

    Can be done by any process at any time, and twice. A report that was under way alone is set
    aside once it was so `alone` times when a process ended. Without `blame` no report is held to
    have ended it: a model that could not be loaded did, say.
    """
    returned = 0
    for run_id, lives in active(folder, connection).items():
        if lives or (own is not None and run_id == own.id):
            continue
        with transaction(connection):
            token = connection.execute(
                "UPDATE runs SET ended = ?, end_reason = 'died' WHERE id = ? AND ended IS NULL"
                " RETURNING token",
                (now(), run_id),
            ).fetchone()
            if token is None:  # another process was faster
                continue
            under_way = connection.execute(
                "UPDATE documents SET state = 'waiting', started = NULL, deaths = deaths + ?"
                " WHERE run_id = ? AND state = 'running' RETURNING id",
                (int(blame), run_id),
            ).fetchall()
            returned += len(under_way)
            _set_deadly_aside(connection, under_way[0]["id"] if len(under_way) == 1 else 0, alone)
        _lock_file(folder, token["token"]).unlink(missing_ok=True)
    return returned


def _set_deadly_aside(connection: sqlite3.Connection, lonely: int, alone: int) -> None:
    rows = connection.execute(
        "SELECT id, deaths, attempts FROM documents"
        " WHERE state = 'waiting' AND (deaths >= ? OR id = ? AND deaths >= ?)",
        (DEATHS, lonely, alone),
    ).fetchall()
    for row in rows:
        give_up(connection, row["id"])
        connection.execute(
            "INSERT INTO failures (document_id, attempt, at, error, message, traceback)"
            " VALUES (?, ?, ?, 'ProcessDied', ?, '')",
            (
                row["id"],
                row["attempts"] + 1,
                now(),
                f"The process ended {row['deaths']} times while this report was under way.",
            ),
        )


def give_up(connection: sqlite3.Connection, document: int) -> str:
    """Set a report aside, within a transaction; or leave it with the results that it has."""
    made = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM flags WHERE document_id = :id) AS flagged"
        " FROM outputs WHERE document_id = :id",
        {"id": document},
    ).fetchone()
    if made is None:
        connection.execute(
            "UPDATE documents SET state = 'failed', finished = ? WHERE id = ?", (now(), document)
        )
        return "failed"
    state = "flagged" if made["flagged"] else "done"
    connection.execute(
        "UPDATE documents SET state = ?, attempts = 0, deaths = 0,"
        " finished = coalesce(finished, ?) WHERE id = ?",
        (state, now(), document),
    )
    return state


def _lock_file(folder: Path, token: str) -> Path:
    return folder / LOCKS / f"{token}.lock"


def _held(path: Path) -> bool:
    if not path.exists():
        return False
    lock = FileLock(path)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return True
    except OSError:  # no access to write
        return _held_for_readers(path)
    lock.release()
    return False


def _held_for_readers(path: Path) -> bool:
    """The same, asked by who may only read the file: a lock for readers needs no more."""
    try:
        import fcntl
    except ImportError:  # Windows: whoever cannot tell lets it live
        return True
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except OSError:
        return path.exists()
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(descriptor)
    return False
