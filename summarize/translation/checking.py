"""One candidate, checked: its figures, the guard, the glossary."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarize.figures import CROWDED, LANGUAGES, Comparison, Exactness, Figure, Kind, Mode, compare
from summarize.language import primary
from summarize.models.engine import Candidate
from summarize.translation.glossary import Glossary, Term
from summarize.translation.guard import problems
from summarize.translation.style import mend

_LIMITS = (Exactness.AT_MOST, Exactness.AT_LEAST)
_STRESS = re.compile(
    r"\b(?:as (?:many|much|high) as|no (?:fewer|less) than|niet minder dan)\b", re.I
)
"""What only says that an exact figure is much, as *maar liefst* does."""
_LIMITED = (Kind.COUNT, Kind.PERCENT, Kind.PERCENTAGE_POINT)
"""The kinds that a hint can give a limit."""
_EXACT = (*_LIMITED, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.AGE)
"""The kinds of which a text does not say *about* or *more than* unless its source does."""
UNCHECKED = "figures not checked: this language's figures are not known"


def compare_known(
    source: str, target: str, source_lang: str, target_lang: str, mode: Mode
) -> Comparison | None:
    """`figures.compare`, or None where the figures of one of the languages are not known."""
    if not {primary(source_lang), primary(target_lang)} <= set(LANGUAGES):
        return None
    return compare(source, target, source_lang=source_lang, target_lang=target_lang, mode=mode)


@dataclass(frozen=True, slots=True)
class Pair:
    """The languages of a translation, and the terms that apply."""

    source: str
    target: str
    glossary: Glossary


@dataclass(frozen=True, slots=True)
class Checked:
    """A candidate in its final form, with everything that speaks against it.

    `unfit` come from the guard. `comparison` is None where a language's figures are not known.
    """

    text: str
    score: float
    unfit: tuple[str, ...]
    comparison: Comparison | None
    missing_terms: tuple[Term, ...]

    @property
    def ok(self) -> bool:
        """Whether it may stand without a flag."""
        comparison = self.comparison
        return (
            not self.unfit and comparison is not None and comparison.ok and not blurred(comparison)
        )

    @property
    def flags(self) -> tuple[str, ...]:
        """What an editor has to look at, a phrase each."""
        if self.comparison is None:
            return (*self.unfit, UNCHECKED)
        return (*self.unfit, *figure_flags(self.comparison), *self._term_flags)

    @property
    def _term_flags(self) -> tuple[str, ...]:
        """A term of the field that is not rendered is a sentence that may say something else."""
        return tuple(f"term not found: {t.name} ({t.preferred})" for t in self.missing_terms)

    @property
    def faults(self) -> tuple[int, int, int, int]:
        """How much is wrong, worst first: unfit, figures wrong, terms missing, limits lost."""
        comparison = self.comparison
        wrong = 0
        if comparison is not None:
            wrong = len(comparison.changed) + len(comparison.invented) + len(comparison.missing)
            wrong += len(blurred(comparison))
        limits = () if comparison is None else lost_limits(comparison)
        return (len(self.unfit), wrong, len(self.missing_terms), len(limits))

    @property
    def failed(self) -> bool:
        """Whether candidates are worth their time: there would be a flag."""
        return any(self.faults[:3])


def _warned(comparison: Comparison) -> list[tuple[Figure, Figure]]:
    """The pairs of figures of which something is to be said, and that are equal in value."""
    return [(w.source, w.target) for w in comparison.warnings if w.source and w.target]


def lost_limits(comparison: Comparison) -> tuple[Figure, ...]:
    """The source figures with *at most* or *at least* that are plain ones in the target."""
    return tuple(
        s
        for s, t in _warned(comparison)
        if s.exactness in _LIMITS
        and t.exactness is Exactness.EXACT
        and s.kind in _LIMITED
        and not _STRESS.search(s.text)
    )


def blurred(comparison: Comparison) -> tuple[tuple[Figure, Figure], ...]:
    """The exact source figures of which the target says *about*, *almost*, *more than*, *at most*.

    `figures.compare` only warns of it, since people add it freely; of 997 lines of FLORES
    Google's translation and Microsoft's have it in two, each rightly or harmlessly.
    """
    return tuple(
        (s, t)
        for s, t in _warned(comparison)
        if s.exactness is Exactness.EXACT
        and t.exactness is not Exactness.EXACT
        and s.kind in _EXACT
        and not _STRESS.search(t.text)
        and not t.text.lower().startswith("up to")  # *tot 500* is not read as a limit
        and not (s.kind is Kind.DURATION and t.text.lower().startswith("over"))  # while it lasted
    )


def figure_flags(comparison: Comparison) -> tuple[str, ...]:
    """What is wrong with the figures, a phrase for each."""
    flags = [
        f"figure changed: “{c.source.text}” became “{c.target.text}”" for c in comparison.changed
    ]
    flags += [f"figure made inexact: “{s.text}” became “{t.text}”" for s, t in blurred(comparison)]
    flags += [f"figure without a source: “{f.text}”" for f in comparison.invented]
    if comparison.mode is Mode.TRANSLATION:
        flags += [f"figure missing: “{f.text}”" for f in comparison.missing]
    if any(warning.reason == CROWDED for warning in comparison.warnings):
        flags.append(CROWDED)
    return tuple(flags)


def wrong_figures(checked: Checked) -> tuple[Figure, ...]:
    """The source figures that a next try must say."""
    comparison = checked.comparison
    if comparison is None:
        return ()
    changed = (c.source for c in comparison.changed)
    inexact = (source for source, _ in blurred(comparison))
    return (*comparison.missing, *changed, *inexact, *lost_limits(comparison))


def check(source: str, candidate: Candidate, pair: Pair) -> Checked:
    """Mend the surface of `candidate`, and check it against the sentence it translates."""
    unfit = problems(source, candidate, pair.source, pair.target)
    text = pair.glossary.replace_avoided(mend(candidate.text, source, pair.target))
    text = pair.glossary.mended(source, text)
    comparison = compare_known(source, text, pair.source, pair.target, Mode.TRANSLATION)
    missing = tuple(pair.glossary.missing(source, text))
    return Checked(text, candidate.score, tuple(unfit), comparison, missing)
