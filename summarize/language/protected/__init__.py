"""Phrases by which persons are known whom no summary names, in five languages.

A language is a file: its words by kind (`=KIND words`), and phrases of its own (kind, tab, regular
expression). `any.txt` has the phrases that are made of these kinds alike in all languages. In a
phrase stands {N} for a name, {F} for one of two words or more, {K} for one of these whose given
name is known, {G} for a given name alone, {A} for an age, {Y} for a year in which a child was born,
and {KIND} for any of its words. The names of a text are masked before: *Milan Bakker (12)* is
`<0k> (12)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import count

LANGUAGES = ("nl", "de", "fr", "es", "en")
_BORN_FROM = 2008
"""The year from which on whoever was born is taken for a child."""
_FITS = {"N": "fkogsi", "F": "fko", "K": "k", "G": "gi", "S": "gsi"}
"""What stands for a name in a phrase, and the letters of the masks that it fits."""
_KIND = re.compile(r"\{([A-Z]+)\}")
_BEFORE_PLACE = {"N": "in uit te naar aus nach from near at à", "F": "in uit te op bij rond aus im"}
"""What stands before a place, and before no person who is told of."""


@dataclass(frozen=True, slots=True)
class PersonPhrase:
    """Why whoever is named in it is protected, and how it reads in a masked text."""

    why: str
    pattern: re.Pattern[str]

    def found(self, masked: str) -> Iterator[tuple[int, str]]:
        """For each place where it stands: the number of the name, and the age in the text's words.

        The age is empty where the phrase tells none.
        """
        for match in self.pattern.finditer(masked):
            groups = {key: value for key, value in match.groupdict().items() if value is not None}
            number = next(value for key, value in groups.items() if key.startswith("name"))
            yield int(number), next((v for k, v in groups.items() if k.startswith("age")), "")


@dataclass(frozen=True, slots=True)
class PersonPhrases:
    """What is known of a language: its words by kind, and its phrases in their order."""

    words: dict[str, tuple[str, ...]]
    phrases: tuple[PersonPhrase, ...]

    def age(self, said: str) -> int:
        """How many years an age is that a phrase has found."""
        return int(said) if said.isdigit() else self.words["A"].index(said.lower()) + 1

    def any_of(self, *kinds: str) -> re.Pattern[str]:
        """Any word of these kinds, whole."""
        return _any_of(tuple(word for kind in kinds for word in self.words.get(kind, ())))


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{_either(words)})(?![\w-])", re.IGNORECASE)


@cache
def phrases_of(language: str) -> PersonPhrases:
    """The phrases of a language, with those of all; of one that has none, those of all."""
    words: dict[str, tuple[str, ...]] = {}
    rows: list[tuple[str, str]] = []
    for line in (*(_lines(f"{language}.txt") if language in LANGUAGES else ()), *_lines("any.txt")):
        if line.startswith("="):
            kind, *said = line[1:].split()
            words[kind] = (*words.get(kind, ()), *said)
        else:
            why, pattern = line.split("\t")
            rows.append((why, pattern))
    known = tuple(
        PersonPhrase(why, re.compile(_spelt_out(pattern, words), re.IGNORECASE))
        for why, pattern in rows
        if all(kind in words or kind in _FITS or kind in "AWY" for kind in _KIND.findall(pattern))
    )
    return PersonPhrases(words, known)


@cache
def addresses() -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """For each language what a street with a number is, and the words for who lives there."""
    rows = (line.split("\t") for line in _lines("addresses.txt"))
    return {
        code: (re.compile(street), re.compile(word, re.IGNORECASE)) for code, street, word in rows
    }


@cache
def bodies() -> frozenset[str]:
    """Words that stand in names of bodies and of no person, small."""
    return frozenset(word for line in _lines("bodies.txt") for word in line.split())


def _spelt_out(pattern: str, words: dict[str, tuple[str, ...]]) -> str:
    """A phrase with what each of its kinds means, names and ages in groups that can be told."""
    numbers = count()

    def meant(match: re.Match[str]) -> str:
        kind = match[1]
        if kind in _FITS:
            places = _BEFORE_PLACE.get(kind, "").split()
            before = "".join(rf"(?<!\b{word}\s)" for word in places)
            return rf"{before}<(?P<name{next(numbers)}>\d+)[{_FITS[kind]}]>"
        if kind == "A":
            age = rf"[1-9]\d?(?![\d.,]*\d)|{_either(words.get(kind, ()))}"
            return rf"(?P<age{next(numbers)}>{age})"
        if kind == "W":
            return r"[\w'’<>-]+"
        if kind == "Y":
            return rf"(?:{'|'.join(str(y) for y in range(_BORN_FROM, _BORN_FROM + 40))})\b"
        return _KIND.sub(meant, rf"(?:{_either(words[kind])})")

    return _KIND.sub(meant, pattern)


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True)) or "(?!)"


def _lines(name: str) -> list[str]:
    text = (resources.files(__name__) / name).read_text("utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
