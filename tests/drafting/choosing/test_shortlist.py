"""What of a long report is translated for a summary."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.article import Article
from summarize.drafting.choosing import choose, shortlist
from summarize.drafting.source import Source
from summarize.reading import read
from tests.drafting.articles import (
    CHILD_FOCUS,
    EUROPOL,
    PIECES,
    SEEDS,
    article,
    found,
)
from tests.examples import examples

LAW = read(str(SEEDS.parent / "tests" / "articles" / "online-safety-law.txt"))


@pytest.mark.parametrize("of", [CHILD_FOCUS, EUROPOL], ids=lambda a: a.name)
def test_all_of_a_report_of_usual_length_is_wanted(of: Article) -> None:
    assert shortlist(Source(of), words=250) is None


def test_of_a_long_report_only_some_is_wanted_and_all_that_the_choice_falls_on() -> None:
    wanted = shortlist(Source(LAW), words=80)
    assert wanted is not None
    assert len(wanted) < len(LAW.sentences) * 0.6
    assert {"s0", LAW.sentences[0].id} <= wanted
    assert {s.id for s in choose(Source(LAW, found(LAW)), words=80)} <= wanted


def test_key_figures_are_wanted_wherever_they_stand() -> None:
    wanted = shortlist(Source(LAW), words=60) or frozenset()
    heavy = [key for key in Source(LAW, found(LAW)).keys if key.weight >= 1.5]
    assert heavy
    for key in heavy:
        assert set(key.sentences) <= wanted


def test_what_is_wanted_does_not_grow_with_the_report() -> None:
    bodies = [
        f"In gemeente {n} kwamen {n + 100} meldingen binnen, zegt de politie. Dat is {n % 50 + 2}"
        f" procent meer dan een jaar eerder. Het meldpunt {n} kreeg hulp van vrijwilligers."
        for n in range(400)
    ]
    short, long = (shortlist(Source(article(*bodies[:n])), words=80) for n in (200, 400))
    assert short is not None
    assert long is not None
    assert len(long) < 1.3 * len(short)


@examples(20)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=60), st.integers(10, 80))
def test_what_is_wanted_are_sentences_of_the_article(pieces: list[str], words: int) -> None:
    of = article(" ".join(["Er was brand.", *pieces]))
    wanted = shortlist(Source(of), words=words)
    if wanted is not None:
        assert of.sentences[0].id in wanted
        assert wanted <= {s.id for p in of.paragraphs for s in p.sentences}
