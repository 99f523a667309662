"""More is not told as less, nor a rise as a fall; what only may be the other way is left alone."""

from __future__ import annotations

import pytest

from summarize.checks import Basis, Code, comparisons

TURNED = [
    ("Het aantal meldingen steeg in april.", "The number of reports fell in April."),
    ("De wachttijd is langer dan vorig jaar.", "The waiting time is shorter than last year."),
    ("Minder scholen deden mee.", "More scholen took part."),
    ("De kosten namen met een kwart af.", "Costs rose by a quarter."),
    ("Dat is duurder dan verwacht.", "That is less expensive than expected."),
]
RIGHT = [
    ("Het aantal meldingen steeg in april.", "The number of reports rose in April."),
    ("De kosten namen met een kwart af.", "Costs fell by a quarter."),
    ("Er kwamen niet meer meldingen binnen.", "No more reports came in."),
    ("Er komen nog geen honderd meldingen binnen.", "Fewer than a hundred reports come in."),
    ("Hij is ouder dan zijn broer.", "His brother is younger."),
    ("Meer jongens en minder meisjes.", "Fewer girls and more boys."),
    ("De ploeg moest verder lopen.", "The team was dropped and walked on."),
]


def found(source: str, text: str, lang: str = "nl") -> list[Code]:
    return [f.code for f in comparisons.find(text, Basis((source,), (), lang, "en"))]


@pytest.mark.parametrize(("source", "text"), TURNED)
def test_a_turned_comparison_is_found(source: str, text: str) -> None:
    assert found(source, text) == [Code.COMPARISON_TURNED]


@pytest.mark.parametrize(("source", "text"), RIGHT)
def test_a_right_one_passes(source: str, text: str) -> None:
    assert found(source, text) == []


def test_a_language_without_the_words_is_not_judged() -> None:
    assert found("La cifra aumentó.", "The figure fell.", "es") == []
