"""Countries that a translation names and its source does not: a name was taken for another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from summarize.checks.basis import Basis
from summarize.checks.codes import Code
from summarize.checks.finding import Finding
from summarize.language import primary
from summarize.language.countries import countries
from summarize.language.gazetteer import listed_in, listed_in_english

_WORD = re.compile(r"[^\W\d_]+")
_STEM = 4
"""Letters that a country's name and what is made of it have in common: *Nederland, Nederlandse*;
of a short name one less than it has: *Iran, Iraanse*."""
_ABBREVIATED = frozenset("vs vk vae eu usa us uk uae rdc ddr gdr brd frg cee".split())
_COMPASS = ("noord", "north", "nord", "norte")
"""*Noordkop* is not of Norway; *Noord-Korea* is told by its other word."""
_THIS_COUNTRY = frozenset(
    "land landgenoten landelijk landelijke buitenland buitenlands buitenlandse inland"
    " pays país".split()
)
_CONTINENTS = "amer amér brit engl enge ingl angl scho holl sovj sovi sowj euro afri azi"


def find(text: str, basis: Basis) -> Iterator[Finding]:
    """Countries by their name in a translation whose source names no place of the kind at all.

    A source that has some country, people or abbreviation (*VS*) is not looked at: what follows
    from what cannot be told by spelling.
    """
    if not basis.is_translated:
        return
    source, language = basis.source, primary(basis.source_lang)
    here, there = countries(language), countries(primary(basis.target_lang))
    if not here or not there:
        return
    text = _without_bodies(text, source)
    found = [code for code in there if there[code] in text and _stands(there[code], text)]
    if not found or _is_of_places(source, language):
        return
    # *In ons land* is rightly "in the Netherlands".
    words = [w.casefold() for w in _WORD.findall(source)]
    if any(w in _THIS_COUNTRY for w in words):
        return
    for code in found:
        stems = (_stem(there[code]), _stem(here.get(code, there[code])))
        if not any(w.startswith(stems) for w in words):
            yield Finding(Code.COUNTRY_INVENTED, (there[code],))


def _without_bodies(text: str, source: str) -> str:
    """The text without the names of bodies of the source: "Statistics Netherlands" for *CBS*."""
    named = {entry for body in listed_in(source) for entry in body.entries}
    for body in reversed(listed_in_english(text)):
        if named.intersection(body.entries):
            text = text[: body.start] + " " + text[body.end :]
    return text


def _stands(name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _is_of_places(source: str, language: str) -> bool:
    """Whether any capitalised word looks like a country's name, or is made of one."""
    words = [w.casefold() for w in _WORD.findall(source) if w[0].isupper()]
    return any(
        w in _ABBREVIATED or (w.startswith(_stems(language)) and not w.startswith(_COMPASS))
        for w in words
    )


@cache
def _stems(language: str) -> tuple[str, ...]:
    return (*sorted(set(map(_stem, countries(language).values()))), *_CONTINENTS.split())


def _stem(name: str) -> str:
    """*Noord-Korea* → *kore*: the longest word says which."""
    words: list[str] = _WORD.findall(name)
    longest = max(reversed(words), key=len)
    return longest[: min(_STEM, len(longest) - 1)].casefold()
