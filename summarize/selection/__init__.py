"""Which sentences and figures carry an article: ranking, key figures, choice under a budget."""

from summarize.selection.choice import choose
from summarize.selection.key_figures import KeyFigure, Reason, key_figures
from summarize.selection.quotations import printable, unprintable
from summarize.selection.ranking import rank
from summarize.selection.shortlist import shortlist

__all__ = [
    "KeyFigure",
    "Reason",
    "choose",
    "key_figures",
    "printable",
    "rank",
    "shortlist",
    "unprintable",
]
