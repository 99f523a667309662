"""The surface of a translation: marks and number style."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from summarize.drafting.translating.number_style import restyled
from summarize.drafting.translating.style import mend
from summarize.figures import compare, find


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


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("Zij behandelden 2.205 zaken.", "They handled 2205 files.", "They handled 2,205 files."),
        ("Er kwamen 12000 mensen.", "There came 12000 people.", "There came 12,000 people."),
        ("Het kost 1.500 euro.", "It costs 1500 euro.", "It costs €1,500."),
        ("Het kost 1.500 euro.", "It costs 1,500 euros.", "It costs €1,500."),
        ("Het kost 1.500 euro.", "It costs € 1500.", "It costs €1,500."),
        ("Het kost 2,8 miljard euro.", "It costs EUR 2.8 billion.", "It costs €2.8 billion."),
        ("Het kost 2,8 miljard euro.", "It costs 2.8 billion euros.", "It costs €2.8 billion."),
        ("Het kost 2,8 miljard euro.", "It costs 2,8 billion euro.", "It costs €2.8 billion."),
        ("Ruim 2,8 miljard euro.", "Over EUR 2.8 billion.", "Over €2.8 billion."),
        ("Het kost 10,50 euro.", "It costs 10,50 euro.", "It costs €10.50."),
        (
            "Het budget gaat van 7,8 naar 6,5 miljoen euro.",
            "The budget goes from 7.8 to 6.5 million euros.",
            "The budget goes from €7.8 million to €6.5 million.",
        ),
        ("Een file van 11 kilometer.", "A 11-kilometre queue.", "An 11-kilometre queue."),
        ("Een stijging van 8 procent.", "A 8% rise.", "An 8 percent rise."),
        ("De A 18 was dicht.", "The A 18 was closed.", "The A 18 was closed."),
        ("Van 0 tot 5 euro.", "From 0 to 5 euros.", "From 0 to 5 euros."),
        ("Een boek van 180 bladzijden.", "A 180-page book.", "A 180-page book."),
        ("Het kost 5 of 6 euro.", "It costs 5 or 6 euros.", "It costs €5 or €6."),
        ("Een boete van 1500 euro.", "A fine of 1500 euros.", "A fine of €1,500."),
        ("Dat is 45,5 procent.", "That is 45,5 percent.", "That is 45.5 percent."),
        ("Er zijn 2,8 miljoen leden.", "There are 2,8 million members.",
         "There are 2.8 million members."),
        # The source says that it is a number.
        ("Het ging om 2.020 zaken.", "It concerned 2020 cases.", "It concerned 2,020 cases."),
        # No numbers of things.
        ("In 2205 woorden.", "In 2020 there were few.", "In 2020 there were few."),
        ("De Spelen van 2000.", "The 2000 Olympics.", "The 2000 Olympics."),
        ("De A2205 is dicht.", "The A2205 is closed.", "The A2205 is closed."),
        ("Artikel 2205 geldt.", "Article 2205 applies.", "Article 2205 applies."),
        ("De 1500 meter.", "The 1500 metres final.", "The 1500 metres final."),
        ("Van 1990 tot 2020.", "From 1990 to 2020.", "From 1990 to 2020."),
        # In words it stays in words, and other money as it is.
        ("Een miljoen euro.", "A million euros.", "A million euros."),
        ("Het kost 50 dollar.", "It costs 50 dollars.", "It costs 50 dollars."),
        ("Het kost 5 eurocent.", "It costs 5 euro cents.", "It costs 5 euro cents."),
    ],
)  # fmt: skip
def test_figures_are_in_english_style(source: str, text: str, expected: str) -> None:
    assert mend(text, source, "en") == expected
    comparison = compare(source, expected, source_lang="nl", target_lang="en")
    before = compare(source, text, source_lang="nl", target_lang="en")
    assert len(comparison.kept) >= len(before.kept)


_AMOUNTS = st.lists(
    st.sampled_from(
        "2205 1500 12000 2,8 2.8 1.500 10,50 2020 files people euro euros EUR € billion million"
        " percent in and to of about over A2205 Article 45,5 . , 1,2 - ' meters €5 a half".split()
    ),
    max_size=10,
)


@given(_AMOUNTS.map(" ".join) | _AMOUNTS.map("".join) | st.text(max_size=60), st.text(max_size=30))
def test_style_never_changes_what_is_read(text: str, source: str) -> None:
    def read(text: str) -> list[tuple[object, object]]:
        return [(f.value, f.kind) for f in find(text, "en")]

    styled = restyled(text, source)
    assert read(styled) == read(text)
    assert restyled(styled, source) == styled


def test_other_languages_keep_their_percent_sign() -> None:
    assert mend("47 %", "47 procent", "fr") == "47 %"


@example(source="", text="0\x85»")
@given(source=st.text(max_size=200), text=st.text(max_size=200))
def test_mending_twice_is_mending_once(source: str, text: str) -> None:
    once = mend(text, source, "en")
    assert mend(once, source, "en") == once
