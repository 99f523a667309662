"""Requests that no page of the desk sends, and a state that does not answer."""

from __future__ import annotations

import multiprocessing
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from summarize.batch.database import StateError
from summarize.desk import desk, newsletter_draft, terms, worker
from summarize.desk.supervisor import Supervisor
from tests.desk.conftest import ORIGIN, Office, setting

HUGE = 2**63


@pytest.mark.parametrize("path", ["/reports/{}", "/reports/{}/fragments", "/terms/{}/lacking"])
def test_nothing_has_so_large_a_number(office: Office, path: str) -> None:
    assert office.client.get(path.format(HUGE)).status_code == 404
    assert office.client.get("/jobs/9" + "0" * 30).status_code == 404


@pytest.mark.parametrize("path", ["/reports/{}/again", "/terms/{}/forget", "/reports/{}/decide"])
def test_nothing_is_done_to_so_large_a_number(office: Office, path: str) -> None:
    office.post(path.format(HUGE), 404, decision="approved")


def test_a_newsletter_of_reports_that_cannot_be(office: Office) -> None:
    for wrong in (HUGE, -HUGE - 1):
        office.post("/newsletter", 404, group_by="none", reports=[wrong])
    office.post("/newsletter", 400, group_by="none", reports=["1"])
    for wrong_issue in (HUGE, "1", None):
        office.post("/newsletter", 400, group_by="none", reports=[], issue=wrong_issue)


def test_an_old_page_does_not_write_over_a_newsletter(office: Office) -> None:
    first = newsletter_draft.plan(office.desk.store)
    old = {"issue": first.id, "version": first.at, "group_by": "none", "reports": []}
    saved = office.post("/newsletter", **old, title="Week 48")
    office.post("/newsletter", 409, **old, title="Week 47")
    saved = office.post("/newsletter", **{**old, "version": saved["version"]}, title="Week 49")
    assert newsletter_draft.plan(office.desk.store).title == "Week 49"
    office.post("/newsletter/new")
    office.post("/newsletter", 409, **{**old, "version": saved["version"]}, title="Week 49, too")
    assert newsletter_draft.plan(office.desk.store).title == ""


@pytest.mark.parametrize("action", [[], {}, "1", None, HUGE])
def test_an_action_that_is_none(office: Office, action: Any) -> None:
    report = office.id("hotline.txt")
    office.post(f"/reports/{report}/restore", 404, place="sentence:s1", action=action)


@pytest.mark.parametrize("body", [b'{"name":' + b"9" * 5000 + b"}", b"{", b"\xff", b"[" * 99_999])
def test_what_is_no_json(office: Office, body: bytes) -> None:
    assert office.client.post("/me", content=body, headers=ORIGIN).status_code == 400


def test_a_file_in_another_encoding_lacks_no_term(office: Office, folder: Path) -> None:
    taught = terms.teach(office.desk.store, "nl", "en", "campagne", "drive", "Ada")
    (before,) = office.get(f"/terms/{taught.id}/lacking")["reports"]
    for path in (folder / "reports" / "reports").glob("hotline-*.json"):
        path.write_bytes(path.read_bytes().replace(b"police", b"polic\xe9"))
    assert before["id"] == office.id("hotline.txt")
    assert office.get(f"/terms/{taught.id}/lacking")["reports"] == []


def test_the_worker_is_heard_after_the_state_has_failed(folder: Path) -> None:
    heard: list[str] = []

    def told(news: tuple[Any, ...]) -> None:
        heard.append(news[0])
        if news[0] == "job":
            raise sqlite3.OperationalError("database or disk is full")

    supervisor = Supervisor(setting(folder), told)
    supervisor._wire, worker = multiprocessing.Pipe()
    worker.send(("job", 1, 1, "ended"))
    worker.send(("report", 1))
    worker.close()
    supervisor._hear()
    assert heard == ["job", "worker", "report"]
    assert "disk is full" in supervisor.state.warning


def test_an_inbox_that_cannot_be_is_said_in_a_sentence(office: Office, folder: Path) -> None:
    (folder / "a-file").touch()
    office.desk.inbox = folder / "a-file" / "inbox"
    with pytest.raises(StateError, match=r"inbox: cannot be made .*name another with --inbox\.$"):
        office.desk.start()


def test_a_worker_without_a_state_says_why_and_ends(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*given: object, **more: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(worker, "Worker", full)
    monkeypatch.setattr(worker.signal, "signal", lambda *given: None)
    monkeypatch.setattr(worker.os, "nice", lambda more: None)
    own, theirs = multiprocessing.Pipe()
    with pytest.raises(SystemExit):
        worker.run(setting(folder), theirs)
    assert own.recv() == (
        "warning",
        "The state or a file cannot be read or written (database or disk is full).",
    )


def test_the_words_are_loaded_before_somebody_types(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked: list[str] = []
    monkeypatch.setattr(desk, "check_one", lambda report, place, text: checked.append(place))
    office.desk._warm()
    assert checked == ["sentence:s0"]
