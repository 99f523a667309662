"""Pictures of pages (photographs, scans as PNG, JPEG, TIFF or WebP) → a PDF of them.

Their text is then recognised like any scan's. Pillow decodes them, in the process that can be
killed; it comes with OCRmyPDF.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence

from PIL import Image, ImageOps, ImageSequence

from summarize.reading.document import Attachment, Document, Hints
from summarize.reading.faults import TooLargeError, UnreadableError

_FORMATS = ("PNG", "JPEG", "TIFF", "WEBP", "MPO")
_PAGES = 300
_PIXELS = 120_000_000
"""Of one page: a newspaper page at 300 dots an inch has half as many."""
_LONG_SIDE = 11.7
"""Inches: A4's. What a camera says of its dots an inch is no measure of the page it took."""


def pages(data: bytes, hints: Hints) -> Sequence[Document]:
    """A document without text, to which a PDF of the picture's pages is attached.

    Raises TooLargeError and UnreadableError.
    """
    Image.MAX_IMAGE_PIXELS = None  # the limit is ours, and has a sentence
    stream = io.BytesIO()
    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
            frames = list(_frames(picture, hints))
            side = max(max(frame.size) for frame in frames)
            frames[0].save(
                stream,
                "PDF",
                save_all=True,
                append_images=frames[1:],
                resolution=max(72.0, side / _LONG_SIDE),
                quality=90,
            )
    except (OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, TypeError):
        raise UnreadableError(
            f"{hints.name} is a damaged picture; fetch or save it again."
        ) from None
    pdf = Attachment(hints.name, stream.getvalue(), "application/pdf")
    return [Document((), "a picture of a page", link=hints.link, attachments=(pdf,))]


def _frames(picture: Image.Image, hints: Hints) -> Iterator[Image.Image]:
    """The pages, upright, in grey, on white where they are transparent."""
    for number, frame in enumerate(ImageSequence.Iterator(picture), 1):
        if frame.width * frame.height > _PIXELS or number > _PAGES:
            raise TooLargeError(
                f"{hints.name} is a picture of more than {_PIXELS // 1_000_000} million dots or"
                f" {_PAGES} pages; make it smaller first."
            )
        if number > 1 and picture.format != "TIFF":
            return  # a moving picture's first frame is the page; the next are the same again
        page = ImageOps.exif_transpose(frame)
        if page.mode in ("RGBA", "LA", "PA") or "transparency" in page.info:
            page = page.convert("RGBA")
            white = Image.new("RGBA", page.size, "white")
            page = Image.alpha_composite(white, page)
        yield page.convert("L")
