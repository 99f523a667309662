"""Encoder-decoder models as translators and writers: Marian, NLLB, BART and their relations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import sentencex  # type: ignore[import-untyped]

from summarize.language import primary
from summarize.models import long_sentences
from summarize.models.conventions import Conventions
from summarize.models.engine import Candidate, Step, TranslationRequest, WritingRequest
from summarize.models.families import Family
from summarize.models.seq2seq_runner import Answer, BeamSearch, Runner, Task, generation_settings

_REPAIR_BEAMS = 16
"""How wide a sentence is searched whose figures were wrong, for an answer that has them."""


class Seq2SeqEngine:
    """An encoder-decoder model, run by `runner`, behind `Translator` and `Writer`."""

    def __init__(self, folder: Path, ways: Conventions, runner: Runner) -> None:
        family = ways.family
        self._ways = ways
        self._runner = runner
        self._search = BeamSearch.of(folder)
        self._writing = BeamSearch.of(folder, "summarization" if family is Family.T5 else "")
        self._least = int(generation_settings(folder).get("min_length") or 0)

    @property
    def where(self) -> str:
        """The device that the model runs on, and the number format."""
        return self._runner.where

    def translate(
        self,
        requests: Sequence[TranslationRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        """See `Translator.translate`.

        These models cannot be told what a translation must say: where figures are to be kept, the
        search is wider, and an answer that has more of them comes first.
        """
        plain = [n for n, r in enumerate(requests) if not r.keep]
        repaired = [n for n, r in enumerate(requests) if r.keep]
        results: list[list[Candidate]] = [[] for _ in requests]
        for places, count in ((plain, candidates), (repaired, max(candidates, _REPAIR_BEAMS))):
            found = self._translated([requests[n] for n in places], count, step)
            for place, group in zip(places, found, strict=True):
                group.sort(key=lambda c, keep=requests[place].keep: -_kept(c.text, keep))  # type: ignore[misc]
                results[place] = group[:candidates]
        return results

    def write(
        self,
        requests: Sequence[WritingRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        """See `Writer.write`: the sentences are one text, and the first sentence of each of the
        model's summaries of it is a candidate."""
        encoded = self._ways.to_summarize([" ".join(r.sentences) for r in requests])
        end, longest = self._ways.end, self._ways.longest
        tasks = [
            Task(
                tuple(ids if len(ids) <= longest else [*ids[: longest - 1], end]),
                self._ways.start(None),
                most=2 * r.words + 24,
                # The model's own minimum is for whole articles: one sentence must not be padded.
                least=0 if r.headline else min(self._least, r.words // 3),
            )
            for ids, r in zip(encoded, requests, strict=True)
        ]
        groups = self._runner.generate(tasks, self._writing, count=candidates, step=step)
        return [
            _distinct([self._sentence(answer, r) for answer in group])
            for group, r in zip(groups, requests, strict=True)
        ]

    def _translated(
        self, requests: Sequence[TranslationRequest], count: int, step: Step | None
    ) -> list[list[Candidate]]:
        results: list[list[Candidate]] = [[] for _ in requests]
        for (source, target), places in _by_pair(requests).items():
            if not self._ways.can(source, target):
                raise ValueError(f"this model does not translate {source!r} into {target!r}")
            stretches = [self._stretches(requests[n].text, source, target) for n in places]
            texts = [text for parts in stretches for text in parts]
            answers = iter(
                self._runner.generate(
                    self._tasks(texts, source, target),
                    self._search,
                    count=count,
                    step=step if len(texts) == len(places) else None,
                )
            )
            for place, parts in zip(places, stretches, strict=True):
                groups = [[self._candidate(a) for a in next(answers)] for _ in parts]
                results[place] = _distinct(long_sentences.join(parts, groups, primary(target)))
            if step is not None and len(texts) != len(places):
                step(len(places))
        return results

    def _stretches(self, text: str, source: str, target: str) -> list[str]:
        def fits(part: str) -> bool:
            return len(self._ways.to_translate([part], source, target)[0]) <= self._ways.longest

        # No token is longer than all of its characters: short texts need not be encoded twice.
        return [text] if len(text) < self._ways.longest // 2 else long_sentences.split(text, fits)

    def _tasks(self, texts: Sequence[str], source: str, target: str) -> list[Task]:
        start = self._ways.start(target)
        bound = self._ways.longest - len(start) - 1
        return [
            Task(tuple(ids), start, most=min(bound, 2 * len(ids) + 24))
            for ids in self._ways.to_translate(texts, source, target)
        ]

    def _candidate(self, answer: Answer) -> Candidate:
        return Candidate(self._ways.text(answer.ids), answer.finished, answer.score)

    def _sentence(self, answer: Answer, request: WritingRequest) -> Candidate:
        text = self._ways.text(answer.ids)
        sentences = [s.strip() for s in sentencex.segment(primary(request.language), text)]
        whole = [s for s in sentences if s]
        first = whole[0] if whole else ""
        # What was cut off is the last sentence, and not the first if there is another.
        finished = answer.finished or len(whole) > 1
        return Candidate(first.rstrip(".") if request.headline else first, finished, answer.score)


def _by_pair(requests: Sequence[TranslationRequest]) -> dict[tuple[str, str], list[int]]:
    pairs: dict[tuple[str, str], list[int]] = {}
    for place, request in enumerate(requests):
        pairs.setdefault((request.source, request.target), []).append(place)
    return pairs


def _kept(text: str, keep: Sequence[str]) -> int:
    """How many of the wanted wordings the text has; 5 is not kept by 15."""
    return sum(bool(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.I)) for word in keep)


def _distinct(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The different ones, in their order."""
    seen: dict[str, Candidate] = {}
    for candidate in candidates:
        seen.setdefault(candidate.text, candidate)
    return list(seen.values())
