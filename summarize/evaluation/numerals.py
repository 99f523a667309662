"""A second, much simpler finder of English numerals, for the mutator only.

A mutator that changed only what `figures.find` finds would be blind wherever `find` is blind, and
would then report that everything is detected. This one shares no code with it: it takes any run of
digits and any plain number word for a numeral.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from babel.dates import get_month_names

# fmt: off
SMALL = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
]
TENS = ["ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
ORDINALS = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
]
# fmt: on
SCALES = ("hundred", "thousand", "million", "billion", "trillion")
MONTHS = [
    *get_month_names("wide", locale="en").values(),
    *get_month_names("abbreviated", locale="en").values(),
]

_DIGITS = re.compile(r"\d+(?:[.,\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]\d+)*")
# Not "one": it is as often a pronoun. Not "zero", "first" and "second": too often no quantity.
_UNITS = "|".join(sorted(SMALL[2:], key=len, reverse=True))
_TENS = "|".join(TENS[1:])
_ONES = "|".join(SMALL[1:10])
_WORD = re.compile(rf"\b(?:(?:{_TENS})-(?:{_ONES})|{_TENS}|{_UNITS})\b", re.IGNORECASE)
_ORDINAL_WORD = re.compile(rf"\b(?:{'|'.join(ORDINALS[2:])})\b", re.IGNORECASE)
_MONTH = "|".join(MONTHS)
_MONTH_BEFORE = re.compile(rf"\b(?:{_MONTH})\.?\s+(?:\d+\s*(?:[-–]|and|to)\s*)?$")
_MONTH_AFTER = re.compile(rf"(?:st|nd|rd|th)?(?:\s+of)?\s+(?:{_MONTH})\b")
_SCALE_AFTER = re.compile(rf"[\s-]+(?:{'|'.join(SCALES)})s?\b", re.IGNORECASE)


class Shape(Enum):
    """How a numeral is written."""

    DIGITS = auto()
    WORD = auto()
    ORDINAL_WORD = auto()


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral, `sentence[start:end] == text`, and what stands around it.

    `glued`: letters or other digits hang on to it (*802.11n*, *9:30*, *60th*, *UTC+1*), so that
    it cannot be made ten times as large and still look right.
    `calendar`: it looks like a year, or like the day of a date.
    `scaled`: a word such as "million" follows.
    """

    text: str
    start: int
    end: int
    shape: Shape
    glued: bool
    calendar: bool
    scaled: bool


def numerals(sentence: str) -> list[Numeral]:
    """Every numeral of an English sentence, in its order."""
    found = [
        _numeral(sentence, match, shape)
        for pattern, shape in (
            (_DIGITS, Shape.DIGITS),
            (_WORD, Shape.WORD),
            (_ORDINAL_WORD, Shape.ORDINAL_WORD),
        )
        for match in pattern.finditer(sentence)
    ]
    return sorted(found, key=lambda numeral: numeral.start)


def _numeral(sentence: str, match: re.Match[str], shape: Shape) -> Numeral:
    start, end = match.span()
    before, after = sentence[:start], sentence[end:]
    glued = bool(re.search(r"[\w:+'’/–-]$|[.,]$", before) or re.match(r"[\w:'’/–]|-\d", after))
    calendar = shape is Shape.DIGITS and bool(
        re.fullmatch(r"1[0-9]\d\d|20\d\d", match[0])
        or _MONTH_BEFORE.search(before)
        or _MONTH_AFTER.match(after)
    )
    scaled = bool(_SCALE_AFTER.match(after))
    return Numeral(match[0], start, end, shape, glued, calendar, scaled)


def ordinal_suffix(number: int) -> str:
    """The letters of an English ordinal: "st" for 1, 21, 101; "th" for 11."""
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
