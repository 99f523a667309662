"""Text → lines that mean something: hard-wrapped lines are joined, list markers set apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarize.errors import LanguageError
from summarize.reading.document import BlockRole
from summarize.reading.hyphens import glue
from summarize.reading.language import detect_language

_LIST_MARK = re.compile(r"[-–—*•·▪◦‣●○■]\s+(?=\S)")
_NUMBER_MARK = re.compile(r"(\d{1,2})[.)]\s+(?=\S)")
_PARTED = re.compile(r"\w-[ \t]*\n[ \t]*\w")

_LEADS_ON = re.compile(
    r"\s(?:aan|als|bij|de|dat|door|een|en|het|in|met|na|naar|of|om|op|over|ruim|te|tegen|tot|tussen"
    r"|uit|van|voor|a|an|and|at|by|for|from|of|or|than|the|to|with|am|auf|bis|das|dem|den|der|des"
    r"|die|ein|eine|im|mit|oder|und|von|vor|zu|à|au|avec|dans|des|du|et|la|le|les|ou|par|pour|sur"
    r"|un|une|con|del|el|los|las|por|para|y)$"
)
"""A line that ends so goes on, whatever begins the next one."""

_WIDEST = 120
"""Nobody wraps lines wider than this; longer ones are whole paragraphs."""
_NARROWEST = 40
"""A line shorter than this that ends in the middle of a sentence may be a heading."""
_COLUMN = 15
"""Characters of the narrowest column that anything is set in."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something on it: `text[start:end]`, without its list mark and outer space."""

    start: int
    end: int
    spaced: bool
    """Whether an empty line, or the beginning of the text, stands before it."""
    item: bool
    """Whether it is an item of a list."""
    role: BlockRole = BlockRole.TEXT
    """What its format says that it is."""


def unwrap(text: str, language: str | None = None) -> str:
    """`text` with the line breaks taken out that fall inside a paragraph.

    Lines wrapped at a width are told by their lengths: each is so long that the next line's first
    word did not fit. Where lines are not wrapped, only a break in mid-sentence is taken out. Words
    that were parted at a line's end are whole again; `language`, a BCP 47 code, says by which
    rules, and is told from the text if there is none.
    """
    lines = [line.rstrip() for line in text.split("\n")]
    if language is None and _PARTED.search(text):
        language = _told(text)
    width = _wrap_width(lines)
    parts: list[str] = []
    before = ""
    blanks = 0
    for line in lines:
        if not line:
            blanks += 1
            continue
        if before and _continues(before, line, width, blank=blanks > 0):
            kept, between = glue(parts[-1], line.lstrip(), language)
            parts[-1] = kept
            parts += [between, line.lstrip()]
        else:
            parts += ["\n" * (blanks + (1 if before else 0)), line]
        before, blanks = line, 0
    return "".join(parts)


def _told(text: str) -> str | None:
    try:
        return detect_language(text)
    except LanguageError:
        return None


def lines_of(text: str) -> list[Line]:
    """The lines of unwrapped `text` that are not blank, in order."""
    found: list[Line] = []
    numbers: list[int | None] = []
    start, spaced = 0, True
    for line in text.split("\n"):
        content = line.strip()
        if content:
            left = start + len(line) - len(line.lstrip())
            mark = _LIST_MARK.match(content)
            number = _NUMBER_MARK.match(content)
            if mark:
                left += mark.end()
            numbers.append(int(number[1]) if number else None)
            found.append(Line(left, start + len(line.rstrip()), spaced, mark is not None))
            spaced = False
        else:
            spaced = True
        start += len(line) + 1
    return [_numbered(text, line, i, numbers) for i, line in enumerate(found)]


def _numbered(text: str, line: Line, i: int, numbers: Sequence[int | None]) -> Line:
    """Takes "2." off a line if it counts on from the line before or to the line after."""
    number = numbers[i]
    if number is None:
        return line
    neighbours = (numbers[i - 1] if i else None, numbers[i + 1] if i + 1 < len(numbers) else None)
    if neighbours[0] != number - 1 and neighbours[1] != number + 1:
        return line
    mark = _NUMBER_MARK.match(text, line.start)
    return Line(mark.end(), line.end, line.spaced, True) if mark else line


def _wrap_width(lines: Sequence[str]) -> int | None:
    """The width that the text is wrapped at, or None if its lines are whole paragraphs."""
    lengths: list[int] = []
    open_ended = 0
    for line, following in pairwise(lines):
        if len(line) >= _NARROWEST and following:
            lengths.append(len(line))
            open_ended += _is_open(line)
    if not lengths or open_ended < 0.4 * len(lengths):
        return None if lengths else _column_width(lines)
    width = sorted(lengths)[int(0.9 * (len(lengths) - 1))]
    return width if width <= _WIDEST else None


def _column_width(lines: Sequence[str]) -> int | None:
    """The width of a narrow column, if the text is set in one.

    Short lines may also be a list, so it takes more to believe: many breaks, hardly one of which
    left room for the next word, and which fall in mid-sentence.
    """
    breaks = [(line, following) for line, following in pairwise(lines) if line and following]
    breaks = [(line, following) for line, following in breaks if not _LIST_MARK.match(following)]
    if len(breaks) < 4:
        return None
    lengths = sorted(len(line) for line, _ in breaks)
    width = lengths[int(0.9 * (len(lengths) - 1))]
    full = sum(
        len(line) + 1 + len(following.split(None, 1)[0]) > width for line, following in breaks
    )
    open_ended = sum(_is_open(line) for line, _ in breaks)
    lower = sum(following.lstrip()[0].islower() for _, following in breaks)
    sure = full >= 0.7 * len(breaks) and open_ended >= 0.5 * len(breaks)
    return width if width >= _COLUMN and sure and lower >= 0.4 * len(breaks) else None


def _continues(before: str, line: str, width: int | None, *, blank: bool) -> bool:
    """Whether `line` goes on with the paragraph of the line before it."""
    content = line.lstrip()
    column = width is not None and width < _NARROWEST
    full = width is not None and not blank and _is_full(before, content, width)
    if _LIST_MARK.match(content):
        return full and before[-1].isalpha() and not _LIST_MARK.match(before.lstrip())
    if len(line) - len(content) >= 2 and not before.startswith((" ", "\t")):
        return False  # an indent begins a paragraph
    if full:
        return True
    if not blank and _is_parted(before, content):
        return True
    if width is not None and not blank and before[-1] in ",-" and before[-2:-1].isalnum():
        return True
    if width is not None and not blank and _LEADS_ON.search(before):
        return True
    if blank and before[-1] != ",":
        return False
    if column:
        return _is_open(before) and not content[0].isupper()
    shortest = 30 if width is not None else _NARROWEST
    return content[0].islower() and _is_open(before) and len(before) >= shortest


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether the next line's first word did not fit in `line`."""
    return len(line) + 1 + len(following.split(None, 1)[0]) > width


def _is_parted(before: str, content: str) -> bool:
    """Whether a line ends within a word that the next one ends."""
    return before[-1] == "-" and before[-2:-1].isalpha() and content[0].islower()


def _is_open(line: str) -> bool:
    """Whether a line ends in mid-sentence."""
    return bool(line) and (line[-1].isalnum() or line[-1] in ",-–—(%€$")
