"""Rarer Dutch words with their meanings behind them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.language.glosses import glossed


@pytest.mark.parametrize(
    ("text", "word", "sense"),
    [
        ("Er worden vijf nieuwe wolkenkrabbers gebouwd.", "wolkenkrabbers", "skyscraper"),
        ("Hij werd veroordeeld voor omkoping.", "omkoping", "bribery"),
        ("Zij spoorde kinderen aan om te lezen.", "spoorde", "urge"),
        ("Een nieuwe methode is uitgevonden door de groep.", "uitgevonden", "invent"),
        ("Hij wil hen ertoe aan te sporen.", "sporen", "urge"),
        ("Er zijn twee lichtbundels te zien.", "lichtbundels", "beam"),
    ],
)
def test_a_rarer_word_has_its_meaning_behind_it(text: str, word: str, sense: str) -> None:
    told = glossed(text, "nl", "en")
    found = re.search(rf"{word} \{{([^}}]*)\}}", told)
    assert found is not None, told
    assert sense in found.group(1)


@pytest.mark.parametrize(
    "text",
    [
        "De minister zegt dat het jaar goed was.",  # common words
        "Volgens Wolkenkrabber was dat niet zo.",  # a name
        "Tijdens de oorlog was dat vanwege de kou anders.",  # no compounds
    ],
)
def test_common_words_and_names_have_none(text: str) -> None:
    assert glossed(text, "nl", "en") == text


def test_a_text_with_braces_and_other_languages_are_left_as_they_are() -> None:
    text = "De {sleutel} van de wolkenkrabber."
    assert glossed(text, "nl", "en") == text
    assert glossed("wolkenkrabber", "nl", "fr") == "wolkenkrabber"
    assert glossed("skyscraper", "en", "en") == "skyscraper"


@given(st.text(alphabet=st.characters(exclude_characters="{}"), max_size=80))
def test_without_the_glosses_the_text_is_what_it_was(text: str) -> None:
    assert re.sub(r" \{[^}]*\}", "", glossed(text, "nl", "en")) == text
