"""Expressions that are a figure by themselves: de helft, verdubbeld, noon, twice, *by half*."""

from __future__ import annotations

from summarize.figures import vague
from summarize.figures.figure import Kind
from summarize.figures.lexer import Type
from summarize.figures.walk import Walk, exact


def ends_a_bound(walk: Walk, i: int) -> bool:
    """Whether word `i` ends a bound before digits: nicht *einmal* 10, casi *un* 40."""
    if not walk.digits(i + 1):
        return False
    found = walk.compiled.before.ending(walk.tokens, i + 1, walk.floor)
    return found is not None and found[0] < i


def is_a_part(walk: Walk, i: int) -> bool:
    """Whether *half* at token `i` is by how much something changed: rose *by half*."""
    if walk.low(i - 1) not in walk.compiled.wording.by or i - 1 < walk.floor:
        return False
    following = walk.tokens[i + 1] if i + 1 < len(walk.tokens) else None
    if following is None or following.type is Type.SYMBOL:
        return not walk.glued_hyphen(i + 1)
    return following.low in walk.language.function_words - walk.language.articles


def fixed(walk: Walk, i: int) -> int:
    """An expression that is a figure by itself, unless a number there reaches further."""
    found = walk.compiled.fixed.at(walk.tokens, i)
    if found is None:
        return 0
    stop, meaning = found
    number = walk.number(i)
    if number is not None and number.stop >= stop and meaning.kind is not Kind.DATE:
        return 0
    value = meaning.value if isinstance(meaning.value, str) else exact(meaning.value)
    if meaning.kind is Kind.VAGUE:
        unit = meaning.unit or vague.vague_unit(walk, stop)
        return walk.add(i, stop, Kind.VAGUE, value, unit)
    if meaning.kind is Kind.FRACTION and walk.compiled.ordinal(walk.low(i - 1)) is not None:
        return 0  # the second half, de eerste helft: a part, not how much
    if meaning.kind is Kind.FRACTION and is_ordinal(walk, stop):
        return 0
    return walk.add(i, stop, meaning.kind, value, meaning.unit)


def is_ordinal(walk: Walk, stop: int) -> bool:
    """Whether the word before `stop` is an ordinal of the noun at `stop`: by a *third* party."""
    if walk.low(stop - 1) not in walk.language.ordinals:
        return False
    if stop >= len(walk.tokens) or walk.compiled.wording.sense(walk.low(stop)).degree:
        return False
    token = walk.tokens[stop]
    return token.type is Type.WORD and token.low not in walk.language.function_words
