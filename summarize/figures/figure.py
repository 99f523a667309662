"""A figure: a quantity as it is written in a text."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction


class Kind(StrEnum):
    """What sort of quantity a figure is."""

    COUNT = "count"
    PERCENT = "percent"
    PERCENTAGE_POINT = "percentage-point"
    MULTIPLE = "multiple"
    FRACTION = "fraction"
    MONEY = "money"
    MEASURE = "measure"
    AGE = "age"
    DURATION = "duration"
    ORDINAL = "ordinal"
    YEAR = "year"
    DECADE = "decade"
    DATE = "date"
    TIME = "time"
    SCORE = "score"
    VAGUE = "vague"
    TOKEN = "token"


class Exactness(StrEnum):
    """How exactly the text says that the value is meant."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more-than"
    LESS_THAN = "less-than"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"


@dataclass(frozen=True, slots=True)
class Range:
    """Two ends of a range, both included: *12 tot 15 procent*, *2019-2020*."""

    low: Decimal | Fraction
    high: Decimal | Fraction

    def __str__(self) -> str:
        return f"{self.low}..{self.high}"


Value = Decimal | Fraction | Range | str
"""A number, a range, or for tokens, dates, times, scores and vague words a canonical string."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One quantity in a text: `source[start:end] == text`.

    `value` is exact. `unit` is the canonical unit ("km", "EUR", "year"), or for a count what is
    counted, in the text's language, or None. Dates, times, scores, vague words and tokens have a
    canonical string as value ("2020-06", "10:00", "2-1", "hundreds", "802.11n").
    """

    text: str
    value: Value
    kind: Kind
    unit: str | None
    exactness: Exactness
    start: int
    end: int
