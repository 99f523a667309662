"""Real processes on real files, killed, starved of disk, and set upon the same folder together.

Run by `make test-faults`. The model is a double; everything else is the product.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from multiprocessing.context import ForkServerProcess
from pathlib import Path

import pytest

from summarize.batch import database
from summarize.batch.runs import DEATHS
from tests.batch import process
from tests.batch.doubles import DEADLY, age, fill, text
from tests.batch.invariants import Ledger, announced
from tests.conftest import ROOT

pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(os.name == "nt", reason="POSIX signals"),
]

REPORTS = 40
KILLS_AT_RANDOM_TIMES = int(os.environ.get("FAULTS_TIMES", "105"))
KILLS_AT_RANDOM_STEPS = int(os.environ.get("FAULTS_STEPS", "105"))
STEPS = 800
"""The most that a process does, in SQL statements and file operations, before it is killed."""
FILES = 40
"""The most that it writes before it is killed in the middle of one."""
SEED = int(os.environ.get("FAULTS_SEED", "0")) or random.SystemRandom().randrange(1 << 32)

CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(["tests.batch.process", "tests.batch.warm"])


class Bench:
    """An inbox with reports, the outputs that must come of it, and folders to make them in."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.inbox = place / "inbox"
        fill(self.inbox, REPORTS)
        self.expected: dict[str, bytes] = {}
        self.number = 0
        self.folder, self.log = place / "out-reference", place / "log-reference"
        child = self.start(delay=0.0)
        child.join()
        assert child.exitcode == 0, self.log.read_text()
        self.expected = {p.name: p.read_bytes() for p in (self.folder / "reports").iterdir()}
        self.renew()

    def renew(self) -> None:
        """A new, empty batch folder."""
        self.number += 1
        self.folder = self.place / f"out-{self.number}"
        self.log = self.place / f"log-{self.number}"
        self.ledger = Ledger(self.folder, self.expected)

    def arguments(self) -> list[str]:
        return ["batch", str(self.inbox), "--out", str(self.folder), "--log-format", "json"]

    def start(self, *, delay: float, kill_at: int = 0) -> ForkServerProcess:
        """A process of its own, which has the program in memory already."""
        child = CONTEXT.Process(
            target=process.main, args=(delay, kill_at, self.arguments(), str(self.log))
        )
        child.start()
        return child

    def check_end(self) -> None:
        """The folder is complete, and no report was announced twice."""
        self.ledger.check_end(REPORTS)
        assert max(announced(self.log).values()) == 1


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    print(f"FAULTS_SEED={SEED}")
    return Bench(tmp_path_factory.mktemp("faults"))


def killed_until_done(bench: Bench, kills: int, *, steps: bool, chance: random.Random) -> str:
    """Kill a batch so often, each time somewhere else, beginning anew when it gets to its end."""
    survived = completed = finished_before = 0
    progress = 0
    bench.renew()
    while survived < kills:
        if steps:
            at = chance.choice([chance.randrange(1, STEPS), -chance.randrange(1, FILES)])
            child = bench.start(delay=0.0, kill_at=at)
        else:
            child = bench.start(delay=0.004)
            child.join(chance.uniform(0.02, 1.2))
            child.kill()
        child.join()
        bench.ledger.check()
        if child.exitcode == 0:
            bench.check_end()
            completed += 1
            progress += REPORTS - finished_before
            finished_before = 0
            shutil.rmtree(bench.folder)
            bench.renew()
            continue
        assert child.exitcode == -signal.SIGKILL, bench.log.read_text()
        survived += 1
        progress += len(bench.ledger.finished) - finished_before
        finished_before = len(bench.ledger.finished)
    child = bench.start(delay=0.0)
    child.join()
    assert child.exitcode == 0, bench.log.read_text()
    bench.check_end()
    return f"{survived} kills survived, {completed + 1} batches of {REPORTS} completed"


@pytest.mark.parametrize(
    ("steps", "kills"), [(False, KILLS_AT_RANDOM_TIMES), (True, KILLS_AT_RANDOM_STEPS)]
)
def test_killed_at_random(
    bench: Bench, steps: bool, kills: int, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random(SEED + steps)
    said = killed_until_done(bench, kills, steps=steps, chance=chance)
    with capsys.disabled():
        print(f"\n{'between two steps' if steps else 'at random times'}: {said},", end=" ")
        print(f"0 lost, 0 duplicated (FAULTS_SEED={SEED})")


def test_two_batches_on_one_folder_share_the_work(bench: Bench) -> None:
    bench.renew()
    children = [bench.start(delay=0.01) for _ in range(2)]
    for child in children:
        child.join()
        assert child.exitcode == 0, bench.log.read_text()
    bench.check_end()


def test_one_of_two_batches_is_killed_and_the_other_takes_its_work(bench: Bench) -> None:
    bench.renew()
    children = [bench.start(delay=0.01) for _ in range(2)]
    time.sleep(1.0)
    children[0].kill()
    for child in children:
        child.join()
    bench.ledger.check()
    # What the other had taken before it was killed is taken over; only a kill after the last look
    # leaves something to the next start.
    child = bench.start(delay=0.0)
    child.join()
    assert child.exitcode == 0
    bench.check_end()


def test_four_batches_killed_by_turns(bench: Bench) -> None:
    bench.renew()
    chance = random.Random(SEED)
    children = [bench.start(delay=0.01) for _ in range(4)]
    for _ in range(12):
        time.sleep(chance.uniform(0.05, 0.3))
        victim = chance.randrange(4)
        children[victim].kill()
        children[victim].join()
        bench.ledger.check()
        children[victim] = bench.start(delay=0.01)
    for child in children:
        child.join()
        assert child.exitcode == 0, bench.log.read_text()
    child = bench.start(delay=0.0)
    child.join()
    bench.check_end()


def test_a_deadly_report_is_set_aside_and_blocks_nobody(tmp_path: Path) -> None:
    inbox, out = tmp_path / "inbox", tmp_path / "out"
    fill(inbox, 5)
    deadly = inbox / "a-deadly.txt"
    deadly.write_text(text(99, DEADLY), encoding="utf-8")
    age(deadly)
    starts = 0
    while starts < 20:
        child = CONTEXT.Process(
            target=process.main,
            args=(0.0, 0, ["batch", str(inbox), "--out", str(out)], str(tmp_path / "log")),
        )
        child.start()
        child.join()
        if child.exitcode == 0:
            break
        assert child.exitcode == -signal.SIGKILL
        starts += 1
    with closing(database.connect(out)) as connection:
        rows = connection.execute("SELECT file_name, state FROM documents ORDER BY id").fetchall()
        assert {row["file_name"]: row["state"] for row in rows} == {
            "a-deadly.txt": "failed",
            **{f"report-00{n}.txt": "done" for n in range(5)},
        }
        (failure,) = connection.execute("SELECT error FROM failures").fetchall()
        assert failure["error"] == "ProcessDied"
    assert starts == DEATHS


def command(*arguments: object, delay: float = 0.0) -> list[str]:
    return [
        sys.executable, "-m", "tests.batch.process", str(delay), "0", *map(str, arguments)
    ]  # fmt: skip


@pytest.mark.parametrize("kilobytes", [60, 300, 560])
def test_a_full_disk(bench: Bench, tmp_path: Path, kilobytes: int) -> None:
    """The folder is a file system of so many kB (tmpfs); then it is given more."""
    folder = tmp_path / "out"
    folder.mkdir()
    inside = (
        f"mount -t tmpfs -o size={kilobytes}k tmpfs {folder} || exit 77;"
        ' "$@" 2>"$LOG"; echo $? >"$RC1";'
        f" mount -o remount,size=64m {folder};"
        ' "$@"; echo $? >"$RC2"; cp -r "$FOLDER" "$COPY"'
    )
    paths = {name: str(tmp_path / name) for name in ("LOG", "RC1", "RC2", "COPY")}
    root = [] if os.geteuid() == 0 else ["--map-root-user"]
    done = subprocess.run(
        [
            *("unshare", "--mount", *root, "sh", "-c", inside, "sh"),
            *command("batch", bench.inbox, "--out", folder, "--log-format", "json"),
        ],
        cwd=ROOT,
        env=os.environ | paths | {"FOLDER": str(folder)},
        check=False,
        capture_output=True,
    )
    if done.returncode in (1, 77) and not (tmp_path / "RC1").exists():
        pytest.skip("this machine lets nobody mount a tmpfs")
    said = (tmp_path / "LOG").read_text()
    assert (tmp_path / "RC1").read_text().strip() == "2", said
    assert "Traceback" not in said
    assert "cannot be written" in said.splitlines()[-1]
    assert (tmp_path / "RC2").read_text().strip() == "0", done.stderr.decode()
    ledger = Ledger(tmp_path / "COPY", bench.expected)
    ledger.check_end(REPORTS)


def test_files_may_not_grow(bench: Bench, tmp_path: Path) -> None:
    """Where nothing can be mounted: a limit on the size of files, RLIMIT_FSIZE, stops SQLite."""
    folder = tmp_path / "out"
    limited = ["sh", "-c", 'ulimit -f 300; exec "$@"', "sh"]
    batch = command("batch", bench.inbox, "--out", folder, "--log-format", "json")
    done = subprocess.run([*limited, *batch], cwd=ROOT, check=False, capture_output=True)
    assert done.returncode == 2, done.stderr.decode()
    assert b"Traceback" not in done.stderr
    Ledger(folder, bench.expected).check()
    assert subprocess.run(batch, cwd=ROOT, check=False, capture_output=True).returncode == 0
    Ledger(folder, bench.expected).check_end(REPORTS)


def test_a_file_that_grows_and_one_that_is_deleted(tmp_path: Path) -> None:
    """While a batch without --watch is at work: only the whole of the one is made."""
    inbox, out = tmp_path / "inbox", tmp_path / "out"
    fill(inbox, 6)
    growing = inbox / "growing.txt"
    written = 0
    child = subprocess.Popen(
        command("batch", inbox, "--out", out, "--log-format", "json", delay=0.05), cwd=ROOT
    )
    left = 10
    while left:
        with growing.open("a", encoding="utf-8") as file:
            written += file.write(f"Dat zegt de politie van Urk over zaak {written}.\n\n")
        if queued(out):  # the first look is over: the others are under way
            (inbox / "report-005.txt").unlink(missing_ok=True)
            left -= 1
        time.sleep(0.2)
    assert child.wait(timeout=120) == 0
    with closing(database.connect(out)) as connection:
        rows = connection.execute(
            "SELECT file_name, size, state FROM documents WHERE state <> 'withdrawn'"
        ).fetchall()
    assert {row["state"] for row in rows} <= {"done", "flagged"}
    made = [row["size"] for row in rows if row["file_name"] == "growing.txt"]
    assert made == [written]
    assert len(rows) == 7


def queued(folder: Path) -> bool:
    """Whether the batch has put anything into its queue."""
    try:
        with closing(sqlite3.connect(folder / database.FILE)) as connection:
            return bool(connection.execute("SELECT count(*) FROM documents").fetchone()[0])
    except sqlite3.Error:
        return False
