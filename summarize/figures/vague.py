"""Numbers that are not exact: hundreds, a few thousand, tientallen jaren.

Their canonical names are English: tens, hundreds, thousands, tens of thousands … quintillions;
ages and temperatures by tens are 20s, 30s ….
"""

from __future__ import annotations

from summarize.figures.digits import Number
from summarize.figures.figure import Kind
from summarize.figures.lexer import Type
from summarize.figures.parse_state import ParseState

_VAGUE = {100: "hundreds", 1000: "thousands", 10**6: "millions", 10**9: "billions",
          10**12: "trillions"}  # fmt: skip
_INTO = frozenset({"in"})


def few(state: ParseState, i: int) -> int:
    """a few hundred, enkele duizenden: no exact number. The token behind, or 0."""
    language = state.language
    if state.low(i) not in language.few:
        return 0
    j = i + 1
    if state.low(j) in ("of", "de"):
        j += 1
    word = state.low(j)
    scale = language.cardinals.get(word) or language.scales.get(word)
    name = _VAGUE.get(scale or 0) or language.vague.get(word)
    if name is None:
        return 0
    start = i - 1 if i > state.floor and state.low(i - 1) in language.articles else i
    return state.add(start, j + 1, Kind.VAGUE, name, vague_unit(state, j + 1))


def age_by_tens(state: ParseState, number: Number) -> int:
    """*Mitte vierzig*, *achter in de vijftig*: an age by tens. The token behind, or 0."""
    words, value = state.compiled.wording, number.value
    if not words.wording.staged_ages or value % 10 or not 20 <= value <= 90:
        return 0
    if not (number.worded or len(number.digits) == 2):
        return 0
    j, k = number.stop, number.start - 1
    if state.glued(j) and not state.glued(j, Type.SYMBOL):
        return 0
    if state.hyphen(j) or state.content_word(j):
        return 0
    while k > number.start - 4 and state.low(k) in state.language.definite_articles | _INTO:
        k -= 1
    if k < state.floor or state.low(k) not in words.stages:
        return 0
    return state.add(number.start, j, Kind.VAGUE, f"{int(value)}s")


def vague_unit(state: ParseState, j: int) -> str | None:
    """The unit of time behind a vague number (tientallen *jaren*), else what is counted."""
    k = j + 1 if state.low(j) in ("of", "de") else j
    found = state.compiled.after_number.at(state.tokens, k)
    if found is not None and found[1].kind is Kind.DURATION:
        return found[1].unit
    return state.counted(k)
