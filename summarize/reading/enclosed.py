"""A file from the web together with where it was: what PDF, Word and text do not hold themselves.

The head is that of a page saved in one file (MHTML, RFC 2557); the file follows it, byte by byte.
"""

from __future__ import annotations

import email
import email.policy
import re
from dataclasses import replace
from urllib.parse import quote

from summarize.reading.document import Hints

_FIRST = b"Snapshot-Content-Location: "
_END = b"\r\n\r\n"
_SINGLE = re.compile(r"(?!multipart|message)[a-z]+/[a-z0-9.+-]+")
"""A media type of what is one file."""
_LONGEST = 10_000
"""Bytes of a head."""


def enclose(data: bytes, name: str, link: str, media_type: str, charset: str | None) -> bytes:
    """The file with its address and name, and what the server said of it."""
    said = f'; charset="{charset}"' if charset else ""
    kind = media_type if _SINGLE.fullmatch(media_type) else "application/octet-stream"
    quoted = quote(name, safe="", errors="replace")
    head = (
        f"Snapshot-Content-Location: {_plain(link)}\r\nMIME-Version: 1.0\r\n"
        f"Content-Type: {kind}{said}\r\n"
        f"Content-Disposition: attachment; filename*=utf-8''{quoted}\r\n"
        "Content-Transfer-Encoding: binary"
    )
    return head.encode("utf-8", "replace") + _END + data


def disclosed(data: bytes, hints: Hints) -> tuple[bytes, Hints]:
    """The file that these bytes enclose, and what is known of it; they themselves if they do not.

    A page that a browser saved is left to its reader.
    """
    if not data.startswith(_FIRST) or (end := data.find(_END, 0, _LONGEST)) < 0:
        return data, hints
    head = email.message_from_bytes(data[: end + len(_END)], policy=email.policy.default)
    media_type = head.get_content_type()
    if media_type == "text/html" or head.get_content_maintype() == "multipart":
        return data, hints
    link = data[len(_FIRST) : data.find(b"\r\n")].decode("utf-8", "replace").strip()
    return data[end + len(_END) :], replace(
        hints,
        name=head.get_filename() or hints.name,
        media_type=media_type,
        charset=head.get_content_charset(),
        link=hints.link or (link if link.startswith(("http://", "https://")) else None),
    )


def _plain(text: str) -> str:
    """A text that stays where it is put in a head."""
    return "".join(c for c in text if c.isprintable() and c not in '"\\')
