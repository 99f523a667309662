"""Whether two figures of equal value are told with the same rate: per month, every three years."""

from __future__ import annotations

from bisect import bisect_left

from summarize.figures.codes import FigureCode
from summarize.figures.figure import Figure, Kind
from summarize.figures.finder import Reading
from summarize.figures.missing_units import Told
from summarize.figures.recurring import EVERY
from summarize.figures.result import Mode

_BEHIND = 5
"""Words behind a figure among which a rate may begin."""
_REST = 4
"""Letters that a compound has at least behind the unit of time it begins with."""
NOT_OF_TIME = frozenset({"head", "piece", "child", "pupil", "household", "match"})
"""What *each* may say that something is per."""


def rate_told(
    source: Figure, target: Figure, before: Reading, after: Reading, mode: Mode
) -> Told | None:
    """What the target says otherwise of what a figure is per, or None."""
    one, other = source.rate, target.rate
    if one == other or source.kind in (Kind.ORDINAL, Kind.YEAR):
        return _second(source, target, before, after)
    if {one, other} == {EVERY, None} and _comes_once(source, target, before, after):
        return None
    if one is not None and one not in mentioned(after):
        if other is None and mode is Mode.SUMMARY:
            return None
        return FigureCode.RATE, f"per {one} became " + (f"per {other}" if other else "no rate")
    if other is not None and other not in mentioned(before) and not _named(other, before, after):
        return FigureCode.RATE, (f"per {one}" if one else "no rate") + f" became per {other}"
    if one is not None and other is not None and one not in rates_of(after):
        return FigureCode.RATE, f"per {one} became per {other}"
    return None


def _comes_once(source: Figure, target: Figure, before: Reading, after: Reading) -> bool:
    """Whether *every* thirty years is not said where it is meant, or said where it is not.

    *Once in* six years may be told of a single time; a kwartier may come *per* kwartier; and from
    once in thirty to once in fifty years the unit is said only once.
    """
    for figure, reading in ((source, before), (target, after)):
        words = reading.words_before(figure)
        if words[-2:] == ["once", "in"] or (figure.rate is None and figure.kind is Kind.COUNT):
            return True
        if words and figure.rate is None and words[-1] in _per(reading):
            return True
    return False


def _named(unit: str, before: Reading, after: Reading) -> bool:
    """Whether an *annual* fee is a jaarabonnement: a word of the source begins with the unit."""
    rates = after.language.wording.wording.rates
    if not before.language.language.joined or not any(
        rates.get(token.low) == unit for token in after.tokens
    ):
        return False
    words = [word for word, named in before.language.wording.spans.items() if named == unit]
    return any(
        len(token.low) >= len(word) + _REST and token.low.startswith(word)
        for token in before.tokens
        for word in words
    )


def _per(reading: Reading) -> set[str]:
    """*Per* and its like, but for articles."""
    wording = reading.language.wording.wording
    return set(wording.per.split()) - set(wording.articles.split())


def mentioned(reading: Reading) -> set[str]:
    """All that a text names of what something may be per: months, heads, kilometres."""
    known = reading.named.get("mentioned")
    if known is None:
        known = reading.named["mentioned"] = _mentioned(reading)
    return known


def _mentioned(reading: Reading) -> set[str]:
    mentions = reading.language.wording.mentions
    found = {mentions[token.low] for token in reading.tokens if token.low in mentions}
    if any(token.low in reading.language.wording.each for token in reading.tokens):
        found |= NOT_OF_TIME | {EVERY}
    return found | rates_of(reading) | {figure.unit or "" for figure in reading.figures}


def rates_of(reading: Reading) -> set[str]:
    """All that a text says that something is per."""
    known = reading.named.get("rates")
    if known is None:
        known = reading.named["rates"] = _find_rates(reading)
    return known


def _find_rates(reading: Reading) -> set[str]:
    rates = reading.language.wording.rates
    found: set[str] = set()
    for k in range(len(reading.tokens)):
        phrase = rates.at(reading.tokens, k)
        if phrase is not None:
            found.add(phrase[1][0])
    return found


def _second(source: Figure, target: Figure, before: Reading, after: Reading) -> Told | None:
    """13.50 euros per square metre *a month* that became so much *a year*."""
    if source.rate is None or source.rate == EVERY:
        return None
    one, other = _second_rate(source, before), _second_rate(target, after)
    if one is None or other is None or one == other:
        return None
    if other in mentioned(before) and one in mentioned(after):
        return None
    return FigureCode.RATE, f"per {one} became per {other}"


def _second_rate(figure: Figure, reading: Reading) -> str | None:
    """What follows the rate of a figure right away."""
    tokens, rates = reading.tokens, reading.language.wording.rates
    at = bisect_left(reading.starts(), figure.end)
    for k in range(at, min(at + _BEHIND, len(tokens))):
        first = rates.at(tokens, k)
        if first is not None and first[1][0] == figure.rate:
            second = rates.at(tokens, first[0])
            return second[1][0] if second is not None else None
    return None
