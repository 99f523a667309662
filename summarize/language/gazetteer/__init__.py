"""Bodies, places, laws, holidays and the like, by their names in five languages, and in English.

The files beside this one are tables, written for this project from general knowledge: country,
abbreviations, names in Dutch, German, French or Spanish, English names with the official one first.
`forenames.txt` and `surnames.txt` are of seven countries (from Faker, MIT licence, and our own);
`peoples.tsv` has the stems of countries, peoples, languages and faiths; `titles.tsv` what may stand
for a title in English.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from summarize.language.letters import folded

_TABLES = ("netherlands", "belgium", "international", "other-countries", "rulers")
_TOKEN = re.compile(r"[^\W_]+(?:[.'’*&/+][^\W_]+)*\+?")

_ADJECTIVE = re.compile(
    r"(\w*(?:[Dd]eutsch|isch|Allgemein|Vereinigt|Rot|Grün|Frei|Oberst|National|International))"
    r"(e|er|es|en|em)(?= )"
)
_TRANSCRIBED = re.compile("[ijy]+")
_UMLAUT = re.compile("(?<=[aou])e")
_ENDINGS = ("e", "er", "es", "en", "em")
_ELIDED = re.compile(r"\b([LlDdNnSsJjCc]|[Qq]u)['’](?=\w)")


@dataclass(frozen=True, slots=True)
class Entry:
    """One body, place or the like."""

    country: str
    """ISO 3166-1 of the country that it is of, or empty."""
    abbreviations: tuple[str, ...]
    names: tuple[str, ...]
    english: tuple[str, ...]

    @property
    def forms(self) -> tuple[str, ...]:
        """Everything that may stand for it in an English text."""
        return (*self.english, *self.names, *self.abbreviations)


@dataclass(frozen=True, slots=True)
class Listed:
    """A place in a text where entries are named; several where a name or abbreviation is shared."""

    start: int
    end: int
    entries: tuple[Entry, ...]
    abbreviated: bool


@cache
def entries() -> tuple[Entry, ...]:
    """All entries, in the order of the files."""
    return tuple(
        Entry(country, *(_parts(cell) for cell in (short, names, english)))
        for table in _TABLES
        for country, short, names, english in rows(f"{table}.tsv", 4)
    )


def rows(name: str, columns: int) -> Iterator[list[str]]:
    """The rows of a table of this folder, comments left out, short ones filled up."""
    for line in lines(name):
        cells = line.split("\t")
        yield cells + [""] * (columns - len(cells))


def lines(name: str) -> list[str]:
    """The lines of a file of this folder, without comments and empty ones."""
    text = (resources.files(__name__) / name).read_text("utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


@cache
def forenames() -> frozenset[str]:
    """Given names, as they are written."""
    return frozenset(lines("forenames.txt"))


@cache
def surnames() -> frozenset[str]:
    """Family names of one word, as they are written."""
    return frozenset(lines("surnames.txt"))


@cache
def _only_surnames() -> frozenset[str]:
    return frozenset(map(folded, surnames())) - frozenset(map(folded, forenames()))


def is_another_surname(one: str, other: str) -> bool:
    """Whether two words, folded, are two surnames that are both borne: *smit*, *smith*.

    *Müller* and *Mueller* are one. Forenames are not looked at: *Queen Elizabeth* is *koningin
    Elisabeth*, *Mikhail* is *Michail*.
    """
    known = _only_surnames()
    return one in known and other in known and _spelt(one) != _spelt(other)


def _spelt(name: str) -> str:
    return _TRANSCRIBED.sub("i", _UMLAUT.sub("", name))


def listed_in(text: str) -> list[Listed]:
    """Where a text in Dutch, German, French or Spanish names entries: the longest, in order."""
    return _found(unelided(text), _index(english=False))


def unelided(text: str) -> str:
    """The text with a space for the apostrophe of an elided article: *L'Assemblée* → *L Assemblée*.

    As long as before, so that places in it are the same.
    """
    return _ELIDED.sub(r"\1 ", text)


def listed_in_english(text: str) -> list[Listed]:
    """Where an English text names entries by an English name or abbreviation."""
    return _found(text, _index(english=True))


_Index = dict[str, list[tuple[tuple[str, ...], Entry, bool]]]


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def _tells(name: str) -> bool:
    """Whether an English name is no phrase that anything may be called by."""
    words = name.split()
    if name.startswith("New Year"):
        return False
    return sum(w[0].isupper() for w in words) > 1 or (
        len(words) == 1 and sum(map(str.isupper, name)) > 2
    )


@cache
def _index(*, english: bool) -> _Index:
    index: _Index = defaultdict(list)
    for entry in entries():
        long = tuple(filter(_tells, entry.english)) if english else entry.names
        short = () if english else entry.abbreviations
        inflected = (form for name in long for form in _inflected(name))
        for name, abbreviated in [*((n, False) for n in inflected), *((a, True) for a in short)]:
            words = tuple(_TOKEN.findall(unelided(name)))
            if words:
                capital = sum(c.isupper() for c in name)
                exact = abbreviated or (len(words) == 1 and capital > 1)
                index[folded(words[0])].append((words, entry, exact))
    for found in index.values():
        found.sort(key=lambda item: -len(item[0]))
    return index


def _inflected(name: str) -> Iterator[str]:
    """A name with the endings that German gives its adjective: *Deutscher Bund*, *Deutschen*."""
    yield name
    match = _ADJECTIVE.match(name)
    if match is not None:
        for ending in _ENDINGS:
            if ending != match[2]:
                yield f"{match[1]}{ending}{name[match.end() :]}"


def _found(text: str, index: _Index) -> list[Listed]:
    tokens = list(_TOKEN.finditer(text))
    result: list[Listed] = []
    at = 0
    while at < len(tokens):
        best, length, short = _at(tokens, at, index)
        if best:
            start, end = tokens[at].start(), tokens[at + length - 1].end()
            result.append(Listed(start, end, tuple(best), short))
        at += length
    return result


def _at(tokens: Sequence[re.Match[str]], at: int, index: _Index) -> tuple[list[Entry], int, bool]:
    """The entries whose name begins at a token, how many tokens it has, whether it is short."""
    best: list[Entry] = []
    length, short = 1, False
    for words, entry, exact in index.get(folded(tokens[at][0]), ()):
        if best and len(words) < length:
            break
        here = [t[0] for t in tokens[at : at + len(words)]]
        if len(here) == len(words) and _is_written(here, words, exact=exact):
            best, length, short = [*best, entry], len(words), exact and len(words) == 1
    return best, length, short


def _is_written(here: Sequence[str], words: Sequence[str], *, exact: bool) -> bool:
    """Whether the words stand here, with the capitals that make them a name."""
    if exact:
        return list(here) == list(words)
    if any(folded(a) != folded(b) for a, b in zip(here[:-1], words[:-1], strict=True)):
        return False
    last = folded(words[-1])
    if folded(here[-1]) not in (last, f"{last}s", f"{last}es"):  # *des Instituts*
        return False
    capitals = [i for i, word in enumerate(words) if word[0].isupper()]
    needed = capitals[1:] if len(capitals) > 1 else capitals
    return all(here[i][0].isupper() for i in needed)
