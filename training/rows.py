"""Which rows a step learns from, in an order that the seed alone decides; where a run stands."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from training.config import Config
from training.packing import Row, Task, pack


@dataclass(slots=True)
class Progress:
    """Where a run stands: enough, with the optimizer's state, to go on as if never stopped."""

    step: int = 0
    epoch: int = 0
    next_row: int = 0
    seconds: float = 0.0
    tokens: int = 0
    examples: int = 0
    finish_from: int = 0
    """After how many tokens the rate began to fall, where somebody said so; else 0."""


WINDOW = 48
"""Where data come in stages, so many rows are shuffled at a time."""


def interleave(first: Sequence[Row], second: Sequence[Row], share: float) -> list[Row]:
    """`first` in its order, with rows of `second`, over and over, as `share` of all."""
    mixed: list[Row] = []
    taken = 0
    for row in first:
        mixed.append(row)
        while second and taken < share * (len(mixed) + 1):
            mixed.append(second[taken % len(second)])
            taken += 1
    return mixed


class Rows:
    """The training examples as rows, in an order that depends on seed and epoch alone."""

    def __init__(self, config: Config, tasks: Sequence[Task]) -> None:
        self.config, self.tasks = config, list(tasks)
        self._epoch, self._rows = -1, list[Row]()

    def _epoch_rows(self, epoch: int) -> list[Row]:
        if epoch != self._epoch:
            self._epoch = epoch
            self._rows = self.in_order(random.Random(f"{self.config.seed}/{epoch}"))
        return self._rows

    def in_order(self, rng: random.Random) -> list[Row]:
        """The rows of one epoch."""
        return self._staged(rng) if self.config.stages else self._shuffled(rng)

    def _staged(self, rng: random.Random) -> list[Row]:
        width = self.config.row_width
        packed = []
        for number, task in enumerate(self.tasks):
            lengths = [len(e) for e in task.examples]
            order = range(len(lengths))
            packed.append(pack(lengths, order, len(task.prefix), width, number))
        writing = packed[1] if len(packed) > 1 else []
        rng.shuffle(writing)
        rows = interleave(packed[0], writing, self.config.writing_share)
        windows = [rows[at : at + WINDOW] for at in range(0, len(rows), WINDOW)]
        for window in windows:
            rng.shuffle(window)
        return [row for window in windows for row in window]

    def _shuffled(self, rng: random.Random) -> list[Row]:
        rows: list[Row] = []
        for number, task in enumerate(self.tasks):
            order = list(range(len(task.examples)))
            rng.shuffle(order)
            lengths = [len(e) for e in task.examples]
            rows += pack(lengths, order, len(task.prefix), self.config.row_width, number)
        rng.shuffle(rows)
        return rows

    def take(self, progress: Progress) -> list[Row]:
        """The next step's rows; moves `progress` on, into the next epoch if need be.

        Raises ValueError if there are none at all.
        """
        taken: list[Row] = []
        while len(taken) < self.config.rows_per_step:
            rows = self._epoch_rows(progress.epoch)
            if not rows:
                raise ValueError("there is nothing to learn from: no example, or all are held out")
            if progress.next_row >= len(rows):
                progress.epoch, progress.next_row = progress.epoch + 1, 0
                continue
            taken.append(rows[progress.next_row])
            progress.next_row += 1
        return taken
