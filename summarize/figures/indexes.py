"""What a language's words are looked up in: templates, units, what may begin or go on a number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from summarize.figures.cldr import Locale
from summarize.figures.figure import Exactness, Kind
from summarize.figures.language import Fixed, Language
from summarize.figures.lexer import lex
from summarize.figures.units import DOLLARS, DURATIONS, MONEY_SYMBOLS, SYMBOLS
from summarize.figures.wording import Wording
from summarize.figures.wording.compiled import compiled_wording

NAMES = {
    "9/11": Fixed(Kind.DATE, "--09-11"),
    "24/7": Fixed(Kind.TOKEN, "24/7"),
    "50/50": Fixed(Kind.TOKEN, "50/50"),
    "50 - 50": Fixed(Kind.TOKEN, "50/50"),
    "fiftyfifty": Fixed(Kind.TOKEN, "50/50"),
    "fifty - fifty": Fixed(Kind.TOKEN, "50/50"),
}
"""What digits say alike in every language."""

SLOTS = frozenset({"{n}", "{m}", "{w}"})


@dataclass(frozen=True, slots=True)
class Template:
    """Elements are words, or slots."""

    elements: tuple[str, ...]
    kind: Kind
    operation: str


def templates(language: Language) -> tuple[dict[str, list[Template]], dict[str, list[Template]]]:
    """The templates by their first word, and those that begin with ``{n}`` by the one behind."""
    by_word: dict[str, list[Template]] = {}
    behind: dict[str, list[Template]] = {}
    for text, kind, operation in language.templates:
        elements = tuple(_elements(text))
        index, key = (behind, elements[1]) if elements[0] == "{n}" else (by_word, elements[0])
        index.setdefault(key, []).append(Template(elements, kind, operation))
    for found in (*by_word.values(), *behind.values()):
        found.sort(key=lambda template: -len(template.elements))
    return by_word, behind


def openers(language: Language, wording: Wording) -> set[str]:
    """The words of a language, beside its phrases and templates, with which a figure may begin."""
    phrases = (*wording.once, *wording.every_one)
    return (
        set(language.cardinals) | set(language.halves) | set(language.half_words)
        | set(language.quarter_words) | set(language.articles) | set(language.ordinals)
        | set(language.few) | set(language.decades) | language.minus | language.plus
        | set(wording.spans) | {"another"} | {phrase.split()[0] for phrase in phrases}
    )  # fmt: skip


def continuers(language: Language) -> set[str]:
    """The words of a language, beside its units and templates, that may go on a number."""
    return (
        set(language.ordinals) | language.ordinal_marks | language.range_words
        | language.list_words | language.joiners | language.hour_words | language.clock_after
        | language.century_words | {"of", "de", "a", "p", "am", "pm"} | language.function_words
        | set(language.scales) | set(language.dozens) | language.half_words
        | language.decade_nouns | _following_words(language)
    )  # fmt: skip


def comparatives(wording: Wording) -> dict[str, Exactness]:
    """*More than*, *younger than*: the bounds that comparatives make with *than*."""
    sorts = ((wording.above_than, Exactness.MORE_THAN), (wording.below_than, Exactness.LESS_THAN))
    return {
        f"{word} {than}": bound
        for words, bound in sorts
        for word in words.split()
        for than in wording.than
    }


def _following_words(language: Language) -> set[str]:
    """The first words of the phrases of exactness that stand behind a figure."""
    wording = compiled_wording(language.code).wording
    return {phrase.split()[0] for phrase in (*language.after, *wording.bounds_behind)}


def _elements(template: str) -> Iterable[str]:
    for piece in template.split():
        # To the lexer the braces of a slot would be symbols of their own.
        yield from [piece] if piece in SLOTS else (token.low for token in lex(piece))


def after_number(language: Language, cldr: Locale) -> dict[str, Fixed]:
    """Everything that may stand behind a number and says what it is of."""
    table: dict[str, Fixed] = {}
    for phrase, unit in (SYMBOLS | cldr.units | dict(language.units)).items():
        table[phrase] = Fixed(Kind.DURATION if unit in DURATIONS else Kind.MEASURE, unit=unit)
    for phrase, unit in (cldr.money | dict(language.money) | MONEY_SYMBOLS).items():
        table[phrase] = Fixed(Kind.MONEY, unit=unit)
        for adjective in language.demonyms:
            table[f"{adjective} {phrase}"] = Fixed(Kind.MONEY, unit=unit)
    for dollar, currency in DOLLARS.items():
        table[f"{dollar} $"] = Fixed(Kind.MONEY, unit=currency)
    for phrase in language.percent | {"%"}:
        table[phrase] = Fixed(Kind.PERCENT)
    for phrase in language.permille | {"‰"}:
        table[phrase] = Fixed(Kind.PERCENT, unit="permille")
    for phrase in language.points:
        table[phrase] = Fixed(Kind.PERCENTAGE_POINT)
    return table
