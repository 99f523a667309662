"""One unit for several numbers: *12 en 15 procent*, van 7,8 *naar* 6,5 miljoen euro."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from summarize.figures.atoms import number
from summarize.figures.figure import Figure, Kind
from summarize.figures.parse_state import ParseState, exact

_SHARED = frozenset({Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MONEY, Kind.MEASURE, Kind.DURATION,
                     Kind.AGE})  # fmt: skip
_SCALED = frozenset({Kind.COUNT, Kind.MONEY})


def share_units(state: ParseState) -> None:
    """Give a bare number the unit of the next in a list: *12 en 15 procent*, *5, 6 or 7 km*.

    A comma alone makes no list ("in 2019 waren het er 5, 12 procent meer"): it must end in a word.
    Before a change (van 7,8 *naar* 6,5 miljoen euro) it takes the scale as well.
    """
    figures, language = state.figures, state.language
    listed = False
    for i in range(len(figures) - 2, -1, -1):
        this, following = figures[i], figures[i + 1]
        if following.start - this.end == 1 and state.text[this.end] == " ":
            listed = False  # nothing between them
            continue
        gap = state.text[this.end : following.start].strip().lower()
        changes = gap in language.change_words
        against = gap in language.contrast_words and following.kind is Kind.PERCENT
        listed = gap in language.list_words or changes or against or (gap == "," and listed)
        if not listed or this.kind is not Kind.COUNT:
            continue
        scale = _scale_of(state, following) if changes else 1
        if isinstance(this.value, Decimal) and this.value < 1000 and this.text[-1:].isdigit():
            this = replace(this, value=exact(number(this.value) * scale))
        if following.kind in _SHARED:
            this = replace(this, kind=following.kind, unit=following.unit)
        elif scale > 1:
            this = replace(this, unit=following.unit)
        figures[i] = this


def _scale_of(state: ParseState, figure: Figure) -> int:
    """The million in *6,5 miljoen euro*, or 1: of digits only."""
    words = figure.text.lower().split()
    if len(words) < 2 or not words[0][-1:].isdigit() or figure.kind not in _SCALED:
        return 1
    return state.language.scales.get(words[1], 1)


def join_dates(state: ParseState) -> None:
    """Make one figure of *12 March to 15 March*, as *12 to 15 March* is one."""
    figures, words = state.figures, state.language.range_words
    for i in range(len(figures) - 2, -1, -1):
        one, other = figures[i], figures[i + 1]
        if one.kind is not Kind.DATE or other.kind is not Kind.DATE:
            continue
        gap = state.text[one.end : other.start].strip().lower()
        first, last = str(one.value).rsplit("-", 1), str(other.value).rsplit("-", 1)
        if gap not in words or not (first[-1] + last[-1]).isdigit():
            continue
        if len(first[-1]) != 2 or len(last[-1]) != 2 or first[0][-2:] != last[0][-2:]:
            continue
        if first[0] != last[0] and not first[0].startswith("--"):
            continue
        value = f"{last[0]}-{first[-1]}..{last[-1]}"
        text = state.text[one.start : other.end]
        figures[i : i + 2] = [replace(other, text=text, value=value, start=one.start)]
