"""A mail, however it was stored → a document: what is new in it, and what is attached."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from email.utils import parseaddr

from summarize.reading.document import Attachment, Block, BlockRole, Document, Hints
from summarize.reading.faults import NoTextError
from summarize.reading.html import fragment_blocks
from summarize.reading.lines import lines_of, unwrap
from summarize.reading.mail.history import newest

MOST_ATTACHMENTS = 50
_REPLY = re.compile(
    r"(?:(?:re|fw|fwd|antw|doorst|tr|aw|wg|rv|réf|persbericht|press release"
    r"|pressemitteilung|communiqué de presse)\s*(?:\[\d+\])?\s*:\s*)+",
    re.IGNORECASE,
)
_ANSWER = re.compile(r"\s*(?:re|antw|aw|rv|réf|sv)\s*(?:\[\d+\])?\s*:", re.IGNORECASE)
_TAGS = re.compile(r"^\s*(?:\[(?:extern|external|ext|spam\??|list)\]\s*)+", re.IGNORECASE)
_NO_REPORT = re.compile(
    r"(?:image|audio|video|font)/|text/(?:calendar|vcard|x-vcard|directory|css)|"
    r"application/(?:pgp-signature|(?:x-)?pkcs7-signature|ics|ms-tnef)",
    re.IGNORECASE,
)
_QUOTES = re.compile(
    r"<(?:div|blockquote|p|hr)\b[^>]*(?:class=[\"']?[^\"'>]*"
    r"(?:gmail_quote|gmail_attr|yahoo_quoted|moz-cite-prefix|protonmail_quote)|"
    r"id=[\"']?(?:divRplyFwdMsg|appendonsend|reply-intro|mail-editor-reference)|type=[\"']?cite)",
    re.IGNORECASE,
)
_TABLE = re.compile(r"<(/?)table\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Message:
    """A mail. `date` is the day it was sent, ISO 8601; `page` its text as HTML."""

    subject: str = ""
    sender: str = ""
    date: str | None = None
    text: str | None = None
    page: str | None = None
    attachments: tuple[Attachment, ...] = ()
    warnings: tuple[str, ...] = ()


def document(message: Message, kind: str, hints: Hints) -> Document:
    """The document that a mail is. Raises NoTextError if it holds nothing at all."""
    attachments = tuple(one for one in message.attachments if is_readable(one))
    blocks = _blocks(message, hints)
    if not blocks and not attachments:
        raise NoTextError(f"{hints.name} is a mail without a text of its own.")
    warnings = list(message.warnings)
    if len(attachments) > MOST_ATTACHMENTS:
        warnings.append(f"Of its attachments only the first {MOST_ATTACHMENTS} are read.")
    name, address = parseaddr(message.sender)
    return Document(
        tuple(blocks),
        kind,
        title=subject(message.subject) or None,
        date=message.date,
        author=name or address or None,
        link=hints.link,
        warnings=tuple(warnings),
        attachments=attachments[:MOST_ATTACHMENTS],
    )


def subject(written: str) -> str:
    """A subject without the marks of replies and of mail gateways."""
    text = " ".join(written.split())
    before = ""
    while text != before:
        before = text
        marked = _REPLY.match(text)
        text = _TAGS.sub("", text[marked.end() :] if marked else text)
    return text


def is_readable(attachment: Attachment) -> bool:
    """Whether an attachment may be a report: no picture, no signature, no appointment."""
    return bool(attachment.data) and not _NO_REPORT.match(attachment.media_type or "")


def _blocks(message: Message, hints: Hints) -> list[Block]:
    """The blocks of the text that a reader sees: HTML, unless it is only laid out with tables."""
    answers = bool(_ANSWER.match(_TAGS.sub("", message.subject)))
    text = message.text if message.text and message.text.strip() else None
    page = message.page if message.page and message.page.strip() else None
    if page and not (text and _has_tables_in_tables(page)):
        blocks = _of_page(page, hints, answers)
        if blocks or not text:
            return blocks
    return _of_text(text, answers) if text else []


def _has_tables_in_tables(page: str) -> bool:
    open_ = 0
    for tag in _TABLE.finditer(page):
        open_ += -1 if tag[1] else 1
        if open_ > 1:
            return True
    return False


def _of_page(page: str, hints: Hints, answers: bool) -> list[Block]:
    quote = _QUOTES.search(page)
    own = page[: quote.start()] if quote else page
    blocks = fragment_blocks(own, hints.name) if own.strip() else []
    found = newest([block.text for block in blocks])
    kept = [blocks[i] for i in found.kept]
    if found.forwarded is not None and not (answers and kept):
        return [*kept, *_passed_on(blocks[found.forwarded :])]
    if quote and not kept:  # nothing but what is passed on
        return _passed_on(fragment_blocks(page, hints.name))
    return kept


def _passed_on(blocks: Sequence[Block]) -> list[Block]:
    return [blocks[i] for i in newest([block.text for block in blocks]).kept]


def _of_text(text: str, answers: bool) -> list[Block]:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    found = newest(lines)
    kept = [lines[i] for i in found.kept]
    if found.forwarded is not None and not (answers and any(map(str.strip, kept))):
        passed_on = lines[found.forwarded :]
        kept += ["", *(passed_on[i] for i in newest(passed_on).kept)]
    whole = unwrap("\n".join(kept))
    return [
        Block(
            BlockRole.LIST_ITEM if line.item else BlockRole.TEXT,
            whole[line.start : line.end],
            spaced=line.spaced,
        )
        for line in lines_of(whole)
    ]
