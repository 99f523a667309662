"""One candidate, checked: its figures, its terms, and what makes it unfit whatever they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarize.checks import UNFIT, Basis, Code, Finding, run
from summarize.checks.figures import compare_known, lost_limits, of_comparison
from summarize.checks.terms import of_missing
from summarize.drafting.translating.confidence import Calibration
from summarize.drafting.translating.glossary import Glossary, Term
from summarize.drafting.translating.style import mend
from summarize.drafting.translating.verbatim import verbatim
from summarize.figures import Comparison, Figure, Mode
from summarize.models.engine import Candidate


@dataclass(frozen=True, slots=True)
class Pair:
    """The languages of a translation, the terms that apply, and how its confidence is worked out
    (None if there is no such thing for its model)."""

    source: str
    target: str
    glossary: Glossary
    calibration: Calibration | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """A candidate in its final form, with everything that speaks against it.

    `unfit` is what makes it so whatever its figures are. `comparison` is None where a language's
    figures are not known. `confidence` is how probably it says nothing untrue, None where that
    cannot be told; `hope` is what that would be if nothing spoke against it. `other` is the next
    best text of those that were drawn, empty if none was.
    """

    text: str
    score: float
    unfit: tuple[Finding, ...]
    comparison: Comparison | None
    missing_terms: tuple[Term, ...]
    confidence: float | None = None
    hope: float | None = None
    other: str = ""

    @property
    def ok(self) -> bool:
        """Whether it may stand without a flag."""
        comparison = self.comparison
        return not self.unfit and comparison is not None and comparison.ok

    @property
    def flags(self) -> tuple[Finding, ...]:
        """What an editor has to look at."""
        figures = tuple(of_comparison(self.comparison))
        if self.comparison is None:
            return (*self.unfit, *figures)
        return (*self.unfit, *figures, *of_missing(self.missing_terms))

    @property
    def faults(self) -> tuple[int, int, int, int]:
        """How much is wrong, worst first: unfit, figures wrong, terms missing, limits lost."""
        comparison = self.comparison
        wrong = 0
        if comparison is not None:
            wrong = len(comparison.changed) + len(comparison.invented) + len(comparison.missing)
        limits = () if comparison is None else lost_limits(comparison)
        return (len(self.unfit), wrong, len(self.missing_terms), len(limits))

    @property
    def failed(self) -> bool:
        """Whether candidates are worth their time: there would be a flag."""
        return any(self.faults[:3])


def wrong_figures(checked: Checked) -> tuple[Figure, ...]:
    """The source figures that a next try must say."""
    comparison = checked.comparison
    if comparison is None:
        return ()
    changed = (c.source for c in comparison.changed)
    return (*comparison.missing, *changed, *lost_limits(comparison))


def check(source: str, candidate: Candidate, pair: Pair) -> Checked:
    """Mend the surface of `candidate`, and check it against the sentence it translates."""
    unfit = unfit_for(source, candidate, pair.source, pair.target)
    text = pair.glossary.replace_avoided(mend(candidate.text, source, pair.target))
    text = verbatim(source, pair.glossary.mended(source, text), pair.source, pair.target)
    comparison = compare_known(source, text, pair.source, pair.target, Mode.TRANSLATION)
    missing = tuple(pair.glossary.missing(source, text))
    checked = Checked(text, candidate.score, unfit, comparison, missing)
    if pair.calibration is None:
        return checked
    sure, hope = (
        pair.calibration.confidence(source, candidate.score, findings)
        for findings in (len(checked.flags), 0)
    )
    return replace(checked, confidence=sure, hope=hope)


def unfit_for(
    source: str, candidate: Candidate, source_lang: str, target_lang: str
) -> tuple[Finding, ...]:
    """Why this candidate may not stand for `source`, whatever its figures are; empty if it may."""
    text = candidate.text.strip()
    found = run(UNFIT, text, Basis((source,), (), source_lang, target_lang))
    return found if candidate.finished or not text else (Finding(Code.CUT_OFF), *found)


def denied(found: Sequence[Finding]) -> str | None:
    """The word of the source that denies and that nothing in the translation says, if any."""
    return next((f.details[0] for f in found if f.code is Code.DENIAL_LOST), None)


def lost_names(found: Sequence[Finding]) -> list[str]:
    """The names of the source that the translation does not have, as they stand there."""
    lost = (Code.NAME_MISSING, Code.NAME_CHANGED)
    return [f.details[0] for f in found if f.code in lost]
