"""Which sentences and figures carry an article: ranking, key figures, choice under a budget."""

from summarize.selection.choice import choose
from summarize.selection.key_figures import KeyFigure, Reason
from summarize.selection.quotations import printable, unprintable
from summarize.selection.ranking import rank
from summarize.selection.shortlist import shortlist
from summarize.selection.source import Source

__all__ = [
    "KeyFigure",
    "Reason",
    "Source",
    "choose",
    "printable",
    "rank",
    "shortlist",
    "unprintable",
]
