"""The bar of a batch: what it tells of speed and of the time left, by a clock of the test's own."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest
from rich.console import Console
from rich.progress import Progress

from summarize.batch import already_known, database, queue, runs
from summarize.batch.already_known import Found
from summarize.batch.listening import ReportEvent
from summarize.batch.queue import Claim
from summarize.batch.runs import BatchEngine
from summarize.cli import batch_log
from summarize.cli.batch_log import BarLog

SIZE = 1000
REPORTS = 40


@dataclass
class Bench:
    """Forty reports of the same size in a queue, half of them under way, and a bar."""

    folder: Path
    running: list[Claim]
    monkeypatch: pytest.MonkeyPatch
    now: float = 1e6

    def __post_init__(self) -> None:
        self.monkeypatch.setattr(batch_log, "monotonic", lambda: self.now)
        self.rich = Progress(console=Console(file=io.StringIO()), auto_refresh=False)
        self.bar = BarLog(self.rich, self.folder)

    def update(self, at: float, done: int, total: int) -> None:
        self.now = 1e6 + at
        self.bar.update("translating", done, total)

    def ended(self, at: float, count: int, sentences: int) -> None:
        self.now = 1e6 + at
        with closing(database.connect(self.folder)) as connection:
            for claim in self.running[:count]:
                connection.execute(
                    "UPDATE documents SET state = 'done', finished = '' WHERE id = ?", (claim.id,)
                )
                event = ReportEvent(
                    claim.name, claim.file_name, claim.sha256, "done", sentences=sentences
                )
                self.bar.report(event)
        del self.running[:count]

    def said(self) -> tuple[str, str]:
        fields = self.rich.tasks[0].fields
        return fields["speed"], fields["left"]


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    with closing(database.create(tmp_path)) as state:
        hashes = [sha256(str(n).encode()).hexdigest() for n in range(REPORTS)]
        already_known.enqueue(
            state, [Found(f"/{h}", "", 0, h, SIZE, "a.txt", zlib.compress(b"a")) for h in hashes]
        )
        run = runs.start(tmp_path, state, BatchEngine.LOCAL, {})
        claims = queue.claim(state, run, most=REPORTS // 2, most_bytes=10**9)
        yield Bench(tmp_path, claims, monkeypatch)


def test_there_is_a_time_left_before_the_first_report_is_through(bench: Bench) -> None:
    bench.update(100, 0, 200)
    assert bench.said() == ("", "")
    # A quarter of half the reports, an eighth of all, in 50 seconds.
    bench.update(150, 50, 200)
    assert bench.said() == ("1.0 sentences/s", "5 min 50 s left")


def test_what_has_ended_and_what_is_under_way_count_together(bench: Bench) -> None:
    bench.update(0, 0, 200)
    bench.update(100, 200, 200)
    assert bench.said() == ("2.0 sentences/s", "1 min 40 s left")
    bench.ended(110, 1, 10)
    bench.ended(120, 19, 10)
    assert bench.said()[0] == "1.7 sentences/s"
    bench.update(125, 0, 200)
    assert bench.said() == ("1.6 sentences/s", "2 min 05 s left")


def test_a_cluster_that_tells_of_reports_only_has_a_speed_too(bench: Bench) -> None:
    bench.ended(60, 10, 12)
    bench.ended(80, 1, 12)
    assert bench.said() == ("1.6 sentences/s", "3 min 31 s left")


def test_nothing_is_left_when_all_is_done(bench: Bench) -> None:
    bench.update(0, 0, 200)
    bench.update(100, 200, 200)
    with closing(database.connect(bench.folder)) as connection:
        connection.execute("UPDATE documents SET state = 'failed' WHERE state = 'waiting'")
    bench.ended(150, 20, 10)
    bench.ended(170, 0, 10)
    bench.update(171, 200, 200)
    assert bench.said()[1] == ""
    assert bench.rich.tasks[0].completed == bench.rich.tasks[0].total == REPORTS
    # A report comes hours later: they do not count as work.
    with closing(database.connect(bench.folder)) as connection:
        connection.execute("UPDATE documents SET state = 'waiting' WHERE id = 40")
    bench.update(9000, 0, 4)
    bench.update(9002, 4, 4)
    assert bench.said()[0] == "2.0 sentences/s"
