"""The command with doubles for its models: in this process, or in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from summarize.cli import cli
from summarize.errors import ModelError
from summarize.models import loading
from summarize.models.loading import Models
from tests.cli.checking import GOOD, SHORT, SOURCE, WRONG
from tests.doubles import DOUBLE, DictionaryTranslator, FirstSentenceWriter

ROOT = Path(__file__).parent.parent.parent
WITH_DOUBLES = """
from summarize.models import loading
from tests.doubles import DOUBLE, DictionaryTranslator, FirstSentenceWriter
loading.load = lambda name, source, target: loading.Models(
    DictionaryTranslator(), FirstSentenceWriter(), DOUBLE
)
from summarize.cli import main
main()
"""

Invoke = Callable[..., Result]
Spawn = Callable[..., "subprocess.CompletedProcess[bytes]"]


@dataclass
class Engines:
    """Stands where models are loaded, and remembers which were asked for."""

    translator: DictionaryTranslator = field(default_factory=DictionaryTranslator)
    writer: FirstSentenceWriter = field(default_factory=FirstSentenceWriter)
    loads: list[tuple[str | None, str, str]] = field(default_factory=list)
    missing: set[str] = field(default_factory=set)
    """Source languages for which there is no model."""

    def load(self, name: str | None, source: str, target: str) -> Models:
        self.loads.append((name, source, target))
        if source in self.missing:
            raise ModelError(f"No model can translate {source} into {target}.")
        return Models(self.translator, self.writer, DOUBLE)


@pytest.fixture
def engines(monkeypatch: pytest.MonkeyPatch) -> Engines:
    doubles = Engines()
    monkeypatch.setattr(loading, "load", doubles.load)
    return doubles


@pytest.fixture
def invoke(engines: Engines) -> Invoke:
    """Run the command in this process; whatever is no exit is a bug and is raised."""

    def run(*args: object, input: bytes | str | None = None) -> Result:
        result = CliRunner().invoke(
            cli,
            [str(arg) for arg in args],
            prog_name="summarize",
            input=input,
            env={"COLUMNS": "80"},
            catch_exceptions=False,
        )
        assert "Traceback" not in result.stderr
        return result

    return run


@pytest.fixture
def spawn() -> Spawn:
    """Run the command in a process of its own."""

    def run(*args: object, env: dict[str, str] | None = None, **options: Any) -> Any:
        return subprocess.run(
            command(*args),
            cwd=ROOT,
            env=os.environ | (env or {}),
            timeout=120,
            check=False,
            **({"capture_output": True} | options),
        )

    return run


def command(*args: object) -> list[str]:
    """The words that run the command with doubles."""
    return [sys.executable, "-c", WITH_DOUBLES, *map(str, args)]


@pytest.fixture
def english(tmp_path: Path) -> Path:
    path = tmp_path / "english.txt"
    path.write_text(
        "Fewer burglaries in the city\n\n"
        "The police recorded 312 burglaries last year, the force said on Monday. That is 12"
        " percent fewer than the year before.\n\n"
        "The fall has to do with better locks, according to the police.\n",
        encoding="utf-8",
    )
    return path


@pytest.fixture
def binary(tmp_path: Path) -> Path:
    path = tmp_path / "binary.txt"
    path.write_bytes(bytes(range(256)) * 8)
    return path


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in {"nl": SOURCE, "good": GOOD, "short": SHORT, "wrong": WRONG}.items():
        (tmp_path / f"{name}.txt").write_text(text + "\n", encoding="utf-8")
    return tmp_path
