"""The figures of `make bench`: ratios, growth, goals, and a results file that is whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.speed_steps import Result
from benchmarks.speed_table import (
    GREEDY,
    LINES,
    Report,
    Run,
    engine_table,
    exponent,
    goals,
    growth_line,
    medians,
    ratio,
    same_answers,
)

SIZES = st.lists(st.integers(1, 10_000), min_size=2, max_size=6, unique=True)


def result(lines: int, seconds: float, *, tokens: int = 30, texts: str = "x") -> Result:
    return Result((texts,) * lines, seconds, 2.0, 1500.0, tokens * lines, 20 * lines)


def run(size: int, seconds: float, *, peak: float = 4000.0, loads: int = 1) -> Run:
    return Run("seeds", 2, size, seconds, peak, 2.0, loads, 1.0, seconds)


def test_medians_are_over_the_passes_that_came_to_something() -> None:
    found = medians([result(10, 10), Result.failed("no"), result(10, 5), result(10, 2)])
    assert found is not None
    assert (found.passes, found.sentences, found.tokens) == (3, 2.0, 60.0)
    assert medians([Result.failed("no")]) is None
    assert medians([]) is None


def test_the_ratio_is_fair_to_an_engine_with_fewer_lines() -> None:
    assert ratio(medians([result(200, 100)]), medians([result(4, 40)])) == pytest.approx(20)
    assert ratio(None, medians([result(4, 40)])) is None


@given(st.integers(1, 300), st.floats(0.1, 1e4), st.integers(1, 300), st.floats(0.1, 1e4))
def test_ratios_are_each_others_inverse(a: int, x: float, b: int, y: float) -> None:
    one, other = medians([result(a, x)]), medians([result(b, y)])
    forth, back = ratio(one, other), ratio(other, one)
    assert forth is not None
    assert back is not None
    assert forth * back == pytest.approx(1)


def test_same_answers_are_of_the_common_lines() -> None:
    assert same_answers(["a", "b"], ["a", "c", "d", "e"]) == 50
    assert same_answers([], ["a"]) is None


@given(SIZES, st.floats(0.1, 10), st.floats(0, 2))
def test_the_exponent_is_found_again(sizes: list[int], factor: float, power: float) -> None:
    found = exponent(sizes, [factor * size**power for size in sizes])
    assert found == pytest.approx(power, abs=1e-6)


def test_no_exponent_of_one_size_or_of_nothing() -> None:
    assert exponent([1, 1], [1, 2]) is None
    assert exponent([1, 2], [0, 2]) is None
    assert exponent([], []) is None


def test_growth_leaves_the_loading_out() -> None:
    line = growth_line("words", [100, 200, 400], [run(n, 2 + n / 10) for n in (100, 200, 400)])
    assert "size^1.00" in line
    assert "size^0.00" in line


def test_an_engine_that_is_not_installed_is_said_to_be() -> None:
    table = engine_table(
        {"openvino": "OpenVINO", GREEDY: "ours", "other": "Other"},
        {"openvino": [Result.failed("openvino-genai not installed")], GREEDY: [result(3, 1)]},
    )
    assert "openvino-genai not installed" in table[2]
    assert "3 × 1" in table[3]
    assert "not measured yet" in table[4]
    assert len({row.count("|") for row in table}) == 1


def test_chrf_is_compared_on_the_same_lines() -> None:
    ours = Result(("One.", "Two."), 1, 1, 1, 4, 4)
    theirs = Result(("One.",), 1, 1, 1, 2, 2)
    table = engine_table(
        {"openvino": "O", GREEDY: "G"},
        {"openvino": [theirs], GREEDY: [ours]},
        ["One.", "Something else entirely."],
    )
    assert table[2].endswith("| 100 % | 100.0 | 100.0 |")
    assert not table[3].endswith("100.0 |")


def test_goals_are_met_missed_or_not_measured() -> None:
    measured = {
        LINES: [result(200, 100)],
        "transformers": [result(4, 40)],
        "openvino": [result(100, 25)],
        "ctranslate2": [result(100, 100)],
    }
    found = {g.what: g for g in goals(measured, (), run(900, 30), 90, 0.2)}
    assert found["`translate --lines` over transformers"].met is True
    best = found["over the best of the others (openvino)"]
    assert (best.met, best.measured) == (False, "0.50 ×")
    assert found["`summarize seeds/*.txt` over llama.cpp translating them"].met is False
    assert found["loads in a run"].met is True
    assert found["model load, warm"].met is True
    assert found["chrF2 of it, less the bare model's"].met is None
    twice = goals({}, (), run(900, 30, loads=2), None, None)
    assert next(g for g in twice if g.what == "loads in a run").met is False
    assert all(g.met is None for g in goals({}, (), None, None, None))


def test_a_report_of_nothing_yet_and_of_everything() -> None:
    empty = Report(["today"], {"openvino": "OpenVINO"}, {}).markdown()
    assert "not measured yet" in empty
    full = Report(
        ["today"],
        {LINES: "lines"},
        {LINES: [result(3, 1)]},
        (),
        run(900, 30),
        90.0,
        0.2,
        [run(200, 10), run(400, 20)],
        [run(100, 5), run(400, 20)],
    ).markdown()
    assert "llama.cpp with 8 slots takes 90.0 s" in full
    assert full.count("time grows as") == 2
    assert full.endswith("\n")
