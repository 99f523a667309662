"""Hard-wrapped lines become paragraphs again; other lines stay what they are."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.reading.hyphens import glue
from summarize.reading.lines import lines_of, unwrap

PARAGRAPHS = [
    "Het aantal meldingen bij de hulplijn is in april met 45 procent gestegen, tot 2.056. Dat "
    "blijkt uit cijfers die de organisatie woensdag in Noord-Holland heeft gepubliceerd.",
    "Volgens de computer- en telefoongegevens ging het om 155 dossiers, en in 2019 om 216. "
    "De organisatie wijst op de maatregelen: kinderen zitten meer thuis dan ooit tevoren.",
    "Kort.",
]


@pytest.mark.parametrize("width", [50, 60, 70, 72, 76, 80, 100])
def test_wrapped_paragraphs_are_whole_again(width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS)
    assert unwrap(wrapped).split("\n\n") == PARAGRAPHS


def test_a_heading_over_wrapped_lines_stays_alone() -> None:
    text = "Titel van het stuk\n" + textwrap.fill(PARAGRAPHS[0], 60)
    assert unwrap(text).split("\n") == ["Titel van het stuk", PARAGRAPHS[0]]


@pytest.mark.parametrize(
    "text",
    [
        "Een zin die op een regel staat.\nEen andere zin die op een regel staat.\nEn nog een.",
        "Een zin.\n- een man van 30 jaar die nu wordt gezocht\n- een vrouw van 45 jaar",
        "appels\nperen\nbananen",
        "Uitslagen\nAjax - PSV 2-1\nFeyenoord - AZ 0-0",
        "Titel\n\nAlinea een.\n\n\nAlinea twee.",
    ],
)
def test_lines_that_are_paragraphs_stay_so(text: str) -> None:
    assert unwrap(text) == text


@pytest.mark.parametrize("width", [22, 28, 34, 38])
@pytest.mark.parametrize("paragraphs", [1, 2])
def test_a_narrow_column_is_whole_again(width: int, paragraphs: int) -> None:
    wrapped = "\n\n".join(
        textwrap.fill(paragraph, width, break_on_hyphens=False)
        for paragraph in PARAGRAPHS[:paragraphs]
    )
    assert unwrap("Titel\n\n" + wrapped).split("\n\n") == ["Titel", *PARAGRAPHS[:paragraphs]]


def test_a_break_that_somebody_set_in_a_column_is_taken_out_too() -> None:
    text = "Zij wil voor dit plan tussen\nde 10 en\n15 miljoen euro uit de pot\n"
    text += "van het Rijk halen en dan\nmeteen in april beginnen, zo\nzegt de burgemeester."
    assert "\n" not in unwrap(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kade Noord: 3 mln\nKade Zuid: 9 mln\nKade Oost: 4 mln\nKade West: 2 mln\nBrug: 8 mln",
        "Amsterdam\nRotterdam\nDen Haag\nUtrecht\nEindhoven\nGroningen",
        "Jan de Vries, voorzitter\nPiet Jansen, secretaris\nMarie Bos, lid\nKees Smit, lid\nAn Mol",
    ],
)
def test_short_lines_that_are_a_list_stay_so(text: str) -> None:
    assert unwrap(text) == text


@pytest.mark.parametrize(
    ("left", "right", "whole", "language"),
    [
        ("ruim zeven-", "tig inbraken", "ruim zeventig inbraken", "nl"),
        ("tegen vijf-", "entwintig", "tegen vijfentwintig", "nl"),
        ("de burge-", "meester", "de burgemeester", "nl"),
        ("Noord-", "Holland", "Noord-Holland", "nl"),
        ("een NS-", "station", "een NS-station", "nl"),
        ("per e-", "mail", "per e-mail", "nl"),
        ("een 12-", "jarige", "een 12-jarige", "nl"),
        ("de 12-", "15 miljoen", "de 12-15 miljoen", "nl"),
        ("in-", "en uitvoer", "in- en uitvoer", "nl"),
        ("computer-", "en telefoondata", "computer- en telefoondata", "nl"),
        ("een zee-", "eend", "een zee-eend", "nl"),
        ("achthon-", "derd woningen", "achthonderd woningen", "nl"),
        ("the govern-", "ment", "the government", "en"),
        ("some twenty-", "five people", "some twenty-five people", "en"),
        ("a long-", "term plan", "a long-term plan", "en"),
        ("die Entwick-", "lung", "die Entwicklung", "de"),
        ("Vor-", "und Nachteile", "Vor- und Nachteile", "de"),
        ("le développe-", "ment", "le développement", "fr"),
        ("peut-", "être", "peut-être", "fr"),
        ("dit-", "il", "dit-il", "fr"),
    ],
)
def test_parted_words_are_whole_again(left: str, right: str, whole: str, language: str) -> None:
    assert "".join([*glue(left, right, language), right]) == whole


@pytest.mark.parametrize("gap", ["\n", ",\n", ",\n\n"])
def test_a_break_in_mid_sentence_is_taken_out(gap: str) -> None:
    text = f"De politie heeft in de stad zeven mensen aangehouden{gap}voor diefstal."
    assert unwrap(text).split() == text.split()
    assert "\n" not in unwrap(text)


def test_list_marks_are_set_apart() -> None:
    text = "Zij wil:\n- meer geld\n• meer mensen\n1. eerst dit\n2) dan dat\n12. mei kwam hij"
    lines = lines_of(text)
    assert [text[line.start : line.end] for line in lines] == [
        *("Zij wil:", "meer geld", "meer mensen", "eerst dit", "dan dat", "12. mei kwam hij")
    ]
    assert [line.item for line in lines] == [False, True, True, True, True, False]


def test_a_minus_is_no_list_mark() -> None:
    text = "-5 graden was het"
    assert [text[line.start : line.end] for line in lines_of(text)] == [text]


@given(st.text("ab C.,-–\n\t•12.é", max_size=200))
def test_no_character_but_a_hyphen_is_lost_and_none_added(text: str) -> None:
    unwrapped = unwrap(text)
    assert "".join(unwrapped.split()).replace("-", "") == "".join(text.split()).replace("-", "")
    for line in lines_of(unwrapped):
        content = unwrapped[line.start : line.end]
        assert content
        assert content == content.strip()
