"""Rates: what a text says that a figure is per."""

from __future__ import annotations

from summarize.figures.lexer import Type
from summarize.figures.scene import Scene

_BEHIND = 5
"""Words behind a figure among which a rate may begin."""
_OPENING = 6
"""And before it."""


def rate_of(scene: Scene, index: int, stop: int) -> str | None:
    """980 euros *per month*, 200 people *a day*."""
    tokens, rates = scene.tokens, scene.words.rates
    functions = scene.state.language.function_words
    end = min(stop + _BEHIND, len(tokens))
    for k in range(stop, end):
        if scene.taken[k] or (scene.parts(k) and tokens[k].text != "/"):
            break
        found = rates.at(tokens, k)
        if found is None:
            continue
        behind, (unit, article) = found
        if not article:
            return unit
        if behind < len(tokens) and (
            tokens[behind].low in scene.words.moments or tokens[behind].type is Type.DIGITS
        ):
            return None  # 12 a year earlier; im Jahr 2019
        if k > stop and tokens[k - 1].low in functions | scene.words.lasting_in:
            continue  # three of the year, tripled within a year
        if (
            behind < len(tokens)
            and tokens[behind].type is Type.WORD
            and (tokens[behind].low not in functions)
        ):
            continue  # a day trip
        return unit
    return _rate_before(scene, scene.spans[index][0])


def _rate_before(scene: Scene, first: int) -> str | None:
    """*Every month* 300 families: a rate that opens the clause."""
    for k in range(first - 1, max(-1, first - 1 - _OPENING), -1):
        if scene.taken[k] or scene.parts(k):
            return None
        found = scene.words.rates.at(scene.tokens, k)
        if found is not None and not found[1][1]:
            return found[1][0]
    return None
