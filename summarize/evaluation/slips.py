"""What a translator's slip makes of a word: million → billion, doubled → tripled, km → miles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from summarize.evaluation.numerals import MONTHS


class MutationKind(StrEnum):
    """What was made wrong."""

    DIGIT = "digit changed"
    WORD = "number word changed"
    TEN = "×10"
    THOUSAND = "×1000"
    SCALE = "million ↔ billion"
    PERCENT = "percent ↔ percentage point"
    MULTIPLE = "doubled ↔ tripled"
    FRACTION = "half ↔ a third"
    UNIT = "unit changed"
    SEPARATOR = "2,205 → 2.205"
    MONTH = "month changed"
    SIGN = "sign lost or put in"
    PART_OF_DAY = "a.m. ↔ p.m."
    TIME_FOR_DURATION = "a time for a duration"
    RATE = "per day ↔ per year"
    ONE = "an hour ↔ hours"
    BARE = "a unit put to a count, or lost"
    BOUND = "more than ↔ less than"
    DIRECTION = "rise ↔ fall"
    ROLE = "by ↔ to"
    MOMENT = "earlier ↔ later, before ↔ after"
    DECADE = "1990s → 1990"
    MALFORMED = "2,205 → 2,2050 thousand"
    DROPPED = "dropped"
    DROPPED_FIRST = "“first” dropped"
    ADDED = "added"
    SWAPPED = "two of a sentence swapped"
    EXCHANGED = "exchanged with another sentence's"


_NUMBER = r"(?<=\d[ -])"
_NO_SPAN = r"(?<!within )(?<!for )(?<!in )(?<!after )(?<!by )(?<!of )"
_MONTHS = MONTHS[:12]

_SLIPS: Sequence[tuple[MutationKind, str, tuple[str, ...]]] = (
    (MutationKind.SCALE, r"millions?", ("billion", "thousand")),
    (MutationKind.SCALE, r"billions?", ("million", "trillion")),
    (MutationKind.SCALE, r"trillions?", ("billion",)),
    (MutationKind.SCALE, r"thousands?", ("million",)),
    (MutationKind.MULTIPLE, r"doubled", ("tripled", "quadrupled")),
    (MutationKind.MULTIPLE, r"tripled", ("doubled", "quadrupled")),
    (MutationKind.MULTIPLE, r"quadrupled", ("tripled", "doubled")),
    (MutationKind.MULTIPLE, r"halved", ("doubled",)),
    (MutationKind.MULTIPLE, r"doubling", ("tripling",)),
    (MutationKind.MULTIPLE, r"tripling", ("doubling",)),
    (MutationKind.MULTIPLE, r"double(?= (?:the|that|of|what|in|to|its)\b)", ("triple",)),
    (MutationKind.MULTIPLE, r"triple(?= (?:the|that|of|what|in|to|its)\b)", ("double",)),
    (MutationKind.MULTIPLE, r"twice", ("three times", "four times")),
    (MutationKind.MULTIPLE, r"twofold", ("threefold",)),
    (MutationKind.MULTIPLE, r"(?:three|four|five|six|eight)fold", ("twofold", "sevenfold")),
    (MutationKind.MULTIPLE, r"tenfold", ("fivefold", "hundredfold")),
    # Not "the eastern half of", "the second half of".
    (MutationKind.FRACTION, r"(?<!rn )(?<!st )(?<!nd )(?<!er )(?<!he )half of", ("a third of",)),
    (MutationKind.FRACTION, r"half(?= (?:the|its|their|his|her)\b)", ("a third of",)),
    (MutationKind.FRACTION, r"half (?=an? )", ("a quarter of ",)),
    (MutationKind.FRACTION, r"(?:a|one) third(?= of\b)", ("a quarter", "half")),
    (MutationKind.FRACTION, r"(?:a|one) quarter(?= of\b)", ("a third", "half")),
    (MutationKind.FRACTION, r"two[- ]thirds", ("three quarters",)),
    (MutationKind.FRACTION, r"three[- ]quarters", ("two thirds",)),
    (MutationKind.FRACTION, r"one and a half", ("two and a half",)),
    (MutationKind.UNIT, _NUMBER + r"(?:km|kilomet(?:re|er)s?)", ("miles",)),
    (MutationKind.UNIT, _NUMBER + r"miles?", ("kilometres",)),
    (MutationKind.UNIT, _NUMBER + r"(?:m|met(?:re|er)s)", ("feet",)),
    (MutationKind.UNIT, _NUMBER + r"(?:feet|ft)", ("metres",)),
    (MutationKind.UNIT, _NUMBER + r"(?:kg|kilograms|kilos)", ("pounds",)),
    (MutationKind.UNIT, _NUMBER + r"euros?", ("dollars",)),
    (MutationKind.UNIT, r"(?<=[mb]illion )euros", ("dollars",)),
    (MutationKind.UNIT, r"(?<=[mb]illion )dollars", ("euros",)),
    (MutationKind.UNIT, _NUMBER + r"years", ("months",)),
    (MutationKind.UNIT, _NUMBER + r"months", ("years",)),
    (MutationKind.UNIT, _NUMBER + r"weeks", ("days",)),
    (MutationKind.UNIT, _NUMBER + r"days", ("weeks",)),
    (MutationKind.UNIT, _NUMBER + r"hours", ("minutes",)),
    (MutationKind.UNIT, _NUMBER + r"minutes", ("hours",)),
    (MutationKind.SEPARATOR, r"(?<=\d),(?=\d{3})", (".",)),
    (MutationKind.SIGN, r"minus(?= \d)", ("plus",)),
    (MutationKind.SIGN, r"below zero", ("above zero",)),
    (MutationKind.SIGN, r"above zero", ("below zero",)),
    (MutationKind.PART_OF_DAY, r"(?<=\d )a\.?m\.?", ("p.m.",)),
    (MutationKind.PART_OF_DAY, r"(?<=\d )p\.?m\.?", ("a.m.",)),
    (MutationKind.PART_OF_DAY, r"(?<=\d )in the morning", ("in the evening",)),
    (MutationKind.PART_OF_DAY, r"(?<=\d )in the (?:afternoon|evening)", ("in the morning",)),
    (MutationKind.TIME_FOR_DURATION, r"(?<=\d )[ap]\.?m\.?", ("hours",)),
    (MutationKind.RATE, _NO_SPAN + r"(?:per|an) hour", ("per day",)),
    (MutationKind.RATE, _NO_SPAN + r"(?:per|a|each|every) day", ("per year",)),
    (MutationKind.RATE, _NO_SPAN + r"(?:per|a|each|every) week", ("per month",)),
    (MutationKind.RATE, _NO_SPAN + r"(?:per|a|each|every) month", ("per week",)),
    (MutationKind.RATE, _NO_SPAN + r"(?:per|a|each|every) year", ("per month",)),
    (MutationKind.RATE, _NO_SPAN + r"per (?:person|capita|head)", ("per household",)),
    (MutationKind.RATE, _NO_SPAN + r"per square met(?:re|er)", ("per hectare",)),
    (MutationKind.ONE, r"for an hour", ("for hours",)),
    (MutationKind.ONE, r"for a (?:day|week|month)", ("for years",)),
    (MutationKind.ONE, r"for (?:days|weeks|months)", ("for years",)),
    (MutationKind.ONE, r"for (?:years|hours)", ("for days",)),
    (MutationKind.BOUND, r"(?:more|older|longer|higher) than(?= \d)", ("less than",)),
    (MutationKind.BOUND, r"(?:less|fewer|younger|shorter|lower) than(?= \d)", ("more than",)),
    (MutationKind.BOUND, r"(?:nearly|almost|just under)(?= \d)", ("more than",)),
    (MutationKind.BOUND, r"(?:over|just over)(?= \d)", ("nearly",)),
    (MutationKind.BOUND, r"at least(?= \d)", ("at most",)),
    (MutationKind.BOUND, r"(?:at most|up to|no more than)(?= \d)", ("at least",)),
    (MutationKind.DIRECTION, r"(?:rose|increased|grew|climbed)(?= (?:by|from|to) )", ("fell",)),
    (MutationKind.DIRECTION, r"(?:fell|decreased|dropped|declined)(?= (?:by|from|to) )", ("rose",)),
    (MutationKind.DIRECTION, r"(?<=percent )(?:more|higher)", ("lower",)),
    (MutationKind.DIRECTION, r"(?<=percent )(?:less|fewer|lower)", ("higher",)),
    (MutationKind.DIRECTION, r"(?<=\d )more(?= than)", ("fewer",)),
    (MutationKind.DIRECTION, r"(?<=\d )fewer(?= than)", ("more",)),
    (MutationKind.ROLE, r"(?<=rose )by(?= )", ("to",)),
    (MutationKind.ROLE, r"(?<=fell )by(?= )", ("to",)),
    (MutationKind.ROLE, r"(?<=increased )by(?= )", ("to",)),
    (MutationKind.ROLE, r"(?<=rose )to(?= )", ("by",)),
    (MutationKind.ROLE, r"(?<=fell )to(?= )", ("by",)),
    (MutationKind.ROLE, r"(?<=increased )to(?= )", ("by",)),
    (MutationKind.MOMENT, r"(?<=years )(?:ago|earlier)", ("later",)),
    (MutationKind.MOMENT, r"(?<=years )later", ("earlier",)),
    (MutationKind.MOMENT, r"(?:since|after)(?= \d{4})", ("before",)),
    (MutationKind.MOMENT, r"(?:before|until)(?= \d{4})", ("after",)),
    *(
        (
            MutationKind.MONTH,
            rf"{month}(?= \d)|(?<=\d ){month}",
            tuple(other for other in _MONTHS if other != month),
        )
        for month in _MONTHS
    ),
)
SLIPS = [
    # A separator stands between digits; a word stands alone.
    (kind, re.compile(slip if kind is MutationKind.SEPARATOR else rf"(?<![\w-])(?:{slip})(?![\w-])",
                      0 if kind is MutationKind.MONTH else re.IGNORECASE), alternatives)
    for kind, slip, alternatives in _SLIPS
]  # fmt: skip
"""The kind of error, what to look for, and what may take its place."""
