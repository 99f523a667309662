"""The cases in two halves, and what counts as right."""

from __future__ import annotations

import json
from pathlib import Path

from summarize.evaluation.cases import halves, held_out, judge, read_cases

ROW = {
    "id": "A1",
    "kind": "rates",
    "lang": "nl",
    "source": "De huur is 980 euro per maand.",
    "passes": ["The rent is 980 euros a month."],
    "caught": ["The rent is 980 euros a year.", "The rent is 980 euros a month."],
}


def test_a_wrong_rendering_that_passes_is_counted_against_it(tmp_path: Path) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text(json.dumps(ROW) + "\n", encoding="utf-8")
    outcome = judge(read_cases(path))
    assert (outcome.right(True), outcome.passes) == (1, 1)
    assert (outcome.right(False), outcome.caught) == (1, 2)
    ((case, text, to_pass),) = outcome.wrong
    assert (case.id, text, to_pass) == ("A1", ROW["caught"][1], False)


def test_a_case_is_in_one_half_always_the_same(tmp_path: Path) -> None:
    path = tmp_path / "cases.jsonl"
    rows = [{**ROW, "id": f"A{n}"} for n in range(40)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    tuned, reported = halves(read_cases(path))
    assert len(tuned) + len(reported) == 40
    assert tuned
    assert reported
    assert all(held_out(case.id) for case in reported)
