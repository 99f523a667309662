"""The last stage: from checked translations to a headline and a summary, checked again."""

from summarize.drafting.composing.drafts import Draft, Earlier, make_draft, redraft
from summarize.drafting.composing.extent import Extent, Style, most_words
from summarize.drafting.composing.ledger import invented_in_summary, marked_ledger
from summarize.drafting.composing.summaries import Answers, Summary, compose, questions, write

__all__ = [
    "Answers",
    "Draft",
    "Earlier",
    "Extent",
    "Style",
    "Summary",
    "compose",
    "invented_in_summary",
    "make_draft",
    "marked_ledger",
    "most_words",
    "questions",
    "redraft",
    "write",
]
