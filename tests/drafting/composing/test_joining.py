"""Small edits that change nothing of what is said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.drafting.composing.joining import balanced, join_sentences, named, opened


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
    report = "That is stated in Child Focus's annual report."
    assert named("They handled 2,205 cases.", report) == "Child Focus handled 2,205 cases."
    town = "Two men were arrested in Amsterdam's old centre."
    assert named("They are suspected of fraud.", town) == "They are suspected of fraud."


def test_a_pronoun_stays_where_the_name_is_not_certain() -> None:
    text = "They handled 2,205 cases."
    assert named(text, "The report of Child Focus was sent to Europol.") == text
    assert named(text, "The Netherlands and Belgium sent it in March.") == text
    # Not a town, and not whoever did it.
    assert named("They are suspected of fraud.", "Two men were arrested in Amsterdam.") == (
        "They are suspected of fraud."
    )
    assert named("He resigned.", "The chairman was criticised by Jansen.") == "He resigned."
    assert named("The cases they handled rose.", "It is that of Child Focus.") == (
        "The cases they handled rose."
    )


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["There were 315 reports”, says director Heidi De Pauw."],
         ["“There were 315 reports”, says director Heidi De Pauw."]),
        (['There were 315 reports," says the director.'],
         ['"There were 315 reports," says the director.']),
        (["There were 315 reports», says she. «More than ever."],
         ["«There were 315 reports», says she. «More than ever.»"]),
        (["“The rise is worrying.", "There were 315 reports", "in April."],
         ["“The rise is worrying.", "There were 315 reports", "in April.”"]),
    ],
)  # fmt: skip
def test_a_lone_quotation_mark_gets_its_other_half(texts: list[str], expected: list[str]) -> None:
    assert balanced(texts) == expected
    assert balanced(expected) == expected


@pytest.mark.parametrize(
    "texts",
    [
        [],
        ["The director says: “It rose.”"],
        ["“It rose.", "It fell”, she says."],
        ['"It rose," she says. "It fell."'],
        ['The screens are 15" wide.'],
        ["The parents’ reports rose in the ’90s."],
        ["„It rose“, she says.", "”It fell”, says he."],
    ],
)
def test_quotation_marks_that_have_their_other_half_stay(texts: list[str]) -> None:
    assert balanced(texts) == texts


@given(st.lists(st.text(alphabet="ab .,“”„«»\"'’", max_size=30), max_size=4))
def test_what_is_balanced_keeps_every_word_and_needs_no_more(texts: list[str]) -> None:
    made = balanced(texts)
    assert len(made) == len(texts)
    for before, after in zip(texts, made, strict=True):
        assert before in after
        assert set(after.replace(before, "", 1)) <= set('“”«»"')
