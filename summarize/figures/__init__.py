"""Figures across languages: find every quantity in a text, and compare two texts by them.

Usable alone: it needs no model and no torch.
"""

from summarize.figures.codes import FigureCode
from summarize.figures.compare import compare
from summarize.figures.consistency import Contradiction, contradictions
from summarize.figures.figure import (
    ChangeRole,
    Direction,
    Exactness,
    Figure,
    Kind,
    PartOfDay,
    Range,
    Sign,
    Stage,
    Value,
)
from summarize.figures.finder import find
from summarize.figures.language import LANGUAGES
from summarize.figures.result import CROWDED, Change, Comparison, Match, Mode, Warning

__all__ = [
    "CROWDED",
    "LANGUAGES",
    "Change",
    "ChangeRole",
    "Comparison",
    "Contradiction",
    "Direction",
    "Exactness",
    "Figure",
    "FigureCode",
    "Kind",
    "Match",
    "Mode",
    "PartOfDay",
    "Range",
    "Sign",
    "Stage",
    "Value",
    "Warning",
    "compare",
    "contradictions",
    "find",
]
