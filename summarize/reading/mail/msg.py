"""Outlook's messages (MS-OXMSG), read with python-oxmsg (MIT licence, on olefile, BSD)."""

from __future__ import annotations

import struct

import olefile
import oxmsg
from compressed_rtf import decompress
from oxmsg.domain.model import UnrecognizedCodePageError
from striprtf.striprtf import rtf_to_text

from summarize.reading.document import Attachment, Hints
from summarize.reading.faults import EncryptedError, UnreadableError
from summarize.reading.html.encoding import page_text
from summarize.reading.mail.message import MOST_ATTACHMENTS, Message

_RTF = 0x1009
_HTML = 0x1013
_BROKEN = (
    OSError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
    RecursionError,
    OverflowError,
    struct.error,
    UnrecognizedCodePageError,
)
"""What python-oxmsg and olefile raise on files that are not what they say."""


def read_message(data: bytes, hints: Hints) -> Message:
    """The message in `data`. Raises ReadingError."""
    try:
        _check_sizes(data)
        found = oxmsg.Message.load(data)
        encrypted = _is_encrypted(found.message_class.upper())
        message = Message() if encrypted else _message(found, hints)
    except _BROKEN:
        raise UnreadableError(f"{hints.name} is a damaged Outlook message.") from None
    if encrypted:
        raise EncryptedError(f"{hints.name} is an encrypted mail; save its text and read that.")
    return message


def _check_sizes(data: bytes) -> None:
    """Raises ValueError if the streams of a file say that they hold more than the file does: a
    damaged one says 4 GB, and is read sector by sector for minutes."""
    with olefile.OleFileIO(data) as file:
        sizes = [entry.size for entry in file.direntries if entry is not None]
    if sum(sizes) > 2 * len(data):
        raise ValueError("streams larger than their file")


def _is_encrypted(kind: str) -> bool:
    return kind.startswith("IPM.NOTE.SMIME") and "MULTIPARTSIGNED" not in kind


def _message(found: oxmsg.Message, hints: Hints) -> Message:
    date = found.sent_date
    attachments, unread = _attachments(found)
    warnings = ["What is attached as an Outlook message or a link is not read."] if unread else []
    return Message(
        found.subject,
        found.sender or "",
        date.date().isoformat() if date else None,
        found.body or _rtf_text(found),
        _page(found, hints),
        attachments,
        tuple(warnings),
    )


def _page(found: oxmsg.Message, hints: Hints) -> str | None:
    data = found.properties.binary_prop_value(_HTML)
    return page_text(data, hints.name, None) if data else found.html_body


def _rtf_text(found: oxmsg.Message) -> str | None:
    """The text of a message that has only Outlook's own form of it."""
    packed = found.properties.binary_prop_value(_RTF)
    if not packed:
        return None
    written = decompress(packed).decode("latin-1")
    return str(rtf_to_text(written, errors="ignore"))  # type: ignore[no-untyped-call]


def _attachments(found: oxmsg.Message) -> tuple[tuple[Attachment, ...], int]:
    """The files that are attached, and how many things are that are no files."""
    files: list[Attachment] = []
    unread = 0
    for one in found.attachments:
        if len(files) > MOST_ATTACHMENTS:
            break
        data = one.file_bytes
        if data is None:
            unread += 1
        else:
            files.append(Attachment(one.file_name or "attachment", data, one.mime_type))
    return tuple(files), unread
