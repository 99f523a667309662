"""What is done to a report's texts at the desk: kept, checked, taken back, told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from summarize.batch import database
from summarize.desk.corrections import corrections, lines
from summarize.desk.texts import entries
from summarize.editing import load, refresh
from summarize.progress import Silent
from tests.desk.conftest import Office, opened
from tests.desk.doubles import RIGHT, WRONG
from tests.doubles import FirstSentenceWriter

PLACE = "sentence:s1"
CAMPAIGN = "The increase is due to a campaign, the police say."


@pytest.fixture
def report(office: Office) -> int:
    return office.id("hotline.txt")


def edit(office: Office, report: int, text: str, **more: Any) -> Any:
    return office.post(f"/reports/{report}/edit", place=PLACE, text=text, **more)


def whole(folder: Path, length: str = "short") -> Any:
    (path,) = (folder / "reports" / "reports").glob(f"hotline-*.{length}.json")
    return json.loads(path.read_text(encoding="utf-8"))


def entry(folder: Path, place: str = PLACE, length: str = "short") -> Any:
    return dict(entries(whole(folder, length)))[place]


def test_figures_are_compared_while_one_types(office: Office, report: int, folder: Path) -> None:
    path = f"/reports/{report}/check"
    before = entry(folder)
    wrong = office.post(path, place=PLACE, text=WRONG)
    assert wrong["flags"] == ["figure changed: “312” became “321”"]
    assert ["321", "changed"] in [segment[:2] for segment in wrong["segments"]]
    assert ["312", "changed"] in [segment[:2] for segment in wrong["source"]]
    right = office.post(path, place=PLACE, text=RIGHT)
    assert right["flags"] == []
    assert ["312", "kept"] in [segment[:2] for segment in right["segments"]]
    assert "".join(segment[0] for segment in right["segments"]) == RIGHT
    assert entry(folder) == before


def test_an_edit_is_in_all_files_and_in_the_state(
    office: Office, report: int, folder: Path
) -> None:
    assert [row["flags"] for row in _rows(office, "flagged")] == [1]
    edit(office, report, RIGHT)
    office.desk.papers.settle(report)
    for length in ("short", "blurb"):
        found = entry(folder, length=length)
        assert found["text"] == RIGHT
        assert found["flags"] == []
        assert found["made"] not in (None, found["text"])
    (markdown,) = (folder / "reports" / "reports").glob("hotline-*.short.md")
    assert RIGHT in markdown.read_text(encoding="utf-8")
    assert _rows(office, "flagged") == []
    found = office.get("/rows?q=312")
    assert found["total"] == 1
    row = office.desk.store.row(
        "SELECT count(*) AS n FROM figures WHERE document_id = ? AND fate = 'changed'", (report,)
    )
    assert row is not None
    assert row["n"] == 0


def test_what_was_found_of_one_text_is_not_said_of_the_next(
    office: Office, report: int, folder: Path
) -> None:
    for number in (132, 321, 132, 321):  # the program had made 321
        edit(office, report, WRONG.replace("321", str(number)))
        office.desk.papers.settle(report)
        (flag,) = entry(folder)["flags"]
        assert f"became “{number}”" in str(flag)
        assert [row["flags"] for row in _rows(office, "flagged")] == [1]
    edit(office, report, RIGHT)
    office.desk.papers.settle(report)
    assert entry(folder)["flags"] == []
    office.post(f"/reports/{report}/undo")
    office.desk.papers.settle(report)
    assert len(entry(folder)["flags"]) == 1


def _rows(office: Office, state: str) -> list[dict[str, Any]]:
    return [
        dict(row)
        for row in office.desk.store.rows(
            "SELECT d.id, (SELECT count(*) FROM flags WHERE document_id = d.id) AS flags"
            " FROM documents AS d WHERE state = ?",
            (state,),
        )
    ]


def test_what_stands_on_an_edited_sentence_is_stale_and_the_command_line_knows_it(
    office: Office, report: int, folder: Path
) -> None:
    answer = office.post(f"/reports/{report}/edit", place="sentence:s3", text=CAMPAIGN)
    assert answer["stale"]["short"] == ["summary:0"]
    office.desk.papers.settle(report)
    (path,) = (folder / "reports" / "reports").glob("hotline-*.short.json")
    (draft,) = load(path.read_bytes(), path.name)
    assert draft.stale == {"summary:0"}
    assert draft.edited == 1
    (done,) = refresh([draft], lambda *_: FirstSentenceWriter(), Silent())
    assert done.report.summary[0].text == CAMPAIGN
    assert office.post(f"/reports/{report}/undo")["stale"]["short"] == []


def test_undo_and_redo(office: Office, report: int, folder: Path) -> None:
    before = whole(folder)
    edit(office, report, "One.")
    edit(office, report, "Two.")
    assert _now(office, report) == "Two."
    assert office.post(f"/reports/{report}/undo")["redo"] == 1
    assert _now(office, report) == "One."
    office.post(f"/reports/{report}/undo")
    assert _now(office, report) == WRONG
    office.post(f"/reports/{report}/undo", status=404)
    office.post(f"/reports/{report}/redo")
    assert _now(office, report) == "One."
    edit(office, report, "Three.")
    office.post(f"/reports/{report}/redo", status=404)
    office.post(f"/reports/{report}/undo")
    office.post(f"/reports/{report}/undo")
    office.desk.papers.settle(report)
    assert whole(folder) == before


def _now(office: Office, report: int) -> str:
    return str(office.desk.papers.open(report).entry("", PLACE)["text"])


def test_one_stay_in_a_field_is_one_action(office: Office, report: int) -> None:
    for text in ("A", "A b", "A b c."):
        answer = edit(office, report, text, stay="stay-1")
    assert answer["undo"] == 1
    assert office.post(f"/reports/{report}/undo")["undo"] == 0
    assert _now(office, report) == WRONG


def test_history_tells_who_and_what_and_brings_back(office: Office, report: int) -> None:
    office.client.cookies.set("desk-name", "Grace%20H.")
    edit(office, report, "One.")
    edit(office, report, "Two.")
    history = office.get(f"/reports/{report}/history?place={PLACE}")["history"]
    assert [(h["who"], h["what"], h["before"], h["after"]) for h in history] == [
        ("Grace H.", "edited", "One.", "Two."),
        ("Grace H.", "edited", WRONG, "One."),
    ]
    office.post(f"/reports/{report}/restore", place=PLACE, action=history[1]["action"])
    assert _now(office, report) == WRONG
    office.post(f"/reports/{report}/restore", 404, place="headline", action=history[1]["action"])


def test_who_writes_over_a_change_is_told(office: Office, report: int) -> None:
    edit(office, report, "Mine.", before=WRONG)
    assert edit(office, report, "Theirs.", before=WRONG) == {"conflict": "Mine."}
    assert _now(office, report) == "Mine."


def test_what_was_entered_is_there_after_a_kill(office: Office, report: int, folder: Path) -> None:
    """Neither files nor memory: only the transaction that the editor was told of."""
    edit(office, report, RIGHT)
    assert entry(folder)["text"] == WRONG
    office.desk.papers._open.clear()
    office.desk.store.close()
    again = opened(folder)
    again.desk.papers.settle_all()
    assert entry(folder)["text"] == RIGHT
    again.desk.store.close()
    office.desk.store = again.desk.store = type(office.desk.store)(folder / "reports")
    office.desk.papers._store = office.desk.store


def test_a_file_that_is_changed_elsewhere_is_taken_in(
    office: Office, report: int, folder: Path
) -> None:
    office.post(f"/reports/{report}/decide", decision="approved")
    (path,) = (folder / "reports" / "reports").glob("hotline-*.short.json")
    text = path.read_text(encoding="utf-8").replace(WRONG, RIGHT)
    path.write_text(text, encoding="utf-8")
    assert RIGHT.split("312")[1] in office.page(f"/reports/{report}")
    assert _rows(office, "flagged") == []
    assert "Changed since it was approved" in office.page(f"/reports/{report}")


def test_approval_holds_until_something_changes(office: Office, report: int) -> None:
    office.post(f"/reports/{report}/decide", decision="returned", status=400)
    office.post(f"/reports/{report}/decide", decision="returned", note="Check the figure.")
    assert "Check the figure." in office.page(f"/reports/{report}")
    office.post(f"/reports/{report}/decide", decision="approved")
    assert office.get("/rows?state=approved")["total"] == 1
    edit(office, report, "Other.")
    office.desk.papers.settle(report)
    assert office.get("/rows?state=approved")["total"] == 0
    assert office.get("/rows?state=changed")["total"] == 1
    office.post(f"/reports/{report}/undo")
    office.desk.papers.settle(report)
    assert office.get("/rows?state=approved")["total"] == 1


def test_only_what_was_seen_is_approved(office: Office, report: int) -> None:
    path = f"/reports/{report}/decide"
    shown = [{"place": PLACE, "length": "short", "text": WRONG}]
    edit(office, report, "Somebody slips in 999 reports.")
    answer = office.post(path, 409, decision="approved", shown=shown)
    assert answer["text"] == "Somebody slips in 999 reports."
    assert office.get("/rows?state=approved")["total"] == 0
    office.post(path, decision="approved", shown=[{**shown[0], "text": answer["text"]}])
    assert office.get("/rows?state=approved")["total"] == 1
    office.post(path, 400, decision="approved", shown="all")
    office.post(path, 404, decision="approved", shown=[{"place": "sentence:s99", "text": ""}])


def test_corrections_are_lines_that_training_reads(
    office: Office, report: int, folder: Path
) -> None:
    from training.corpora import SentencePair, read_corrections

    edit(office, report, "Wrong: 999.")
    office.post(f"/reports/{report}/edit", place="sentence:s3", text=CAMPAIGN)
    office.desk.papers.settle(report)
    connection = database.open_existing(folder / "reports")
    text = lines(corrections(folder / "reports", connection, "nl", "en"), "nl", "en")
    connection.close()
    (folder / "corrections.jsonl").write_text(text, encoding="utf-8")
    assert read_corrections(folder / "corrections.jsonl") == [
        SentencePair(
            "De toename komt volgens de politie door een campagne.",
            CAMPAIGN,
            "desk",
        )
    ]
