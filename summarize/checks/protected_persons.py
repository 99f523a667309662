"""Persons whom no summary names: children, victims, relatives of suspects, suspects by their full
name, and where private persons live.

The names of a sentence are masked, and phrases of its language looked for around them
(`summarize/language/protected/`): so a phrase is one line, whatever the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources

from summarize.checks.basis import Basis
from summarize.checks.codes import Code
from summarize.checks.finding import Finding, Span
from summarize.language import primary
from summarize.language.gazetteer import forenames, listed_in, listed_in_english
from summarize.language.names import Name, is_abbreviation, names_in
from summarize.language.peoples import in_english, is_of_people

_BORN_FROM = 2008
"""The year from which on whoever was born is taken for a child."""
_CALENDAR = frozenset(
    "january february march april may june july august september october november december monday"
    " tuesday wednesday thursday friday saturday sunday".split()
)
_NO_PLACE = "".join(
    rf"(?<!\b{word}\s)" for word in "in uit te naar aus nach from near at à".split()
)
"""What stands before a place, and before no person who is told of."""
_LANGUAGES = ("nl", "de", "fr", "es", "en")


class Protection(StrEnum):
    """Why a person is not named."""

    CHILD = "child"
    VICTIM = "victim"
    RELATIVE = "relative"
    SUSPECT = "suspect"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class ProtectedPerson:
    """Someone whom no summary names, or where someone lives, and where it stands in the text."""

    name: str
    why: Protection
    start: int
    end: int


def protected_persons(text: str, language: str) -> list[ProtectedPerson]:
    """Those whom a sentence names and no summary does, in order; empty for other languages."""
    code = primary(language)
    if code not in _LANGUAGES:
        return []
    found: dict[tuple[int, int], ProtectedPerson] = {}
    for person in (*_named(text, code), *_living(text, code)):
        found.setdefault((person.start, person.end), person)
    return sorted(found.values(), key=lambda p: p.start)


def find(text: str, basis: Basis) -> Iterator[Finding]:
    """Those whom a summary names though none does."""
    for person in protected_persons(text, basis.target_lang):
        yield Finding(Code.PROTECTED_PERSON, (person.name,), None, Span(person.start, person.end))


def _named(text: str, language: str) -> Iterator[ProtectedPerson]:
    listed = listed_in_english(text) if language == "en" else listed_in(text)
    known = [(p.start, p.end) for p in listed]
    names = [n for n in names_in(text, language) if _may_be_person(n, language, known)]
    if not names:
        return
    for name in names:
        first, *rest = (w.text for w in name.words)
        if first == "Little" and rest and rest[0] in forenames():
            yield ProtectedPerson(name.text, Protection.CHILD, name.start, name.end)
    masked = _masked(text, names)
    for why, pattern in _patterns(language):
        for match in pattern.finditer(masked):
            number = next(g for g in match.groups() if g is not None)
            name = names[int(number)]
            yield ProtectedPerson(name.text, why, name.start, name.end)


def _living(text: str, language: str) -> Iterator[ProtectedPerson]:
    street, word = _addresses()[language]
    if word.search(text):
        for match in street.finditer(text):
            yield ProtectedPerson(match[0], Protection.ADDRESS, match.start(), match.end())


def _may_be_person(name: Name, language: str, listed: list[tuple[int, int]]) -> bool:
    if name.address or any(is_abbreviation(w.text) or w.text[0].isdigit() for w in name.words):
        return False
    if len(name.words) == 1:
        word = name.words[0].text
        of_people = is_of_people(word) if language == "en" else bool(in_english(word, language))
        known = of_people and word not in forenames()
        if known or word.lower() in _CALENDAR:
            return False
    return not any(start <= name.start and name.end <= end for start, end in listed)


def _masked(text: str, names: list[Name]) -> str:
    """*Milan Bakker (12)* → *<0f> (12)*: f for a name of two words or more, s for a shorter one."""
    parts: list[str] = []
    at = 0
    for n, name in enumerate(names):
        parts += [text[at : name.start], f"<{n}{'f' if len(name.words) > 1 else 's'}>"]
        at = name.end
    return "".join([*parts, text[at:]])


@cache
def _patterns(language: str) -> tuple[tuple[Protection, re.Pattern[str]], ...]:
    macros = {"N": rf"{_NO_PLACE}<(\d+)[fs]>", "F": r"<(\d+)f>", "Y": _years()}
    found: list[tuple[Protection, re.Pattern[str]]] = []
    for line in _lines(f"{language}.txt"):
        if line.startswith("="):
            name, *words = line[1:].split()
            macros[name] = _either(words, digits=name == "A")
            continue
        why, pattern = line.split("\t")
        for macro, meant in macros.items():
            pattern = pattern.replace("{" + macro + "}", meant)
        found.append((Protection(why), re.compile(pattern, re.IGNORECASE)))
    return tuple(found)


def _either(words: list[str], *, digits: bool) -> str:
    options = sorted(words, key=len, reverse=True)
    if digits:
        options = [r"(?:1[0-7]|[1-9])(?![\d.,]*\d)", *options]
    return rf"(?i:{'|'.join(options)})"


def _years() -> str:
    last = _BORN_FROM + 40
    return rf"(?:{'|'.join(str(y) for y in range(_BORN_FROM, last))})\b"


@cache
def _addresses() -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    rows = (line.split("\t") for line in _lines("addresses.txt"))
    return {
        code: (re.compile(street), re.compile(word, re.IGNORECASE)) for code, street, word in rows
    }


def _lines(name: str) -> list[str]:
    text = (resources.files("summarize.language") / "protected" / name).read_text("utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
