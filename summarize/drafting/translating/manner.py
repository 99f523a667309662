"""How a run translates: what an editor may choose, the same for every article of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from summarize.drafting.translating.checking import Pair
from summarize.drafting.translating.confidence import Calibration, calibration_of
from summarize.drafting.translating.glossary import Glossary, Term, built_in
from summarize.model_identity import ModelIdentity


class Quality(StrEnum):
    """How much is spent on a sentence."""

    STANDARD = "standard"
    """Greedy; a repair, then candidates, for what fails a check."""
    HIGH = "high"
    """Candidates too for what the model is not sure of: the one that the others agree with."""


@dataclass(frozen=True, slots=True)
class Manner:
    """The quality, the terms of an editor's own glossary, and what tells how sure the model is."""

    quality: Quality = Quality.STANDARD
    terms: tuple[Term, ...] = ()
    calibration: Calibration | None = None

    def measured(self, model: ModelIdentity) -> Manner:
        """The same with the calibration of this model's adapter, if it has one."""
        return replace(self, calibration=calibration_of(model.adapter))

    def pair(self, source_lang: str, target_lang: str) -> Pair:
        """All that a translation between these languages goes by."""
        sure = self.calibration
        fitting = sure if sure is not None and sure.fits(source_lang, target_lang) else None
        return Pair(source_lang, target_lang, self.glossary(source_lang, target_lang), fitting)

    def glossary(self, source_lang: str, target_lang: str) -> Glossary:
        """The built-in glossary of these languages, with the editor's terms before its own."""
        return built_in(source_lang, target_lang).extended(self.terms)


DEFAULT = Manner()
