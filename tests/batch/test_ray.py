"""The same batch on a cluster: here Ray's own processes on this machine, two workers.

Run by `make test-faults`, which installs the extra `ray`; skipped where that is not installed.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from summarize.batch import database
from tests.batch.doubles import POISON, age, fill, text
from tests.conftest import ROOT

pytest.importorskip("ray", reason="needs the extra `ray`")
pytestmark = pytest.mark.faults


def run(
    inbox: str, out: Path, *options: str, delay: float = 0.0
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [
            *(sys.executable, "-m", "tests.batch.process", str(delay), "0", "batch", inbox),
            *("--out", str(out), "--length", "short,long", "--log-format", "json", *options),
        ],
        cwd=ROOT,
        env=os.environ | {"RAY_worker_niceness": "0", "RAY_USAGE_STATS_ENABLED": "0"},
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )


RAY = ("--engine", "ray", "--workers", "2")


def outputs(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (out / "reports").iterdir()}


def parquet(out: Path) -> list[dict[str, str]]:
    import pyarrow.parquet as pq

    rows: list[dict[str, str]] = []
    for path in sorted((out / "parquet").glob("*.parquet")):
        rows += pq.read_table(path).to_pylist()
    return rows


def test_the_same_bytes_as_without_a_cluster(tmp_path: Path) -> None:
    fill(tmp_path / "inbox", 30)
    local = run(str(tmp_path / "inbox"), tmp_path / "local")
    assert local.returncode == 0, local.stderr
    done = run(str(tmp_path / "inbox"), tmp_path / "ray", *RAY)
    assert done.returncode == 0, done.stderr
    assert outputs(tmp_path / "ray") == outputs(tmp_path / "local")
    # Parquet holds the same JSON, each report and length once.
    rows = parquet(tmp_path / "ray")
    assert len({(row["sha256"], row["length"]) for row in rows}) == len(rows) == 60
    for row in rows:
        assert row["json"].encode() == (tmp_path / "ray" / row["json_path"]).read_bytes()
    # Known by content: a second start makes nothing, and a new report is added.
    fill(tmp_path / "inbox", 1, first=70)
    again = run(f"file://{tmp_path / 'inbox'}", tmp_path / "ray", *RAY)
    assert again.returncode == 0, again.stderr
    assert again.stderr.count('"event": "report"') == 1
    assert len(parquet(tmp_path / "ray")) == 62


def workers_below(process: int) -> list[int]:
    """The process ids of Ray's workers that make reports, below a process."""
    import psutil

    found = []
    for child in psutil.Process(process).children(recursive=True):
        try:
            if "MapWorker" in " ".join(child.cmdline()):
                found.append(child.pid)
        except psutil.Error:
            continue
    return found


def test_a_worker_that_is_killed_takes_nothing_with_it(tmp_path: Path) -> None:
    inbox, out = tmp_path / "inbox", tmp_path / "out"
    fill(inbox, 60)
    # One report that cannot be made, one that is deleted while it waits.
    (inbox / "bad.txt").write_text(text(90, POISON), encoding="utf-8")
    age(inbox / "bad.txt")
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "tests.batch.process", "0.15", "0", "batch", str(inbox)),
            *("--out", str(out), "--log-format", "json", *RAY),
        ],
        cwd=ROOT,
        env=os.environ | {"RAY_worker_niceness": "0", "RAY_USAGE_STATS_ENABLED": "0"},
        stderr=subprocess.PIPE,
        text=True,
    )
    said: list[str] = []
    assert process.stderr is not None
    reader = threading.Thread(target=said.extend, args=(process.stderr,))
    reader.start()
    killed = 0
    while process.poll() is None and killed < 2:
        workers = workers_below(process.pid)
        # In the midst of it: a report has come back, others are under way.
        if workers and sum('"report"' in line for line in said) >= 1 + 16 * killed:
            (inbox / "report-059.txt").unlink(missing_ok=True)
            os.kill(workers[0], signal.SIGKILL)
            killed += 1
        time.sleep(0.2)
    process.wait(timeout=600)
    reader.join()
    assert killed >= 1
    assert process.returncode == 2, said  # for the one that was set aside
    with closing(database.connect(out)) as connection:
        states = connection.execute(
            "SELECT state, count(*) AS n FROM documents GROUP BY state"
        ).fetchall()
        assert {row["state"]: row["n"] for row in states} == {"done": 60, "failed": 1}
        assert connection.execute("SELECT count(*) FROM failures").fetchone()[0] == 3
    reports = [line for line in said if '"event": "report"' in line]
    assert len(reports) == len(set(reports)) == 61


def test_ctrl_c_enters_what_has_come_back_and_waits_for_no_more(tmp_path: Path) -> None:
    inbox, out = tmp_path / "inbox", tmp_path / "out"
    fill(inbox, 80)
    log = tmp_path / "log"
    with log.open("w", encoding="utf-8") as stderr:
        process = subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.batch.process", "0.3", "0", "batch", str(inbox)),
                *("--out", str(out), "--log-format", "json", *RAY),
            ],
            cwd=ROOT,
            env=os.environ | {"RAY_worker_niceness": "0", "RAY_USAGE_STATS_ENABLED": "0"},
            stderr=stderr,
            start_new_session=True,  # Ctrl-C reaches all the processes of a terminal
        )
        while '"report"' not in log.read_text(encoding="utf-8"):
            assert process.poll() is None, log.read_text(encoding="utf-8")
            time.sleep(0.1)
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(timeout=300) == 130
    said = log.read_text(encoding="utf-8")
    assert "Traceback" not in said
    with closing(database.connect(out)) as connection:
        rows = connection.execute("SELECT state, count(*) AS n FROM documents GROUP BY state")
        states = {row["state"]: row["n"] for row in rows}
    assert set(states) == {"done", "waiting"}
    assert states["done"] == said.count('"event": "report"')
    assert states["done"] % 16 == 0, "a block that had come back was not entered whole"
