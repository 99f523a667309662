"""Reports that an editor has changed: read back from JSON, checked again, made anew where due."""

from summarize.editing.document import EditedReport, is_document, load
from summarize.editing.refresh import Refreshed, refresh
from summarize.editing.single_text import SENTENCE, check_one, sources_of, text_at

__all__ = [
    "SENTENCE",
    "EditedReport",
    "Refreshed",
    "check_one",
    "is_document",
    "load",
    "refresh",
    "sources_of",
    "text_at",
]
