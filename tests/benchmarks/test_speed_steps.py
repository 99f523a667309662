"""The steps of `make bench`: kept whole, made again when something changed, failures told."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path

import pytest

from benchmarks import speed_steps
from benchmarks.engines import Engine, Work
from benchmarks.speed_commands import load_seconds, measure
from benchmarks.speed_steps import (
    Result,
    engine_key,
    kept,
    run_engine,
    source_hash,
    step_key,
    version,
    write_whole,
)

GOOD = Result(("Één.",), 1.5, 0.5, 100.0, 3, 4)


def test_a_result_survives_being_kept_and_is_not_made_again(tmp_path: Path) -> None:
    assert kept(tmp_path, "step", lambda: GOOD) == GOOD
    assert kept(tmp_path, "step", lambda: Result.failed("called")) == GOOD
    other = dataclasses.replace(GOOD, seconds=9.0)
    assert kept(tmp_path, "step", lambda: other, fresh=True) == other
    assert kept(tmp_path, "step", lambda: GOOD) == other


def test_a_failure_is_tried_again(tmp_path: Path) -> None:
    assert kept(tmp_path, "step", lambda: Result.failed("no")).failure == "no"
    assert kept(tmp_path, "step", lambda: GOOD) == GOOD


def test_a_file_is_written_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "deep" / "results.md"
    write_whole(file, "old")

    def fails(*_: object) -> None:
        raise OSError("no space")

    monkeypatch.setattr(speed_steps.os, "fsync", fails)
    with pytest.raises(OSError, match="no space"):
        write_whole(file, "new")
    assert file.read_text("utf-8") == "old"
    assert list(file.parent.iterdir()) == [file]


def test_a_key_changes_with_what_it_stands_for() -> None:
    assert step_key("a", (1, 2)) == step_key("a", (1, 2))
    assert len({step_key("a", 1), step_key("a", 2), step_key("b", 1)}) == 3


def test_the_program_is_another_when_its_source_changes(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("x = 1\n", "utf-8")
    before = source_hash(tmp_path)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "a.pyc").write_bytes(b"x")
    assert source_hash(tmp_path) == before
    (tmp_path / "a.py").write_text("x = 2\n", "utf-8")
    assert source_hash(tmp_path) != before


def test_only_our_engine_is_made_anew_with_the_program(tmp_path: Path) -> None:
    gguf = tmp_path / "m.gguf"
    gguf.write_bytes(b"x")
    work = Work(("a",), ((1,),), (5,), (2,), str(gguf), "w", "s")
    theirs = Engine("x", "x", "openvino", 1, ("pytest",))
    ours = Engine("y", "y", "ours", 1, ("pytest",), own=True)
    assert engine_key(theirs, work, "1") == engine_key(theirs, work, "2")
    assert engine_key(ours, work, "1") != engine_key(ours, work, "2")
    more = dataclasses.replace(work, texts=("b",))
    assert engine_key(theirs, work, "1") != engine_key(theirs, more, "1")


def test_an_engine_without_its_package_fails_before_it_starts() -> None:
    engine = Engine("x", "x", "openvino", 1, ("no-such-distribution-at-all",))
    work = Work(("a",), ((1,),), (5,), (2,), "m", "w", "s")
    found = run_engine(engine, work, len, str)
    assert found.failure == "no-such-distribution-at-all not installed"
    assert version("no-such-distribution-at-all") == ""


@pytest.fixture
def double(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """An engine that runs in its worker like any other, but has no model."""
    folder = tmp_path / "benchmarks" / "engines"
    folder.mkdir(parents=True)
    (folder / "double.py").write_text(
        "from benchmarks.engines import Answers\n"
        "def load(work):\n"
        "    if work.slots == 9:\n"
        "        import no_such_module_at_all\n"
        "    if work.slots == 8:\n"
        "        raise RuntimeError('broken')\n"
        "    count = len(work.prompts) - (work.slots == 7)\n"
        "    return lambda: Answers(ids=[[65, 66]] * count)\n",
        "utf-8",
    )
    # What the child imports: the real package, with the double beside its engines.
    (tmp_path / "sitecustomize.py").write_text(
        f"import benchmarks.engines as e\ne.__path__.append({str(folder)!r})\n", "utf-8"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    return Engine("double", "double", "double", 1, ("pytest",))


def _run(engine: Engine, slots: int) -> Result:
    work = Work(("a", "b"), ((1,), (2,)), (5, 5), (2,), "m", "w", "s", slots=slots)
    return run_engine(engine, work, len, lambda ids: "".join(map(chr, ids)))


def test_an_engine_runs_in_a_process_of_its_own(double: Engine) -> None:
    found = _run(double, 1)
    assert found.failure is None
    assert found.texts == ("AB", "AB")
    assert (found.tokens, found.source_tokens) == (6, 2)
    assert found.peak > 0


@pytest.mark.parametrize(
    ("slots", "said"),
    [(9, "not installed: No module named"), (8, "broken"), (7, "1 answers to 2 sentences")],
)
def test_what_goes_wrong_in_it_is_said(double: Engine, slots: int, said: str) -> None:
    assert said in (_run(double, slots).failure or "")


def test_loading_is_read_from_the_notes() -> None:
    notes = (
        "summarize: a.txt: 3 sentences, language nl (given)\n"
        "summarize: loading a model for nl → en: 2.5 s\nsummarize: translating: 3 done in 9.0 s\n"
    )
    assert load_seconds(notes) == (2.5,)
    assert load_seconds(notes * 2) == (2.5, 2.5)
    assert load_seconds("") == ()


@pytest.mark.skipif(sys.platform == "win32", reason="wait4")
def test_a_command_is_measured_from_outside() -> None:
    found = measure(["--version"])
    assert found.code == 0
    assert found.output.startswith("summarize ")
    assert found.first_output is not None
    assert 0 < found.first_output <= found.seconds
    assert found.first_note is None
    assert found.peak > 1
