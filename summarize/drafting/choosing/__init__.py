"""Which sentences carry an article: ranking, choice under a budget, a shortlist of a long one."""

from summarize.drafting.choosing.choice import choose
from summarize.drafting.choosing.ranking import rank
from summarize.drafting.choosing.shortlist import shortlist

__all__ = ["choose", "rank", "shortlist"]
