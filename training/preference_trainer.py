"""Contrastive preference optimisation (CPO).

From pairs of a better and a worse translation of one sentence the adapter learns to give the worse
one less probability than the better one, and not to forget the better one (Xu et al. 2024,
arXiv:2401.08417, with no reference model). For a pair whose better answer has w tokens the loss is

    w · -log σ(β (log p(better) - log p(worse)))  -  log p(better)

summed over pairs and divided by the tokens of their answers: a pair weighs as its length.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.config import Config
from training.packing import Batch, Example, Row, Task, pack
from training.rows import Rows
from training.trainer import Trainer, answer_logits

BETA = 0.1
"""The paper's."""


def preference_loss(log_probabilities: Tensor, lengths: Sequence[int]) -> Tensor:
    """The loss of a row's pairs, summed.

    `log_probabilities` are those of the row's answer tokens, `lengths` how many of them each answer
    has: better, worse, better, worse …
    """
    sums = torch.stack([part.sum() for part in log_probabilities.split(list(lengths))])
    better, worse = sums[0::2], sums[1::2]
    tokens = torch.tensor(lengths[0::2], dtype=sums.dtype, device=sums.device)
    return (-tokens * functional.logsigmoid(BETA * (better - worse)) - better).sum()


class PairRows(Rows):
    """Pairs packed into rows, both answers of a pair in one."""

    def in_order(self, rng: random.Random) -> list[Row]:
        """The rows of one epoch."""
        order = list(range(len(self.tasks[0].examples) // 2))
        rng.shuffle(order)
        return pair_rows(self.tasks[0], order, self.config.row_width)


def pair_rows(task: Task, order: Sequence[int], width: int) -> list[Row]:
    """Rows of pairs: pair n is the examples 2n (better) and 2n + 1 (worse)."""
    lengths = [
        len(a) + len(b) for a, b in zip(task.examples[::2], task.examples[1::2], strict=True)
    ]
    packed = pack(lengths, order, len(task.prefix), width)
    return [Row(tuple(e for n in row.indices for e in (2 * n, 2 * n + 1))) for row in packed]


class PreferenceTrainer(Trainer):
    """A run over preferences: the same adapter, optimizer and checkpoints, another loss."""

    def __init__(
        self,
        config: Config,
        model: nn.Module,
        prefix: tuple[int, ...],
        pairs: Sequence[tuple[Example, Example]],
        pad: int,
    ) -> None:
        room = config.row_width - len(prefix)
        fitting = [pair for pair in pairs if sum(map(len, pair)) <= room]
        held, seen = fitting[: config.held_out], fitting[config.held_out :]
        super().__init__(config, model, [], Task(prefix, _flat(held)), pad)
        self.rows = PairRows(config, [Task(prefix, _flat(seen))])

    def loss(self, batch: Batch) -> Tensor:
        """The pairs' loss, summed."""
        logits = answer_logits(self.model, batch)
        found = -functional.cross_entropy(logits, batch.labels, reduction="none")
        return preference_loss(found, batch.lengths)

    def held_out_rows(self) -> list[Row]:
        """The held-out pairs as rows."""
        pairs = range(len(self.held_out.examples) // 2)
        return pair_rows(self.held_out, pairs, self.config.row_width)


def _flat(pairs: Sequence[tuple[Example, Example]]) -> list[Example]:
    return [example for pair in pairs for example in pair]
