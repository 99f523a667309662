"""`summarize check --pairs`: a line each, and any text whatever."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarize.reading.pair_files import LINE_LIMIT
from tests.cli.checking import GOOD, SHORT, SOURCE, WRONG, objects, pairs, run

# Pairs


def test_jsonl_has_one_object_a_line(texts: Path) -> None:
    name = pairs(texts, f"{SOURCE}\t{GOOD}", f"{SOURCE}\t{WRONG}", f"{SOURCE}\t{SHORT}")
    result = run("--pairs", name, "--from", "nl", "--lang", "en", "--format", "jsonl")
    assert result.exit_code == 1
    found = objects(result)
    assert [o["line"] for o in found] == [1, 2, 3]
    assert [o["ok"] for o in found] == [True, False, False]
    keys = ["line", "ok", "kept", "missing", "invented", "changed", "warnings", "findings"]
    assert all(list(o) == keys for o in found)
    assert {f["text"] for f in found[2]["missing"]} >= {"2019"}
    parts = {"text", "value", "kind", "unit", "exactness", "start", "end"}
    assert all(parts <= set(f) for o in found for f in o["kept"] + o["missing"] + o["changed"])


def test_pairs_as_a_summary_may_leave_figures_out(texts: Path) -> None:
    name = pairs(texts, f"{SOURCE}\t{SHORT}")
    assert run("--pairs", name, "--as", "summary", "--format", "jsonl").exit_code == 0


def test_pairs_as_text_show_what_is_not_ok_and_count(texts: Path) -> None:
    result = run("--pairs", pairs(texts, f"{SOURCE}\t{GOOD}", f"{SOURCE}\t{WRONG}"))
    assert result.exit_code == 1
    assert "line 2: " in result.stdout
    assert "line 1: " not in result.stdout
    assert result.stdout.splitlines()[-1] == "2 pairs: 1 not ok"


def test_pairs_come_from_standard_input_too() -> None:
    result = run("--pairs", "-", "--format", "jsonl", stdin=f"{SOURCE}\t{GOOD}\n")
    assert (result.exit_code, len(objects(result))) == (0, 1)


def test_a_quote_is_a_character_and_so_are_other_line_ends(texts: Path) -> None:
    name = pairs(texts, '"Er zijn 3 "\t"There are 3 ', "Er zijn\u2028 3\x0b\x85\tThere\r are 3")
    result = run("--pairs", name, "--format", "jsonl")
    assert result.exit_code == 0, result.output
    assert [o["kept"][0]["start"] for o in objects(result)] == [9, 9]


def test_windows_line_ends_and_no_last_line_end(texts: Path) -> None:
    line = f"{SOURCE}\t{GOOD}"
    path = texts / "windows.tsv"
    path.write_bytes(f"\ufeff{line}\r\n{line}".encode())
    found = objects(run("--pairs", str(path), "--format", "jsonl"))
    assert [o["ok"] for o in found] == [True, True]
    assert found[0]["kept"] == found[1]["kept"]


def test_empty_columns_are_texts_without_figures(texts: Path) -> None:
    result = run("--pairs", pairs(texts, "\t", f"{SOURCE}\t"), "--format", "jsonl")
    assert [o["ok"] for o in objects(result)] == [True, False]


MALFORMED = [
    (b"one column", "line 2: one column"),
    (b"", "line 2: one column"),
    (b"a\tb\tc", "line 2: 3 columns"),
    (b"a\t\xff\xfe", "line 2: not UTF-8"),
    (b"a\t\xed\xa0\x80", "line 2: not UTF-8"),
    (b"9" * (LINE_LIMIT - 1) + b"\t9", f"line 2: longer than {LINE_LIMIT:,} bytes"),
]


@pytest.mark.parametrize(("line", "message"), MALFORMED, ids=[m[8:22] for _, m in MALFORMED])
@pytest.mark.parametrize("form", ["jsonl", "text"])
def test_a_malformed_line_is_named_after_the_good_ones_are_done(
    texts: Path, line: bytes, message: str, form: str
) -> None:
    name = pairs(texts, f"{SOURCE}\t{WRONG}", line, f"{SOURCE}\t{GOOD}")
    result = run("--pairs", name, "--format", form)
    assert result.exit_code == 2
    assert "2.205" in result.stdout
    assert result.stdout.count('"line"') == (1 if form == "jsonl" else 0)
    assert len(result.stderr.splitlines()) == 1
    assert f"pairs.tsv, {message}" in result.stderr


def test_the_longest_line_allowed_is_read(texts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summarize.reading.pair_files.LINE_LIMIT", 1000)
    longest = b"a " * 499 + b"\tb"
    only = ("--only", "figures", "--format", "jsonl")
    assert run("--pairs", pairs(texts, longest, longest), *only).exit_code == 0
    result = run("--pairs", pairs(texts, longest, longest + b"b"), "--format", "jsonl")
    assert result.exit_code == 2
    assert "line 2: longer than 1,000 bytes" in result.stderr


# Any text

# fmt: off
PIECES = st.sampled_from([
    "7", "2.205", "2,205", "1 234", "½", "-", "–", "%", "€ ", "een ", "half ", "miljoen ",
    "million ",
    "twintig", "en", "drie", "keer ", "keer zo ", "op de ", "tot ", "to ", "between ", "and ",
    "mei ", "May ", "uur ", "p.m. ", "1960s", "'60", "jaren ", "802.11n", "10:30", "quatre-vingt-",
    "Mrd. ", "un ", "demi ", "y medio ", "XIX", "e siècle ", ".", ",", " ", "\n", "&#39;", "\u0301",
])
# fmt: on
CHARACTERS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
TEXTS = CHARACTERS | st.lists(PIECES, max_size=25).map("".join)
LANGUAGES = st.sampled_from(["nl", "en", "de", "fr", "es"])
COLUMNS = TEXTS.map(lambda text: text.replace("\t", " ").replace("\n", " "))
IN_ONE_FOLDER = settings(
    deadline=None,  # the first call reads the gazetteer
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@IN_ONE_FOLDER
@given(
    source=TEXTS,
    target=TEXTS,
    mode=st.sampled_from(["summary", "translation"]),
    langs=st.tuples(LANGUAGES, LANGUAGES),
)
def test_any_two_texts_are_ok_or_not(
    texts: Path, source: str, target: str, mode: str, langs: tuple[str, str]
) -> None:
    (texts / "a.txt").write_text(source, encoding="utf-8", newline="")
    (texts / "b.txt").write_text(target, encoding="utf-8", newline="")
    for form in ("text", "json"):
        args = ("--from", langs[0], "--lang", langs[1], "--as", mode, "--format", form)
        result = run("a.txt", "b.txt", *args)
        assert result.exit_code in (0, 1), result.output
        assert result.exception is None or isinstance(result.exception, SystemExit)
        assert result.stderr == ""


@IN_ONE_FOLDER
@given(
    rows=st.lists(st.tuples(COLUMNS, COLUMNS), min_size=1, max_size=5),
    langs=st.tuples(LANGUAGES, LANGUAGES),
)
def test_jsonl_of_any_pairs_has_every_line_and_spans_slice_the_columns(
    texts: Path, rows: list[tuple[str, str]], langs: tuple[str, str]
) -> None:
    name = pairs(texts, *("\t".join(row) for row in rows))
    args = ("--from", langs[0], "--lang", langs[1], "--format", "jsonl")
    result = run("--pairs", name, *args)
    found = objects(result)
    assert result.exit_code == (0 if all(o["ok"] for o in found) else 1)
    assert [o["line"] for o in found] == list(range(1, len(rows) + 1))
    for index, ((source, target), report) in enumerate(zip(rows, found, strict=True)):
        if index == 0:  # a byte order mark is no part of the first text
            source = source.removeprefix("\ufeff")
        for figure in report["kept"] + report["missing"]:
            assert source[figure["start"] : figure["end"]] == figure["text"]
        for figure in report["invented"] + report["changed"]:
            assert target[figure["start"] : figure["end"]] == figure["text"]


@IN_ONE_FOLDER
@given(st.binary(max_size=80))
def test_any_bytes_are_checked_or_refused(texts: Path, raw: bytes) -> None:
    (texts / "raw.tsv").write_bytes(raw)
    result = run("--pairs", "raw.tsv", "--format", "jsonl")
    assert result.exit_code in (0, 1, 2)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    objects(result)
    assert bool(result.stderr) == (result.exit_code == 2)
