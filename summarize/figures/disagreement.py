"""Whether two figures of equal value are told alike: bound, direction, by or to, rate, unit."""

from __future__ import annotations

from bisect import bisect_left

from summarize.figures.bounds_compared import bound_told
from summarize.figures.codes import FigureCode
from summarize.figures.counted import counted_otherwise
from summarize.figures.denials import denies
from summarize.figures.figure import ChangeRole, Direction, Figure, Kind, Range, Sign
from summarize.figures.finder import Reading
from summarize.figures.lexer import Type
from summarize.figures.missing_units import Told, unit_added
from summarize.figures.result import Mode
from summarize.figures.told_rates import rate_told

_WINDOW = 40
"""Words on each side of a figure that may excuse it: the other way is told there, too."""
_CHANGES = frozenset({Direction.UP, Direction.DOWN})
_RESULTS = frozenset({Direction.WON, Direction.LOST})


def disagreement(
    source: Figure, target: Figure, before: Reading, after: Reading, mode: Mode
) -> Told | None:
    """What the target says otherwise of a figure than the source, or None."""
    counted = counted_otherwise(source, target, before, after)
    if counted is not None or (source.rate is None and _said(source) == _said(target)):
        return counted
    return (
        bound_told(source, target, before, after, mode)
        or unit_added(source, target, before, after)
        or _direction(source, target, before, after, mode)
        or _role(source, target, before, after)
        or _stage(source, target)
        or rate_told(source, target, before, after, mode)
    )


def _said(figure: Figure) -> tuple[object, ...]:
    """All that a text says with a figure beside its value."""
    return (
        figure.kind, figure.exactness, figure.direction, figure.role, figure.rate, figure.stage,
        figure.sign, isinstance(figure.value, Range),
    )  # fmt: skip


def _direction(
    source: Figure, target: Figure, before: Reading, after: Reading, mode: Mode
) -> Told | None:
    one, other = source.direction, target.direction
    for signed, told in ((source, target), (target, source)):
        if (
            signed.sign is Sign.PLUS
            and told.direction is Direction.DOWN
            and told.role is ChangeRole.BY
        ):
            return FigureCode.DIRECTION, f"{one or 'plus'} became {other or 'plus'}"
    if one in _RESULTS and mode is Mode.SUMMARY:
        return None
    if (
        mode is Mode.TRANSLATION
        and source.start in before.compared
        and one in _CHANGES
        and other is None
        and source.kind is target.kind
        and not _ways(after, target)
    ):
        return FigureCode.DIRECTION, f"{one} became no comparison"
    if one is None or other is not one.opposite:
        return None
    if _told_by_denial(source, target, before, after) or _lasting(source, target, before, after):
        return None
    if one in _CHANGES and other in _ways(before, source) and one in _ways(after, target):
        return None  # both texts tell of both, and which is which is for the reader to say
    names = _names(before), _names(after)
    if source.kind is Kind.SCORE and min(map(len, names)) > 1 and names[0][0] != names[1][0]:
        return None  # A beat B, and B lost to A
    return FigureCode.DIRECTION, f"{one} became {other}"


def _told_by_denial(source: Figure, target: Figure, before: Reading, after: Reading) -> bool:
    """Whether *not before* on one side is *not* and *before* further apart on the other."""
    if {source.direction, target.direction} != {Direction.BEFORE, Direction.AFTER}:
        return False
    deny = denies(before, source) and denies(after, target)
    if deny and _sides(before, source) & _sides(after, target):
        return True  # no trains *after* ten, and *after* ten there are no trains
    figure, reading = (source, before) if source.direction is Direction.BEFORE else (target, after)
    near = reading.words_before(figure)[-2:]
    bounds = reading.language.wording.bounds
    said = any(bounds.get(word) is Direction.BEFORE for word in near)
    return said and denies(reading, figure)


def _sides(reading: Reading, figure: Figure) -> set[Direction]:
    """What the words before a figure say by themselves: *before*, *after*."""
    near = reading.words_before(figure)[-3:]
    near += figure.text.lower().split()[:2]
    bounds = reading.language.wording.bounds
    return {bounds[word] for word in near if word in bounds}


def _is_first(reading: Reading) -> bool:
    """Whether a text tells of something that is the first, or the most, of a time."""
    like, english = reading.language.language.first_like, reading.language.language.code == "en"
    return any(
        (like and token.low.startswith(like)) or (english and token.low.endswith("est"))
        for token in reading.tokens
    )


def _lasting(source: Figure, target: Figure, before: Reading, after: Reading) -> bool:
    """Whether *since four years* on one side is *in four years* on the other: for the first time.

    What is *ago* is past, and is not told so.
    """
    if {source.direction, target.direction} != {Direction.EARLIER, Direction.LATER}:
        return False
    past, there, ahead, here = source, before, target, after
    if source.direction is Direction.LATER:
        past, there, ahead, here = target, after, source, before
    if here.word_before(ahead) not in here.language.wording.lasting_in:
        return False
    if not (_is_first(there) or _is_first(here) or denies(here, ahead) or denies(there, past)):
        return False
    words = there.text[max(0, past.start - 20) : past.end].lower().split()
    return not there.language.wording.lasting_since.isdisjoint(words)


def _ways(reading: Reading, figure: Figure) -> set[Direction]:
    """Which ways the words around a figure tell of."""
    starts = reading.starts()
    at = bisect_left(starts, figure.start)
    words = reading.language.wording
    found: set[Direction] = set()
    for k in range(max(0, at - _WINDOW), min(len(starts), at + _WINDOW)):
        token = reading.tokens[k]
        if figure.start <= token.start < figure.end:
            continue
        sense = words.sense(token.low)
        found.update(way for way in (sense.way, sense.degree) if way is not None)
    return found


def _names(reading: Reading) -> list[str]:
    """The words with a capital, but for small ones, in their order."""
    small = reading.language.language.function_words
    return [
        token.low
        for token in reading.tokens
        if token.type is Type.WORD and token.text[0].isupper() and token.low not in small
    ]


def _role(source: Figure, target: Figure, before: Reading, after: Reading) -> Told | None:
    one, other = source.role, target.role
    if one is None or other is None or one is other:
        return None
    if target.text.lower().startswith("halv"):
        return None  # reduced to a half, and so by a half
    if isinstance(source.value, Range) is not isinstance(target.value, Range):
        if (one, other) == (ChangeRole.FROM, ChangeRole.BY) or (
            (one, other) == (ChangeRole.BY, ChangeRole.FROM)
            and before.word_before(source) not in before.language.wording.from_
        ):
            return FigureCode.ROLE, f"{one} became {other}"
        return None
    if {one, other} == {ChangeRole.FROM, ChangeRole.TO} and not (_begun(before) and _begun(after)):
        return FigureCode.ROLE, f"{one} became {other}"
    if (one, other) == (ChangeRole.FROM, ChangeRole.BY) and not _begun(after):
        return FigureCode.ROLE, f"{one} became {other}"
    surely = before.word_before(source) not in before.language.wording.from_  # opgelopen van 3
    stretch = surely and (isinstance(target.value, Range) or _begun(after))
    if (one, other) == (ChangeRole.BY, ChangeRole.FROM) and stretch:
        return FigureCode.ROLE, f"{one} became {other}"
    if ChangeRole.FROM in (one, other):
        return None  # who has changed places is looked at elsewhere
    return FigureCode.ROLE, f"{one} became {other}"


def _begun(reading: Reading) -> bool:
    """Whether a text says both from where and to where something went."""
    roles = {figure.role for figure in reading.figures}
    return {ChangeRole.FROM, ChangeRole.TO} <= roles


def _stage(source: Figure, target: Figure) -> Told | None:
    if source.stage is None or target.stage is None or source.stage is target.stage:
        return None
    return FigureCode.STAGE, f"{source.stage} became {target.stage}"
