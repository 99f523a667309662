"""A sentence that is cut is whole and says nothing else; or the cut can be seen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.drafting.composing.shortening import shortened

ROSE = "The number of reports rose to 2,056 in 2020, which is 45 percent more than in 2019."


@pytest.mark.parametrize("characters", [30, 45, 70])
def test_a_shortened_sentence_fits(characters: int) -> None:
    assert len(shortened(ROSE, characters)) <= characters
    assert shortened(ROSE, 200) == ROSE


@pytest.mark.parametrize(
    ("text", "characters", "expected"),
    [
        (ROSE, 60, "The number of reports rose to 2,056 in 2020."),
        (
            "No arrests were made in 2020, while the number of reports rose to 2,056.",
            50,
            "No arrests were made in 2020.",
        ),
        (
            "The pandemic has led to a sharp rise in reports as children spent more time online.",
            65,
            "The pandemic has led to a sharp rise in reports.",
        ),
        (
            "The hotline received 2,056 reports last year, compared with 1,501 in the year before.",
            60,
            "The hotline received 2,056 reports last year.",
        ),
        (
            "The minister says that he wants more staff; parliament will vote in the autumn.",
            60,
            "The minister says that he wants more staff.",
        ),
    ],
)
def test_a_sentence_is_cut_where_a_clause_ends(text: str, characters: int, expected: str) -> None:
    assert shortened(text, characters) == expected


@pytest.mark.parametrize(
    "text",
    [
        # within what is denied, or not found
        "The minister denies that reports rose because of the pandemic, but he wants more staff.",
        "Police find no evidence that the man from Gent who was arrested on Monday knew the girls.",
        # an increase of what?
        "The coronavirus pandemic has led to a sharp increase in the number of reports by parents.",
        # who says so would be lost
        "The number of reports rose sharply, which is due to the lockdown, according to Europol.",
        # what is left would be no sentence
        "The man, who was arrested on Monday in Gent, knew the girls from a school in the region.",
        "Reports filed in 2020 were higher than those of all of the years that came before it.",
        "After the schools closed, which happened in March, the number of reports rose to 2,056.",
        # the highest of all, and no arrests at all, are other statements
        "The number of reports was the highest in 2020 of all of the years that were measured.",
        "No arrests were made in 2020 because the police had too few people to look into it all.",
    ],
)
def test_where_no_whole_and_true_sentence_would_be_left_the_cut_is_seen(text: str) -> None:
    short = shortened(text, 60)
    assert short.endswith("…")
    assert text.startswith(short[:-1])
    assert len(short) <= 60


@pytest.mark.parametrize("characters", [40, 52, 66])
def test_no_cut_ends_in_a_word_that_leads_on(characters: int) -> None:
    text = (
        "The police say that the number of the reports of the hotline of the city is not known yet."
    )
    assert shortened(text, characters).rstrip("…").split()[-1] not in {"of", "the", "that", "is"}


WORDS = st.sampled_from(
    "The number of reports rose, which that because as in 2020 ; , who is no “ ” ( … –".split()
)


@given(
    st.one_of(st.text(max_size=120), st.lists(WORDS, max_size=30).map(" ".join)),
    st.integers(-3, 130),
)
def test_nothing_is_ever_longer_than_it_may_be(text: str, characters: int) -> None:
    short = shortened(text, characters)
    assert short == text or len(short) <= max(0, characters)
    assert short == text or short == "" or text.startswith(short[:-1])


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        (
            "Coronavirus pandemic has led to increase in online sexual abuse and exploitation of"
            " children",
            "Coronavirus pandemic has led to increase in online sexual abuse…",
        ),
        (
            "47 percent more cases of child sexual exploitation by the coronavirus crisis",
            "47 percent more cases of child sexual exploitation…",
        ),
    ],
)
def test_a_cut_that_is_seen_comes_between_two_phrases(text: str, cut: str) -> None:
    assert shortened(text, 70) == cut
