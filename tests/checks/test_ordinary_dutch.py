"""Ordinary Dutch that was judged wrongly: separable verbs, names with particles, hospitality."""

from __future__ import annotations

import pytest

from summarize.checks import UNFIT, Basis, Code, countries, run

RIGHT = [
    ("Bij de brand kwamen drie mensen om.", "Three people died in the fire."),
    ("De man zat drie jaar vast.", "The man was in prison for three years."),
    ("De politie pakte twee mannen op.", "Police arrested two men."),
    ("Het zijn misschien 2.205 dossiers.", "There are perhaps 2,205 cases."),
    ("Het kan zijn dat hij komt.", "Maybe he will come."),
    ("Vermoedelijk was het de wind.", "It was possibly the wind."),
    ("De horeca klaagt over regels.", "The hospitality industry complains about rules."),
    ("Marijn van der Velde versloeg Koen van Aalst.", "Marijn van der Velde beat Koen van Aalst."),
    ("Jan van den Berg en Els de Vries zijn er.", "Jan van den Berg and Els de Vries are there."),
]
WRONG = [
    ("De man was drie jaar weg.", "The man was in prison for three years.", Code.WORD_UNSAID),
    ("Zij ging naar huis.", "She went to the hospital.", Code.WORD_UNSAID),
    (
        "Het gaat om maar liefst 2.205 dossiers.",
        "It concerns perhaps as many as 2,205 cases.",
        Code.WORD_UNSAID,
    ),
    ("De verdachte was thuis.", "The suspect was possibly at home.", Code.WORD_UNSAID),
    ("Dat is duidelijk onmogelijk.", "That is perhaps impossible.", Code.WORD_UNSAID),
    ("Hij komt morgen.", "Maybe he comes tomorrow.", Code.WORD_UNSAID),
    (
        "De gemeente heeft het plan niet voor de zomer klaar.",
        "De gemeente heeft het plan niet voor de zomer klaar, zegt de wethouder.",
        Code.WRONG_LANGUAGE,
    ),
]


@pytest.mark.parametrize(("source", "target"), RIGHT)
def test_a_right_translation_is_not_accused(source: str, target: str) -> None:
    assert run(UNFIT, target, Basis((source,), (), "nl", "en")) == ()


@pytest.mark.parametrize(("source", "target", "code"), WRONG)
def test_a_wrong_one_is(source: str, target: str, code: Code) -> None:
    assert code in {f.code for f in run(UNFIT, target, Basis((source,), (), "nl", "en"))}


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Dat meldt het CBS dinsdag.", "Statistics Netherlands reported this on Tuesday."),
        ("De RVO betaalt het uit.", "The Netherlands Enterprise Agency pays it out."),
        ("Dat zegt de Nationale Bank.", "The National Bank of Belgium says so."),
    ],
)
def test_a_country_in_the_name_of_a_body_is_not_invented(source: str, target: str) -> None:
    basis = Basis((source,), (target,), "nl", "en")
    assert list(countries.find(target, basis)) == []


def test_a_country_beside_the_name_of_a_body_is() -> None:
    basis = Basis(("Dat meldt het CBS dinsdag.",), ("",), "nl", "en")
    found = list(countries.find("Statistics Netherlands reported this in Belgium.", basis))
    assert [f.details for f in found] == [("Belgium",)]
