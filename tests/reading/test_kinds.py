"""What a file is, told by what is in it."""

from __future__ import annotations

import io
import zipfile

import pytest

from summarize.errors import InputError
from summarize.reading import read_bytes
from summarize.reading.document import Hints
from summarize.reading.kinds import Kind, disagreement, tell

MAIL = "Received: by x\nFrom: Pers <p@noord.example>\nTo: r@krant.example\nSubject: Haven\n"


def packed(**files: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n", Kind.PDF),
        (b"\n%PDF-1.7\n", Kind.PDF),
        (b"{\\rtf1\\ansi Tekst}", Kind.RTF),
        (packed(word__document_xml="<x/>"), Kind.DOCX),
        (packed(mimetype="application/vnd.oasis.opendocument.text"), Kind.ODT),
        (b"<!DOCTYPE html><p>Tekst</p>", Kind.HTML),
        (b"\xef\xbb\xbf\n<html lang=nl><p>Tekst</p>", Kind.HTML),
        ("<html><p>Tekst</p>".encode("utf-16"), Kind.HTML),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html xmlns="y"/>', Kind.HTML),
        (b"<!-- saved --><!doctype HTML>", Kind.HTML),
        (b'<?xml version="1.0"?><rss version="2.0"/>', Kind.FEED),
        (b'<feed xmlns="http://www.w3.org/2005/Atom"/>', Kind.FEED),
        (MAIL.encode() + b"\nTekst", Kind.EMAIL),
        (b"From x@y.example Mon Mar 3\n" + MAIL.encode() + b"\nTekst", Kind.EMAIL),
        (
            b"From: <Saved by Blink>\nSnapshot-Content-Location: https://x.example\n"
            b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x",
            Kind.MHTML,
        ),
        (b"Van: Pers\nOnderwerp: Haven\n\nTekst", Kind.TEXT),
        (b"Received: 12 complaints\nThe rest is a sentence without a colon.", Kind.TEXT),
        (b"<p>Een stuk HTML</p>", Kind.TEXT),
        (b"De haven van Oosterzijl", Kind.TEXT),
        (b"PDF is een formaat: %PDF- staat vooraan", Kind.TEXT),
        (b"", Kind.TEXT),
    ],
)
def test_content_tells_the_kind(data: bytes, kind: Kind) -> None:
    assert tell(data, Hints("bestand")) is kind


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"<?xml version='1.0'?><NewsML/>", "is an XML file"),
        (packed(xl__workbook_xml=""), "is an Excel workbook"),
        (packed(mimetype="application/epub+zip"), "is an EPUB book"),
        (packed(mimetype="application/vnd.oasis.opendocument.graphics"), "that is no text"),
        (packed(bericht=""), "is a zip archive; unpack it first"),
        (b"PK\x03\x04 and then nothing", "is a damaged zip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old Microsoft Office document"),
    ],
)
def test_what_cannot_be_read_is_named(data: bytes, what: str) -> None:
    with pytest.raises(InputError, match=f"^bestand .*{what}"):
        read_bytes(data, "bestand", "nl")


@pytest.mark.parametrize(
    ("kind", "name", "said"),
    [
        (Kind.PDF, "a.pdf", None),
        (Kind.PDF, "a", None),
        (Kind.PDF, "a.2024", None),
        (Kind.HTML, "A.PDF", "Its name ends in .pdf, but it is an HTML page."),
        (Kind.TEXT, "a.docx", "Its name ends in .docx, but it is plain text."),
    ],
)
def test_a_name_that_disagrees_is_told(kind: Kind, name: str, said: str | None) -> None:
    assert disagreement(kind, name) == said
