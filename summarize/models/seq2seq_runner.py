"""What an encoder-decoder model is asked for, and what it answers, whoever runs it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from summarize.models.engine import Step
from summarize.models.families import read_json


@dataclass(frozen=True, slots=True)
class Task:
    """Token ids to encode; what the answer begins with, after the start token; how long it is."""

    ids: tuple[int, ...]
    start: tuple[int, ...]
    most: int
    least: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """The ids of an answer, without start and end. `score` is the mean log probability, or 0.0."""

    ids: tuple[int, ...]
    finished: bool
    score: float


@dataclass(frozen=True, slots=True)
class BeamSearch:
    """How the best answer is looked for: beam search, as the model's publisher set it."""

    beams: int = 4
    length_penalty: float = 1.0
    no_repeat: int = 0
    banned: tuple[tuple[int, ...], ...] = ()

    @classmethod
    def of(cls, folder: Path, task: str = "") -> BeamSearch:
        """The settings in a model's folder, or those named `task` in its task_specific_params."""
        settings = generation_settings(folder, task)
        banned = settings.get("bad_words_ids") or ()
        return cls(
            beams=min(8, max(1, int(settings.get("num_beams") or 1))),
            length_penalty=float(settings.get("length_penalty") or 1.0),
            no_repeat=int(settings.get("no_repeat_ngram_size") or 0),
            banned=tuple(tuple(int(i) for i in word) for word in banned),
        )


def generation_settings(folder: Path, task: str = "") -> Mapping[str, Any]:
    """What config.json and generation_config.json say of generation; the latter counts more."""
    config = read_json(folder / "config.json")
    generation = {
        k: v for k, v in read_json(folder / "generation_config.json").items() if v is not None
    }
    special = (config.get("task_specific_params") or {}).get(task) or {}
    return config | generation | special


class Runner(Protocol):
    """Runs an encoder-decoder model on token ids, many at once."""

    @property
    def where(self) -> str:
        """The device that it runs on, and the number format."""

    def generate(
        self,
        tasks: Sequence[Task],
        search: BeamSearch,
        *,
        count: int = 1,
        step: Step | None = None,
    ) -> list[list[Answer]]:
        """For each task, in the order given, its `count` best answers, best first."""
