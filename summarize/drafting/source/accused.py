"""Who was arrested, suspected or convicted in a report: their words are not quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from summarize.article import Article
from summarize.checks.protected_persons import ADULT, named_with_age
from summarize.drafting.source.protected import parts
from summarize.language import LANGUAGES, primary, vocabulary
from summarize.language.vocabulary import joined

INITIAL = (
    r"(?-i:(?<![\w.])[A-ZÀ-Þ]\.(?!\s*[A-ZÀ-Þ]|\w)"
    r"(?!\s+(?:van|de|der|den|ten|ter|te|von|du|la|el|al)\s+(?:\w+\s+)?[A-ZÀ-Þ]))"
)
"""A surname cut to its letter, as newspapers name suspects (*Jan B.*); no *J. de Vries*."""
_CAPITAL = r"[A-ZÀ-ÞŠŽ][\w'’-]*\w"
_BETWEEN = r"(?:(?:van|de|der|den|het|ter|ten|te|von|el|al|la)\s){0,2}"
_NAME = rf"(?>{_CAPITAL}(?:\s{_BETWEEN}{_CAPITAL}){{0,3}})"


@dataclass(frozen=True, slots=True)
class Accused:
    """What a report says of accused persons: whether there are any, and the names it gives."""

    told: bool
    names: frozenset[str] = frozenset()
    """Surnames; the spokesman may have the same given name."""


def accused_in(article: Article) -> Accused:
    """The accused of a report.

    Named are those who stand with given name, surname and age in a sentence of an arrest or a
    verdict (*Kees Jansen (52) is veroordeeld*), and those called suspect or the like
    (*verdachte Jansen*).
    """
    language = primary(article.language)
    convicted = _convicted(language)
    sentences = [s.text for p in article.paragraphs for s in p.sentences]
    told = [text for text in sentences if convicted is not None and convicted.search(text)]
    if not told:
        return Accused(told=False)
    names = {part for text in told for part in _with_age(text, article.language)}
    names |= {part for text in sentences for part in _called(text, article.language)}
    return Accused(told=True, names=frozenset(names))


def is_told_of(text: str, language: str) -> bool:
    """Whether a sentence tells of an arrest, a suspicion or a verdict."""
    convicted = _convicted(language)
    return convicted is not None and convicted.search(text) is not None


@lru_cache(maxsize=64)
def unquotable(language: str, accused: Accused) -> re.Pattern[str]:
    """What names someone whose words are never quoted, in this report."""
    pattern = rf"\b(?:{_kinds(language)})\b"
    if accused.told:
        pattern += rf"|{INITIAL}|\b(?:{joined(vocabulary(language).accused or '(?!)')})"
    if accused.names:
        # *Van der Meer* without a given name.
        names = (f"[{n[0].upper()}{n[0]}]{re.escape(n[1:])}" for n in sorted(accused.names))
        pattern += rf"|(?-i:\b(?:{'|'.join(names)})\b)"
    return re.compile(pattern, re.IGNORECASE)


def _with_age(text: str, language: str) -> Iterator[str]:
    for name, age in named_with_age(text, language):
        if age >= ADULT and " " in name:
            yield from _surname(name, language)


def _called(text: str, language: str) -> Iterator[str]:
    for match in _so_called(primary(language)).finditer(text):
        yield from _surname(match["name"], language)


def _surname(name: str, language: str) -> Iterator[str]:
    """*Kees van der Meer* → *van der Meer*; nothing for what is no surname."""
    words = name.split()
    small = next((i for i, word in enumerate(words) if word[0].islower()), None)
    if small is not None:
        yield " ".join(words[small:])
    elif words[-1] in parts(name, language):
        yield words[-1]


@cache
def _so_called(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{_kinds(language)}),?\s+(?P<name>{_NAME})(?!\s[A-ZÀ-Þ]\.)")


@cache
def _convicted(language: str) -> re.Pattern[str] | None:
    words = vocabulary(language).convicted
    return re.compile(rf"\b(?:{words})", re.IGNORECASE) if words else None


def _kinds(language: str) -> str:
    own = vocabulary(language).unquotable
    return joined(own or "|".join(v.unquotable for v in LANGUAGES.values()))
