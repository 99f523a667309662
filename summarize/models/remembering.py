"""Models that remember: what was answered once is not asked again, whoever keeps the answers.

A batch keeps them until its reports are done, so that a run that is killed loses no more than the
sentences under way; the evaluation keeps them from one length of a summary to the next.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any, Protocol, TypeVar

from summarize.model_identity import ModelIdentity
from summarize.models.decoding_limits import MAX_ROWS
from summarize.models.engine import (
    Candidate,
    Step,
    TranslationRequest,
    Translator,
    Writer,
    WritingRequest,
)
from summarize.version import __version__

ROWS = MAX_ROWS
"""Answers (requests times candidates) of one call, which is what an end in the middle loses, and
what Ctrl-C waits for: as many as the engine works on at a time, so that behind a memory no place is
filled again."""

Request = TypeVar("Request", TranslationRequest, WritingRequest)


class Memory(Protocol):
    """Where the answers of one model are kept, by key, as what JSON can hold."""

    identity: ModelIdentity

    def recalled(self, keys: Sequence[str]) -> dict[str, Any]:
        """The known answers to these keys."""

    def keep(self, answers: Mapping[str, Any]) -> None:
        """Keep answers by key."""

    def check(self) -> None:
        """Called before each batch; what it raises ends the run between two of them."""


class RememberingTranslator:
    """A `Translator` that asks another only what it has not answered before."""

    def __init__(self, inner: Translator, memory: Memory) -> None:
        self._inner, self._memory = inner, memory

    def translate(
        self,
        requests: Sequence[TranslationRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        """See `Translator.translate`. Raises what `Memory.check` raises."""
        return _answered(
            requests, "translate", self._inner.translate, self._memory, candidates, step
        )


class RememberingWriter:
    """A `Writer` that asks another only what it has not answered before."""

    def __init__(self, inner: Writer, memory: Memory) -> None:
        self._inner, self._memory = inner, memory

    def write(
        self,
        requests: Sequence[WritingRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        """See `Writer.write`. Raises what `Memory.check` raises."""
        return _answered(requests, "write", self._inner.write, self._memory, candidates, step)


def _answered(
    requests: Sequence[Request],
    kind: str,
    ask: Callable[..., list[list[Candidate]]],
    memory: Memory,
    candidates: int,
    step: Step | None,
) -> list[list[Candidate]]:
    keys = [_key(memory, kind, candidates, _question(request)) for request in requests]
    known = memory.recalled(keys)
    if step is not None and known:
        step(sum(key in known for key in keys))
    # Longest first, as the engine would put its batches together if it were asked at once.
    open_ = sorted(
        (n for n, key in enumerate(keys) if key not in known), key=lambda n: -_size(requests[n])
    )
    rows = max(1, ROWS // candidates)
    for first in range(0, len(open_), rows):
        memory.check()
        batch = open_[first : first + rows]
        answers = ask([requests[n] for n in batch], candidates=candidates, step=step)
        plain = {
            keys[n]: [[c.text, c.finished, c.score] for c in answer]
            for n, answer in zip(batch, answers, strict=True)
        }
        memory.keep(plain)
        known |= plain
    return [[Candidate(*candidate) for candidate in known[key]] for key in keys]


def _question(request: TranslationRequest | WritingRequest) -> dict[str, Any]:
    """What an answer depends on: not on the draft."""
    return {name: value for name, value in asdict(request).items() if name != "draft"}


def _key(memory: Memory, kind: str, *question: Any) -> str:
    """What a question to this model is kept under."""
    model = memory.identity
    asked = json.dumps(
        [__version__, model.name, model.sha256, model.adapter, kind, *question], sort_keys=True
    )
    return hashlib.sha256(asked.encode()).hexdigest()


def _size(request: TranslationRequest | WritingRequest) -> int:
    return len(request.text) if isinstance(request, TranslationRequest) else request.words
