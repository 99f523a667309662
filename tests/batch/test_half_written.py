"""A writer that pauses: what was made of the beginning goes when the whole is done."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarize.batch import half_written, outputs
from tests.batch.conftest import Batch
from tests.batch.doubles import POISON, age, text

MORE = "\nVan de inbraken is 60 procent opgelost.\n"


def write(path: Path, content: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(content, encoding="utf-8")
    age(path)


def test_the_beginning_goes_when_the_whole_is_done(batch: Batch) -> None:
    write(batch.inbox / "a.txt", text(1))
    write(batch.inbox / "other.txt", text(2))
    batch.run()
    before = batch.outputs()
    write(batch.inbox / "a.txt", text(1) + MORE)
    found = batch.run().status
    assert (found.done, found.failed, found.total) == (2, 0, 2)
    assert batch.states() == {"done": 2, "withdrawn": 1}
    named = {path for (path,) in batch.rows("SELECT path FROM output_files")}
    assert named == {f"reports/{name}" for name in batch.outputs()}
    assert len(named) == len(before)
    assert batch.rows("SELECT count(*) FROM texts") == [(2,)]
    # The beginning may come back, as a report of its own.
    write(batch.inbox / "again.txt", text(1))
    assert batch.run().status.done == 3
    assert set(batch.outputs()) >= set(before)


def test_it_stays_while_the_whole_cannot_be_made(batch: Batch) -> None:
    write(batch.inbox / "a.txt", text(1))
    batch.run()
    before = batch.outputs()
    write(batch.inbox / "a.txt", text(1) + f"\n{POISON}\n")
    batch.run()
    assert batch.states() == {"done": 1, "failed": 1}
    assert batch.outputs() == before


@pytest.mark.parametrize(
    "later",
    [
        {"a.txt": text(7)},  # another report
        {"a.txt": text(1) + MORE, "copy.txt": text(1)},  # the beginning lies elsewhere, too
        {"deep/a.txt": text(1) + MORE},  # both lie there
        {"a.txt": text(7), "b.txt": text(1) + MORE},  # another file
    ],
)
def test_what_is_a_report_of_its_own_stays(batch: Batch, later: dict[str, str]) -> None:
    write(batch.inbox / "a.txt", text(1))
    batch.run()
    before = batch.outputs()
    for name, content in later.items():
        write(batch.inbox / name, content)
    batch.run()
    assert "withdrawn" not in batch.states()
    assert batch.outputs().items() >= before.items()


def test_files_that_a_kill_has_left_are_removed_by_the_next_start(
    batch: Batch, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(batch.inbox / "a.txt", text(1))
    batch.run()
    write(batch.inbox / "a.txt", text(1) + MORE)
    with monkeypatch.context() as killed:
        killed.setattr(half_written, "clear", lambda *_: None)
        batch.run()
    assert len(batch.outputs()) == 2 * len(outputs.WANTED)
    batch.run()
    assert len(batch.outputs()) == len(outputs.WANTED)
    assert batch.rows("SELECT count(*) FROM outputs") == [(1,)]
