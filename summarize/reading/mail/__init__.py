"""Mails: what is new in them, and what is attached."""

from __future__ import annotations

from summarize.reading.document import Document, Hints
from summarize.reading.mail.message import document

__all__ = ["read", "read_msg"]


def read(data: bytes, hints: Hints) -> list[Document]:
    """The report in a mail (.eml). Raises ReadingError."""
    from summarize.reading.mail.eml import read_message

    return [document(read_message(data, hints), "a mail", hints)]


def read_msg(data: bytes, hints: Hints) -> list[Document]:
    """The report in an Outlook message (.msg). Raises ReadingError."""
    from summarize.reading.mail.msg import read_message

    return [document(read_message(data, hints), "an Outlook message", hints)]
