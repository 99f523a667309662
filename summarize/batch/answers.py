"""A model that remembers: what it has answered is kept until the reports it answered for are done.

A run that ends in the middle of a report, by Ctrl-C or by kill -9, loses no more than the batch of
sentences under way. Between two of these batches the run can be stopped.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any, TypeVar

from summarize import __version__
from summarize.batch.database import transaction
from summarize.identity import ModelIdentity
from summarize.models.engine import (
    Candidate,
    Step,
    TranslationRequest,
    Translator,
    Writer,
    WritingRequest,
)

ROWS = 64
"""Answers (requests times candidates) of one call: a batch of the engine, `decoding.MAX_ROWS`."""

Request = TypeVar("Request", TranslationRequest, WritingRequest)


class Stopped(Exception):  # noqa: N818 - no error, a wish
    """The run shall end; what was answered is kept."""


class Memory:
    """Answers of one model in the `answers` table; `stopping` is asked before each batch."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        identity: ModelIdentity,
        stopping: Callable[[], bool] = lambda: False,
    ) -> None:
        self._connection = connection
        self._prefix = json.dumps([__version__, identity.name, identity.sha256, identity.adapter])
        self._stopping = stopping
        self._used: set[str] = set()

    def forget(self) -> None:
        """Drop the answers used since the last call: the reports they belong to are done."""
        with transaction(self._connection):
            self._connection.executemany(
                "DELETE FROM answers WHERE key = ?", [(key,) for key in self._used]
            )
        self._used.clear()

    def recalled(self, keys: Sequence[str]) -> dict[str, Any]:
        """The known answers to these keys."""
        self._used.update(keys)
        found: dict[str, Any] = {}
        for key in keys:
            row = self._connection.execute(
                "SELECT answer FROM answers WHERE key = ?", (key,)
            ).fetchone()
            if row is not None:
                found[key] = json.loads(row["answer"])
        return found

    def keep(self, answers: Sequence[tuple[str, Any]]) -> None:
        """Keep answers by key."""
        with transaction(self._connection):
            self._connection.executemany(
                "INSERT OR REPLACE INTO answers (key, answer) VALUES (?, ?)",
                [(key, json.dumps(answer)) for key, answer in answers],
            )

    def key(self, kind: str, *question: Any) -> str:
        """What a question to this model is kept under."""
        asked = json.dumps([self._prefix, kind, *question])
        return hashlib.sha256(asked.encode()).hexdigest()

    def check(self) -> None:
        """Raises Stopped if the run shall end."""
        if self._stopping():
            raise Stopped


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
        """See `Translator.translate`. Raises Stopped between two batches."""
        return _answered(
            requests, "translate", self._inner.translate, self._memory, candidates, step
        )

    def likelihood(
        self, requests: Sequence[TranslationRequest], answers: Sequence[str]
    ) -> list[float]:
        """See `Translator.likelihood`. One pass over the text: not worth remembering."""
        self._memory.check()
        return self._inner.likelihood(requests, answers)


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
        """See `Writer.write`. Raises Stopped between two batches."""
        return _answered(requests, "write", self._inner.write, self._memory, candidates, step)


def _answered(
    requests: Sequence[Request],
    kind: str,
    ask: Callable[..., list[list[Candidate]]],
    memory: Memory,
    candidates: int,
    step: Step | None,
) -> list[list[Candidate]]:
    keys = [memory.key(kind, candidates, asdict(request)) for request in requests]
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
        plain = [
            (keys[n], [[c.text, c.finished, c.score] for c in answer])
            for n, answer in zip(batch, answers, strict=True)
        ]
        memory.keep(plain)
        known.update(plain)
    return [[Candidate(*candidate) for candidate in known[key]] for key in keys]


def _size(request: TranslationRequest | WritingRequest) -> int:
    return len(request.text) if isinstance(request, TranslationRequest) else request.words
