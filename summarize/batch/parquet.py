"""Finished reports as Parquet, in parts, for whoever reads them by the million.

Every finished report is in exactly one part, with a row for each length. A part is in place whole
before the state says so, and one that was written but not entered is simply written again.
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from summarize.batch.database import StateError, transaction

FOLDER = "parquet"
PART = 5_000
"""Reports of a part."""

_COLUMNS = {
    "sha256": "d.sha256",
    "name": "d.name",
    "file_name": "d.file_name",
    "state": "d.state",
    "language": "d.language",
    "title": "d.title",
    "date": "d.date",
    "publisher": "d.publisher",
    "sentences": "d.sentences",
    "length": "o.length",
    "headline": "o.headline",
    "summary": "o.summary",
    "translation": "t.translation",
    "json_path": "f.path",
}


class ParquetParts:
    """The parts of a batch folder."""

    def __init__(self, folder: Path, connection: sqlite3.Connection) -> None:
        self._folder, self._connection = folder, connection
        self._finished = 0

    def due(self) -> None:
        """Say that a report has been finished; a part is written when there are enough."""
        self._finished += 1
        if self._finished >= PART:
            self.write()

    def write(self) -> None:
        """Write what is in no part yet, and the stale parts again. Raises StateError."""
        self._finished = 0
        for row in self._connection.execute("SELECT part FROM stale_parts").fetchall():
            self._write(row["part"], self._documents("part = ?", (row["part"],)))
        while new := self._documents("part IS NULL", ()):
            last = self._connection.execute("SELECT max(part) FROM documents").fetchone()[0]
            self._write((last or 0) + 1, new)

    def _documents(self, where: str, values: tuple[int, ...]) -> list[int]:
        rows = self._connection.execute(
            f"SELECT id FROM documents WHERE {where} AND state IN ('done', 'flagged')"
            " ORDER BY id LIMIT ?",
            (*values, PART),
        )
        return [row["id"] for row in rows]

    def _write(self, part: int, documents: list[int]) -> None:
        """Put the part in place, then enter it; killed in between, it is simply written again."""
        place = self._folder / FOLDER / f"part-{part:06}.parquet"
        try:
            if documents:
                self._put(place, documents)
            else:
                place.unlink(missing_ok=True)
        except OSError as error:
            raise StateError(f"{place}: cannot be written ({error.strerror}).") from error
        with transaction(self._connection):
            self._connection.executemany(
                "UPDATE documents SET part = ? WHERE id = ?", [(part, id_) for id_ in documents]
            )
            self._connection.execute("DELETE FROM stale_parts WHERE part = ?", (part,))

    def _put(self, place: Path, documents: list[int]) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        names = ", ".join(f"{sql} AS {name}" for name, sql in _COLUMNS.items())
        select = (
            f"SELECT {names} FROM documents AS d JOIN outputs AS o ON o.document_id = d.id"
            " JOIN texts AS t ON t.document_id = d.id"
            " LEFT JOIN output_files AS f ON f.output_id = o.id AND f.format = 'json'"
            " WHERE d.id = ? ORDER BY o.length"
        )
        rows = [dict(r) for id_ in documents for r in self._connection.execute(select, (id_,))]
        place.parent.mkdir(exist_ok=True)
        schema = pa.schema(
            [(n, pa.int64() if n == "sentences" else pa.string()) for n in (*_COLUMNS, "json")]
        )
        for row in rows:
            path = row["json_path"]
            row["json"] = (self._folder / path).read_text(encoding="utf-8") if path else None
        temporary = place.with_name(f".writing-{place.name}")
        with temporary.open("wb") as file:
            pq.write_table(pa.Table.from_pylist(rows, schema=schema), file)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(place)
