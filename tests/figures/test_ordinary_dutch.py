"""Ordinary Dutch that a reader of the check found judged wrongly."""

from __future__ import annotations

import pytest

from summarize.figures import Exactness, compare, find

TRUE = [
    ("Tegen de 42-jarige man is drie jaar geëist.",
     "Prosecutors demanded three years for the 42-year-old man."),
    ("Onder de 18-jarigen stopten er 40.", "Among the 18-year-olds, 40 stopped."),
    ("De boete is 10 procent van de jaaromzet.", "The fine is 10 percent of annual turnover."),
    ("De politie hield een twintigtal mensen aan.", "Police arrested about twenty people."),
    ("De politie hield een tiental mensen aan.", "Police arrested some ten people."),
    ("De politie hield een twintigtal mensen aan.", "Police arrested twenty people."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "target"), TRUE)
def test_a_true_pair_passes(source: str, target: str) -> None:
    assert compare(source, target, source_lang="nl", target_lang="en").ok


def test_an_age_that_is_a_bound_stays_one() -> None:
    (age,) = find("Hij is tegen de 42 jaar oud.", "nl")
    assert age.exactness is Exactness.LESS_THAN


def test_a_long_line_of_changes_is_read_in_no_time() -> None:
    assert len(find("van 5 naar 6 " * 3500, "nl")) == 7000
