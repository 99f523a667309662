"""How much of a batch is still to do, in reports and bytes: what a progress bar needs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from summarize.batch import database


@dataclass(frozen=True, slots=True)
class Backlog:
    """How many reports are still to do and are not, and the bytes of some of them."""

    open: int
    over: int
    waiting_bytes: int
    running_bytes: int
    ended_bytes: int


def backlog(folder: Path, ended: Sequence[str]) -> Backlog:
    """The queue as it is, with the bytes of the reports with these hashes."""
    connection = database.connect(folder)
    try:
        rows = connection.execute(
            "SELECT state, count(*) AS n, sum(size) AS bytes FROM documents GROUP BY state"
        ).fetchall()
        (ended_bytes,) = connection.execute(
            "SELECT coalesce(sum(size), 0) FROM documents"
            " WHERE sha256 IN (SELECT value FROM json_each(?))",
            (json.dumps(ended),),
        ).fetchone()
    finally:
        connection.close()
    counts = {row["state"]: row["n"] for row in rows}
    sizes = {row["state"]: row["bytes"] for row in rows}
    return Backlog(
        open=counts.get("waiting", 0) + counts.get("running", 0),
        over=sum(counts.get(state, 0) for state in ("done", "flagged", "failed")),
        waiting_bytes=sizes.get("waiting", 0),
        running_bytes=sizes.get("running", 0),
        ended_bytes=ended_bytes,
    )
