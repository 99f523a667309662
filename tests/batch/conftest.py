"""A batch in this process, without the command line."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from summarize.batch import database
from summarize.batch.job import Job, Outcome, carry_out
from summarize.batch.listening import ReportEvent
from summarize.batch.making import Order
from tests.batch.doubles import Loader


@dataclass
class Heard:
    """A listener that remembers."""

    reports: list[ReportEvent] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def report(self, event: ReportEvent) -> None:
        self.reports.append(event)

    def update(self, stage: str, done: int, total: int) -> None:
        pass

    def note(self, text: str) -> None:
        pass

    def warn(self, text: str) -> None:
        self.warnings.append(text)


@dataclass
class Batch:
    """A batch folder and its inbox."""

    folder: Path
    inbox: Path
    heard: Heard = field(default_factory=Heard)
    load: Loader = field(default_factory=Loader)

    def run(self, stopping: Callable[[], bool] = lambda: False, **options: Any) -> Outcome:
        job = Job(self.folder, **({"inboxes": (str(self.inbox),), "order": Order()} | options))
        return carry_out(job, self.load, self.heard, stopping)

    def rows(self, select: str, *values: object) -> list[tuple[Any, ...]]:
        connection = database.connect(self.folder)
        try:
            return [tuple(row) for row in connection.execute(select, values).fetchall()]
        finally:
            connection.close()

    def states(self) -> dict[str, int]:
        return dict(self.rows("SELECT state, count(*) FROM documents GROUP BY state"))

    def outputs(self) -> dict[str, bytes]:
        return {p.name: p.read_bytes() for p in sorted((self.folder / "reports").iterdir())}


@pytest.fixture
def batch(tmp_path: Path) -> Batch:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    return Batch(tmp_path / "out", inbox)


@pytest.fixture
def state(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    connection = database.create(tmp_path / "out")
    yield connection
    connection.close()
