"""What the writing model is asked, and how often: once, and again where that does not pass."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from summarize.models.engine import Candidate, Writer, WritingRequest
from summarize.progress import Progress

CANDIDATES = 6


@dataclass(frozen=True, slots=True)
class Question:
    """A request, and whether one of the answers to it passes."""

    request: WritingRequest
    passes: Callable[[Sequence[Candidate]], bool]


def answers(
    questions: Sequence[Question], writer: Writer, progress: Progress
) -> list[list[Candidate]]:
    """For every question its candidates: the greedy one, and others only if that does not pass."""
    if not questions:
        return []
    found = _ask([q.request for q in questions], writer, 1, "writing", progress)
    open_ = [n for n, q in enumerate(questions) if not q.passes(found[n])]
    if open_:
        requests = [questions[n].request for n in open_]
        more = _ask(requests, writer, CANDIDATES, "writing candidates", progress)
        for n, candidates in zip(open_, more, strict=True):
            found[n] = [*found[n], *candidates]
    return found


def _ask(
    requests: Sequence[WritingRequest],
    writer: Writer,
    candidates: int,
    stage: str,
    progress: Progress,
) -> list[list[Candidate]]:
    done = 0

    def step(count: int) -> None:
        nonlocal done
        done += count
        progress.update(stage, min(done, len(requests)), len(requests))

    progress.update(stage, 0, len(requests))
    return list(writer.write(requests, candidates=candidates, step=step))
