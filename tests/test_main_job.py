"""The regression test that the project was asked for: key figures survive summarization.

The real command, the real default model, both articles of `seeds/`; what is measured are the
summary's sentences, not the list of figures below them. What each article's summary must and must
not say stands in `tests/articles/seeds/*.toml`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from summarize.evaluation.expectations import Expectation, ExpectedLength, load
from summarize.evaluation.summaries import summary_of
from summarize.evaluation.summary_scores import Score, score
from summarize.figures import Mode, compare

ROOT = Path(__file__).parent.parent
EXPECTED = sorted((ROOT / "tests" / "articles" / "seeds").glob("*.toml"))

pytestmark = [pytest.mark.model, pytest.mark.slow]


def summarize(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The command, as a user runs it."""
    return subprocess.run(
        [sys.executable, "-m", "summarize", *arguments],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, "NO_COLOR": "1"},
        check=False,
    )


@cache
def document(length: str) -> dict[str, Any]:
    """What `summarize --format json` prints for both articles; one run a length."""
    articles = [f"seeds/{path.name}" for path in sorted((ROOT / "seeds").glob("*.txt"))]
    done = summarize(
        "--lang",
        "en",
        "--length",
        length,
        "--format",
        "json",
        "--translation",
        "--quiet",
        *articles,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == "", "--quiet leaves standard error empty"
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def reports(length: str) -> list[tuple[Expectation, dict[str, Any], Score]]:
    """Each article's expectation, its report and the report's score."""
    found = []
    for path, report in zip(EXPECTED, document(length)["reports"], strict=True):
        expectation = load(path)
        found.append(
            (expectation, report, score(summary_of(report), expectation, ExpectedLength(length)))
        )
    return found


def said(report: dict[str, Any]) -> str:
    return "\n".join(sentence["text"] for sentence in report["summary"])


@pytest.mark.parametrize("length", ["short", "long"])
def test_the_output_is_what_the_schema_says(length: str) -> None:
    schema = json.loads(
        files("summarize.rendering").joinpath("report.schema.json").read_text("utf-8")
    )
    jsonschema.validate(document(length), schema)


@pytest.mark.parametrize("length", ["short", "long"])
def test_key_figures_survive_summarization(length: str) -> None:
    for expectation, report, found in reports(length):
        assert not found.lost, (expectation.name, found.lost, said(report))


def test_a_blurb_has_a_key_figure() -> None:
    for _, report, found in reports("blurb"):
        assert found.kept > 0, said(report)


@pytest.mark.parametrize("length", ["short", "long", "blurb"])
def test_nothing_is_said_that_the_article_does_not_say(length: str) -> None:
    """No figure invented, none on the wrong noun or year, no quotation of an offender."""
    for _, report, found in reports(length):
        assert found.faithful, (found.traps, found.names, found.figures)
        assert not [s for s in report["summary"] if s["flags"]], said(report)


@pytest.mark.parametrize("length", ["short", "long", "blurb"])
def test_it_is_as_long_as_it_was_asked_to_be(length: str) -> None:
    for _, report, found in reports(length):
        assert not found.limits, (found.limits, said(report))


@pytest.mark.parametrize("length", ["short", "long"])
def test_nothing_is_said_twice(length: str) -> None:
    for _, _, found in reports(length):
        assert not found.repeated, found.repeated


def test_every_sentence_stands_on_sentences_of_the_source() -> None:
    for _, report, _ in reports("long"):
        source = {
            s["id"]: s["source"]
            for paragraph in report["translation"]
            for s in paragraph["sentences"]
        }
        for sentence in (*report["summary"], report["headline"]):
            assert sentence["sources"]
            dutch = " ".join(source[i] for i in sentence["sources"])
            compared = compare(
                dutch, sentence["text"], source_lang="nl", target_lang="en", mode=Mode.SUMMARY
            )
            assert compared.ok, sentence["text"]


def test_no_figure_of_the_translation_is_lost_or_invented_silently() -> None:
    """What the check does not confirm carries a flag; the rest is kept."""
    for _, report, _ in reports("long"):
        flagged = {s["id"] for p in report["translation"] for s in p["sentences"] if s["flags"]}
        for figure in report["figures"]:
            assert figure["fate"] == "kept" or figure["sentence"] in flagged, figure
        for invented in report["invented"]:
            assert invented["flags"], invented


def test_the_two_articles_are_read_for_what_they_are() -> None:
    (_, first, _), (_, second, _) = reports("short")
    assert first["source"]["publisher"] == "dpa"
    assert first["headline"]["sources"] == ["s0"]
    assert second["source"]["title"] is None
    assert second["source"]["date"] == "2020-06"
    assert "47 percent" in first["headline"]["text"]
    for report in (first, second):
        assert report["source"]["language"] == "nl"
        everything = json.dumps(report["translation"])
        assert "Meest gelezen" not in everything
        assert "Copyright" not in everything
