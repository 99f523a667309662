"""`python -m summarize.evaluation.summaries`: from the program's JSON to the table. No model."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from summarize.article import Role
from summarize.errors import SummarizeError
from summarize.evaluation import summaries
from summarize.evaluation.expectations import ExpectedLength, load
from summarize.evaluation.summary_scores import ScoredSummary, score
from summarize.reading import read
from summarize.rendering.json import render
from summarize.report import (
    Headline,
    ModelIdentity,
    Origin,
    Report,
    SummarySentence,
    TranslatedParagraph,
    TranslatedSentence,
    Translation,
)
from tests.doubles import in_words

ARTICLES = Path(__file__).parents[1] / "articles"
FIRE = ARTICLES / "farm-fire.txt"
CRASH = ARTICLES / "motorway-crash.txt"

SENTENCES = {
    "farm-fire.txt": "More than 200 sheep died in a barn fire in Oudeveen.",
    "motorway-crash.txt": "Two people were injured in a collision on Wednesday morning.",
}


class Program:
    """Stands in for the program: prints a report for each file, and keeps what it was asked."""

    def __init__(self, names: Sequence[str] | None = None) -> None:
        self.asked: list[Sequence[str]] = []
        self.names = names

    def __call__(self, arguments: Sequence[str]) -> str:
        self.asked.append(arguments)
        names = self.names or [Path(a).name for a in arguments if a.endswith(".txt")]
        return render(list(map(report, names)))


def report(name: str) -> Report:
    """A report whose summary is one written sentence, flagged, from a longer translation."""
    article = read(str(ARTICLES / name))
    first = article.sentences[0]
    translated = TranslatedSentence(first.id, first.text, f"In short: {SENTENCES[name]}")
    return Report(
        article=article,
        target_language="en",
        model=ModelIdentity("double", "0" * 64),
        headline=Headline("Sheep die in barn fire", (first.id,)),
        summary=(
            SummarySentence(SENTENCES[name], (first.id,), Origin.WRITTEN, in_words("unsure")),
        ),
        translation=Translation((TranslatedParagraph(Role.LEAD, (translated,)),)),
        ledger=(),
        invented=(),
    )


def test_the_program_is_asked_as_a_user_would_and_answers_in_the_order_of_the_files() -> None:
    program = Program(["motorway-crash.txt", "farm-fire.txt"])
    made = summaries.produce([FIRE, CRASH], ExpectedLength.SHORT, run=program)
    assert [s.name for s in made] == ["farm-fire.txt", "motorway-crash.txt"]
    assert made[0].texts == (SENTENCES["farm-fire.txt"],)
    assert (made[0].sentences[0].origin, made[0].sentences[0].flags) == ("written", ("unsure",))
    assert list(program.asked[0][:5]) == ["--format", "json", "--quiet", "--length", "short"]


def test_a_report_that_is_missing_is_an_error() -> None:
    with pytest.raises(SummarizeError, match="motorway-crash"):
        summaries.produce([FIRE, CRASH], ExpectedLength.SHORT, run=Program(["farm-fire.txt"]))


def test_a_program_that_fails_is_an_error_with_its_last_line() -> None:
    with pytest.raises(SummarizeError, match="--no-such-option"):
        summaries.run_program(["--no-such-option"])


def test_articles_are_translated_once_for_all_lengths_and_baselines() -> None:
    program = Program()
    expectations = [load(FIRE.with_suffix(".toml")), load(CRASH.with_suffix(".toml"))]
    made = dict(
        summaries.summarise_all(
            expectations,
            [ExpectedLength.SHORT, ExpectedLength.LONG],
            ["product", "lead3"],
            run=program,
        )
    )
    assert set(made) == {
        (s, n) for s in ("product", "lead3") for n in (ExpectedLength.SHORT, ExpectedLength.LONG)
    }
    assert ["--translation" in asked for asked in program.asked] == [True, False]
    product = made["product", ExpectedLength.LONG][0]
    assert product.translation[0].text.startswith("In short:")
    result = score(product, expectations[0], ExpectedLength.LONG)
    assert result.words_saved == pytest.approx(2 / 13)
    assert made["lead3", ExpectedLength.LONG][0].texts == (product.translation[0].text,)


def test_the_table_has_a_row_for_each_system_and_length() -> None:
    expected = load(FIRE.with_suffix(".toml"))
    made = dict(
        summaries.summarise_all([expected], [ExpectedLength.SHORT], ["product"], run=Program())
    )
    result = score(made["product", ExpectedLength.SHORT][0], expected, ExpectedLength.SHORT)
    lines = summaries.table({("product", ExpectedLength.SHORT): [result]}).splitlines()
    assert len(lines) == 3
    cells = [cell.strip() for cell in lines[2].strip("|").split("|")]
    row = dict(zip([c.strip() for c in lines[0].strip("|").split("|")], cells, strict=True))
    assert row["key figures kept"] == "1/1 (100 %)"
    assert (row["written"], row["flagged"], row["words"]) == ("1/1 (100 %)", "1", "11")
    assert row["traps"] == "0"


def test_everything_found_is_in_the_file_for_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = load(CRASH.with_suffix(".toml"))
    monkeypatch.setitem(SENTENCES, "motorway-crash.txt", "Two people were killed.")
    (made,) = summaries.produce([CRASH], ExpectedLength.SHORT, run=Program())
    text = summaries.for_reading(
        "x", [(made, score(made, expected, ExpectedLength.SHORT), expected)]
    )
    assert "Two people were killed.⚑" in text
    assert "TRAP: The earlier report of deaths is denied." in text
    assert "lost: twee mensen" in text
    assert "> Twee gewonden bij botsing" in text


def test_what_was_measured_before_a_failure_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = Program()

    def produce(
        articles: Sequence[Path], length: ExpectedLength, *, translation: bool, run: summaries.Run
    ) -> list[ScoredSummary]:
        if length is ExpectedLength.BLURB:
            raise SummarizeError("no blurbs yet")
        return produced(articles, length, translation=translation, run=program)

    produced = summaries.produce
    monkeypatch.setattr(summaries, "produce", produce)
    arguments = ["--articles", str(ARTICLES), "--only", "farm-fire", "--out", str(tmp_path)]
    result = CliRunner().invoke(
        summaries.main, [*arguments, "--length", "short,blurb", "--systems", "product,lead3"]
    )
    assert result.exit_code == 1
    assert "| product | short | 1 |" in result.output
    assert "no blurbs yet" in result.output
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "lead3-short.md",
        "product-short.md",
    ]


def test_the_report_is_the_table_with_its_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(summaries, "remembering", lambda file: Program())
    arguments = ["--articles", str(ARTICLES), "--only", "farm-fire", "--out", str(tmp_path)]
    report = tmp_path / "table.md"
    result = CliRunner().invoke(
        summaries.main,
        [*arguments, "--length", "short", "--systems", "product", "--report", str(report)],
    )
    assert result.exit_code == 0, result.output
    text = report.read_text("utf-8")
    assert text.startswith("# Summaries of 1 Dutch articles\n\n`make eval-summaries`, 20")
    table = text[text.index("| system") :].strip()
    assert table in result.output


def test_wrong_usage_is_said(tmp_path: Path) -> None:
    run = CliRunner().invoke
    assert run(summaries.main, ["--length", "tiny"]).exit_code == 2
    assert run(summaries.main, ["--articles", str(tmp_path)]).exit_code == 2
