"""The sentences of a report that name someone whom no summary names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.article import Article
from summarize.checks.protected_persons import ProtectedPerson, Protection, protected_persons
from summarize.language import vocabulary
from summarize.language.countries import territories
from summarize.language.name_words import PARTICLES

_BY_SURNAME = (Protection.SUSPECT, Protection.RELATIVE)
"""Whose given name the spokesman may have, too."""


def naming_protected(article: Article) -> Iterator[str]:
    """The ids of all sentences, title and crossheads too, that name someone whom no summary names.

    Whoever is named once as a child, a victim, a suspect by full name or a relative of one is known
    by every part of the name wherever it stands: *Sanne de Vries (14) … Sanne deed aangifte*. And
    sentences that say where a private person lives.
    """
    sentences = [s for p in article.paragraphs for s in p.sentences]
    named = {s.id: protected_persons(s.text, article.language) for s in sentences}
    told = {n for found in named.values() for p in found for n in _known_by(p, article.language)}
    words = "|".join(map(re.escape, sorted(told, key=len, reverse=True)))
    pattern = re.compile(rf"\b(?:{words})(?:['’]?s)?\b" if words else "(?!)")
    for sentence in sentences:
        lives = any(p.why is Protection.ADDRESS for p in named[sentence.id])
        if lives or pattern.search(sentence.text):
            yield sentence.id


def _known_by(person: ProtectedPerson, language: str) -> Iterator[str]:
    """The words by which whoever is told of in one sentence is known in the others."""
    if person.why is not Protection.ADDRESS:
        words = list(parts(person.name, language))
        yield from words[-1:] if person.why in _BY_SURNAME else words


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
