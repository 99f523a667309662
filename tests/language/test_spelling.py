"""British and American spelling, by option."""

from __future__ import annotations

import pytest

from summarize.figures import compare
from summarize.language.spelling import respell


@pytest.mark.parametrize(
    ("text", "british"),
    [
        ("Organizations recognized behavior.", "Organisations recognised behaviour."),
        ("Up 47 percent within 20 kilometers.", "Up 47 per cent within 20 kilometres."),
        ("The size of the prize is a surprise.", "The size of the prize is a surprise."),
        ("Center staff traveled.", "Centre staff travelled."),
    ],
)  # fmt: skip
def test_british_spelling_and_back(text: str, british: str) -> None:
    assert respell(text, "en-GB") == british
    assert respell(british, "en-US") == text


def test_names_keep_their_spelling() -> None:
    text = "It comes from the National Center for Missing and Exploited Children."
    assert respell(text, "en-GB") == text


@pytest.mark.parametrize("language", ["en", "nl", "de-DE"])
def test_nothing_is_respelled_unasked(language: str) -> None:
    assert respell("Organized programme of the centre", language) == (
        "Organized programme of the centre"
    )


def test_figures_are_read_in_either_spelling() -> None:
    source = "Dat is 47 procent meer, binnen 20 kilometer."
    text = respell("That is 47 percent more, within 20 kilometers.", "en-GB")
    assert compare(source, text, source_lang="nl", target_lang="en").ok
