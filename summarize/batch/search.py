"""Full-text search over the titles, summaries and translations of finished reports."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

BEFORE, AFTER = "\ufdd0", "\ufdd1"
"""What stands around a word that was found, in a `Hit`'s excerpt: Unicode has no such characters,
and keeps them for this."""
_WORDS = 24


@dataclass(frozen=True, slots=True)
class Hit:
    """A report that has the words; `outputs` are paths in the batch folder."""

    name: str
    file_name: str
    sha256: str
    state: str
    title: str | None
    headline: str | None
    date: str | None
    publisher: str | None
    excerpt: str
    outputs: tuple[str, ...]


def query(words: Sequence[str]) -> str:
    """What FTS5 is asked for these words: all of them, and nothing in them is an operator.

    A word with blanks in it is a phrase; one that ends with "*" is the beginning of a word.
    """
    parts: list[str] = []
    for word in words:
        bare = word.strip()
        prefix = bare.endswith("*")
        bare = bare.rstrip("*").replace('"', " ").replace("\0", " ").strip()
        if any(c.isalnum() for c in bare):
            parts.append(f'"{bare}"' + ("*" if prefix else ""))
    return " ".join(parts)


def search(connection: sqlite3.Connection, words: Sequence[str], most: int) -> list[Hit]:
    """The reports that have all the words, best first. Raises sqlite3.Error.

    English words are found in all their forms; a title counts most, then a summary.
    """
    asked = query(words)
    if not asked:
        return []
    rows = connection.execute(
        "SELECT d.id, d.name, d.file_name, d.sha256, d.state, d.title, d.date, d.publisher,"
        " (SELECT headline FROM outputs WHERE document_id = d.id ORDER BY id LIMIT 1) AS headline,"
        " snippet(search, -1, ?, ?, ' … ', ?) AS excerpt"
        " FROM search JOIN documents AS d ON d.id = search.rowid"
        " WHERE search MATCH ? ORDER BY bm25(search, 4.0, 2.0, 1.0), d.id LIMIT ?",
        (BEFORE, AFTER, _WORDS, asked, most),
    ).fetchall()
    return [
        Hit(
            row["name"],
            row["file_name"],
            row["sha256"],
            row["state"],
            row["title"],
            row["headline"],
            row["date"],
            row["publisher"],
            " ".join(row["excerpt"].split()),
            _outputs(connection, row["id"]),
        )
        for row in rows
    ]


def _outputs(connection: sqlite3.Connection, document: int) -> tuple[str, ...]:
    rows = connection.execute(
        "SELECT path FROM output_files JOIN outputs ON id = output_id"
        " WHERE document_id = ? ORDER BY path",
        (document,),
    )
    return tuple(row["path"] for row in rows)
