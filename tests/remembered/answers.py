"""Answers of the real model, kept by request: the pipeline runs on them without a model.

`python -m tests.remembered.record` asks the default model what `answers.jsonl` does not have yet.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from summarize.model_identity import ModelIdentity
from summarize.models.engine import (
    Candidate,
    Step,
    TranslationRequest,
    Translator,
    Writer,
    WritingRequest,
)

FILE = Path(__file__).with_name("answers.jsonl")
IDENTITY = ModelIdentity("remembered", "e0" * 32, "nl-en 5")

Request = TranslationRequest | WritingRequest
Ask = Callable[[Sequence[Any], int], list[list[Candidate]]]


class UnknownError(LookupError):
    """The store has no answer to this: something is asked that was not asked before."""


class Answers:
    """Both protocols on a file of answers; with models behind it, what is missing is asked.

    Without, what a check that is newer than the answers asks again gets the first answer again: the
    model is taken to stand by what it said.
    """

    def __init__(
        self,
        file: Path = FILE,
        translator: Translator | None = None,
        writer: Writer | None = None,
    ) -> None:
        self._file, self._translator, self._writer = file, translator, writer
        lines = file.read_text("utf-8").splitlines() if file.is_file() else []
        self._known: dict[str, Any] = dict(json.loads(line) for line in lines)

    def translate(
        self,
        requests: Sequence[TranslationRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        inner = self._translator
        ask = None if inner is None else lambda r: inner.translate(r, candidates=candidates)
        return self._answered(requests, candidates, ask)

    def write(
        self,
        requests: Sequence[WritingRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        inner = self._writer
        ask = None if inner is None else lambda r: inner.write(r, candidates=candidates)
        return self._answered(requests, candidates, ask)

    def _answered(
        self,
        requests: Sequence[Any],
        candidates: int,
        ask: Callable[[Sequence[Any]], list[list[Candidate]]] | None,
    ) -> list[list[Candidate]]:
        keys = [_key(request, candidates) for request in requests]
        missing = [n for n, key in enumerate(keys) if key not in self._known]
        if missing:
            if ask is None:
                return [
                    [Candidate(*c) for c in self._known.get(key) or self._first(request)]
                    for key, request in zip(keys, requests, strict=True)
                ]
            answers = ask([requests[n] for n in missing])
            with self._file.open("a", encoding="utf-8") as lines:
                for n, answer in zip(missing, answers, strict=True):
                    self._known[keys[n]] = [[c.text, c.finished, round(c.score, 4)] for c in answer]
                    line = json.dumps([keys[n], self._known[keys[n]]], ensure_ascii=False)
                    lines.write(line + "\n")
        return [[Candidate(*c) for c in self._known[key]] for key in keys]

    def _first(self, request: Request) -> Any:
        """What was answered at first; where terms were put into the sentence since, that is what is
        to be put right; nothing where other sentences are to be written from.

        Raises UnknownError if a sentence never was translated.
        """
        if isinstance(request, TranslationRequest) and request.draft:
            return [[request.draft, True, -0.3]]
        plain = replace(request, keep=()) if isinstance(request, TranslationRequest) else request
        first = self._known.get(_key(plain, 1))
        if first is None and isinstance(request, WritingRequest):
            return [["", True, 0.0]]
        if first is None:
            raise UnknownError(str(request))
        return first


def _key(request: Request, candidates: int) -> str:
    """What an answer depends on: not on the draft, which only makes it come sooner."""
    question = {name: value for name, value in asdict(request).items() if name != "draft"}
    asked = json.dumps([type(request).__name__, candidates, question], sort_keys=True)
    return hashlib.sha256(asked.encode()).hexdigest()[:24]
