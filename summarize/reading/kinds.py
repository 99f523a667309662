"""What kind a file is, told by its content; and which reader it then goes to."""

from __future__ import annotations

import importlib
import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib.util import find_spec
from pathlib import PurePath
from types import MappingProxyType

from summarize.reading.document import Hints, Reader
from summarize.reading.faults import (
    EncryptedError,
    MissingExtraError,
    UnreadableError,
    UnsupportedError,
)


class FileKind(StrEnum):
    """The kinds of files that there is a reader for."""

    TEXT = "text"
    HTML = "html"
    MHTML = "mhtml"
    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    RTF = "rtf"
    EMAIL = "email"
    MSG = "msg"
    FEED = "feed"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class FileFormat:
    """How a kind of file is read.

    `reader` is the module and the name of its `Reader`, imported only when such a file comes.
    `guarded`: whether it is parsed in a child process that can be killed. `needs` are the modules
    of the libraries that it uses, `extra` the optional dependency that they come with.
    """

    described: str
    reader: str
    guarded: bool = True
    needs: tuple[str, ...] = ()
    extra: str | None = "documents"
    endings: tuple[str, ...] = ()

    def check(self, name: str) -> None:
        """Raises MissingExtraError if libraries that the reader needs are not installed."""
        missing = [module for module in self.needs if find_spec(module) is None]
        if missing:
            raise MissingExtraError(
                f"{name} is {self.described}; to read such files install summarize[{self.extra}]"
                f" ({', '.join(missing)} is missing)."
            )
        if find_spec(self.reader.partition(":")[0]) is None:
            raise UnsupportedError(f"{name} is {self.described}; save its text as plain text.")

    def load(self) -> Reader:
        """The reader, for this process."""
        module, function = self.reader.split(":")
        reader: Reader = getattr(importlib.import_module(module), function)
        return reader


FORMATS: Mapping[FileKind, FileFormat] = MappingProxyType(
    {
        FileKind.TEXT: FileFormat(
            "plain text",
            "summarize.reading.plain:read",
            guarded=False,
            extra=None,
            endings=(".txt", ".md", ".markdown", ".srt", ".vtt", ".text"),
        ),
        FileKind.HTML: FileFormat(
            "an HTML page",
            "summarize.reading.html:read",
            needs=("lxml", "trafilatura"),
            endings=(".html", ".htm", ".xhtml"),
        ),
        FileKind.MHTML: FileFormat(
            "a saved web page (MHTML)",
            "summarize.reading.html:read_mhtml",
            needs=("lxml", "trafilatura"),
            endings=(".mhtml", ".mht"),
        ),
        FileKind.PDF: FileFormat(
            "a PDF document",
            "summarize.reading.pdf:read",
            needs=("pypdfium2",),
            endings=(".pdf",),
        ),
        FileKind.DOCX: FileFormat(
            "a Word document (.docx)",
            "summarize.reading.docx:read",
            needs=("lxml",),
            endings=(".docx", ".docm"),
        ),
        FileKind.ODT: FileFormat(
            "an OpenDocument text",
            "summarize.reading.odt:read",
            needs=("lxml",),
            endings=(".odt", ".fodt"),
        ),
        FileKind.RTF: FileFormat(
            "an RTF document", "summarize.reading.rtf:read", needs=("striprtf",), endings=(".rtf",)
        ),
        FileKind.EMAIL: FileFormat(
            "a mail",
            "summarize.reading.mail:read",
            needs=("lxml",),
            endings=(".eml",),
        ),
        FileKind.MSG: FileFormat(
            "an Outlook message",
            "summarize.reading.mail:read_msg",
            needs=("compressed_rtf", "lxml", "oxmsg", "striprtf"),
            endings=(".msg",),
        ),
        FileKind.FEED: FileFormat(
            "a news feed",
            "summarize.reading.feed:read",
            needs=("feedparser", "lxml"),
            endings=(".rss", ".atom", ".xml"),
        ),
        FileKind.PICTURE: FileFormat(
            "a picture, whose text only text recognition reads",
            "summarize.reading.image:pages",
            needs=("PIL",),  # the recogniser may be a program of the system
            extra="ocr",
            endings=(".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp"),
        ),
    }
)

_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
"""The first bytes of pictures that pages are photographed or scanned in."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MSG = "__substg1.0_".encode("utf-16-le")
"""Every Outlook message has streams that are called so; Word's and Excel's old files have none."""

_LOCKED = "EncryptedPackage".encode("utf-16-le")
"""Office puts a document with a password into such a stream of an old kind of file."""

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(
    r"</?(?:p|div|br|h[1-6]|ul|ol|li|table|tr|td|th|blockquote|span|strong|em|article|section|figure"
    r"|img|font|center)(?:\s[^<>]{0,300})?/?>",
    re.IGNORECASE,
)
"""What stands in a piece of HTML; a text that shows one or two tags is none."""
_FEED = re.compile(
    r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<\?[^>]*\?>\s*|<!--.*?-->\s*)*<(?:rss|feed|rdf:RDF)[\s>]",
    re.DOTALL,
)
_FODT = re.compile(r"\s*<\?xml[^>]*\?>\s*<office:document[\s>]")
_XML = re.compile(r"\s*<\?xml\s", re.IGNORECASE)
_FIELD = re.compile(r"(?P<name>[!-9;-~]+):[ \t]?(?P<value>.*)")
_MAIL_FIELDS = frozenset(
    "mime-version message-id received return-path delivered-to content-type x-mailer".split()
)
"""A block of header fields with one of these is a mail as it was sent; people copy other fields."""


def tell(data: bytes, hints: Hints) -> FileKind:
    """The kind of the file that `data` is.

    What is no known kind but could be text is `TEXT`: its reader says why it is none. Raises
    UnsupportedError for other kinds of archives and documents, UnreadableError for a damaged one.
    """
    start = data[:1024].lstrip(b"\xef\xbb\xbf\x00\t\r\n ")
    if b"%PDF-" in data[:1024] and start[:5] == b"%PDF-":
        return FileKind.PDF
    if start.startswith(b"{\\rtf"):
        return FileKind.RTF
    if data.startswith(_PICTURES) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP"):
        return FileKind.PICTURE
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data, hints)
    if data.startswith(_OLE):
        if _MSG in data:
            return FileKind.MSG
        if _LOCKED in data:
            raise EncryptedError(f"{hints.name} is encrypted; save it without a password.")
        raise UnsupportedError(
            f"{hints.name} is an old Microsoft Office document; save it as .docx or PDF first."
        )
    return _textual(data, hints)


def _zipped(data: bytes, hints: Hints) -> FileKind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            mimetype = archive.read("mimetype")[:100] if "mimetype" in names else b""
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError):
        raise UnreadableError(
            f"{hints.name} is a damaged zip archive or Office document."
        ) from None
    if "word/document.xml" in names:
        return FileKind.DOCX
    if mimetype.startswith(b"application/vnd.oasis.opendocument.text"):
        return FileKind.ODT
    if mimetype.startswith(b"application/epub+zip"):
        found = "an EPUB book"
    elif mimetype.startswith(b"application/vnd.oasis.opendocument"):
        found = "an OpenDocument file that is no text"
    elif any(name.startswith("xl/") for name in names):
        found = "an Excel workbook (.xlsx)"
    elif any(name.startswith("ppt/") for name in names):
        found = "a PowerPoint presentation (.pptx)"
    else:
        raise UnsupportedError(f"{hints.name} is a zip archive; unpack it first.")
    raise UnsupportedError(f"{hints.name} is {found}; save its text as a document or PDF first.")


def _textual(data: bytes, hints: Hints) -> FileKind:
    """Which of the kinds that are text all the way through; their first lines tell."""
    text = data[:20_000].removeprefix(b"\xef\xbb\xbf").decode("latin-1")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = data[:40_000].decode("utf-16", errors="replace")
    if _FEED.match(text):
        return FileKind.FEED
    if _FODT.match(text):
        return FileKind.ODT
    if _HTML.match(text) or (_XML.match(text) and "<html" in text[:2000].lower()):
        return FileKind.HTML
    if _XML.match(text):
        raise UnsupportedError(f"{hints.name} is an XML file; save its text as plain text first.")
    fields = _header(text)
    if not (_MAIL_FIELDS & fields.keys()):
        return FileKind.HTML if _is_fragment(text) else FileKind.TEXT
    related = fields.get("content-type", "").lower().startswith("multipart/related")
    page = "snapshot-content-location" in fields or (related and "text/html" in text.lower())
    return FileKind.MHTML if page and "to" not in fields else FileKind.EMAIL


def _is_fragment(text: str) -> bool:
    """Whether a text is a piece of HTML that was saved without the page around it."""
    tags = _TAG.findall(text)
    closed = text.lower().count("</")
    begins = _TAG.match(text.lstrip()) is not None
    return len(tags) >= 3 and closed >= 1 if begins else len(tags) >= 6 and closed >= 2


def _header(text: str) -> dict[str, str]:
    """The header fields that a text begins with, as in a mail (RFC 5322), by name."""
    fields: dict[str, str] = {}
    for number, line in enumerate(text.splitlines()):
        if not line.strip():
            break
        if line[0] in " \t":
            continue
        match = _FIELD.fullmatch(line)
        if match is None:
            if number == 0 and line.startswith("From "):  # as mailboxes have it
                continue
            return {}
        fields.setdefault(match["name"].lower(), match["value"])
    return fields


def disagreement(kind: FileKind, name: str) -> str | None:
    """A sentence if a file's name says that it is of another kind than it is."""
    ending = PurePath(name).suffix.lower()
    if not ending or ending in FORMATS[kind].endings:
        return None
    if not any(ending in other.endings for other in FORMATS.values()):
        return None
    return f"Its name ends in {ending}, but it is {FORMATS[kind].described}."
