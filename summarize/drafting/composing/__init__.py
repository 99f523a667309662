"""The writing stage: from checked translations to a headline and a summary, checked again."""

from summarize.drafting.composing.extent import Extent, Style, most_words
from summarize.drafting.composing.summaries import Summary, chosen_sentences, summarise_articles

__all__ = [
    "Extent",
    "Style",
    "Summary",
    "chosen_sentences",
    "most_words",
    "summarise_articles",
]
