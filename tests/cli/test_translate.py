"""`summarize translate`: of reports, and line by line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from summarize.cli import translate_lines as lines_module
from summarize.rendering.json import schema
from tests.cli.conftest import Engines, Invoke
from tests.doubles import seed_translations
from tests.examples import examples

KNOWN = list(seed_translations().items())


# Reports


def test_a_report_is_translated_whole_and_not_summarised(
    invoke: Invoke, engines: Engines, seeds: list[Path]
) -> None:
    result = invoke("translate", seeds[0])
    assert result.exit_code == 0
    said = " ".join(result.stdout.split())
    for sentence in ("Tip of the iceberg", "from 216 files in 2019 to 155 in 2020"):
        assert sentence in said
    assert "Translated by machine with double" in said
    assert engines.writer.asked == []


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_every_format(invoke: Invoke, seeds: list[Path], form: str) -> None:
    result = invoke("translate", *seeds, "--format", form)
    assert result.exit_code == 0
    assert "Borders were closed" in result.stdout


def test_the_json_follows_the_schema(invoke: Invoke, seeds: list[Path]) -> None:
    made = json.loads(invoke("translate", *seeds, "--format", "json").stdout)
    Draft202012Validator(schema()).validate(made)
    assert all(report["translation"] and report["headline"] is None for report in made["reports"])


def test_a_folder_gets_a_file_for_each_report(
    invoke: Invoke, seeds: list[Path], tmp_path: Path
) -> None:
    invoke("translate", *seeds, "-o", f"{tmp_path}/out/")
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == [s.name for s in seeds]


def test_strict_ends_with_1_if_a_figure_is_flagged(
    invoke: Invoke, engines: Engines, seeds: list[Path]
) -> None:
    assert invoke("translate", seeds[0], "--strict").exit_code == 0
    for source, target in engines.translator.known.items():
        engines.translator.known[source] = target.replace("2,205", "2,502")
    assert invoke("translate", seeds[0], "--strict").exit_code == 1
    assert invoke("translate", seeds[0]).exit_code == 0


def test_one_bad_file_among_many(invoke: Invoke, seeds: list[Path], binary: Path) -> None:
    result = invoke("translate", binary, seeds[0], "--quiet")
    assert result.exit_code == 2
    assert "2,205" in result.stdout
    assert "binary.txt" in result.stderr


@pytest.mark.parametrize(
    "args",
    [
        (),
        ("a.txt", "--lines", "b.txt"),
        ("--lines", "a.txt", "--format", "json"),
        ("--lines", "a.txt", "--lang", "xx"),
        ("--lines", "a.txt", "--from", "xx"),
        ("--lines", "no such file"),
        ("--lines", "."),
    ],
)
def test_wrong_usage_ends_with_2(invoke: Invoke, engines: Engines, args: tuple[str, ...]) -> None:
    result = invoke("translate", *args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr
    assert engines.loads == []


# Lines


def test_a_line_comes_out_for_each_line_in(invoke: Invoke, engines: Engines) -> None:
    (one, first), (two, second) = KNOWN[1:3]
    result = invoke("translate", "--lines", "-", "--from", "nl", input=f"{one}\n\n{two}\n")
    assert result.exit_code == 0
    assert result.stdout == f"{first}\n\n{second}\n"
    assert engines.loads == [(None, "nl", "en")]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("\n", 1),
        ("\n\n", 2),
        ("Een zin.", 1),
        ("Een zin.\r\nNog een zin.\r\n", 2),
        ("Een zin.\u2028Nog een zin.\n", 1),
        ("Een zin.\fNog een zin.\n", 1),
        ("Een zin.\x85Nog een zin.\x0bEn nog een.\x1c\n", 1),
        ("Een zin.\rNog een zin.\n", 1),
        ("\ufeffEen zin.\n \n\t\n", 3),
    ],
)
def test_only_a_line_feed_ends_a_line(invoke: Invoke, text: str, count: int) -> None:
    result = invoke("translate", "--lines", "-", "--from", "nl", "--quiet", input=text.encode())
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == result.stdout.count("\n") == count
    blank = [not line.strip("\ufeff\r\t ") for line in text.split("\n")][:count]
    assert [not line for line in result.stdout.splitlines()] == blank


@examples(40)
@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_whatever_the_text_the_lines_are_as_many(text: str) -> None:
    from click.testing import CliRunner

    from summarize.cli import cli
    from summarize.models import loading

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loading, "load", Engines().load)
        result = CliRunner().invoke(
            cli,
            ["translate", "--lines", "-", "--from", "nl", "--quiet"],
            input=text.encode(),
            catch_exceptions=False,
        )
    expected = text.count("\n") + (not text.endswith("\n") and text != "")
    assert result.stdout_bytes.count(b"\n") == expected
    assert len(result.stdout.splitlines()) == expected


def test_lines_are_read_as_they_are(invoke: Invoke, engines: Engines, tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_text("(c) Copyright 2021, dpa\nMeest gelezen\n", encoding="utf-8")
    result = invoke("translate", "--lines", path, "--from", "nl")
    assert result.stdout == "[en] (c) Copyright 2021, dpa\n[en] Meest gelezen\n"


def test_the_language_of_lines_is_told_from_all_of_them(
    invoke: Invoke, engines: Engines, tmp_path: Path
) -> None:
    path = tmp_path / "lines.txt"
    path.write_text("".join(f"{source}\n" for source, _ in KNOWN), encoding="utf-8")
    invoke("translate", "--lines", path)
    assert engines.loads == [(None, "nl", "en")]


def test_lines_in_the_target_language_pass_without_a_model(
    invoke: Invoke, engines: Engines
) -> None:
    result = invoke("translate", "--lines", "-", "--from", "en-GB", input="One.\n\nTwo.\n")
    assert result.stdout == "One.\n\nTwo.\n"
    assert engines.loads == []


def test_flags_are_notes_with_the_number_of_their_line(
    invoke: Invoke, engines: Engines, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines_module, "CHUNK", 2)
    source, target = next((s, t) for s, t in KNOWN if "2,205" in t)
    engines.translator.known[source] = target.replace("2,205", "2,502")
    text = f"{KNOWN[1][0]}\n\n{KNOWN[2][0]}\n{source}\n"
    args = ("translate", "--lines", "-", "--from", "nl")
    noted = invoke(*args, input=text)
    assert noted.exit_code == 0
    assert [line for line in noted.stderr.splitlines() if ", line " in line]
    assert all("-, line 4: " in n for n in noted.stderr.splitlines() if ", line " in n)
    quiet = invoke(*args, "--quiet", "--strict", input=text)
    assert (quiet.exit_code, quiet.stderr, quiet.stdout) == (1, "", noted.stdout)


def test_lines_stream_in_order(
    invoke: Invoke, engines: Engines, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines_module, "CHUNK", 3)
    chosen = KNOWN[1:12]
    text = "".join(f"{source}\n" for source, _ in chosen)
    result = invoke("translate", "--lines", "-", "--from", "nl", input=text)
    assert result.stdout == "".join(f"{target}\n" for _, target in chosen)


def test_lines_can_go_to_a_file(invoke: Invoke, tmp_path: Path) -> None:
    source, target = KNOWN[1]
    path = tmp_path / "out.txt"
    result = invoke("translate", "--lines", "-", "--from", "nl", "-o", path, input=f"{source}\n")
    assert (result.exit_code, result.stdout) == (0, "")
    assert path.read_text(encoding="utf-8") == f"{target}\n"


def test_lines_that_are_not_utf_8_are_named(invoke: Invoke, engines: Engines) -> None:
    result = invoke("translate", "--lines", "-", input=b"Een zin.\nEen caf\xe9.\n")
    assert result.exit_code == 2
    assert result.stderr == "summarize: -, line 2: is not UTF-8; convert the file.\n"
    assert engines.loads == []


def test_no_model_ends_with_3(invoke: Invoke, engines: Engines) -> None:
    engines.missing = {"nl"}
    result = invoke("translate", "--lines", "-", "--from", "nl", "--quiet", input="Een zin.\n")
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr.startswith("summarize: No model")
