"""What a training run is told, read from TOML."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Config:
    """One run. `minutes` is its length; the learning rate falls to zero over that time."""

    name: str
    seed: int
    runs: Path
    parallel: Path
    corpus_tokens: dict[str, int]
    join_share: float
    generated: int
    handwritten_repeats: int
    held_out: int
    rank: int
    alpha: float
    learning_rate: float
    warmup: float
    clip: float
    minutes: float
    row_width: int
    rows_per_step: int
    workers: int
    checkpoint_minutes: float
    memory_gb: float
    init_adapter: Path | None = None
    writing_repeats: int = 0
    written: tuple[str, ...] = ()
    """Sets of pairs in `data/` that come once in an epoch, beside the hand-written ones."""

    @property
    def run(self) -> Path:
        """The directory of this run."""
        return self.runs / self.name


def read_config(path: Path) -> Config:
    """Read a configuration; paths in it are relative to its own directory.

    Raises TypeError for a key that is missing or unknown, tomllib.TOMLDecodeError for bad TOML.
    """
    values: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    for key in ("runs", "parallel", "init_adapter"):
        if key in values:
            values[key] = (path.parent / values[key]).resolve()
    values["written"] = tuple(values.get("written", ()))
    return Config(**values)
