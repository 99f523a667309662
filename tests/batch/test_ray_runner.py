"""The coordinator of a cluster, with workers in this process: no Ray, which `test_ray.py` has."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterator
from threading import Event
from types import ModuleType
from typing import Any

import pytest

from summarize.batch import ray_runner
from summarize.batch.making import EngineError
from summarize.batch.queue import Claim
from summarize.batch.ray_runner import TOGETHER, RayRunner
from summarize.batch.ray_worker import RayWorker
from summarize.batch.runs import BatchEngine
from summarize.batch.worker_pool import WorkerPool
from summarize.errors import SummarizeError
from tests.batch.conftest import Batch
from tests.batch.doubles import fill
from tests.batch.test_engine_fails import Broken

rounds: list[int] = []
slow, released = Event(), Event()


class InThisProcess(RayRunner):
    """A runner whose workers are called one after another."""

    def _pool(self) -> WorkerPool:
        return WorkerPool(2, 4)

    def _results(self, claims: list[Claim]) -> Iterator[list[dict[str, Any]]]:
        rounds.append(len(claims))
        return answers(RayWorker(self._order, self._load), [self._row(claim) for claim in claims])


def answers(worker: RayWorker, rows: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    for first in range(0, len(rows), TOGETHER):
        made = worker._outcomes(rows[first : first + TOGETHER])
        yield [{"id": row["id"], "outcome": pickle.dumps(outcome)} for row, outcome in made]
    if slow.is_set():
        released.wait(60)  # a block that is long in coming


@pytest.fixture
def ray_batch(batch: Batch, monkeypatch: pytest.MonkeyPatch) -> Batch:
    pytest.importorskip("pyarrow", reason="needs the extra `ray`")
    monkeypatch.setitem(sys.modules, "ray", ModuleType("ray"))
    monkeypatch.setattr(ray_runner, "RayRunner", InThisProcess)
    rounds.clear()
    slow.clear()
    released.clear()
    return batch


def test_what_has_come_back_is_entered_and_no_more_is_waited_for(ray_batch: Batch) -> None:
    fill(ray_batch.inbox, TOGETHER + 4)
    slow.set()
    try:
        reports = ray_batch.heard.reports
        outcome = ray_batch.run(engine=BatchEngine.RAY, stopping=lambda: len(reports) >= 3)
        assert not released.is_set()
    finally:
        released.set()
    assert outcome.status.done >= TOGETHER
    assert (outcome.status.running, outcome.status.total) == (0, TOGETHER + 4)
    slow.clear()
    assert ray_batch.run(engine=BatchEngine.RAY).status.done == TOGETHER + 4


def test_no_more_is_running_than_a_few_blocks_a_worker(
    ray_batch: Batch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ray_runner, "BLOCKS_EACH", 1)
    fill(ray_batch.inbox, 3 * TOGETHER)
    assert ray_batch.run(engine=BatchEngine.RAY).status.done == 3 * TOGETHER
    assert rounds == [2 * TOGETHER, TOGETHER]


def test_workers_with_a_broken_model_are_held_against_no_report(ray_batch: Batch) -> None:
    fill(ray_batch.inbox, 3)
    ray_batch.load = Broken()
    with pytest.raises(EngineError, match="out of memory"):
        ray_batch.run(engine=BatchEngine.RAY)
    assert ray_batch.states() == {"waiting": 3}
    assert ray_batch.rows("SELECT count(*) FROM failures") == [(0,)]


def test_a_cluster_that_cannot_be_joined_is_told_in_a_line(
    batch: Batch, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("pyarrow", reason="needs the extra `ray`")

    class Unreachable(ModuleType):
        def is_initialized(self) -> bool:
            raise ConnectionError("nobody is there")

    monkeypatch.setitem(sys.modules, "ray", Unreachable("ray"))
    fill(batch.inbox, 1)
    with pytest.raises(SummarizeError, match=r"cannot be joined \(nobody is there\)"):
        batch.run(engine=BatchEngine.RAY)
    assert batch.states() == {"waiting": 1}
