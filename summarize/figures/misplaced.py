"""Right figures in the wrong place of a summary: with another year, or said of another thing.

A summary leaves out, joins and reorders, so order says nothing here. Two things do: which year a
quantity is directly tied to, and whether any of the words next to it belongs to what the source
says there. Both speak only when they can be sure: an alarm that is false teaches editors to
ignore the true ones.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarize.figures.context import Surroundings, value_of
from summarize.figures.figure import Kind, Range
from summarize.figures.lexicon import COGNATE
from summarize.figures.loose import soft
from summarize.figures.matching import Matching

_TIED = 3
"""Words between a quantity and the year behind it, at most, for them to belong together."""
_BESIDE = 4
"""Words on each side of a figure that say what it is of."""
_BETWEEN = 5
"""What another quantity between a quantity and a year adds to their distance."""
_TOLD = 1.5
"""Weight of the words from which on a sentence surely tells a source sentence."""
_UNTOLD = 0.4
"""Share of it up to which another surely is not told by it."""
_HALF_TOLD = 0.5
"""Share from which on the figure's own sentence is told, whatever stands beside the figure."""
_SPECIFIC = 6
"""Letters of a cognate that is sure to be one."""
_QUANTITIES = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_OF_SOMETHING = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MULTIPLE})


def misplaced(matching: Matching) -> Iterator[tuple[int, int, str]]:
    """Matched (source atom, target atom) that stand in the wrong place, and why."""
    candidates: dict[int, list[int]] = {}
    for s, t in matching.edges:
        candidates.setdefault(t, []).append(s)
    chosen = {t: s for s, t, _ in reversed(matching.pairs)}
    for t, s in sorted(chosen.items()):
        occurrences = candidates.get(t)
        if not occurrences or soft(matching.targets[t].figure):
            continue  # derived, converted or rounded; or no figure of weight
        reason = (
            _another_year(matching, t, occurrences)
            or _another_country(matching, t, occurrences)
            or _another_company(matching, t, occurrences, chosen)
            or _another_thing(matching, t, occurrences)
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
    behind = [y for d, y, between in years if 0 < d <= _TIED + 1 and not between]
    if behind:
        return behind[0]
    units, _ = side.sentence_units(index)
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
    here = matching.after.countries_near(target.index)
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
    for other, s in chosen.items():
        count = matching.targets[other]
        if count.figure.kind not in _QUANTITIES or after.sentence(count.index) != sentence:
            continue
        home = before.sentence(matching.sources[s].index)
        if any(abs(before.sentence(matching.sources[o].index) - home) <= 1 for o in occurrences):
            continue
        for rival in matching.sources:
            if rival.figure.kind is Kind.MULTIPLE and before.sentence(rival.index) == home:
                return (
                    f"stands with {count.figure.text!r}, where the source has {rival.figure.text!r}"
                )
    return None


# -- things ---------------------------------------------------------------------------------------


def _another_thing(matching: Matching, t: int, occurrences: list[int]) -> str | None:
    """A figure among words that belong to another sentence of the source."""
    best, near = _told(matching, t, occurrences)
    if best >= _TOLD and near <= best * _UNTOLD:
        return "stands in a sentence that tells another one of the source"
    if near >= best * _HALF_TOLD or matching.targets[t].figure.kind not in _OF_SOMETHING:
        return None
    beside = _words_beside(matching.after, matching.targets[t].index)
    before = matching.before
    there = [
        before.vocabulary_near(matching.sources[s].index, matching.lexicon) for s in occurrences
    ]
    said = [d for word, d in beside if any(words.has(word) for words in there)]
    nearest = min(said, default=_BESIDE + 1)
    elsewhere = before.vocabulary_of_figures(matching.lexicon)
    for word, distance in sorted(beside, key=lambda item: item[1]):
        if distance >= nearest:
            return None
        if elsewhere.has(word, letters=_SPECIFIC):
            return f"stands with {word!r}, of which the source does not say it"
    return None


def _told(matching: Matching, t: int, occurrences: list[int]) -> tuple[float, float]:
    """How surely the figure's sentence tells some source sentence, and one that has the figure.

    Every content word and every other figure counts for the sentences that have it: one over
    their number, so that what few sentences share counts most. The sentences beside a home of
    the figure count half, because pronouns point back.
    """
    before, after = matching.before, matching.after
    units, place = after.sentence_units(matching.targets[t].index)
    weights: dict[int, float] = {}
    for k, unit in enumerate(units):
        if unit.figure < 0:
            found = _sentences_of(matching, unit.word)
        elif k == place:
            continue
        else:
            found = _homes(matching, after.value(unit.figure))
        for sentence in found:
            weights[sentence] = weights.get(sentence, 0.0) + 1 / len(found)
    near = 0.0
    for s in occurrences:
        home = before.sentence(matching.sources[s].index)
        beside = max(weights.get(home - 1, 0.0), weights.get(home + 1, 0.0))
        near = max(near, weights.get(home, 0.0) + beside / 2)
    return max(weights.values(), default=0.0), near


def _sentences_of(matching: Matching, word: str) -> set[int]:
    language = matching.after.reading.language.language
    if len(word) < COGNATE or word in language.function_words or word in language.generic:
        return set()
    return matching.before.sentences_of(word, matching.lexicon)


def _homes(matching: Matching, value: str) -> set[int]:
    """The source sentences that have a figure of this value."""
    before = matching.before
    return {before.sentence(i) for i in before.indices_of(value)}


def _words_beside(side: Surroundings, index: int) -> list[tuple[str, int]]:
    """The words that say what a figure is of, with their distance: no names, no generalities."""
    units, place = side.sentence_units(index)
    language = side.reading.language.language
    words: list[tuple[str, int]] = []
    for k in range(max(0, place - _BESIDE), min(len(units), place + _BESIDE + 1)):
        unit = units[k]
        word = unit.word
        if unit.figure >= 0 or len(word) < COGNATE or word in language.function_words:
            continue
        if word in language.generic or (unit.capital and k > 0):
            continue
        words.append((word, abs(k - place)))
    return words
