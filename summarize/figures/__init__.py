"""Figures across languages: find every quantity in a text, and compare two texts by them.

Usable alone: it needs no model and no torch.
"""

from summarize.figures.compare import compare
from summarize.figures.comparison import CROWDED, Change, Comparison, Match, Mode, Warning
from summarize.figures.figure import Exactness, Figure, Kind, Range, Value
from summarize.figures.finder import find
from summarize.figures.language import LANGUAGES

__all__ = [
    "CROWDED",
    "LANGUAGES",
    "Change",
    "Comparison",
    "Exactness",
    "Figure",
    "Kind",
    "Match",
    "Mode",
    "Range",
    "Value",
    "Warning",
    "compare",
    "find",
]
