"""What a batch knows already, so that no report is made twice: files by their place, size and date,
reports by the hash of what they hold. What it does not know is queued. Every change is one
transaction.
"""

from __future__ import annotations

import re
import sqlite3
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarize.batch.database import now, transaction

_LONGEST_STEM = 80
_HASH_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Found:
    """A file that has been read whole. `deflated` is None if it is too large for any report."""

    path: str
    stamp: str
    hashed: int
    sha256: str
    size: int
    file_name: str
    deflated: bytes | None


def known_stamps(
    connection: sqlite3.Connection, paths: Sequence[str]
) -> dict[str, tuple[str, int]]:
    """The stamp of each path that has been read before, and when (ns) it was."""
    marks = ",".join("?" * len(paths))
    rows = connection.execute(
        f"SELECT path, stamp, hashed FROM files WHERE path IN ({marks})", paths
    )
    return {row["path"]: (row["stamp"], row["hashed"]) for row in rows}


def enqueue(connection: sqlite3.Connection, found: Iterable[Found]) -> int:
    """Enter files; those with a content that is new are queued. The number of these."""
    with transaction(connection):
        return sum(enter(connection, file) for file in found)


def enter(connection: sqlite3.Connection, file: Found) -> bool:
    """Enter a file, within a transaction; whether its content is new, and queued."""
    before = connection.execute(
        "SELECT document_id FROM files WHERE path = ?", (file.path,)
    ).fetchone()
    document, is_new = _document(connection, file)
    connection.execute(
        "INSERT INTO files (path, document_id, stamp, hashed) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (path) DO UPDATE SET document_id = excluded.document_id,"
        " stamp = excluded.stamp, hashed = excluded.hashed",
        (file.path, document, file.stamp, file.hashed),
    )
    if before is not None and before["document_id"] != document:
        _withdraw_beginning(connection, before["document_id"], file)
    return is_new


def _document(connection: sqlite3.Connection, file: Found) -> tuple[int, bool]:
    """The id of the document with this content, and whether it is now to be done."""
    row = connection.execute(
        "SELECT id, state FROM documents WHERE sha256 = ?", (file.sha256,)
    ).fetchone()
    if row is not None:
        if row["state"] == "withdrawn":
            connection.execute(
                "UPDATE documents SET state = 'waiting', attempts = 0, deaths = 0, finished = NULL"
                " WHERE id = ?",
                (row["id"],),
            )
        return row["id"], row["state"] == "withdrawn"
    name = output_name(file.file_name, file.sha256)
    if connection.execute("SELECT 1 FROM documents WHERE name = ?", (name,)).fetchone():
        name = output_name(file.file_name, file.sha256, digits=64)
    document = connection.execute(
        "INSERT INTO documents (sha256, name, file_name, size, state, queued)"
        " VALUES (?, ?, ?, ?, 'waiting', ?)",
        (file.sha256, name, file.file_name, file.size, now()),
    ).lastrowid
    assert document is not None
    if file.deflated is not None:
        connection.execute(
            "INSERT INTO contents (document_id, deflated) VALUES (?, ?)", (document, file.deflated)
        )
    return document, True


def _withdraw_beginning(connection: sqlite3.Connection, document: int, file: Found) -> None:
    """What stood in the file before was only its beginning: the writer had paused, not finished.

    That holds for what was set aside, too: an empty file that was to be filled. Any other change
    leaves the earlier content in the queue, since a report it may well be.
    """
    earlier = connection.execute(
        "SELECT deflated FROM documents JOIN contents ON document_id = id"
        " WHERE id = ? AND state IN ('waiting', 'failed')"
        " AND NOT EXISTS (SELECT 1 FROM files WHERE document_id = id)",
        (document,),
    ).fetchone()
    if earlier is None or file.deflated is None:
        return
    if zlib.decompress(file.deflated).startswith(zlib.decompress(earlier["deflated"])):
        connection.execute("UPDATE documents SET state = 'withdrawn' WHERE id = ?", (document,))


def output_name(file_name: str, sha256: str, digits: int = _HASH_DIGITS) -> str:
    """What the outputs of a report are called: its file's name, and the start of its hash.

    The hash keeps apart reports of the same name, whichever of them is found first.
    """
    stem = file_name.rsplit(".", 1)[0] or file_name
    stem = re.sub(r"[^\w.,+-]+", "_", stem).strip("._") or "report"
    while len(stem.encode()) > _LONGEST_STEM:
        stem = stem[:-1]
    return f"{stem}-{sha256[:digits]}"
