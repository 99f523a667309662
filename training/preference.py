"""`python -m training.preference --preferences FILE --config training/config-7.toml`: CPO.

The last stage: from pairs of a better and a worse translation of one sentence (`candidates.py`) the
adapter learns to give the worse one less probability than the better one, and not to forget the
better one (contrastive preference optimisation, Xu et al. 2024, arXiv:2401.08417, with no reference
model). For a pair whose better answer has w tokens the loss is

    w · -log σ(β (log p(better) - log p(worse)))  -  log p(better)

summed over pairs and divided by the tokens of their answers: a pair weighs as its length.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.candidates import Preference, read_preferences
from training.config import Config, read_config
from training.packing import Batch, Example, Format, Row, Task, pack
from training.rows import Rows
from training.train import Trainer, answer_logits, run

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
        form: Format,
        preferences: Sequence[Preference],
        pad: int,
    ) -> None:
        super().__init__(config, model, form, [], pad)
        room = config.row_width - len(form.prefix)
        pairs = [
            (form.example(p.nl, p.chosen), form.example(p.nl, p.rejected))
            for p in preferences
            if p.rejected
        ]
        fitting = [pair for pair in pairs if sum(map(len, pair)) <= room]
        held, seen = fitting[: config.held_out], fitting[config.held_out :]
        self.held_out = Task(form.prefix, _flat(held))
        self.rows = PairRows(config, [Task(form.prefix, _flat(seen))])

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


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--config", type=Path, default=Path(__file__).parent / "config-7.toml")
    parser.add_argument("--model", required=True, help="model directory")
    parser.add_argument("--preferences", type=Path, required=True)
    parser.add_argument(
        "--adapter", type=Path, help="where to begin, instead of the configuration's"
    )
    arguments = parser.parse_args()
    config = read_config(arguments.config, init_adapter=arguments.adapter)
    preferences = read_preferences(arguments.preferences)
    usable = sum(bool(p.rejected) for p in preferences)
    if usable <= config.held_out:
        print(
            f"{arguments.preferences} has {usable} pairs to learn from, of which {config.held_out}"
            " would be held out: draw more with training.candidates",
            file=sys.stderr,
        )
        return 2
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from transformers import AutoModelForCausalLM, AutoTokenizer

    tokenizer: Any = AutoTokenizer.from_pretrained(arguments.model)
    model = AutoModelForCausalLM.from_pretrained(arguments.model, dtype=torch.bfloat16)
    trainer = PreferenceTrainer(
        config, model, Format(tokenizer), preferences, tokenizer.pad_token_id
    )
    if not trainer.resume():
        config.run.mkdir(parents=True, exist_ok=True)
    return run(trainer, "Qwen/Qwen2.5-Coder-1.5B-Instruct")


if __name__ == "__main__":
    sys.exit(main())
