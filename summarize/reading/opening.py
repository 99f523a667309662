"""Bytes → documents: the right reader for their kind, and one for each thing attached to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarize.errors import InputError
from summarize.reading.decoding import decode
from summarize.reading.document import Attachment, BlockRole, Document, Hints
from summarize.reading.enclosed import disclosed
from summarize.reading.faults import TooDeepError, TooLargeError, UnsupportedError
from summarize.reading.guarded import GUARD
from summarize.reading.kinds import FORMATS, FileKind, disagreement, tell
from summarize.reading.scans import read_pdf, read_picture

_ATTACHED = 5
"""Mails in mails in mails: how deep documents may be attached to each other."""


def documents(data: bytes, hints: Hints, *, attached: bool = True) -> list[Document]:
    """The documents in `data`, and, if `attached`, after each what came with it and is one too.

    Raises ReadingError if `data` holds none.
    """
    data, hints = disclosed(data, hints)
    return list(_opened(data, hints, None, attached=attached))


def attachments(data: bytes, hints: Hints) -> tuple[list[Attachment], bool]:
    """What is attached to a mail and may be read, each under a name of its own; and whether the
    mail has text beside it. The items of a feed that has several are its attachments. Nothing,
    and true, for what is neither.

    Raises ReadingError if it is a mail or a feed that cannot be read.
    """
    data, hints = disclosed(data, hints)
    if len(data) > hints.limits.size:
        return [], True
    kind = tell(data, hints)
    if kind is FileKind.FEED:
        return _items(data, hints)
    if kind not in (FileKind.EMAIL, FileKind.MSG):
        return [], True
    found = _parsed(data, hints)
    said = any(b.role is not BlockRole.FURNITURE for one in found for b in one.blocks)
    came = [a for document in found for a in document.attachments if _may_be_read(a)]
    kept = _named_apart(came)
    return kept, said or not kept


def _items(data: bytes, hints: Hints) -> tuple[list[Attachment], bool]:
    """The items of a feed that say something, if there are several, each as a feed of its own."""
    FORMATS[FileKind.FEED].check(hints.name)
    from summarize.reading.feed.items import file_stem, parse, single

    feed = parse(data, hints.name, hints.link)
    items = [item for item in feed.items if item.html.strip()]
    if len(items) < 2:
        return [], True
    files = [Attachment(f"{file_stem(item)}.atom", single(item, feed)) for item in items]
    return _named_apart(files), False


def _named_apart(attachments: Sequence[Attachment]) -> list[Attachment]:
    """The attachments with names of their own, which no path can be made of."""
    kept: dict[str, Attachment] = {}
    for attachment in attachments:
        name, number = attachment.name.replace("/", "_") or "attachment", 1
        while name in kept:
            number += 1
            name = f"{number} {attachment.name.replace('/', '_')}"
        kept[name] = replace(attachment, name=name)
    return list(kept.values())


def _may_be_read(attachment: Attachment) -> bool:
    """Whether there is a reader for an attachment; of plain text, whether it is any."""
    hints = Hints(attachment.name)
    if _is_picture(attachment):
        return False
    try:
        if tell(attachment.data, hints) is FileKind.TEXT:
            decode(attachment.data, attachment.name)
    except InputError:
        return False
    return True


def _is_picture(attachment: Attachment) -> bool:
    """Whether it is a picture: in a mail, a logo or a portrait much more often than a page."""
    try:
        return tell(attachment.data, Hints(attachment.name)) is FileKind.PICTURE
    except InputError:
        return False


def _opened(
    data: bytes, hints: Hints, within: str | None, depth: int = 0, *, attached: bool = True
) -> Iterator[Document]:
    if depth > _ATTACHED:
        raise TooDeepError(f"{hints.name}: documents are attached more than {_ATTACHED} deep.")
    found = _parsed(data, hints)
    contradicted = disagreement(tell(data, hints), hints.name)
    for document in found:
        warnings = list(document.warnings) + ([contradicted] if contradicted else [])
        came_with: list[Document] = []
        for attachment in document.attachments if attached else ():
            if _is_picture(attachment):
                continue
            inside = replace(
                hints, name=attachment.name, media_type=attachment.media_type, charset=None
            )
            try:
                for opened in _opened(attachment.data, inside, hints.name, depth + 1):
                    came_with.append(replace(opened, name=opened.name or attachment.name))
            except UnsupportedError:
                continue  # a logo, a spreadsheet: a mail is no worse for what is no report in it
            except InputError as error:
                warnings.append(str(error))
        yield replace(document, within=within or document.within, warnings=tuple(warnings))
        yield from came_with


def _parsed(data: bytes, hints: Hints) -> Sequence[Document]:
    """What the reader for the kind of `data` makes of it."""
    if len(data) > hints.limits.size:
        raise TooLargeError(
            f"{hints.name} is larger than {hints.limits.size // 1_000_000} MB; split it first."
        )
    kind = tell(data, hints)
    form = FORMATS[kind]
    form.check(hints.name)
    if kind is FileKind.PDF:
        return read_pdf(form.reader, data, hints)
    if kind is FileKind.PICTURE:
        return read_picture(FORMATS[FileKind.PDF].reader, form.reader, data, hints)
    return GUARD.documents(form.reader, data, hints) if form.guarded else form.load()(data, hints)
