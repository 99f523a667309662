"""A plan, a wish, a duty or a guess is not told as a fact, nor a fact as one of them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.checks import TRANSLATION, Basis, Code, modality, run

AS_FACT = [
    ("nl", "De gemeente wil veertig huizen slopen.", "The municipality demolished forty houses."),
    ("nl", "De school moet in juni dicht.", "The school closed in June."),
    ("nl", "Het bedrijf dreigt failliet te gaan.", "The company has gone bankrupt."),
    ("nl", "De minister overweegt een verbod.", "The minister introduced it."),
    ("nl", "De brand is vermoedelijk aangestoken.", "The fire was set deliberately."),
    ("nl", "De man zou zijn buurman hebben opgelicht.", "The man swindled his neighbour."),
    ("nl", "Het dak zal worden vervangen.", "The roof has been replaced."),
    ("nl", "Het dak zal maandag worden vervangen.", "The roof was replaced on Monday."),
    (
        "nl",
        "De minister zal maandag Kiev bezoeken.",
        "The minister visited Kyiv on Monday, where he meets soldiers.",
    ),
    (
        "nl",
        "De minister moet aftreden en niet wachten.",
        "The minister resigns and does not wait.",
    ),
    (
        "nl",
        "De man zou de klanten die wilden stoppen hebben bedreigd.",
        "The man threatened customers who wanted to stop.",
    ),
    ("de", "Der Mann soll seinen Nachbarn betrogen haben.", "The man swindled his neighbour."),
    ("de", "Die Stadt will vierzig Häuser abreißen.", "The city demolished forty houses."),
    ("fr", "La ville veut démolir quarante maisons.", "The city demolished forty houses."),
    ("fr", "L'homme aurait escroqué son voisin.", "The man swindled his neighbour."),
    ("es", "La ciudad quiere derribar cuarenta casas.", "The city demolished forty houses."),
    ("es", "El hombre habría estafado a su vecino.", "The man swindled his neighbour."),
]
KEPT = [
    ("nl", "De gemeente wil veertig huizen slopen.", "The municipality plans to pull them down."),
    ("nl", "De eerste trein zal om 8 uur vertrekken.", "The first train leaves at 8 a.m."),
    ("nl", "Het museum zal zaterdag de deuren openen.", "The museum opens on Saturday."),
    ("de", "Das Gericht wird am Montag verhandeln.", "The trial begins on Monday."),
    (
        "nl",
        "De minister zal maandag Kiev bezoeken.",
        "On Monday the minister visits Kyiv, where soldiers were killed.",
    ),
    ("nl", "Reizigers moeten wachten op de bus.", "Travellers wait for the bus."),
    (
        "nl",
        "Patiënten moeten hier gemiddeld negentien weken wachten.",
        "Patients wait 19 weeks here.",
    ),
    ("nl", "Daar zou ik mee beginnen.", "I'd start with that."),
    ("nl", "De school moet in juni dicht.", "The school is to close in June."),
    (
        "nl",
        "De man zou zijn buurman hebben opgelicht.",
        "The man allegedly swindled his neighbour.",
    ),
    ("nl", "Volgens haar zou hij hebben gelogen.", "According to her, he lied."),
    ("nl", "Dat wil niet zeggen dat het klopt.", "That does not mean that it is correct."),
    ("nl", "Het is de grootste die men kan vinden.", "It is the largest that is known."),
    ("de", "Die Stadt will vierzig Häuser abreißen.", "The city wants to demolish forty houses."),
]
AS_DOUBT = [
    ("De gemeente sloopte veertig huizen.", "The municipality plans to demolish forty houses."),
    ("De school sloot in juni.", "The school may close in June."),
    ("De man lichtte zijn buurman op.", "The man allegedly swindled his neighbour."),
]
AS_IT_WAS = [
    ("In mei sloot de school.", "The school closed in May."),
    ("Naar verluidt sloot de school.", "The school reportedly closed."),
    ("Het bestuur beraadt zich.", "The board is considering it."),
]


def found(lang: str, source: str, text: str) -> list[Code]:
    return [f.code for f in modality.find(text, Basis((source,), (), lang, "en"))]


@pytest.mark.parametrize(("lang", "source", "text"), AS_FACT)
def test_what_is_not_so_yet_is_not_told_as_done(lang: str, source: str, text: str) -> None:
    assert found(lang, source, text) == [Code.MODALITY_LOST]


@pytest.mark.parametrize(("lang", "source", "text"), KEPT)
def test_english_may_say_it_in_its_own_way(lang: str, source: str, text: str) -> None:
    assert found(lang, source, text) == []


@pytest.mark.parametrize(("source", "text"), AS_DOUBT)
def test_what_is_done_is_not_told_as_a_plan_or_a_guess(source: str, text: str) -> None:
    assert found("nl", source, text) == [Code.MODALITY_ADDED]


@pytest.mark.parametrize(("source", "text"), AS_IT_WAS)
def test_what_the_source_leaves_open_may_stay_open(source: str, text: str) -> None:
    assert found("nl", source, text) == []


def test_it_is_one_of_the_checks_of_a_translation() -> None:
    basis = Basis(("De school moet in juni dicht.",), (), "nl", "en")
    assert Code.MODALITY_LOST in {
        f.code for f in run(TRANSLATION, "The school closed in June.", basis)
    }


@settings(deadline=None)
@given(st.text(max_size=80), st.text(max_size=80))
def test_any_texts_can_be_compared(source: str, text: str) -> None:
    for finding in modality.find(text, Basis((source,), (), "nl", "en")):
        assert finding.message
