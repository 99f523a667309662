"""What a PDF says of itself: title, author and date, where that is more than a program's habit."""

from __future__ import annotations

import html
import re

import pypdfium2 as pdfium

_FILE_NAME = re.compile(
    r"\.(?:docx?|pdf|indd|pptx?|xlsx?|odt|rtf|qxp|pub|txt|html?|tex|dvi)\b", re.I
)
_HABIT = re.compile(
    r"microsoft word|untitled|naamloos|ohne titel|sans titre|document\d*|presentatie\d*|"
    r"powerpoint|slide \d|layout \d|print|\(?anonymous\)?|\(?unspecified\)?|title|titel",
    re.I,
)
_NOBODY = re.compile(
    r"user|gebruiker|admin\w*|owner|eigenaar|microsoft.*|windows.*|unknown|onbekend|"
    r"\(?anonymous\)?|root|author|auteur|test\w*",
    re.I,
)
_DATE = re.compile(r"D?:?((?:19|20)\d\d)(\d\d)(\d\d)")
_XMP_TITLE = re.compile(rb"<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]{0,80}>([^<]{1,500})</rdf:li>")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z]{2,4})?")


def title(document: pdfium.PdfDocument, data: bytes) -> str | None:
    """The title in the document's information, if it is one that a person gave it."""
    written = _entry(document, "Title")
    if not written and (found := _XMP_TITLE.search(data)):
        written = " ".join(html.unescape(found[1].decode("utf-8", "replace")).split())
    if not written or _FILE_NAME.search(written) or _HABIT.fullmatch(written):
        return None
    if _HABIT.match(written) and written.lower().startswith("microsoft"):
        return None
    letters = sum(map(str.isalpha, written))
    # A title is words: no number of a file, no code with underscores.
    if letters < 0.6 * len(written.replace(" ", "")) or "_" in written or " " not in written:
        return None
    return written


def author(document: pdfium.PdfDocument) -> str | None:
    """The author, if that is a name and not an account."""
    written = _entry(document, "Author")
    if not written or _NOBODY.fullmatch(written) or " " not in written or len(written) > 120:
        return None
    return written


def made(document: pdfium.PdfDocument) -> str | None:
    """The day on which the document was made, ISO 8601."""
    found = _DATE.match(_entry(document, "CreationDate"))
    if not found:
        return None
    year, month, day = found.groups()
    if not ("01" <= month <= "12" and "01" <= day <= "31") or year < "1990":
        return None
    return f"{year}-{month}-{day}"


def language(document: pdfium.PdfDocument, data: bytes) -> str | None:
    """The language that the document says it is in, as it writes it."""
    found = re.search(rb"/Lang\s*\(\s*([A-Za-z]{2,3}(?:-[A-Za-z]{2,4})?)\s*\)", data)
    return found[1].decode() if found else None


def _entry(document: pdfium.PdfDocument, key: str) -> str:
    written = document.get_metadata_value(key)
    return " ".join(written.replace("\x00", "").split())[:500]
