"""Encoder-decoder models by transformers: many texts at once, those of a length together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from transformers import AutoModelForSeq2SeqLM, GenerationConfig
from transformers.utils import logging as transformers_logging

from summarize.models import card_memory, devices
from summarize.models.devices import DevicePlace
from summarize.models.engine import Step
from summarize.models.seq2seq_runner import Answer, BeamSearch, Task, generation_settings

MAX_ROWS = 64
CARD_ROWS = 512
CARD_LOGITS = 1 << 30
"""The same for an accelerator."""
MAX_TOKENS = 8192
"""Rows times length of what is encoded in one batch."""
MAX_LOGITS = 1 << 26
"""Rows times beams times vocabulary: a step keeps a few such tables, of four bytes each."""


class TransformerRunner:
    """A model in a folder of safetensors, behind `Runner`; `place` is what it runs on."""

    def __init__(self, folder: Path, place: DevicePlace | None = None) -> None:
        place = place or devices.choose(devices.CPU)
        transformers_logging.set_verbosity_error()  # type: ignore[no-untyped-call]
        transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]
        self._folder = folder
        self._stand(*card_memory.where_it_fits(self._loaded, place))
        settings = generation_settings(folder)
        end = settings.get("eos_token_id")
        self._end = int(end[0] if isinstance(end, list) else self._or(end, "eos_token_id"))
        self._pad = int(self._or(settings.get("pad_token_id"), "pad_token_id"))
        self._first = int(
            self._or(settings.get("decoder_start_token_id"), "decoder_start_token_id")
        )
        self._vocabulary = int(self._model.config.vocab_size)

    @property
    def where(self) -> str:
        """See `Runner.where`."""
        return f"{self._device} {str(self._model.dtype).removeprefix('torch.')}"

    def _loaded(self, place: DevicePlace) -> Any:
        model: Any = AutoModelForSeq2SeqLM.from_pretrained(
            self._folder,
            dtype=place.torch_dtype,
            use_safetensors=True,
            local_files_only=True,
            trust_remote_code=False,
        )
        model.train(False).requires_grad_(False)
        # Every setting is given with each call: none is left for a repository to smuggle in.
        model.generation_config = GenerationConfig()  # type: ignore[no-untyped-call]
        return model if place.is_processor else model.to(place.device)

    def _stand(self, model: Any, place: DevicePlace) -> None:
        """From now on `model` answers, which stands at this place."""
        self._model, self._device = model, torch.device(place.device)
        self._rows = MAX_ROWS if place.is_processor else CARD_ROWS

    def _to_processor(self) -> None:
        card_memory.warn_of_processor(str(self._device))
        place = devices.choose(devices.CPU)
        self._stand(self._model.to(place.device, dtype=place.torch_dtype), place)

    def _or(self, value: object, name: str) -> int:
        chosen: Any = getattr(self._model.config, name) if value is None else value
        return int(chosen)

    def generate(
        self,
        tasks: Sequence[Task],
        search: BeamSearch,
        *,
        count: int = 1,
        step: Step | None = None,
    ) -> list[list[Answer]]:
        """See `Runner.generate`."""
        beams = max(search.beams, count)
        room = MAX_LOGITS if self._device.type == devices.CPU else CARD_LOGITS
        rows = max(1, min(self._rows, room // (self._vocabulary * beams)))
        results: list[list[Answer]] = [[] for _ in tasks]
        for batch in _batches(tasks, rows):
            found = self._all_generated([tasks[i] for i in batch], search, beams, count)
            for index, answers in zip(batch, found, strict=True):
                results[index] = answers
            if step is not None:
                step(len(batch))
        return results

    def _all_generated(
        self, tasks: Sequence[Task], search: BeamSearch, beams: int, count: int
    ) -> list[list[Answer]]:
        """As `_generate`; where a card's memory runs out, by halves, then on the processor."""
        answers: list[list[Answer]] = []

        def work() -> list[list[Answer]]:
            while len(answers) < len(tasks):
                part = tasks[len(answers) : len(answers) + self._rows]
                answers.extend(self._generate(part, search, beams, count))
            return answers

        def halve() -> int:
            half = min(self._rows, len(tasks) - len(answers)) // 2
            self._rows = max(1, half)
            return half

        def on_processor() -> list[list[Answer]]:
            self._to_processor()
            return work()

        return card_memory.halving(work, halve, on_processor)

    def _generate(
        self, tasks: Sequence[Task], search: BeamSearch, beams: int, count: int
    ) -> list[list[Answer]]:
        ids, mask = _padded([t.ids for t in tasks], self._pad)
        first = torch.tensor([[self._first, *t.start] for t in tasks], device=self._device)
        most = max(t.most for t in tasks)
        settings = GenerationConfig(  # type: ignore[no-untyped-call]
            max_new_tokens=most,
            min_new_tokens=tasks[0].least or None,
            num_beams=beams,
            num_return_sequences=count,
            do_sample=False,
            early_stopping=beams > 1,
            length_penalty=search.length_penalty,
            no_repeat_ngram_size=search.no_repeat or None,
            bad_words_ids=[list(word) for word in search.banned] or None,
            eos_token_id=self._end,
            pad_token_id=self._pad,
            decoder_start_token_id=self._first,
        )
        with torch.inference_mode():
            rows = self._model.generate(
                input_ids=ids.to(self._device),
                attention_mask=mask.to(self._device),
                decoder_input_ids=first,
                generation_config=settings,
            )
        answers = [
            self._answer(row[first.shape[1] :], tasks[n // count])
            for n, row in enumerate(rows.tolist())
        ]
        if count > 1:
            repeated = [task for task in tasks for _ in range(count)]
            ends = [(*a.ids, self._end) if a.finished else a.ids for a in answers]
            scores = self._score(repeated, ends)
            answers = [
                Answer(a.ids, a.finished, score) for a, score in zip(answers, scores, strict=True)
            ]
        return [answers[n : n + count] for n in range(0, len(answers), count)]

    def _answer(self, ids: list[int], task: Task) -> Answer:
        finished = self._end in ids
        own = ids[: ids.index(self._end)] if finished else [i for i in ids if i != self._pad]
        # Each text has a limit of its own, whatever else is in the batch.
        return Answer(tuple(own[: task.most]), finished and len(own) <= task.most, 0.0)

    def _score(self, tasks: Sequence[Task], answers: Sequence[Sequence[int]]) -> list[float]:
        """The mean natural log probability of a token of each answer to its task.

        One pass over text and answer; an empty answer is impossible.
        """
        results = [float("-inf")] * len(tasks)
        longest = max((len(a) for a in answers), default=0) + 2
        rows = max(1, min(MAX_ROWS, MAX_LOGITS // (self._vocabulary * longest)))
        wanted = [i for i, answer in enumerate(answers) if answer]
        for batch in _batches([tasks[i] for i in wanted], rows):
            chosen = [wanted[i] for i in batch]
            ids, mask = _padded([tasks[i].ids for i in chosen], self._pad)
            start = 1 + len(tasks[chosen[0]].start)
            given = [(self._first, *tasks[i].start, *answers[i]) for i in chosen]
            fed, fed_mask = _padded([g[:-1] for g in given], self._pad)
            with torch.inference_mode():
                logits = self._model(
                    input_ids=ids.to(self._device),
                    attention_mask=mask.to(self._device),
                    decoder_input_ids=fed.to(self._device),
                    decoder_attention_mask=fed_mask.to(self._device),
                    use_cache=False,
                ).logits
                for row, index in enumerate(chosen):
                    answer = torch.tensor(list(answers[index]), device=self._device)
                    own = logits[row, start - 1 : start - 1 + len(answer)].float()
                    picked = own.gather(-1, answer.unsqueeze(-1)).squeeze(-1)
                    results[index] = float((picked - own.logsumexp(-1)).mean())
        return results


def _batches(tasks: Sequence[Task], rows: int) -> Iterator[list[int]]:
    """Indices of the tasks, longest first, those together that may be generated together."""
    groups: dict[tuple[int, int], list[int]] = {}
    for index, task in enumerate(tasks):
        groups.setdefault((len(task.start), task.least), []).append(index)
    for group in groups.values():
        group.sort(key=lambda i: (-len(tasks[i].ids), tasks[i].ids))
        batch: list[int] = []
        for index in group:
            longest = len(tasks[batch[0]].ids) if batch else 0
            if batch and (len(batch) >= rows or (len(batch) + 1) * longest > MAX_TOKENS):
                yield batch
                batch = []
            batch.append(index)
        yield batch


def _padded(rows: Sequence[Sequence[int]], pad: int) -> tuple[Tensor, Tensor]:
    width = max(map(len, rows))
    ids = torch.full((len(rows), width), pad, dtype=torch.long)
    mask = torch.zeros((len(rows), width), dtype=torch.long)
    for n, row in enumerate(rows):
        ids[n, : len(row)] = torch.tensor(list(row), dtype=torch.long)
        mask[n, : len(row)] = 1
    return ids, mask
