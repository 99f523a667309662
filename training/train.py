"""`python -m training.train --config training/config.toml --model DIR`: train the adapter.

A run is as long as the configuration says (a long one can be finished early: `--finish`), resumes
from its last checkpoint, and ends with exit code 75 when it uses too much memory (start it again,
and it goes on; `make train` does so).
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from training import dataset, lora
from training.config import Config, read_config
from training.corpora import SentencePair
from training.int8 import compile_passes
from training.packing import Batch, Example, Format, Row, Task, WritingFormat, collate, pack
from training.rows import Progress, Rows
from training.writing import read_all_writing, read_writing

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


def hold_out(config: Config, pairs: list[SentencePair]) -> list[SentencePair]:
    """Pairs for the validation loss: where data come in stages, from all of them."""
    if config.stages:
        return pairs[:: max(1, len(pairs) // max(config.held_out, 1))][: config.held_out]
    # the hand-written pairs are repeated, so that none of them can be held out
    return [p for p in pairs if p.source != "handwritten"][: config.held_out]


def _encode(pairs: list[SentencePair], form: Format, room: int) -> list[Example]:
    return [e for p in pairs if len(e := form.example(p.nl, p.en)) <= room]


class Trainer:
    """Model, optimizer and progress of one run."""

    def __init__(
        self,
        config: Config,
        model: nn.Module,
        form: Format,
        pairs: list[SentencePair],
        pad: int,
        writing: Task | None = None,
    ) -> None:
        torch.manual_seed(config.seed)
        self.config, self.model, self.pad = config, model, pad
        int8 = config.int8 and torch.cpu._is_vnni_supported()
        if int8:
            compile_passes()
        self.parameters = lora.add_adapter(model, config.rank, config.alpha, int8=int8)
        if config.init_adapter:
            lora.load_adapter(model, config.init_adapter)
        room = config.row_width - len(form.prefix)
        held = hold_out(config, pairs)
        held_set = set(held)
        self.held_out = Task(form.prefix, _encode(held, form, room))
        seen = Task(form.prefix, _encode([p for p in pairs if p not in held_set], form, room))
        self.rows = Rows(config, [seen] if writing is None else [seen, writing])
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

    def _collate(self, row: Row, task: Task) -> Batch:
        width = self.config.row_width
        return collate([row], task.examples, task.prefix, width, self.pad, self.dtype)

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
        batches = [self._collate(r, self.rows.tasks[r.task]) for r in self.rows.take(self.progress)]
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
        batches = [self._collate(row, self.held_out) for row in self.held_out_rows()]

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
            self.model, run / "adapter", self.config.rank, self.config.alpha, base, torch.bfloat16
        )

    def finish(self, tokens: int) -> None:
        """Make this the run that ends the configured one: from its checkpoint, in `tokens`."""
        long = self.config.run / "checkpoint.pt"
        self.config = replace(
            self.config, name=f"{self.config.name}-finished", finish_tokens=tokens
        )
        run = self.config.run
        if not (run / "checkpoint.pt").exists():
            state = torch.load(long, weights_only=True)
            state["progress"]["finish_from"] = state["progress"]["tokens"]
            run.mkdir(parents=True, exist_ok=True)
            torch.save(state, run / "checkpoint.pt")

    def resume(self) -> bool:
        """Go on from the run's checkpoint; False if there is none."""
        path = self.config.run / "checkpoint.pt"
        if not path.exists():
            return False
        state = torch.load(path, weights_only=True)
        lora.load_adapter_state(self.model, state["adapter"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.progress = Progress(**state["progress"])
        torch.set_rng_state(state["rng"])
        return True


def resident_gb() -> float:
    """The memory this process holds now, in GB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1e9


def _log(config: Config, record: dict[str, object]) -> None:
    line = json.dumps(record)
    with (config.run / "log.jsonl").open("a", encoding="utf-8") as log:
        log.write(line + "\n")
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
    saved = validated = progress.seconds
    losses: list[float] = []
    while not is_over(config, progress):
        losses.append(trainer.step())
        if progress.step % 10 == 0:
            _log(config, _report(config, progress, sum(losses) / len(losses)))
            losses.clear()
        if progress.seconds - saved > config.checkpoint_minutes * 60:
            trainer.save(base)
            saved = progress.seconds
        if progress.seconds - validated > config.validate_minutes * 60:
            validated = progress.seconds
            begun = time.perf_counter()
            _log(config, {"step": progress.step, "held_out_loss": round(trainer.validate(), 4)})
            progress.seconds += time.perf_counter() - begun  # the clock counts this, too
        if resident_gb() > config.memory_gb:
            trainer.save(base)
            return AGAIN
    trainer.save(base)
    _log(
        config, {"step": progress.step, "held_out_loss": round(trainer.validate(), 4), "done": True}
    )
    return 0


def _writing(config: Config, tokenizer: Any) -> Task | None:
    if not config.writing_repeats:
        return None
    form = WritingFormat(tokenizer)
    found = read_all_writing() if config.stages else read_writing()
    examples = [form.example(e.request, e.answer) for e in found]
    room = config.row_width - len(form.prefix)
    fitting = [e for e in examples if len(e) <= room]
    return Task(form.prefix, fitting * config.writing_repeats)


def _default_model() -> str:
    command = [sys.executable, "-m", "summarize", "models", "path", "default"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--config", type=Path, default=Path(__file__).parent / "config.toml")
    parser.add_argument("--model", help="model directory (default: the product's default model)")
    parser.add_argument("--data-only", action="store_true", help="build the data, print the table")
    parser.add_argument("--workers", type=int, help="threads, instead of the configuration's")
    parser.add_argument(
        "--corrections",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="pairs that editors corrected, from `summarize desk export-corrections`; repeatable",
    )
    parser.add_argument(
        "--finish",
        type=int,
        metavar="TOKENS",
        help="let the rate of a long run fall to zero over so many tokens from now; "
        "in a run of its own beside it, NAME-finished, so that the long one can go on",
    )
    arguments = parser.parse_args()
    config = read_config(arguments.config)
    if arguments.workers:
        config = replace(config, workers=arguments.workers)
    config = replace(config, corrections=(*config.corrections, *arguments.corrections))
    if config.corpus_tokens and not config.parallel.is_dir():
        print(f"training needs the parallel texts in {config.parallel}, which are not there",
              file=sys.stderr)  # fmt: skip
        return 2
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from transformers import AutoModelForCausalLM, AutoTokenizer

    path = arguments.model or _default_model()
    tokenizer = AutoTokenizer.from_pretrained(path)
    form = Format(tokenizer)
    try:
        pairs = dataset.load_or_build(config, lambda p: len(form.example(p.nl, p.en)))
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    if arguments.data_only:
        for source, examples, size in dataset.table(pairs, lambda p: len(form.example(p.nl, p.en))):
            print(f"| {source} | {examples} | {size} |")
        return 0
    model = AutoModelForCausalLM.from_pretrained(path, dtype=torch.bfloat16)
    trainer = Trainer(
        config, model, form, pairs, tokenizer.pad_token_id, _writing(config, tokenizer)
    )
    base = "Qwen/Qwen2.5-Coder-1.5B-Instruct"
    if arguments.finish:
        trainer.finish(arguments.finish)
    if trainer.resume():
        print(f"resumed at step {trainer.progress.step}", flush=True)
    else:
        _log(config, {"step": 0, "held_out_loss": round(trainer.validate(), 4)})
    return run(trainer, base)


if __name__ == "__main__":
    sys.exit(main())
