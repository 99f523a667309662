"""The engines that `make bench` compares: one module each, run in a process of its own.

A module has `load(work)`, which loads the model and returns a function that answers all of the
work's prompts; `engines/worker.py` times the two. A module may have `prepare(work)` for what a
user would do once and keep, such as a conversion; that is not timed as loading.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Work:
    """What an engine is given: the same for all, down to the tokens of the prompts."""

    texts: tuple[str, ...]
    """The sentences, in `source`'s language, for engines that make their own prompts of them."""
    prompts: tuple[tuple[int, ...], ...]
    """Token ids: `translation_messages` in the model's chat template."""
    limits: tuple[int, ...]
    """How many tokens an answer may have, as the product limits them."""
    end: tuple[int, ...]
    """The tokens that end an answer."""
    gguf: str
    weights: str
    """The folder with the same weights as safetensors, and the tokenizer."""
    scratch: str
    """A folder for what an engine makes once and keeps."""
    slots: int = 1
    source: str = "nl"
    target: str = "en"

    def dump(self) -> str:
        """As JSON, for `parse`."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @staticmethod
    def parse(text: str) -> Work:
        """From what `dump` wrote."""
        values = json.loads(text)
        for name in ("texts", "limits", "end"):
            values[name] = tuple(values[name])
        values["prompts"] = tuple(tuple(prompt) for prompt in values["prompts"])
        return Work(**values)


@dataclass(frozen=True, slots=True)
class Answers:
    """What came back, one for each prompt: token ids without the end, or text where only that."""

    ids: Sequence[Sequence[int]] = ()
    texts: Sequence[str] = ()


Run = Callable[[], Answers]


@dataclass(frozen=True, slots=True)
class Engine:
    """One row of the table."""

    name: str
    label: str
    module: str
    share: float
    """Of the lines: a slow engine gets fewer, the first ones, so that a pass stays short."""
    packages: tuple[str, ...]
    """The distributions whose versions its result stands on."""
    slots: int = 1
    own: bool = False
    """Whether the program itself is measured: then its source is part of the version."""

    def lines(self, count: int) -> int:
        """How many of `count` lines it gets: its share, but three at least."""
        return min(count, max(3, round(count * self.share)))


ENGINES = (
    Engine(
        "transformers",
        "transformers, packed GGUF, one at a time",
        "transformers_gguf",
        0.02,
        ("transformers", "torch"),
    ),
    Engine("llama.cpp-1", "llama.cpp (xllamacpp), 1 slot", "llama_cpp", 0.07, ("xllamacpp",)),
    Engine(
        "llama.cpp-8",
        "llama.cpp (xllamacpp), 8 slots",
        "llama_cpp",
        0.16,
        ("xllamacpp",),
        slots=8,
    ),
    Engine(
        "openvino",
        "OpenVINO GenAI, continuous batching, 64 sequences",
        "openvino",
        0.64,
        ("openvino-genai", "openvino"),
        slots=64,
    ),
    Engine(
        "ctranslate2",
        "CTranslate2 int8, 20 a batch",
        "ctranslate2_int8",
        0.4,
        ("ctranslate2",),
        slots=20,
    ),
    Engine(
        "greedy",
        "our engine, greedy, no adapter, no checks",
        "ours",
        1.0,
        ("torch", "transformers"),
        own=True,
    ),
)
"""All but `summarize translate --lines`, which is measured as a command (`speed_commands`)."""

FOLDER = Path(__file__).parent
