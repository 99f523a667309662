"""`summarize FILES...`: what comes out where, and with which exit code."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from summarize.rendering.json import schema
from tests.api.test_summarizer import MAIL
from tests.cli.conftest import Engines, Invoke

BY_MACHINE = "by machine with double; figures"


def flatten(text: str) -> str:
    return " ".join(text.split())


def test_every_report_gets_a_headline_a_summary_and_its_figures(
    invoke: Invoke, seeds: list[Path]
) -> None:
    result = invoke(*seeds)
    assert result.exit_code == 0
    said = flatten(result.stdout)
    for part in ("2,205", "47 procent → 47 percent", "ruim een miljoen → more than a million"):
        assert part in said
    assert said.count(BY_MACHINE) == 2


def test_reports_come_in_the_order_of_their_files_whatever_their_languages(
    invoke: Invoke, engines: Engines, seeds: list[Path], english: Path
) -> None:
    result = invoke(seeds[1], english, seeds[0], "--format", "json")
    names = [report["source"]["name"] for report in json.loads(result.stdout)["reports"]]
    assert names == [seeds[1].name, english.name, seeds[0].name]


def test_a_model_is_loaded_once_for_each_language_and_its_articles_go_together(
    invoke: Invoke, engines: Engines, seeds: list[Path], english: Path
) -> None:
    invoke(seeds[0], english, seeds[1], "--model", "some")
    assert engines.loads == [("some", "nl", "en"), ("some", "en", "en")]


def test_a_report_in_the_target_language_is_summarised_without_translation(
    invoke: Invoke, engines: Engines, english: Path
) -> None:
    result = invoke(english, "--lang", "en")
    assert result.exit_code == 0
    assert "Summarised by machine" in result.stdout
    assert engines.translator.asked == []


def test_options_reach_the_pipeline(invoke: Invoke, engines: Engines, seeds: list[Path]) -> None:
    result = invoke(
        seeds[1], "--lang", "en-GB", "--from", "nl-BE", "--length", "long", "--format", "json"
    )
    (report,) = json.loads(result.stdout)["reports"]
    assert (report["language"], report["source"]["language"]) == ("en-GB", "nl-BE")
    assert report["length"] == "long"
    assert engines.loads == [(None, "nl-BE", "en-GB")]


def test_the_translation_is_there_only_when_asked_for(invoke: Invoke, seeds: list[Path]) -> None:
    crosshead = "Borders were closed"
    assert crosshead not in invoke(seeds[1]).stdout
    assert crosshead in invoke(seeds[1], "--translation").stdout


LONG_REPORT = Path(__file__).parents[1] / "articles" / "online-safety-law.txt"


@pytest.mark.parametrize(
    ("options", "whole"),
    [((), False), (("--format", "json"), True), (("--format", "html"), True),
     (("--format", "markdown"), False), (("--translation",), True)],
)  # fmt: skip
def test_of_a_long_report_no_more_is_translated_than_the_output_has(
    invoke: Invoke, engines: Engines, options: tuple[str, ...], whole: bool
) -> None:
    result = invoke(LONG_REPORT, *options)
    assert result.exit_code == 0
    sentences = {r.text for r in engines.translator.asked}
    assert (len(sentences) > 80) == whole
    assert ("not translated" in result.stdout) == (not whole)


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_every_format_has_every_report(invoke: Invoke, seeds: list[Path], form: str) -> None:
    result = invoke(*seeds, "--format", form)
    assert result.exit_code == 0
    assert all(seed.stem in result.stdout.replace("\\", "") for seed in seeds)


def test_the_json_follows_the_schema(invoke: Invoke, seeds: list[Path]) -> None:
    for options in ((), ("--translation",)):
        made = json.loads(invoke(*seeds, "--format", "json", *options).stdout)
        Draft202012Validator(schema()).validate(made)


def test_standard_input_is_read_for_a_dash(invoke: Invoke, seeds: list[Path]) -> None:
    result = invoke("-", seeds[0], "--from", "nl", input=seeds[1].read_bytes())
    assert result.exit_code == 0
    assert "more than a million" in flatten(result.stdout)
    assert "2,205" in result.stdout


def test_a_file_whose_name_begins_with_a_dash_comes_after_two(
    invoke: Invoke, seeds: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("--help").write_bytes(seeds[1].read_bytes())
    result = invoke("--", "--help")
    assert result.exit_code == 0
    assert "more than a million" in flatten(result.stdout)


def test_the_default_command_has_a_name(invoke: Invoke, seeds: list[Path]) -> None:
    assert invoke("run", seeds[0]).stdout == invoke(seeds[0]).stdout


# Exit codes


def test_one_bad_file_among_many_is_named_and_the_others_are_done(
    invoke: Invoke, seeds: list[Path], binary: Path, tmp_path: Path
) -> None:
    result = invoke(seeds[0], binary, tmp_path / "nowhere.txt", seeds[1])
    assert result.exit_code == 2
    assert flatten(result.stdout).count(BY_MACHINE) == 2
    wrong = [line for line in result.stderr.splitlines() if str(tmp_path) in line]
    assert len(wrong) == 2
    assert "binary.txt" in wrong[0]
    assert "nowhere.txt" in wrong[1]


def test_nothing_is_loaded_or_printed_if_no_file_can_be_read(
    invoke: Invoke, engines: Engines, binary: Path
) -> None:
    result = invoke(binary, "--quiet")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("summarize: ")
    assert result.stderr.count("\n") == 1
    assert engines.loads == []


@pytest.mark.parametrize(
    "args",
    [
        ("--lang", "xx"),
        ("--from", "xx"),
        ("--lang", ""),
        ("--format", "html"),
        ("--length", "tiny"),
        ("--unknown",),
        ("--quiet", "--verbose"),
        ("-", "-"),
    ],
)
def test_wrong_usage_ends_with_2_before_anything_is_loaded(
    invoke: Invoke, engines: Engines, seeds: list[Path], args: tuple[str, ...]
) -> None:
    result = invoke(*seeds, *args)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr
    assert engines.loads == []


def test_no_files_are_wrong_usage(invoke: Invoke) -> None:
    result = invoke("--lang", "en")
    assert result.exit_code == 2
    assert "Usage: summarize [OPTIONS] FILES..." in result.stderr
    assert "Try 'summarize --help' for help." in result.stderr


def test_no_model_ends_with_3_and_one_line(
    invoke: Invoke, engines: Engines, seeds: list[Path]
) -> None:
    engines.missing = {"nl"}
    result = invoke(*seeds, "--quiet")
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr == "summarize: No model can translate nl into en.\n"


def test_no_model_for_one_language_leaves_the_other_done(
    invoke: Invoke, engines: Engines, seeds: list[Path], english: Path
) -> None:
    engines.missing = {"nl"}
    result = invoke(seeds[0], english, "--format", "json")
    assert result.exit_code == 3
    (report,) = json.loads(result.stdout)["reports"]
    assert report["source"]["name"] == english.name


@pytest.fixture
def mistranslated(engines: Engines) -> None:
    for source, target in engines.translator.known.items():
        engines.translator.known[source] = target.replace("2,205", "2,502")


@pytest.mark.usefixtures("mistranslated")
def test_a_flag_ends_with_1_only_if_strict(invoke: Invoke, seeds: list[Path]) -> None:
    result = invoke(seeds[0], "--strict")
    assert result.exit_code == 1
    assert "Flagged" in result.stdout
    lax = invoke(seeds[0])
    assert (lax.exit_code, lax.stdout) == (0, result.stdout)
    assert seeds[0].name in lax.stderr


def test_strict_without_a_flag_ends_with_0(invoke: Invoke, seeds: list[Path]) -> None:
    assert invoke(seeds[0], "--strict").exit_code == 0


@pytest.mark.usefixtures("mistranslated")
def test_a_bad_file_weighs_more_than_a_flag(
    invoke: Invoke, seeds: list[Path], binary: Path
) -> None:
    assert invoke(seeds[0], binary, "--strict").exit_code == 2


# Standard error


def test_quiet_leaves_standard_error_empty_and_standard_output_as_it_is(
    invoke: Invoke, seeds: list[Path]
) -> None:
    quiet, normal, verbose = (
        invoke(*seeds, *options) for options in (["--quiet"], [], ["--verbose"])
    )
    assert quiet.stderr == ""
    assert quiet.stdout == normal.stdout == verbose.stdout
    assert len(verbose.stderr.splitlines()) > len(normal.stderr.splitlines()) > 0


@pytest.mark.usefixtures("mistranslated")
def test_quiet_is_quiet_about_flags_too(invoke: Invoke, seeds: list[Path]) -> None:
    assert invoke(seeds[0], "--quiet", "--strict").stderr == ""


def test_quiet_says_what_is_wrong(invoke: Invoke, seeds: list[Path], binary: Path) -> None:
    result = invoke(seeds[0], binary, "--quiet")
    assert result.stderr.count("\n") == 1
    assert "binary.txt" in result.stderr


def test_notes_name_the_model_and_the_sentences(invoke: Invoke, seeds: list[Path]) -> None:
    notes = invoke(*seeds).stderr
    assert "nl → en: model double" in notes
    assert "2 reports with" in notes


def test_verbose_tells_the_languages_and_the_time_of_each_stage(
    invoke: Invoke, seeds: list[Path]
) -> None:
    notes = invoke(seeds[0], "--verbose").stderr
    assert "language nl (told from the text)" in notes
    assert "translating: " in notes
    assert "language nl (given)" in invoke(seeds[0], "--verbose", "--from", "nl").stderr


def test_libraries_are_told_to_be_silent_unless_the_user_wants_to_hear_them(
    invoke: Invoke, seeds: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("HF_HUB_DISABLE_PROGRESS_BARS", raising=False)
    monkeypatch.setenv("TRANSFORMERS_VERBOSITY", "debug")
    invoke(seeds[0])
    assert os.environ["HF_HUB_DISABLE_PROGRESS_BARS"] == "1"
    assert os.environ["TRANSFORMERS_VERBOSITY"] == "debug"
    monkeypatch.delenv("TRANSFORMERS_VERBOSITY")
    invoke(seeds[0], "--verbose")
    assert "TRANSFORMERS_VERBOSITY" not in os.environ
    invoke(seeds[0])
    assert os.environ["TRANSFORMERS_VERBOSITY"] == "error"


def test_a_message_cannot_steer_the_terminal(invoke: Invoke) -> None:
    result = invoke("\x1b[31m\nno such file")
    assert result.exit_code == 2
    assert "\x1b" not in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "options",
    [["--length", "blurb"], ["--sentences", "2"], ["--words", "30"], ["--style", "extractive"]],
    ids=" ".join,
)
def test_other_lengths_and_styles(invoke: Invoke, seeds: list[Path], options: list[str]) -> None:
    result = invoke(*seeds, *options, "--format", "json")
    assert result.exit_code == 0
    document = json.loads(result.stdout)
    Draft202012Validator(schema()).validate(document)
    for report in document["reports"]:
        texts = [s["text"] for s in report["summary"]]
        together = " ".join(texts)
        if options[1] == "blurb":
            assert len(report["headline"]["text"]) <= 70
            assert len(together) <= 280
            assert len(texts) <= 2
        elif options[0] == "--sentences":
            assert len(texts) <= 2
        elif options[0] == "--words":
            assert len(together.split()) <= 30
        else:
            assert {s["origin"] for s in report["summary"]} == {"translated"}
        length = {"blurb": "blurb", "extractive": "short"}.get(options[1], "custom")
        assert report["length"] == length


def test_length_and_ones_own_numbers_contradict_each_other(
    invoke: Invoke, seeds: list[Path]
) -> None:
    result = invoke(*seeds, "--length", "long", "--words", "50")
    assert result.exit_code == 2
    assert "cannot be used together" in result.stderr


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_the_notice_can_be_left_out(invoke: Invoke, seeds: list[Path], form: str) -> None:
    assert "by machine" in invoke(seeds[0], "--format", form).stdout
    assert "by machine" not in invoke(seeds[0], "--format", form, "--no-notice").stdout


# A file that holds several reports


def test_each_report_of_a_mail_is_a_report_of_its_own(
    invoke: Invoke, engines: Engines, seeds: list[Path], tmp_path: Path
) -> None:
    mail = tmp_path / "bericht.eml"
    mail.write_bytes(MAIL)
    result = invoke(seeds[0], mail, seeds[1], "--format", "json")
    names = [report["source"]["name"] for report in json.loads(result.stdout)["reports"]]
    assert names[::3] == [seed.name for seed in seeds]
    assert len(names) == 4
    assert "bericht.eml: holds 2 reports" in result.stderr
    assert len(engines.loads) == 1


def test_each_report_of_a_mail_gets_a_file_of_its_own(
    invoke: Invoke, seeds: list[Path], tmp_path: Path
) -> None:
    mail = tmp_path / "bericht.eml"
    mail.write_bytes(MAIL)
    other = tmp_path / "bericht-2.txt"
    other.write_bytes(seeds[0].read_bytes())
    out = tmp_path / "out"
    assert invoke(mail, other, "-o", out, "--format", "html").exit_code == 0
    made = {path.name: path.read_text(encoding="utf-8") for path in out.iterdir()}
    assert set(made) == {"bericht.html", "bericht-2.html", "bericht-2-2.html", "index.html"}
    assert "2.205" in made["bericht-2.html"]
    assert "48" in made["bericht-2-2.html"]
    result = invoke(mail, "--format", "html", "-o", tmp_path / "one.html")
    assert (result.exit_code, (tmp_path / "one.html").exists()) == (2, False)
    assert "one page for each report" in result.stderr


def test_a_digest_is_so_many_reports_if_asked_for(invoke: Invoke, tmp_path: Path) -> None:
    from tests.reading.test_splitting import MARKDOWN

    digest = tmp_path / "overzicht.md"
    digest.write_text(MARKDOWN, encoding="utf-8")
    for options, names in (((), ["overzicht.md"]), (("--split",), ["overzicht.md#1", "#2"])):
        made = json.loads(invoke(digest, *options, "--format", "json").stdout)["reports"]
        assert len(made) == len(names)
        assert all(n in r["source"]["name"] for n, r in zip(names, made, strict=True))
