"""Small edits that change nothing of what is said."""

from __future__ import annotations

import pytest

from summarize.writing.joining import join_sentences, opened


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
