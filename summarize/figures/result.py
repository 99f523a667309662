"""What became of each figure between a source and a target: the result of a comparison."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from summarize.figures.codes import FigureCode
from summarize.figures.figure import Figure


class Mode(StrEnum):
    """How strict a comparison is."""

    TRANSLATION = "translation"
    """Every source figure must be there, and nothing else."""
    SUMMARY = "summary"
    """Leaving figures out is fine; inventing, changing or misplacing one is not."""


@dataclass(frozen=True, slots=True)
class Match:
    """A source figure and the target figure that says the same."""

    source: Figure
    target: Figure


@dataclass(frozen=True, slots=True)
class Change:
    """A target figure that is wrong, with the source figure it probably came from."""

    source: Figure
    target: Figure
    reason: str
    code: FigureCode = FigureCode.VALUE


CROWDED = "so many figures in one sentence that their places were not compared"
"""The reason of a warning: what was said of the sentence holds of its values only."""


@dataclass(frozen=True, slots=True)
class Warning:
    """Something an editor may want to know, and no failure."""

    reason: str
    source: Figure | None
    target: Figure | None
    code: FigureCode = FigureCode.OTHERWISE


@dataclass(frozen=True, slots=True)
class Comparison:
    """All figures of both sides, each in exactly one place.

    Every source figure is the source of a match or a change, or missing; every target figure is
    the target of a match or a change, or invented. (A figure written twice in one text and once in
    the other is matched more than once.) Two sorts without a partner fail nothing and stand only
    in the warnings: what languages say or leave unsaid freely (one, at first), and what the other
    side says in words that are no figure (both, a decade).
    """

    mode: Mode
    kept: tuple[Match, ...]
    missing: tuple[Figure, ...]
    invented: tuple[Figure, ...]
    changed: tuple[Change, ...]
    warnings: tuple[Warning, ...]

    @property
    def ok(self) -> bool:
        """Whether the target may be printed: nothing invented or changed, nothing missing."""
        if self.invented or self.changed:
            return False
        return self.mode is Mode.SUMMARY or not self.missing

    @property
    def codes(self) -> tuple[FigureCode, ...]:
        """A code for everything that keeps the comparison from being ok, in no special order."""
        missing = self.missing if self.mode is Mode.TRANSLATION else ()
        return (
            *(change.code for change in self.changed),
            *(FigureCode.INVENTED for _ in self.invented),
            *(FigureCode.MISSING for _ in missing),
        )
