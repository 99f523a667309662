"""Find every figure of a text: one pass over its tokens, with the grammar of its language."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal

from summarize.figures import (
    calendar,
    clock,
    expressions,
    money,
    names,
    ordinals,
    phrases,
    quantities,
    ranges,
    recurring,
    signs,
    tables,
    vague,
    years,
)
from summarize.figures.compiled import Compiled, compiled
from summarize.figures.digits import HYPHENS
from summarize.figures.figure import Figure, Kind, Sign
from summarize.figures.language import Fixed
from summarize.figures.lexer import Token, Type
from summarize.figures.parse_state import ParseState
from summarize.figures.quotes import english_quotations
from summarize.figures.sharing import join_dates, share_units
from summarize.figures.statements import annotate
from summarize.figures.units import MONEY_SYMBOLS


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


def find(text: str, lang: str) -> list[Figure]:
    """All figures of `text`, in order, none overlapping.

    `lang` is a BCP 47 code; a region falls back to its language. Raises ValueError for a language
    without a file in `summarize/figures/languages`, and never otherwise, whatever the text.
    """
    return read(text, lang).figures


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
    implied: list[tuple[int, Fixed]] = []
    addresses = iter(names.addresses(state.tokens))
    address = next(addresses, None)
    i, n = 0, len(state.tokens)
    while i < n:
        if address is not None and i >= address[0]:
            first, end = address
            if i <= first:
                names.address(state, first, end)
            state.floor = i = max(i, end)
            address = next(addresses, None)
            continue
        if _is_plain(state, i):
            i += 1
            continue
        if tables.in_a_row(state, i):
            state.append(i, i + 1, Kind.COUNT, Decimal(state.tokens[i].text))
            state.floor = i = i + 1
            continue
        digit = tables.word_in_a_row(state, i)
        if digit:
            state.append(i, i + 1, Kind.COUNT, Decimal(digit))
            state.floor = i = i + 1
            continue
        stop = recurring.once(state, i)
        if stop:
            state.floor = i = stop
            continue
        idiom = state.compiled.idioms.at(state.tokens, i)
        if idiom is not None:
            implied.append((state.tokens[i].start, replace(idiom[1], idiom=True)))
            state.floor = i = idiom[0]
            continue
        stop = _at(state, i)
        if stop:
            state.floor = i = stop
            continue
        hint = state.compiled.implied.at(state.tokens, i)
        if hint is not None:
            implied.append((state.tokens[i].start, hint[1]))
        elif state.tokens[i].type is Type.WORD:
            for prefix, meaning in state.language.implied_prefixes.items():
                if state.low(i).startswith(prefix):
                    implied.append((state.tokens[i].start, meaning))
        i += 1
    share_units(state)
    join_dates(state)
    annotate(state)
    return Reading(
        text,
        state.compiled,
        state.tokens,
        state.figures,
        implied,
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
    """Find a figure at token `i`; the token behind it, or 0."""
    token = state.tokens[i]
    if token.type is Type.WORD:
        return _at_word(state, i)
    if token.type is Type.DIGITS:
        return (
            expressions.fixed(state, i) or calendar.numeric_date(state, i) or _at_number(state, i)
        )
    if token.text in MONEY_SYMBOLS:
        return money.money(state, i, MONEY_SYMBOLS[token.text])
    if token.text == "(":
        return _in_brackets(state, i)
    if token.text == "+" or token.text in HYPHENS:
        return _signed(state, i)
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
        or _signed(state, i)
        or money.currency_code(state, i)
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


def _signed(state: ParseState, i: int) -> int:
    """A quantity with its sign: -5 °C, min 5 graden, -€ 5. The token behind, or 0."""
    if not signs.sign_at(state, i):
        return 0
    mark, symbol = len(state.figures), state.low(i + 1)
    if symbol in MONEY_SYMBOLS:
        stop = money.money(state, i + 1, MONEY_SYMBOLS[symbol])
        if stop and signs.sign_at(state, i) < 0:
            figure, start = signs.negated(state.figures[-1]), state.tokens[i].start
            text = state.text[start : figure.end]
            state.figures[-1] = replace(figure, text=text, start=start)
        return stop
    found = signs.signed(state, i)
    stop = quantities.quantity(state, found[0]) if found is not None else 0
    if found is None or not stop:
        return 0
    figure = state.figures[-1]
    sure = figure.kind in signs.SIGNED
    if found[1] is Sign.PLUS or state.tokens[i].text == "\u2014":
        sure = sure and figure.kind is not Kind.COUNT
    if found[1] is Sign.PLUS and state.tokens[i].type is Type.WORD:
        sure = sure and figure.kind is not Kind.MONEY
    if not sure:
        del state.figures[mark:]
        return 0
    state.figures[-1] = replace(figure, sign=found[1])
    return stop


def _in_brackets(state: ParseState, i: int) -> int:
    """(3,7) miljoen: a sum below zero, as accounts write it. The token behind, or 0."""
    number = signs.bracketed(state, i)
    if number is not None:
        return quantities.quantity(state, number)
    symbol, words = state.low(i + 1), state.compiled.wording
    if symbol not in MONEY_SYMBOLS or state.low(i - 1) not in words.of | words.to:
        return 0
    mark = len(state.figures)
    stop = money.money(state, i + 1, MONEY_SYMBOLS[symbol])
    if not stop or state.low(stop) != ")":
        del state.figures[mark:]
        return 0
    state.figures[-1] = signs.negated(state.figures[-1])  # a result of (£1.4m)
    return stop + 1
