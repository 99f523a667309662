"""What a person asks of the model: entered by the desk, done by its worker, one after another."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from summarize.batch.database import now, transaction
from summarize.desk.store import DeskStore

DEATHS = 3
"""A job during which the worker died this often is given up."""


class Work(StrEnum):
    """What is asked for."""

    REWRITE = "rewrite"
    """Headlines and sentences of summaries (`places`, by length) are written anew."""
    WORDINGS = "wordings"
    """Other wordings of one text (`length`, `place`)."""
    TERM = "term"
    """Sentences (`sentences`) are translated again, with the desk's glossary."""


@dataclass(frozen=True, slots=True)
class DeskJob:
    """A job, and what became of it."""

    id: int
    document: int
    work: Work
    asked: dict[str, Any]
    state: str
    answer: Any
    message: str | None
    who: str


def ask(store: DeskStore, document: int, work: Work, asked: Mapping[str, Any], who: str) -> int:
    """Enter a job; its id. The same one that still waits is not entered twice."""
    text = json.dumps(asked, ensure_ascii=False, sort_keys=True)
    with store.writing() as connection:
        row = connection.execute(
            "SELECT id FROM desk_jobs WHERE document_id = ? AND kind = ? AND asked = ?"
            " AND state IN ('waiting', 'running')",
            (document, work, text),
        ).fetchone()
        if row is not None:
            return int(row["id"])
        job = connection.execute(
            "INSERT INTO desk_jobs (document_id, kind, asked, state, who, at)"
            " VALUES (?, ?, ?, 'waiting', ?, ?)",
            (document, work, text, who, now()),
        ).lastrowid
    assert job is not None
    return job


def find(connection: sqlite3.Connection, job: int) -> DeskJob | None:
    """The job of this id."""
    row = connection.execute("SELECT * FROM desk_jobs WHERE id = ?", (job,)).fetchone()
    return None if row is None else _job(row)


def any_waits(connection: sqlite3.Connection) -> bool:
    """Whether a job waits."""
    found = connection.execute("SELECT 1 FROM desk_jobs WHERE state = 'waiting' LIMIT 1").fetchone()
    return found is not None


def take(connection: sqlite3.Connection) -> DeskJob | None:
    """The next job, which is this process's from now on."""
    with transaction(connection):
        row = connection.execute(
            "UPDATE desk_jobs SET state = 'running' WHERE id ="
            " (SELECT min(id) FROM desk_jobs WHERE state = 'waiting') RETURNING *"
        ).fetchone()
    return None if row is None else _job(row)


def finish(connection: sqlite3.Connection, job: int, answer: Any) -> None:
    """Enter the answer."""
    text = json.dumps(answer)
    with transaction(connection):
        connection.execute(
            "UPDATE desk_jobs SET state = 'done', answer = ? WHERE id = ?", (text, job)
        )


def fail(connection: sqlite3.Connection, job: int, message: str) -> None:
    """Enter why there is none."""
    with transaction(connection):
        connection.execute(
            "UPDATE desk_jobs SET state = 'failed', message = ? WHERE id = ?", (message, job)
        )


def put_back(connection: sqlite3.Connection, *, died: bool) -> None:
    """What was under way waits again; what killed its worker too often is given up."""
    with transaction(connection):
        connection.execute(
            "UPDATE desk_jobs SET state = 'waiting', deaths = deaths + ? WHERE state = 'running'",
            (int(died),),
        )
        connection.execute(
            "UPDATE desk_jobs SET state = 'failed', message = ? WHERE state = 'waiting'"
            " AND deaths >= ?",
            ("The worker ended each time it tried; see its messages.", DEATHS),
        )


def open_of(store: DeskStore, document: int) -> list[DeskJob]:
    """The jobs of a report that are not done."""
    rows = store.rows(
        "SELECT * FROM desk_jobs WHERE document_id = ? AND state IN ('waiting', 'running')",
        (document,),
    )
    return [_job(row) for row in rows]


def _job(row: sqlite3.Row) -> DeskJob:
    return DeskJob(
        row["id"],
        row["document_id"],
        Work(row["kind"]),
        json.loads(row["asked"]),
        row["state"],
        None if row["answer"] is None else json.loads(row["answer"]),
        row["message"],
        row["who"],
    )
