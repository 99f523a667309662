"""`summarize check`: what an editor or a program sees of a comparison of figures."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarize.cli import cli
from summarize.reading.pairs import LINE_LIMIT

SOURCE = "In 2020 kwamen er 2.205 meldingen binnen, 47 procent meer dan in 2019."
GOOD = "In 2020, 2,205 reports came in, 47 percent more than in 2019."
SHORT = "In 2020, 2,205 reports came in."
WRONG = "In 2020, 2,502 reports came in, 47 percent more than in 2019."


def run(*args: str, stdin: str | bytes = "") -> Result:
    return CliRunner().invoke(cli, ["check", *args], input=stdin)


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in {"nl": SOURCE, "good": GOOD, "short": SHORT, "wrong": WRONG}.items():
        (tmp_path / f"{name}.txt").write_text(text + "\n", encoding="utf-8")
    return tmp_path


def pairs(folder: Path, *lines: str | bytes, end: bytes = b"\n") -> str:
    path = folder / "pairs.tsv"
    raw = [line.encode() if isinstance(line, str) else line for line in lines]
    path.write_bytes(b"".join(line + end for line in raw))
    return str(path)


def objects(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.split("\n")[:-1]]


# Two files


def test_a_faithful_translation_is_ok(files: Path) -> None:
    result = run("nl.txt", "good.txt", "--from", "nl", "--as", "translation")
    assert result.exit_code == 0, result.output
    assert "[= 2.205]" in result.stdout
    assert result.stdout.splitlines()[-1].startswith("ok: 4 kept")


def test_a_changed_figure_is_not_ok_and_shown_with_its_source(files: Path) -> None:
    result = run("nl.txt", "wrong.txt", "--from", "nl")
    assert result.exit_code == 1
    assert "[! 2.205]" in result.stdout
    row = next(line for line in result.stdout.splitlines() if line.startswith("! changed"))
    assert row.split()[2:4] == ["2.205", "2,502"]
    assert "not ok" in result.stdout.splitlines()[-1]


def test_a_summary_may_leave_figures_out_and_a_translation_may_not(files: Path) -> None:
    assert run("nl.txt", "short.txt", "--from", "nl").exit_code == 0
    result = run("nl.txt", "short.txt", "--from", "nl", "--as", "translation")
    assert result.exit_code == 1
    assert "- missing" in result.stdout


def test_the_language_of_the_source_is_told_from_the_text(files: Path) -> None:
    result = run("nl.txt", "good.txt", "--format", "json")
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["from"] == "nl"


def test_json_names_the_files_and_its_spans_slice_the_texts(files: Path) -> None:
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
def test_one_of_the_two_may_be_standard_input(files: Path, names: tuple[str, str]) -> None:
    stdin = SOURCE if names[0] == "-" else GOOD
    assert run(*names, "--from", "nl", stdin=stdin).exit_code == 0


def test_a_byte_order_mark_is_no_part_of_the_text(files: Path) -> None:
    (files / "bom.txt").write_bytes(b"\xef\xbb\xbf" + SOURCE.encode())
    document = json.loads(run("bom.txt", "good.txt", "--from", "nl", "--format", "json").stdout)
    first = document["kept"][0]
    assert SOURCE[first["start"] : first["end"]] == first["text"]


def test_two_empty_texts_are_ok(files: Path) -> None:
    (files / "empty.txt").write_bytes(b"")
    result = run("empty.txt", "empty.txt", "--from", "nl")
    assert (result.exit_code, result.stdout) == (0, "ok: no figures\n")


def test_a_language_may_have_a_region(files: Path) -> None:
    args = ("--from", "nl-BE", "--lang", "en_GB", "--format", "json")
    document = json.loads(run("nl.txt", "good.txt", *args).stdout)
    assert (document["from"], document["lang"]) == ("nl", "en")


# Pairs


def test_jsonl_has_one_object_a_line(files: Path) -> None:
    name = pairs(files, f"{SOURCE}\t{GOOD}", f"{SOURCE}\t{WRONG}", f"{SOURCE}\t{SHORT}")
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


def test_pairs_as_a_summary_may_leave_figures_out(files: Path) -> None:
    name = pairs(files, f"{SOURCE}\t{SHORT}")
    assert run("--pairs", name, "--as", "summary", "--format", "jsonl").exit_code == 0


def test_pairs_as_text_show_what_is_not_ok_and_count(files: Path) -> None:
    result = run("--pairs", pairs(files, f"{SOURCE}\t{GOOD}", f"{SOURCE}\t{WRONG}"))
    assert result.exit_code == 1
    assert "line 2: " in result.stdout
    assert "line 1: " not in result.stdout
    assert result.stdout.splitlines()[-1] == "2 pairs: 1 not ok"


def test_pairs_come_from_standard_input_too() -> None:
    result = run("--pairs", "-", "--format", "jsonl", stdin=f"{SOURCE}\t{GOOD}\n")
    assert (result.exit_code, len(objects(result))) == (0, 1)


def test_a_quote_is_a_character_and_so_are_other_line_ends(files: Path) -> None:
    name = pairs(files, '"Er zijn 3 "\t"There are 3 ', "Er zijn\u2028 3\x0b\x85\tThere\r are 3")
    result = run("--pairs", name, "--format", "jsonl")
    assert result.exit_code == 0, result.output
    assert [o["kept"][0]["start"] for o in objects(result)] == [9, 9]


def test_windows_line_ends_and_no_last_line_end(files: Path) -> None:
    line = f"{SOURCE}\t{GOOD}"
    path = files / "windows.tsv"
    path.write_bytes(f"\ufeff{line}\r\n{line}".encode())
    found = objects(run("--pairs", str(path), "--format", "jsonl"))
    assert [o["ok"] for o in found] == [True, True]
    assert found[0]["kept"] == found[1]["kept"]


def test_empty_columns_are_texts_without_figures(files: Path) -> None:
    result = run("--pairs", pairs(files, "\t", f"{SOURCE}\t"), "--format", "jsonl")
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
    files: Path, line: bytes, message: str, form: str
) -> None:
    name = pairs(files, f"{SOURCE}\t{WRONG}", line, f"{SOURCE}\t{GOOD}")
    result = run("--pairs", name, "--format", form)
    assert result.exit_code == 2
    assert "2.205" in result.stdout
    assert result.stdout.count('"line"') == (1 if form == "jsonl" else 0)
    assert len(result.stderr.splitlines()) == 1
    assert f"pairs.tsv, {message}" in result.stderr


def test_the_longest_line_allowed_is_read(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summarize.reading.pairs.LINE_LIMIT", 1000)
    longest = b"a " * 499 + b"\tb"
    only = ("--only", "figures", "--format", "jsonl")
    assert run("--pairs", pairs(files, longest, longest), *only).exit_code == 0
    result = run("--pairs", pairs(files, longest, longest + b"b"), "--format", "jsonl")
    assert result.exit_code == 2
    assert "line 2: longer than 1,000 bytes" in result.stderr


# Other checks than that of figures

NAMED = "Wethouder Bakker van Utrecht heeft de plannen niet gezien."
UNNAMED = "Alderman Visser of Utrecht has seen the plans."


def test_names_and_denials_are_checked_too(files: Path) -> None:
    right = "Alderman Bakker of Utrecht has not seen the plans."
    name = pairs(files, f"{NAMED}\t{right}", f"{NAMED}\t{UNNAMED}")
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
def test_checks_can_be_chosen(files: Path, options: tuple[str, ...], codes: set[str]) -> None:
    name = pairs(files, f"{NAMED}\t{UNNAMED}")
    (found,) = objects(run("--pairs", name, *options, "--format", "jsonl"))
    assert {f["code"] for f in found["findings"]} == codes
    assert ("kept" in found) == ("figures" in options or options[0] == "--except")


@pytest.mark.parametrize(
    "options",
    [("--only", "spelling"), ("--except", "spelling"), ("--only", "terms", "--except", "terms")],
)
def test_a_check_that_is_none_is_named(files: Path, options: tuple[str, ...]) -> None:
    result = run("nl.txt", "good.txt", "--as", "translation", *options)
    assert result.exit_code == 2
    assert "heck" in result.stderr


def test_texts_of_as_many_lines_are_checked_line_by_line(files: Path) -> None:
    (files / "two.nl").write_text(f"{SOURCE}\n\n{NAMED}\n", encoding="utf-8")
    (files / "two.en").write_text(f"{GOOD}\n\n{UNNAMED}\n", encoding="utf-8")
    args = ("two.nl", "two.en", "--from", "nl", "--as", "translation")
    document = json.loads(run(*args, "--format", "json").stdout)
    (lost,) = (f for f in document["findings"] if f["code"] == "denial-lost")
    start, end = lost["in_source"]
    assert f"{SOURCE}\n\n{NAMED}"[start:end] == "niet"
    assert run(*args).stdout.splitlines()[-1].startswith("not ok: ")


def test_a_summary_may_leave_names_out_and_not_bring_new_ones_in(files: Path) -> None:
    (files / "named.nl").write_text(NAMED, encoding="utf-8")
    for text, code in (
        ("The alderman has not seen it.", 0),
        ("Alderman Visser has not seen it.", 1),
    ):
        (files / "summary.en").write_text(text, encoding="utf-8")
        assert run("named.nl", "summary.en", "--from", "nl").exit_code == code, text


def test_no_pairs_are_nothing_to_check(files: Path) -> None:
    result = run("--pairs", pairs(files), "--format", "jsonl")
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
    files: Path, args: tuple[str, ...]
) -> None:
    pairs(files, f"{SOURCE}\t{GOOD}")
    result = run(*args)
    assert result.exit_code == 2, result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert result.stdout == ""
    assert result.stderr


def test_a_file_that_is_not_utf8_is_named_with_the_line(files: Path) -> None:
    (files / "latin.txt").write_bytes("één\ntweeë\n".encode("latin-1"))
    result = run("latin.txt", "good.txt", "--from", "nl")
    assert result.exit_code == 2
    assert "latin.txt, line 1: not UTF-8" in result.stderr


# As a process


def process(*args: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "summarize", "check", *args],
        capture_output=True,
        timeout=120,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        **options,
    )


def test_no_model_and_no_torch_is_loaded(files: Path) -> None:
    code = (
        "import sys\nfrom summarize.cli import cli\n"
        "cli.main(['check', '--pairs', sys.argv[1], '--format', 'jsonl'], standalone_mode=False)\n"
        "print(*(m for m in sys.modules if m in "
        "('torch', 'transformers', 'numpy', 'lingua', 'huggingface_hub')), file=sys.stderr)"
    )
    name = pairs(files, f"{SOURCE}\t{GOOD}")
    done = subprocess.run(
        [sys.executable, "-c", code, name],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert json.loads(done.stdout)["ok"] is True
    assert done.stderr.strip() == b""


def test_results_come_before_the_next_line_is_there(files: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "summarize", "check", "--pairs", "-", "--format", "jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        for number in (1, 2):
            running.stdin.write(f"{SOURCE}\t{GOOD}\n".encode())
            running.stdin.flush()
            assert json.loads(running.stdout.readline())["line"] == number
        running.stdin.close()
        assert running.wait(60) == 0


def test_a_reader_that_goes_away_is_no_error(files: Path) -> None:
    name = pairs(files, *[f"{SOURCE}\t{GOOD}"] * 300)
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "summarize", "check", "--pairs", name, "--format", "jsonl"],
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    os.close(writer)
    assert done.stderr == b""
    assert done.returncode == 141


def test_json_is_utf8_whatever_the_terminal(files: Path) -> None:
    name = pairs(files, "Het kostte 3 euro én 5 €\tIt cost 3 euros and 5 €")
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONIOENCODING": "ascii"}
    for form in ("jsonl", "text"):
        done = subprocess.run(
            [sys.executable, "-m", "summarize", "check", "--pairs", name, "--format", form],
            capture_output=True,
            check=False,
            env=env,
        )
        assert done.stderr == b""
        assert done.stdout.decode("utf-8")


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
    files: Path, source: str, target: str, mode: str, langs: tuple[str, str]
) -> None:
    (files / "a.txt").write_text(source, encoding="utf-8", newline="")
    (files / "b.txt").write_text(target, encoding="utf-8", newline="")
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
    files: Path, rows: list[tuple[str, str]], langs: tuple[str, str]
) -> None:
    name = pairs(files, *("\t".join(row) for row in rows))
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
def test_any_bytes_are_checked_or_refused(files: Path, raw: bytes) -> None:
    (files / "raw.tsv").write_bytes(raw)
    result = run("--pairs", "raw.tsv", "--format", "jsonl")
    assert result.exit_code in (0, 1, 2)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    objects(result)
    assert bool(result.stderr) == (result.exit_code == 2)
