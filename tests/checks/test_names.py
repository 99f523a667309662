"""Names are kept: as themselves, or as English has them; and none comes that was not there."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.checks.codes import Code
from summarize.checks.names import name_findings

DATA = Path(__file__).parent / "data" / "names.tsv"
ROWS = [line.split("\t") for line in DATA.read_text("utf-8").splitlines() if line[0] != "#"]
KEPT = [row[:3] for row in ROWS if not row[3]]
LOST = [row for row in ROWS if row[3]]


@pytest.mark.parametrize(("language", "source", "target"), KEPT)
def test_a_name_that_is_kept_is_no_finding(language: str, source: str, target: str) -> None:
    assert name_findings(source, target, language, "en") == []


@pytest.mark.parametrize(("language", "source", "target", "code"), LOST)
def test_a_name_that_is_lost_changed_or_new_is_found(
    language: str, source: str, target: str, code: str
) -> None:
    assert Code(code) in {f.code for f in name_findings(source, target, language, "en")}


def test_a_finding_says_where_it_stands() -> None:
    (found,) = name_findings("Het CBS telde er 300.", "The CPB counted 300.", "nl", "en")
    assert found.message == "name changed: “CBS” became “CPB”"
    assert found.source_span is not None
    assert found.target_span is not None
    assert (found.source_span.start, found.target_span.start) == (4, 4)


def test_pairs_of_languages_that_are_not_known_have_no_findings() -> None:
    assert name_findings("Anna ging naar Rome.", "She left.", "it", "en") == []
    assert name_findings("Anna ging naar Rome.", "Sie ging.", "nl", "de") == []


@settings(deadline=None)
@given(st.text(max_size=80), st.text(max_size=80))
def test_any_texts_can_be_compared(source: str, target: str) -> None:
    for finding in name_findings(source, target, "nl", "en"):
        assert finding.message


def test_an_address_behind_a_dot_is_kept() -> None:
    assert name_findings("Meer op …a.be", "More at ...a.be", "nl", "en") == []
    assert name_findings(".a.be", ".a.be", "nl", "en") == []
    assert name_findings("Zie a.be.", "See x.a.be.", "nl", "en") != []


@settings(deadline=None)
@given(st.text(alphabet="abcdefgh ,.", max_size=60))
def test_a_text_without_capitals_names_nobody(text: str) -> None:
    assert name_findings(text, text, "nl", "en") == []
