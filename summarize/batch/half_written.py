"""Beginnings of reports whose writer had paused, made as reports: they go when the whole is done.

Not before: until then, what was made of the beginning is all there is.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from summarize.batch import queue
from summarize.batch.database import StateError, transaction


def withdraw(connection: sqlite3.Connection, document: int) -> int:
    """Withdraw the beginnings of this report, which is done; how many there were.

    Within a transaction; `clear` then removes their files. A beginning is a finished report that
    lies nowhere any more, and with whose whole content one of the same file name begins that does.
    Either may be the one that is done now: two processes may have been at work.
    """
    found = list(_beginnings(connection, document))
    for beginning in found:
        connection.execute(
            "INSERT OR IGNORE INTO stale_parts (part)"
            " SELECT part FROM documents WHERE id = ? AND part IS NOT NULL",
            (beginning,),
        )
        connection.execute(
            "UPDATE documents SET state = 'withdrawn', finished = NULL, part = NULL WHERE id = ?",
            (beginning,),
        )
        for table in ("texts", "figures", "flags"):
            connection.execute(f"DELETE FROM {table} WHERE document_id = ?", (beginning,))
    return len(found)


def clear(folder: Path, connection: sqlite3.Connection) -> None:
    """Remove the files of withdrawn reports, then their rows; what a kill has left is done so too.

    Raises StateError if they cannot be removed, sqlite3.Error if the state cannot be written.
    """
    rows = connection.execute(
        "SELECT o.id, f.path FROM documents AS d JOIN outputs AS o ON o.document_id = d.id"
        " LEFT JOIN output_files AS f ON f.output_id = o.id WHERE d.state = 'withdrawn'"
    ).fetchall()
    try:
        for row in rows:
            if row["path"] is not None:
                (folder / row["path"]).unlink(missing_ok=True)
    except OSError as error:
        raise StateError(f"{folder}: cannot be written ({error.strerror}).") from error
    if rows:
        with transaction(connection):
            connection.executemany(
                "DELETE FROM outputs WHERE id = ?", {(row["id"],) for row in rows}
            )


def _beginnings(connection: sqlite3.Connection, document: int) -> Iterator[int]:
    (name, file_name) = connection.execute(
        "SELECT name, file_name FROM documents WHERE id = ?", (document,)
    ).fetchone()
    # Names are indexed, file names are not; all that this file name has led to begin alike.
    stem = name.rsplit("-", 1)[0]
    rows = connection.execute(
        "SELECT id, size, EXISTS (SELECT 1 FROM files WHERE document_id = documents.id) AS lies"
        " FROM documents WHERE name >= ? AND name < ? AND file_name = ?"
        " AND state IN ('done', 'flagged')",
        (f"{stem}-", f"{stem}.", file_name),
    ).fetchall()
    wholes = [row for row in rows if row["lies"]]
    for row in rows:
        if row["lies"]:
            continue
        content = queue.content(connection, row["id"])
        for whole in wholes:
            if document not in (row["id"], whole["id"]) or whole["size"] <= row["size"]:
                continue
            longer = queue.content(connection, whole["id"])
            if content is not None and longer is not None and longer.startswith(content):
                yield row["id"]
                break
