"""What summaries of graded news print is counted sentence by sentence."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from tests.training.test_confidence import graded
from training.printed import articles, main

TITLE = "Urk krijgt een nieuwe haven"
SAID = {
    TITLE: ("Urk gets a new harbour", -0.1, 0),
    "De haven van Urk wordt volgend jaar vernieuwd, meldt de gemeente.": (
        "The harbour of Urk will be renewed next year, the municipality reports.",
        -0.05,
        0,
    ),
    "De vissers hadden daar al jaren op aangedrongen bij de wethouder.": (
        "The fishermen had been angry with the alderman there for years.",
        -2.5,
        2,
    ),
}


def news(folder: Path) -> Path:
    lines = [
        {"line": n, "nl": nl, "en": en, "score": score, "grades": [grade, grade]}
        for n, (nl, (en, score, grade)) in enumerate(SAID.items(), 1)
    ]
    text = "".join(json.dumps(line) + "\n" for line in lines)
    (folder / "graded.jsonl").write_text(text, "utf-8")
    (folder / "unseen.nl.txt").write_text("# Invented.\n" + "\n".join(SAID) + "\n", "utf-8")
    return folder


def test_an_article_has_a_title_and_a_line_for_each_sentence(tmp_path: Path) -> None:
    (one,) = articles(news(tmp_path) / "unseen.nl.txt")
    assert one.title == TITLE
    assert [s.text for s in one.sentences] == list(SAID)[1:]


def test_with_a_confidence_the_untrue_sentence_is_not_printed(tmp_path: Path) -> None:
    file = graded(tmp_path / "fitted.jsonl", 60)
    asked = ["--news", str(news(tmp_path)), "--fit", str(file)]
    done = CliRunner().invoke(main, asked, catch_exceptions=False)
    assert done.exit_code == 0
    rows = [[c.strip() for c in r.split("|")[1:-1]] for r in done.output.splitlines()[2:]]
    untrue = {(r[0], r[1]): r[3] for r in rows}
    assert len(rows) == 6
    assert untrue["none", "short"] != "0.0%"
    assert untrue["fitted", "short"] == "0.0%"
