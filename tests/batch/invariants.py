"""What holds of a batch folder at every moment, whoever was killed in it just now."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from summarize.batch import database
from summarize.batch.status import status

FINISHED = "('done', 'flagged')"


class Ledger:
    """What was true of a folder before, for what may only grow. `expected` are all its outputs."""

    def __init__(self, folder: Path, expected: Mapping[str, bytes]) -> None:
        self.folder, self.expected = folder, expected
        self.queued = 0
        self.finished: set[str] = set()

    def check(self) -> None:
        """Raises AssertionError with what is wrong."""
        if not (self.folder / database.FILE).exists():
            assert not self.finished
            return
        with closing(database.connect(self.folder)) as connection:
            if connection.execute("PRAGMA user_version").fetchone()[0] < len(database.migrations()):
                assert not self.finished
                return
            self._check_database(connection)
            self._check_outputs(connection)

    def _check_database(self, connection: sqlite3.Connection) -> None:
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.execute("INSERT INTO search (search) VALUES ('integrity-check')")
        queued = connection.execute("SELECT count(*) FROM documents").fetchone()[0]
        assert queued >= self.queued, "a report was lost from the queue"
        self.queued = queued
        found = status(self.folder, connection)
        assert found.total == queued, "a report is in no state, or in two"
        assert found.failed == 0, "a report was set aside that can be made"
        rows = connection.execute(f"SELECT sha256 FROM documents WHERE state IN {FINISHED}")
        finished = {row["sha256"] for row in rows}
        assert finished >= self.finished, "a finished report is not finished any more"
        self.finished = finished
        texts = connection.execute("SELECT count(*) FROM texts").fetchone()[0]
        assert texts == len(finished), "a finished report cannot be searched for"

    def _check_outputs(self, connection: sqlite3.Connection) -> None:
        rows = connection.execute(
            "SELECT o.path, o.sha256 FROM output_files AS o JOIN outputs ON outputs.id = output_id"
            f" JOIN documents AS d ON d.id = document_id WHERE d.state IN {FINISHED}"
        ).fetchall()
        assert len(rows) == len(self.finished) * self._files_each(), "outputs are missing"
        for row in rows:
            data = (self.folder / row["path"]).read_bytes()
            assert hashlib.sha256(data).hexdigest() == row["sha256"], row["path"]
        reports = self.folder / "reports"
        for path in reports.iterdir() if reports.exists() else ():
            if not path.name.startswith("."):
                assert path.read_bytes() == self.expected[path.name], f"{path.name} is not whole"

    def _files_each(self) -> int:
        return len(self.expected) // len({name.rsplit(".", 2)[0] for name in self.expected})

    def check_end(self, count: int) -> None:
        """All reports are done, nothing is left over, and everything is as it should be."""
        self.check()
        assert len(self.finished) == count
        found = {path.name for path in (self.folder / "reports").iterdir()}
        assert found == set(self.expected)
        with closing(database.connect(self.folder)) as connection:
            assert connection.execute("SELECT count(*) FROM answers").fetchone()[0] == 0
            open_ = "SELECT count(*) FROM runs WHERE ended IS NULL"
            assert connection.execute(open_).fetchone()[0] == 0


def announced(log: Path) -> dict[str, int]:
    """How often each report was announced in the JSON lines of all processes, by its hash."""
    times: dict[str, int] = {}
    if log.exists():
        for line in log.read_text(encoding="utf-8").splitlines():
            try:
                event = json.loads(line)
            except ValueError:
                continue  # the process was killed while it wrote
            if event.get("event") == "report":
                times[event["sha256"]] = times.get(event["sha256"], 0) + 1
    return times
