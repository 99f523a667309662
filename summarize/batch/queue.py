"""Which reports wait, who works on which, and which are set aside. Every change is one transaction.

What comes in is entered by `already_known`, so that nothing is queued twice.

A report's state goes waiting → running → done, flagged or failed. `recover` (in `runs`) and
`release` lead back from running to waiting, `retry_failed` and `redoing` from the end to it. What
cannot be made again goes back to where it was, done or flagged.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from summarize.batch.database import now, transaction
from summarize.batch.runs import Run, give_up

TRIES = 3
"""A report that has failed this many times is set aside."""
LONELY_DEATHS = 3
"""A report that was under way this often when a process ended is taken alone from then on."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A report that this process, and no other, works on."""

    id: int
    sha256: str
    name: str
    file_name: str
    size: int
    language: str | None


@dataclass(frozen=True, slots=True)
class LanguageChoice:
    """Which reports a process takes: `prefer` is the language that it goes on with as long as it
    lasts, `without` those that it has no model for."""

    prefer: str | None = None
    without: Collection[str] = ()


ANY = LanguageChoice()


def claim(
    connection: sqlite3.Connection,
    run: Run,
    *,
    most: int,
    most_bytes: int,
    languages: LanguageChoice = ANY,
    alone: bool = True,
) -> list[Claim]:
    """Take up to `most` reports of up to `most_bytes` together (at least one report), if any wait.

    A report that has failed, or that was often under way when a process ended, comes last and,
    with `alone`, by itself, so that it spoils no other's work.
    """
    excluded = json.dumps(sorted(languages.without))
    select = (
        "SELECT id, sha256, name, file_name, size, language, attempts, deaths FROM documents"
        " WHERE state = 'waiting' AND (language IS NULL OR language NOT IN"
        " (SELECT value FROM json_each(:without)))"
    )
    order = " ORDER BY deaths, attempts, id LIMIT :most"
    values = {"without": excluded, "most": most, "prefer": languages.prefer}
    with transaction(connection):
        rows = connection.execute(
            f"{select} AND (language IS NULL OR language = :prefer){order}", values
        ).fetchall()
        if not rows:
            rows = connection.execute(f"{select}{order}", values).fetchall()
        taken: list[Claim] = []
        size = 0
        together: str | None = None
        for row in rows:
            size += row["size"]
            lonely = alone and (row["deaths"] >= LONELY_DEATHS or row["attempts"] > 0)
            if not taken:
                together = row["language"] or languages.prefer
            other = None not in (row["language"], together) and row["language"] != together
            if taken and (lonely or other or size > most_bytes):
                break
            taken.append(
                Claim(
                    row["id"],
                    row["sha256"],
                    row["name"],
                    row["file_name"],
                    row["size"],
                    row["language"],
                )
            )
            if lonely:
                break
        connection.executemany(
            "UPDATE documents SET state = 'running', run_id = ?, started = ? WHERE id = ?",
            [(run.id, now(), one.id) for one in taken],
        )
    return taken


def content(connection: sqlite3.Connection, document: int) -> bytes | None:
    """The report's bytes; None if there are too many for a report."""
    row = connection.execute(
        "SELECT deflated FROM contents WHERE document_id = ?", (document,)
    ).fetchone()
    return None if row is None else zlib.decompress(row["deflated"])


def paths(connection: sqlite3.Connection, document: int) -> list[str]:
    """Where the report was seen."""
    rows = connection.execute(
        "SELECT path FROM files WHERE document_id = ? ORDER BY path", (document,)
    )
    return [row["path"] for row in rows]


def set_language(connection: sqlite3.Connection, languages: Mapping[int, str]) -> None:
    """Note the language of reports by id, once they have been read."""
    with transaction(connection):
        connection.executemany(
            "UPDATE documents SET language = ? WHERE id = ?",
            [(language, document) for document, language in languages.items()],
        )


def release(connection: sqlite3.Connection, run: Run, documents: Iterable[int]) -> None:
    """Put reports back into the queue; it does not count as an attempt."""
    with transaction(connection):
        connection.executemany(
            "UPDATE documents SET state = 'waiting', started = NULL"
            " WHERE id = ? AND run_id = ? AND state = 'running'",
            [(document, run.id) for document in documents],
        )


def fail(
    connection: sqlite3.Connection, run: Run, document: int, error: str, message: str, trace: str
) -> str:
    """Enter a failed attempt; the state that the report is now in.

    It waits, until it has failed so often that it is set aside. If it was made before, its results
    stand, and it is what it was.
    """
    with transaction(connection):
        row = connection.execute(
            "UPDATE documents SET attempts = attempts + 1, state = 'waiting'"
            " WHERE id = ? AND run_id = ? AND state = 'running' RETURNING attempts",
            (document, run.id),
        ).fetchone()
        connection.execute(
            "INSERT INTO failures (document_id, run_id, attempt, at, error, message, traceback)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (document, run.id, row["attempts"], now(), error, message, trace),
        )
        return give_up(connection, document) if row["attempts"] >= TRIES else "waiting"


def retry_failed(connection: sqlite3.Connection, document: int | None = None) -> int:
    """Queue again what was set aside, or one of it; the number of reports."""
    with transaction(connection):
        return connection.execute(
            "UPDATE documents SET state = 'waiting', attempts = 0, deaths = 0, finished = NULL"
            " WHERE state = 'failed' AND (id = :one OR :one IS NULL)",
            {"one": document},
        ).rowcount


def any_waits(connection: sqlite3.Connection) -> bool:
    """Whether a report waits."""
    row = connection.execute("SELECT 1 FROM documents WHERE state = 'waiting' LIMIT 1").fetchone()
    return row is not None


def is_drained(connection: sqlite3.Connection) -> bool:
    """Whether no report waits and none is under way."""
    row = connection.execute(
        "SELECT 1 FROM documents WHERE state IN ('waiting', 'running') LIMIT 1"
    ).fetchone()
    return row is None
