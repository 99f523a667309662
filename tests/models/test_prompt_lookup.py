"""The next tokens of an answer, looked up in a text that it is likely to repeat."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarize.models.prompt_lookup import guess

TEXT = (5, 6, 7, 8, 5, 9, 7, 8, 4)


def test_what_follows_the_last_tokens_is_guessed() -> None:
    assert guess(TEXT, [5, 6], 3) == [7, 8, 5]


def test_the_longest_match_decides() -> None:
    assert guess(TEXT, [1, 9, 7, 8], 2) == [4]


def test_of_equal_matches_the_one_as_far_on_as_the_answer() -> None:
    assert guess(TEXT, [5], 1) == [6]
    assert guess(TEXT, [1, 1, 1, 1, 5], 1) == [9]


def test_after_a_word_that_is_new_the_next_known_one_finds_the_place_again() -> None:
    assert guess(TEXT, [5, 6, 99], 3) == []
    assert guess(TEXT, [5, 6, 99, 8], 3) == [5, 9, 7]


def test_nothing_is_guessed_of_nothing() -> None:
    assert guess(TEXT, [], 3) == []
    assert guess((), [5], 3) == []
    assert guess(TEXT, [5], 0) == []
    assert guess(TEXT, [5], -1) == []


@given(
    st.lists(st.integers(0, 4), max_size=30),
    st.lists(st.integers(0, 4), max_size=30),
    st.integers(-2, 12),
)
def test_a_guess_stands_in_the_text_and_is_no_longer_than_asked(
    text: list[int], answer: list[int], most: int
) -> None:
    found = guess(text, answer, most)
    assert len(found) <= max(0, most)
    if found:
        spelt = [*answer[-1:], *found]
        assert any(text[i : i + len(spelt)] == spelt for i in range(len(text)))
