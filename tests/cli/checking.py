"""What the tests of `summarize check` share."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from summarize.cli import cli

SOURCE = "In 2020 kwamen er 2.205 meldingen binnen, 47 procent meer dan in 2019."
GOOD = "In 2020, 2,205 reports came in, 47 percent more than in 2019."
SHORT = "In 2020, 2,205 reports came in."
WRONG = "In 2020, 2,502 reports came in, 47 percent more than in 2019."


def run(*args: str, stdin: str | bytes = "") -> Result:
    return CliRunner().invoke(cli, ["check", *args], input=stdin)


def pairs(folder: Path, *lines: str | bytes, end: bytes = b"\n") -> str:
    path = folder / "pairs.tsv"
    raw = [line.encode() if isinstance(line, str) else line for line in lines]
    path.write_bytes(b"".join(line + end for line in raw))
    return str(path)


def objects(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.split("\n")[:-1]]
