"""The articles that summaries are measured on are what they claim to be, and their checks can fail.

No model: only the hand-written summaries beside the articles.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest

from summarize.evaluation.expectations import (
    Expectation,
    ExpectedFigure,
    ExpectedLength,
    load,
    load_all,
)
from summarize.evaluation.summary_scores import (
    HEADLINE_CHARACTERS,
    Score,
    ScoredSentence,
    ScoredSummary,
    count_words,
    score,
)
from summarize.figures import Figure, Range, find
from summarize.reading import read

ARTICLES = Path(__file__).parent / "articles"
EXPECTATIONS = load_all(ARTICLES)
OWN = [e for e in EXPECTATIONS if e.source.parent == ARTICLES]

each_article = pytest.mark.parametrize("expected", EXPECTATIONS, ids=lambda e: e.name)

NOT_FOUND_YET: dict[str, str] = {}
"""Key figures that `summarize.figures.find` does not read rightly yet: strike out what it does."""


def each_article_but(known: Mapping[str, str]) -> pytest.MarkDecorator:
    """As `each_article`; those with a known reason to fail have to fail."""
    params = [
        pytest.param(
            e,
            id=e.name,
            marks=[pytest.mark.xfail(strict=True, reason=known[e.name])] if e.name in known else [],
        )
        for e in EXPECTATIONS
    ]
    return pytest.mark.parametrize("expected", params)


def short(expected: Expectation) -> ScoredSummary:
    sentences = tuple(ScoredSentence(text) for text in expected.good_short)
    return ScoredSummary(expected.name, expected.good_headline, sentences)


def long(expected: Expectation) -> ScoredSummary:
    sentences = tuple(
        ScoredSentence(text, paragraph=number)
        for number, paragraph in enumerate(expected.good_long)
        for text in paragraph
    )
    return ScoredSummary(expected.name, expected.good_headline, sentences)


@cache
def good(expected: Expectation) -> tuple[Score, Score]:
    return (
        score(short(expected), expected, ExpectedLength.SHORT),
        score(long(expected), expected, ExpectedLength.LONG),
    )


def says(figure: Figure, key: ExpectedFigure) -> bool:
    if key.unit is not None and figure.unit != key.unit:
        return False
    if key.exactness is not None and figure.exactness is not key.exactness:
        return False
    if figure.kind is not key.kind:
        return False
    if isinstance(key.value, str | Range) or isinstance(figure.value, str | Range):
        return str(figure.value) == str(key.value)
    return Fraction(figure.value) == Fraction(key.value)


def test_every_article_has_an_expectation_and_every_expectation_an_article() -> None:
    texts = {path.stem for path in ARTICLES.glob("*.txt")}
    assert texts == {e.name for e in OWN}
    assert {e.name for e in EXPECTATIONS} - texts == {"000", "003"}


def test_the_set_is_a_spread() -> None:
    words = sorted(e.words for e in OWN)
    assert len(words) >= 14
    assert words[0] == 30
    assert sum(70 <= n <= 90 for n in words) >= 2
    assert sum(n > 1000 for n in words) >= 2
    assert words[-1] <= 1500
    layouts = {feature for e in EXPECTATIONS for feature in e.layout}
    assert layouts >= {
        "title", "no-title", "crossheads", "pull-quote", "dateline", "date-line", "bullets",
        "hard-wrapped", "windows-1252", "byline", "correction",
    }  # fmt: skip


@each_article
def test_length_and_layout_are_as_claimed(expected: Expectation) -> None:
    text = expected.text
    lines = text.splitlines()
    assert len(text.split()) == expected.words
    assert ("title" in expected.layout) == (expected.title is not None)
    if expected.title is not None:
        assert expected.title in lines
    if "bullets" in expected.layout:
        assert any(line.startswith(("- ", "* ")) for line in lines)
    if "hard-wrapped" in expected.layout:
        assert max(map(len, lines)) <= 72
    if "windows-1252" in expected.layout:
        assert expected.encoding == "cp1252"
        with pytest.raises(UnicodeDecodeError):
            expected.source.read_text(encoding="utf-8")


@each_article
def test_title_date_and_publisher_are_read_as_claimed(expected: Expectation) -> None:
    article = read(str(expected.source))
    assert (article.title, article.date, article.publisher) == (
        expected.title,
        expected.date,
        expected.publisher,
    )
    assert article.language == "nl"


@each_article_but(NOT_FOUND_YET)
def test_every_key_figure_is_a_figure_of_the_article(expected: Expectation) -> None:
    text = expected.text
    found = find(text, "nl")
    for key in expected.key_figures(ExpectedLength.LONG):
        places = [m.span() for m in re.finditer(re.escape(key.dutch), text)]
        assert places, key.dutch
        there = [f for f in found for start, end in places if f.start < end and start < f.end]
        assert any(says(f, key) for f in there), (key, there)


@each_article
def test_there_is_enough_to_fail_at(expected: Expectation) -> None:
    assert len(expected.traps) >= 3
    assert expected.in_short
    assert expected.headline_terms
    assert len(expected.gist.split()) <= 40
    assert len(expected.also_true) >= 2


@each_article
def test_true_sentences_set_off_no_trap(expected: Expectation) -> None:
    sentences = [
        expected.gist,
        expected.good_headline,
        *expected.good_short,
        *(s for paragraph in expected.good_long for s in paragraph),
        *expected.also_true,
    ]
    fired = [(s, t.why) for s in sentences for t in expected.traps if t.fires_on(s)]
    assert fired == []


@each_article
def test_every_trap_catches_a_bad_sentence_and_every_bad_sentence_is_caught(
    expected: Expectation,
) -> None:
    bad = expected.bad_summary
    assert [t.why for t in expected.traps if not any(map(t.fires_on, bad))] == []
    assert [s for s in bad if not any(t.fires_on(s) for t in expected.traps)] == []


@each_article
def test_the_good_summaries_keep_every_key_figure(expected: Expectation) -> None:
    assert [result.lost for result in good(expected)] == [(), ()]


@each_article
def test_the_good_summaries_keep_the_limits(expected: Expectation) -> None:
    assert [result.limits for result in good(expected)] == [(), ()]
    assert len(expected.good_headline) <= HEADLINE_CHARACTERS
    assert all(result.headline for result in good(expected))


@each_article
def test_the_good_summaries_say_nothing_twice_and_name_no_victim(expected: Expectation) -> None:
    assert [result.repeated for result in good(expected)] == [(), ()]
    assert [result.names for result in good(expected)] == [(), ()]


@each_article
def test_the_good_summaries_have_no_wrong_figure(expected: Expectation) -> None:
    assert [result.figures for result in good(expected)] == [(), ()]


@each_article
def test_a_summary_that_says_nothing_keeps_no_key_figure(expected: Expectation) -> None:
    empty = ScoredSummary(expected.name, "News", (ScoredSentence("Something happened."),))
    result = score(empty, expected, ExpectedLength.LONG)
    assert len(result.lost) == result.key_figures
    assert not result.headline


@each_article
def test_names_that_must_not_appear_are_in_the_article(expected: Expectation) -> None:
    for name in expected.forbidden_names:
        assert name in expected.text
        named = ScoredSummary(
            expected.name, "", (ScoredSentence(f"The parents of {name} waited."),)
        )
        assert score(named, expected, ExpectedLength.SHORT).names


def test_an_expectation_with_an_unknown_key_is_refused(tmp_path: Path) -> None:
    text = (ARTICLES / "farm-fire.toml").read_text(encoding="utf-8")
    (tmp_path / "farm-fire.txt").write_text("Brand.", encoding="utf-8")
    (tmp_path / "farm-fire.toml").write_text("wordz = 1\n" + text, encoding="utf-8")
    with pytest.raises(ValueError, match=r"farm-fire\.toml: unknown: wordz"):
        load(tmp_path / "farm-fire.toml")


def test_an_expectation_without_its_article_is_refused(tmp_path: Path) -> None:
    text = (ARTICLES / "farm-fire.toml").read_text(encoding="utf-8")
    (tmp_path / "farm-fire.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match="article is missing"):
        load(tmp_path / "farm-fire.toml")


def test_words_are_counted_without_dashes() -> None:
    assert count_words("A – b, 2,205 c — d .") == 5
