"""The odd one out among candidates agrees least."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.drafting.translating.minimum_bayes_risk import agreement


def test_the_odd_one_out_agrees_least() -> None:
    scores = agreement(
        [
            "The number of reports rose by 45 percent.",
            "The number of reports increased by 45 percent.",
            "The number of reports has risen by 45 percent.",
            "There was much rain in April.",
        ]
    )
    assert min(scores) == scores[3]
    assert all(score > 0.5 for score in scores[:3])


def test_a_text_alone_agrees_with_itself() -> None:
    assert agreement(["alone"]) == [1.0]
    assert agreement([]) == []


@given(st.lists(st.text(max_size=60), max_size=6))
def test_scores_lie_between_none_and_all(texts: list[str]) -> None:
    scores = agreement(texts)
    assert len(scores) == len(texts)
    assert all(-1e-9 <= score <= 1 + 1e-9 for score in scores)


@given(st.text(max_size=60), st.integers(2, 5))
def test_the_same_text_agrees_wholly(text: str, times: int) -> None:
    assert agreement([text] * times) == [pytest.approx(1.0)] * times
