"""What is quoted in the target language is not said in other words."""

from __future__ import annotations

import pytest

from summarize.drafting.translating.checking import Pair, check
from summarize.drafting.translating.glossary import Glossary
from summarize.drafting.translating.verbatim import verbatim
from summarize.models.engine import Candidate

SAID = "We will not accept a fine of 12 million pounds"
SOURCE = f"“{SAID}”, zei directeur Janssen in een verklaring."


@pytest.mark.parametrize(
    "text",
    [
        "“We won't take a penalty of 12 million pounds”, said director Janssen in a statement.",
        '"We do not accept a fine of 12 million pounds", said director Janssen in a statement.',
        f"“{SAID}”, said director Janssen in a statement.",
    ],
)
def test_a_quotation_in_english_stays_as_it_was_said(text: str) -> None:
    assert SAID in verbatim(SOURCE, text, "nl", "en")
    assert verbatim(SOURCE, text, "nl", "en").endswith("said director Janssen in a statement.")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (SOURCE, "Director Janssen said in a statement that they would not accept the fine."),
        ("“Wij betalen die boete van 12 miljoen niet”, zei hij.", "“We won't pay it”, he said."),
        (f"“{SAID}”, zei hij, en: “Wij betalen die boete niet.”", "“We won't pay a penalty.”"),
    ],
)
def test_what_is_not_known_to_be_that_quotation_is_left(source: str, text: str) -> None:
    assert verbatim(source, text, "nl", "en") == text


def test_it_is_not_flagged() -> None:
    text = f"“{SAID}”, director Janssen said in a statement."
    pair = Pair("nl", "en", Glossary(()))
    assert check(SOURCE, Candidate(text), pair).ok
