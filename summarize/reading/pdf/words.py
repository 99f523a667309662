"""A PDF's page → words with their places and type, as pdfium sees them."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from summarize.reading.pdf.rules import Rule, rules_of

MOST_CHARACTERS = 60_000
"""On one page. A page of a newspaper has 25,000; more is no page that anybody reads."""

_LETTERS = {
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬅ": "st",
    "ﬆ": "st",
    "\ufffe": "-",  # another mark of pdfium's for a hyphen at a line's end
    **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff", ""),
}
"""Characters that are typography → what is read."""
_SMALLEST = 2.0
"""Points: smaller type is not for readers."""
_LONGEST_NAME = 128
_FORCE_BOLD = 1 << 18
_BOLD = (b"bold", b"black", b"heavy")
_SLANT = 5
"""Degrees from the level. What is turned more is a stamp or the label of an axis."""


@dataclass(slots=True)
class Word:
    """Glyphs without a space between them.

    `x0`, `x1` and `base` (the baseline) are points from the page's upper left corner; `size` is
    that of the type in points. `glued` is a word that no space stands before: the type changes in
    the middle of what a reader takes for one word.
    """

    text: str
    x0: float
    x1: float
    base: float
    size: float
    bold: bool
    glued: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it is looked at: upright, with its size in points."""

    number: int
    width: float
    height: float
    words: list[Word]
    has_pictures: bool
    rules: list[Rule] = field(default_factory=list)
    """The upright lines that are drawn on it."""


def read_page(document: pdfium.PdfDocument, index: int) -> Page:
    """The page with this index (from 0). Raises pdfium.PdfiumError if it is damaged."""
    page = document[index]
    try:
        turned = page.get_rotation()
        left, bottom, right, top = page.get_bbox()
        width, height = right - left, top - bottom
        if turned in (90, 270):
            width, height = height, width
        text = page.get_textpage()
        try:
            frame = _Frame(left, bottom, right, top, turned)
            words = list(_words(text, frame))
        finally:
            text.close()
        rules = rules_of(page, left, top) if words and not turned else []
        return Page(index + 1, width, height, words, not words and _has_pictures(page), rules)
    finally:
        page.close()


def _has_pictures(page: Any) -> bool:
    return any(page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=3))


@dataclass(frozen=True, slots=True)
class _Frame:
    """What is seen of a page, and how it is turned (degrees clockwise)."""

    left: float
    bottom: float
    right: float
    top: float
    turned: int

    def seen(self, x: float, y: float) -> tuple[float, float]:
        """A point of the page's own space, from the upper left corner of what is looked at."""
        x, y = x - self.left, y - self.bottom
        width, height = self.right - self.left, self.top - self.bottom
        if self.turned == 90:
            return y, x
        if self.turned == 180:
            return width - x, y
        if self.turned == 270:
            return height - y, width - x
        return x, height - y

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.bottom <= y <= self.top


class _Glyphs:
    """pdfium's functions for the characters of a page, without an object made for each."""

    def __init__(self, text: Any) -> None:
        self.text = text.raw
        self.count = min(text.count_chars(), MOST_CHARACTERS)
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._matrix = raw.FS_MATRIX()
        self._name = ctypes.create_string_buffer(_LONGEST_NAME)
        self._flags = ctypes.c_int()

    def origin(self, i: int) -> tuple[float, float]:
        raw.FPDFText_GetCharOrigin(self.text, i, self._x, self._y)
        return self._x.value, self._y.value

    def size(self, i: int) -> float:
        size = float(raw.FPDFText_GetFontSize(self.text, i))
        if raw.FPDFText_GetMatrix(self.text, i, self._matrix):
            return size * math.hypot(self._matrix.c, self._matrix.d)
        return size

    def angle(self, i: int) -> float:
        """Degrees clockwise."""
        return -math.degrees(float(raw.FPDFText_GetCharAngle(self.text, i)))

    def is_bold(self, i: int) -> bool:
        """Whether the font says so, by its weight, its flags or its name."""
        if int(raw.FPDFText_GetFontWeight(self.text, i)) >= 600:
            return True
        length = raw.FPDFText_GetFontInfo(self.text, i, self._name, _LONGEST_NAME, self._flags)
        name = self._name.raw[: min(length, _LONGEST_NAME)].lower()
        return bool(self._flags.value & _FORCE_BOLD) or any(word in name for word in _BOLD)


def _words(text: Any, frame: _Frame) -> Iterator[Word]:
    """The words in the order in which they are drawn, which is nobody's promise of any order."""
    glyphs = _Glyphs(text)
    run = _Run()
    box = raw.FS_RECTF()
    across = frame.turned % 180 != 0
    get_code, get_box, page = raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox, text.raw
    for i in range(glyphs.count):  # a hundred thousand times in a long report: nothing idle here
        code = get_code(page, i)
        letter = chr(code) if 32 < code <= 126 else _letter(code)
        if letter == " ":
            if run.letters:
                yield from run.end(glyphs, frame)
            continue
        if not letter:
            continue
        get_box(page, i, box)
        if across:
            start, end, low, tall = box.bottom, box.top, box.right, box.right - box.left
        else:
            start, end, low, tall = box.left, box.right, box.bottom, box.top - box.bottom
        if run.letters and code > 2 and run.is_other_type(low, tall):
            yield from run.end(glyphs, frame)
            run.glued = True
        if run.letters:
            run.letters.append(letter)
            run.end_at = end if end > run.end_at else run.end_at
            run.start = start if start < run.start else run.start
        else:
            run.begin(i, letter, (start, end), low, tall)
    yield from run.end(glyphs, frame)


def _letter(code: int) -> str:
    """What a glyph that is no plain ASCII character says: a space for all that parts words."""
    if code == 2:
        return "-"  # pdfium's mark for a hyphen at a line's end, whatever it was
    if code <= 32:
        return " "
    letter = chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
    if code == 160 or code > 0x2000:
        letter = _LETTERS.get(letter, letter)
        return " " if letter.isspace() else letter
    return letter


class _Run:
    """The glyphs of a word while they come in. Lengths are in the page's own space."""

    __slots__ = ("_first", "_low", "_tall", "end_at", "glued", "letters", "start")

    def __init__(self) -> None:
        self.letters: list[str] = []
        self.glued = False
        self._first = -1
        self._low = self._tall = self.start = self.end_at = 0.0

    def is_other_type(self, low: float, tall: float) -> bool:
        """Whether a glyph is smaller, larger, higher or lower than those before it."""
        return abs(tall - self._tall) > 0.12 * self._tall or abs(low - self._low) > 0.2 * self._tall

    def begin(
        self, i: int, letter: str, extent: tuple[float, float], low: float, tall: float
    ) -> None:
        """The first glyph of a word."""
        self._first, self._low, self._tall = i, low, tall
        self.start, self.end_at = extent
        self.letters.append(letter)

    def end(self, glyphs: _Glyphs, frame: _Frame) -> Iterator[Word]:
        """The word, if a reader would see it: of a legible size, upright, and on the page."""
        letters, glued = self.letters, self.glued
        self.letters, self.glued = [], False
        if not letters:
            return
        size = glyphs.size(self._first)
        x, y = glyphs.origin(self._first)
        angle = (glyphs.angle(self._first) - frame.turned) % 360
        if size < _SMALLEST or not frame.holds(x, y) or min(angle, 360 - angle) > _SLANT:
            return
        seen_x, base = frame.seen(x, y)
        # The origin is the first glyph's; the boxes begin there, give or take its bearing.
        along = y if frame.turned % 180 else x
        start = seen_x + (self.start - along if frame.turned in (0, 90) else along - self.end_at)
        length = self.end_at - self.start
        bold = glyphs.is_bold(self._first)
        yield Word("".join(letters), start, start + length, base, size, bold, glued)
