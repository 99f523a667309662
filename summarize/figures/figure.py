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


class Sign(StrEnum):
    """The sign that a text writes to a number. The value of a figure has it, too."""

    NONE = "none"
    MINUS = "minus"
    PLUS = "plus"


class ChangeRole(StrEnum):
    """What a figure is in a change: *rose **by** 3 percent, **from** 12 **to** 15*."""

    BY = "by"
    FROM = "from"
    TO = "to"


class Direction(StrEnum):
    """Which way a figure says that something went or lies."""

    UP = "up"
    DOWN = "down"
    EARLIER = "earlier"
    LATER = "later"
    BEFORE = "before"
    AFTER = "after"
    WON = "won"
    LOST = "lost"
    ABOVE = "above"
    BELOW = "below"
    NORTH = "north"
    SOUTH = "south"
    EAST = "east"
    WEST = "west"

    @property
    def opposite(self) -> Direction:
        """The other way."""
        return _OPPOSITES[self]


_WAYS = list(Direction)
_OPPOSITES = {way: _WAYS[i ^ 1] for i, way in enumerate(_WAYS)}


class PartOfDay(StrEnum):
    """Which part of the day a text says that a time is in."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


class Stage(StrEnum):
    """Which part of a year, a decade or a century a text says: *early* 2019, *mid*-forties."""

    EARLY = "early"
    MIDDLE = "middle"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Range:
    """Two ends of a range, both included: *12 tot 15 procent*, *2019-2020*."""

    low: Decimal | Fraction
    high: Decimal | Fraction

    def __str__(self) -> str:
        return f"{self.low}..{self.high}"


Value = Decimal | Fraction | Range | str
"""A number, a range, or for tokens, dates, times, scores and vague words a canonical string."""


_WITH_UNIT = frozenset({Kind.MONEY, Kind.MEASURE, Kind.DURATION})


@dataclass(frozen=True, slots=True)
class Figure:
    """One quantity in a text: `source[start:end] == text`.

    `value` is exact. `unit` is the canonical unit ("km", "EUR", "year"), or for a count what is
    counted, in the text's language, or None. Dates, times, scores, vague words and tokens have a
    canonical string as value ("2020-06", "10:00", "2-1", "hundreds", "802.11n").

    What else the text says with it may stand in the words around `text`: the unit that it is per
    (`rate`: "hour", "day", "month", "head", "km"), its `role` in a change, the `direction` of that
    change or comparison (rose, fewer, earlier, before, lost, below, north), for a time the `part`
    of the day, for a year or decade the `stage` of it. None or NONE: the text does not say, or not
    clearly.
    """

    text: str
    value: Value
    kind: Kind
    unit: str | None
    exactness: Exactness
    start: int
    end: int
    sign: Sign = Sign.NONE
    rate: str | None = None
    role: ChangeRole | None = None
    direction: Direction | None = None
    part: PartOfDay | None = None
    stage: Stage | None = None

    @property
    def identity(self) -> tuple[Kind, Value, str | None]:
        """What makes it the same figure in another sentence: kind and value, and where the unit
        is a part of what is said (five days are no five months), that. What is counted may be
        said otherwise, or not at all."""
        return self.kind, self.value, self.unit if self.kind in _WITH_UNIT else None
