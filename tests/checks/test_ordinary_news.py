"""Ordinary sentences and their true English that a reader of the checks found flagged."""

from __future__ import annotations

import pytest

from summarize.checks import TRANSLATION, Basis, Severity, run

TRUE = [
    ("nl", "Vijf huizen moesten worden ontruimd.", "Five houses were evacuated."),
    ("nl", "Het treinverkeer moest urenlang stil.", "Train services were halted for hours."),
    ("de", "Fünf Häuser mussten evakuiert werden.", "Five houses were evacuated."),
    ("de", "Der Minister stellte am Montag ein Konzept vor.",
     "The minister presented a plan on Monday."),
    ("de", "Die Karten sind ausverkauft.", "There are no tickets left."),
    ("nl", "Het bedrijf sluit de fabriek uit kostenoverwegingen.",
     "The company is closing the factory to save costs."),
    ("es", "Los niños están a salvo.", "The children are safe."),
    ("es", "Las entradas están agotadas.", "There are no tickets left."),
    ("fr", "Un enfant a été retrouvé sain et sauf.", "A child was found safe and sound."),
    ("fr", "Les billets sont épuisés.", "There are no tickets left."),
    ("nl", "Er vielen tien dodelijke slachtoffers.", "There were ten deaths."),
    ("nl", "Drie jongens van 18 en 19 jaar zijn aangehouden.",
     "Three young men aged 18 and 19 were arrested."),
    ("de", "Nach 22 Uhr darf kein Alkohol verkauft werden.",
     "Alcohol may not be sold after 10 pm."),
    ("nl", "De minister nam de kritiek op het verkeer serieus en gaf fouten toe.",
     "The minister took the criticism of traffic seriously and admitted mistakes."),
]  # fmt: skip
WRONG = [
    ("nl", "De gemeente wil het plan invoeren.", "The municipality has introduced the plan."),
    ("nl", "Het plan moest nog worden goedgekeurd.", "The plan was approved."),
    ("de", "Die Firma lehnte das Angebot ab.", "The company accepted the offer."),
    ("de", "Der Minister sagte den Besuch ab.", "The minister made the visit."),
]


def errors(language: str, source: str, target: str) -> list[str]:
    found = run(TRANSLATION, target, Basis((source,), (), language, "en"))
    return [str(f.code) for f in found if f.severity is Severity.ERROR]


@pytest.mark.parametrize(("language", "source", "target"), TRUE)
def test_what_is_true_is_not_flagged(language: str, source: str, target: str) -> None:
    assert errors(language, source, target) == []


@pytest.mark.parametrize(("language", "source", "target"), WRONG)
def test_what_says_something_else_is(language: str, source: str, target: str) -> None:
    assert errors(language, source, target) != []
