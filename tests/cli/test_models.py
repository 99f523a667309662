"""`summarize models`, as a user meets it: what is printed where, and the exit codes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from summarize.cli import cli
from summarize.cli.pull_progress import Lines
from summarize.models import registry_file as registry_module
from summarize.models import store as store_module
from summarize.models.registry_file import parse_registry
from tests.models.supply import FILE, registry_text, some_bytes

DATA = some_bytes(50_000)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty store whose registry knows one small model."""
    tiny = parse_registry(registry_text(DATA))
    monkeypatch.setenv("SUMMARIZE_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(store_module, "registry", lambda: tiny)
    (tmp_path / FILE).write_bytes(DATA)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "home"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["models", *arguments], standalone_mode=True)


def test_list_says_what_is_installed_what_it_does_and_under_which_licence(home: Path) -> None:
    before = run("list")
    assert before.exit_code == 0
    header, row = (line.split("\t") for line in before.stdout.splitlines())
    assert header == [
        "NAME", "INSTALLED", "TASKS", "LANGUAGES", "DOWNLOAD", "DISK", "LICENCE", "TRIED",
        "SPEED", "MEMORY", "MEASURED",
    ]  # fmt: skip
    assert row == [
        "tiny, default", "no", "translate, chat", "any of nl en", "50 kB", "50 kB", "Apache-2.0",
        "-", "-", "-", "-",
    ]  # fmt: skip
    run("pull", "tiny", "--source", FILE, "--no-trial")
    assert "\tyes\t" in run("list").stdout


def test_a_licence_that_forbids_commercial_use_is_shown(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = registry_text(DATA).replace("commercial_use = true", "commercial_use = false")
    monkeypatch.setattr(store_module, "registry", lambda: parse_registry(text))
    assert "(not for commercial use)" in run("list").stdout


def test_pull_verify_and_path(home: Path) -> None:
    pulled = run("pull", "default", "--source", FILE, "--no-trial")
    assert pulled.exit_code == 0, pulled.output
    assert pulled.stdout == ""
    first, *_, last = pulled.stderr.splitlines()
    assert first.startswith("tiny needs 50 kB of disk")
    assert last == f"tiny is installed in {home / 'models' / 'tiny'}"
    assert run("path", "tiny").stdout == f"{home / 'models' / 'tiny'}\n"
    assert run("verify", "tiny").stdout == "tiny: OK\n"


def test_a_model_beside_itself_is_shown_once(home: Path) -> None:
    run("pull", "tiny", "--source", FILE, "--no-trial")
    result = run("compare", "tiny", "default", "tiny")
    assert result.exit_code == 0
    assert result.stdout.count("tiny") == 1


def test_more_says_where_the_store_is(home: Path) -> None:
    assert str(home) in run("list", "-v").stderr
    assert run("list").stderr == ""


def test_quiet_is_quiet(home: Path) -> None:
    pulled = run("pull", "tiny", "--source", FILE, "--no-trial", "--quiet")
    assert (pulled.exit_code, pulled.output) == (0, "")
    assert run("verify", "tiny", "--quiet").output == "tiny: OK\n"


@pytest.mark.parametrize("command", ["path", "verify"])
def test_what_is_not_installed_ends_with_3_and_the_command_that_helps(
    home: Path, command: str
) -> None:
    result = run(command, "tiny")
    assert result.exit_code == 3
    assert result.stdout == ""
    assert "run `summarize models pull tiny`" in result.stderr


def test_a_damaged_model_ends_with_3_and_its_file_is_named(home: Path) -> None:
    run("pull", "tiny", "--source", FILE, "--no-trial")
    path = home / "models" / "tiny" / FILE
    path.write_bytes(DATA[:-1] + bytes([DATA[-1] ^ 1]))
    result = run("verify", "tiny", "--quiet")
    assert result.exit_code == 3
    assert result.stdout == ""
    assert str(path) in result.stderr
    assert result.stderr.count("\n") == 1
    assert run("path", "tiny").exit_code == 3, "a model known to be damaged is not used"


def test_a_model_nobody_knows_ends_with_3(home: Path) -> None:
    result = run("pull", "huge")
    assert result.exit_code == 3
    assert "no model is called 'huge': `summarize models list`" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("pull", "--source", FILE),
        ("pull", "tiny", "--for", "de"),
        ("pull", "--for", "tlh"),
        ("pull", "tiny", "--channel", "ftp"),
        ("pull", "tiny", "--source", "nowhere"),
        ("pull", "tiny", "--source", FILE, "--channel", "hub"),
        ("fetch", "tiny"),
    ],
)
def test_wrong_usage_ends_with_2(home: Path, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


def test_lines_are_few_however_many_steps_there_are(tmp_path: Path) -> None:
    with (tmp_path / "said").open("w") as stream:
        lines = Lines(stream)
        lines.begin("fetching", 1_000_000)
        for _ in range(1000):
            lines.advance(1000)
        lines.end()
    assert (tmp_path / "said").read_text() == "fetching (1.0 MB) …\n"


@pytest.mark.parametrize("arguments", [["list"], ["path", "default"], ["--help"]])
def test_looking_at_the_store_loads_neither_torch_nor_the_hub(
    tmp_path: Path, arguments: list[str]
) -> None:
    code = (
        "import sys; from summarize.cli import cli\n"
        f"try: cli(['models', *{arguments!r}], standalone_mode=False)\n"
        "except Exception: pass\n"
        "print(sorted({'torch', 'transformers', 'huggingface_hub', 'gguf', 'numpy'} & "
        "set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"SUMMARIZE_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr.splitlines()[-1] == "[]"


def test_the_registry_that_ships_can_be_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMARIZE_HOME", str(tmp_path))
    listed = run("list").stdout
    for spec in registry_module.registry().models:
        assert spec.name in listed
