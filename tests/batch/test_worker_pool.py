"""How many workers a cluster has, and what each is given: its own card, where there are cards."""

from __future__ import annotations

import sys
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.batch import ray_runner
from summarize.batch.ray_runner import RayRunner
from summarize.batch.session import Session
from summarize.batch.worker_pool import WorkerPool


def test_one_worker_a_card() -> None:
    assert WorkerPool.of({"CPU": 32, "GPU": 4}) == WorkerPool(4, 4, 1.0)
    assert WorkerPool.of({"CPU": 24, "GPU": 1}) == WorkerPool(1, 4, 1.0)
    assert WorkerPool.of({"CPU": 2.0, "GPU": 4.0}) == WorkerPool(4, 0.5, 1.0)


def test_one_worker_for_four_cores_where_there_are_no_cards_or_none_may_be_used() -> None:
    assert WorkerPool.of({"CPU": 9}) == WorkerPool(2, 4)
    assert WorkerPool.of({"CPU": 9, "GPU": 4}, cards=False) == WorkerPool(2, 4)
    assert WorkerPool.of({}) == WorkerPool(1, 1)


def test_the_user_may_say_how_many() -> None:
    assert WorkerPool.of({"CPU": 8}, 4) == WorkerPool(4, 2)
    assert WorkerPool.of({"CPU": 8, "GPU": 4}, 2) == WorkerPool(2, 4, 1.0)
    assert WorkerPool.of({"CPU": 8, "GPU": 2}, 3) == WorkerPool(3, 2, 0.5)


@given(st.integers(1, 64), st.integers(0, 16), st.none() | st.integers(1, 40))
def test_all_workers_fit_at_once(cores: int, cards: int, workers: int | None) -> None:
    pool = WorkerPool.of({"CPU": cores, "GPU": cards}, workers)
    assert pool.workers >= 1
    assert pool.cpus * pool.workers <= cores + 1e-9
    if cards:
        on_a_card = int(1 / pool.cards + 1e-9)
        assert on_a_card * cards >= pool.workers


class Data:
    """Ray Data that keeps what it was asked for."""

    def __init__(self) -> None:
        self.asked: dict[str, Any] = {}

    def from_items(self, rows: list[Any], **_: Any) -> Data:
        return self

    def map_batches(self, worker: type, **asked: Any) -> Data:
        self.asked = asked
        return self

    def iter_batches(self, **_: Any) -> list[Any]:
        return []

    def ActorPoolStrategy(self, size: int) -> int:  # noqa: N802  Ray calls it so
        return size


@pytest.mark.parametrize(
    ("cards", "given", "workers"), [(True, {"num_cpus": 4, "num_gpus": 1.0}, 2),
                                    (False, {"num_cpus": 4, "num_gpus": None}, 2)]
)  # fmt: skip
def test_ray_is_asked_for_a_card_for_each_worker(
    monkeypatch: pytest.MonkeyPatch, cards: bool, given: dict[str, Any], workers: int
) -> None:
    data = Data()
    ray = ModuleType("ray")
    ray.__dict__.update(data=data, cluster_resources=lambda: {"CPU": 8, "GPU": 2})
    monkeypatch.setitem(sys.modules, "ray", ray)
    monkeypatch.setattr(ray_runner.parquet, "ParquetParts", lambda *_: None)
    monkeypatch.setattr(RayRunner, "_join", lambda self: None)
    monkeypatch.setattr(RayRunner, "_row", lambda self, claim: {})
    nothing: Any = SimpleNamespace()
    session = Session(nothing, nothing, nothing, nothing, bool)
    runner = RayRunner(session, nothing, nothing, None, cards=cards)
    assert list(runner._results([nothing] * 64)) == []
    assert {name: data.asked[name] for name in given} == given
    assert data.asked["compute"] == workers
