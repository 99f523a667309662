"""The documents say what is: commands that parse, links that lead somewhere, names that exist."""

from __future__ import annotations

import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

import summarize
from docs import conftest as examples
from docs import hooks
from summarize.api.machine import NOT_FOR_USERS
from summarize.cli import DEFAULT, SUBCOMMANDS, cli
from summarize.cli.settings import NAMES
from summarize.figures import Mode, compare
from summarize.reading import read_all_bytes
from tests.conftest import ROOT

PAGES = [
    *sorted((ROOT / "docs").glob("*.md")),
    *(ROOT / name for name in ("README.md", "models.md", "ARCHITECTURE.md")),
]
_LINK = re.compile(r"\]\((?!https?:|mailto:)([^)\s]+)\)|(?:src|href)=\"(?!https?:)([^\"]+)\"")
_LINE = re.compile(r"^(?: {4}|\t)(?:[A-Z_]+=\S+ )*(summarize .*)$", re.MULTILINE)
_BLOCK = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def commands() -> Iterator[tuple[str, str]]:
    """Every line of the documents that is a command of ours, and where it stands."""
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for match in _LINE.finditer(_BLOCK.sub("", text)):
            line = match[1]
            if "…" not in line and "[--" not in line:  # an outline, not a command
                yield page.name, line


@pytest.mark.parametrize(("page", "line"), list(dict.fromkeys(commands())))
def test_every_command_can_be_given(page: str, line: str) -> None:
    for part in line.split(" && ", 1)[:1]:
        words = shlex.split(part.split(" | ")[0].split(" > ")[0], comments=True)[1:]
        parse(cli, "summarize", words)


def parse(
    command: click.Command, name: str, words: list[str], parent: click.Context | None = None
) -> None:
    """Parse as a run would, without running. Raises click.UsageError for what is none."""
    if isinstance(command, click.Group):
        settings = {} if parent else cli.context_settings
        context = click.Context(command, parent=parent, info_name=name, **settings)
        first = words[0] if words else ""
        known = command.list_commands(context)
        if first in known:
            words = words[1:]
        else:
            first = next((one for one in known if one.strip() == DEFAULT), "")
            assert first, f"{name} has no {words[0]}"
        found = command.get_command(context, first)
        assert found is not None
        parse(found, first, words, context)
        return
    words = [re.sub(r"^(DIR|FILE)$", str(ROOT), word) for word in words]
    command.make_context(name, words, parent=parent)


def test_a_command_that_is_none_is_found() -> None:
    with pytest.raises(click.UsageError):
        parse(cli, "summarize", ["newsletter", "--no-such-option", "a.json"])
    with pytest.raises(click.UsageError):
        parse(cli, "summarize", ["report.txt", "--length", "tiny"])
    assert len(list(commands())) > 40


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for match in _LINK.finditer(page.read_text(encoding="utf-8")):
        target = (match[1] or match[2]).partition("#")[0]
        made = target in hooks.PAGES and page.parent.name == "docs"
        assert not target or made or (page.parent / target).exists(), target


README = (ROOT / "README.md").read_text(encoding="utf-8")
_CLAIM = re.compile(r"^- (?P<claim>.+): \[\w+\]\((?P<file>benchmarks/\S+\.md)\)\.$", re.MULTILINE)


_FILE = re.compile(r"`((?!\w+/xx\b)[\w/.-]+\.py)`")
_ROOM = re.compile(r"`(summarize/[\w/]+)/`")


def test_every_file_and_room_that_the_documents_name_is_there() -> None:
    there = [f"/{path.relative_to(ROOT).as_posix()}" for path in _sources()]
    for page in PAGES:
        for name in _FILE.findall(page.read_text(encoding="utf-8")):
            assert any(path.endswith(f"/{name}") for path in there), (page.name, name)


def test_the_picture_of_the_house_has_every_room() -> None:
    rooms = set(_ROOM.findall((ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")))
    packages = {path.parent.relative_to(ROOT).as_posix() for path in _sources()}
    assert rooms <= packages
    inner = {name.rpartition("/")[0] for name in rooms if name.count("/") > 1}
    outer = {name for name in packages if name.count("/") == 1 and name.startswith("summarize/")}
    assert outer == {name for name in rooms if name.count("/") == 1} | inner


def _sources() -> Iterator[Path]:
    for folder in ("summarize", "training", "benchmarks", "tests", "docs"):
        yield from (ROOT / folder).rglob("*.py")


def test_the_readme_is_readable() -> None:
    lines = [line for line in README.splitlines() if not line.startswith(("<img", "!["))]
    assert max(map(len, lines)) <= 200


def test_the_readme_claims_nothing_that_was_not_measured() -> None:
    """Every number of a claim stands in the file of measurements that it links to."""
    claims = list(_CLAIM.finditer(README))
    assert len(claims) >= 5
    for match in claims:
        measured = re.findall(r"[\d.,]*\d", (ROOT / match["file"]).read_text(encoding="utf-8"))
        for number in re.findall(r"[\d.,]*\d", match["claim"].replace("chrF2", "")):
            assert number in measured, (match["claim"], number)


def test_models_md_has_the_numbers_of_the_proofs_that_ship() -> None:
    proofs = tomllib.loads((ROOT / "summarize/models/proofs.toml").read_text("utf-8"))["proof"]
    text = (ROOT / "models.md").read_text(encoding="utf-8")
    for pair in proofs[0]["translates"].values():
        counts = (f"{pair[k]['kept']}/{pair[k]['all']}" for k in ("figures", "names", "denials"))
        assert all(number in text for number in (str(pair["chrf"]), *counts))


def test_what_the_readme_shows_of_a_pdf_stands_in_it() -> None:
    (article,) = read_all_bytes((ROOT / "docs/examples/jaarverslag.pdf").read_bytes(), "a.pdf")
    assert (article.title, str(article.date)) == (
        "Jaarverslag Kinderombudsman Lindehoven",
        "2025-02-20",
    )
    shown = README.partition("jaarverslag.pdf)")[2].partition("*Vertienvoudigde*")[0]
    quoted = " ".join(line.removeprefix(">").strip() for line in shown.splitlines() if ">" in line)
    found = compare(article.text, quoted, source_lang="nl", target_lang="en", mode=Mode.SUMMARY)
    assert found.ok
    assert len(found.kept) >= 5


def test_the_readmes_python_runs() -> None:
    namespace: dict[str, object] = {}
    examples.set_up(namespace)
    try:
        for block in re.findall(r"^```python\n(.*?)^```$", README, re.MULTILINE | re.DOTALL):
            exec(block, namespace)
    finally:
        examples.tear_down(namespace)
    assert str(namespace["report"].headline) == "Fewer burglaries in the city"  # type: ignore[attr-defined]


def test_every_public_name_is_on_the_page_of_the_api() -> None:
    text = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^::: [\w.]+\.(\w+)$", text, re.MULTILINE))
    assert set(summarize.__all__) - {"figures"} <= named
    for path in re.findall(r"^::: ([\w.]+)$", text, re.MULTILINE):
        module, _, name = path.rpartition(".")
        found = getattr(__import__(module, fromlist=[name]), name)
        assert found.__doc__, path


def test_every_extra_is_in_the_table_and_no_other() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    text = (ROOT / "docs" / "developers.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE))
    assert named == set(project["optional-dependencies"]) - NOT_FOR_USERS


def test_every_command_and_setting_is_documented() -> None:
    text = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert all(f"<!-- help: summarize {name} -->" in text for name in SUBCOMMANDS)
    options = {
        option.lstrip("-")
        for name in cli.list_commands(click.Context(cli))
        for option in _options(cli.get_command(click.Context(cli), name))
    }
    assert set(NAMES) <= options


def _options(command: click.Command | None) -> Iterator[str]:
    assert command is not None
    if isinstance(command, click.Group):
        for child in command.commands.values():
            yield from _options(child)
    for param in command.params:
        yield from param.opts


# What the pages take from elsewhere


def test_tables_and_help_are_put_in_their_places() -> None:
    for page in sorted((ROOT / "docs").glob("*.md")):
        filled = hooks.filled(page.read_text(encoding="utf-8"))
        assert "<!-- table:" not in filled
        assert "<!-- help:" not in filled
    checks = hooks.filled((ROOT / "docs" / "checks.md").read_text(encoding="utf-8"))
    measured = (ROOT / "benchmarks" / "figures.md").read_text(encoding="utf-8")
    row = next(line for line in measured.splitlines() if line.startswith("| mutations found"))
    assert row in checks


def test_a_table_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "some.md"
    path.write_text("# Some\n\nNo table.\n\n## One\n\n| a |\n|---|\n| 1 |\n\n## Two\n")
    assert hooks.table(path, "One") == "| a |\n|---|\n| 1 |\n"
    with pytest.raises(ValueError, match="no heading 'Three'"):
        hooks.table(path, "Three")
    with pytest.raises(ValueError, match="no table"):
        hooks.table(path, "Two")
