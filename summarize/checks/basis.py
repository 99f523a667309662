"""What a text stands for, and what it may stand on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from summarize.checks.finding import Finding
from summarize.language import is_same


class KnownTerm(Protocol):
    """A term of a glossary: a source term, and the target terms that are accepted for it."""

    def is_in(self, source: str) -> bool:
        """Whether the source text has the term."""

    def is_kept(self, target: str) -> bool:
        """Whether the target text has one of the accepted terms."""

    @property
    def name(self) -> str:
        """The source term, as plain words."""

    @property
    def preferred(self) -> str:
        """The target term to use, as plain words."""


@dataclass(frozen=True, slots=True)
class Basis:
    """What a text is checked against: one source sentence if it is a translation of that; if it is
    a sentence of a summary or a headline, source sentences and their checked translations.

    `context` are translations that may be used to name what a pronoun stands for. `terms` are those
    of a glossary.
    """

    sources: tuple[str, ...]
    translations: tuple[str, ...]
    source_lang: str
    target_lang: str
    context: tuple[str, ...] = ()
    terms: tuple[KnownTerm, ...] = ()

    @property
    def source(self) -> str:
        """The source sentences, one after another."""
        return " ".join(self.sources)

    @property
    def translated(self) -> str:
        """Their translations, one after another."""
        return " ".join(self.translations)

    @property
    def is_translated(self) -> bool:
        """Whether source and text are in different languages."""
        return not is_same(self.source_lang, self.target_lang)


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that is checked: its name, and what finds it in a text that stands on a basis."""

    name: str
    find: Callable[[str, Basis], Iterator[Finding]]
