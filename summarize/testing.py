"""A model for tests: knows some sentences by heart, costs nothing, needs no weights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarize.models.engine import Candidate, Step, TranslationRequest, WritingRequest


class KnownSentences:
    """An `Engine` that translates what it is told, and writes the first sentence it is given.

    Any other sentence comes back with its target language before it: "[en] …". What is done with
    its answers, checks among it, is what is done with those of any model.
    """

    name = "known-sentences"

    def __init__(self, known: Mapping[str, str]) -> None:
        self.known = dict(known)

    def translate(
        self,
        requests: Sequence[TranslationRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        """One candidate for each request, however many may be given."""
        from summarize.models.engine import Candidate

        if step is not None:
            step(len(requests))
        return [
            [Candidate(self.known.get(request.text, f"[{request.target}] {request.text}"))]
            for request in requests
        ]

    def write(
        self,
        requests: Sequence[WritingRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        """One candidate for each request: its first sentence, cut to the words it may have."""
        from summarize.models.engine import Candidate

        if step is not None:
            step(len(requests))
        return [[Candidate(_first(request))] for request in requests]


def _first(request: WritingRequest) -> str:
    text = " ".join(request.sentences[0].split()[: request.words])
    return text.rstrip(".") if request.headline else text
