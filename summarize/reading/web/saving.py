"""What was fetched, as a file that says what the server said of it: its address, its encoding."""

from __future__ import annotations

import base64
import codecs
import re
from typing import TYPE_CHECKING

from summarize.reading.enclosed import enclose

if TYPE_CHECKING:
    from summarize.reading.web.fetching import Fetched

_PAGES = ("text/html", "application/xhtml+xml")
_PDF = b"%PDF-"
"""What servers that name no kind, or the wrong one, send instead of a page."""


def saved(found: Fetched, stem: str) -> tuple[bytes, str]:
    """Bytes that a reader knows, and a name for a file of them that begins with `stem`.

    A page becomes one that a browser has saved (MHTML, RFC 2557), which holds its address and the
    encoding that the server named. Anything else (PDF, Word, text) is put behind a head that says
    where it was (`summarize.reading.enclosed`); text in a named encoding becomes UTF-8.
    """
    if found.media_type in _PAGES and not found.data.lstrip().startswith(_PDF):
        return _mhtml(found), f"{stem}.mhtml"
    ending = re.search(r"\.\w{1,5}$", found.name)
    name = stem + (ending[0] if ending else "")
    data, charset = found.data, None
    media_type = found.media_type or "application/octet-stream"
    if found.charset and media_type.startswith("text/"):
        data, charset = _utf8(data, found.charset), "utf-8"
    return enclose(data, name, found.link, media_type, charset), f"{stem}.mhtml"


def _mhtml(found: Fetched) -> bytes:
    charset = f"; charset={found.charset}" if found.charset else ""
    head = (
        f"Snapshot-Content-Location: {found.link}\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="=-page-="\r\n\r\n'
        f"--=-page-=\r\nContent-Type: text/html{charset}\r\n"
        f"Content-Location: {found.link}\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    )
    encoded = base64.encodebytes(found.data).replace(b"\n", b"\r\n")
    return head.encode("ascii", "replace") + encoded + b"--=-page-=--\r\n"


def _utf8(data: bytes, charset: str) -> bytes:
    """Text in UTF-8 if it is in the encoding that is named for it, and not in UTF-8 already."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        try:
            return data.decode(codecs.lookup(charset).name).encode("utf-8")
        except (LookupError, ValueError):
            pass
    return data
