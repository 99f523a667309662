"""Bytes of a file → text: which encoding it is, and what a file is that holds no text."""

from __future__ import annotations

import codecs
import re
import unicodedata

import puremagic

from summarize.errors import InputError
from summarize.reading.faults import UnsupportedError
from summarize.reading.tidying import CONTROL, INVISIBLE, repaired

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF document"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"RIFF", "a WebP, WAV or AVI file"),
    (b"ID3", "an MP3 recording"),
    (b"OggS", "an Ogg recording"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"GGUF", "a GGUF model"),
)
"""The first bytes of files that people take for text, and what to call such a file."""

_ZIP_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"word/", "a Word document (.docx)"),
    (b"xl/", "an Excel workbook (.xlsx)"),
    (b"ppt/", "a PowerPoint presentation (.pptx)"),
    (b"application/epub+zip", "an EPUB book"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file"),
)

_SURE = 0.4
"""Confidence of puremagic from which on it is believed: below, two bytes were all it had."""

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_PARTED = re.compile("\u00ad[ \t]*\n[ \t]*(?=[^\\W\\d_])")
"""A soft hyphen at a line's end: the word goes on in the next line."""

_NOT_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1f]")

_EURO = re.compile(r"¤\s?\d|\d\s?¤|¤\s?\(")
_LIGATURE = re.compile(r"(?<=[a-z])[¼½¾¨´¸](?=[a-z])|\b[¼½](?=[a-z]{3})")
"""What Windows-1252 makes of € and of œ, š, ž in ISO-8859-15: nobody else writes them so."""

_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


_ESCAPED_WESTERN = {
    0xDC00 + byte: bytes([byte]).decode("cp1252", errors="replace") for byte in range(0x80, 0x100)
}
"""What Python's `surrogateescape` makes of a stray byte → that byte's Windows-1252 character."""


def decode(data: bytes, name: str) -> str:
    """The text in `data`, normalised: line ends are "\\n", characters composed (NFC).

    UTF-8, UTF-16 and UTF-32 with a byte order mark, UTF-8 and UTF-16 without one, and else
    Windows-1252, which is what old Western newsroom systems write. Soft hyphens, zero-width
    characters, direction marks and stray control characters are taken out: they stand inside
    words and numbers, and no reader sees them.

    Raises InputError, with `name` in it, if `data` is empty, blank, or no text.
    """
    text = decode_raw(data, name)
    text = _PARTED.sub("", _LINE_ENDS.sub("\n", repaired(text)))
    if len(CONTROL.findall(text)) > max(2, len(text) // 100):
        raise UnsupportedError(_binary(data, name))
    text = unicodedata.normalize("NFC", CONTROL.sub("", INVISIBLE.sub("", text)))
    if not text.strip():
        raise InputError(f"{name} holds nothing but white space.")
    return text


def decode_raw(data: bytes, name: str) -> str:
    """The text in `data` as it stands there. Raises InputError if `data` is empty or no text."""
    if not data:
        raise InputError(f"{name} is empty.")
    _refuse_known_binary(data, name)
    return _decode(data, name)


def _refuse_known_binary(data: bytes, name: str) -> None:
    kind = next((kind for start, kind in _SIGNATURES if data.startswith(start)), None)
    if kind and data[:3].isalnum() and not _NOT_TEXT.search(data[:512]):
        kind = None  # an article may begin with "GIF89a" or "RIFF" too
    if data.startswith(b"PK\x03\x04"):
        kinds = (kind for mark, kind in _ZIP_KINDS if mark in data)
        kind = next(kinds, "a zip archive")
    elif data[4:8] == b"ftyp":
        if data[8:12] in (b"heic", b"heix", b"mif1", b"avif"):
            raise UnsupportedError(
                f"{name} is a HEIC or AVIF picture; save it as JPEG or PDF, and read that."
            )
        kind = "a video or recording"
    if kind:
        raise UnsupportedError(
            f"{name} is {kind}, not a text file; save its text as plain text first."
        )


def _binary(data: bytes, name: str) -> str:
    """What is said of a file that is no text; what else it is, if puremagic knows."""
    try:
        found = puremagic.magic_string(data[:4096], name)[0]
    except (puremagic.PureError, ValueError, IndexError):
        return f"{name} is not a text file: it holds binary data."
    kind = found.name if found.name and found.confidence >= _SURE else ""
    return f"{name} is not a text file: it holds binary data{f' ({kind})' if kind else ''}."


def _decode(data: bytes, name: str) -> str:
    mark, encoding = next(
        ((mark, encoding) for mark, encoding in _BOMS if data.startswith(mark)),
        (b"", _utf16_without_mark(data) or "utf-8"),
    )
    data = data[len(mark) :]
    if encoding != "utf-8":
        return _strictly(data, encoding, name)
    if b"\x00" in data:
        raise UnsupportedError(_binary(data, name))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _western(data, name)


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise InputError(
            f"{name} begins like {encoding[:6].upper()} text but is damaged; save it as UTF-8."
        ) from None


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 that is obvious: Latin text, where every second byte is zero and no other is."""
    sample = data[:4096]
    if len(sample) < 4 or len(data) % 2:
        return None
    half = len(sample) // 2
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if odd > 0.7 and even < 0.05:
        return "utf-16-le"
    if even > 0.7 and odd < 0.05:
        return "utf-16-be"
    return None


def _western(data: bytes, name: str) -> str:
    """Text that is not UTF-8: Windows-1252, or UTF-8 in which some such bytes were pasted.

    A file glued together from two systems is not rare; there each byte that UTF-8 cannot hold is
    read as Windows-1252 by itself, and the rest stays what it is.
    """
    mixed = data.decode("utf-8", errors="surrogateescape")
    broken = sum(1 for character in mixed if "\udc80" <= character <= "\udcff")
    whole = sum(1 for character in mixed if character > "\x7f") - broken
    if whole >= broken:
        mixed = mixed.translate(_ESCAPED_WESTERN)
        if "\ufffd" not in mixed:
            return mixed
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    if text and (_EURO.search(text) or _LIGATURE.search(text)):
        text = data.decode("iso-8859-15")
    letters = sum(map(str.isalpha, text))
    foreign = sum(1 for character in text if character > "\x7f" and character.isalpha())
    # In Western text accents are the exception. Where they are the rule, it is a code page of
    # another alphabet, and every word would come out wrong.
    if not letters or foreign > 0.4 * letters:
        raise InputError(
            f"{name} is in no encoding that can be told (UTF-8, UTF-16 or Windows-1252); "
            "save it as UTF-8."
        )
    return text
