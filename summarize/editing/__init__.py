"""Reports that an editor has changed: read back from JSON, checked again, made anew where due."""

from summarize.editing.document import Draft, is_document, load
from summarize.editing.refresh import Refreshed, refresh

__all__ = ["Draft", "Refreshed", "is_document", "load", "refresh"]
