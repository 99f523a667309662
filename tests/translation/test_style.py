"""The surface of a translation: marks and number style."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.translation.style import mend


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        # A small model writes a space into a grouped number.
        ("Er waren 2.205 dossiers.", "There were 2, 205 files.", "There were 2,205 files."),
        # A list of numbers is not one number.
        ("In 1, 205 en 300 delen.", "In 1, 205 and 300 parts.", "In 1, 205 and 300 parts."),
        ("Dat is 47 procent.", "That is 47%.", "That is 47 percent."),
        ("Dat is 47 procent.", "That is 47 %.", "That is 47 percent."),
        # A quotation of several sentences opens in one and closes in another.
        ('"We zagen het. ', '"We saw it."', '"We saw it.'),
        ('Zo bleef het."', '"It stayed so."', 'It stayed so."'),
        ('"Dat is zo."', "That is so.", '"That is so."'),
        ("Dat is zo.", '"That is so."', "That is so."),
        ('"Het klopt," zegt hij.', '"It is right," he says.', '"It is right," he says.'),
        # "Maar liefst" stresses how many: the real model wrote "only".
        ("Maar liefst 2.205 zaken.", "Only 2,205 cases.", "2,205 cases."),
        ("In april alleen al 9 zaken.", "In April, only nine cases.", "In April, nine cases."),
        ("Slechts 12 zaken.", "Only 12 cases.", "Only 12 cases."),
        ("Te  veel  ruimte.", "Too  much  space.", "Too much space."),
    ],
)
def test_marks_are_those_of_the_source(source: str, text: str, expected: str) -> None:
    assert mend(text, source, "en") == expected


def test_other_languages_keep_their_percent_sign() -> None:
    assert mend("47 %", "47 procent", "fr") == "47 %"


@given(st.text(max_size=200), st.text(max_size=200))
def test_mending_twice_is_mending_once(source: str, text: str) -> None:
    once = mend(text, source, "en")
    assert mend(once, source, "en") == once
