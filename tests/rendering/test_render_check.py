"""A comparison as text and as JSON: every figure is there, and nothing steers the terminal."""

from __future__ import annotations

import io
import json
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console, RenderableType

from summarize.checks import Code, Finding, Span
from summarize.figures import (
    Change,
    Comparison,
    Exactness,
    Figure,
    Kind,
    Match,
    Mode,
    Range,
    Value,
    Warning,
)
from summarize.rendering.check_json import (
    CheckedText,
    comparison_object,
    json_document,
    json_line,
    printable,
    value_string,
)
from summarize.rendering.check_text import (
    LISTED,
    checked_report,
    marked_source,
    pair_report,
    pairs_verdict,
    text_report,
)

SOURCE = (
    "In 2019 kwamen ruim 2.205 meldingen binnen, 47 procent meer, en verdrievoudigde het aantal."
)
TARGET = "In 2019 2,205 reports came in, 74 percent more, 12 in all."


def figure(
    text: str, value: Value, kind: Kind, within: str, exactness: Exactness = Exactness.EXACT
) -> Figure:
    start = within.index(text)
    return Figure(text, value, kind, None, exactness, start, start + len(text))


YEAR = figure("2019", "2019", Kind.YEAR, SOURCE)
YEAR_EN = figure("2019", "2019", Kind.YEAR, TARGET)
COUNT = figure("ruim 2.205", Decimal(2205), Kind.COUNT, SOURCE, Exactness.MORE_THAN)
COUNT_EN = figure("2,205", Decimal(2205), Kind.COUNT, TARGET)
PERCENT = figure("47 procent", Decimal(47), Kind.PERCENT, SOURCE)
PERCENT_EN = figure("74 percent", Decimal(74), Kind.PERCENT, TARGET)
MULTIPLE = figure("verdrievoudigde", Decimal(3), Kind.MULTIPLE, SOURCE)
INVENTED = figure("12", Decimal(12), Kind.COUNT, TARGET)

COMPARISON = Comparison(
    mode=Mode.TRANSLATION,
    kept=(Match(YEAR, YEAR_EN), Match(COUNT, COUNT_EN)),
    missing=(MULTIPLE,),
    invented=(INVENTED,),
    changed=(Change(PERCENT, PERCENT_EN, "another value"),),
    warnings=(Warning('"more than" is lost', COUNT, COUNT_EN),),
)
NOTHING = Comparison(Mode.SUMMARY, (), (), (), (), ())


def rendered(what: RenderableType, width: int = 100) -> str:
    out = io.StringIO()
    Console(file=out, width=width, highlight=False).print(what)
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))


def test_the_text_marks_the_source_and_tells_what_became_of_each_figure() -> None:
    assert rendered(text_report(COMPARISON, SOURCE)) == (
        "In [= 2019] kwamen [~ ruim 2.205] meldingen binnen, [! 47 procent] meer, en "
        "[- verdrievoudigde] het\naantal.\n"
        "\n"
        "            source           target      reason\n"
        "= kept      2019             2019\n"
        '~ warning   ruim 2.205       2,205       "more than" is lost\n'
        "! changed   47 procent       74 percent  another value\n"
        "- missing   verdrievoudigde\n"
        "+ invented                   12\n"
        "\n"
        "not ok: 2 kept, 1 missing, 1 changed, 1 invented, 1 warning\n"
    )


def test_a_pair_is_told_by_its_line_and_without_what_is_kept() -> None:
    text = rendered(pair_report(CheckedText(COMPARISON, ()), SOURCE, 17))
    assert text.startswith("line 17: In [= 2019] kwamen")
    assert "= kept" not in text
    assert "+ invented" in text


def test_no_figures_are_no_table() -> None:
    assert rendered(text_report(NOTHING, "Niets.")) == "Niets.\n\nok: no figures\n"


def test_a_summary_leaves_out_rather_than_misses() -> None:
    comparison = Comparison(Mode.SUMMARY, (), (MULTIPLE,), (), (), ())
    text = rendered(text_report(comparison, SOURCE))
    assert "- left out  verdrievoudigde" in text
    assert text.endswith("ok: 1 left out\n")


def test_the_last_line_of_pairs_counts() -> None:
    assert pairs_verdict(1, 0).plain == "1 pair: ok"
    assert pairs_verdict(997, 3).plain == "997 pairs: 3 not ok"


def test_json_has_every_figure_with_its_counterpart() -> None:
    document = json.loads(json_line(CheckedText(COMPARISON, ()), 5))
    assert list(document) == [
        "line",
        "ok",
        "kept",
        "missing",
        "invented",
        "changed",
        "warnings",
        "findings",
    ]
    assert document["line"] == 5
    assert document["ok"] is False
    assert document["kept"][1] == {
        "text": "ruim 2.205",
        "value": "2205",
        "kind": "count",
        "unit": None,
        "exactness": "more-than",
        "sign": "none",
        "rate": None,
        "role": None,
        "direction": None,
        "part": None,
        "stage": None,
        "start": COUNT.start,
        "end": COUNT.end,
        "target": document["warnings"][0]["target"],
    }
    assert document["changed"][0]["text"] == "74 percent"
    assert document["changed"][0]["source"]["text"] == "47 procent"
    assert document["changed"][0]["reason"] == "another value"
    assert [figure["text"] for figure in document["missing"]] == ["verdrievoudigde"]
    assert [figure["text"] for figure in document["invented"]] == ["12"]


def test_the_document_says_what_it_is_about_first() -> None:
    about = {"source": "a.txt", "target": "b.txt", "as": "translation"}
    document = json.loads(json_document(CheckedText(COMPARISON, ()), about))
    assert list(document)[:4] == ["source", "target", "as", "ok"]


def test_jsonl_stays_on_one_line_whatever_the_text() -> None:
    odd = Figure("1\u20282\n3", Decimal(1), Kind.COUNT, "a\rb", Exactness.EXACT, 0, 5)
    line = json_line(CheckedText(Comparison(Mode.TRANSLATION, (), (odd,), (), (), ()), ()), 1)
    assert "\n" not in line
    assert "\r" not in line
    assert json.loads(line)["missing"][0]["text"] == odd.text


@pytest.mark.parametrize(
    ("value", "string"),
    [
        (Decimal(1000000), "1000000"),
        (Decimal("1E+6"), "1000000"),
        (Decimal("2.80"), "2.80"),
        (Fraction(1, 3), "1/3"),
        (Range(Decimal(12), Decimal(15)), "12..15"),
        (Range(Fraction(1, 3), Decimal("1E+1")), "1/3..10"),
        (Decimal("1E+999999"), "1E+999999"),
        ("2020-06", "2020-06"),
    ],
)
def test_values_are_written_so_that_decimal_or_fraction_reads_them(
    value: Value, string: str
) -> None:
    assert value_string(value) == string


@given(st.decimals(allow_nan=False, allow_infinity=False) | st.fractions())
def test_every_number_comes_back_from_its_string(value: Decimal | Fraction) -> None:
    assert type(value)(value_string(value)) == value


def test_control_characters_never_reach_the_terminal() -> None:
    source = "\x1b[31m\x1b]0;title\x07In 2019\r\nen\u009b5m verder\t[bold]vet[/bold]"
    year = figure("2019", "2019", Kind.YEAR, source)
    comparison = Comparison(Mode.TRANSLATION, (), (year,), (), (), ())
    text = rendered(text_report(comparison, source))
    assert not set(text) & {"\x1b", "\x07", "\r", "\u009b"}
    assert "[- 2019]" in text
    assert "[bold]vet[/bold]" in text


@given(st.text())
def test_printable_keeps_the_length_but_for_line_ends(text: str) -> None:
    assert len(printable(text)) == len(text.replace("\r\n", "\n"))


def test_figures_within_figures_are_marked_once() -> None:
    outer = figure("47 procent", Decimal(47), Kind.PERCENT, SOURCE)
    inner = figure("47", Decimal(47), Kind.COUNT, SOURCE)
    comparison = Comparison(Mode.TRANSLATION, (), (outer, inner), (), (), ())
    plain = marked_source(comparison, SOURCE).plain
    assert plain.count("[- ") == 1
    assert plain.replace("[- ", "").replace("]", "") == SOURCE


def test_the_object_shares_nothing_with_the_line_number() -> None:
    assert "line" not in comparison_object(COMPARISON)


def many(number: int) -> tuple[Figure, ...]:
    """So many figures that nobody reads them all."""
    return tuple(
        Figure("12", Decimal(12), Kind.COUNT, None, Exactness.EXACT, 3 * i, 3 * i + 2)
        for i in range(number)
    )


def test_of_very_many_figures_the_faults_are_listed_and_the_rest_is_counted() -> None:
    figures = many(LISTED + 200)
    kept = tuple(Match(f, f) for f in figures[:-1])
    fault = Figure("13", Decimal(13), Kind.COUNT, None, Exactness.EXACT, 9_000, 9_002)
    comparison = Comparison(Mode.SUMMARY, kept, (), (fault,), (), ())
    lines = rendered(text_report(comparison, "12 " * len(figures))).splitlines()
    assert sum(line.startswith("= kept") for line in lines) == LISTED - 1
    assert sum(line.startswith("+ invented") for line in lines) == 1
    assert "… and 200 more: --format json lists every figure." in lines
    assert lines[-1] == f"not ok: {LISTED + 199} kept, 1 invented"


def test_a_pair_with_very_many_faults_counts_those_it_does_not_list() -> None:
    figures = many(LISTED + 5)
    comparison = Comparison(Mode.TRANSLATION, (), figures, (), (), ())
    lines = rendered(pair_report(CheckedText(comparison, ()), "12 " * len(figures), 1)).splitlines()
    assert sum(line.startswith("- missing") for line in lines) == LISTED
    assert "… and 5 more: --format jsonl lists every figure." in lines


def test_as_many_figures_as_fit_are_all_listed() -> None:
    comparison = Comparison(Mode.SUMMARY, (), (), many(LISTED), (), ())
    text = rendered(text_report(comparison, "12 " * LISTED))
    assert text.count("+ invented") == LISTED
    assert "more:" not in text


def test_what_other_checks_found_is_told_beside_the_figures() -> None:
    lost = Finding(Code.DENIAL_LOST, ("niet",), Span(3, 7))
    term = Finding(Code.TERM_MISSING, ("melding", "report"))
    result = CheckedText(NOTHING, (lost, term))
    assert not result.ok
    assert CheckedText(NOTHING, (term,)).ok, "a warning is no error"
    lines = rendered(checked_report(result, "Niets.")).splitlines()
    assert "! the translation has nothing that says “niet” (denial-lost)" in lines
    assert "~ term not found: melding (report) (term-missing)" in lines
    assert lines[-1] == "not ok: 1 error of other checks"
    assert json.loads(json_line(result, 1))["findings"][0]["in_source"] == [3, 7]
