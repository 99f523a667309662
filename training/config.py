"""What a training run is told, read from TOML."""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Config:
    """One run.

    A run of `minutes` has a learning rate that falls to zero over that time. A long run has
    `tokens` instead: the rate stays up (`warmup_tokens` apart) until `finish_tokens` before the
    end, or until somebody says so, and then falls to zero (warmup-stable-decay, Hu et al. 2024,
    arXiv:2404.06395); its data come in `stages`.
    """

    name: str
    seed: int
    runs: Path
    parallel: Path
    held_out: int
    rank: int
    alpha: float
    learning_rate: float
    clip: float
    row_width: int
    rows_per_step: int
    workers: int
    checkpoint_minutes: float
    memory_gb: float
    corpus_tokens: dict[str, int] = field(default_factory=dict)
    join_share: float = 0.0
    generated: int = 0
    handwritten_repeats: int = 0
    warmup: float = 0.0
    minutes: float = 0.0
    tokens: int = 0
    warmup_tokens: int = 0
    finish_tokens: int = 0
    stages: tuple[tuple[str, ...], ...] = ()
    """Files of `data/written`, by name, best first; "*" are all that no stage names."""
    stage_repeats: int = 1
    """How often all stages come; with public text (`corpus_tokens`) once among it, first of all."""
    old_share: float = 0.0
    """How much of all tokens are text of earlier runs, where there are stages."""
    writing_share: float = 0.0
    """How much of all rows are examples of the writing stage, where there are stages."""
    skip_pairs: int = 0
    """So many pairs, where there are stages, were seen by the run before: they come last."""
    glosses: bool = False
    """Whether rarer words of the source have their meanings behind them (`language/glosses.py`)."""
    validate_minutes: float = 10.0
    int8: bool = False
    """Frozen weights in int8, where the processor multiplies int8 faster (VNNI)."""
    device: str = "cpu"
    """Where the model is: "cpu", or a graphics card as torch names it ("cuda")."""
    rows_together: int = 1
    """How many rows of a task go through the model at once: one on a processor, many on a card."""
    init_adapter: Path | None = None
    writing_repeats: int = 0
    written: tuple[str, ...] = ()
    """Sets of pairs in `data/` that come once in an epoch, beside the hand-written ones."""
    corrections: tuple[Path, ...] = ()
    """Files of what editors corrected: once in an epoch; first, where there are stages."""

    @property
    def run(self) -> Path:
        """The directory of this run."""
        return self.runs / self.name


def read_config(path: Path, init_adapter: Path | None = None) -> Config:
    """Read a configuration; paths in it are relative to its own directory.

    `init_adapter` is where to begin, instead of what the configuration says.

    The environment variable SUMMARIZE_RUNS says where runs are kept instead.

    Raises TypeError for a key that is missing or unknown, tomllib.TOMLDecodeError for bad TOML.
    """
    values: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    for key in ("runs", "parallel", "init_adapter"):
        if key in values:
            values[key] = (path.parent / values[key]).resolve()
    if "SUMMARIZE_RUNS" in os.environ:
        values["runs"] = Path(os.environ["SUMMARIZE_RUNS"]).expanduser().resolve()
    if init_adapter is not None:
        values["init_adapter"] = init_adapter
    values["stages"] = tuple(tuple(stage) for stage in values.get("stages", ()))
    values["written"] = tuple(values.get("written", ()))
    files = values.get("corrections", ())
    values["corrections"] = tuple((path.parent / file).resolve() for file in files)
    return Config(**values)
