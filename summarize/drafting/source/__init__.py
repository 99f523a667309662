"""What is known of an article from itself, once: figures, key figures, what may not be printed."""

from summarize.drafting.source.key_figures import KeyFigure, Reason
from summarize.drafting.source.source import Source

__all__ = ["KeyFigure", "Reason", "Source"]
