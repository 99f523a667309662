"""Encoder-decoder models by CTranslate2: int8, on the processor or a card, behind `Runner`.

The model in `ct2/` was made from the safetensors beside it (`ct2_conversion.py`). Texts go in and
come out as the names of the very tokens that transformers would use.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Sequence
from pathlib import Path

import ctranslate2

from summarize.models.ct2_conversion import FOLDER, QUANTIZATION
from summarize.models.devices import CPU, DevicePlace
from summarize.models.engine import Step
from summarize.models.seq2seq_runner import Answer, BeamSearch, Task

MAX_TOKENS = 2048
"""Tokens of one batch, padding included; within it CTranslate2 sorts by length."""
CARD_TOKENS = 16_384
"""The same on a card."""

_log = logging.getLogger(__name__)


class CTranslate2Runner:
    """A converted model, behind `Runner`. `tokens` and `ids` name tokens and number them.

    `pad`, which CTranslate2 takes out of a Marian's vocabulary, is never asked not to be written.
    """

    def __init__(
        self,
        folder: Path,
        *,
        tokens: Callable[[Sequence[int]], list[str]],
        ids: Callable[[Sequence[str]], list[int]],
        end: int,
        pad: int,
        place: DevicePlace | None = None,
    ) -> None:
        self._folder = folder / FOLDER
        self._place = place or DevicePlace()
        self._translator = self._opened(self._place)
        self._tokens, self._ids, self._end, self._pad = tokens, ids, end, pad

    @property
    def where(self) -> str:
        """See `Runner.where`."""
        device = CPU if self._translator.device == CPU else self._place.device
        return f"{device} {self._translator.compute_type} (CTranslate2)"

    def _opened(self, place: DevicePlace) -> ctranslate2.Translator:
        """On a card by CUDA, in int8 with the rest in its half precision; else on the processor."""
        if place.device.startswith("cuda"):
            number = int(place.device.partition(":")[2] or 0)
            kind = f"int8_{place.dtype}" if place.dtype != "float32" else "int8"
            try:
                return ctranslate2.Translator(
                    str(self._folder), device="cuda", device_index=number, compute_type=kind
                )
            except (RuntimeError, ValueError) as error:
                # A CTranslate2 without CUDA, a card without memory for it, or none it knows.
                _log.warning(
                    "CTranslate2 cannot use %s (%s): it runs on the processor", place.device, error
                )
        threads = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 0
        return ctranslate2.Translator(
            str(self._folder),
            device="cpu",
            compute_type=QUANTIZATION,
            intra_threads=threads,
        )

    def generate(
        self,
        tasks: Sequence[Task],
        search: BeamSearch,
        *,
        count: int = 1,
        step: Step | None = None,
    ) -> list[list[Answer]]:
        """See `Runner.generate`."""
        results: list[list[Answer]] = [[] for _ in tasks]
        groups: dict[tuple[int, int, int], list[int]] = {}
        for place, task in enumerate(tasks):
            # The limits hold for a whole call: tasks of about a length share one.
            groups.setdefault((len(task.start), task.least, task.most // 64), []).append(place)
        for places in groups.values():
            found = self._generate([tasks[p] for p in places], search, count)
            for place, answers in zip(places, found, strict=True):
                results[place] = answers
            if step is not None:
                step(len(places))
        return results

    def _generate(
        self, tasks: Sequence[Task], search: BeamSearch, count: int
    ) -> list[list[Answer]]:
        starts = [self._tokens(t.start) for t in tasks]
        banned = [self._tokens(word) for word in search.banned if word != (self._pad,)]
        translator = self._translator
        done = translator.translate_batch(
            [self._tokens(t.ids) for t in tasks],
            target_prefix=starts if any(starts) else None,
            max_batch_size=MAX_TOKENS if translator.device == "cpu" else CARD_TOKENS,
            batch_type="tokens",
            beam_size=max(search.beams, count),
            num_hypotheses=count,
            length_penalty=search.length_penalty,
            no_repeat_ngram_size=search.no_repeat,
            suppress_sequences=banned or None,
            max_input_length=0,
            # What an answer begins with counts in its length, too.
            max_decoding_length=max(t.most for t in tasks) + len(tasks[0].start),
            min_decoding_length=max(1, tasks[0].least + len(tasks[0].start)),
            return_scores=True,
            return_end_token=True,
        )
        return [
            [
                self._answer(self._ids(tokens), task, score, search)
                for tokens, score in zip(result.hypotheses, result.scores, strict=True)
            ]
            for task, result in zip(tasks, done, strict=True)
        ]

    def _answer(self, ids: list[int], task: Task, score: float, search: BeamSearch) -> Answer:
        own = ids[len(task.start) :]
        finished = self._end in own
        length = max(1, len(own))
        if finished:
            own = own[: own.index(self._end)]
        # CTranslate2 divides the sum by length ** penalty, and counts in the length what it was
        # told to begin with; here a score is the mean of what it chose itself.
        counted = length + len(task.start)
        mean = score * float(counted**search.length_penalty) / length
        return Answer(tuple(own[: task.most]), finished and len(own) <= task.most, mean)
