"""Mails as they were sent (RFC 5322 and MIME), read with Python's own library."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from email.message import Message as AnyMessage
from email.utils import parsedate_to_datetime

from summarize.errors import InputError
from summarize.reading.decoding import decode
from summarize.reading.document import Attachment, Hints
from summarize.reading.faults import EncryptedError, TooDeepError, UnreadableError
from summarize.reading.html.encoding import page_text
from summarize.reading.mail.message import Message

Part = AnyMessage
_MOST_PARTS = 500
_ENCRYPTED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
_FLOWED = re.compile(r"(?<!^--) \r?\n(?=\S)", re.MULTILINE)
_BROKEN = (LookupError, ValueError, TypeError, AttributeError, OverflowError)
"""What Python's library raises on headers that nobody can understand."""


def read_message(data: bytes, hints: Hints) -> Message:
    """The mail in `data`. Raises ReadingError."""
    data = re.sub(rb"\A(?:From [^\n]*\n|\s+)", b"", data)  # as mailboxes have it
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        parts = list(_parts(message, hints))
    except RecursionError:
        raise TooDeepError(f"{hints.name} is a mail with too many mails in each other.") from None
    if _is_encrypted(message):
        raise EncryptedError(f"{hints.name} is an encrypted mail; save its text and read that.")
    text: list[str] = []
    page: list[str] = []
    attachments: list[Attachment] = []
    for part in parts:
        if _is_attached(part):
            attachments.append(_attachment(part))
        elif part.get_content_type() == "text/plain":
            text.append(_plain(part, hints))
        else:
            page.append(_html(part, hints))
    return Message(
        _header(message, "subject"),
        _header(message, "from"),
        _day(_header(message, "date")),
        "\n\n".join(filter(None, text)),
        "\n".join(filter(None, page)),
        tuple(attachments),
    )


def _is_encrypted(message: Part) -> bool:
    if message.get_content_type() not in _ENCRYPTED:
        return False
    try:
        return "signed" not in str(message.get_param("smime-type", ""))
    except _BROKEN:
        return True


def _parts(message: Part, hints: Hints) -> Iterator[Part]:
    """The parts that hold something themselves, mails that are attached whole among them."""
    found = 0
    open_ = [(message, 0)]
    while open_:
        part, depth = open_.pop()
        found += 1
        if depth > hints.limits.nesting or found > _MOST_PARTS:
            raise TooDeepError(
                f"{hints.name} is a mail of more parts, or deeper in each other, than any is."
            )
        inner = part.get_payload() if part.get_content_maintype() == "multipart" else None
        if isinstance(inner, list):
            open_ += [(one, depth + 1) for one in reversed(inner) if isinstance(one, AnyMessage)]
        else:
            yield part


def _is_attached(part: Part) -> bool:
    if part.get_content_type() not in ("text/plain", "text/html"):
        return True
    disposition = _header(part, "content-disposition").lower()
    return disposition.startswith("attachment") or bool(_file_name(part))


def _file_name(part: Part) -> str:
    try:
        return str(part.get_filename() or "")
    except _BROKEN:
        return ""


def _attachment(part: Part) -> Attachment:
    kind = part.get_content_type()
    inner = part.get_payload()
    if kind == "message/rfc822" and isinstance(inner, list) and inner:
        mail = inner[0]
        if isinstance(mail, AnyMessage):
            name = _header(mail, "subject")[:80].replace("/", "-") or "mail"
            return Attachment(f"{name}.eml", _bytes_of(mail), kind)
    name = _file_name(part).replace("\\", "/").rsplit("/", 1)[-1] or "attachment"
    return Attachment(name, _payload(part), kind)


def _payload(part: Part) -> bytes:
    try:
        data = part.get_payload(decode=True)
    except _BROKEN:
        return b""
    return data if isinstance(data, bytes) else b""


def _bytes_of(mail: Part) -> bytes:
    try:
        return mail.as_bytes(policy=email.policy.compat32)
    except _BROKEN:
        return b""


def _charset(part: Part) -> str | None:
    try:
        charset = part.get_content_charset()
    except _BROKEN:
        return None
    return charset if charset not in ("us-ascii", "unknown-8bit") else None


def _plain(part: Part, hints: Hints) -> str:
    data = _payload(part)
    if not data.strip():
        return ""
    try:
        text = data.decode(_charset(part) or "undefined")
    except (LookupError, ValueError):  # none is named, or it is another one
        try:
            text = decode(data, hints.name)
        except InputError as error:
            raise UnreadableError(str(error)) from None
    try:
        flowed = str(part.get_param("format", "")).lower() == "flowed"
    except _BROKEN:
        flowed = False
    return _FLOWED.sub(" ", text) if flowed else text


def _html(part: Part, hints: Hints) -> str:
    data = _payload(part)
    return page_text(data, hints.name, _charset(part)) if data.strip() else ""


def _header(message: Part, name: str) -> str:
    """A header's text; "" if there is none, or none that can be understood."""
    try:
        return " ".join(str(message.get(name, "")).split())
    except _BROKEN:
        return ""


def _day(written: str) -> str | None:
    try:
        return parsedate_to_datetime(written).date().isoformat()
    except _BROKEN:
        return None
