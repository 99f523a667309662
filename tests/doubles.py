"""Models that answer without a model: stand behind the protocols of `summarize.models.engine`."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from summarize.checks import Code, Finding
from summarize.model_identity import ModelIdentity
from summarize.models.engine import Candidate, Step, TranslationRequest, WritingRequest

SEEDS = Path(__file__).parent / "rendering" / "seeds.json"
"""The sentences of both seed articles with a translation of each, made by hand."""


def in_words(*messages: str) -> tuple[Finding, ...]:
    """Findings that say just this."""
    return tuple(Finding(Code.IN_WORDS, (message,)) for message in messages)


DOUBLE = ModelIdentity("double", "d0" * 32)


def seed_translations() -> dict[str, str]:
    """Every sentence of both seed articles and its English translation."""
    return {
        source: target
        for article in json.loads(SEEDS.read_text(encoding="utf-8"))
        for _, *sentences in article["paragraphs"]
        for source, target in sentences
    }


class DictionaryTranslator:
    """Knows some sentences by heart; any other comes back with the target language before it.

    `asked` holds every request, in order, for a test to look at.
    """

    def __init__(self, known: Mapping[str, str] | None = None) -> None:
        self.known = seed_translations() if known is None else dict(known)
        self.asked: list[TranslationRequest] = []

    def translate(
        self,
        requests: Sequence[TranslationRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        """One candidate for each request, however many may be given."""
        self.asked += requests
        if step is not None:
            step(len(requests))
        return [
            [Candidate(self.known.get(request.text, f"[{request.target}] {request.text}"))]
            for request in requests
        ]


Said = tuple[str, str]
"""What is said of a sentence at first, and when it is asked for again."""


class Told:
    """Says of each sentence one thing at first and another thing when asked again."""

    def __init__(
        self, known: Mapping[str, Said], score: Callable[[str], float] = lambda _: 0.0
    ) -> None:
        self.known, self.score = known, score
        self.source_of = {said: source for source, both in known.items() for said in both}
        self.again: list[str] = []
        self.drawn: set[str] = set()

    def translate(
        self,
        requests: Sequence[TranslationRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        answers = []
        for request in requests:
            is_again = bool(request.draft or request.keep) or candidates > 1
            # Terms may have been put into the sentence.
            own = request.text in self.known
            source = request.text if own else self.source_of[request.draft]
            self.again += [source] * is_again
            self.drawn |= {source} if candidates > 1 else set()
            answers.append([Candidate(self.known[source][is_again], score=self.score(source))])
        return answers


class FirstSentenceWriter:
    """Writes the first of the sentences it is given, cut to the words it may use."""

    def __init__(self) -> None:
        self.asked: list[WritingRequest] = []

    def write(
        self,
        requests: Sequence[WritingRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        """One candidate for each request, however many may be given."""
        self.asked += requests
        if step is not None:
            step(len(requests))
        return [[Candidate(_first(request))] for request in requests]


def _first(request: WritingRequest) -> str:
    text = " ".join(request.sentences[0].split()[: request.words])
    return text.rstrip(".") if request.headline else text
