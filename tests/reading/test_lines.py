"""Hard-wrapped lines become paragraphs again; other lines stay what they are."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
def test_no_character_is_lost_or_added(text: str) -> None:
    unwrapped = unwrap(text)
    assert "".join(unwrapped.split()) == "".join(text.split())
    for line in lines_of(unwrapped):
        content = unwrapped[line.start : line.end]
        assert content
        assert content == content.strip()
