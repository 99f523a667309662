"""Reports, and a model that can translate them, for batches: in this process or in others."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from summarize.errors import ModelError
from summarize.models.engine import Candidate, Step, TranslationRequest
from summarize.models.loading import Models
from tests.doubles import DOUBLE, FirstSentenceWriter

SENTENCES = {
    r"In (\w+) werden vorig jaar (\d+) inbraken gemeld\.": r"In \1, \2 burglaries were reported"
    r" last year.",
    r"Dat is (\d+) procent minder dan het jaar daarvoor, zegt de politie\.": r"That is \1 percent"
    r" fewer than the year before, say the police.",
    r"Volgens de burgemeester van (\w+) komt dat door betere sloten\.": r"According to the mayor"
    r" of \1, better locks are the reason.",
    r"Van de inbraken is (\d+) procent opgelost\.": r"Of the burglaries, \1 percent were solved.",
    r"De gemeente gaf bewoners advies over lampen en sloten\.": "The municipality gave residents"
    " advice on lamps and locks.",
    r"Minder inbraken in (\w+)": r"Fewer burglaries in \1",
}
TOWNS = (
    "Aalten", "Baarn", "Culemborg", "Deventer", "Edam", "Franeker", "Gouda", "Hoorn", "Ieper",
    "Joure", "Kampen", "Lisse", "Medemblik", "Nuenen", "Ommen", "Putten", "Rhenen", "Sneek",
    "Tiel", "Urk", "Veere", "Wageningen", "Zeist", "Zwolle",
)  # fmt: skip
POISON = "Wie dit vertaalt, bezwijkt."
"""A sentence at which the model of these tests fails."""
DEADLY = "Wie dit vertaalt, sterft."
"""A sentence at which its process ends."""


def text(number: int, extra: str = "") -> str:
    """A report in Dutch, another one for every number, long enough for a summary to be written."""
    town = TOWNS[number % len(TOWNS)]
    return (
        f"Minder inbraken in {town}\n\n"
        f"In {town} werden vorig jaar {1000 + number} inbraken gemeld. Dat is {number % 40 + 10}"
        " procent minder dan het jaar daarvoor, zegt de politie.\n\n"
        f"Volgens de burgemeester van {town} komt dat door betere sloten. De gemeente gaf"
        f" bewoners advies over lampen en sloten. {extra}".rstrip()
        + "\n"
    )


def fill(inbox: Path, count: int, first: int = 0) -> list[Path]:
    """Put reports into an inbox, as they would lie there for a while."""
    inbox.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(first, first + count):
        path = inbox / f"report-{number:03}.txt"
        path.write_text(text(number), encoding="utf-8")
        age(path)
        paths.append(path)
    return paths


def age(path: Path, seconds: float = 60.0) -> None:
    """Have a file look as though it had not been touched for a while."""
    then = time.time() - seconds
    os.utime(path, (then, then))


class PatternTranslator:
    """Translates the sentences above; any other comes back with the target language before it."""

    def __init__(self, delay: float = 0.0) -> None:
        self.delay = delay
        self.asked: list[TranslationRequest] = []

    def translate(
        self,
        requests: Sequence[TranslationRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        self.asked += requests
        for request in requests:
            time.sleep(self.delay)
            if request.text == POISON:
                raise RuntimeError("the model cannot do this")
            if request.text == DEADLY:
                os.kill(os.getpid(), 9)
            if step is not None:
                step(1)
        return [[Candidate(self._translated(request))] for request in requests]

    def _translated(self, request: TranslationRequest) -> str:
        for pattern, target in SENTENCES.items():
            found = re.fullmatch(pattern, request.text)
            if found:
                return found.expand(target)
        return f"[{request.target}] {request.text}"


@dataclass
class Loader:
    """Stands for `models.loading.load`; can be sent to other processes."""

    delay: float = 0.0
    missing: frozenset[str] = frozenset()
    loads: int = 0
    translator: PatternTranslator | None = None

    def __call__(self, name: str | None, source: str, target: str) -> Models:
        self.loads += 1
        if source in self.missing:
            raise ModelError(f"No model can translate {source} into {target}.")
        self.translator = PatternTranslator(self.delay)
        return Models(self.translator, FirstSentenceWriter(), DOUBLE)
