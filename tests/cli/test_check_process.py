"""`summarize check` as a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.cli.checking import GOOD, SOURCE, pairs

# As a process


def process(*args: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "summarize", "check", *args],
        capture_output=True,
        timeout=120,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        **options,
    )


def test_no_model_and_no_torch_is_loaded(texts: Path) -> None:
    code = (
        "import sys\nfrom summarize.cli import cli\n"
        "cli.main(['check', '--pairs', sys.argv[1], '--format', 'jsonl'], standalone_mode=False)\n"
        "print(*(m for m in sys.modules if m in "
        "('torch', 'transformers', 'numpy', 'lingua', 'huggingface_hub')), file=sys.stderr)"
    )
    name = pairs(texts, f"{SOURCE}\t{GOOD}")
    done = subprocess.run(
        [sys.executable, "-c", code, name],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert json.loads(done.stdout)["ok"] is True
    assert done.stderr.strip() == b""


def test_results_come_before_the_next_line_is_there(texts: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "summarize", "check", "--pairs", "-", "--format", "jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        for number in (1, 2):
            running.stdin.write(f"{SOURCE}\t{GOOD}\n".encode())
            running.stdin.flush()
            assert json.loads(running.stdout.readline())["line"] == number
        running.stdin.close()
        assert running.wait(60) == 0


def test_a_reader_that_goes_away_is_no_error(texts: Path) -> None:
    name = pairs(texts, *[f"{SOURCE}\t{GOOD}"] * 300)
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "summarize", "check", "--pairs", name, "--format", "jsonl"],
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    os.close(writer)
    assert done.stderr == b""
    assert done.returncode == 141


def test_json_is_utf8_whatever_the_terminal(texts: Path) -> None:
    name = pairs(texts, "Het kostte 3 euro én 5 €\tIt cost 3 euros and 5 €")
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONIOENCODING": "ascii"}
    for form in ("jsonl", "text"):
        done = subprocess.run(
            [sys.executable, "-m", "summarize", "check", "--pairs", name, "--format", form],
            capture_output=True,
            check=False,
            env=env,
        )
        assert done.stderr == b""
        assert done.stdout.decode("utf-8")
