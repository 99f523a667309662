"""Two people at one report at the same moment: what either was told is saved, is."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from summarize.desk import edit_history, papers
from summarize.desk.edit_history import ActionKind
from tests.desk.conftest import Office
from tests.desk.doubles import WRONG

ADA, BEN = "sentence:s1", "sentence:s3"


@pytest.fixture
def report(office: Office) -> int:
    return office.id("hotline.txt")


def edit(office: Office, report: int, place: str, text: str) -> None:
    office.desk.papers.change(report, ActionKind.EDIT, [("", place, {"text": text}, None)], "Ada")


@contextmanager
def held(
    monkeypatch: pytest.MonkeyPatch, module: object, name: str, work: Callable[[], object]
) -> Iterator[None]:
    """Within, somebody who does this work has come through a function; afterwards they go on."""
    true, reached, go = getattr(module, name), threading.Event(), threading.Event()
    thread = threading.Thread(target=work)

    def slow(*given: Any) -> Any:
        found = true(*given)
        if threading.current_thread() is thread and not reached.is_set():
            reached.set()
            go.wait(5)
        return found

    with monkeypatch.context() as patched:
        patched.setattr(module, name, slow)
        thread.start()
        assert reached.wait(5)
        yield
        go.set()
        thread.join()


def begun(work: Callable[[], object]) -> threading.Thread:
    """Work of somebody else, who has had the time to do it if nobody keeps them from it."""
    thread = threading.Thread(target=work)
    thread.start()
    thread.join(1.0)
    return thread


def both(office: Office, report: int) -> tuple[str, str]:
    office.desk.papers.settle(report)
    office.desk.papers._open.clear()
    paper = office.desk.papers.open(report)
    return paper.entry("", ADA)["text"], paper.entry("", BEN)["text"]


def test_an_edit_is_kept_while_somebody_opens_the_report(
    office: Office, report: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with held(monkeypatch, edit_history, "pending", lambda: office.desk.papers.open(report)):
        ada = begun(lambda: edit(office, report, ADA, "Ada's."))
    ada.join()
    edit(office, report, BEN, "Ben's.")
    assert both(office, report) == ("Ada's.", "Ben's.")


def test_an_edit_is_kept_while_the_files_of_another_are_written(
    office: Office, report: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(office, report, ADA, "Ada's.")
    with held(monkeypatch, papers, "_hash", lambda: edit(office, report, BEN, "Ben's.")):
        writing = begun(lambda: office.desk.papers.settle(report))
    writing.join()
    assert both(office, report) == ("Ada's.", "Ben's.")


def test_two_who_take_back_at_once_take_back_two_actions(
    office: Office, report: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(office, report, ADA, "One.")
    edit(office, report, ADA, "Two.")
    with held(monkeypatch, edit_history, "stacks", lambda: office.desk.papers.undo(report, "Ada")):
        ben = begun(lambda: office.desk.papers.undo(report, "Ben"))
    ben.join()
    assert both(office, report)[0] == WRONG
