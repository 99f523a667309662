"""Loops and doubled paragraphs are no statements; repetition for effect, and lists, are text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.reading import read_bytes
from summarize.reading.document import Block, BlockRole
from summarize.reading.repeating import without_loops

SAID = "De raad stemt met 19 tegen 12 in met het plan."
NEXT = "De wethouder zegt dat het plan 4 miljoen euro kost."


def told(*texts: str) -> list[str]:
    blocks = [Block(BlockRole.TEXT, text) for text in texts]
    return [b.text for b in without_loops(blocks) if b.role is BlockRole.TEXT]


@pytest.mark.parametrize(
    "loop",
    [
        "Ondertiteling door de regionale omroep. " * 8,
        "Ja " * 14 + "ja.",
        "ja, ja, ja, ja, ja.",
        "Dank u wel. Dank u wel. Dank u wel. Dank u wel.",
        "TV Gelderland 2021 " * 5,
        "De voorzitter geeft het woord. " * 3 + "De voorzitter geeft",
        "Bedankt voor het kijken!",
    ],
)
def test_a_loop_is_no_statement(loop: str) -> None:
    assert told(SAID, loop.strip(), NEXT) == [SAID, NEXT]
    if "kijken" not in loop and "geeft" not in loop:
        assert told(f"{SAID} {loop.strip(' .')}. {NEXT}") == [f"{SAID} {NEXT}"]


def test_lines_that_are_the_same_are_a_loop() -> None:
    assert told(SAID, *["Muziek speelt."] * 4, NEXT) == [SAID, NEXT]


def test_a_loop_in_a_sentence_is_said_once() -> None:
    assert told("Het is heel heel heel heel heel groot.") == ["Het is heel groot."]


def test_a_paragraph_that_stands_twice_is_there_once() -> None:
    assert told(SAID, "Advertentie", SAID.upper(), NEXT) == [SAID, "Advertentie", NEXT]


@pytest.mark.parametrize(
    "text",
    [
        "Nee, nee en nog eens nee, zegt de voorzitter.",
        "Hij riep: “Nooit, nooit, nooit!”",
        "Het werd 2-2, 2-2 en nog eens 2-2.",
        "De gang van zaken is de gang van zaken.",
        "Zij zei dat dat dat was wat zij bedoelde.",
    ],
)
def test_repetition_is_no_loop(text: str) -> None:
    assert told(text) == [text]


def test_what_is_nothing_but_a_loop_is_said_once() -> None:
    assert told(" ".join([SAID, NEXT] * 4)) == [f"{SAID} {NEXT}"]
    assert told(*[SAID] * 4) == [SAID]


def test_what_was_looped_is_nowhere_in_the_article() -> None:
    text = f"Verslag van de raad\n\n{SAID}\n\n{'Muziek van de omroep. ' * 5}\n\n{NEXT}"
    article = read_bytes(text.encode(), "a.txt", "nl")
    assert [s.text for s in article.sentences] == [SAID, NEXT]


@given(st.lists(st.sampled_from(["ja ", "nee. ", "de ", "raad ", "“", "19 ", ". "]), max_size=60))
def test_nothing_is_invented(pieces: list[str]) -> None:
    text = "".join(pieces).strip()
    blocks = without_loops([Block(BlockRole.TEXT, text)])
    said = " ".join(b.text for b in blocks)
    assert set(re.findall(r"\w+", said)) == set(re.findall(r"\w+", text))
