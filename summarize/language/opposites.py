"""Things of which one is not another: acquitted and convicted, mother and father, days.

`data/opposites.tsv` is a table written for this project from general knowledge: groups of rows,
each row one thing in five languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby

from summarize.language.tables import rows

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LANGUAGES = ("en", "nl", "de", "fr", "es")
_GAP = r"\b(?:\W+\w+){0,6}?\W+"
"""What stands between the parts of a separable verb: *sprak de man vrij*."""
_SMALL_FIRST = re.compile(r"(?<=\))[a-z](?=\w*\\s)")
"""The first letter of *in May*, in the pattern."""
_OPENS = r"(?:^|(?<=[.!?:;“”\"‘'«»–—] )|(?<=[“”\"‘'«»]))\W*"


@dataclass(frozen=True, slots=True)
class Thing:
    """One row: how a thing is said, by language."""

    group: str
    english: tuple[str, ...]
    """What surely says it in English, as in the table."""
    cells: dict[str, str] = field(hash=False)
    """Its words by language, as in the table: those that mean it, those that may stand for it."""

    def is_said(self, text: str, language: str) -> re.Match[str] | None:
        """Where the text surely says it, if it does."""
        pattern = _surely(self.cells.get(language, "~"), language)
        return pattern.search(text) if pattern is not None else None

    def may_be_said(self, text: str, language: str) -> bool:
        """Whether the text has a word that may stand for it."""
        cell = self.cells.get(language)
        return cell is not None and _perhaps(cell).search(text) is not None


@cache
def groups() -> tuple[tuple[Thing, ...], ...]:
    """The things, by group, in the order of the table."""
    return tuple(
        tuple(_thing(group, cells) for _, *cells in some)
        for group, some in groupby(rows("opposites.tsv"), key=lambda row: row[0])
    )


def in_english(text: str) -> Iterator[tuple[tuple[Thing, ...], Thing]]:
    """The things that an English text may say, each with its group, in the order of the table."""
    found: set[int] = set()
    for word in map(str.lower, _WORD.findall(text)):
        for end in range(1, len(word) + 1):
            found.update(_index().get((word[:end], False), ()))
        found.update(_index().get((word, True), ()))
    every = _rows()
    for row in sorted(found):
        yield every[row]


@cache
def _rows() -> tuple[tuple[tuple[Thing, ...], Thing], ...]:
    return tuple((group, thing) for group in groups() for thing in group)


@cache
def _index() -> dict[tuple[str, bool], tuple[int, ...]]:
    """The rows by the first word of what surely says them: whole words, and beginnings."""
    index: dict[tuple[str, bool], tuple[int, ...]] = {}
    for number, (_, thing) in enumerate(_rows()):
        for word in thing.english:
            first = _WORD.findall(word.lower())[0]
            key = (first, not word.lower().startswith(f"{first}*"))
            index[key] = (*index.get(key, ()), number)
    return index


def _thing(group: str, cells: list[str]) -> Thing:
    english = tuple(w for w in cells[0].split(",") if not w.startswith("~"))
    return Thing(group, english, dict(zip(_LANGUAGES, cells, strict=True)))


# A pattern is compiled when a text first asks for it: few of the 2,600 are, and all take a second.


@cache
def _surely(cell: str, language: str) -> re.Pattern[str] | None:
    """Words that mean it. With a capital they are names, except where a sentence begins."""
    sure = [w for w in cell.split(",") if not w.startswith("~")]
    return re.compile("|".join(_sure(w, language) for w in sure)) if sure else None


@cache
def _perhaps(cell: str) -> re.Pattern[str]:
    """These, and words that may stand for it."""
    return re.compile("|".join(_pattern(w.removeprefix("~")) for w in cell.split(",")), re.I)


def _sure(word: str, language: str) -> str:
    pattern = _pattern(word)
    if language == "de":  # which writes its nouns large
        return f"(?i:{pattern})"
    if word.lower() != word:
        return _SMALL_FIRST.sub(lambda m: f"[{m[0]}{m[0].upper()}]", pattern, count=1)
    # \b\w* of a leading asterisk, or the first letter: large only where a sentence begins.
    return f"(?:(?<![\\w-])(?=[^\\W\\d_A-ZÀ-Þ]|['’]){pattern}|{_OPENS}(?i:{pattern}))"


def _pattern(word: str) -> str:
    """*koop** and so on, as a regular expression."""
    parts = [
        re.escape(part)
        .replace(r"\*", r"\w*")
        .replace(r"\ ", r"\s+")
        .replace(r"\[", "[")
        .replace(r"\]", "]")
        .replace("'", "['’]")
        for part in word.split(" … ")
    ]
    return rf"(?<![\w-]){_GAP.join(parts)}(?![\w])"
