"""How much each sentence matters."""

from __future__ import annotations

import pytest

from summarize.drafting.choosing import rank
from summarize.drafting.source import Source
from tests.drafting.articles import (
    CHILD_FOCUS,
    EUROPOL,
    article,
    found,
    ids,
)


def test_the_lead_ranks_first_in_both_articles() -> None:
    for of in (CHILD_FOCUS, EUROPOL):
        ranks = rank(Source(of, found(of)))
        assert set(ranks) == {s.id for s in of.sentences}
        assert all(0 <= value <= 1 for value in ranks.values())
        assert max(ranks, key=lambda i: ranks[i]) == of.sentences[0].id


@pytest.mark.parametrize(
    "worse",
    [
        "Dat betekent dat het aantal meldingen bij het meldpunt is gestegen.",
        "Is het aantal meldingen bij het meldpunt gestegen?",
        "Het aantal meldingen bij het meldpunt:",
        "Ook het aantal meldingen bij het meldpunt is gestegen.",
    ],
)
def test_sentences_that_do_not_stand_alone_rank_lower(worse: str) -> None:
    plain = "Het aantal meldingen bij het meldpunt is gestegen."
    lead = "De politie kreeg vorig jaar veel meldingen van het meldpunt."
    ranks = [rank(Source(article(f"{lead} {text}", lead), {})) for text in (plain, worse)]
    assert ranks[1]["s2"] < ranks[0]["s2"]


def test_speech_without_a_speaker_ranks_lower() -> None:
    ranks = rank(Source(CHILD_FOCUS, {}))
    spoken, plain = (
        ids(CHILD_FOCUS, "Ze konden niet weglopen"),
        ids(CHILD_FOCUS, "In andere domein"),
    )
    assert ranks[spoken[0]] < ranks[plain[0]]
