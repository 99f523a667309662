"""What was translated once is not translated again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from summarize.errors import ModelError, SummarizeError
from summarize.evaluation.remembering import Remembering, remembering
from summarize.models import loading
from summarize.models.engine import TranslationRequest
from summarize.models.loading import Models
from tests.doubles import DOUBLE, DictionaryTranslator, FirstSentenceWriter

ONE, TWO = (TranslationRequest(text, "nl", "en") for text in ("Een zin.", "Nog een zin."))


def test_only_what_is_new_is_asked(tmp_path: Path) -> None:
    double = DictionaryTranslator({"Een zin.": "A sentence.", "Nog een zin.": "Another sentence."})
    first = Remembering(double, "model", tmp_path / "known.jsonl")
    assert [c.text for (c,) in first.translate([ONE])] == ["A sentence."]
    again = Remembering(double, "model", tmp_path / "known.jsonl")
    steps: list[int] = []
    found = again.translate([TWO, ONE], step=steps.append)
    assert [c.text for (c,) in found] == ["Another sentence.", "A sentence."]
    assert double.asked == [ONE, TWO]
    assert sum(steps) == 2


def test_another_model_or_number_of_candidates_is_asked_anew(tmp_path: Path) -> None:
    double = DictionaryTranslator({})
    for identity, candidates in (("model", 1), ("model", 4), ("other", 1)):
        Remembering(double, identity, tmp_path / "known.jsonl").translate(
            [ONE], candidates=candidates
        )
    assert double.asked == [ONE, ONE, ONE]


def test_likelihoods_are_remembered_by_answer(tmp_path: Path) -> None:
    memory = Remembering(DictionaryTranslator({}), "model", tmp_path / "known.jsonl")
    assert memory.likelihood([ONE, ONE], ["A.", "B."]) == [0.0, 0.0]
    assert memory.likelihood([ONE], ["B."]) == [0.0]


def test_the_program_runs_in_this_process_with_models_loaded_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loads: list[str] = []
    translator = DictionaryTranslator()

    def load(name: str | None, source: str, target: str) -> Models:
        if target == "fr":
            raise ModelError("no model for French")
        loads.append(source)
        return Models(translator, FirstSentenceWriter(), DOUBLE)

    monkeypatch.setattr(loading, "load", load)
    article = tmp_path / "report.txt"
    article.write_text("De politie telde 77 branden. Dat zijn er zeven meer.", encoding="utf-8")
    run = remembering(tmp_path / "known.jsonl")
    for length in ("short", "long"):
        done = json.loads(run([str(article), "--format", "json", "--length", length, "--quiet"]))
        assert done["reports"][0]["length"] == length
    assert loads == ["nl"]
    assert len({r.text for r in translator.asked}) == 2
    with pytest.raises(SummarizeError, match="French"):
        run([str(article), "--lang", "fr"])
    assert loading.load is load
