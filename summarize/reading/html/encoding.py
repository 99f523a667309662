"""Bytes of a page → its text: what the server says, what the page says, what the bytes are."""

from __future__ import annotations

import codecs
import re

from summarize.reading.decoding import decode_raw

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})"
    rb"|<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})",
    re.IGNORECASE,
)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_AS_BROWSERS_DO = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
"""The standard (WHATWG Encoding) has these labels mean their Windows supersets."""


def page_text(data: bytes, name: str, charset: str | None) -> str:
    """The text of a page, without an XML declaration. Raises InputError if it is no text."""
    if not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = _as_declared(data, charset)
        if text is not None:
            return _DECLARATION.sub("", text)
    return _DECLARATION.sub("", decode_raw(data, name))


def _as_declared(data: bytes, charset: str | None) -> str | None:
    """The text as the page or its server says it is encoded, if it can be; UTF-8 speaks for
    itself, whatever is declared."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    match = _DECLARED.search(data[:4096])
    declared = charset or (match and (match[1] or match[2]).decode("ascii", "replace"))
    try:
        encoding = codecs.lookup(declared or "").name
        return data.decode(_AS_BROWSERS_DO.get(encoding, encoding))
    except (LookupError, ValueError):
        return None
