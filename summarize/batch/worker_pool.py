"""How many workers a cluster has room for, and what each of them takes: one card, or some cores."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

CPUS_PER_WORKER = 4
"""Cores for one model, unless the user says how many workers there shall be."""


@dataclass(frozen=True, slots=True)
class WorkerPool:
    """Workers with one model each, and the shares of each of them, as Ray counts."""

    workers: int
    cpus: float
    cards: float = 0.0

    @classmethod
    def of(
        cls, resources: Mapping[str, float], workers: int | None = None, *, cards: bool = True
    ) -> WorkerPool:
        """The pool for a cluster with these resources ("CPU", "GPU").

        One worker a card, where there are cards and they may be used (`cards`); else one for every
        four cores. `workers` is how many there shall be instead: of those that are more than the
        cards, each has the same part of one.
        """
        cores = max(1, int(resources.get("CPU", 1)))
        there = int(resources.get("GPU", 0)) if cards else 0
        many = workers or there or max(1, cores // CPUS_PER_WORKER)
        # Ray puts a part of a card on one card: three workers on two cards have a half each.
        part = 1 / -(-many // there) if there else 0.0
        # A share of one core each, if there are to be more workers than cores. Beside its card a
        # worker takes few: a worker stands on one machine, and the cores are those of them all.
        each = cores // many or cores / many
        return cls(many, min(CPUS_PER_WORKER, each) if there else each, part)
