"""The codes of what a comparison finds, for whoever sorts, counts or words it anew."""

from __future__ import annotations

from enum import StrEnum


class FigureCode(StrEnum):
    """What is wrong with a figure, or worth knowing of it."""

    MISSING = "figure-missing"
    INVENTED = "figure-invented"
    VALUE = "figure-value"
    KIND = "figure-kind"
    UNIT = "figure-unit"
    SIGN = "figure-sign"
    BOUND = "figure-bound"
    RATE = "figure-rate"
    ROLE = "figure-role"
    DIRECTION = "figure-direction"
    STAGE = "figure-stage"
    """Early 1970s for late 1970s."""
    PLACE = "figure-place"
    SPAN = "figure-span"
    """An hour told as hours, a week as a month."""
    MALFORMED = "figure-malformed"
    """Digits that are no number in the language they stand in: 2,200,47."""

    # What fails nothing
    EXACTNESS = "figure-exactness"
    ROUNDED = "figure-rounded"
    CONVERTED = "figure-converted"
    DERIVED = "figure-derived"
    OTHERWISE = "figure-otherwise"
    """Said in other words, or said or unsaid as a language likes."""
    CROWDED = "figure-crowded"
