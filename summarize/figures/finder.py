"""Find every figure of a text: one pass over its tokens, with the grammar of its language."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache

from summarize.figures import (
    calendar,
    clock,
    currency_first,
    expressions,
    names,
    ordinals,
    phrases,
    quantities,
    ranges,
    recurring,
    signed_quantities,
    tables,
    vague,
    years,
)
from summarize.figures.compiled import Compiled, compiled
from summarize.figures.digits import HYPHENS
from summarize.figures.figure import Figure, Kind
from summarize.figures.language import Fixed
from summarize.figures.lexer import Token, Type
from summarize.figures.parse_state import ParseState
from summarize.figures.quotes import english_quotations
from summarize.figures.sharing import join_dates, share_units
from summarize.figures.statements import annotate
from summarize.figures.units import MONEY_SYMBOLS

_REMEMBERED = 1000
"""Characters of a sentence; a longer text is not remembered."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A text with its tokens, its figures, and the words that imply a quantity (both, decade)."""

    text: str
    language: Compiled
    tokens: list[Token]
    figures: list[Figure]
    implied: list[tuple[int, Fixed]]
    """(place in the text, meaning)."""
    unsure: set[int]
    """Where the times begin that might as well be durations: *na 12 uur*."""
    loose_bounds: set[int] = field(default_factory=set)
    """Where the figures begin whose bound a text may leave out: *can run to* 300."""
    compared: set[int] = field(default_factory=set)
    """Where the figures begin that a comparative follows: 300 *fewer*."""
    named: dict[str, set[str]] = field(default_factory=dict)
    """What `disagreement` has gathered of the whole text, once."""
    places: list[int] = field(default_factory=list)
    """Where each token begins; filled when first asked for."""

    def starts(self) -> list[int]:
        """Where each token begins."""
        if not self.places:
            self.places.extend(token.start for token in self.tokens)
        return self.places

    def words_before(self, figure: Figure, letters: int = 20) -> list[str]:
        """The words in so many letters before a figure, in lower case; the first may be cut."""
        return self.text[max(0, figure.start - letters) : figure.start].lower().split()

    def word_before(self, figure: Figure) -> str:
        """The word right before a figure, in lower case, or ''."""
        words = self.words_before(figure)
        return words[-1] if words else ""

    def words_between(self, one: Figure, other: Figure) -> list[str]:
        """The words between a figure and a later one, in lower case."""
        return self.text[one.end : other.start].lower().split()


def find(text: str, lang: str) -> list[Figure]:
    """All figures of `text`, in order, none overlapping.

    `lang` is a BCP 47 code; a region falls back to its language. Raises ValueError for a language
    without a file in `summarize/figures/languages`, and never otherwise, whatever the text.
    """
    if len(text) > _REMEMBERED:
        return read(text, lang).figures
    return list(_remembered(text, lang))


@lru_cache(maxsize=2048)
def _remembered(text: str, lang: str) -> tuple[Figure, ...]:
    """As `find`: every check asks for the same sentences, five times of six in a report."""
    return tuple(read(text, lang).figures)


def read(text: str, lang: str) -> Reading:
    """The figures of a text and what is needed to compare them. Raises as `find` does."""
    language = compiled(lang)
    quoted = list(english_quotations(text, language))
    if not quoted:
        return _walk(text, language)
    own = text
    for start, end in quoted:
        own = f"{own[:start]}{' ' * (end - start)}{own[end:]}"
    reading = _walk(own, language)
    for start, end in quoted:
        _put_in(reading, _walk(text[start:end], compiled("en")), start)
    reading.tokens.sort(key=lambda token: token.start)
    figures = sorted(reading.figures, key=lambda figure: figure.start)
    return replace(reading, text=text, figures=figures)


def _put_in(reading: Reading, part: Reading, offset: int) -> None:
    """Add the reading of a part of a text that begins at `offset`."""
    for token in part.tokens:
        token.start += offset
        token.end += offset
    reading.tokens.extend(part.tokens)
    reading.figures.extend(
        replace(figure, start=figure.start + offset, end=figure.end + offset)
        for figure in part.figures
    )
    reading.implied.extend((place + offset, meaning) for place, meaning in part.implied)
    reading.unsure.update(place + offset for place in part.unsure)
    reading.compared.update(place + offset for place in part.compared)
    reading.loose_bounds.update(place + offset for place in part.loose_bounds)


def _walk(text: str, language: Compiled) -> Reading:
    """One pass over a text in one language."""
    state = ParseState(text, language)
    addresses = {k: span for span in names.addresses(state.tokens) for k in range(*span)}
    i, n = 0, len(state.tokens)
    while i < n:
        if i in addresses:
            stop = names.address(state, i, *addresses[i])
        else:
            stop = 0 if _is_plain(state, i) else _at(state, i)
        if stop:
            state.floor = stop
        i = stop or i + 1
    share_units(state)
    join_dates(state)
    annotate(state)
    return Reading(
        text,
        state.compiled,
        state.tokens,
        state.figures,
        state.implied,
        state.unsure,
        state.loose_bounds,
        state.compared,
    )


def _is_plain(state: ParseState, i: int) -> bool:
    """Whether nothing can begin at token `i`: the quick answer for most words."""
    token = state.tokens[i]
    if token.type is not Type.WORD:
        if token.text == "(":
            return not state.glued(i + 1, Type.DIGITS) and state.low(i + 1) not in MONEY_SYMBOLS
        return token.type is Type.SYMBOL and token.text in ',.)"'
    if not state.compiled.is_plain(token.low):
        return False
    if i + 1 < len(state.tokens) and state.tokens[i + 1].glued:
        following = state.tokens[i + 1]
        if following.type is Type.DIGITS or following.text in HYPHENS:
            return False
    return token.text[0] not in "IVX" or token.text[1] not in "IVX"


def _at(state: ParseState, i: int) -> int:
    """Find what begins at token `i`, a figure or an idiom; the token behind it, or 0.

    A word that only implies a quantity is noted, and may be part of what follows.
    """
    stop = (
        tables.digits(state, i)
        or tables.word(state, i)
        or recurring.once(state, i)
        or _idiom(state, i)
        or _figure(state, i)
    )
    if not stop:
        _note_implied(state, i)
    return stop


def _idiom(state: ParseState, i: int) -> int:
    """A phrase that holds a number and is no figure: onder *vier* ogen. The token behind, or 0."""
    idiom = state.compiled.idioms.at(state.tokens, i)
    if idiom is None:
        return 0
    state.implied.append((state.tokens[i].start, replace(idiom[1], idiom=True)))
    return idiom[0]


def _note_implied(state: ParseState, i: int) -> None:
    """Note that the word at `i` implies a quantity: both, verdubbeling."""
    hint, start = state.compiled.implied.at(state.tokens, i), state.tokens[i].start
    if hint is not None:
        state.implied.append((start, hint[1]))
    elif state.tokens[i].type is Type.WORD:
        for prefix, meaning in state.language.implied_prefixes.items():
            if state.low(i).startswith(prefix):
                state.implied.append((start, meaning))


def _figure(state: ParseState, i: int) -> int:
    """Find a figure at token `i`; the token behind it, or 0."""
    token = state.tokens[i]
    if token.type is Type.WORD:
        return _at_word(state, i)
    if token.type is Type.DIGITS:
        return (
            expressions.fixed(state, i) or calendar.numeric_date(state, i) or _at_number(state, i)
        )
    if token.text in MONEY_SYMBOLS:
        return currency_first.money(state, i, MONEY_SYMBOLS[token.text])
    if token.text == "(":
        return signed_quantities.in_brackets(state, i)
    if token.text == "+" or token.text in HYPHENS:
        return signed_quantities.signed(state, i)
    if token.text in "'’‘":
        return years.short_decade(state, i)
    return 0


def _at_number(state: ParseState, i: int) -> int:
    # A time may look like a version (9.30), so it is asked first; a name before any quantity.
    number = state.number(i)
    if number is not None:
        bis = number.stop
        if (
            number.digits
            and state.low(bis) in state.language.insertions
            and not state.digits(bis + 1)
        ):
            return state.add(i, bis + 1, Kind.TOKEN, number.digits + state.low(bis))
        stop = clock.clock(state, number) or ranges.score(state, number)
        if stop:
            return stop
    stop = names.digit_name(state, i)
    if stop or number is None:
        return stop
    return quantities.quantity(state, number)


def _at_word(state: ParseState, i: int) -> int:
    if expressions.ends_a_bound(state, i):
        return 0
    stop = quantities.qualified_article(state, i)
    if stop:
        return stop
    stop = (
        names.word_name(state, i)
        or signed_quantities.signed(state, i)
        or currency_first.currency_code(state, i)
        or calendar.month_first(state, i)
        or vague.few(state, i)
        or recurring.every_nth(state, i)
        or phrases.from_word(state, i)
        or expressions.fixed(state, i)
        or quantities.unit_and_a_half(state, i)
        or ranges.open_range(state, i)
    )
    if stop:
        return stop
    number = state.number(i)
    if number is not None:
        return quantities.quantity(state, number)
    if state.low(i) in state.language.half_words:
        before = state.compiled.before.ending(state.tokens, i, state.floor)
        if before is not None or expressions.is_a_part(state, i):
            return state.add(i, i + 1, Kind.FRACTION, Decimal("0.5"))  # more than half turned up
    value = state.language.decades.get(state.low(i))
    if value is not None:
        return state.add(i, i + 1, Kind.DECADE, str(value))
    return (
        ordinals.roman_ordinal(state, i)
        or ordinals.ordinal_word(state, i)
        or ordinals.compound(state, i)
    )
