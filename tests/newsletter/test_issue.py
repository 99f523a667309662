"""What a newsletter says of each report, and in which order."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings

from summarize.figures import Kind
from summarize.newsletter.issue import (
    Frame,
    GroupBy,
    flags,
    is_printable,
    issue,
    printed,
)
from summarize.newsletter.key_figure import key_figure, with_unit
from summarize.newsletter.phrases import date_words, phrases
from summarize.rendering.plain import plain
from summarize.report import BLURB_CHARACTERS, Origin, Report, SummarySentence
from tests.rendering.fixed import child_focus, europol, figure, flagged, translated
from tests.rendering.strategies import EXAMPLES, reports


def dated(report: Report, date: str | None, publisher: str | None) -> Report:
    return replace(report, article=replace(report.article, date=date, publisher=publisher))


def summed(report: Report, *texts: str, sources: tuple[str, ...] = ("s3",)) -> Report:
    sentences = tuple(SummarySentence(text, sources, Origin.TRANSLATED) for text in texts)
    return replace(report, summary=sentences)


def test_a_blurb_has_one_or_two_sentences_and_fits() -> None:
    short, long = "Ten words are not many.", "word " * 60 + "end."
    assert [s.text for s in printed(summed(europol(), short, short, short))] == [short, short]
    assert [s.text for s in printed(summed(europol(), short, long))] == [short]
    assert [s.text for s in printed(summed(europol(), long, short))] == [long]
    assert len(long) > BLURB_CHARACTERS


@settings(EXAMPLES)
@given(reports())
def test_any_summarised_report_has_a_blurb(report: Report) -> None:
    if not is_printable(report):
        return
    (blurb,) = issue([report], Frame()).blurbs
    assert blurb.check == () or flags(report)
    assert "\n" not in blurb.text
    if blurb.key_figure is not None:
        assert blurb.key_figure in f"{blurb.text} {blurb.headline}"


def test_what_was_only_translated_has_nothing_to_print() -> None:
    assert not is_printable(translated(europol()))


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        (child_focus(), "47 percent"),
        (europol(), "more than a million"),
        (flagged(), None),  # what is flagged is not set off
        (replace(europol(), target_language="xx"), None),
    ],
)
def test_the_key_figure_is_the_heaviest_that_is_confirmed(
    report: Report, expected: str | None
) -> None:
    assert key_figure(report, printed(report)) == expected


def test_a_count_is_set_off_with_what_it_counts() -> None:
    text = "It handled 2,205 new and urgent files in 2020, and 30 other things."
    assert with_unit(text, figure(text, "2,205", Decimal(2205), Kind.COUNT, "files")) == (
        "2,205 new and urgent files"
    )
    # Not across a comma, and not a word far away.
    assert with_unit(text, figure(text, "2020", Decimal(2020), Kind.COUNT, "things")) == "2020"
    assert with_unit(text, figure(text, "30", Decimal(30), Kind.COUNT, "file")) == "30"


def test_groups_by_date_newest_first_undated_last() -> None:
    first, second = child_focus(), europol()
    given = [
        dated(first, None, "b"),
        dated(second, "2020-06", "A"),
        dated(first, "2021-04-14", None),
        dated(second, "2020-06", "b"),
    ]
    made = issue(given, Frame(group_by=GroupBy.DATE))
    assert [(g.heading, len(g.blurbs)) for g in made.groups] == [
        ("April 14, 2021", 1),
        ("June 2020", 2),
        ("Undated", 1),
    ]
    assert [b.publisher for b in made.groups[1].blurbs] == ["A", "b"]
    made = issue(given, Frame(group_by=GroupBy.PUBLISHER))
    assert [g.heading for g in made.groups] == ["A", "b", "Publisher not known"]
    assert [b.publisher for b in issue(given, Frame()).blurbs] == ["b", "A", None, "b"]


def test_links_lead_to_the_web_or_nowhere() -> None:
    def link(written: str | None) -> str | None:
        report = replace(europol(), article=replace(europol().article, link=written))
        return issue([report], Frame()).blurbs[0].link

    assert link("https://example.org/a b?x=1&y=(2)>#z") == (
        "https://example.org/a%20b?x=1&y=%282%29%3E#z"
    )
    assert link("HTTP://example.org/%20") == "HTTP://example.org/%20"
    assert link("https://example.org/\udce9\n\"'<x>") is not None
    for bad in ("javascript:alert(1)", "data:text/html,x", "file:///etc/hosts", "//x", "", None):
        assert link(bad) is None


@pytest.mark.parametrize(
    ("written", "language", "said"),
    [
        ("2020-06", "en", "June 2020"),
        ("2020-06", "nl", "juni 2020"),
        ("2020-06-05", "en-GB", "5 June 2020"),
        ("2020-06-05", "xx", "June 5, 2020"),
        ("2020-13-45", "en", "2020-13-45"),
        ("2020", "en", "2020"),
        ("last week", "de", "last week"),
    ],
)
def test_dates_in_the_readers_language(written: str, language: str, said: str) -> None:
    assert date_words(written, language) == said


def test_every_language_has_every_phrase() -> None:
    wanted = set(phrases("en"))
    for language in ("nl", "de", "fr", "es"):
        found = phrases(f"{language}-XX")
        assert set(found) == wanted
        assert found is not phrases("en")
        assert all(plain(phrase) == phrase for phrase in found.values())
    assert phrases("pl") is phrases("en")


def test_the_notice_claims_no_more_than_holds() -> None:
    made = phrases("en")
    assert issue([europol()], Frame()).notice == made["made"]
    same = replace(europol(), target_language="nl")
    assert issue([same], Frame()).notice == made["written"]
    assert issue([same, europol()], Frame()).notice == made["made"]
    unknown = replace(europol(), target_language="xx")
    assert issue([europol(), unknown], Frame()).notice == made["unchecked"]
    head = europol().headline
    assert head is not None
    edited = replace(europol(), headline=replace(head, edited=True))
    assert issue([child_focus(), edited], Frame()).notice == f"{made['made']} {made['edited']}"
