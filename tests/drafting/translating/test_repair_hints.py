"""A figure named in a prompt is one that English would write, with the value it has."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.drafting.translating.repair_hints import hint, name_hint
from summarize.figures import find


@pytest.mark.parametrize(
    ("dutch", "expected"),
    [
        ("47 procent", "47 percent"),
        ("2.205 dossiers", "2,205"),
        ("ruim een miljoen tips", "more than 1 million"),
        ("2,8 miljard mensen", "2.8 billion"),
        ("315 biljoen tonnen", "315 trillion"),
        ("vertienvoudigde", "tenfold"),
        ("verdubbeld", "doubled"),
        ("gehalveerd", "halved"),
        ("verdrievoudiging", "tripled"),
        ("in 2019", "2019"),
        ("zijn 60ste doelpunt", "60th"),
        ("de 112e keer", "112th"),
        ("de op twee na grootste", "third"),
        ("tweederde van de mensen", "two thirds"),
        ("drie op de vijf mensen", "3 in 5"),
        ("de 19e eeuw", "19th century"),
    ],
)
def test_figures_as_english_writes_them(dutch: str, expected: str) -> None:
    (figure,) = find(dutch, "nl")
    found = hint(figure)
    assert found is not None
    assert expected in found


@given(st.integers(2, 10**9))
def test_what_is_named_is_the_value(number: int) -> None:
    (figure,) = find(f"{number} meldingen", "nl")
    named = hint(figure)
    if named is not None:
        (again,) = find(f"{named} reports", "en")
        assert again.value == figure.value


@given(st.text(max_size=80))
def test_it_never_raises(text: str) -> None:
    for figure in find(text, "nl"):
        hint(figure)


@given(st.integers(1, 999))
def test_an_ordinal_is_named_as_english_writes_it(number: int) -> None:
    (figure,) = find(f"de {number}e keer", "nl")
    named = hint(figure)
    assert named is not None
    (again,) = find(f"for the {named} time", "en")
    assert (again.kind, again.value) == (figure.kind, figure.value)


@given(st.integers(1, 49), st.integers(50, 100))
def test_a_share_is_named_as_english_writes_it(part: int, whole: int) -> None:
    (figure,) = find(f"{part} op de {whole} mensen", "nl")
    named = hint(figure)
    assert named is not None
    found = find(f"{named} of the people", "en")
    assert [Fraction(f.value) for f in found] == [Fraction(part, whole)]


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("VN", "United Nations"),
        ("Verwey-Jonker Instituut", "Verwey-Jonker Institute"),
        ("Nergenshuizen", "Nergenshuizen"),
        ("wethouder De Boer", "wethouder De Boer"),
        ("Duitse", ""),
    ],
)
def test_a_name_is_told_as_english_has_it(name: str, english: str) -> None:
    assert name_hint(name, "nl") == english
