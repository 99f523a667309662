"""The text fits its width, says everything in words, and cannot steer a terminal."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from syrupy.assertion import SnapshotAssertion

from summarize.rendering import view
from summarize.rendering.formats import Format, render
from summarize.report import Fate, Headline, Report
from tests.doubles import in_words
from tests.rendering.fixed import child_focus, europol, flagged, translated
from tests.rendering.snapshots import as_text
from tests.rendering.strategies import EXAMPLES, several

ANSI = re.compile(r"\x1b\[[0-9;]*m")
FIXED = {"child_focus": child_focus, "europol": europol, "flagged": flagged}


def lines(reports: list[Report], **options: object) -> list[str]:
    return render(reports, Format.TEXT, **options).splitlines()  # type: ignore[arg-type]


@settings(EXAMPLES)
@given(several, st.integers(40, 120))
def test_every_report_has_its_sentences_in_lines_that_fit_and_steer_nothing(
    reports: list[Report], width: int
) -> None:
    text = render(reports, Format.TEXT, translation=True, width=width)
    assert max(cell_len(line) for line in text.split("\n")) <= width
    assert not re.search(
        r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text
    )

    compact = "".join(text.split())
    for report in reports:
        for sentence in report.summary:
            assert "".join(view.clean(sentence.text).split()) in compact


@settings(EXAMPLES)
@given(several)
def test_colour_says_nothing_that_words_do_not(reports: list[Report]) -> None:
    plain = render(reports, Format.TEXT, translation=True)
    coloured = render(reports, Format.TEXT, translation=True, colour=True)
    assert ANSI.sub("", coloured) == plain


def test_of_the_kept_figures_it_counts_those_in_the_summary() -> None:
    report = europol()
    kept = [entry for entry in report.ledger if entry.fate is Fate.KEPT]
    told = sum(entry.in_summary for entry in kept)
    # The summary says it by another sentence's translation; it is none of the kept ones.
    left = replace(kept[0], fate=Fate.UNTRANSLATED, target=None, in_summary=True)
    counted = view.figure_counts(replace(report, ledger=(*kept, left)))
    assert counted == f"{len(kept)} kept ({told} in summary), 1 not translated"


def test_lines_are_not_broken_inside_a_figure() -> None:
    sentence = "Er zijn " + "2\u00a0205\u202f000 " * 30
    report = replace(europol(), headline=Headline(sentence, ("s1",)))
    for width in range(40, 60):
        for line in lines([report], width=width)[:30]:
            assert not line.startswith(("205", "000"))


def test_a_word_wider_than_the_line_is_broken_and_not_lost() -> None:
    report = replace(europol(), headline=Headline("x" * 10_000, ("s1",)))
    assert "".join(lines([report])[:125]) == "x" * 10_000


def test_each_fate_has_a_sign_and_a_word() -> None:
    text = "\n".join(lines([flagged()]))
    for line in (
        "! changed           vertienvoudigde → doubled",
        "✗ missing           ruim een miljoen → —",
        "✓ kept              twee keer → twice",
        "✓ kept, in summary  negen miljoen → nine million",
        "+ invented          — → 12 (summary, sentence 3)",
    ):
        assert line in text


def test_a_flagged_sentence_is_marked_and_spelled_out() -> None:
    text = " ".join(" ".join(lines([flagged()])).split())
    assert "the total number of reports doubled. [!1]" in text
    assert "[!1] summary, sentence 2: The peak was" in text
    assert "why: “vertienvoudigde” became “doubled”" in text
    assert "source: De piek lag eind maart, toen het totaal aantal meldingen" in text


def test_a_flagged_sentence_of_the_translation_is_spelled_out_though_it_is_not_shown() -> None:
    report = replace(europol(), translation=flagged().translation)
    assert report.flags
    assert any(line.startswith("[!1] translation, sentence s3:") for line in lines([report]))


def test_a_flagged_headline_is_marked() -> None:
    report = replace(
        europol(), headline=Headline("Reports doubled", ("s3",), in_words("no source"))
    )
    assert lines([report])[0] == "Reports doubled [!1]"


def test_an_unflagged_report_has_no_section_of_flags() -> None:
    assert not any("Flagged" in line or "[!" in line for line in lines([europol()]))


@pytest.mark.parametrize(
    ("report", "begin"),
    [
        (europol(), "Translated and summarised by machine with qwen"),
        (translated(europol()), "Translated by machine with qwen"),
        (replace(europol(), target_language="nl"), "Summarised by machine with qwen"),
    ],
)
def test_the_last_line_says_what_the_machine_did(report: Report, begin: str) -> None:
    assert " ".join(lines([report])[-2:]).startswith(begin)
    assert " ".join(lines([report])).endswith("figures checked against the source.")


def test_figures_that_nobody_could_check_are_not_said_to_be_checked() -> None:
    report = replace(translated(europol()), target_language="xx", ledger=())
    text = " ".join("\n".join(lines([report], translation=True)).split())
    assert "── Figures: not checked ──" in text
    assert text.endswith("with qwen2.5-coder-1.5b-instruct; figures not checked.")


@pytest.mark.parametrize("translation", [False, True], ids=["plain", "translation"])
@pytest.mark.parametrize("name", FIXED)
def test_as_it_was(name: str, translation: bool, snapshot: SnapshotAssertion) -> None:
    text = render([FIXED[name]()], Format.TEXT, translation=translation)
    assert text == snapshot(extension_class=as_text)


def test_several_as_they_were(snapshot: SnapshotAssertion) -> None:
    assert render([child_focus(), europol()], Format.TEXT) == snapshot(extension_class=as_text)


def test_translated_only_as_it_was(snapshot: SnapshotAssertion) -> None:
    text = render([translated(child_focus())], Format.TEXT, translation=True)
    assert text == snapshot(extension_class=as_text)


def test_narrow_and_coloured_as_it_was(snapshot: SnapshotAssertion) -> None:
    text = render([flagged()], Format.TEXT, width=40, colour=True)
    assert text == snapshot(extension_class=as_text)


def test_a_figure_that_was_not_needed_is_listed_as_not_translated() -> None:
    report = child_focus()
    entry = replace(report.ledger[-1], target=None, fate=Fate.UNTRANSLATED, in_summary=False)
    text = "\n".join(lines([replace(report, ledger=(*report.ledger[:-1], entry))], width=120))
    assert f"· not translated  {entry.figure.text} → —" in re.sub(r"  +", "  ", text)
    assert "1 not translated" in text
