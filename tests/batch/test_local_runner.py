"""Batches in this process: once each, again when changed, set aside when it cannot be."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from summarize.batch.making import Order
from summarize.errors import InputError
from summarize.report import Length
from tests.batch.conftest import Batch
from tests.batch.doubles import POISON, age, fill, text


def test_every_report_is_made_once_and_is_verified(batch: Batch) -> None:
    fill(batch.inbox, 5)
    outcome = batch.run()
    assert (outcome.status.done, outcome.status.waiting, outcome.status.total) == (5, 0, 5)
    assert len(batch.heard.reports) == 5
    batch.run()
    assert len(batch.heard.reports) == 5
    assert batch.load.loads == 1


def test_the_outputs_are_those_that_the_state_names(batch: Batch) -> None:
    fill(batch.inbox, 2)
    batch.run(order=Order(lengths=(Length.SHORT, Length.LONG)))
    named = batch.rows("SELECT path, length, format FROM output_files JOIN outputs ON id=output_id")
    assert {path for path, _, _ in named} == {f"reports/{name}" for name in batch.outputs()}
    assert {length for _, length, _ in named} == {"short", "long"}
    assert {form for _, _, form in named} >= {"json", "markdown"}


def test_the_outputs_bear_the_name_of_the_report(batch: Batch) -> None:
    fill(batch.inbox, 1)
    batch.run()
    sha256 = batch.rows("SELECT sha256 FROM documents")[0][0]
    assert f"report-000-{sha256[:12]}.short.json" in batch.outputs()


def test_the_json_holds_the_whole_translation(batch: Batch) -> None:
    fill(batch.inbox, 1)
    batch.run()
    made = next(data for name, data in batch.outputs().items() if name.endswith(".json"))
    (report,) = json.loads(made)["reports"]
    assert report["translation"]
    assert report["source"]["name"] == "report-000.txt"


def test_the_same_text_under_two_names_is_made_once(batch: Batch) -> None:
    for name in ("a.txt", "b.txt"):
        (batch.inbox / name).write_text(text(1), encoding="utf-8")
        age(batch.inbox / name)
    assert batch.run().status.total == 1
    assert batch.rows("SELECT count(*) FROM files") == [(2,)]
    assert {name.split("-")[0] for name in batch.outputs()} == {"a"}


def test_a_changed_file_is_made_again_and_the_old_one_is_kept(batch: Batch) -> None:
    (path,) = fill(batch.inbox, 1)
    batch.run()
    path.write_text(text(7), encoding="utf-8")
    age(path)
    assert batch.run().status.done == 2


def test_two_reports_of_the_same_name_do_not_overwrite_each_other(batch: Batch) -> None:
    for number in (1, 2):
        fill(batch.inbox / str(number), 1, first=number)
        (path,) = (batch.inbox / str(number)).iterdir()
        path.rename(path.with_name("report.txt"))
    assert batch.run().status.done == 2
    assert len([name for name in batch.outputs() if name.endswith(".json")]) == 2


def test_other_options_make_nothing_again_unless_asked_to(batch: Batch) -> None:
    fill(batch.inbox, 2)
    batch.run()
    batch.run(order=Order(lengths=(Length.LONG,)))
    assert len(batch.heard.reports) == 2
    batch.run(order=Order(lengths=(Length.LONG,)), redo=True)
    assert len(batch.heard.reports) == 4
    assert all(".long." in name for name in batch.outputs())
    assert batch.rows("SELECT DISTINCT length FROM outputs") == [("long",)]


def test_a_redo_that_was_interrupted_goes_on(batch: Batch) -> None:
    fill(batch.inbox, 3)
    batch.run()
    batch.run(redo=True, stopping=iter([False] * 3 + [True] * 1000).__next__)
    made = len(batch.heard.reports)
    batch.run(redo=True)
    assert len(batch.heard.reports) == 6
    assert made < 6
    batch.run(redo=True)
    assert len(batch.heard.reports) == 9


def test_a_report_that_fails_three_times_is_set_aside_and_spoils_no_other(batch: Batch) -> None:
    fill(batch.inbox, 3)
    bad = batch.inbox / "bad.txt"
    bad.write_text(text(9, POISON), encoding="utf-8")
    age(bad)
    outcome = batch.run()
    assert batch.states() == {"done": 3, "failed": 1}
    assert outcome.failures == 1
    failures = batch.rows("SELECT attempt, error, message, traceback FROM failures ORDER BY id")
    assert [row[:3] for row in failures] == [
        (n, "RuntimeError", "the model cannot do this") for n in (1, 2, 3)
    ]
    assert all("Traceback" in row[3] for row in failures)
    assert [event.state for event in batch.heard.reports].count("failed") == 1
    assert batch.run().failures == 0
    assert len(batch.rows("SELECT 1 FROM failures")) == 3


def test_what_was_set_aside_is_tried_again_when_asked_to(batch: Batch) -> None:
    bad = batch.inbox / "bad.txt"
    bad.write_text(text(9, POISON), encoding="utf-8")
    age(bad)
    batch.run()
    batch.run(retry_failed=True, inboxes=())
    assert len(batch.rows("SELECT 1 FROM failures")) == 6
    assert batch.states() == {"failed": 1}


def test_a_file_that_is_no_report_is_set_aside_with_its_reason(batch: Batch) -> None:
    for name, data in {"empty.txt": b"", "binary.txt": bytes(range(256))}.items():
        (batch.inbox / name).write_bytes(data)
        age(batch.inbox / name)
    assert batch.run().failures == 2
    assert batch.states() == {"failed": 2}


def test_a_report_whose_file_is_gone_is_made_from_the_copy(batch: Batch) -> None:
    (path,) = fill(batch.inbox, 1)
    # Queued, and the run ends before it is made.
    looks = iter([False] * 1 + [True] * 1000)
    batch.run(stopping=lambda: next(looks))
    assert batch.states() == {"waiting": 1}
    path.unlink()
    assert batch.run().status.done == 1


def test_a_language_without_a_model_waits_for_one(batch: Batch) -> None:
    fill(batch.inbox, 1)
    german = batch.inbox / "german.txt"
    german.write_text(
        "Weniger Einbrüche in der Stadt\n\nDie Polizei zählte im vergangenen Jahr weniger"
        " Einbrüche als im Jahr davor, wie sie am Montag sagte.\n",
        encoding="utf-8",
    )
    age(german)
    batch.load.missing = frozenset({"de"})
    outcome = batch.run()
    assert (outcome.status.done, outcome.status.waiting, list(outcome.without)) == (1, 1, ["de"])
    assert batch.heard.warnings
    batch.load.missing = frozenset()
    assert batch.run().status.waiting == 0


def test_hidden_files_other_names_and_the_results_are_left_alone(batch: Batch) -> None:
    fill(batch.inbox, 1)
    (batch.inbox / ".hidden.txt").write_text(text(2), encoding="utf-8")
    (batch.inbox / "notes.md").write_text(text(3), encoding="utf-8")
    batch.folder = batch.inbox / "out"
    assert batch.run().status.total == 1
    assert batch.run().status.total == 1


def test_a_link_that_leads_nowhere_and_a_pipe_are_no_files(batch: Batch) -> None:
    (batch.inbox / "link.txt").symlink_to(batch.inbox / "nothing")
    os.mkfifo(batch.inbox / "pipe.txt")
    fill(batch.inbox, 1)
    assert batch.run().status.total == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(batch: Batch) -> None:
    (path,) = fill(batch.inbox, 1)
    path.chmod(0)
    assert batch.run().unreadable == 1


def test_an_inbox_that_is_not_there_is_told(batch: Batch) -> None:
    with pytest.raises(InputError, match="nowhere"):
        batch.run(inboxes=(str(batch.inbox / "nowhere"),))


def test_reports_are_read_from_what_fsspec_can_list(batch: Batch) -> None:
    import fsspec

    memory = fsspec.filesystem("memory")
    memory.makedirs("/bucket/deep", exist_ok=True)
    memory.pipe("/bucket/deep/a.txt", text(1).encode())
    memory.pipe("/bucket/b.txt", text(2).encode())
    memory.pipe("/bucket/c.md", text(3).encode())
    try:
        assert batch.run(inboxes=("memory://bucket",)).status.done == 2
        assert batch.run(inboxes=("memory://bucket",)).status.done == 2
        assert len(batch.heard.reports) == 2
    finally:
        memory.rm("/bucket", recursive=True)


def test_hidden_folders_of_a_bucket_are_left_alone(batch: Batch) -> None:
    import fsspec

    memory = fsspec.filesystem("memory")
    for number, path in enumerate(("a.txt", ".b.txt", ".git/c.txt", "deep/.tmp/d.txt")):
        memory.pipe(f"/.bucket/{path}", text(number).encode())
    try:
        assert batch.run(inboxes=("memory://.bucket",)).status.total == 1
    finally:
        memory.rm("/.bucket", recursive=True)


def test_an_inbox_named_by_a_url_is_looked_at_like_a_folder(batch: Batch) -> None:
    """The results in it, what is hidden, and what is still growing are left alone."""
    fill(batch.inbox, 1)
    fill(batch.inbox / ".hidden", 1, first=2)
    batch.folder = batch.inbox / "out"
    url = f"file://{batch.inbox}"
    for _ in range(2):
        assert batch.run(inboxes=(url,), patterns=("*",)).status.total == 1
    assert batch.run(patterns=("*",)).status.total == 1
    (growing,) = fill(batch.inbox, 1, first=3)
    growing.touch()
    assert batch.run(inboxes=(f"file://{growing}",)).status.total == 2
    assert len(batch.heard.reports) == 2


def test_a_run_that_is_stopped_loses_only_the_sentences_under_way(
    batch: Batch, monkeypatch: pytest.MonkeyPatch
) -> None:
    from summarize.models import remembering

    monkeypatch.setattr(remembering, "ROWS", 1)
    fill(batch.inbox, 1)

    def stopping() -> bool:
        translator = batch.load.translator
        return translator is not None and len(translator.asked) >= 2

    outcome = batch.run(stopping=stopping)
    assert outcome.status.waiting == 1
    assert batch.load.translator is not None
    first = [request.text for request in batch.load.translator.asked]
    assert len(first) == 2
    batch.run()
    second = [request.text for request in batch.load.translator.asked]
    assert not set(first) & set(second)
    assert batch.states() == {"done": 1}
    assert batch.rows("SELECT count(*) FROM answers") == [(0,)]


def test_a_name_that_is_no_utf_8_does_no_harm(batch: Batch) -> None:
    odd = os.fsencode(batch.inbox) + b"/caf\xe9.txt"
    try:
        Path(os.fsdecode(odd)).write_text(text(1), encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes only UTF-8")
    age(Path(os.fsdecode(odd)))
    assert batch.run().status.done == 1
