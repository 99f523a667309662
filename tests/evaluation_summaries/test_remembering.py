"""What was translated once is not translated again."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from summarize.errors import ModelError, SummarizeError
from summarize.evaluation.remembering import FileMemory, remembering
from summarize.model_identity import ModelIdentity
from summarize.models import loading
from summarize.models.engine import TranslationRequest
from summarize.models.loading import Models
from summarize.models.remembering import RememberingTranslator
from tests.doubles import DOUBLE, DictionaryTranslator, FirstSentenceWriter

OTHER = replace(DOUBLE, sha256="0" * 64)


def remembers(
    double: DictionaryTranslator, file: Path, identity: ModelIdentity = DOUBLE
) -> RememberingTranslator:
    return RememberingTranslator(double, FileMemory(file, identity))


ONE, TWO = (TranslationRequest(text, "nl", "en") for text in ("Een zin.", "Nog een zin."))


def test_only_what_is_new_is_asked(tmp_path: Path) -> None:
    double = DictionaryTranslator({"Een zin.": "A sentence.", "Nog een zin.": "Another sentence."})
    first = remembers(double, tmp_path / "known.jsonl")
    assert [c.text for (c,) in first.translate([ONE])] == ["A sentence."]
    again = remembers(double, tmp_path / "known.jsonl")
    steps: list[int] = []
    found = again.translate([TWO, ONE], step=steps.append)
    assert [c.text for (c,) in found] == ["Another sentence.", "A sentence."]
    assert double.asked == [ONE, TWO]
    assert sum(steps) == 2


def test_an_answer_does_not_depend_on_the_draft(tmp_path: Path) -> None:
    double = DictionaryTranslator({})
    memory = remembers(double, tmp_path / "known.jsonl")
    memory.translate([replace(ONE, draft="A")])
    memory.translate([replace(ONE, draft="Another")])
    assert len(double.asked) == 1


def test_another_model_or_number_of_candidates_is_asked_anew(tmp_path: Path) -> None:
    double = DictionaryTranslator({})
    for identity, candidates in ((DOUBLE, 1), (DOUBLE, 4), (OTHER, 1)):
        memory = remembers(double, tmp_path / "known.jsonl", identity)
        memory.translate([ONE], candidates=candidates)
    assert double.asked == [ONE, ONE, ONE]


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
    article.write_text("Amsterdam telde 77 bomen. Dat zijn er zeven meer.", encoding="utf-8")
    run = remembering(tmp_path / "known.jsonl")
    for length in ("short", "long"):
        done = json.loads(run([str(article), "--format", "json", "--length", length, "--quiet"]))
        assert done["reports"][0]["length"] == length
    assert loads == ["nl"]
    assert len({r.text for r in translator.asked}) == 2
    with pytest.raises(SummarizeError, match="French"):
        run([str(article), "--lang", "fr"])
    assert loading.load is load
