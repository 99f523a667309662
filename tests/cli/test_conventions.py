"""What means the same in every command: -q, -v, -o, options that repeat; what the library warns."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from summarize.cli import cli
from summarize.models import loading
from summarize.models.loading import Models
from tests.cli.conftest import Engines, Invoke
from tests.doubles import DOUBLE


def leaves(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    """Every command that does something, by the words that call it."""
    if not isinstance(command, click.Group):
        yield name, command
        return
    context = click.Context(command)
    for sub in command.list_commands(context):
        child = command.get_command(context, sub)
        assert child is not None
        yield from leaves(child, f"{name} {sub.strip()}")


COMMANDS = dict(leaves(cli, "summarize"))
PRINTING = ("check", "search", "batch status", "config", "doctor", "desk export-corrections")
"""What prints one result, which may go to a file as well."""


def options(command: click.Command) -> dict[str, click.Parameter]:
    return {name: param for param in command.params for name in param.opts}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_can_be_quiet_and_can_say_more(name: str) -> None:
    found = options(COMMANDS[name])
    assert {"-q", "--quiet", "-v", "--verbose"} <= set(found)


@pytest.mark.parametrize("name", COMMANDS)
def test_an_output_has_both_its_names_everywhere(name: str) -> None:
    found = options(COMMANDS[name])
    assert ("-o" in found) == ("--output" in found)
    if name.removeprefix("summarize ") in PRINTING:
        assert "-o" in found


@pytest.fixture
def texts(tmp_path: Path) -> tuple[Path, Path]:
    source, target = tmp_path / "a.txt", tmp_path / "b.txt"
    source.write_text("Dat zijn er 2.205.\n", encoding="utf-8")
    target.write_text("That is 2,502.\n", encoding="utf-8")
    return source, target


def test_what_a_check_finds_can_go_to_a_file_or_a_folder(
    invoke: Invoke, texts: tuple[Path, Path], tmp_path: Path
) -> None:
    shown = invoke("check", *texts, "--format", "json").stdout
    for place, file in (("one.json", "one.json"), ("out/", "out/check.json")):
        found = invoke("check", *texts, "--format", "json", "-o", f"{tmp_path}/{place}")
        assert (found.exit_code, found.stdout) == (1, "")
        assert (tmp_path / file).read_text(encoding="utf-8") == shown
    assert invoke("check", *texts, "--format", "json", "-o", "-").stdout == shown


def test_pairs_go_to_a_file_too(invoke: Invoke, tmp_path: Path) -> None:
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text("Dat zijn er 2.205.\tThat is 2,205.\n", encoding="utf-8")
    result = invoke("check", "--pairs", pairs, "--format", "jsonl", "-o", tmp_path / "found.jsonl")
    assert (result.exit_code, result.stdout) == (0, "")
    (line,) = (tmp_path / "found.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["ok"]


def test_nothing_that_is_checked_is_overwritten(invoke: Invoke, texts: tuple[Path, Path]) -> None:
    result = invoke("check", *texts, "-o", texts[1])
    assert result.exit_code == 2
    assert "would be overwritten" in result.stderr
    assert texts[1].read_text(encoding="utf-8") == "That is 2,502.\n"


def test_settings_can_go_to_a_file(invoke: Invoke, tmp_path: Path) -> None:
    result = invoke("config", "--format", "json", "-o", tmp_path / "settings.json")
    assert (result.exit_code, result.stdout) == (0, "")
    assert json.loads((tmp_path / "settings.json").read_text(encoding="utf-8"))["settings"]


def test_a_newsletter_goes_into_a_folder_too(invoke: Invoke, english: Path, tmp_path: Path) -> None:
    result = invoke("newsletter", english, "-q", "--format", "markdown", "-o", f"{tmp_path}/out/")
    assert result.exit_code == 0, result.stderr
    assert "# " in (tmp_path / "out" / "newsletter.md").read_text(encoding="utf-8")


def test_checks_are_named_with_commas_or_by_repeating(
    invoke: Invoke, texts: tuple[Path, Path]
) -> None:
    once = invoke("check", *texts, "--only", "figures,names")
    again = invoke("check", *texts, "--only", "figures", "--only", "names")
    assert once.stdout == again.stdout
    assert once.exit_code == again.exit_code == 1
    without = invoke("check", *texts, "--except", "names", "--except", "figures")
    assert without.exit_code == 0


def test_more_is_said_on_standard_error_alone(invoke: Invoke, texts: tuple[Path, Path]) -> None:
    plain = invoke("check", *texts)
    more = invoke("check", *texts, "-v")
    assert plain.stderr == ""
    assert "nl → en" in more.stderr
    assert more.stdout == plain.stdout
    assert invoke("check", *texts, "-q", "-v").exit_code == 2


def warned(monkeypatch: pytest.MonkeyPatch, engines: Engines) -> None:
    def load(name: str | None, source: str, target: str) -> Models:
        logging.getLogger("summarize.models.loading").warning("makes do with %s", "one")
        return Models(engines.translator, engines.writer, DOUBLE)

    monkeypatch.setattr(loading, "load", load)


def test_what_the_library_warns_of_is_told_once_and_not_when_quiet(
    invoke: Invoke, english: Path, engines: Engines, monkeypatch: pytest.MonkeyPatch
) -> None:
    warned(monkeypatch, engines)
    for _ in range(2):  # a second run in the same process says it no more often
        assert invoke(english, "--to", "nl").stderr.count("summarize: makes do with one\n") == 1
    assert "makes do" not in invoke(english, "--to", "nl", "-q").stderr


def test_a_batch_tells_it_in_its_log(
    invoke: Invoke, english: Path, engines: Engines, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    warned(monkeypatch, engines)
    result = invoke("batch", english, "--out", tmp_path / "out", "--log-format", "json")
    lines = [json.loads(line) for line in result.stderr.splitlines()]
    assert any("makes do with one" in str(line) for line in lines), result.stderr


def test_what_a_command_reads_beside_its_reports_is_not_overwritten(
    invoke: Invoke, engines: Engines, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Glossary, template, settings, and the state of a batch."""
    monkeypatch.chdir(tmp_path)
    Path("report.txt").write_text("Het meldpunt kreeg 12 meldingen.\n", encoding="utf-8")
    Path("terms.tsv").write_text("meldpunt\thotline\n", encoding="utf-8")
    Path("newsletter.md").write_text("{{ issue.title }}", encoding="utf-8")
    Path("summarize.toml").write_text('from = "nl"\n', encoding="utf-8")
    Path("out").mkdir()
    Path("out/state.sqlite").write_bytes(b"state")
    before = {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()}
    letter = ("newsletter", "report.txt", "--format", "markdown", "--template", "newsletter.md")
    for words in (
        ("report.txt", "--glossary", "terms.tsv", "-o", "terms.tsv"),
        ("translate", "report.txt", "--glossary", "terms.tsv", "-o", "terms.tsv"),
        ("review", "report.txt", "--glossary", "terms.tsv", "-o", "terms.tsv"),
        (*letter, "-o", "."),
        ("config", "-o", "summarize.toml"),
        ("batch", "status", "--batch", "out", "-o", "out/state.sqlite"),
        ("search", "hotline", "--batch", "out", "-o", "out/state.sqlite"),
    ):
        result = invoke(*words)
        assert (result.exit_code, result.stdout) == (2, ""), words
        assert "would be overwritten" in result.stderr, words
        assert {path: path.read_bytes() for path in before} == before, words
    assert engines.loads == []


def test_the_review_of_a_web_page_does_not_take_its_place(
    invoke: Invoke, engines: Engines, tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    text = "<html><body><h1>Meldpunt</h1><p>Het meldpunt kreeg vorig jaar 12 meldingen.</p></body>"
    page.write_text(text, encoding="utf-8")
    saved = tmp_path / "r.json"
    assert invoke(page, "--from", "nl", "--format", "json", "-o", saved).exit_code in (0, 1)
    result = invoke("review", saved, "--no-browser", "-o", f"{tmp_path}/")
    assert result.exit_code in (0, 1), result.stderr
    assert page.read_text(encoding="utf-8") == text
    assert (tmp_path / "page-review.html").exists()


@pytest.mark.parametrize("words", [("config",), ("doctor",), ("report.txt",)])
def test_an_empty_name_for_the_output_is_said(
    invoke: Invoke, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("report.txt").write_text("Het meldpunt kreeg 12 meldingen.\n", encoding="utf-8")
    result = invoke(*words, "-o", "")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "-o has an empty name" in result.stderr


@pytest.mark.parametrize("size", ["nan", "inf", "-5", "0", "1e300"])
def test_a_size_that_is_none_is_said(invoke: Invoke, size: str) -> None:
    for option in ("--memory", "--card"):
        result = invoke("models", "recommend", option, size)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "is no size in GB" in result.stderr
