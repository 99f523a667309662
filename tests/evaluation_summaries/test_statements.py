"""The figure check, measured on hand-written sentences."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from summarize.evaluation import statements
from summarize.evaluation.expectations import load

ARTICLES = Path(__file__).parents[1] / "articles"


def test_only_sentences_with_figures_are_measured() -> None:
    expected = load(ARTICLES / "farm-fire.toml")
    checked = statements.check(expected, ["Nobody was injured.", "More than 900 sheep died."])
    assert [c.sentence for c in checked] == ["More than 900 sheep died."]
    assert checked[0].faults


def test_a_true_sentence_is_measured_once() -> None:
    sentences = statements.true_sentences(load(ARTICLES / "farm-fire.toml"))
    assert len(sentences) == len(set(sentences))
    assert "Nobody was injured." in sentences


def test_both_counts_are_printed() -> None:
    result = CliRunner().invoke(statements.main, ["--articles", str(ARTICLES)])
    assert result.exit_code == 0
    assert "true sentences with figures" in result.output
    assert "untrue sentences with figures" in result.output
