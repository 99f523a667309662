"""Find every figure of a text: one walk over its tokens, with the grammar of its language."""

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
from summarize.figures.quotes import english_quotations
from summarize.figures.sharing import join_dates, share_units
from summarize.figures.statements import annotate
from summarize.figures.units import MONEY_SYMBOLS
from summarize.figures.walk import Walk


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
    mild: set[int] = field(default_factory=set)
    """Where the figures begin whose bound a text may leave out: *can run to* 300."""
    compared: set[int] = field(default_factory=set)
    """Where the figures begin that a comparative follows: 300 *fewer*."""
    named: dict[str, set[str]] = field(default_factory=dict)
    """What `telling` has gathered of the whole text, once."""
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
    reading.mild.update(place + offset for place in part.mild)


def _walk(text: str, language: Compiled) -> Reading:
    """One walk over a text in one language."""
    walk = Walk(text, language)
    implied: list[tuple[int, Fixed]] = []
    addresses = iter(names.addresses(walk.tokens))
    address = next(addresses, None)
    i, n = 0, len(walk.tokens)
    while i < n:
        if address is not None and i >= address[0]:
            first, end = address
            if i <= first:
                names.address(walk, first, end)
            walk.floor = i = max(i, end)
            address = next(addresses, None)
            continue
        if _is_plain(walk, i):
            i += 1
            continue
        if tables.in_a_row(walk, i):
            walk.append(i, i + 1, Kind.COUNT, Decimal(walk.tokens[i].text))
            walk.floor = i = i + 1
            continue
        digit = tables.word_in_a_row(walk, i)
        if digit:
            walk.append(i, i + 1, Kind.COUNT, Decimal(digit))
            walk.floor = i = i + 1
            continue
        stop = recurring.once(walk, i)
        if stop:
            walk.floor = i = stop
            continue
        idiom = walk.compiled.idioms.at(walk.tokens, i)
        if idiom is not None:
            implied.append((walk.tokens[i].start, idiom[1]))
            walk.floor = i = idiom[0]
            continue
        stop = _at(walk, i)
        if stop:
            walk.floor = i = stop
            continue
        hint = walk.compiled.implied.at(walk.tokens, i)
        if hint is not None:
            implied.append((walk.tokens[i].start, hint[1]))
        elif walk.tokens[i].type is Type.WORD:
            for prefix, meaning in walk.language.implied_prefixes.items():
                if walk.low(i).startswith(prefix):
                    implied.append((walk.tokens[i].start, meaning))
        i += 1
    share_units(walk)
    join_dates(walk)
    annotate(walk)
    return Reading(
        text,
        walk.compiled,
        walk.tokens,
        walk.figures,
        implied,
        walk.unsure,
        walk.mild,
        walk.compared,
    )


def _is_plain(walk: Walk, i: int) -> bool:
    """Whether nothing can begin at token `i`: the quick answer for most words."""
    token = walk.tokens[i]
    if token.type is not Type.WORD:
        if token.text == "(":
            return not walk.glued(i + 1, Type.DIGITS)
        return token.type is Type.SYMBOL and token.text in ',.)"'
    if not walk.compiled.is_plain(token.low):
        return False
    if i + 1 < len(walk.tokens) and walk.tokens[i + 1].glued:
        following = walk.tokens[i + 1]
        if following.type is Type.DIGITS or following.text in HYPHENS:
            return False
    return token.text[0] not in "IVX" or token.text[1] not in "IVX"


def _at(walk: Walk, i: int) -> int:
    """Find a figure at token `i`; the token behind it, or 0."""
    token = walk.tokens[i]
    if token.type is Type.WORD:
        return _at_word(walk, i)
    if token.type is Type.DIGITS:
        return expressions.fixed(walk, i) or calendar.numeric_date(walk, i) or _at_number(walk, i)
    if token.text in MONEY_SYMBOLS:
        return money.money(walk, i, MONEY_SYMBOLS[token.text])
    if token.text == "(":
        return _in_brackets(walk, i)
    if token.text == "+" or token.text in HYPHENS:
        return _signed(walk, i)
    if token.text in "'’‘":
        return years.short_decade(walk, i)
    return 0


def _at_number(walk: Walk, i: int) -> int:
    # A time may look like a version (9.30), so it is asked first; a name before any quantity.
    number = walk.number(i)
    if number is not None:
        bis = number.stop
        if number.digits and walk.low(bis) in walk.language.insertions and not walk.digits(bis + 1):
            return walk.add(i, bis + 1, Kind.TOKEN, number.digits + walk.low(bis))
        stop = clock.clock(walk, number) or ranges.score(walk, number)
        if stop:
            return stop
    stop = names.digit_name(walk, i)
    if stop or number is None:
        return stop
    return quantities.quantity(walk, number)


def _at_word(walk: Walk, i: int) -> int:
    if expressions.ends_a_bound(walk, i):
        return 0
    stop = quantities.qualified_article(walk, i)
    if stop:
        return stop
    stop = (
        names.word_name(walk, i)
        or _signed(walk, i)
        or money.currency_code(walk, i)
        or calendar.month_first(walk, i)
        or vague.few(walk, i)
        or recurring.every_nth(walk, i)
        or phrases.from_word(walk, i)
        or expressions.fixed(walk, i)
        or ranges.open_range(walk, i)
    )
    if stop:
        return stop
    number = walk.number(i)
    if number is not None:
        return quantities.quantity(walk, number)
    if walk.low(i) in walk.language.half_words:
        before = walk.compiled.before.ending(walk.tokens, i, walk.floor)
        if before is not None or expressions.is_a_part(walk, i):
            return walk.add(i, i + 1, Kind.FRACTION, Decimal("0.5"))  # more than half turned up
    value = walk.language.decades.get(walk.low(i))
    if value is not None:
        return walk.add(i, i + 1, Kind.DECADE, str(value))
    return (
        ordinals.roman_ordinal(walk, i)
        or ordinals.ordinal_word(walk, i)
        or ordinals.compound(walk, i)
    )


def _signed(walk: Walk, i: int) -> int:
    """A quantity with its sign: -5 °C, min 5 graden, -€ 5. The token behind, or 0."""
    if not signs.sign_at(walk, i):
        return 0
    mark, symbol = len(walk.figures), walk.low(i + 1)
    if symbol in MONEY_SYMBOLS:
        stop = money.money(walk, i + 1, MONEY_SYMBOLS[symbol])
        if stop and signs.sign_at(walk, i) < 0:
            figure, start = signs.negated(walk.figures[-1]), walk.tokens[i].start
            text = walk.text[start : figure.end]
            walk.figures[-1] = replace(figure, text=text, start=start)
        return stop
    found = signs.signed(walk, i)
    stop = quantities.quantity(walk, found[0]) if found is not None else 0
    if found is None or not stop:
        return 0
    figure = walk.figures[-1]
    sure = figure.kind in signs.SIGNED
    if found[1] is Sign.PLUS or walk.tokens[i].text == "\u2014":
        sure = sure and figure.kind is not Kind.COUNT
    if found[1] is Sign.PLUS and walk.tokens[i].type is Type.WORD:
        sure = sure and figure.kind is not Kind.MONEY
    if not sure:
        del walk.figures[mark:]
        return 0
    walk.figures[-1] = replace(figure, sign=found[1])
    return stop


def _in_brackets(walk: Walk, i: int) -> int:
    """(3,7) miljoen: a sum below zero, as accounts write it. The token behind, or 0."""
    number = signs.bracketed(walk, i)
    return quantities.quantity(walk, number) if number is not None else 0
