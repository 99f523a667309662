"""The sentences of a report that name someone whom no summary names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.article import Article, Sentence
from summarize.checks.protected_persons import (
    ProtectedPerson,
    Protection,
    holding_office,
    protected_persons,
)
from summarize.language import vocabulary
from summarize.language.countries import territories
from summarize.language.gazetteer import forenames
from summarize.language.name_words import PARTICLES

_IN = re.compile(r"\b(?:[Ii]n|te|[Uu]it|im|aus|à|en|[Nn]ear)\s([A-ZÀ-Þ][\w'’-]+)")
_BY_SURNAME = (Protection.SUSPECT, Protection.RELATIVE)
"""Whose given name the spokesman may have, too."""


def naming_protected(article: Article) -> Iterator[str]:
    """The ids of all sentences, title and crossheads too, that name someone whom no summary names.

    Whoever is named once as a child, a victim, a suspect by full name or a relative of one is known
    by every part of the name wherever it stands: *Sanne de Vries (14) … Sanne deed aangifte*. And
    sentences that say where a private person lives.
    """
    sentences = [s for p in article.paragraphs for s in p.sentences]
    named = _named(sentences, article.language)
    places = _places(sentences)
    told = {
        word
        for found in named.values()
        for person in found
        for word in _known_by(person, article.language, places)
    }
    words = "|".join(map(re.escape, sorted(told, key=len, reverse=True)))
    pattern = re.compile(rf"\b(?:{words})(?:['’]?s)?\b" if words else "(?!)")
    for sentence in sentences:
        lives = any(p.why is Protection.ADDRESS for p in named[sentence.id])
        if lives or pattern.search(sentence.text):
            yield sentence.id


def _named(sentences: list[Sentence], language: str) -> dict[str, list[ProtectedPerson]]:
    """Who is named in which sentence; no holders of an office whom only words near them tell."""
    named = {s.id: protected_persons(s.text, language) for s in sentences}
    if all(p.by_phrase for found in named.values() for p in found):
        return named
    offices = tuple(f" {name}" for s in sentences for name in holding_office(s.text, language))
    return {
        key: [p for p in found if p.by_phrase or not f" {p.name}".endswith(offices)]
        for key, found in named.items()
    }


def _places(sentences: list[Sentence]) -> frozenset[str]:
    """The words behind *in* or the like that begin no person's name."""
    words = {word for s in sentences for word in _IN.findall(s.text)}
    return frozenset(words - forenames())


def _known_by(person: ProtectedPerson, language: str, places: frozenset[str]) -> Iterator[str]:
    """The words by which whoever is told of in one sentence is known in the others.

    By the whole name too, as what a place is called by as well tells nobody.
    """
    if person.why is not Protection.ADDRESS:
        yield person.name
        words = list(parts(person.name, language))
        known = words[-1:] if person.why in _BY_SURNAME else words
        yield from (word for word in known if word not in places)


def parts(name: str, language: str) -> Iterator[str]:
    """*Sanne van Dam* → Sanne, Dam: no function words, no countries, no letters for surnames."""
    if name in territories(language):
        return
    common = vocabulary(language).stopwords | PARTICLES
    yield from (
        part
        for part in name.split()
        if part[0].isupper() and not part.endswith(".") and part.lower() not in common
    )
