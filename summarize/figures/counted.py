"""Whether two equal counts count the same: 17 seats, and not 17 votes.

Nouns have many translations, so only classes that nobody mixes up are compared
(`lexicon/counted.tsv`), and only where neither text names the other's class at all.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from importlib import resources

from summarize.figures.codes import FigureCode
from summarize.figures.figure import Figure, Kind
from summarize.figures.finder import Reading
from summarize.figures.missing_units import Told

_LANGUAGES = ("en", "nl", "de", "fr", "es")
_MOST = 200
"""Figures of a text that are asked what they count."""
_YOUNG = frozenset(("young", "jonge", "junge", "jungen", "jeunes", "jóvenes"))
"""*Jongens*, chicas are boys and girls, or young men and women."""
_BEHIND = 3
"""Words behind a count among which what is counted may stand."""


@cache
def _classes(code: str) -> dict[str, str]:
    """The words of a language → the class of each, named by its first English word."""
    if code not in _LANGUAGES:
        return {}
    file = resources.files("summarize.figures") / "lexicon" / "counted.tsv"
    found: dict[str, str] = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            columns = [column.split() for column in line.split("\t")]
            for word in columns[_LANGUAGES.index(code)]:
                found[word] = columns[0][0]
    return found


def counted_otherwise(
    source: Figure, target: Figure, before: Reading, after: Reading
) -> Told | None:
    """What is wrong if two figures of equal value count things of different classes, or None."""
    if source.kind is not Kind.COUNT or target.kind is not Kind.COUNT:
        return None
    one = _class_of(source, before)
    other = _class_of(target, after) if one is not None else None
    if one is None or other is None or one == other:
        return None
    if other in _named(before) or one in _named(after):
        return _exchanged(one, other, before, after)
    return FigureCode.UNIT, f"a count of {one} became one of {other}"


def _exchanged(one: str, other: str, before: Reading, after: Reading) -> Told | None:
    """90 trees and 40 homes that became 90 homes and 40 trees: the second of the two."""
    values = {
        figure.value for figure in before.figures[:_MOST] if _class_of(figure, before) == other
    }
    if any(figure.value in values and _class_of(figure, after) == one
           for figure in after.figures[:_MOST]):  # fmt: skip
        return FigureCode.PLACE, f"a count of {one} became one of {other}, and the reverse"
    return None


def _class_of(figure: Figure, reading: Reading) -> str | None:
    """The class of what a count counts: of the first word that has one, right behind it."""
    classes = _classes(reading.language.language.code)
    at = bisect_left(reading.starts(), figure.end)
    for token in reading.tokens[at : at + _BEHIND]:
        if token.low in _YOUNG:
            return None
        if token.low in classes:
            return classes[token.low]
        if token.low in reading.language.language.function_words or not token.text.isalpha():
            return None
    return None


def _named(reading: Reading) -> set[str]:
    """The classes that a text names anywhere."""
    known = reading.named.get("counted")
    if known is None:
        classes = _classes(reading.language.language.code)
        known = {classes[token.low] for token in reading.tokens if token.low in classes}
        reading.named["counted"] = known
    return known
