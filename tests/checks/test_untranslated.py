"""A word of the source that was left as it is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.checks import TRANSLATION, Basis, Code, run, untranslated, wrong_language

LEFT = [
    ("nl", "De wethouder wil het plan.", "The wethouder wants the plan.", "wethouder"),
    ("nl", "Ze liepen over het pakijs.", "They walked across the pakijs.", "pakijs"),
    (
        "de",
        "Er sprach vom rechtskräftigen Urteil.",
        "He spoke of the rechtskräftigen ruling.",
        "rechtskräftigen",
    ),
    ("fr", "Le juge a libéré le témoin.", "The judge released the témoin.", "témoin"),
    ("es", "El juez llamó al testigo.", "The judge called the testigo.", "testigo"),
]
FINE = [
    ("nl", "De wethouder wil het plan.", "The alderman wants the plan."),
    ("nl", "Hij noemt het gezelligheid.", "He calls it “gezelligheid”."),
    ("nl", "Het water was warm en de wind hard.", "The water was warm and the wind hard."),
    ("nl", "Jan de Boer woont in Boom.", "Jan de Boer lives in Boom."),
    ("nl", "De rechter legde tbs op.", "The judge imposed tbs (terbeschikkingstelling)."),
]


def found(lang: str, source: str, text: str) -> list[str]:
    basis = Basis((source,), (), lang, "en")
    return [f.details[0] for f in untranslated.find(text, basis)]


@pytest.mark.parametrize(("lang", "source", "text", "word"), LEFT)
def test_a_word_left_in_the_source_language_is_found(
    lang: str, source: str, text: str, word: str
) -> None:
    assert found(lang, source, text) == [word]


@pytest.mark.parametrize(("lang", "source", "text"), FINE)
def test_names_quoted_words_and_words_of_both_languages_pass(
    lang: str, source: str, text: str
) -> None:
    assert found(lang, source, text) == []


def test_it_is_one_of_the_checks_of_a_translation() -> None:
    basis = Basis(("De wethouder wil het plan.",), (), "nl", "en")
    codes = {f.code for f in run(TRANSLATION, "The wethouder wants the plan.", basis)}
    assert Code.WORD_UNTRANSLATED in codes


@settings(deadline=None)
@given(st.text(max_size=80), st.text(max_size=80))
def test_what_is_found_stands_on_both_sides(source: str, text: str) -> None:
    assert all(word in source and word in text for word in found("nl", source, text))


def test_of_a_sentence_that_is_not_translated_at_all_no_word_is_named() -> None:
    source = "De wethouder wil dat de gemeente de wegen en de scholen bouwt."
    text = "The wethouder wil dat de gemeente de wegen en de scholen bouwt."
    basis = Basis((source,), (), "nl", "en")
    assert [f.code for f in wrong_language.find(text, basis)] == [Code.WRONG_LANGUAGE]
    assert not list(untranslated.find(text, basis))
