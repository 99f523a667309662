"""`summarize check`: what an editor or a program sees of a comparison of two texts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.checking import GOOD, SOURCE, WRONG, objects, pairs, run

# Two texts


def test_a_faithful_translation_is_ok(texts: Path) -> None:
    result = run("nl.txt", "good.txt", "--from", "nl", "--as", "translation")
    assert result.exit_code == 0, result.output
    assert "[= 2.205]" in result.stdout
    assert result.stdout.splitlines()[-1].startswith("ok: 4 kept")


def test_a_changed_figure_is_not_ok_and_shown_with_its_source(texts: Path) -> None:
    result = run("nl.txt", "wrong.txt", "--from", "nl")
    assert result.exit_code == 1
    assert "[! 2.205]" in result.stdout
    row = next(line for line in result.stdout.splitlines() if line.startswith("! changed"))
    assert row.split()[2:4] == ["2.205", "2,502"]
    assert "not ok" in result.stdout.splitlines()[-1]


def test_a_summary_may_leave_figures_out_and_a_translation_may_not(texts: Path) -> None:
    assert run("nl.txt", "short.txt", "--from", "nl").exit_code == 0
    result = run("nl.txt", "short.txt", "--from", "nl", "--as", "translation")
    assert result.exit_code == 1
    assert "- missing" in result.stdout


def test_the_language_of_the_source_is_told_from_the_text(texts: Path) -> None:
    result = run("nl.txt", "good.txt", "--format", "json")
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["from"] == "nl"


def test_json_names_the_files_and_its_spans_slice_the_texts(texts: Path) -> None:
    result = run("nl.txt", "wrong.txt", "--from", "nl", "--format", "json")
    document = json.loads(result.stdout)
    assert (document["source"], document["target"]) == ("nl.txt", "wrong.txt")
    assert (document["from"], document["lang"], document["as"]) == ("nl", "en", "summary")
    assert document["ok"] is False
    source, target = SOURCE + "\n", WRONG + "\n"
    for figure in document["kept"] + document["missing"]:
        assert source[figure["start"] : figure["end"]] == figure["text"]
    for figure in document["invented"] + document["changed"]:
        assert target[figure["start"] : figure["end"]] == figure["text"]
    (change,) = document["changed"]
    assert (change["value"], change["source"]["value"]) == ("2502", "2205")


@pytest.mark.parametrize("names", [("-", "good.txt"), ("nl.txt", "-")])
def test_one_of_the_two_may_be_standard_input(texts: Path, names: tuple[str, str]) -> None:
    stdin = SOURCE if names[0] == "-" else GOOD
    assert run(*names, "--from", "nl", stdin=stdin).exit_code == 0


def test_a_byte_order_mark_is_no_part_of_the_text(texts: Path) -> None:
    (texts / "bom.txt").write_bytes(b"\xef\xbb\xbf" + SOURCE.encode())
    document = json.loads(run("bom.txt", "good.txt", "--from", "nl", "--format", "json").stdout)
    first = document["kept"][0]
    assert SOURCE[first["start"] : first["end"]] == first["text"]


def test_two_empty_texts_are_ok(texts: Path) -> None:
    (texts / "empty.txt").write_bytes(b"")
    result = run("empty.txt", "empty.txt", "--from", "nl")
    assert (result.exit_code, result.stdout) == (0, "ok: no figures\n")


def test_a_language_may_have_a_region(texts: Path) -> None:
    args = ("--from", "nl-BE", "--lang", "en_GB", "--format", "json")
    document = json.loads(run("nl.txt", "good.txt", *args).stdout)
    assert (document["from"], document["lang"]) == ("nl", "en")


# Other checks than that of figures

NAMED = "Wethouder Bakker van Utrecht heeft de plannen niet gezien."
UNNAMED = "Alderman Visser of Utrecht has seen the plans."


def test_names_and_denials_are_checked_too(texts: Path) -> None:
    right = "Alderman Bakker of Utrecht has not seen the plans."
    name = pairs(texts, f"{NAMED}\t{right}", f"{NAMED}\t{UNNAMED}")
    result = run("--pairs", name, "--format", "jsonl")
    assert result.exit_code == 1
    good, bad = objects(result)
    assert (good["ok"], good["findings"]) == (True, [])
    codes = {f["code"]: f for f in bad["findings"]}
    assert codes.keys() >= {"name-changed", "denial-lost"}
    start, end = codes["name-changed"]["in_source"]
    assert "Bakker" in NAMED[start:end]
    text = run("--pairs", name).stdout
    assert "has nothing that says “niet” (denial-lost)" in text
    assert text.splitlines()[-1] == "2 pairs: 1 not ok"


@pytest.mark.parametrize(
    ("options", "codes"),
    [
        (("--only", "denial"), {"denial-lost"}),
        (("--only", "names, denial"), {"denial-lost", "name-changed"}),
        (("--except", "denial"), {"name-changed"}),
        (("--only", "figures"), set()),
    ],
)
def test_checks_can_be_chosen(texts: Path, options: tuple[str, ...], codes: set[str]) -> None:
    name = pairs(texts, f"{NAMED}\t{UNNAMED}")
    (found,) = objects(run("--pairs", name, *options, "--format", "jsonl"))
    assert {f["code"] for f in found["findings"]} == codes
    assert ("kept" in found) == ("figures" in options or options[0] == "--except")


@pytest.mark.parametrize(
    "options",
    [("--only", "spelling"), ("--except", "spelling"), ("--only", "terms", "--except", "terms")],
)
def test_a_check_that_is_none_is_named(texts: Path, options: tuple[str, ...]) -> None:
    result = run("nl.txt", "good.txt", "--as", "translation", *options)
    assert result.exit_code == 2
    assert "heck" in result.stderr


def test_texts_of_as_many_lines_are_checked_line_by_line(texts: Path) -> None:
    (texts / "two.nl").write_text(f"{SOURCE}\n\n{NAMED}\n", encoding="utf-8")
    (texts / "two.en").write_text(f"{GOOD}\n\n{UNNAMED}\n", encoding="utf-8")
    args = ("two.nl", "two.en", "--from", "nl", "--as", "translation")
    document = json.loads(run(*args, "--format", "json").stdout)
    (lost,) = (f for f in document["findings"] if f["code"] == "denial-lost")
    start, end = lost["in_source"]
    assert f"{SOURCE}\n\n{NAMED}"[start:end] == "niet"
    assert run(*args).stdout.splitlines()[-1].startswith("not ok: ")


def test_a_summary_may_leave_names_out_and_not_bring_new_ones_in(texts: Path) -> None:
    (texts / "named.nl").write_text(NAMED, encoding="utf-8")
    for text, code in (
        ("The alderman has not seen it.", 0),
        ("Alderman Visser has not seen it.", 1),
    ):
        (texts / "summary.en").write_text(text, encoding="utf-8")
        assert run("named.nl", "summary.en", "--from", "nl").exit_code == code, text


def test_no_pairs_are_nothing_to_check(texts: Path) -> None:
    result = run("--pairs", pairs(texts), "--format", "jsonl")
    assert result.exit_code == 2
    assert "holds no pairs" in result.stderr


# Wrong usage


@pytest.mark.parametrize(
    "args",
    [
        (),
        ("nl.txt",),
        ("-", "-"),
        ("nl.txt", "good.txt", "more.txt"),
        ("nl.txt", "good.txt", "--pairs", "pairs.tsv"),
        ("nl.txt", "good.txt", "--format", "jsonl"),
        ("--pairs", "pairs.tsv", "--format", "json"),
        ("nl.txt", "good.txt", "--format", "xml"),
        ("nl.txt", "good.txt", "--as", "poem"),
        ("nl.txt", "good.txt", "--from", "tlh"),
        ("nl.txt", "good.txt", "--lang", "tlh"),
        ("nl.txt", "good.txt", "--from", ""),
        ("nl.txt", "absent.txt"),
        ("nl.txt", "."),
        ("nl.txt", "a\0b"),
        ("--pairs", "absent.tsv"),
        ("--pairs", "."),
        ("--pairs", ""),
    ],
)
def test_wrong_usage_ends_with_2_and_without_a_traceback(
    texts: Path, args: tuple[str, ...]
) -> None:
    pairs(texts, f"{SOURCE}\t{GOOD}")
    result = run(*args)
    assert result.exit_code == 2, result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert result.stdout == ""
    assert result.stderr


def test_a_file_that_is_not_utf8_is_named_with_the_line(texts: Path) -> None:
    (texts / "latin.txt").write_bytes("één\ntweeë\n".encode("latin-1"))
    result = run("latin.txt", "good.txt", "--from", "nl")
    assert result.exit_code == 2
    assert "latin.txt, line 1: not UTF-8" in result.stderr
