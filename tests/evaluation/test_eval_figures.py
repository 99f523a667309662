"""`make eval-figures`: what is counted, and what is said when the data is not there."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from summarize.evaluation import figures
from summarize.evaluation.detection import BLOCK, as_summaries, as_translations, causes
from summarize.evaluation.slips import MutationKind
from summarize.figures import Mode
from summarize.reading.pairs import Pair, read_pairs

OWN = Path(__file__).parents[2] / "benchmarks" / "figures-pairs.tsv"
GOOD = Pair(1, "In 2020 waren er 2.205 meldingen.", "In 2020 there were 2,205 reports.")
BAD = Pair(2, "In 2020 waren er 216 dossiers.", "In 2020 there were 261 files.")


def own_pairs() -> list[Pair]:
    with OWN.open("rb") as stream:
        return list(read_pairs(stream, str(OWN)))


def test_the_projects_own_pairs_all_pass() -> None:
    alarms = as_translations("own", own_pairs(), 0).alarms
    assert [(pair.line, causes(comparison)) for pair, comparison in alarms] == []


def test_errors_in_the_projects_own_pairs_are_found() -> None:
    measured = as_translations("own", own_pairs(), 0)
    assert measured.made > 400
    assert measured.found >= 0.99 * measured.made
    kinds = {kind for kind, tally in measured.tallies.items() if tally.made}
    assert kinds == set(MutationKind)


def test_a_pair_that_does_not_pass_is_an_alarm_and_is_not_mutated() -> None:
    measured = as_translations("two", [GOOD, BAD], 0)
    ((pair, comparison),) = measured.alarms
    assert pair is BAD
    assert causes(comparison).startswith("changed: 216 → 261")
    assert measured.made == as_translations("one", [GOOD], 0).made > 0
    assert measured.checked == 2


def test_a_mutation_that_is_not_found_is_kept_to_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    always = figures.check(GOOD)
    monkeypatch.setattr("summarize.evaluation.detection.check", lambda pair, mode=None: always)
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
    (tmp_path / "benchmarks" / "figures-pairs.tsv").write_text(f"{GOOD.source}\t{GOOD.target}\n")
    return tmp_path


def test_it_says_what_is_missing_and_ends_with_2(here: Path) -> None:
    result = CliRunner().invoke(figures.main, ["--data", "nowhere"])
    assert result.exit_code == 2
    assert "nowhere lacks flores-dev.nl" in result.stderr
    assert "--data DIR" in result.stderr


def test_it_writes_the_table_and_what_is_to_be_read(here: Path) -> None:
    names = ["en", *(f"{name}.en" for name in figures.TRANSLATORS)]
    (here / "flores-dev.nl").write_text(f"{GOOD.source}\n{BAD.source}\n")
    for name in names:
        (here / f"flores-dev.{name}").write_text(f"{GOOD.target}\n{BAD.target}\n")
    result = CliRunner().invoke(figures.main, ["--data", "."])
    assert result.exit_code == 0, result.output
    assert "FLORES dev: false alarms 1 of 2 (50.00 %)" in result.stdout
    table = (here / "benchmarks" / "figures.md").read_text(encoding="utf-8")
    assert "| google | 1 of 2 (50.00 %) |" in table
    read = (here / "out" / "figures-others.tsv").read_text(encoding="utf-8").splitlines()
    assert [line.split("\t")[:2] for line in read] == [[n, "2"] for n in figures.TRANSLATORS]
