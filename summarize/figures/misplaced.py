"""Right figures in the wrong place of a summary: with another year, or said of another thing.

A summary leaves out, joins and reorders: order says nothing here, and each clause of a sentence may
tell another sentence of the source. Three things say something: which year a quantity is directly
tied to; which source figure fits the words around this one best (`support`), if the target leaves
that one out; and whether any of the words beside it belongs to what the source says there. All
speak only when they can be sure: an alarm that is false teaches editors to ignore the true ones.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarize.figures.context import Surroundings, value_of
from summarize.figures.figure import Figure, Kind, Range
from summarize.figures.lexicon import COGNATE
from summarize.figures.matching import Matching
from summarize.figures.near_values import soft
from summarize.figures.support import Support
from summarize.figures.units import UNITS

_TIED = 3
"""Words between a quantity and the year behind it, at most, for them to belong together."""
_BESIDE = 4
"""Words on each side of a figure that say what it is of."""
_BETWEEN = 5
"""What another quantity between a quantity and a year adds to their distance."""
_CLEARLY = (0.25, 0.35)
"""By how much another source figure must fit a place better than the one that stands there: half
of all clues' weight, but within these bounds."""
_TIMES = 1.5
"""And how many times as well."""
_UNLIKELY = 0.4
"""How much better yet it must fit if it seldom takes such a place."""
_AT_LEAST = 0.2
"""And what share of the clues it must fit."""
SUMMARY_TABLE = 60
"""Figures of a sentence that are looked at. With more it is a table, and no sentence."""
_QUANTITIES = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_OF_SOMETHING = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MULTIPLE})
_SORTS = (
    frozenset({Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MULTIPLE, Kind.FRACTION}),
    frozenset({Kind.COUNT, Kind.VAGUE}),
    frozenset({Kind.YEAR, Kind.DATE, Kind.DECADE}),
)
"""Kinds that stand in each other's place."""


def misplaced(matching: Matching, support: Support) -> Iterator[tuple[int, int, str]]:
    """Matched (source atom, target atom) that stand in the wrong place, and why."""
    candidates: dict[int, list[int]] = {}
    for s, t in matching.edges:
        candidates.setdefault(t, []).append(s)
    chosen = {t: s for s, t, _ in reversed(matching.pairs)}
    told: dict[int, set[int]] = {}
    for s, t, _ in matching.pairs:
        sentence = matching.after.sentence(matching.targets[t].index)
        told.setdefault(sentence, set()).add(matching.sources[s].index)
    for t, s in sorted(chosen.items()):
        occurrences = candidates.get(t)
        if not occurrences or soft(matching.targets[t].figure):
            continue  # derived, converted or rounded; or no figure of weight
        if (
            len(matching.after.figures_of(matching.after.sentence(matching.targets[t].index)))
            > SUMMARY_TABLE
        ):
            continue
        reason = (
            _another_year(matching, t, occurrences)
            or _another_country(matching, t, occurrences)
            or _another_company(matching, t, occurrences, chosen)
            or _another_place(matching, support, t, occurrences, told)
            or _another_thing(matching, support, t, occurrences)
        )
        if reason:
            yield s, t, reason


# -- years ----------------------------------------------------------------------------------------


def _another_year(matching: Matching, t: int, occurrences: list[int]) -> str | None:
    target = matching.targets[t]
    if target.figure.kind not in _QUANTITIES or target.end:
        return None
    year = _tied_year(matching.after, target.index)
    if year is None:
        return None
    others = {_nearest_year(matching.before, matching.sources[s].index) for s in occurrences}
    if None in others or year in others:
        return None
    return f"stands with {year} instead of {', '.join(sorted(str(other) for other in others))}"


def _years(side: Surroundings, index: int) -> list[tuple[int, str, int]]:
    """(distance, year, figures between) for the years in a figure's sentence."""
    units, place = side.sentence_units(index)
    found: list[tuple[int, str, int]] = []
    figures = side.reading.figures
    for k, unit in enumerate(units):
        if unit.figure < 0 or k == place:
            continue
        figure = figures[unit.figure]
        if figure.kind is Kind.YEAR and not isinstance(figure.value, Range):
            low, high = min(k, place), max(k, place)
            between = sum(units[m].figure >= 0 for m in range(low + 1, high))
            found.append((k - place, value_of(figure), between))
    return found


def _tied_year(side: Surroundings, index: int) -> str | None:
    """The year that a quantity surely is of: right behind it, or the only one beside the only
    quantity of its sentence."""
    years = _years(side, index)
    units, place = side.sentence_units(index)
    behind = [
        y
        for d, y, between in years
        if 0 < d <= _TIED + 1 and not between and units[place + d].clause == units[place].clause
    ]
    if behind:
        return behind[0]
    figures = [side.reading.figures[unit.figure] for unit in units if unit.figure >= 0]
    if len(years) == 1 and len(figures) == 2:
        return years[0][1]
    return None


def _nearest_year(side: Surroundings, index: int) -> str | None:
    """The year nearest to a quantity in its sentence, or None if there is none or two are near."""
    years = sorted((abs(d) + _BETWEEN * between, y) for d, y, between in _years(side, index))
    if not years or (len(years) > 1 and years[1][0] - years[0][0] <= 1):
        return None
    return years[0][1]


# -- countries and companions --------------------------------------------------------------------


def _another_country(matching: Matching, t: int, occurrences: list[int]) -> str | None:
    """A figure of one country said of another."""
    target = matching.targets[t]
    here = matching.after.countries_beside(target.index)
    if not here or target.figure.kind not in _OF_SOMETHING:
        return None
    there: set[str] = set()
    for s in occurrences:
        named = matching.before.countries_near(matching.sources[s].index)
        if not named or named & here:
            return None
        there |= named
    return f"said of {', '.join(sorted(here))} instead of {', '.join(sorted(there))}"


def _another_company(
    matching: Matching, t: int, occurrences: list[int], chosen: dict[int, int]
) -> str | None:
    """A multiple beside a count that in the source has another multiple beside it."""
    target = matching.targets[t]
    before, after = matching.before, matching.after
    if target.figure.kind is not Kind.MULTIPLE:
        return None
    sentence = after.sentence(target.index)
    said = {after.value(i) for i in after.figures_of(sentence)[:SUMMARY_TABLE]}
    for other, s in chosen.items():
        count = matching.targets[other]
        if count.figure.kind not in _QUANTITIES or after.sentence(count.index) != sentence:
            continue
        home = before.sentence(matching.sources[s].index)
        if any(abs(before.sentence(matching.sources[o].index) - home) <= 1 for o in occurrences):
            continue
        for rival in matching.sources:
            if rival.figure.kind is not Kind.MULTIPLE or before.value(rival.index) in said:
                continue
            if before.sentence(rival.index) == home:
                return (
                    f"stands with {count.figure.text!r}, where the source has {rival.figure.text!r}"
                )
    return None


# -- things ---------------------------------------------------------------------------------------


def _another_place(
    matching: Matching,
    support: Support,
    t: int,
    occurrences: list[int],
    told: dict[int, set[int]],
) -> str | None:
    """A figure where the source has another one of its sort, of which the target says nothing.

    Each clause may tell another source sentence; what counts is which source figure fits the
    clues around this one best (`support`).
    """
    before, after = matching.before, matching.after
    index, target = matching.targets[t].index, matching.targets[t].figure
    own = max(support.of(matching.sources[s].index, index) for s in occurrences)
    sentence = after.sentence(index)
    near = (sentence - 1, sentence, sentence + 1)
    said = {after.value(i) for k in near for i in after.figures_of(k)[:SUMMARY_TABLE]}
    clues = sum(clue.weight for clue in support.clues(index))
    margin = min(max(clues / 2, _CLEARLY[0]), _CLEARLY[1])
    best, rival = max(own + margin, own * _TIMES, clues * _AT_LEAST), -1
    for other in support.likely(index):
        figure = before.reading.figures[other]
        if not _of_one_sort(figure.kind, target.kind):
            continue
        if before.value(other) in said or any(other in told.get(k, ()) for k in near):
            continue
        fits = support.of(other, index) - _UNLIKELY * _unlike(figure, target)
        if fits > best:
            best, rival = fits, other
    if rival < 0:
        return None
    return f"stands where the source has {before.reading.figures[rival].text!r}"


def _unlike(one: Figure, other: Figure) -> bool:
    """Whether one figure seldom takes the place of another: four that of 9,800, hours of years."""
    u, v = UNITS.get(one.unit or ""), UNITS.get(other.unit or "")
    if u is not None and v is not None and u.dimension != v.dimension:
        return True
    digits = [any(c.isdigit() for c in figure.text) for figure in (one, other)]
    return soft(one) or (one.kind is Kind.COUNT and digits[0] is not digits[1])


def _of_one_sort(one: Kind, other: Kind) -> bool:
    return one is other or any(one in sort and other in sort for sort in _SORTS)


def _another_thing(
    matching: Matching, support: Support, t: int, occurrences: list[int]
) -> str | None:
    """A figure whose clause names what only other figures of the source are said of."""
    index, kind = matching.targets[t].index, matching.targets[t].figure.kind
    if kind not in _OF_SOMETHING:
        return None
    before = matching.before
    places = {before.sentence(matching.sources[s].index) for s in occurrences}
    homes = {home + step for home in places for step in (-2, -1, 0)}
    beside = [
        (word, distance, set(support.places(word)))
        for word, distance in _words_beside(matching.after, index)
    ]
    if any(told & homes for _, _, told in beside):
        return None
    for word, _, told in sorted(beside, key=lambda item: item[1]):
        if len(told) > 1:
            continue  # the article's subject, perhaps: the figure may be of it as well
        for sentence in told:
            for other in before.figures_of(sentence)[:SUMMARY_TABLE]:
                figure = before.reading.figures[other]
                if _of_one_sort(figure.kind, kind) and not soft(figure):
                    return (
                        f"stands with {word!r}, of which the source does not say it, "
                        f"but {figure.text!r}"
                    )
    return None


def _words_beside(side: Surroundings, index: int) -> list[tuple[str, int]]:
    """The words of a figure's own clause that say what it is of, with their distance.

    No names and no generalities.
    """
    units, place = side.sentence_units(index)
    language = side.reading.language.language
    words: list[tuple[str, int]] = []
    for step in (-1, 1):
        for distance in range(1, _BESIDE + 1):
            k = place + step * distance
            if not 0 <= k < len(units) or units[k].clause != units[place].clause:
                break
            unit, word = units[k], units[k].word
            if word in language.conjunctions:
                break
            if unit.figure >= 0 or len(word) <= COGNATE or word in language.function_words:
                continue
            if word in language.generic or (unit.capital and k > 0):
                continue
            words.append((word, distance))
    return words
