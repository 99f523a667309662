"""The figure check, measured on hand-written sentences."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from summarize.evaluation import statements
from summarize.evaluation.expectations import load
from summarize.evaluation.summary_scores import Fault

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


def test_both_counts_are_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def finds_the_headline(article: str, said: Sequence[str]) -> list[Fault]:
        return [Fault(s, "wrong") for s in said if s.startswith("More than 200 sheep die in")]

    monkeypatch.setattr(statements, "wrong_figures", finds_the_headline)
    for name in ("farm-fire.txt", "farm-fire.toml"):
        shutil.copy(ARTICLES / name, tmp_path)
    result = CliRunner().invoke(statements.main, ["--articles", str(tmp_path)])
    assert result.exit_code == 0
    assert "not found    farm-fire: More than 200 cows died in a barn fire." in result.output
    assert "false alarms: 1 of 3 true sentences with figures" in result.output
    assert "found: 0 of 1 untrue sentences with figures" in result.output
