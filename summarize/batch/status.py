"""How far a batch is: reports by state, speed, and the time left."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from summarize.batch import runs

_RECENT = 200
"""Finished reports from which the speed is told."""


@dataclass(frozen=True, slots=True)
class Status:
    """Reports by state, each counted once by its content, and the speed of the latest run.

    A report of a process that died counts as waiting: the next start takes it up.
    """

    waiting: int
    running: int
    done: int
    flagged: int
    failed: int
    runners: int
    reports_per_hour: float | None
    sentences_per_second: float | None
    seconds_left: float | None
    """None if nothing has been finished that would tell."""

    @property
    def total(self) -> int:
        """All reports."""
        return self.waiting + self.running + self.done + self.flagged + self.failed


def status(folder: Path, connection: sqlite3.Connection) -> Status:
    """The state of the batch in this folder, read at one moment. Raises sqlite3.Error."""
    living = runs.active(folder, connection)
    connection.execute("BEGIN")
    try:
        counts = {
            row["state"]: row["n"]
            for row in connection.execute(
                "SELECT state, count(*) AS n FROM documents GROUP BY state"
            )
        }
        orphaned = sum(
            connection.execute(
                "SELECT count(*) FROM documents WHERE state = 'running' AND run_id = ?", (run,)
            ).fetchone()[0]
            for run, lives in living.items()
            if not lives
        )
        reports, sentences = _speed(connection)
    finally:
        connection.execute("COMMIT")
    waiting = counts.get("waiting", 0) + orphaned
    running = counts.get("running", 0) - orphaned
    return Status(
        waiting=waiting,
        running=running,
        done=counts.get("done", 0),
        flagged=counts.get("flagged", 0),
        failed=counts.get("failed", 0),
        runners=sum(living.values()),
        reports_per_hour=round(3600 * reports, 1) if reports else None,
        sentences_per_second=round(sentences, 2) if sentences else None,
        seconds_left=round((waiting + running) / reports, 1) if reports else None,
    )


def _speed(connection: sqlite3.Connection) -> tuple[float, float]:
    """Reports and sentences a second of the latest run that finished any; 0.0 if none has.

    Loading a model does not count: the time runs from when the first of them was taken up. A
    report that was taken up again, in vain, after it had been finished says nothing.
    """
    rows = connection.execute(
        "SELECT started, finished, sentences FROM documents"
        " WHERE state IN ('done', 'flagged') AND started <= finished AND run_id ="
        " (SELECT run_id FROM documents WHERE state IN ('done', 'flagged')"
        "  AND started <= finished ORDER BY finished DESC LIMIT 1)"
        " ORDER BY finished DESC LIMIT ?",
        (_RECENT,),
    ).fetchall()
    if not rows:
        return 0.0, 0.0
    began = min(datetime.fromisoformat(row["started"]) for row in rows)
    ended = max(datetime.fromisoformat(row["finished"]) for row in rows)
    seconds = max((ended - began).total_seconds(), 0.001)
    return len(rows) / seconds, sum(row["sentences"] or 0 for row in rows) / seconds
