"""`python -m training.train --config training/config.toml --model DIR`: train the adapter.

A run is as long as the configuration says (a long one can be finished early: `--finish`), resumes
from its last checkpoint, and ends with exit code 75 when it uses too much memory (start it again,
and it goes on; `make train` does so).
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch

from training import dataset
from training.config import Config, read_config
from training.corpora import SentencePair
from training.formats import Format, WritingFormat
from training.packing import Example, Task
from training.trainer import Trainer, log, run
from training.writing import read_all_writing, read_writing


def hold_out(config: Config, pairs: list[SentencePair]) -> list[SentencePair]:
    """Pairs for the validation loss: where data come in stages, from all of them."""
    if config.stages:
        return pairs[:: max(1, len(pairs) // max(config.held_out, 1))][: config.held_out]
    # the hand-written pairs are repeated, so that none of them can be held out
    return [p for p in pairs if p.source != "handwritten"][: config.held_out]


def _encode(pairs: list[SentencePair], form: Format, room: int) -> list[Example]:
    return [e for p in pairs if len(e := form.example(p.nl, p.en)) <= room]


def tasks_of(
    config: Config, form: Format, pairs: list[SentencePair], writing: Task | None = None
) -> tuple[list[Task], Task]:
    """What a run learns from, encoded, and what is held out of it."""
    room = config.row_width - len(form.prefix)
    held = hold_out(config, pairs)
    held_set = set(held)
    seen = Task(form.prefix, _encode([p for p in pairs if p not in held_set], form, room))
    tasks = [seen] if writing is None else [seen, writing]
    return tasks, Task(form.prefix, _encode(held, form, room))


def writing_task(config: Config, tokenizer: Any) -> Task | None:
    """The examples of writing as a task; None where the configuration wants none."""
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
    form = Format(tokenizer, glosses=config.glosses)
    plain = Format(tokenizer)  # the order of the pairs is the same with and without glosses
    try:
        pairs = dataset.load_or_build(config, lambda p: len(plain.example(p.nl, p.en)))
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    if arguments.data_only:
        for source, examples, size in dataset.table(pairs, lambda p: len(form.example(p.nl, p.en))):
            print(f"| {source} | {examples} | {size} |")
        return 0
    model = AutoModelForCausalLM.from_pretrained(path, dtype=torch.bfloat16)
    tasks, held_out = tasks_of(config, form, pairs, writing_task(config, tokenizer))
    trainer = Trainer(config, model, tasks, held_out, tokenizer.pad_token_id)
    base = "Qwen/Qwen2.5-Coder-1.5B-Instruct"
    if arguments.finish:
        trainer.finish(arguments.finish)
    if trainer.resume():
        print(f"resumed at step {trainer.progress.step}", flush=True)
    else:
        log(config, {"step": 0, "held_out_loss": round(trainer.validate(), 4)})
    return run(trainer, base)


if __name__ == "__main__":
    sys.exit(main())
