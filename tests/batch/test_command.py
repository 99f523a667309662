"""`summarize batch`, `batch status` and `search` as a user calls them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from summarize.cli import cli
from summarize.models import loading
from tests.batch.doubles import POISON, Loader, age, fill, text
from tests.conftest import ROOT

Invoke = Callable[..., Result]


@pytest.fixture
def invoke(monkeypatch: pytest.MonkeyPatch) -> Invoke:
    monkeypatch.setattr(loading, "load", Loader())

    def run(*args: object) -> Result:
        result = CliRunner().invoke(
            cli, [str(arg) for arg in args], prog_name="summarize", catch_exceptions=False
        )
        assert "Traceback" not in result.stderr
        return result

    return run


@pytest.fixture
def places(tmp_path: Path) -> tuple[Path, Path]:
    fill(tmp_path / "inbox", 3)
    return tmp_path / "inbox", tmp_path / "out"


def test_a_batch_says_what_became_of_each_report(invoke: Invoke, places: tuple[Path, Path]) -> None:
    inbox, out = places
    done = invoke("batch", inbox, "--out", out)
    assert done.exit_code == 0
    assert done.stdout == ""
    assert "report-000.txt: done, 4 sentences, 2 figures\n" in done.stderr
    assert done.stderr.endswith("3 done, 0 flagged, 0 set aside, 0 left\n")


def test_json_lines_are_one_for_each_report(invoke: Invoke, places: tuple[Path, Path]) -> None:
    inbox, out = places
    (inbox / "bad.txt").write_text(text(9, POISON), encoding="utf-8")
    age(inbox / "bad.txt")
    done = invoke("batch", inbox, "--out", out, "--log-format", "json", "--length", "short,blurb")
    assert done.exit_code == 2
    lines = [json.loads(line) for line in done.stderr.splitlines()]
    assert [line["event"] for line in lines] == ["report"] * 4
    by_file = {line["file"]: line for line in lines}
    assert by_file["bad.txt"]["state"] == "failed"
    assert by_file["bad.txt"]["error"] == "the model cannot do this"
    good = by_file["report-001.txt"]
    assert (good["state"], good["sentences"], good["figures"], good["flags"]) == ("done", 4, 2, 0)
    assert all((out / path).is_file() for path in good["outputs"])
    assert {path.split(".")[-2] for path in good["outputs"]} == {"short", "blurb"}


def test_status_counts_reports_by_content(invoke: Invoke, places: tuple[Path, Path]) -> None:
    inbox, out = places
    (inbox / "again.txt").write_text(text(0), encoding="utf-8")
    (inbox / "flagged.txt").write_text(text(8, "Er waren zeventien gewonden."), encoding="utf-8")
    (inbox / "bad.txt").write_text(text(9, POISON), encoding="utf-8")
    for name in ("again.txt", "flagged.txt", "bad.txt"):
        age(inbox / name)
    invoke("batch", inbox, "--out", out)
    said = json.loads(invoke("batch", "status", "--out", out, "--format", "json").stdout)
    counts = {k: said[k] for k in ("waiting", "running", "done", "flagged", "failed")}
    assert counts == {"waiting": 0, "running": 0, "done": 3, "flagged": 1, "failed": 1}
    assert said["reports_per_hour"] > 0
    assert said["seconds_left"] == 0
    assert "done                  3" in invoke("batch", "status", "--out", out).stdout


def test_search_finds_words_of_titles_summaries_and_translations(
    invoke: Invoke, places: tuple[Path, Path]
) -> None:
    inbox, out = places
    invoke("batch", inbox, "--out", out)
    found = invoke("search", "--out", out, "burglary", "Baarn")
    assert found.exit_code == 0
    assert "report-001.txt" in found.stdout
    assert "report-000.txt" not in found.stdout
    hits = json.loads(invoke("search", "--out", out, "--format", "json", "better locks").stdout)
    assert {hit["file_name"] for hit in hits} == {f"report-00{n}.txt" for n in range(3)}
    assert all((out / path).is_file() for hit in hits for path in hit["outputs"])
    assert invoke("search", "--out", out, "Utrecht").exit_code == 1
    assert invoke("search", "--out", out, "inbra*").exit_code == 0


@pytest.mark.parametrize("words", ['"', "AND", "a OR", "title:x", "NEAR(", "*", "-", "'", "(("])
def test_nothing_in_the_words_is_an_operator(
    invoke: Invoke, places: tuple[Path, Path], words: str
) -> None:
    inbox, out = places
    invoke("batch", inbox, "--out", out)
    assert invoke("search", "--out", out, "--", words).exit_code in (0, 1)


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["batch", "--out", "OUT", "nowhere"], "nowhere does not exist"),
        (["batch", "--out", "OUT", "INBOX", "--length", "tiny"], "short, long, blurb."),
        (["batch", "INBOX"], "--out"),
        (["batch", "--out", "OUT", "--watch"], "need an INBOX"),
        (["batch", "--out", "OUT", "--watch", "memory://x"], "for folders"),
        (["batch", "--out", "OUT", "INBOX", "--lang", "xx"], "xx"),
        (["batch", "status", "--out", "OUT"], "no batch has run"),
        (["search", "--out", "OUT", "x"], "no batch has run"),
    ],
)
def test_mistakes_are_told_in_a_line(
    invoke: Invoke, places: tuple[Path, Path], args: list[str], said: str
) -> None:
    inbox, out = places
    done = invoke(*({"OUT": out, "INBOX": inbox}.get(arg, arg) for arg in args))
    assert done.exit_code == 2
    assert said in done.stderr
    assert "run" not in done.stderr.replace("no batch has run", "").split()


def test_a_mistake_names_the_command_as_it_is_called(invoke: Invoke) -> None:
    said = invoke("batch", "INBOX").stderr
    assert "Usage: summarize batch [OPTIONS] INBOX...\n" in said
    assert "'summarize batch --help'" in said


def test_the_help_names_both_commands(invoke: Invoke) -> None:
    for args in (["batch", "--help"], ["batch", "-h"]):
        said = invoke(*args).stdout
        assert "--retry-failed" in said
        assert "status" in said
        assert all(f" {code} " in " ".join(said.split()) for code in (2, 3, 130, 143))
    assert "--format" in invoke("batch", "status", "--help").stdout
    assert "batch" in invoke("--help").stdout


@pytest.mark.slow
def test_ctrl_c_saves_says_what_is_left_and_ends_with_130(places: tuple[Path, Path]) -> None:
    inbox, out = places
    words = [sys.executable, "-m", "tests.batch.process", "0.2", "0", "batch", inbox, "--out", out]
    process = subprocess.Popen(map(str, words), cwd=ROOT, stderr=subprocess.PIPE)
    assert process.stderr is not None
    while b"model double" not in process.stderr.readline():
        assert process.poll() is None
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    said = process.communicate(timeout=120)[1].decode()
    assert process.returncode == 130
    assert "3 left\n" in said
    assert "interrupted; the same command goes on from here" in said
    again = subprocess.run(
        [*map(str, words[:3]), "0", "0", *map(str, words[5:])],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    assert b"3 done, 0 flagged, 0 set aside, 0 left" in again.stderr


def test_what_is_killed_is_waiting_again(places: tuple[Path, Path], invoke: Invoke) -> None:
    inbox, out = places
    words = [sys.executable, "-m", "tests.batch.process", "0.5", "0", "batch", inbox, "--out", out]
    process = subprocess.Popen(map(str, words), cwd=ROOT, stderr=subprocess.PIPE)
    assert process.stderr is not None
    while b"model double" not in process.stderr.readline():
        assert process.poll() is None
    assert _counts(invoke, out)["running"] == 3
    process.kill()
    process.communicate()
    assert _counts(invoke, out) == {"waiting": 3, "running": 0, "runners": 0}


def test_status_and_search_need_no_right_to_write(
    places: tuple[Path, Path], invoke: Invoke
) -> None:
    inbox, out = places
    invoke("batch", inbox, "--out", out)
    mounted = f"mount --bind {out} {out} && mount -o remount,ro,bind {out} || exit 77;"
    summarize = f"{sys.executable} -m summarize"
    inside = (
        f"{mounted} {summarize} batch status --out {out} --format json"
        f" && {summarize} search --out {out} Baarn"
    )
    root = [] if os.geteuid() == 0 else ["--map-root-user"]
    words = ["unshare", "--mount", *root, "sh", "-c", inside]
    try:
        done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("no unshare here")
    if done.returncode == 77 or "unshare:" in done.stderr:
        pytest.skip("this machine lets nobody mount anything")
    assert done.returncode == 0, done.stderr
    assert '"done": 3' in done.stdout
    assert "report-001.txt" in done.stdout


def _counts(invoke: Invoke, out: Path) -> dict[str, int]:
    said = json.loads(invoke("batch", "status", "--out", out, "--format", "json").stdout)
    return {name: said[name] for name in ("waiting", "running", "runners")}
