"""What a report's page says of how sure its translations are, and what can be done about it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk.conftest import Office, opened
from tests.desk.doubles import make_doubtful

PLACE = "sentence:s3"
MADE = "According to the police, the increase is due to a campaign."
OTHER = "The increase is the result of a campaign, the police say. <b>"


@pytest.fixture
def office(folder: Path) -> Iterator[Office]:
    """A desk with a report of which one sentence is doubtful, one likely, and no other measured."""
    make_doubtful(folder, "hotline", PLACE, 0.18, OTHER)
    make_doubtful(folder, "hotline", "sentence:s2", 0.83)
    found = opened(folder)
    yield found
    found.desk.end()


@pytest.fixture
def report(office: Office) -> int:
    return office.id("hotline.txt")


def text_of(page: str, place: str) -> str:
    """The element of one text, with what stands beside it."""
    found = re.search(rf'<div class="text[^>]*data-place="{place}".*?</div></td>', page, re.DOTALL)
    assert found is not None
    return found[0]


def test_each_translation_says_how_sure_it_is_and_the_doubtful_one_says_so_in_words(
    office: Office, report: int
) -> None:
    page = office.page(f"/reports/{report}")
    doubtful, likely, unknown = (text_of(page, f"sentence:s{n}") for n in (3, 2, 1))
    assert "18&nbsp;% sure" in doubtful
    assert "<strong>Doubtful:</strong> of 100 translations like this one about 18" in doubtful
    assert "&lt;b&gt;" in doubtful
    assert "<b>" not in doubtful
    assert 'class="text doubtful"' in doubtful
    assert "83&nbsp;% sure" in likely
    assert "Doubtful" not in likely
    assert "% sure" not in unknown
    assert "1 translation doubtful." in page
    assert 'id="only-doubtful"' in page


def test_the_other_wording_is_taken_as_an_edit_and_given_back(
    office: Office, report: int, folder: Path
) -> None:
    path = f"/reports/{report}"
    before = office.get(f"{path}/fragments")["texts"][PLACE]
    assert (before["doubtful"], before["other"]) == (True, OTHER)
    kept = office.post(f"{path}/edit", place=PLACE, text=OTHER, before=MADE, kind="wording")
    assert kept["undo"] == 1
    taken = office.get(f"{path}/fragments")["texts"][PLACE]
    assert (taken["text"], taken["doubtful"], taken["other"]) == (OTHER, False, "")
    assert ">edited<" in taken["html"]
    assert "% sure" not in taken["html"]
    (told,) = office.get(f"{path}/history?place={PLACE}&length=")["history"]
    assert told["what"] == "chose another wording"
    office.post(f"{path}/undo")
    back = office.get(f"{path}/fragments")["texts"][PLACE]
    assert (back["text"], back["doubtful"], back["other"]) == (MADE, True, OTHER)
    for file in (folder / "reports" / "reports").glob("hotline-*.json"):
        assert json.loads(file.read_text("utf-8"))["reports"][0]["translation"]


def test_a_keystroke_taken_back_by_hand_leaves_the_doubt_where_it_was(
    office: Office, report: int
) -> None:
    path = f"/reports/{report}"
    office.post(f"{path}/edit", place=PLACE, text=MADE + "x", before=MADE)
    changed = office.get(f"{path}/fragments")["texts"][PLACE]
    assert (changed["doubtful"], changed["other"]) == (False, "")
    office.post(f"{path}/edit", place=PLACE, text=MADE, before=MADE + "x")
    back = office.get(f"{path}/fragments")["texts"][PLACE]
    assert (back["text"], back["doubtful"], back["other"]) == (MADE, True, OTHER)


def test_an_edit_without_a_text_empties_none(office: Office, report: int) -> None:
    path = f"/reports/{report}"
    assert "Which text?" in str(office.post(f"{path}/edit", status=400, place=PLACE, before=MADE))
    assert office.get(f"{path}/fragments")["texts"][PLACE]["text"] == MADE


def test_a_doubtful_one_without_another_wording_says_where_to_ask_for_some(folder: Path) -> None:
    make_doubtful(folder, "schools", "sentence:s1", 0.05)
    office = opened(folder)
    text = text_of(office.page(f"/reports/{office.id('schools.txt')}"), "sentence:s1")
    assert "has offered no other wording" in text
    assert "Use this wording" not in text
    office.desk.end()


def test_of_a_model_that_nobody_has_measured_nothing_is_said(folder: Path) -> None:
    office = opened(folder)
    page = office.page(f"/reports/{office.id('schools.txt')}")
    for words in ("% sure", "oubtful:", "only-doubtful", "How sure it is"):
        assert words not in page
    office.desk.end()
