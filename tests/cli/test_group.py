"""The group: help, version, subcommands, and how the process ends."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest
from syrupy.assertion import SnapshotAssertion

import summarize.cli as command_line
from summarize.cli import SUBCOMMANDS, cli, main
from summarize.cli.common import FORMATS
from summarize.cli.run import LENGTHS
from summarize.rendering.formats import Format
from summarize.report import Length
from tests.cli.conftest import ROOT, Engines, Invoke
from tests.rendering.snapshots import as_text

HEAVY = ("torch", "transformers", "rich", "lingua", "numpy", "summarize.figures")


@pytest.mark.parametrize("args", [["--help"], ["translate", "--help"]], ids=" ".join)
def test_help_as_it_was(args: list[str], invoke: Invoke, snapshot: SnapshotAssertion) -> None:
    result = invoke(*args)
    assert result.exit_code == 0
    assert result.stdout == snapshot(extension_class=as_text)


@pytest.mark.parametrize("args", [["-h"], ["--lang", "en", "--help"], ["run", "--help"]])
def test_help_is_the_same_wherever_it_is_asked_for(args: list[str], invoke: Invoke) -> None:
    assert invoke(*args).stdout == invoke("--help").stdout


def test_without_arguments_the_help_is_shown_as_wrong_usage(invoke: Invoke) -> None:
    result = invoke()
    assert result.exit_code == 2
    assert result.stderr.startswith("Usage: summarize [OPTIONS] FILES...")


def test_version(invoke: Invoke) -> None:
    result = invoke("--version")
    assert (result.exit_code, result.stdout) == (0, "summarize 0.2.0\n")


@pytest.mark.parametrize("args", [["--help"], ["--version"], ["translate", "--help"]])
def test_help_and_version_import_nothing_heavy(args: list[str]) -> None:
    script = (
        "import sys; from summarize.cli import cli\n"
        f"cli.main({args!r}, prog_name='summarize', standalone_mode=False)\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stderr == "[]\n"


@pytest.mark.parametrize("name", SUBCOMMANDS)
def test_the_help_of_the_group_says_what_the_subcommand_itself_says(name: str) -> None:
    found = cli.get_command(click.Context(cli), name)
    assert found is not None
    assert found.help is not None
    assert " ".join(found.help.split("\n\n")[0].split()) == SUBCOMMANDS[name]


def test_choices_are_those_of_the_types_behind_them() -> None:
    assert tuple(Format) == FORMATS
    assert tuple(Length)[: len(LENGTHS)] == LENGTHS


def test_the_module_does_what_the_command_does() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "summarize", "--version"], cwd=ROOT, capture_output=True, check=True
    )
    assert done.stdout == b"summarize 0.2.0\n"


def run_main(monkeypatch: pytest.MonkeyPatch, *args: object) -> int | str | None:
    monkeypatch.setattr(sys, "argv", ["summarize", *map(str, args)])
    with pytest.raises(SystemExit) as ended:
        main()
    return ended.value.code


def test_an_interrupt_ends_with_130_and_no_traceback(
    engines: Engines,
    seeds: list[Path],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def interrupted(*args: object, **options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(engines.translator, "translate", interrupted)
    assert run_main(monkeypatch, *seeds, "--quiet") == 130
    assert capsys.readouterr() == ("", "\n")


def test_a_users_mistake_is_one_line(
    engines: Engines, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_main(monkeypatch, "--lang", "xx", "a.txt") == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("summarize: 'xx' is not a supported language")
    assert err.count("\n") == 1


def test_a_bug_is_not_hidden(
    engines: Engines, seeds: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*args: object, **options: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(engines.translator, "translate", broken)
    monkeypatch.setattr(sys, "argv", ["summarize", *map(str, seeds), "--quiet"])
    with pytest.raises(ZeroDivisionError):
        main()


def test_every_subcommand_is_documented_in_the_package() -> None:
    folder = Path(command_line.__file__).parent
    assert all((folder / f"{name}.py").is_file() for name in SUBCOMMANDS)
