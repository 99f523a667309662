"""PDFs whose pages are pictures, and pictures: read once their text is recognised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarize.reading.document import Document, Hints
from summarize.reading.faults import MissingExtraError, NoTextError, ScanError
from summarize.reading.guarded import GUARD


def read_pdf(reader: str, data: bytes, hints: Hints) -> Sequence[Document]:
    """What `reader` makes of a PDF, with the text of its pictures where it can be had.

    Raises ReadingError; of a scan that nothing here can recognise, a ScanError.
    """
    fault: ScanError | None = None
    found: Sequence[Document] = []
    try:
        found = GUARD.documents(reader, data, hints)
    except ScanError as error:
        fault = error
    if fault is None and not _has_pictures(found):
        return found
    recognised = _recognised(data, hints, or_none=fault is None)
    if recognised is not None:
        return _with_text(reader, recognised, hints)
    if fault is not None:
        raise fault
    return found


def read_picture(reader: str, pages: str, data: bytes, hints: Hints) -> Sequence[Document]:
    """What `reader` makes of a picture's text: `pages` makes a PDF of it first.

    Raises ReadingError; a MissingExtraError if nothing here recognises text.
    """
    from summarize.reading.pdf.ocr import command

    if command() is None:
        raise MissingExtraError(
            f"{hints.name} is a picture, whose text only text recognition reads; install"
            " summarize[ocr] and tesseract."
        )
    (made,) = GUARD.documents(pages, data, hints)
    recognised = _recognised(made.attachments[0].data, hints, or_none=False)
    if recognised is None:
        raise NoTextError(f"{hints.name} is a picture in which no text could be recognised.")
    found = _with_text(reader, recognised, hints)
    # The day on which the PDF was made of it says nothing of the report.
    return [replace(one, made=None, kind=made.kind) for one in found]


def _with_text(reader: str, data: bytes, hints: Hints) -> Sequence[Document]:
    from summarize.reading.pdf.ocr import READ_SO

    try:
        found = GUARD.documents(reader, data, hints)
    except ScanError:
        raise NoTextError(f"{hints.name} is a scan in which no text could be recognised.") from None
    return [replace(one, warnings=(*one.warnings, READ_SO)) for one in found]


def _has_pictures(found: Sequence[Document]) -> bool:
    from summarize.reading.pdf.opening import PICTURES

    return any(warning.endswith(PICTURES) for one in found for warning in one.warnings)


def _recognised(data: bytes, hints: Hints, *, or_none: bool) -> bytes | None:
    """The PDF with its pictures' text; None if nothing here recognises text, and, with `or_none`,
    if it fails."""
    from summarize.reading.pdf.ocr import recognise

    try:
        return recognise(data, hints)
    except NoTextError:
        if or_none:
            return None
        raise
