"""Bounds that more than one word tells: *may not exceed* 600, *can run to* a year, *at the latest*.

The phrases right before and behind a figure (at least, or more) are read in `bounds_beside` when it
is found; here are those that need the rest of their clause.
"""

from __future__ import annotations

from dataclasses import replace

from summarize.figures.bounds_of_time import DATED, Bound, time_limit, with_date_limit
from summarize.figures.figure import Exactness, Figure, Kind
from summarize.figures.scene import Scene

_QUANTITIES = frozenset({Kind.COUNT, Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MONEY, Kind.MEASURE,
                         Kind.DURATION, Kind.AGE, Kind.FRACTION, Kind.MULTIPLE})  # fmt: skip
_NEAR = 6
"""Words before a verb, or behind it, among which *can* or *not* may stand."""
_TRAILING = 5
"""Words behind a figure among which *at most* may begin."""
_PARTICLES = 2
"""Small words that may stand between *at most* and its figure."""
_PARTED = 3
"""Words between a comparative and *than*."""
_THAN = frozenset({"dan", "als"})
_VERB = 4
"""Words between a figure and the verb that bounds it."""
_BESIDE = 12
"""The same with phrases between that belong to neither: exceeds *for the first time* 300."""
_TURNED = {
    Exactness.MORE_THAN: Exactness.AT_MOST,
    Exactness.LESS_THAN: Exactness.AT_LEAST,
}
"""What *not* makes of a bound."""


def limited(scene: Scene, index: int, figure: Figure) -> Figure:
    """The figure with the bound that its clause gives it, if any.

    `ParseState.loose_bounds` gets the starts of figures whose bound a text may say otherwise.
    """
    first, stop = scene.spans[index]
    if figure.kind in DATED:
        return with_date_limit(scene, figure, first, stop)
    found = _bound(scene, figure, first, stop) if figure.kind in _QUANTITIES else None
    if found is None:
        return figure
    if found.loose:
        scene.state.loose_bounds.add(figure.start)
    return replace(figure, exactness=found.exactness)


def _bound(scene: Scene, figure: Figure, first: int, stop: int) -> Bound | None:
    """The bound that a clause gives the figure at tokens[first:stop]."""
    found = time_limit(scene, first, stop) if figure.kind is Kind.DURATION else None
    if found is not None:
        return found
    if figure.exactness in _TURNED and _is_strict(scene, first, stop):
        turned = scene.denied(first) or _forbidden(scene, stop)
        return Bound(_TURNED[figure.exactness]) if turned else None
    if figure.exactness is not Exactness.EXACT:
        return None
    exactness = (
        _floating(scene, first)
        or _parted_comparative(scene, first)
        or _trailing(scene, stop)
        or _exceeded(scene, first, stop)
    )
    if exactness is not None:
        return Bound(exactness)
    return Bound(Exactness.AT_MOST, loose=True) if _reached(scene, first, stop) else None


def _floating(scene: Scene, first: int) -> Exactness | None:
    """*Höchstens aber* 500, *hooguit op een* halfuur: an adverb, and small words between."""
    words, compiled = scene.words, scene.state.compiled
    for k in range(first - 1, max(-1, first - 1 - _PARTICLES), -1):
        if scene.taken[k] or scene.tokens[k].low not in words.bound_particles:
            return None
        found = words.floating.ending(scene.tokens, k, max(0, k - _VERB))
        if found is not None and not any(scene.taken[found[0] : k]):
            bound = compiled.before.ending(scene.tokens, k, found[0])
            return bound[1] if bound is not None else None
    return None


def _parted_comparative(scene: Scene, first: int) -> Exactness | None:
    """*Langer* duurde *dan* een halfuur, *niedriger* steht *als* 81: with the verb between."""
    if not scene.state.language.joined:
        return None
    k = scene.before(first, scene.state.language.articles)
    if k < 0 or scene.tokens[k].low not in _THAN or scene.taken[k]:
        return None
    for j in range(k - 1, max(-1, k - 1 - _PARTED), -1):
        if scene.parts(j) or scene.taken[j]:
            return None
        low = scene.tokens[j].low
        if low in scene.words.above_than:
            return Exactness.MORE_THAN
        if low in scene.words.below_than:
            return Exactness.LESS_THAN
    return None


def _trailing(scene: Scene, stop: int) -> Exactness | None:
    """Five children per group *at most*: a bound that ends the clause."""
    tokens = scene.tokens
    for k in range(stop, min(stop + _TRAILING, len(tokens))):
        if scene.stops_at(k):
            return None
        found = scene.state.compiled.after.at(tokens, k)
        if found is not None and found[1] in _TURNED.values() and found[0] > k + 1:
            more = scene.taken[found[0]] or scene.state.content_word(found[0])
            return None if more else found[1]  # at most what follows
    return None


def _is_strict(scene: Scene, first: int, stop: int) -> bool:
    """Whether a figure says *more* or *less*, not *nearly*."""
    words = scene.words
    return any(
        scene.tokens[k].low in words.amounts
        or scene.tokens[k].low in words.sides
        or scene.tokens[k].low in words.above_than
        or scene.tokens[k].low in words.below_than
        or words.sense(scene.tokens[k].low).degree is not None
        for k in range(first, stop)
    )


def _forbidden(scene: Scene, stop: int) -> bool:
    """Sneller dan 130 rijden *mag niet*, driving over 130 *is not allowed*."""
    denied = allowed = False
    for k in range(stop, min(stop + _NEAR, len(scene.tokens))):
        if scene.opens(k):
            break
        low = scene.tokens[k].low
        denied = denied or low in scene.words.negations
        allowed = allowed or low in scene.words.able or low in scene.words.permitted
    return denied and allowed


def _exceeded(scene: Scene, first: int, stop: int) -> Exactness | None:
    """*Exceeds* 600, *ne peut dépasser* 600, darf 600 *nicht überschreiten*."""
    verb = _verb_before(scene, first)
    if verb < 0:
        verb = _verb_behind(scene, first, stop)
        if verb < 0:
            return None
        if scene.denied(first) or scene.denied(verb):
            return Exactness.AT_MOST
        return Exactness.MORE_THAN
    denied = scene.denied(verb) or any(
        scene.tokens[k].low in scene.words.negations for k in range(verb + 1, first)
    )
    for k in range(stop, min(stop + _VERB, len(scene.tokens))):
        if scene.opens(k):
            break
        denied = denied or scene.tokens[k].low in scene.words.negations
    return Exactness.AT_MOST if denied else Exactness.MORE_THAN


def _before(scene: Scene, first: int) -> str:
    """The word before a figure that begins at token `first`, but for *the*; or nothing."""
    k = scene.before(first, scene.state.language.definite_articles, -1)
    return scene.tokens[k].low if k >= 0 else ""


def _stands_beside(scene: Scene, first: int) -> bool:
    """Exceeded *at the three* points: whether the figure is not what such a verb takes."""
    return _before(scene, first) in scene.words.exceeding_beside


def _verb_before(scene: Scene, first: int) -> int:
    """The token of a verb like *exceed* whose object is the figure at `first`, or -1."""
    words, language = scene.words, scene.state.language
    if _stands_beside(scene, first):
        return -1
    between = language.function_words | language.definite_articles | words.negations
    stepped, foreign = first, False
    """What was stepped over last, and whether a word behind it may be what the verb takes."""
    tied = _before(scene, first) in language.function_words
    for k in range(first - 1, max(-1, first - 1 - _BESIDE), -1):
        if stepped - k > _VERB or scene.parts(k):
            return -1
        low = scene.tokens[k].low
        if low in words.exceeding:
            return -1 if foreign else k
        if low in words.exceeding_beside:
            stepped, foreign = k, False
        elif scene.taken[k] or low not in between:
            if tied:
                return -1  # exceeded in 30 of the 40 cases
            foreign = True
    return -1


def _verb_behind(scene: Scene, first: int, stop: int) -> int:
    """The token of such a verb behind a figure from `first` to before `stop`, or -1."""
    if not scene.state.language.joined:
        return -1  # only Dutch and German put it there
    if _stands_beside(scene, first):
        return -1
    for k in range(stop, min(stop + _VERB, len(scene.tokens))):
        if scene.stops_at(k):
            return -1
        if scene.tokens[k].low in scene.words.exceeding:
            return k
    return -1


def _reached(scene: Scene, first: int, stop: int) -> bool:
    """*Can run to* 300, kann 300 *betragen*, *limited to* 300."""
    words, tokens = scene.words, scene.tokens
    skip = scene.state.language.definite_articles
    at = first - 1 if first and tokens[first - 1].low in skip else first
    found = words.reaching.ending(tokens, at, max(0, at - _NEAR))
    if found is not None:
        return not found[1] or _is_able(scene, found[0])
    following = tokens[stop].low if stop < len(tokens) else ""
    if following in words.capped_behind:
        return True
    return following in words.reaching_behind and _is_able(scene, first)


def _is_able(scene: Scene, at: int) -> bool:
    """Whether *can* or *may* stands in the clause before token `at`."""
    for k in range(at - 1, max(-1, at - 1 - _NEAR), -1):
        if scene.opens(k):
            return False
        if scene.tokens[k].low in scene.words.able:
            return True
    return False
