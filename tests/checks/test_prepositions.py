"""A day by which, and a day on which."""

import pytest

from summarize.checks import Basis, Code, prepositions, titles

REPLY = "Minister Van Dijk reageert voor het einde van de maand."

DONE = "Het werk is voor het einde van de maand klaar, zegt de gemeente."


def _basis(source: str, translation: str = "") -> Basis:
    return Basis((source,), (translation,), "nl", "en")


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        (REPLY, "Minister Van Dijk will respond at the end of the month.", True),
        (REPLY, "Minister Van Dijk will respond before the end of the month.", False),
        (REPLY, "Minister Van Dijk will respond by the end of the month.", False),
        ("De wet gaat uiterlijk eind van dit jaar in.", "The law begins at the end of 2027.", True),
        ("Zij komt voor het einde van het jaar.", "She comes for the end of the year.", True),
        ("Hij reageert aan het einde van de maand.", "He responds at the end of the month.", False),
        (DONE, "It is done at the end of the month, it was announced by the town.", True),
        (DONE, "It was said before that it is done at the end of the month, by the town.", True),
        (DONE, "It is done by the end of the month and opens at the end of the year.", False),
        (DONE, "It is done by or at the end of the month.", False),
        ("Hij vreest voor het einde van de wereld.", "He fears at the end of it.", False),
    ],
)  # fmt: skip
def test_by_the_end_is_not_at_the_end(source: str, text: str, found: bool) -> None:
    codes = [f.code for f in prepositions.of_translation(text, _basis(source))]
    assert codes == [Code.PREPOSITION_CHANGED] * found


def test_it_says_where_the_words_stand() -> None:
    text = "Minister Van Dijk will respond at the end of the month."
    (finding,) = prepositions.of_translation(text, _basis(REPLY))
    here, there = finding.target_span, finding.source_span
    assert here is not None
    assert there is not None
    assert text[here.start : here.end] == "at the end of"
    assert REPLY[there.start : there.end] == "voor het einde van de maand"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Van Dijk will respond by the end of the month.", True),
        ("Minister Van Dijk will respond by the end of the month.", False),
        ("There will be a response by the end of the month.", False),
    ],
)
def test_a_title_stays_with_its_name(text: str, found: bool) -> None:
    codes = [f.code for f in titles.find_dropped(text, _basis(REPLY))]
    assert codes == [Code.NAME_MISSING] * found
