"""Finished reports that are to be made again: a request, and which it has queued already.

Every change is one transaction. A request that was broken off goes on where it ended.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from summarize.batch.database import now, transaction


def begin(connection: sqlite3.Connection, options: Mapping[str, Any]) -> int:
    """The id of a request to do reports again: one that was not carried to its end goes on."""
    asked = json.dumps(options, ensure_ascii=False, sort_keys=True)
    with transaction(connection):
        row = connection.execute(
            "SELECT id FROM redos WHERE options = ? AND finished IS NULL", (asked,)
        ).fetchone()
        if row is not None:
            return int(row["id"])
        created = connection.execute(
            "INSERT INTO redos (options, started) VALUES (?, ?)", (asked, now())
        ).lastrowid
        assert created is not None
        return created


def queue_again(connection: sqlite3.Connection, request: int, paths: Sequence[str]) -> int:
    """Queue the finished reports at these paths again, each once for a request; their number."""
    marks = ",".join("?" * len(paths))
    with transaction(connection):
        return connection.execute(
            "UPDATE documents SET state = 'waiting', attempts = 0, deaths = 0, redo_id = ?"
            " WHERE state IN ('done', 'flagged') AND redo_id IS NOT ?"
            f" AND id IN (SELECT document_id FROM files WHERE path IN ({marks}))",
            (request, request, *paths),
        ).rowcount


def end(connection: sqlite3.Connection) -> None:
    """Close the requests of which nothing is left to do."""
    with transaction(connection):
        connection.execute(
            "UPDATE redos SET finished = ? WHERE finished IS NULL AND NOT EXISTS"
            " (SELECT 1 FROM documents WHERE redo_id = redos.id"
            " AND state IN ('waiting', 'running'))",
            (now(),),
        )
