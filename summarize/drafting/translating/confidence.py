"""How probably a translated sentence says nothing untrue: one number, calibrated on graded lines.

A logistic function of the few things that told, on lines that readers had graded, the untrue
translations from the others: how likely the model found its own text, how long the sentence is, and
how much the checks object to. What else was tried and told nothing more, and how sure the number is
itself, says `benchmarks/confidence.md`. The weights belong to an adapter and lie beside it:
`python -m training.confidence` makes them. A model without them has no confidence.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from summarize.language import primary

_WORD = re.compile(r"\w+")
FILE = "confidence.json"
_DIGITS = 3
MOST_FINDINGS = 3
"""More objections than this make a sentence no more doubtful: few graded lines have as many."""


@dataclass(frozen=True, slots=True)
class Features:
    """What a confidence is worked out from."""

    log_probability: float
    """The mean natural log probability of a token, as the model has it."""
    log_words: float
    """The natural logarithm of the source sentence's words, and one."""
    findings: float
    """How many things the checks object to, at most `MOST_FINDINGS`."""


def features_of(sentence: str, score: float, findings: int) -> Features:
    """Of a source sentence, the score of its translation and the number of findings in that."""
    words = len(_WORD.findall(sentence))
    return Features(score, math.log(words + 1), float(min(findings, MOST_FINDINGS)))


@dataclass(frozen=True, slots=True)
class Calibration:
    """The weights of one adapter, for translations from `source` to `target` (BCP 47 codes)."""

    source: str
    target: str
    intercept: float
    weights: Features
    """What each feature adds to the log odds that the sentence says nothing untrue."""

    def fits(self, source: str, target: str) -> bool:
        """Whether it is of these languages, whatever their regions."""
        ours = (primary(self.source), primary(self.target))
        return ours == (primary(source), primary(target))

    def confidence(self, sentence: str, score: float, findings: int) -> float | None:
        """The probability, 0 to 1, that a translation says nothing untrue; None without a score.

        `score` is 0.0 where a model does not tell.
        """
        if score == 0.0:
            return None
        x, w = features_of(sentence, score, findings), self.weights
        odds = (
            self.intercept
            + w.log_probability * x.log_probability
            + w.log_words * x.log_words
            + w.findings * x.findings
        )
        # The logistic function, which so cannot overflow.
        return round(0.5 * (1.0 + math.tanh(odds / 2)), _DIGITS)


@cache
def calibration_of(adapter: str | None) -> Calibration | None:
    """What ships with an adapter, by its name as a report has it (*nl-en 5*); None if nothing does.

    The file says which version they were fitted on, and a test that no other one ships.
    """
    if not adapter:
        return None
    folder = resources.files("summarize.models") / "adapters" / adapter.split()[0]
    file = folder / FILE
    return read_calibration(json.loads(file.read_text("utf-8"))) if file.is_file() else None


def read_calibration(made: Mapping[str, Any]) -> Calibration:
    """The calibration that a file of weights holds."""
    weights = Features(**{name: float(value) for name, value in made["weights"].items()})
    return Calibration(made["source"], made["target"], float(made["intercept"]), weights)
