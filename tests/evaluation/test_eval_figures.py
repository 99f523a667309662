"""`make eval-figures`: what is counted, and what is said when the data is not there."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from summarize.evaluation import figures
from summarize.evaluation.cases import read_cases
from summarize.evaluation.detection import (
    BLOCK,
    DetectionResult,
    as_summaries,
    as_translations,
    causes,
)
from summarize.evaluation.slips import MutationKind
from summarize.figures import Mode
from summarize.reading.pair_files import TextPair

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
GOOD = TextPair(1, "In 2020 waren er 2.205 meldingen.", "In 2020 there were 2,205 reports.")
BAD = TextPair(2, "In 2020 waren er 216 dossiers.", "In 2020 there were 261 files.")


@pytest.fixture(scope="module", params=figures.LANGUAGES)
def own(request: pytest.FixtureRequest) -> DetectionResult:
    lang = request.param
    return as_translations(lang, figures.own_pairs(lang, BENCHMARKS), 0, lang)


def test_the_projects_own_pairs_all_pass(own: DetectionResult) -> None:
    assert [(pair.line, causes(comparison)) for pair, comparison in own.alarms] == []


def test_errors_in_the_projects_own_pairs_are_found(own: DetectionResult) -> None:
    assert own.made > 400
    assert own.found >= 0.99 * own.made
    assert {kind for kind, tally in own.tallies.items() if tally.made} == set(MutationKind)


def test_a_pair_that_does_not_pass_is_an_alarm_and_is_not_mutated() -> None:
    measured = as_translations("two", [GOOD, BAD], 0)
    ((pair, comparison),) = measured.alarms
    assert pair is BAD
    assert causes(comparison).startswith("changed: 216 → 261")
    assert measured.made == as_translations("one", [GOOD], 0).made > 0
    assert measured.checked == 2


def test_a_mutation_that_is_not_found_is_kept_to_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    always = figures.check(GOOD)
    monkeypatch.setattr("summarize.evaluation.detection.check", lambda pair, lang="nl": always)
    measured = as_translations("blind", [GOOD], 0)
    assert measured.found == 0
    assert sum(len(tally.missed) for tally in measured.tallies.values()) == measured.made > 0


def test_summaries_tell_one_sentence_of_a_text() -> None:
    block = [GOOD._replace(line=line) for line in range(1, BLOCK + 1)]
    measured = as_summaries("summaries", block, 0)
    assert measured.checked > 0
    assert not measured.alarms
    assert MutationKind.DROPPED not in measured.tallies


def test_causes_leave_out_what_a_summary_may_leave_out() -> None:
    short = GOOD._replace(target="In 2020 there were reports.")
    assert causes(figures.check(short)) == "missing: 2.205 → ∅"
    assert causes(figures.check(short, Mode.SUMMARY)) == ""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "benchmarks").mkdir()
    for lang in figures.LANGUAGES:
        name = f"figures-pairs.{lang}.tsv"
        (tmp_path / "benchmarks" / name).write_text(f"{GOOD.source}\t{GOOD.target}\n")
    return tmp_path


def test_it_says_what_is_missing_and_ends_with_2(here: Path) -> None:
    result = CliRunner().invoke(figures.main, ["--data", "nowhere"])
    assert result.exit_code == 2
    assert "nowhere lacks flores-dev.nl" in result.stderr
    assert "--data DIR" in result.stderr
    assert "Nothing else was measured" in result.stderr


def test_cases_written_blind_need_no_data_from_elsewhere(here: Path) -> None:
    rows = (BENCHMARKS / figures.UNSEEN).read_text(encoding="utf-8").splitlines()[:6]
    path = here / "benchmarks" / figures.UNSEEN
    path.parent.mkdir()
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    result = CliRunner().invoke(figures.main, ["--data", "nowhere"])
    assert "Cases written blind, reported: confirmed" in result.stdout


def test_the_blind_cases_are_whole_and_have_enough_of_every_language() -> None:
    cases = read_cases(BENCHMARKS / figures.UNSEEN)
    assert len({case.id for case in cases}) == len(cases)
    renderings = [(case, text) for case in cases for text in (*case.passes, *case.caught)]
    assert len(renderings) >= 600
    assert all(case.source and text for case, text in renderings)
    for lang in figures.LANGUAGES:
        assert sum(case.lang == lang for case in cases) >= 30


def test_it_writes_the_table_and_what_is_to_be_read(here: Path) -> None:
    names = ["en", *(f"{name}.en" for name in figures.TRANSLATORS)]
    (here / "flores-dev.nl").write_text(f"{GOOD.source}\n{BAD.source}\n")
    for name in names:
        (here / f"flores-dev.{name}").write_text(f"{GOOD.target}\n{BAD.target}\n")
    read = "system\tline\tverdict\tcause\ngoogle\t2\ttheir-error\tdigits\n"
    (here / "benchmarks" / "figures-read.tsv").write_text(read)
    result = CliRunner().invoke(figures.main, ["--data", ".", "--cases", "cases"])
    assert result.exit_code == 0, result.output
    assert "FLORES tuned: false alarms 1 of 2 (50.00 %)" in result.stdout
    assert "cases/figures.jsonl is not there" in result.stderr
    table = (here / "benchmarks" / "figures.md").read_text(encoding="utf-8")
    assert "Not measured: the file of these cases was not there." in table
    assert "| google | 1 of 2 (50.00 %) | 1 | 0 | 0 |" in table
    assert "| microsoft | 1 of 2 (50.00 %) | 0 | 0 | 1 |" in table
    lines = (here / "out" / "figures-others.tsv").read_text(encoding="utf-8").splitlines()
    assert [line.split("\t")[:2] for line in lines] == [[n, "2"] for n in figures.TRANSLATORS]
