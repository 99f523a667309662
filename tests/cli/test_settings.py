"""summarize.toml and SUMMARIZE_…: what goes before what, and what is said of mistakes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from summarize.cli import SUBCOMMANDS
from summarize.cli.settings import user_file
from tests.cli.conftest import Engines, Invoke


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, beside a configuration folder of its own."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    user_file().parent.mkdir(parents=True)
    return folder


def shown(invoke: Invoke) -> dict[str, tuple[Any, str]]:
    result = invoke("config", "--format", "json")
    assert result.exit_code == 0, result.stderr
    return {
        ".".join(filter(None, (row["command"], row["name"]))): (row["value"], row["from"])
        for row in json.loads(result.stdout)["settings"]
    }


def made(invoke: Invoke, *args: object) -> dict[str, Any]:
    result = invoke(*args, "--format", "json")
    assert result.exit_code == 0, result.stderr
    report: dict[str, Any] = json.loads(result.stdout)["reports"][0]
    return report


def test_what_is_typed_goes_before_the_folder_before_the_user_before_the_environment(
    here: Path, invoke: Invoke, seeds: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMARIZE_LENGTH", "long")
    assert made(invoke, seeds[1])["length"] == "long"
    user_file().write_text('length = "short"\nto = "en-US"\n')
    assert made(invoke, seeds[1])["length"] == "short"
    (here / "summarize.toml").write_text('length = "blurb"\n')
    report = made(invoke, seeds[1])
    assert (report["length"], report["language"]) == ("blurb", "en-US")
    assert made(invoke, seeds[1], "--length", "long")["length"] == "long"
    found = shown(invoke)
    assert found["length"] == ("blurb", "summarize.toml")
    assert found["to"] == ("en-US", str(user_file()))
    assert found["style"] == ("auto", "default")


def test_a_sender_that_is_set_waits_for_a_mail(here: Path, invoke: Invoke, english: Path) -> None:
    (here / "summarize.toml").write_text('[newsletter]\nmail-from = "desk@example.org"\n')
    result = invoke("newsletter", english, "-q", "--format", "text")
    assert result.exit_code == 0, result.stderr
    assert "From: desk@example.org" in invoke("newsletter", english, "--format", "eml").stdout


def test_a_table_is_for_one_command(here: Path, invoke: Invoke, seeds: list[Path]) -> None:
    (here / "summarize.toml").write_text(
        'format = "markdown"\n[newsletter]\nformat = "text"\ntitle = "This week"\n'
    )
    assert invoke(seeds[0]).stdout.startswith("# ")
    letter = invoke("newsletter", seeds[0])
    assert letter.exit_code == 0
    assert letter.stdout.startswith("This week")
    assert shown(invoke)["newsletter.title"] == ("This week", "summarize.toml")


def test_a_general_setting_is_left_out_where_it_means_nothing(
    here: Path, invoke: Invoke, seeds: list[Path]
) -> None:
    (here / "summarize.toml").write_text('format = "eml"\n')
    assert invoke(seeds[0]).exit_code == 0
    assert "Content-Type" in invoke("newsletter", seeds[0]).stdout


def test_a_setting_gives_way_to_an_option_that_it_contradicts(
    here: Path, invoke: Invoke, seeds: list[Path]
) -> None:
    (here / "summarize.toml").write_text('length = "long"\nquiet = true\nstrict = true\n')
    assert made(invoke, seeds[0], "--sentences", "1")["length"] == "custom"
    assert invoke(seeds[0]).stderr == ""
    assert "language nl" in invoke(seeds[0], "-v").stderr
    assert invoke(seeds[0], "--no-strict").exit_code == 0


def test_files_are_looked_for_beside_the_settings(
    here: Path, invoke: Invoke, engines: Engines, seeds: list[Path]
) -> None:
    user_file().write_text('glossary = ["terms.tsv"]\nmodel = "some"\n')
    (user_file().parent / "terms.tsv").write_text("meldpunt\thotline\n")
    assert invoke(seeds[0]).exit_code == 0
    assert engines.loads == [("some", "nl", "en")]
    (user_file().parent / "terms.tsv").unlink()
    result = invoke(seeds[0])
    assert result.exit_code == 2
    assert str(user_file().parent / "terms.tsv") in result.stderr


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('modle = "x"', "'modle' is no setting; did you mean 'model'?"),
        ('output = "x"', "'output' is no setting"),
        ('[newletter]\ntitle = "x"', "[newletter] is no command; did you mean 'newsletter'?"),
        ("length = ", "is no TOML"),
        ('[run]\nlength = "tiny"', "length: 'tiny' is not one of"),
        ("to = ['en', 'de']", "to: is one value, not a list"),
        ("strict = 'perhaps'", "strict: 'perhaps' is not a valid boolean"),
    ],
)
def test_a_mistake_is_one_line_that_names_the_file(
    here: Path, invoke: Invoke, engines: Engines, seeds: list[Path], text: str, says: str
) -> None:
    (here / "summarize.toml").write_text(text)
    for words in ([seeds[0]], ["config"]):
        result = invoke(*words)
        assert result.exit_code == 2
        assert result.stdout == ""
        assert "summarize.toml" in result.stderr
        assert says in result.stderr
        assert result.stderr.count("\n") == 1
    assert engines.loads == []


def test_help_and_version_need_no_settings(here: Path, invoke: Invoke) -> None:
    (here / "summarize.toml").write_text("???")
    assert invoke("--version").exit_code == 0
    assert invoke("--help").exit_code == 0


# A file that is called as a command is


@pytest.mark.parametrize("name", SUBCOMMANDS)
def test_a_file_with_a_commands_name_is_read_if_nothing_else_is_meant(
    here: Path, invoke: Invoke, seeds: list[Path], name: str
) -> None:
    (here / name).write_bytes(seeds[1].read_bytes())
    for words in ([name, seeds[0], "-q"], ["--", name], [f"./{name}"]):
        result = invoke(*words)
        if words[0] == name and name in FITS_A_FILE:
            continue
        assert result.exit_code == 0, result.stderr
        assert "more than a million" in " ".join(result.stdout.split())


FITS_A_FILE = ("translate", "review", "newsletter", "refresh")
"""Commands that a file's name fits: the command is meant."""


def test_a_mistake_at_a_command_stays_one(here: Path, invoke: Invoke, seeds: list[Path]) -> None:
    assert "Give SOURCE and TARGET" in invoke("check", seeds[0]).stderr
    (here / "check").write_bytes(seeds[1].read_bytes())
    result = invoke("check", "--bogus")
    assert result.exit_code == 2
    assert "--bogus" in result.stderr
    assert "summarize check" in result.stderr
