"""What a figure is compared with does not grow."""

from __future__ import annotations

import pytest

from summarize.checks import SUMMARY, Basis, Code, run
from summarize.checks.hedges import find

SAID = (
    "The office handled 418 cases in nine months, a quarter fewer than in the same period of 2024."
)


def basis(said: str = SAID) -> Basis:
    return Basis((said,), (said,), "en", "en")


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (SAID, "The office handled 418 cases in nine months, a quarter fewer than in 2024."),
        ("There were 300, compared with 200 in the first quarter of last year.", ""),
        (
            "That is a third more than in the last week of December.",
            "That is a third more than in December.",
        ),
        (
            "They rose by 3 percent compared with the first quarter of last year.",
            "They rose by 3 percent compared with last year.",
        ),
    ],
)
def test_a_part_of_a_year_that_is_compared_with_is_not_told_as_the_whole(
    said: str, text: str
) -> None:
    found = [f.code for f in find(text or said, basis(said))]
    assert (Code.QUALIFIER_LOST in found) == bool(text)


def test_the_same_part_said_otherwise_is_no_loss() -> None:
    text = (
        "The office handled 418 cases in nine months, down a quarter from the same period of 2024."
    )
    assert not [f for f in find(text, basis()) if f.code is Code.QUALIFIER_LOST]
    assert not [f for f in run(SUMMARY, SAID, basis()) if f.code is Code.QUALIFIER_LOST]
