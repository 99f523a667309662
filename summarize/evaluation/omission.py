"""How a sentence reads when one of its figures is left out."""

from __future__ import annotations

import re

from summarize.figures import Figure, Kind

_PREPOSITION = re.compile(
    r"[,(]?\b(?:in|on|since|until|till|by|from|around|at|before|after|during|for|within|over|of"
    r"|to|with|about|aged?)\s+(?:(?:the|about|around|over|just|nearly|only|past|last)\s+)?$",
    re.IGNORECASE,
)
_DETERMINER = re.compile(r"\b(?:an?|the|his|her|its|their|this|that|these|those|\w+['’]s)\s+$")
_NOUN = re.compile(r"[\s-][^\W\d]")
_NO_NOUN = re.compile(r"[\s-](?:of|in|on|at|to|and|or|but|than|per|with|from|as|was|is|were|are)\b")
_SAME_WITHOUT = {
    "doubled": "rose",
    "tripled": "rose",
    "quadrupled": "rose",
    "halved": "fell",
    "doubling": "rising",
    "tripling": "rising",
    "tenfold": "greatly",
    "twice as": "as",
    "twice": "repeatedly",
}
"""Words that say a multiple, and what one writes who does not say it."""
_WHEN = frozenset({Kind.YEAR, Kind.DECADE, Kind.DATE, Kind.TIME})
_HOW_MUCH = {
    Kind.PERCENT: "a percentage",
    Kind.PERCENTAGE_POINT: "a percentage",
    Kind.MONEY: "an amount",
    Kind.DURATION: "some time",
    Kind.MEASURE: "a certain amount",
    Kind.SCORE: "a result",
}


def without(sentence: str, figure: Figure) -> tuple[int, int, str] | None:
    """What to replace so that the figure is gone and a sentence is left.

    Returns start, end and the replacement, or None if the sentence would fall apart.
    """
    before, after = sentence[: figure.start], sentence[figure.end :]
    preposition = _PREPOSITION.search(before)
    qualifies = bool(_NOUN.match(after)) and not _NO_NOUN.match(after)
    attributive = qualifies and bool(_DETERMINER.search(before))
    if figure.kind in _WHEN:
        if preposition and not qualifies:
            return preposition.start(), figure.end, ""
        return _plainly(figure, after) if qualifies else None
    if figure.kind is Kind.MULTIPLE:
        words = _SAME_WITHOUT.get(figure.text.lower())
        return (figure.start, figure.end, words) if words else None
    if figure.kind is Kind.FRACTION:
        return (figure.start, figure.end, "some") if after.startswith(" of ") else None
    if attributive:
        return _plainly(figure, after)
    if figure.kind in _HOW_MUCH:
        return figure.start, figure.end, _HOW_MUCH[figure.kind]
    if figure.kind is Kind.VAGUE and after.startswith(" of "):
        return figure.start, figure.end + len(" of "), ""
    if qualifies:
        return _plainly(figure, after)
    return None


def _plainly(figure: Figure, after: str) -> tuple[int, int, str]:
    return figure.start, figure.end + (after[:1] in " -"), ""
