"""`python -m training.preference --preferences FILE --config training/config-7.toml`.

The last stage: from pairs of a better and a worse translation of one sentence (`candidates.py`) the
adapter learns to give the worse one less probability (`preference_trainer.py`).
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch

from training.candidates import Preference, read_preferences
from training.config import read_config
from training.formats import Format
from training.packing import Example
from training.preference_trainer import PreferenceTrainer
from training.trainer import run


def encode(preferences: Sequence[Preference], form: Format) -> list[tuple[Example, Example]]:
    """Better and worse answer of each sentence that has a worse one."""
    return [
        (form.example(p.nl, p.chosen), form.example(p.nl, p.rejected))
        for p in preferences
        if p.rejected
    ]


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
    form = Format(tokenizer, glosses=config.glosses)
    pairs = encode(preferences, form)
    trainer = PreferenceTrainer(config, model, form.prefix, pairs, tokenizer.pad_token_id)
    trainer.resume()
    return run(trainer, "Qwen/Qwen2.5-Coder-1.5B-Instruct")


if __name__ == "__main__":
    sys.exit(main())
