"""What a file is, told by what is in it."""

from __future__ import annotations

import io
import zipfile

import pytest

from summarize.errors import InputError
from summarize.reading import read_bytes
from summarize.reading.document import Hints
from summarize.reading.kinds import FileKind, disagreement, tell

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
        (b"%PDF-1.7\n", FileKind.PDF),
        (b"\n%PDF-1.7\n", FileKind.PDF),
        (b"{\\rtf1\\ansi Tekst}", FileKind.RTF),
        (packed(word__document_xml="<x/>"), FileKind.DOCX),
        (packed(mimetype="application/vnd.oasis.opendocument.text"), FileKind.ODT),
        (b"<!DOCTYPE html><p>Tekst</p>", FileKind.HTML),
        (b"\xef\xbb\xbf\n<html lang=nl><p>Tekst</p>", FileKind.HTML),
        ("<html><p>Tekst</p>".encode("utf-16"), FileKind.HTML),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html xmlns="y"/>', FileKind.HTML),
        (b"<!-- saved --><!doctype HTML>", FileKind.HTML),
        (b'<?xml version="1.0"?><rss version="2.0"/>', FileKind.FEED),
        (b'<feed xmlns="http://www.w3.org/2005/Atom"/>', FileKind.FEED),
        (MAIL.encode() + b"\nTekst", FileKind.EMAIL),
        (b"From x@y.example Mon Mar 3\n" + MAIL.encode() + b"\nTekst", FileKind.EMAIL),
        (
            b"From: <Saved by Blink>\nSnapshot-Content-Location: https://x.example\n"
            b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x",
            FileKind.MHTML,
        ),
        (b"Van: Pers\nOnderwerp: Haven\n\nTekst", FileKind.TEXT),
        (b"Received: 12 complaints\nThe rest is a sentence without a colon.", FileKind.TEXT),
        (b"<p>Een stuk HTML</p>", FileKind.TEXT),
        (b"De haven van Oosterzijl", FileKind.TEXT),
        (b"PDF is een formaat: %PDF- staat vooraan", FileKind.TEXT),
        (b"", FileKind.TEXT),
    ],
)
def test_content_tells_the_kind(data: bytes, kind: FileKind) -> None:
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
        (FileKind.PDF, "a.pdf", None),
        (FileKind.PDF, "a", None),
        (FileKind.PDF, "a.2024", None),
        (FileKind.HTML, "A.PDF", "Its name ends in .pdf, but it is an HTML page."),
        (FileKind.TEXT, "a.docx", "Its name ends in .docx, but it is plain text."),
    ],
)
def test_a_name_that_disagrees_is_told(kind: FileKind, name: str, said: str | None) -> None:
    assert disagreement(kind, name) == said
