"""Persons whom no summary names: children, victims, relatives of suspects, suspects by their full
name, and where private persons live.

The names of a sentence are masked (`persons_masked.py`), and phrases of its language looked for
around them (`summarize/language/protected/`): so a phrase is one line, whatever the name. Besides,
a private person who is named near words of crime, custody or harm is taken for a party to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from summarize.checks.basis import Basis
from summarize.checks.codes import Code
from summarize.checks.finding import Finding, Span
from summarize.checks.persons_masked import Person, masked, persons_in, public_in
from summarize.language import primary
from summarize.language.gazetteer import surnames
from summarize.language.names import is_abbreviation
from summarize.language.protected import LANGUAGES, addresses, bodies, phrases_of

ADULT = 18
"""Years."""
_NEAR = 12
"""Words between a name and what makes a party of it."""
_NEXT = 5
"""Words between that and a name behind it."""
_APART = re.compile(r"\s?\(\d+\)\s?|\s(?:uit|aus|from|of|de|d['’])\s?[A-ZÀ-Þ][\w-]+\s?|\s")
"""An age, where somebody is from, or a space."""
_OF_BODY = re.compile(
    r",?\s(?:van|von|vom|of|de|del|du|at)\s(?:the\s|het\s|de\s|la\s|der\s|dem\s|l['’])?"
    r"((?:[A-ZÀ-Þ][\w'’-]*\s?)+)"
)


class Protection(StrEnum):
    """Why a person is not named."""

    CHILD = "child"
    VICTIM = "victim"
    RELATIVE = "relative"
    SUSPECT = "suspect"
    ADDRESS = "address"


_COMPANY = (
    (Protection.SUSPECT, "k", ("SUSPECT", "COURT", "CAUGHT")),
    (Protection.VICTIM, "k", ("STATUS", "HARM", "HURT", "REPORT")),
    (Protection.CHILD, "gi", ("SCHOOL", "CARE", "HOME", "WARD")),
)
"""What makes a party of which letters' names (`persons_masked.Person`), by words of which kinds."""


@dataclass(frozen=True, slots=True)
class ProtectedPerson:
    """Someone whom no summary names, or where someone lives, and where it stands in the text."""

    name: str
    why: Protection
    start: int
    end: int
    by_phrase: bool = True
    """Whether a phrase tells it of the name, and not only words near it."""


def protected_persons(text: str, language: str) -> list[ProtectedPerson]:
    """Those whom a sentence names and no summary does, in order.

    In other languages than the five that are known, only who stands with an age under 18.
    """
    code = primary(language)
    found: dict[tuple[int, int], ProtectedPerson] = {}
    for person in (*_named(text, code), *_in_company(text, code), *_living(text, code)):
        found.setdefault((person.start, person.end), person)
    return sorted(found.values(), key=lambda p: p.start)


def holding_office(text: str, language: str) -> Iterator[str]:
    """Whom a sentence gives an office or the like: *Jetten* in *premier Jetten*."""
    yield from public_in(text, primary(language))


def named_with_age(text: str, language: str) -> Iterator[tuple[str, int]]:
    """The names that stand with an age, and the ages in years: *Milan (13)*, *de 52-jarige Jan*."""
    for person, _, age in _told(text, primary(language)):
        if age is not None:
            yield person.text, age


def find(text: str, basis: Basis) -> Iterator[Finding]:
    """Those whom a summary names though none does."""
    for person in protected_persons(text, basis.target_lang):
        yield Finding(Code.PROTECTED_PERSON, (person.name,), None, Span(person.start, person.end))


def _named(text: str, language: str) -> Iterator[ProtectedPerson]:
    for person, why, age in _told(text, language):
        if age is None or age < ADULT or why is not Protection.CHILD:
            yield ProtectedPerson(person.text, why, person.start, person.end)


def _told(text: str, language: str) -> Iterator[tuple[Person, Protection, int | None]]:
    """Every name that a phrase tells something of: what, and the age where it says one."""
    persons = persons_in(text, language)
    if not persons:
        return
    phrases = phrases_of(language)
    shown = masked(text, persons)
    for phrase in phrases.phrases:
        for number, age in phrase.found(shown):
            why = Protection(phrase.why)
            yield persons[number], why, phrases.age(age) if age else None


def _in_company(text: str, language: str) -> Iterator[ProtectedPerson]:
    """Private persons whom a sentence names within a few words of a crime, its trial or harm.

    Who says or does something of it, or speaks for a body, is no party to it, nor is a place.
    """
    persons = [p for p in persons_in(text, language) if p.letter in "kgi"]
    if not persons or language not in LANGUAGES:
        return
    shown = masked(text, persons)
    phrases = phrases_of(language)
    free = phrases.any_of("SAY"), phrases.any_of("PLACE")
    masks = [m for m in re.finditer(r"<(\d+)\w>", shown) if not _is_free(shown, m, *free)]
    for why, letters, kinds in _COMPANY:
        is_child = why is Protection.CHILD
        befalls = _is_near if is_child else _befalls
        no_names = surnames() if is_child else frozenset()
        for cue in phrases.any_of(*kinds).finditer(shown):
            for mask in masks:
                p = persons[int(mask[1])]
                fits = p.letter in letters and p.text not in no_names
                if fits and befalls(shown, mask, cue, language):
                    yield ProtectedPerson(p.text, why, p.start, p.end, by_phrase=False)


def _is_near(shown: str, mask: re.Match[str], cue: re.Match[str], _language: str) -> bool:
    between = _between(shown, mask, cue)
    return len(between.split()) <= _NEAR and not re.search(r"[;:.]\s", between)


def _befalls(shown: str, mask: re.Match[str], cue: re.Match[str], language: str) -> bool:
    """Whether it befalls whoever is named: passive or object of it, no subject of a verb between.

    Of several at once (*slachtoffers*) only who is named after them is one.
    """
    if not _is_near(shown, mask, cue, language):
        return False
    phrases = phrases_of(language)
    between = _between(shown, mask, cue)
    if mask.end() > cue.start():
        return len(between.split()) <= _NEXT
    if phrases.any_of("STATUS").fullmatch(cue[0]):
        return phrases.any_of("AS").search(between) is not None
    told = _APART.match(shown[mask.end() :])
    at = mask.end() + (told.end() if told else 0)
    if at == cue.start():  # *veroordeelde* is what somebody does, too
        return phrases.any_of("SUSPECT").fullmatch(cue[0]) is None
    return shown[at : at + 1] in {",", "("} or phrases.any_of("DONE").match(shown, at) is not None


def _between(shown: str, mask: re.Match[str], cue: re.Match[str]) -> str:
    before = mask.end() <= cue.start()
    return shown[mask.end() : cue.start()] if before else shown[cue.end() : mask.start()]


def _is_free(
    shown: str, mask: re.Match[str], said: re.Pattern[str], place: re.Pattern[str]
) -> bool:
    before = shown[: mask.start()].split()[-1:]
    in_place = bool(before) and place.fullmatch(before[0]) is not None
    return in_place or _speaks(shown, mask.start(), mask.end(), said)


def _speaks(shown: str, start: int, end: int, said: re.Pattern[str]) -> bool:
    """Whether a name stands beside a word for saying, or before the body that it speaks for."""
    before, after = shown[:start].split()[-1:], shown[end:].split()[:1]
    if any(said.fullmatch(word.strip(",.:")) for word in (*before, *after)):
        return True
    body = _OF_BODY.match(shown[end:])
    return body is not None and any(
        word.lower() in bodies() or is_abbreviation(word) for word in body[1].split()
    )


def _living(text: str, language: str) -> Iterator[ProtectedPerson]:
    if language not in LANGUAGES:
        return
    street, word = addresses()[language]
    if word.search(text):
        for match in street.finditer(text):
            yield ProtectedPerson(match[0], Protection.ADDRESS, match.start(), match.end())
