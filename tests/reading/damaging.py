"""Whole files, and how they are damaged: at random bytes, and inside what is packed in them."""

from __future__ import annotations

import copy
import io
import random
import re
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path

from lxml import etree

from tests.reading import office

DOCUMENTS = Path(__file__).parent / "documents"
OUTCOMES = Path(__file__).parent / "outcomes"
_FILES = {
    "pdf": "*.pdf",
    "mail": "*.eml",
    "msg": "*.msg",
    "html": "*.html",
    "docx": "*.docx",
    "odt": "*.odt",
    "rtf": "*.rtf",
}
_TOKENS = (
    b"\x00", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"endobj", b"stream\n", b"<<", b">>", b"[",
    b"]", b"/Kids [1 0 R]", b"/Parent 1 0 R", b"0 R", b"99999999999", b"-1", b"\r\n\r\n", b"--",
    b"=?utf-8?b?", b"<table>", b"</p>", b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"&a;", b"]]>",
    b"\xe2\x80\xae",
    b"Content-Type: multipart/mixed; boundary=a\n", b"charset=nonsense", b"{\\rtf1", b"\\bin99999 ",
)  # fmt: skip
_VALUES = ("", "-1", "0", "99999999999", "x" * 3000, "1e308", "\u202e", "none", "true")
_STREAM = re.compile(rb"(<<[^<>]*)/Filter\s*\[?\s*/FlateDecode\s*\]?([^<>]*>>\s*stream\r?\n)")
_SECTOR = 512


def seeds(name: str) -> list[bytes]:
    """Whole files of the kind that a reader reads."""
    files = [
        file.read_bytes()
        for folder in (DOCUMENTS, OUTCOMES)
        for file in sorted(folder.glob(_FILES.get(name, "*.none")))
    ]
    if name == "pdf":
        return files + [_unpacked(one) for one in files]
    if name == "text":
        from tests.reading.test_plain import MAIL, MARKDOWN, SRT, VTT

        return [text.encode() for text in (MAIL, MARKDOWN, SRT, VTT)]
    if name == "mhtml":
        return [_saved(page) for page in seeds("html")[:6]]
    if name == "feed":
        return _feeds()
    own = {"docx": [office.word()], "odt": [office.odt(), office.fodt()], "rtf": [office.RTF]}
    return files + own.get(name, [])


def _feeds() -> list[bytes]:
    from tests.reading.test_feed import WHOLE, entry, rss

    atom = (
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>F</title><entry><id>1</id><title>T</title>"
        f"<link href='https://x.example/1'/><content type='html'>{WHOLE}</content></entry></feed>"
    )
    return [rss(entry(2, WHOLE), entry(1, "<p>kort</p>")), atom.encode()]


def _saved(page: bytes) -> bytes:
    """A page in one file, as browsers save it."""
    return (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.example/1\r\n"
        b"MIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n'
        b"--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n"
        b"Content-Location: https://x.example/1\r\n\r\n" + page + b"\r\n--b--\r\n"
    )


def _unpacked(pdf: bytes) -> bytes:
    """A PDF whose streams are not packed, so that what damages them is no mere error of zlib."""
    out, at = [], 0
    for found in _STREAM.finditer(pdf):
        engine = zlib.decompressobj()
        try:
            plain = engine.decompress(pdf[found.end() :])
        except zlib.error:
            continue
        ends = len(pdf) - len(engine.unused_data)
        head = re.sub(rb"/Length\s+\d+(?:\s+\d+\s+R)?", b"", found[1] + found[2])
        head = head.replace(b">>", b"/Length %d >>" % len(plain), 1)
        out += [pdf[at : found.start()], head, plain]
        at = ends
    return b"".join([*out, pdf[at:]])


def damaged(name: str, files: Sequence[bytes], chance: random.Random) -> bytes:
    """One of a reader's files, with some of it changed, left out, doubled, or from elsewhere."""
    data = chance.choice(files)
    if data.startswith(b"PK") and chance.random() < 0.8:
        return _damaged_inside(data, chance)
    if name == "msg" and chance.random() < 0.8:  # else most of them have no directory any more
        return data[: 3 * _SECTOR] + _damaged_bytes(data[3 * _SECTOR :], files, chance)
    return _damaged_bytes(data, files, chance)


def _damaged_bytes(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        if not out:
            break
        at = chance.randrange(len(out))
        length = min(chance.choice((1, 2, 8, 64, 512)), len(out) - at)
        what = chance.randrange(7)
        if what == 0:
            out[at] = chance.randrange(256)
        elif what == 1:
            del out[at : at + length]
        elif what == 2:
            out[at:at] = out[at : at + length] * chance.choice((1, 3))
        elif what == 3:
            out[at:at] = chance.choice(_TOKENS)
        elif what == 4:
            other = chance.choice(others)
            start = chance.randrange(len(other))
            out[at : at + length] = other[start : start + length]
        elif what == 5:
            out[at : at + length] = chance.randbytes(length)
        else:
            del out[at + chance.randrange(1, 4096) :]
    return bytes(out)


def _damaged_inside(package: bytes, chance: random.Random) -> bytes:
    """An office document, one part of which is damaged and packed again."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice([one for one in parts if one != "mimetype"])
    if chance.random() < 0.3:
        parts[name] = _damaged_bytes(parts[name], list(parts.values()), chance)
    else:
        parts[name] = _rearranged(parts[name], chance)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for one, content in parts.items():
            archive.writestr(one, content)
    return stream.getvalue()


def _rearranged(xml: bytes, chance: random.Random) -> bytes:
    """XML that is well formed and says something else: elements gone, doubled, elsewhere."""
    try:
        root = etree.fromstring(xml)
    except etree.XMLSyntaxError:
        return xml
    for _ in range(chance.choice((1, 2, 4, 12))):
        elements = [one for one in root.iter(etree.Element) if one is not root]
        if not elements:
            break
        one, other = chance.choice(elements), chance.choice(elements)
        what = chance.randrange(5)
        parent = one.getparent()
        if what == 0 and parent is not None:
            parent.remove(one)
        elif what == 1:
            other.append(copy.deepcopy(one))
        elif what == 2 and one is not other and one not in other.iterancestors():
            other.insert(0, one)
        elif what == 3:
            key = chance.choice([*one.attrib, *other.attrib, "x"])
            one.set(key, chance.choice(_VALUES))
        else:
            one.tag = other.tag
    return etree.tostring(root)
