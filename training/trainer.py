"""The steps of a run: losses, the learning rate, the optimizer, checkpoints, the log.

What is learnt from are examples that are encoded already, so that this needs torch and the model
alone, and runs where nothing else is installed (`card.py`).
"""

from __future__ import annotations

import json
import resource
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from training import lora
from training.config import Config
from training.int8 import compile_passes
from training.packing import Batch, Row, Task, collate, pack
from training.rows import Progress, Rows

AGAIN = 75


def answer_logits(model: Any, batch: Batch) -> Tensor:
    """Logits (fp32) of the answers' tokens alone, in the order of `batch.labels`."""
    hidden = model.model(
        input_ids=batch.tokens,
        attention_mask=batch.mask,
        position_ids=batch.positions,
        use_cache=False,
    ).last_hidden_state
    hidden = hidden.reshape(-1, hidden.shape[-1])[batch.places]
    return functional.linear(hidden, model.lm_head.weight).float()


def row_loss(model: Any, batch: Batch) -> Tensor:
    """Summed cross-entropy of the answers."""
    return functional.cross_entropy(answer_logits(model, batch), batch.labels, reduction="sum")


def learning_rate(config: Config, seconds: float) -> float:
    """Linear warm-up, then linear decay to zero at the end of the run's time."""
    done = min(seconds / (config.minutes * 60), 1.0)
    if done < config.warmup:
        return config.learning_rate * (0.05 + 0.95 * done / config.warmup)
    return config.learning_rate * (1 - done) / (1 - config.warmup)


def steady_rate(config: Config, progress: Progress) -> float:
    """Warm-up, then the full rate, then linear decay to zero over the last `finish_tokens`."""
    begin = progress.finish_from or config.tokens - config.finish_tokens
    warm = min(1.0, 0.05 + progress.tokens / max(config.warmup_tokens, 1))
    left = 1.0 - max(0, progress.tokens - begin) / max(config.finish_tokens, 1)
    return config.learning_rate * min(warm, max(left, 0.0))


def rate_now(config: Config, progress: Progress) -> float:
    """The learning rate of the next step."""
    if config.tokens:
        return steady_rate(config, progress)
    return learning_rate(config, progress.seconds)


def is_over(config: Config, progress: Progress) -> bool:
    """Whether the run has come to its end."""
    if config.tokens:
        begin = progress.finish_from or config.tokens - config.finish_tokens
        return progress.tokens >= begin + config.finish_tokens
    return progress.seconds >= config.minutes * 60


class Trainer:
    """Model, optimizer and progress of one run."""

    def __init__(
        self,
        config: Config,
        model: nn.Module,
        tasks: Sequence[Task],
        held_out: Task,
        pad: int,
    ) -> None:
        torch.manual_seed(config.seed)
        self.config, self.model, self.pad = config, model.to(config.device), pad
        int8 = config.int8 and config.device == "cpu" and torch.cpu._is_vnni_supported()
        if int8:
            compile_passes()
        self.parameters = lora.add_adapter(model, config.rank, config.alpha, int8=int8)
        if config.init_adapter:
            lora.load_adapter(model, config.init_adapter)
        self.held_out = held_out
        self.rows = Rows(config, tasks)
        self.optimizer = torch.optim.AdamW(
            self.parameters, lr=config.learning_rate, betas=(0.9, 0.99), weight_decay=0.0
        )
        self.progress = Progress()
        self.dtype = next(model.parameters()).dtype
        # One thread a worker: two independent rows at once need no barrier in every product, so
        # that a core that is busy with something else does not hold the other one up.
        torch.set_num_threads(1)
        self._pool = ThreadPoolExecutor(
            config.workers, initializer=torch.set_num_threads, initargs=(1,)
        )

    def _collate(self, rows: list[Row], task: Task) -> Batch:
        width = self.config.row_width
        batch = collate(rows, task.examples, task.prefix, width, self.pad, self.dtype)
        return batch.to(self.config.device)

    def _batches(self, rows: list[Row], tasks: list[Task]) -> list[Batch]:
        """The rows as they go through the model: those of one task, so many together."""
        size = self.config.rows_together
        of_task = [[row for row in rows if row.task == number] for number in range(len(tasks))]
        return [
            self._collate(same[first : first + size], task)
            for same, task in zip(of_task, tasks, strict=True)
            for first in range(0, len(same), size)
        ]

    def loss(self, batch: Batch) -> Tensor:
        """What is made small, summed over the batch's answers."""
        return row_loss(self.model, batch)

    def held_out_rows(self) -> list[Row]:
        """The held-out examples as rows."""
        lengths = [len(e) for e in self.held_out.examples]
        order = range(len(lengths))
        return pack(lengths, order, len(self.held_out.prefix), self.config.row_width)

    def _gradients(self, batch: Batch) -> tuple[float, tuple[Tensor, ...]]:
        loss = self.loss(batch)
        return loss.item(), torch.autograd.grad(loss, self.parameters)

    def step(self) -> float:
        """One optimizer step; the mean loss per answer token before it."""
        begun = time.perf_counter()
        batches = self._batches(self.rows.take(self.progress), self.rows.tasks)
        labels = sum(len(b.labels) for b in batches)
        total = 0.0
        # map keeps the rows' order, so the sum is the same whichever worker was the faster
        for loss, gradients in self._pool.map(self._gradients, batches):
            total += loss
            for parameter, gradient in zip(self.parameters, gradients, strict=True):
                gradient.div_(labels)
                if parameter.grad is None:
                    parameter.grad = gradient
                else:
                    parameter.grad.add_(gradient)
        nn.utils.clip_grad_norm_(self.parameters, self.config.clip)
        rate = rate_now(self.config, self.progress)
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        self.progress.step += 1
        self.progress.tokens += sum(int(b.tokens.ne(self.pad).sum()) for b in batches)
        self.progress.examples += sum(b.examples for b in batches)
        self.progress.seconds += time.perf_counter() - begun
        return total / labels

    def validate(self) -> float:
        """The mean loss per answer token on the held-out examples."""
        batches = self._batches(self.held_out_rows(), [self.held_out])

        def loss(batch: Batch) -> float:
            with torch.no_grad():
                return self.loss(batch).item()

        labels = sum(len(b.labels) for b in batches)
        return sum(self._pool.map(loss, batches)) / max(labels, 1)

    def save(self, base: str) -> None:
        """Write the checkpoint (atomically), and the adapter in peft's format beside it."""
        run = self.config.run
        run.mkdir(parents=True, exist_ok=True)
        state = {
            "adapter": lora.adapter_state(self.model),
            "optimizer": self.optimizer.state_dict(),
            "progress": {k: getattr(self.progress, k) for k in Progress.__slots__},
            "rng": torch.get_rng_state(),
        }
        torch.save(state, run / "checkpoint.part")
        (run / "checkpoint.part").replace(run / "checkpoint.pt")
        lora.save_adapter(
            self.model,
            run / "adapter",
            self.config.rank,
            self.config.alpha,
            base,
            torch.bfloat16,
            glosses=self.config.glosses,
        )

    def finish(self, tokens: int) -> None:
        """Make this the run that ends the configured one: from its checkpoint, in `tokens`."""
        long = self.config.run / "checkpoint.pt"
        self.config = replace(
            self.config, name=f"{self.config.name}-finished", finish_tokens=tokens
        )
        run = self.config.run
        if not (run / "checkpoint.pt").exists():
            state = torch.load(long, weights_only=True, map_location="cpu")
            state["progress"]["finish_from"] = state["progress"]["tokens"]
            run.mkdir(parents=True, exist_ok=True)
            torch.save(state, run / "checkpoint.pt")

    def resume(self) -> bool:
        """Go on from the run's checkpoint; False if there is none."""
        path = self.config.run / "checkpoint.pt"
        if not path.exists():
            return False
        state = torch.load(path, weights_only=True, map_location="cpu")
        lora.load_adapter_state(self.model, state["adapter"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.progress = Progress(**state["progress"])
        torch.set_rng_state(state["rng"])
        return True


def resident_gb() -> float:
    """The memory this process holds now, in GB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1e9


def log(config: Config, record: dict[str, object]) -> None:
    """Write a line of the run's log, and print it."""
    line = json.dumps(record)
    with (config.run / "log.jsonl").open("a", encoding="utf-8") as lines:
        lines.write(line + "\n")
    print(line, flush=True)


def _report(config: Config, progress: Progress, loss: float) -> dict[str, object]:
    return {
        "step": progress.step,
        "epoch": progress.epoch,
        "loss": round(loss, 4),
        "rate": round(rate_now(config, progress), 7),
        "tokens": progress.tokens,
        "examples": progress.examples,
        "minutes": round(progress.seconds / 60, 2),
        "tokens_per_second": round(progress.tokens / progress.seconds, 1),
        "gb": round(resident_gb(), 2),
    }


def run(trainer: Trainer, base: str) -> int:
    """Train until the time is up; the process's exit code."""
    config, progress = trainer.config, trainer.progress
    config.run.mkdir(parents=True, exist_ok=True)
    saved = validated = progress.seconds
    losses: list[float] = []
    while not is_over(config, progress):
        losses.append(trainer.step())
        if progress.step % 10 == 0:
            log(config, _report(config, progress, sum(losses) / len(losses)))
            losses.clear()
        if progress.seconds - saved > config.checkpoint_minutes * 60:
            trainer.save(base)
            saved = progress.seconds
        if progress.seconds - validated > config.validate_minutes * 60:
            validated = progress.seconds
            begun = time.perf_counter()
            log(config, {"step": progress.step, "held_out_loss": round(trainer.validate(), 4)})
            progress.seconds += time.perf_counter() - begun  # the clock counts this, too
        if resident_gb() > config.memory_gb:
            trainer.save(base)
            return AGAIN
    trainer.save(base)
    log(
        config, {"step": progress.step, "held_out_loss": round(trainer.validate(), 4), "done": True}
    )
    return 0
