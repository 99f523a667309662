"""How a run translates: what an editor may choose, the same for every article of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from summarize.drafting.translating.glossary import Glossary, Term, built_in


class Quality(StrEnum):
    """How much is spent on a sentence."""

    STANDARD = "standard"
    """Greedy; a repair, then candidates, for what fails a check."""
    HIGH = "high"
    """Candidates too for what the model is not sure of: the one that the others agree with."""


@dataclass(frozen=True, slots=True)
class Manner:
    """The quality, and the terms of an editor's own glossary."""

    quality: Quality = Quality.STANDARD
    terms: tuple[Term, ...] = ()

    def glossary(self, source_lang: str, target_lang: str) -> Glossary:
        """The built-in glossary of these languages, with the editor's terms before its own."""
        return built_in(source_lang, target_lang).extended(self.terms)
