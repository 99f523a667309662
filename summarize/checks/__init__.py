"""What can be wrong with a text that stands for another, one file a check.

Each check takes a text and the `Basis` that it stands on, and finds what it objects to. Which apply
to a translation, to a sentence of a summary and to a headline, and in which order an editor is
told, is listed here.
"""

from __future__ import annotations

from collections.abc import Iterable

from summarize.checks import (
    additions,
    attribution,
    comparisons,
    contradiction,
    countries,
    denial,
    denial_in_summary,
    figures,
    form,
    hedges,
    misplaced_names,
    modality,
    names,
    narrowing_words,
    opposites,
    parts_and_wholes,
    placing,
    prepositions,
    protected_persons,
    set_apart,
    terms,
    titles,
    untranslated,
    word_order,
    wrong_language,
)
from summarize.checks.basis import Basis, Check
from summarize.checks.codes import Code, Severity
from summarize.checks.finding import Finding, Span, each_once

UNFIT = (
    Check("form", form.of_translation),
    Check("language", wrong_language.find),
    Check("untranslated", untranslated.find),
    Check("question", form.of_question),
    Check("direction", contradiction.find),
    Check("comparisons", comparisons.find),
    Check("opposites", opposites.find),
    Check("modality", modality.find),
    Check("prepositions", prepositions.of_translation),
    Check("countries", countries.find),
    Check("additions", additions.of_translation),
    Check("denial", denial.find),
    Check("names", names.find),
)
"""What makes a translation unfit, whatever its figures are."""

TRANSLATION = (
    *UNFIT,
    Check("figures", figures.of_translation),
    Check("terms", terms.find),
)
"""The checks of a translation of one sentence."""

FIGURES = (
    Check("figures", figures.of_summary),
    Check("placing", placing.find_misplaced),
    Check("parts", parts_and_wholes.find),
)
"""The checks of a summary's figures: all that a person's own words are held to."""

SUMMARY_ALONE = (
    Check("figures", figures.of_source),
    Check("direction", contradiction.find),
    Check("opposites", opposites.find),
    Check("countries", countries.find),
    Check("additions", additions.of_translation),
    Check("names", names.find_invented),
    Check("persons", protected_persons.find),
)
"""The checks of a summary, a whole one, of which no translation of its source is at hand."""

_MEANING = (
    Check("additions", additions.of_summary),
    Check("order", word_order.find),
    Check("set-apart", set_apart.find),
    Check("kinds", narrowing_words.find),
    Check("denial", denial_in_summary.find),
    Check("limits", hedges.find),
    Check("prepositions", prepositions.find),
    Check("names", titles.find_dropped),
    Check("names", misplaced_names.find),
)

SUMMARY = (
    Check("form", form.of_summary),
    *FIGURES,
    *_MEANING,
    Check("attribution", attribution.of_summary),
)
"""The checks of a sentence of a summary, written from checked translations."""

HEADLINE = (
    Check("form", form.of_headline),
    *FIGURES,
    *_MEANING,
    Check("attribution", attribution.of_headline),
)
"""The checks of a headline, likewise."""


def run(checks: Iterable[Check], text: str, basis: Basis) -> tuple[Finding, ...]:
    """Everything that these checks object to in a text, in their order, each once."""
    return each_once(*(check.find(text, basis) for check in checks))


__all__ = [
    "FIGURES",
    "HEADLINE",
    "SUMMARY",
    "SUMMARY_ALONE",
    "TRANSLATION",
    "UNFIT",
    "Basis",
    "Check",
    "Code",
    "Finding",
    "Severity",
    "Span",
    "each_once",
    "run",
]
