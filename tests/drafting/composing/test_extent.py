"""How long a summary may be: by its usual length, by the user's numbers, by its report."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.article import Role
from summarize.drafting.composing.extent import TINY, Extent, limits
from summarize.evaluation import summary_scores
from summarize.report import Length, TranslatedParagraph, TranslatedSentence, Translation


def of(words: int) -> Translation:
    text = " ".join(["woord"] * words)
    sentence = TranslatedSentence("s1", text, text.replace("woord", "word"))
    return Translation((TranslatedParagraph(Role.BODY, (sentence,)),))


def test_a_long_report_gets_the_usual_lengths() -> None:
    short, long, blurb = (
        limits(Extent(length), of(600)) for length in (Length.SHORT, Length.LONG, Length.BLURB)
    )
    assert (short.least, short.most, short.sentences) == (40, 80, 3)
    assert (long.least, long.most, long.sentences) == (150, 250, None)
    assert (blurb.characters, blurb.headline, blurb.sentences) == (280, 70, 2)


@given(st.integers(1, 2000), st.sampled_from([Length.SHORT, Length.LONG, Length.BLURB]))
def test_no_summary_is_longer_than_two_thirds_of_its_report(words: int, length: Length) -> None:
    bounds = limits(Extent(length), of(words))
    assert 0 <= bounds.least <= bounds.most
    assert bounds.most <= (words if words <= TINY else words * 2 / 3)


def test_only_what_is_as_short_as_a_summary_is_translated_whole() -> None:
    """A text of 54 words once got a summary of 43: too long for one, and not all of it."""
    short, longer, long = (limits(Extent(), of(words)) for words in (30, 36, 54))
    assert (short.most, short.whole) == (30, True)
    assert (longer.most, longer.whole) == (24, False)
    assert long.most == 36


def test_the_measurement_has_the_same_bound() -> None:
    assert TINY == summary_scores.TINY


def test_the_users_own_numbers() -> None:
    assert limits(Extent.custom(2, None), of(600)).sentences == 2
    assert limits(Extent.custom(None, 120), of(600)).most == 120
    both = limits(Extent.custom(4, 50), of(600))
    assert (both.sentences, both.most) == (4, 50)


@pytest.mark.parametrize("numbers", [(0, None), (None, -1)])
def test_a_number_that_is_not_positive_is_an_error(numbers: tuple[int | None, int | None]) -> None:
    with pytest.raises(ValueError, match="cannot have"):
        Extent.custom(*numbers)
