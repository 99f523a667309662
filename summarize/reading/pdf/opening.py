"""A PDF's bytes → its pages, or one sentence that says why not."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from summarize.reading.document import Hints
from summarize.reading.faults import (
    EncryptedError,
    NoTextError,
    ScanError,
    TooLargeError,
    UnreadableError,
    UnsupportedError,
)
from summarize.reading.pdf.pieces import cut_at_rules, pieces_of
from summarize.reading.pdf.running import Sheet
from summarize.reading.pdf.words import Word, read_page

MOST_CHARACTERS = 5_000_000
"""Of a document: fifty times a book's. The text of a larger one is no report's."""
PICTURES = "without text, which is not read."
"""How the warning ends that says which pages are pictures."""


@contextmanager
def opened(data: bytes, hints: Hints) -> Iterator[pdfium.PdfDocument]:
    """The document, opened and closed again. Raises ReadingError."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise EncryptedError(
                f"{hints.name} is a PDF that opens only with a password; "
                "save a copy without one and read that."
            ) from None
        raise UnreadableError(
            f"{hints.name} is a damaged PDF: it cannot be opened; fetch or save it again."
        ) from None
    try:
        _check(document, hints)
        yield document
    finally:
        document.close()


def _check(document: pdfium.PdfDocument, hints: Hints) -> None:
    if len(document) == 0:
        raise UnreadableError(f"{hints.name} is a damaged PDF: it has no pages.")
    if len(document) > hints.limits.pages:
        raise TooLargeError(
            f"{hints.name} has {len(document):,} pages, and {hints.limits.pages:,} are the most "
            "that is read; split it first."
        )
    if document.get_formtype() == raw.FORMTYPE_XFA_FULL:
        raise UnsupportedError(
            f"{hints.name} is a form of the kind XFA, which only Adobe's programs show; "
            "print it there as a PDF and read that."
        )


def sheets(document: pdfium.PdfDocument, hints: Hints) -> tuple[list[Sheet], list[str]]:
    """The pages that can be read, and a warning about those that cannot.

    Raises NoTextError if none holds a word, UnreadableError if none can be read.
    """
    filled = _Fields(document) if document.get_formtype() == raw.FORMTYPE_ACRO_FORM else None
    found: list[Sheet] = []
    damaged: list[int] = []
    pictures: list[int] = []
    characters = 0
    for index in range(len(document)):
        try:
            page = read_page(document, index)
            if filled is not None:
                page.words.extend(filled.words(document, index, page.height))
        except pdfium.PdfiumError:
            damaged.append(index + 1)
            continue
        characters += sum(len(word.text) for word in page.words)
        if characters > MOST_CHARACTERS:
            raise TooLargeError(
                f"{hints.name} holds more than {MOST_CHARACTERS:,} characters; split it first."
            )
        pieces = cut_at_rules(pieces_of(page.words), page.rules)
        found.append(Sheet(page.number, page.height, pieces))
        pictures += [page.number] if page.has_pictures else []
    if not found:
        raise UnreadableError(f"{hints.name} is a damaged PDF: none of its pages can be read.")
    if not characters:
        raise _without_text(bool(pictures), hints)
    return found, _warnings(pictures, damaged)


def _without_text(is_scan: bool, hints: Hints) -> NoTextError:
    if is_scan:
        return ScanError(
            f"{hints.name} is a scan: its pages are pictures and hold no text; "
            "with summarize[ocr] and tesseract installed it is read by text recognition."
        )
    return NoTextError(f"{hints.name} is a PDF without a word of text on its pages.")


def _warnings(pictures: list[int], damaged: list[int]) -> list[str]:
    warnings = []
    if damaged:
        warnings.append(f"{_pages(damaged)} cannot be read: the file is damaged there.")
    if pictures:
        holds = "is a picture" if len(pictures) == 1 else "are pictures"
        warnings.append(f"{_pages(pictures)} {holds} {PICTURES}")
    return warnings


def _pages(numbers: list[int]) -> str:
    """ "Page 3", "Pages 3-5 and 9"."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][-1] + 1:
            spans[-1] = [spans[-1][0], number]
        else:
            spans.append([number])
    written = ["-".join(map(str, span)) for span in spans[:20]]
    listed = written[0] if len(written) == 1 else f"{', '.join(written[:-1])} and {written[-1]}"
    return f"{'Page' if len(numbers) == 1 else 'Pages'} {listed}"


class _Fields:
    """What is filled in on a form: it stands in its fields, not in the text of its pages."""

    def __init__(self, document: pdfium.PdfDocument) -> None:
        document.init_forms()
        self._form = document.formenv.raw if document.formenv else None

    def words(self, document: pdfium.PdfDocument, index: int, height: float) -> Iterator[Word]:
        """The values of the text fields and choices on a page, where their boxes are."""
        if self._form is None:
            return
        page = document[index]
        try:
            for i in range(raw.FPDFPage_GetAnnotCount(page)):
                note = raw.FPDFPage_GetAnnot(page, i)
                try:
                    yield from self._value(note, height)
                finally:
                    raw.FPDFPage_CloseAnnot(note)
        finally:
            page.close()

    def _value(self, note: Any, height: float) -> Iterator[Word]:
        if raw.FPDFAnnot_GetSubtype(note) != raw.FPDF_ANNOT_WIDGET:
            return
        kind = raw.FPDFAnnot_GetFormFieldType(self._form, note)
        if kind not in (
            raw.FPDF_FORMFIELD_TEXTFIELD,
            raw.FPDF_FORMFIELD_COMBOBOX,
            raw.FPDF_FORMFIELD_LISTBOX,
        ):
            return
        length = raw.FPDFAnnot_GetFormFieldValue(self._form, note, None, 0)
        if not 2 < length < 200_000:
            return
        buffer = ctypes.create_string_buffer(length)
        raw.FPDFAnnot_GetFormFieldValue(
            self._form, note, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), length
        )
        box = raw.FS_RECTF()
        raw.FPDFAnnot_GetRect(note, box)
        value = buffer.raw[: length - 2].decode("utf-16-le", "replace")
        size = 10.0
        top = height - max(box.top, box.bottom)
        tall = abs(box.top - box.bottom)
        lines = value.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for number, line in enumerate(lines):
            # One line stands in the middle of its box, several from its top.
            base = top + (tall / 2 + 3.5 if len(lines) == 1 else 10 + 12 * number)
            x = box.left
            for text in line.split():
                yield Word(text, x, x + 5 * len(text), base, size, bold=False)
                x += 5 * (len(text) + 1)
