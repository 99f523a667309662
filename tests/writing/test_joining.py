"""Small edits that change nothing of what is said."""

from __future__ import annotations

import pytest

from summarize.writing.joining import join_sentences, named, opened, shortened


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In addition, the hotline received reports.", "The hotline received reports."),
        ("However, the rise is small.", "The rise is small."),
        ("In 2020, the rise was small.", "In 2020, the rise was small."),
        ("Also the police say so.", "Also the police say so."),
    ],
)
def test_a_word_that_points_back_is_dropped_from_the_start(text: str, expected: str) -> None:
    assert opened(text) == expected


def test_sentences_join_with_a_semicolon_and_names_keep_their_capital() -> None:
    joined = join_sentences(["It rose.", "The police say so.", "Europol agrees."])
    assert joined == "It rose; the police say so; Europol agrees."


def test_a_pronoun_gets_the_one_name_of_the_sentence_before() -> None:
    before = "That is stated in the annual report of Child Focus."
    assert named("In 2020, they handled 2,205 cases.", before) == (
        "In 2020, Child Focus handled 2,205 cases."
    )
    assert named("They handled 2,205 cases.", before) == "Child Focus handled 2,205 cases."


def test_a_pronoun_stays_where_the_name_is_not_certain() -> None:
    text = "They handled 2,205 cases."
    assert named(text, "The report of Child Focus was sent to Europol.") == text
    assert named(text, "The Netherlands and Belgium sent it in March.") == text
    assert named("The cases they handled rose.", "It is that of Child Focus.") == (
        "The cases they handled rose."
    )


@pytest.mark.parametrize("characters", [30, 45, 70])
def test_a_shortened_sentence_fits(characters: int) -> None:
    text = "The number of reports rose to 2,056 in 2020, which is 45 percent more than in 2019."
    assert len(shortened(text, characters)) <= characters
    assert shortened(text, 200) == text


def test_a_sentence_is_cut_where_a_clause_ends() -> None:
    text = "The number of reports rose to 2,056 in 2020, which is 45 percent more than in 2019."
    assert shortened(text, 60) == "The number of reports rose to 2,056 in 2020."
