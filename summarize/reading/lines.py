"""Text → lines that mean something: hard-wrapped lines are joined, list markers set apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarize.reading.document import BlockRole

_LIST_MARK = re.compile(r"[-–—*•·▪◦‣●○■]\s+(?=\S)")
_NUMBER_MARK = re.compile(r"(\d{1,2})[.)]\s+(?=\S)")
_AND = re.compile(r"(?:en|of|and|or|und|oder|bis|et|ou|y|o|tot|to)\b")

_WIDEST = 120
"""Nobody wraps lines wider than this; longer ones are whole paragraphs."""
_NARROWEST = 40
"""A line shorter than this that ends in the middle of a sentence may be a heading."""


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


def unwrap(text: str) -> str:
    """`text` with the line breaks taken out that fall inside a paragraph.

    Lines wrapped at a width are told by their lengths: each is so long that the next line's first
    word did not fit. Where lines are not wrapped, only a break in mid-sentence is taken out.
    """
    lines = [line.rstrip() for line in text.split("\n")]
    width = _wrap_width(lines)
    parts: list[str] = []
    before = ""
    blanks = 0
    for line in lines:
        if not line:
            blanks += 1
            continue
        if before and _continues(before, line, width, blank=blanks > 0):
            parts += [_glue(before, line), line.lstrip()]
        else:
            parts += ["\n" * (blanks + (1 if before else 0)), line]
        before, blanks = line, 0
    return "".join(parts)


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
        return None
    width = sorted(lengths)[int(0.9 * (len(lengths) - 1))]
    return width if width <= _WIDEST else None


def _continues(before: str, line: str, width: int | None, *, blank: bool) -> bool:
    """Whether `line` goes on with the paragraph of the line before it."""
    content = line.lstrip()
    full = (
        width is not None and not blank and len(before) + 1 + len(content.split(None, 1)[0]) > width
    )
    if _LIST_MARK.match(content):
        return full and before[-1].isalpha() and not _LIST_MARK.match(before.lstrip())
    if len(line) - len(content) >= 2 and not before.startswith((" ", "\t")):
        return False  # an indent begins a paragraph
    if full:
        return True
    if width is not None and not blank and before[-1] in ",-" and before[-2:-1].isalnum():
        return True
    if blank and before[-1] != ",":
        return False
    shortest = 30 if width is not None else _NARROWEST
    return content[0].islower() and _is_open(before) and len(before) >= shortest


def _is_open(line: str) -> bool:
    """Whether a line ends in mid-sentence."""
    return bool(line) and (line[-1].isalnum() or line[-1] in ",-–—(%€$")


def _glue(before: str, line: str) -> str:
    """Nothing after a hyphen that a compound was broken at, else a space."""
    line = line.lstrip()
    compound = before[-1] == "-" and before[-2:-1].isalnum() and line[0].isalnum()
    compound = compound and not _AND.match(line)
    return "" if compound else " "
