"""Names that hold a number, and words that imply one: what may explain a figure."""

from __future__ import annotations

from collections import Counter

from summarize.figures.figure import Figure, Range
from summarize.figures.finder import Reading
from summarize.figures.language import Fixed

_SMALL = 12
_UNLIKE = ("acht", "zweifel", "zweit", "dritt", "tiener", "viert", "vierde", "elfen", "einz")
"""Beginnings of words that hold a number only by chance: achtergrond, Zweifel."""
_SHORTEST_NUMBER = 3
_ROMAN = frozenset("IVXLCDM")
_NAME = 40
_MARKS = ".,;:!?)'\""
_GRADE = 8
_KINDERGARTEN = 2
"""Years at school in the Netherlands before what is the first grade elsewhere."""
_SHORTEST_NAME = 8
"""Letters of a name that may begin with a number."""


def name_around(reading: Reading, figure: Figure) -> str:
    """A capitalised number word with the capitalised word beside it, or ''."""
    if not figure.text[:1].isupper() or any(c.isdigit() for c in figure.text):
        return ""
    behind = reading.text[figure.end : figure.end + 40]
    word = behind.split()[0].rstrip(".,;:!?)'\"") if behind.split() else ""
    if word[:1].isupper():
        return f"{figure.text} {word}"
    if figure.text.count(" ") and figure.text.split()[-1][:1].isupper():
        return figure.text
    return ""


def joined_name(reading: Reading, figure: Figure) -> tuple[int, str]:
    """A name that begins with the number of `figure` (*Elf*stedentocht): its place and text."""
    value = figure.value
    if isinstance(value, str | Range) or value != int(value):
        return -1, ""
    words = [
        word
        for word, number in reading.language.language.cardinals.items()
        if number == value and len(word) >= _SHORTEST_NUMBER
    ]
    for token in reading.tokens:
        named = token.text[0].isupper() and len(token.low) >= _SHORTEST_NAME
        if named and any(token.low.startswith(word) for word in words):
            return token.start, token.text
    return -1, ""


def kept_name(reading: Reading, other: Reading, figure: Figure) -> str:
    """A name with a number in it that both texts have: *ten* Cate, Tjon-A-*Ten*, Urban *VIII*."""
    text, end = reading.text, figure.end
    if any(c.isdigit() for c in figure.text) or " " in figure.text:
        return ""
    if figure.text.isupper() and not set(figure.text) - _ROMAN:
        words = (token.text for token in other.tokens)
        return figure.text if any(figure.text == word for word in words) else ""
    behind = text[end : end + _NAME].split()
    first = text.rfind(" ", 0, figure.start) + 1
    phrase = text[first:end]
    if "-" not in phrase:
        if not behind or not behind[0][:1].isupper() or text[end : end + 1] != " ":
            return ""
        phrase = f"{figure.text} {behind[0].rstrip(_MARKS)}"
    return phrase if phrase in other.text else ""


def same_school_year(source: Figure, target: Figure, before: Reading, after: Reading) -> bool:
    """Whether a Dutch *groep 8* is an American *sixth* grade: children of one age."""
    if isinstance(source.value, str | Range) or isinstance(target.value, str | Range):
        return False
    if not before.text[: source.start].lower().endswith("groep "):
        return False
    grade = after.text[target.end : target.end + _GRADE].strip(" -").startswith("grade")
    grade = grade or after.text[: target.start].lower().endswith("grade ")
    return grade and source.value == target.value + _KINDERGARTEN


def begins_word(reading: Reading, figure: Figure) -> bool:
    """Whether a word of a text begins with a small number: *twee*kamerflat, *Drei*master.

    Only Dutch and German join them.
    """
    language = reading.language.language
    value = figure.value
    if not language.joined or isinstance(value, str | Range) or not 2 <= value <= _SMALL:
        return False
    if any(c.isdigit() for c in figure.text):
        return False
    words = tuple(word for word, number in language.cardinals.items() if number == value)
    return any(
        token.low.startswith(words)
        and len(token.low) >= _SHORTEST_NAME
        and not token.low.startswith(_UNLIKE)
        and reading.language.ordinal(token.low) is None
        and reading.language.cardinal(token.low) is None
        for token in reading.tokens
    )


def uncommon(before: Reading, after: Reading) -> tuple[list[Fixed], list[Fixed]]:
    """The implied quantities of each side that the other side does not imply as well."""
    one, other = ([meaning for _, meaning in reading.implied] for reading in (before, after))
    return _without(one, other), _without(other, one)


def _without(hints: list[Fixed], others: list[Fixed]) -> list[Fixed]:
    rest = Counter((hint.kind, hint.value) for hint in others)
    found: list[Fixed] = []
    for hint in hints:
        if rest[hint.kind, hint.value] > 0 and hint.value != 1:
            rest[hint.kind, hint.value] -= 1
        else:
            found.append(hint)
    return found
