"""The names in a text that may be private persons', and the text with these masked.

Who holds an office, speaks for others or is heard as an expert is none of them, nor is a body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from summarize.language.gazetteer import forenames, listed_in, listed_in_english, surnames
from summarize.language.name_words import NO_NAMES, PARTICLES
from summarize.language.names import Name, NameWord, is_abbreviation, names_in
from summarize.language.ordinary import is_in_dictionary, is_ordinary
from summarize.language.peoples import in_english, is_of_people
from summarize.language.protected import bodies, phrases_of

_CALENDAR = frozenset(
    "january february march april may june july august september october november december monday"
    " tuesday wednesday thursday friday saturday sunday".split()
)
_INITIAL = re.compile(r"\s[A-ZÀ-Þ]\.")
_SMALL = re.compile(r"[\wÀ-ÿ'’-]+")
_FIRST = re.compile(r"^\W*([^\W\d_]+)")
_OF_BODIES = ("bank", "school", "schule", "museum")
_ROMAN = re.compile(r"[IVX]{2,}")
_PARTY = re.compile(r"\s\((?:[A-Z][\w-]*[A-Z]\w*|[A-Z]{2,})\)")
_LEADS = frozenset(
    "van voor tegen door aan over met bij namens en von für gegen durch mit und vom des der de du"
    " d contre pour par avec et por para contra con y of for against by with and to about".split()
)
"""What stands between an office and somebody else: *de advocaat van Jan Smit*."""
_WORDS_OF_ROLE = 4
"""Words between an office and the name of who holds it: *hoogleraar strafrecht Jan Smit*."""


@dataclass(frozen=True, slots=True)
class Person:
    """A name that may be a private person's, and where it stands."""

    text: str
    start: int
    end: int
    letter: str
    """What kind of name: k a known given name and a surname, f two words or more, o such with
    ordinary words in it, g a given name alone, i with a surname cut to its letter, s another."""


def persons_in(text: str, language: str) -> list[Person]:
    """The names of a text that may be private persons', in order."""
    listed = listed_in_english(text) if language == "en" else listed_in(text)
    known = [(p.start, p.end) for p in listed]
    named = list(map(_without_little, names_in(text, language)))
    return [
        _as_person(name, text, language=language, is_place=(name.start, name.end) in known)
        for name in (*_opening(text, language, named), *named)
        if _may_be_person(name, language, known) and not _is_public(name, text, language)
    ]


def public_in(text: str, language: str) -> Iterator[str]:
    """The names of a text with an office or the like beside them."""
    for name in map(_without_little, names_in(text, language)):
        if _may_be_person(name, language, []) and _is_public(name, text, language):
            yield name.text


def masked(text: str, persons: list[Person]) -> str:
    """*Milan Bakker (12)* → *<0k> (12)*; what else looks like a mask no longer does."""
    parts: list[str] = []
    at = 0
    for n, person in enumerate(persons):
        parts += [_unmasked(text[at : person.start]), f"<{n}{person.letter}>"]
        at = person.end
    return "".join([*parts, _unmasked(text[at:])])


def _unmasked(text: str) -> str:
    return text.replace("<", "‹")


def _opening(text: str, language: str, named: list[Name]) -> Iterator[Name]:
    """A given name that begins the text and is an ordinary word, too: *Roos (13)*."""
    match = _FIRST.match(text)
    known = match is not None and match[1] in forenames()
    if match is not None and known and match[1].lower() not in NO_NAMES.get(language, ("el",)):
        word = NameWord(match[1], match.start(1), match.end(1))
        if not named or named[0].start >= word.end:
            yield Name(match[1], word.start, word.end, (word,))


def _without_little(name: Name) -> Name:
    """*Little Emma* → *Emma*."""
    first, *rest = name.words
    if first.text != "Little" or not rest or rest[0].text not in forenames():
        return name
    start = rest[0].start
    return Name(name.text[start - name.start :], start, name.end, tuple(rest))


def _as_person(name: Name, text: str, *, language: str, is_place: bool) -> Person:
    words = [w.text for w in name.words]
    end = name.end
    known = words[0] in forenames()
    if len(words) > 1:
        letter = "k" if known else "f" if _is_telling(words, language) else "o"
    elif name.text[-2:-1] == " " or _INITIAL.match(text[end : end + 3]):
        letter = "i"
        end += 1 if name.text[-2:-1] == " " else 3
        end -= text[end - 1 : end] != "."
    else:
        letter = "g" if known and not is_place else "s"
    return Person(text[name.start : end], name.start, end, letter)


def _is_telling(words: list[str], language: str) -> bool:
    """Whether a name is no phrase written large, nor a surname with its particle."""
    first = words[0]
    ordinary = is_ordinary(first, language) or is_ordinary(first, "en")
    return first.lower() not in PARTICLES and (first in surnames() or not ordinary)


def _may_be_person(name: Name, language: str, listed: list[tuple[int, int]]) -> bool:
    if name.address or any(is_abbreviation(w.text) or w.text[0].isdigit() for w in name.words):
        return False
    words = [w.text for w in name.words]
    if _nouns(language).fullmatch(name.text):
        return False
    if not forenames() & set(words[:-1] or words) and (
        _is_of_people(words, language) or _is_body(words)
    ):
        return False
    if words[-1].lower() in _CALENDAR or _ROMAN.fullmatch(name.text.split()[-1]):
        return False
    return words[0] in forenames() or not any(
        start <= name.start and name.end <= end for start, end in listed
    )


def _is_of_people(words: list[str], language: str) -> bool:
    """*Deutsche Bank*, *Fransman*; no *Romano Prodi*."""
    first = words[0]
    of_people = is_of_people(first) if language == "en" else bool(in_english(first, language))
    return of_people and (len(words) == 1 or is_in_dictionary(first, language))


def _is_body(words: list[str]) -> bool:
    """*Commerzbank*, *Smit Holding*, *Universität Bremen*."""
    return any(word.lower() in bodies() or word.lower().endswith(_OF_BODIES) for word in words)


def _is_public(name: Name, text: str, language: str) -> bool:
    """Whether an office or the like stands before or after the name, with its party perhaps."""
    if _PARTY.match(text[name.end :]):
        return True
    if _by(language).search(text[: name.start]):
        return True
    roles, others, courts = _roles(language)
    clauses = re.split(r"[,;:.()]\s", text[: name.start])
    apart = len(clauses) > 1 and not clauses[-1].strip()  # *the author, Jacob Finch, …*
    before = clauses[-2] if apart else clauses[-1]
    said = list(roles.finditer(before))
    if said:
        between = before[said[-1].end() :]
        words = _SMALL.findall(between)
        led = bool(words) and words[-1].lower() in _LEADS
        most = 0 if apart or courts.fullmatch(said[-1][0]) else _WORDS_OF_ROLE
        if len(words) <= most and not led and not others.search(between):
            return True
    after = re.match(r"\s?[,(]\s?([^,;:.()]*)", text[name.end :])
    return after is not None and _begins_with(roles, after[1])


def _begins_with(roles: re.Pattern[str], text: str) -> bool:
    match = roles.search(text)
    return match is not None and len(_SMALL.findall(text[: match.start()])) < _WORDS_OF_ROLE


@cache
def _by(language: str) -> re.Pattern[str]:
    """*de film van*, before who made it."""
    works = phrases_of(language).any_of("WORK").pattern
    return re.compile(rf"{works}\s(?:van|von|de|du|of|by)\s$", re.IGNORECASE)


@cache
def _nouns(language: str) -> re.Pattern[str]:
    """What German writes large as it does names."""
    return phrases_of(language).any_of("CHILD", "KIN", "KID", "PARENT", "STATUS", "LEVEL", "MANY")


@cache
def _roles(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What makes a person public, what does not, and which of the first do something to others."""
    phrases = phrases_of(language)
    return (
        phrases.any_of("PUBLIC"),
        phrases.any_of("CHILD", "KIN", "SUSPECT", "STATUS", "KID", "PARENT"),
        phrases.any_of("AUTH"),
    )
