"""A model for desks: right about most sentences, wrong about one figure, slow if told to be."""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from summarize.desk.texts import entries, serialised
from summarize.models.engine import Candidate, Step, TranslationRequest, WritingRequest
from summarize.models.loading import Models
from tests.batch.doubles import SENTENCES
from tests.doubles import DOUBLE, FirstSentenceWriter, seed_translations

HOTLINE = (
    "Meer meldingen bij het meldpunt\n\n"
    "Het meldpunt kreeg vorig jaar 312 meldingen, zegt de politie in een nieuw rapport. Dat is 12"
    " procent meer dan het jaar ervoor. De toename komt volgens de politie door een campagne.\n\n"
    "De hulplijn is dag en nacht bereikbaar. Er werken 45 mensen, van wie de helft als"
    " vrijwilliger.\n"
)
SCHOOLS = (
    "Scholen krijgen lesmateriaal over internet\n\n"
    "Het ministerie stuurt 1.450 scholen nieuw lesmateriaal over veilig internet. Het materiaal is"
    " gemaakt met 23 leraren. De lessen beginnen in september.\n"
)
WRONG = "The hotline received 321 reports last year, the police say in a new report."
RIGHT = "The hotline received 312 reports last year, the police say in a new report."
KNOWN = {
    "Meer meldingen bij het meldpunt": ["More reports at the hotline"],
    "Het meldpunt kreeg vorig jaar 312 meldingen, zegt de politie in een nieuw rapport.": [
        WRONG,
        "The hotline got 321 reports last year, police say in a new report.",
        RIGHT,
    ],
    "Dat is 12 procent meer dan het jaar ervoor.": [
        "That is 12 percent more than the year before.",
        "This is 12 percent more than in the year before.",
    ],
    "De toename komt volgens de politie door een campagne.": [
        "According to the police, the increase is due to a campaign."
    ],
    "De hulplijn is dag en nacht bereikbaar.": ["The emergency line is open day and night."],
    "De helpline is dag en nacht bereikbaar.": ["The helpline is open day and night."],
    "Er werken 45 mensen, van wie de helft als vrijwilliger.": [
        "45 people work there, half of them as volunteers."
    ],
    "Scholen krijgen lesmateriaal over internet": ["Schools get lessons about the internet"],
    "Het ministerie stuurt 1.450 scholen nieuw lesmateriaal over veilig internet.": [
        "The ministry is sending 1,450 schools new lessons about a safe internet."
    ],
    "Het materiaal is gemaakt met 23 leraren.": ["The material was made with 23 teachers."],
    "De lessen beginnen in september.": ["The lessons begin in September."],
}


KILLS = "Dit rapport beëindigt het proces."
"""A sentence at which the worker's process ends, each time."""


class DeskTranslator:
    """Says what it knows by heart. Asked for candidates, it has the others that it knows too.

    `slow` names a file: as long as it is there, every sentence takes a fifth of a second; `deadly`
    one at which the process ends.
    """

    def __init__(self, slow: Path, deadly: Path) -> None:
        self.slow, self.deadly = slow, deadly
        self.known = {source: [target] for source, target in seed_translations().items()} | KNOWN

    def translate(
        self,
        requests: Sequence[TranslationRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        found = []
        for request in requests:
            if self.slow.exists():
                time.sleep(0.2)
            if self.deadly.exists() or request.text == KILLS:
                self.deadly.unlink(missing_ok=True)
                os.kill(os.getpid(), 9)
            texts = self.known.get(request.text) or [_patterned(request.text)]
            # A second try does no better: only somebody who reads it puts it right.
            texts = texts if candidates > 1 and not request.draft else texts[:1]
            found.append([Candidate(text) for text in texts[:candidates]])
            if step is not None:
                step(1)
        return found


def _patterned(text: str) -> str:
    for pattern, target in {**SENTENCES, r"Dit is rapport (\w+)\.": r"This is report \1."}.items():
        if found := re.fullmatch(pattern, text):
            return found.expand(target)
    return text


class DeskWriter(FirstSentenceWriter):
    """Writes the first sentence it is given; asked for candidates, the others too."""

    def write(
        self,
        requests: Sequence[WritingRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        found = super().write(requests, candidates=candidates, step=step)
        if candidates == 1:
            return found
        return [[*one, Candidate("Police count more reports.")] for one in found]


@dataclass(frozen=True)
class DeskLoader:
    """Stands for `models.loading.load`; can be sent to another process."""

    folder: Path

    def __call__(self, name: str | None, source: str, target: str) -> Models:
        translator = DeskTranslator(self.folder / "slow", self.folder / "deadly")
        return Models(translator, DeskWriter(), DOUBLE)


def make_doubtful(folder: Path, name: str, place: str, sure: float, other: str = "") -> None:
    """Give a sentence of a finished report a confidence, as a model that has been measured does."""
    for path in (folder / "reports" / "reports").glob(f"{name}-*.json"):
        whole = json.loads(path.read_text(encoding="utf-8"))
        entry = dict(entries(whole))[place]
        entry["confidence"] = sure
        if other:
            entry["other"] = other
        path.write_bytes(serialised(whole))
