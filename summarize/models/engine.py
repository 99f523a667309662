"""What a stage may ask of a model, whichever model answers.

Two small protocols. A chat model stands behind both, a Marian or NLLB model behind `Translator`,
a BART model behind `Writer`, and in tests a double behind either.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

Step = Callable[[int], None]
"""Called with the number of requests finished since the last call."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One answer of a model.

    `finished` is False if it was cut off at the length limit. `score` is the model's own: the
    mean natural log probability of a token; 0.0 where a model does not tell.
    """

    text: str
    finished: bool = True
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class TranslationRequest:
    """A sentence to translate, from one BCP 47 language to another.

    `keep` names figures as the target language writes them, which an earlier try got wrong.
    `draft` is that earlier try: the answer will repeat much of it, so that a model may come to it
    sooner. Up to rounding it changes nothing in the answer.
    """

    text: str
    source: str
    target: str
    keep: tuple[str, ...] = ()
    draft: str = ""


@dataclass(frozen=True, slots=True)
class WritingRequest:
    """Sentences in the target language from which one sentence (or a headline) is to be written."""

    sentences: tuple[str, ...]
    language: str
    words: int
    """The most words that the result may have."""
    headline: bool = False


class Translator(Protocol):
    """Translates sentences."""

    def translate(
        self,
        requests: Sequence[TranslationRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        """For each request, in the order given, its candidates, best first.

        With `candidates=1` the answer is the best that is found (greedy, or by beam search where a
        model is made for that); with more, the list may hold fewer where some
        are the same. The same requests give the same answer every time.
        """


class Writer(Protocol):
    """Writes a sentence from given sentences."""

    def write(
        self,
        requests: Sequence[WritingRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        """As `Translator.translate`: for each request its candidates, best first."""
