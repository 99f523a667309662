"""One thing is not told as its opposite, nor a day as another one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.checks import TRANSLATION, Basis, Code, opposites, run
from summarize.language.opposites import groups

TURNED = [
    ("nl", "De rechter sprak de man vrij.", "The judge convicted the man.", "sprak de man vrij"),
    ("nl", "De verdachte ontkent alles.", "The suspect admits everything.", "ontkent"),
    (
        "nl",
        "De vergadering is maandag om tien uur.",
        "The meeting is on Tuesday at ten.",
        "maandag",
    ),
    ("nl", "In maart kwamen meer meldingen.", "In May more reports came in.", "maart"),
    ("nl", "Hij kwam in de zomer terug.", "He returned in the winter.", "zomer"),
    ("nl", "De moeder belde de politie.", "The father called the police.", "moeder"),
    ("nl", "Het dorp ligt ten noorden van Breda.", "The village is south of Breda.", "noorden"),
    ("nl", "De werkgever ging in beroep.", "The employee appealed.", "werkgever"),
    ("nl", "De Senaat stemde voor.", "The House of Representatives voted for it.", "Senaat"),
    (
        "de",
        "Der Angeklagte wurde freigesprochen.",
        "The defendant was convicted.",
        "freigesprochen",
    ),
    ("de", "Die Mutter kam am Montag.", "The mother came on Tuesday.", "Montag"),
    ("fr", "Le suspect nie les faits.", "The suspect admits the facts.", "nie"),
    ("fr", "Les victimes ont parlé.", "The suspects have spoken.", "victimes"),
    ("es", "El tribunal absolvió al hombre.", "The court convicted the man.", "absolvió"),
    ("es", "La madre llegó el lunes.", "The father arrived on Monday.", "madre"),
    # The same denial on both sides.
    ("nl", "De wachttijd is te lang.", "The waiting time is too short.", "lang"),
    ("nl", "De winst was niet groot.", "The loss was not large.", "winst"),
    ("nl", "Rijke mensen betalen geen belasting.", "Poor people pay no tax.", "Rijke"),
    (
        "nl",
        "De winkel is zonder vergunning geopend.",
        "The shop was closed without a permit.",
        "geopend",
    ),
    ("nl", "Het huis is te duur.", "The house is too cheap.", "duur"),
    # What limits, and denies nothing.
    (
        "nl",
        "De winst bedroeg slechts 3 miljoen euro.",
        "The loss was only 3 million euros.",
        "winst",
    ),
    (
        "nl",
        "De verdachte werd in mei vrijgesproken.",
        "The suspect was convicted only in May.",
        "vrijgesproken",
    ),
    (
        "nl",
        "De verdachte werd pas in mei vrijgesproken.",
        "The suspect was convicted in May.",
        "vrijgesproken",
    ),
    ("es", "Hace más frío que ayer.", "It is warmer than yesterday.", "frío"),
    ("de", "Er schließt früher als bisher.", "It closes later than before.", "früher"),
    (
        "nl",
        "Voor het gezin ging het na de zomer beter.",
        "For the family things improved before the summer.",
        "na",
    ),
    # Less of one is the other.
    ("fr", "Les salaires augmentent moins vite.", "Wages are rising faster.", "vite"),
    ("nl", "Het water is schoner dan vroeger.", "The water is dirtier than before.", "schoner"),
    ("nl", "Het blijft onder het gemiddelde.", "It will stay above average.", "onder"),
    ("nl", "Pas na het debat kwam de brief.", "The letter came before the debate.", "Pas na"),
]
RIGHT = [
    ("nl", "Wie zorgt er voor de kat?", "Who looks after the cat?"),
    ("nl", "Excuses voor de operatie", "Apology after all for operation"),
    ("nl", "Het gaat minder snel.", "It is going more slowly."),
    ("nl", "Het gaat minder snel.", "It is not going as fast."),
    ("nl", "Vooral onder jongeren is het populair.", "It is popular above all among the young."),
    ("nl", "De rechter sprak de man vrij.", "The judge acquitted the man."),
    ("nl", "De rechter veroordeelde hem niet.", "The judge acquitted him."),
    ("nl", "Dat is minder duur.", "That is cheaper."),
    (
        "nl",
        "Het is niet eenvoudig, en dat weet niemand.",
        "It is difficult, and neither of them knows, not even he.",
    ),
    ("nl", "Dat is weinig eenvoudig.", "That is difficult."),
    ("nl", "De sloot was pas na drie dagen schoon.", "It was three days before it was clean."),
    ("nl", "Het is niet te duur.", "It is not too expensive."),
    ("nl", "De weg is niet breed genoeg.", "The road is too narrow."),
    ("nl", "De moeder en de vader kwamen.", "The father and the mother came."),
    ("nl", "Marijn Noord en Eva de Jong wonnen.", "Marijn Noord and the older Eva de Jong won."),
    ("nl", "Om drie uur 's nachts.", "At three in the morning."),
    ("nl", "Hij verhuurt in New York oude huizen.", "He lets houses in New York."),
    ("de", "Der Angeklagte wurde nicht verurteilt.", "The defendant was acquitted."),
    ("fr", "Le suspect avoue les faits.", "The suspect admits the facts."),
    ("es", "El lunes llegó la madre.", "The mother arrived on Monday."),
]


def found(lang: str, source: str, text: str) -> list[tuple[Code, str]]:
    basis = Basis((source,), (), lang, "en")
    return [(f.code, f.details[0]) for f in opposites.find(text, basis)]


@pytest.mark.parametrize(("lang", "source", "text", "meant"), TURNED)
def test_an_opposite_is_found_and_said_of_what(
    lang: str, source: str, text: str, meant: str
) -> None:
    assert found(lang, source, text) == [(Code.OPPOSITE, meant)]


@pytest.mark.parametrize(("lang", "source", "text"), RIGHT)
def test_the_thing_itself_and_its_opposite_denied_pass(lang: str, source: str, text: str) -> None:
    assert found(lang, source, text) == []


def test_it_is_one_of_the_checks_of_a_translation() -> None:
    basis = Basis(("Het is maandag gesloten.",), (), "nl", "en")
    assert Code.OPPOSITE in {f.code for f in run(TRANSLATION, "It is closed on Friday.", basis)}


def test_a_finding_says_where_it_stands() -> None:
    (finding,) = opposites.find(
        "She came on Friday.", Basis(("Ze kwam op zondag.",), (), "nl", "en")
    )
    assert finding.source_span is not None
    assert finding.target_span is not None
    assert (finding.source_span.start, finding.target_span.start) == (11, 12)


@pytest.mark.parametrize("group", groups(), ids=lambda group: group[0].group)
def test_no_word_surely_says_two_things_of_a_group(group: tuple[opposites.Thing, ...]) -> None:
    assert len(group) > 1
    for thing in group:
        for word in (w for w in thing.english if "*" not in w):
            others = [t.group for t in group if t is not thing and t.is_said(word, "en")]
            assert others == [], word


@settings(deadline=None)
@given(st.text(max_size=80), st.text(max_size=80))
def test_any_texts_can_be_compared(source: str, text: str) -> None:
    for _, meant in found("nl", source, text):
        assert meant in source
