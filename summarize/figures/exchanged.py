"""Whether equal figures stand in the same places: which two have changed places with each other.

Two figures of one target sentence are in question together. Their surroundings are compared with
those of their partners, once as they stand and once crosswise: in a faithful text the straight
comparison is the better one, and exchanging the two figures exchanges the two comparisons. What
little the surroundings leave open, the order decides for figures of one kind, which translators
seldom turn round.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from summarize.figures.atoms import Atom
from summarize.figures.contrast import set_over
from summarize.figures.figure import Figure, Kind, Range
from summarize.figures.finder import Reading
from summarize.figures.matching import Matching
from summarize.figures.support import Support

_SURELY = -1.0
"""The verdict on two figures of which the texts say themselves that they have changed places."""
NEIGHBOURS = 6
"""How many figures on in the sentence a figure may have changed places with."""
_CLEARLY = 0.4
"""What the surroundings must say in a summary."""
_SUPPORTED = 0.75
"""What a whole clause's support counts there against the nearest words."""
_TURNED_IN_SUMMARY = 0.33
"""What it says there that two figures of one source sentence stand in another order: of others
the order says nothing."""
TABLE = 200
"""Figures of a sentence beyond which it is none: where each stands is not looked at."""
_CHANGE = 40
"""Letters between the two figures of a change, at most: from 216 files in 2019 to 155."""
_OPEN = 0.05
"""What the surroundings must say for two figures of one kind whose order has changed, which
translators seldom change: less, and they have changed places."""
_STRAIGHT_ALIKE = 0.6
"""By how much the crosswise comparison must win if their order is the same."""
_TURNED = 0.17
"""By how much for figures of different kinds, whose order translators do change, if it has
changed. Exchanging two figures changes their order, so this is the common case."""
_STRAIGHT = 0.6
"""And if it has not."""
_MISMATCH = 0.3
"""What a partner of an odd kind counts against the straight comparison."""
_AGREEING = (
    {Kind.AGE, Kind.DURATION}, {Kind.COUNT, Kind.ORDINAL}, {Kind.FRACTION, Kind.MULTIPLE},
    {Kind.DECADE, Kind.YEAR}, {Kind.DATE, Kind.YEAR}, {Kind.PERCENT, Kind.FRACTION},
    {Kind.COUNT, Kind.TOKEN}, {Kind.TIME, Kind.DURATION}, {Kind.TIME, Kind.COUNT},
    {Kind.COUNT, Kind.MULTIPLE}, {Kind.SCORE, Kind.COUNT}, {Kind.ORDINAL, Kind.FRACTION},
)  # fmt: skip


_SHARING = tuple({Kind.COUNT, kind} for kind in (Kind.MONEY, Kind.PERCENT, Kind.MEASURE))
"""Kinds of two figures of which one may have its unit from the other: 14 euros instead of 18."""
_NO_YEAR = frozenset({Kind.PERCENT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.FRACTION,
                      Kind.AGE, Kind.MULTIPLE, Kind.YEAR, Kind.DATE})  # fmt: skip
"""Kinds of which none changes places with a name, or with a year."""
_TYPED = frozenset({Kind.DATE, Kind.TIME, Kind.PERCENT, Kind.MONEY, Kind.MEASURE,
                    Kind.DURATION, Kind.MULTIPLE})  # fmt: skip
"""Kinds that are written with what they are."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """A figure and its partner, with their numbers among the atoms of their texts."""

    s: int
    t: int
    source: Atom
    target: Atom


def exchanged(
    matching: Matching, support: Support | None = None
) -> Iterator[tuple[int, int, int, int]]:
    """Pairs of matched pairs that have changed places, as (source, target, source, target) atoms.

    Every atom is in at most one; the most certain come first. A translation follows the source's
    order. With `support` the target is a summary, which does not: it tells in its own order, each
    clause perhaps another source sentence.
    """
    found: list[tuple[float, int, int, int, int]] = []
    turned: list[set[int]] = []
    for one, other in _neighbours(matching):
        verdict = _verdict(matching, one, other, support)
        if verdict is None:
            continue
        if verdict < 0:
            found.append((verdict, one.s, one.t, other.s, other.t))
        elif one.s > other.s and one.target.figure.kind is other.target.figure.kind:
            turned.append({one.t, other.t})
    taken: set[int] = set()
    for balance, s1, t1, s2, t2 in sorted(found):
        # Two others of a kind were turned round, and rightly so: with whole clauses, and what
        # stands in these as well.
        rightly = any(not pair & {t1, t2} for pair in turned)
        if rightly and s1 > s2 and balance > -_STRAIGHT_ALIKE:
            continue
        if t1 not in taken and t2 not in taken:
            taken.update((t1, t2))
            yield s1, t1, s2, t2


def _neighbours(matching: Matching) -> Iterator[tuple[_Pair, _Pair]]:
    """Every two pairs that stand so near in the target that they may have changed places."""
    first: dict[int, int] = {}
    for s, t, _ in matching.pairs:
        first.setdefault(t, s)
    sources, targets = matching.sources, matching.targets
    pairs = [_Pair(s, t, sources[s], targets[t]) for t, s in sorted(first.items())]
    sentence, figures_of = matching.after.sentence, matching.after.figures_of
    for k, one in enumerate(pairs):
        here = sentence(one.target.index)
        if len(figures_of(here)) > TABLE:
            continue
        for other in pairs[k + 1 : k + 1 + NEIGHBOURS]:
            if sentence(other.target.index) > here + 1:
                break
            if one.s != other.s:
                yield one, other


def _verdict(matching: Matching, one: _Pair, other: _Pair, support: Support | None) -> float | None:
    """Below 0 if two figures have changed places; None if nothing says so or they may stand so."""
    one_target = one.target.index == other.target.index
    if one.s > other.s and _goes_back(matching, one, other, one_target=one_target):
        return _SURELY
    if one_target:
        return None
    if one.source.index == other.source.index:
        return _ends(matching, one, other)
    told = _told(matching, one, other) if support is None else None
    if told is not None:
        return None if told else _SURELY
    before, after = matching.before, matching.after
    if after.value(one.target.index) == after.value(other.target.index):
        return None
    if before.value(one.source.index) == before.value(other.source.index):
        return None
    return _balance(matching, one, other, support)


def _ends(matching: Matching, one: _Pair, other: _Pair) -> float | None:
    """The verdict on the two ends of one range, of which a word may tell where it began."""
    began_last = set_over(matching.after.reading, one.target.index, other.target.index) is False
    return _SURELY if (one.s > other.s) is not began_last else None


def _goes_back(matching: Matching, one: _Pair, other: _Pair, *, one_target: bool) -> bool:
    """Whether *from A to B* has become *from B to A*."""
    return _changes(matching.before.reading, other.source.figure, one.source.figure) and (
        one_target or _changes(matching.after.reading, one.target.figure, other.target.figure)
    )


def _changes(reading: Reading, one: Figure, other: Figure) -> bool:
    """Whether nothing but *to* (from A to B) and what is counted stands between two figures."""
    if not 0 <= other.start - one.end <= _CHANGE:
        return False
    words = reading.text[one.end : other.start].lower().split()
    return bool(words) and words[-1] in reading.language.language.change_words


def _told(matching: Matching, one: _Pair, other: _Pair) -> bool | None:
    """Whether both texts tell the same of two figures: which is set over against the other, or a
    part of it; None where one does not say."""
    here, there = one.target.figure, other.target.figure
    if here.kind is not there.kind and {here.kind, there.kind} not in _SHARING:
        return None
    told = _set_over(matching, one, other)
    if told is not None:
        return told
    told = _is_part(matching.after.reading, here, there)
    before = matching.before.reading
    if told is False and _is_part(before, one.source.figure, other.source.figure) is False:
        return None  # the source says so as well
    return told


def _set_over(matching: Matching, one: _Pair, other: _Pair) -> bool | None:
    """Whether both texts set the same one of two figures over against the other; None if not both
    set one."""
    before = set_over(matching.before.reading, one.source.index, other.source.index)
    if before is None:
        return None
    after = set_over(matching.after.reading, one.target.index, other.target.index)
    return None if after is None else before == after


_OUT_OF = frozenset({("out", "of")})
"""What may stand behind a noun as well: nine *bikes out of* 410,000."""


def _is_part(reading: Reading, one: Figure, other: Figure) -> bool | None:
    """Whether one figure is told as a part of the other, and is the smaller: 31 *of the* 48.

    None if it is not told as a part.
    """
    if one.kind is not Kind.COUNT or isinstance(one.value, str | Range):
        return None
    if isinstance(other.value, str | Range):
        return None
    between = reading.text[one.end : other.start].lower().split()
    language = reading.language.language
    if between[-1:] and between[-1].endswith(("'s", "’s", "s'", "s’")):
        between.pop()  # 57 of the region's 84
    if between[-1:] and between[-1] in language.definite_articles | language.determiners:
        between.pop()
    if tuple(between) not in language.ratio_words and tuple(between[1:]) not in _OUT_OF:
        return None
    return None if one.value == other.value else one.value < other.value


def _balance(matching: Matching, one: _Pair, other: _Pair, support: Support | None) -> float | None:
    """Below 0 if the two figures have changed places, or None if that makes no difference."""
    alike = one.target.figure.kind is other.target.figure.kind
    if not alike and (support is not None or not _may_trade(matching, one, other)):
        return None
    balance = _straight_less_crosswise(matching, one, other, support)
    turned = one.source.figure.start > other.source.figure.start
    if not alike:
        odd = (not _agree(one)) + (not _agree(other))
        return balance - _MISMATCH * odd + (_TURNED if turned else _STRAIGHT)
    if support is None:
        return balance - _OPEN if turned else balance + _STRAIGHT_ALIKE
    sentence = matching.before.sentence
    if turned and sentence(one.source.index) == sentence(other.source.index):
        balance -= _TURNED_IN_SUMMARY
    return balance if abs(balance) >= _CLEARLY else None


def _straight_less_crosswise(
    matching: Matching, one: _Pair, other: _Pair, support: Support | None
) -> float:
    """How much better the surroundings fit as the figures stand than with their places changed."""
    before, after = matching.before, matching.after
    values = {
        before.value(one.source.index), before.value(other.source.index),
        after.value(one.target.index), after.value(other.target.index),
    }  # fmt: skip
    without = frozenset(values)

    def like(here: _Pair, there: _Pair) -> float:
        likeness = matching.likeness(here.s, there.t, values)
        if support is None:
            return likeness
        return likeness + _SUPPORTED * support.of(here.source.index, there.target.index, without)

    return like(one, one) + like(other, other) - like(one, other) - like(other, one)


def _may_trade(matching: Matching, one: _Pair, other: _Pair) -> bool:
    """Whether two figures of different kinds could stand in each other's place."""
    if _keeps_its_kind(one) and _keeps_its_kind(other) and not _is_like_year(matching, one, other):
        return False  # on 3 March at 9.30
    if _is_apart(one, other) or _is_apart(other, one):
        return False
    if _is_of_its_own(one, other) or _is_of_its_own(other, one):
        return False
    # Of two ends, neither changes places with a figure of another kind.
    ranges = (isinstance(pair.target.figure.value, Range) for pair in (one, other))
    return len(set(ranges)) == 1


def _keeps_its_kind(pair: _Pair) -> bool:
    return pair.source.figure.kind is pair.target.figure.kind


def _is_of_its_own(pair: _Pair, other: _Pair) -> bool:
    """12 percent, and nothing else that could be one."""
    kind = pair.source.figure.kind
    kinds = (other.source.figure.kind, other.target.figure.kind)
    return kind in _TYPED and _keeps_its_kind(pair) and kind not in kinds


def _is_apart(pair: _Pair, other: _Pair) -> bool:
    """A year or a name with digits, and beside it what cannot be one: by a third by 2030."""
    if not _keeps_its_kind(pair) or pair.source.figure.kind not in (Kind.YEAR, Kind.TOKEN):
        return False
    return not _NO_YEAR.isdisjoint((other.source.figure.kind, other.target.figure.kind))


def _is_like_year(matching: Matching, one: _Pair, other: _Pair) -> bool:
    """Whether two figures are a year and a count that may be taken for each other."""
    if {one.source.figure.kind, other.source.figure.kind} != {Kind.YEAR, Kind.COUNT}:
        return False
    if _both_dated(matching, one, other):
        return False  # in 2022 to 123
    count = one.target.figure if one.target.figure.kind is Kind.COUNT else other.target.figure
    worded = any(c.isalpha() for c in count.text)
    return worded or count.text.isdigit()  # nobody writes a year as 1,250


def _both_dated(matching: Matching, one: _Pair, other: _Pair) -> bool:
    """Whether both texts have a word like *in* before the year of two figures, which none is
    without."""
    for reading, figures in (
        (matching.before.reading, (one.source.figure, other.source.figure)),
        (matching.after.reading, (one.target.figure, other.target.figure)),
    ):
        year = figures[0] if figures[0].kind is Kind.YEAR else figures[1]
        if reading.word_before(year) not in reading.language.language.year_before:
            return False
    return True


def _agree(pair: _Pair) -> bool:
    """Whether a figure is of the same kind as its partner, or of a kind that agrees with it."""
    return _keeps_its_kind(pair) or {pair.source.figure.kind, pair.target.figure.kind} in _AGREEING
