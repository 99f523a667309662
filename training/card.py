"""The training on a graphics card, of a machine where nothing but torch and transformers is there.

    python -m training.card encode --model DIR --data FILE    # here
    python -m training.card train --model DIR --data FILE     # there

`encode` turns the whole data set into tokens, a gzipped file of some 30 MB; `train` does the run,
draws candidates for written pairs with the new adapter, and learns from the worst of them
(`preference_trainer.py`). Both trainings write checkpoints and are resumed by the same command.
`device.sh` does all of it as one prepared run.
"""

from __future__ import annotations

import argparse
import gzip
import io
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch
from torch import nn

from training.agreement import least_agreeing, shared_words
from training.config import Config, read_config
from training.packing import Example, Task
from training.preference_trainer import PreferenceTrainer
from training.trainer import Trainer, run

BASE = "Qwen/Qwen2.5-Coder-1.5B-Instruct"
PREFERENCES = 3000
"""Written pairs for which candidates are drawn."""
LONGEST_ANSWER = 120
"""Tokens of a candidate, at most."""
TOGETHER = 128
"""Sentences that are drawn for at once."""


@dataclass(frozen=True, slots=True)
class CardData:
    """All that a run on a card learns from, as tokens.

    `prompts` are the examples of `preferences` whose answers are to be drawn: a place in the first
    task's examples each, with the person's translation as text.
    """

    tasks: tuple[Task, ...]
    held_out: Task
    prompts: tuple[tuple[int, str], ...]


def save(data: CardData, path: Path) -> None:
    """Write the data; an example that comes several times is written once."""
    place: dict[Example, int] = {}
    for task in (*data.tasks, data.held_out):
        for example in task.examples:
            place.setdefault(example, len(place))
    flat = [token for e in place for token in (*e.prompt, *e.answer)]
    state = {
        "tokens": torch.tensor(flat, dtype=torch.int32),
        "lengths": torch.tensor([(len(e.prompt), len(e.answer)) for e in place], dtype=torch.int32),
        "tasks": [
            (list(t.prefix), torch.tensor([place[e] for e in t.examples], dtype=torch.int32))
            for t in (*data.tasks, data.held_out)
        ],
        "prompts": list(data.prompts),
    }
    buffer = io.BytesIO()
    torch.save(state, buffer)
    part = path.with_name(path.name + ".part")
    part.write_bytes(gzip.compress(buffer.getvalue(), 6))
    part.replace(path)


def load(path: Path) -> CardData:
    """Read what `save` wrote."""
    state = torch.load(io.BytesIO(gzip.decompress(path.read_bytes())), weights_only=True)
    tokens: list[int] = state["tokens"].tolist()
    examples, at = [], 0
    for prompt, answer in state["lengths"].tolist():
        middle, end = at + prompt, at + prompt + answer
        examples.append(Example(tuple(tokens[at:middle]), tuple(tokens[middle:end])))
        at = end
    tasks = [
        Task(tuple(prefix), [examples[n] for n in order.tolist()])
        for prefix, order in state["tasks"]
    ]
    return CardData(tuple(tasks[:-1]), tasks[-1], tuple((n, text) for n, text in state["prompts"]))


@torch.no_grad()
def draw(
    model: Any, tokenizer: Any, prefix: Sequence[int], examples: Sequence[Example]
) -> Iterable[list[str]]:
    """The likeliest answer and four drawn ones for every example's prompt."""
    device = next(model.parameters()).device
    for first in range(0, len(examples), TOGETHER):
        prompts = [[*prefix, *e.prompt] for e in examples[first : first + TOGETHER]]
        width = max(map(len, prompts))
        rows = [[tokenizer.pad_token_id] * (width - len(p)) + p for p in prompts]
        seen = [[0] * (width - len(p)) + [1] * len(p) for p in prompts]
        ids, mask = torch.tensor(rows, device=device), torch.tensor(seen, device=device)
        answers: list[list[str]] = [[] for _ in prompts]
        for sampled in (False, True):
            found = model.generate(
                input_ids=ids,
                attention_mask=mask,
                max_new_tokens=LONGEST_ANSWER,
                do_sample=sampled,
                num_return_sequences=4 if sampled else 1,
                pad_token_id=tokenizer.pad_token_id,
                eos_token_id=tokenizer.eos_token_id,
            )
            texts = tokenizer.batch_decode(found[:, width:], skip_special_tokens=True)
            each = len(texts) // len(prompts)
            for n, answer in enumerate(answers):
                answer += [text.strip() for text in texts[n * each : (n + 1) * each]]
        yield from answers


def preferences(model: Any, tokenizer: Any, data: CardData) -> list[tuple[Example, Example]]:
    """Better and worse answers of the written pairs, as examples."""
    task = data.tasks[0]
    examples = [task.examples[place] for place, _ in data.prompts]
    pairs = []
    drawn = draw(model, tokenizer, task.prefix, examples)
    for example, (_, text), candidates in zip(examples, data.prompts, drawn, strict=True):
        worse, _ = least_agreeing(candidates, lambda said, text=text: shared_words(said, text))
        if worse:
            ids = tokenizer(worse, add_special_tokens=False)["input_ids"]
            pairs.append((example, Example(example.prompt, (*ids, tokenizer.eos_token_id))))
    return pairs


def after(config: Config, adapter: Path) -> Config:
    """The configuration of the stage on preferences, on from that adapter."""
    return replace(
        config,
        name=f"{config.name}-preferences",
        init_adapter=adapter,
        learning_rate=config.learning_rate / 6,
        warmup_tokens=6000,
        tokens=300000,
        finish_tokens=150000,
        rows_per_step=4,
        rows_together=4,
        held_out=40,
        stages=(),
    )


def train(config: Config, load_model: Any, tokenizer: Any, data: CardData) -> int:
    """Both stages; the exit code. `load_model` gives the base model anew."""
    model: nn.Module = load_model()
    trainer = Trainer(config, model, data.tasks, data.held_out, tokenizer.pad_token_id)
    trainer.resume()
    if code := run(trainer, BASE):
        return code
    second = after(config, config.run / "adapter")
    file = second.run / "pairs.pt"
    if file.exists():
        pairs = [(Example(*a), Example(*b)) for a, b in torch.load(file, weights_only=True)]
    else:
        pairs = preferences(model.eval(), tokenizer, data)
        second.run.mkdir(parents=True, exist_ok=True)
        as_tuples = [((a.prompt, a.answer), (b.prompt, b.answer)) for a, b in pairs]
        torch.save(as_tuples, file)
    print(f"{len(pairs)} preferences", flush=True)
    del trainer, model
    learner = PreferenceTrainer(
        second, load_model(), data.tasks[0].prefix, pairs, tokenizer.pad_token_id
    )
    learner.resume()
    return run(learner, BASE)


def encode(config: Config, tokenizer: Any) -> CardData:
    """The configuration's data set and examples of writing, as tokens."""
    from training import dataset
    from training.candidates import choose_pairs
    from training.formats import Format
    from training.train import tasks_of, writing_task

    form = Format(tokenizer, glosses=config.glosses)
    pairs = dataset.load_or_build(config, lambda p: len(form.example(p.nl, p.en)))
    tasks, held_out = tasks_of(config, form, pairs, writing_task(config, tokenizer))
    places = {example: n for n, example in enumerate(tasks[0].examples)}
    prompts = [
        (places[example], pair.en)
        for pair in choose_pairs(PREFERENCES, config.seed)
        if (example := form.example(pair.nl, pair.en)) in places
    ]
    return CardData(tuple(tasks), held_out, tuple(prompts))


def _load(arguments: argparse.Namespace) -> tuple[Any, Any]:
    """The tokenizer, and what loads the base model: from a folder, or from a packed file."""
    from transformers import AutoModelForCausalLM, AutoTokenizer, GgufConfig

    def load_model() -> nn.Module:
        packed = {"quantization_config": GgufConfig(dequantize=True)} if arguments.gguf else {}
        model: nn.Module = AutoModelForCausalLM.from_pretrained(
            folder, dtype=torch.bfloat16, **where, **packed
        )
        return model

    folder = arguments.gguf.parent if arguments.gguf else arguments.model
    where = {"gguf_file": arguments.gguf.name} if arguments.gguf else {}
    return AutoTokenizer.from_pretrained(folder, **where), load_model


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("command", choices=("encode", "train"))
    parser.add_argument("--config", type=Path, default=Path(__file__).parent / "config-card.toml")
    base = parser.add_mutually_exclusive_group(required=True)
    base.add_argument("--model", type=Path, help="model directory")
    base.add_argument("--gguf", type=Path, help="the model packed in 4 bits")
    parser.add_argument("--adapter", type=Path, help="where to begin, if not as configured")
    parser.add_argument("--data", type=Path, required=True, help="the file of tokens")
    parser.add_argument("--device", help="instead of the configuration's")
    arguments = parser.parse_args()
    config = read_config(arguments.config, init_adapter=arguments.adapter)
    if arguments.device:
        config = replace(config, device=arguments.device)
    tokenizer, load_model = _load(arguments)
    if arguments.command == "encode":
        save(encode(config, tokenizer), arguments.data)
        return 0
    return train(config, load_model, tokenizer, load(arguments.data))


if __name__ == "__main__":
    sys.exit(main())
