"""How sure the program was of a text goes with that text at the desk, and with no other."""

from __future__ import annotations

import json
from typing import Any

from summarize.desk import texts
from summarize.desk.edit_history import ActionKind
from summarize.desk.texts import TextChange, checked, entries, own, replaced
from summarize.rendering.digests import digest
from summarize.rendering.json import render
from tests.desk.conftest import Office
from tests.drafting.translating.test_confidence import LEAD, summarised


def sentence(whole: dict[str, Any]) -> tuple[str, Any]:
    return next((p, e) for p, e in entries(whole) if p.startswith("sentence:"))


def test_undo_brings_back_how_sure_it_was() -> None:
    whole, _ = texts.parsed(render([summarised({LEAD: -0.6})]).encode(), "a.json")
    place, before = sentence(whole)
    assert before["confidence"] < 0.5
    change = TextChange("", place, own(before), {**own(before), "text": "2,205 reports came in."})
    edited, _ = checked({"short": replaced(whole, [change])}, "a")["short"]
    assert "confidence" not in sentence(edited)[1]
    undone, _ = checked({"short": replaced(edited, [change.reversed])}, "a")["short"]
    assert sentence(undone)[1]["confidence"] == before["confidence"]


def test_a_text_that_was_made_again_has_not_the_confidence_of_the_one_before(
    office: Office,
) -> None:
    desk, report = office.desk, office.id("hotline.txt")
    entry = desk.papers.open(report).entry("short", "sentence:s1")
    entry.update(confidence=0.18, other="another wording")
    text = "The hotline received 312 reports last year, the police say."
    after = {"text": text, "made": digest(text), "flags": []}
    desk.papers.change(report, ActionKind.TERM, [("short", "sentence:s1", after, None)], "Ada")
    changed = desk.papers.open(report).entry("short", "sentence:s1")
    assert (changed["text"], "confidence" in changed, "other" in changed) == (text, False, False)
    assert json.dumps(changed)
