"""What scoring a summary promises. The expectations here are made up; the articles' are real."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.evaluation.expectations import Expectation, ExpectedLength, load, parse_value
from summarize.evaluation.summary_scores import (
    TINY,
    ScoredSentence,
    ScoredSummary,
    Translated,
    broken_limits,
    content_words,
    count_words,
    limits_of,
    said_twice,
    score,
    words_saved,
)
from summarize.figures import Kind, Range

ARTICLE = """Meer meldingen bij hulplijn

De hulplijn kreeg vorig jaar 1.240 meldingen, 30 procent meer dan in 2023. Toen waren het er 954.
Het aantal medewerkers daalde met 12 procent. Volgens de directeur heeft Eva (9) goed geholpen.
"""

EXPECTATION = """
words = 37
gist = "More reports."
layout = ["title"]
headline_terms = ['helpline', 'reports']
names_that_must_not_appear = ["Eva"]
good_headline = "More reports to helpline"
good_short = "A."
good_summary = "A."
bad_summary = "A."
also_true = []
[[key_figures_short]]
value = 1240
kind = "count"
dutch = "1.240 meldingen"
english = ['1,240']
with = ['reports']
[[key_figures_short]]
value = 30
kind = "percent"
dutch = "30 procent"
english = ['30 ?(%|per ?cent)']
with = ['more|rise', 'reports']
[[key_figures_long]]
value = 12
kind = "percent"
dutch = "12 procent"
english = ['12 ?(%|per ?cent)']
with = ['staff']
[[must_not_say]]
pattern = 'staff (rose|grew)'
unless = '\\bnot\\b'
why = "It fell."
"""


@pytest.fixture
def expected(tmp_path: Path) -> Expectation:
    (tmp_path / "helpline.txt").write_text(ARTICLE, encoding="utf-8")
    path = tmp_path / "helpline.toml"
    path.write_text(EXPECTATION, encoding="utf-8")
    return load(path)


def summary(*texts: str, headline: str = "More reports to helpline") -> ScoredSummary:
    return ScoredSummary("helpline.txt", headline, tuple(ScoredSentence(text) for text in texts))


def test_a_key_figure_counts_with_what_it_counts(expected: Expectation) -> None:
    kept = score(summary("The helpline received 1,240 reports."), expected, ExpectedLength.SHORT)
    assert kept.lost == ("30 procent",)
    wrong = score(
        summary("The helpline has 1,240 members of staff."), expected, ExpectedLength.SHORT
    )
    assert wrong.lost == ("1.240 meldingen", "30 procent")


def test_a_sentence_that_refers_back_is_read_with_the_one_before(expected: Expectation) -> None:
    joined = summary("The helpline received 1,240 reports.", "That is 30 percent more.")
    assert score(joined, expected, ExpectedLength.SHORT).lost == ()
    apart = summary("The helpline received 1,240 reports.", "Costs were 30 percent more.")
    assert score(apart, expected, ExpectedLength.SHORT).lost == ("30 procent",)


def test_part_of_a_longer_figure_is_not_the_figure(expected: Expectation) -> None:
    for text in ("There were 21,240 reports.", "There were 1,240,000 reports.", "1,240.5 reports."):
        assert "1.240 meldingen" in score(summary(text), expected, ExpectedLength.SHORT).lost


def test_a_long_summary_is_asked_for_more(expected: Expectation) -> None:
    texts = ("It had 1,240 reports, 30 percent more reports.",)
    assert score(summary(*texts), expected, ExpectedLength.SHORT).lost == ()
    assert score(summary(*texts), expected, ExpectedLength.LONG).lost == ("12 procent",)


def test_only_a_blurb_may_give_its_figure_in_the_headline(expected: Expectation) -> None:
    given_there = summary("The helpline is busy.", headline="Helpline received 1,240 reports")
    assert "1.240 meldingen" not in score(given_there, expected, ExpectedLength.BLURB).lost
    assert "1.240 meldingen" in score(given_there, expected, ExpectedLength.SHORT).lost


def test_traps_and_names_are_found_in_headline_and_sentences(expected: Expectation) -> None:
    result = score(
        summary("Eva helped.", "The staff did not grow: staff rose not.", headline="Staff grew"),
        expected,
        ExpectedLength.SHORT,
    )
    assert [(f.sentence, f.reason) for f in result.traps] == [("Staff grew", "It fell.")]
    assert [f.reason for f in result.names] == ["names Eva"]
    assert not result.faithful
    assert not result.headline


def test_a_figure_that_the_article_does_not_have_is_found(expected: Expectation) -> None:
    result = score(summary("The helpline received 7,777 reports."), expected, ExpectedLength.SHORT)
    assert len(result.figures) == 1
    assert "7,777" in result.figures[0].reason
    fine = score(summary("The helpline received 1,240 reports."), expected, ExpectedLength.SHORT)
    assert fine.figures == ()


def test_a_figure_said_again_of_the_same_is_said_twice() -> None:
    first = "In 2020 the centre handled 2,205 new cases, against 1,501 in 2019."
    again = "The centre handled 2,205 new cases of online exploitation in 2020."
    assert [f.sentence for f in said_twice([first, again])] == [again]
    other = "The target of 2,205 places was announced by the minister in spring."
    assert list(said_twice([first, other])) == []


def test_years_and_small_counts_may_come_back() -> None:
    sentences = ["In 2020 two schools closed their doors.", "In 2020 two schools were opened."]
    assert list(said_twice(sentences)) == []


def test_words_said_again_are_said_twice() -> None:
    first = "The coronavirus measures caused a sharp rise in cases of exploitation."
    again = "A sharp rise in exploitation cases was caused by coronavirus measures."
    assert [f.sentence for f in said_twice([first, again])] == [again]
    assert list(said_twice([first, "The spokesperson expects another rise next spring."])) == []


@pytest.mark.parametrize(
    ("length", "source", "words", "broken"),
    [
        (ExpectedLength.SHORT, 400, 39, True),
        (ExpectedLength.SHORT, 400, 40, False),
        (ExpectedLength.SHORT, 400, 80, False),
        (ExpectedLength.SHORT, 400, 81, True),
        (ExpectedLength.SHORT, 90, 60, False),
        (ExpectedLength.SHORT, 90, 61, True),
        (ExpectedLength.SHORT, 30, 33, False),
        (ExpectedLength.LONG, 400, 149, True),
        (ExpectedLength.LONG, 400, 250, False),
        (ExpectedLength.LONG, 240, 160, False),
        (ExpectedLength.LONG, 240, 161, True),
    ],
)
def test_limits_in_words(length: ExpectedLength, source: int, words: int, broken: bool) -> None:
    half = " ".join(["word"] * (words // 2))
    rest = " ".join(["word"] * (words - words // 2))
    made = ScoredSummary(
        "a", "", (ScoredSentence(half, paragraph=0), ScoredSentence(rest, paragraph=1))
    )
    found = [line for line in broken_limits(made, length, source) if "words" in line]
    assert bool(found) is broken


def test_limits_in_sentences_paragraphs_and_characters() -> None:
    four = tuple(ScoredSentence(" ".join(["word"] * 15), paragraph=0) for _ in range(4))
    assert list(broken_limits(ScoredSummary("a", "", four), ExpectedLength.SHORT, 400)) == [
        "4 sentences, not 2 to 3"
    ]
    one = (ScoredSentence(" ".join(["word"] * 200), paragraph=0),)
    assert list(broken_limits(ScoredSummary("a", "", one), ExpectedLength.LONG, 400)) == [
        "1 paragraphs, not 2 to 4"
    ]
    blurb = ScoredSummary("a", "h" * 71, (ScoredSentence("word " * 57),))
    assert list(broken_limits(blurb, ExpectedLength.BLURB, 400)) == [
        "71 characters in the headline, not 1 to 70",
        "285 characters, not 1 to 280",
    ]


@given(st.sampled_from(ExpectedLength), st.integers(1, 60_000))
def test_there_is_always_room_and_never_more_than_two_thirds(
    length: ExpectedLength, source: int
) -> None:
    low, high = limits_of(length, source).words
    assert low <= high
    if source > TINY:
        assert high <= source * 2 / 3


def test_words_saved_are_counted_against_the_sources_of_what_was_written() -> None:
    translation = (Translated("s1", "one two three four five six"), Translated("s2", "a b c d"))
    made = ScoredSummary(
        "a",
        "",
        (
            ScoredSentence("one two three", "written", sources=("s1", "s2")),
            ScoredSentence("a b c d", "translated", sources=("s2",)),
        ),
        translation,
    )
    assert words_saved(made) == pytest.approx(0.7)
    assert words_saved(ScoredSummary("a", "", made.sentences)) is None
    assert words_saved(ScoredSummary("a", "", made.sentences[1:], translation)) is None


def test_inflected_words_count_as_the_same() -> None:
    assert content_words("The measures increased") == content_words("measure increases")


@given(st.text(max_size=80), st.lists(st.text(max_size=60), max_size=3))
def test_any_text_can_be_scored(headline: str, texts: list[str]) -> None:
    # One expectation for all examples: its files never change.
    path = Path(__file__).parents[1] / "articles" / "farm-fire.toml"
    made = ScoredSummary("farm-fire.txt", headline, tuple(ScoredSentence(text) for text in texts))
    result = score(made, load(path), ExpectedLength.SHORT)
    assert 0 <= result.kept <= result.key_figures
    assert result.words == count_words(" ".join(texts))


def test_values_are_exact() -> None:
    assert parse_value("26..73", Kind.MEASURE) == Range(
        parse_value(26, Kind.MEASURE),  # type: ignore[arg-type]
        parse_value(73, Kind.MEASURE),  # type: ignore[arg-type]
    )
    assert str(parse_value("1/3", Kind.FRACTION)) == "1/3"
    assert parse_value("2-3", Kind.SCORE) == "2-3"
    for wrong in (87.1, True, "many", None):
        with pytest.raises(ValueError, match="is no"):
            parse_value(wrong, Kind.COUNT)
