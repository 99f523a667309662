"""`python -m summarize.evaluation.summaries`: how good the summaries are, beside the baselines.

Runs the program on every article that has an expectation beside it, and prints one Markdown table;
what the model translated is remembered from one length, and one run, to the next. Every summary
goes to a file in `--out`, with what was found in it and the Dutch beside it: the table does not
replace reading.
"""

from __future__ import annotations

import datetime
import json
import platform
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from summarize.cli.option_values import gathered
from summarize.errors import SummarizeError
from summarize.evaluation import baselines
from summarize.evaluation.expectations import Expectation, ExpectedLength, load_all
from summarize.evaluation.remembering import remembering
from summarize.evaluation.summary_scores import (
    Score,
    ScoredSentence,
    ScoredSummary,
    Translated,
    count_words,
    score,
)
from summarize.evaluation.summary_tables import for_reading, table

SYSTEMS = ("product", "lead3", "lexrank", "bare")

Run = Callable[[Sequence[str]], str]
"""Runs the program with these arguments and gives what it prints."""


def run_program(arguments: Sequence[str]) -> str:
    """`python -m summarize` with these arguments, as its own process. Raises SummarizeError."""
    done = subprocess.run(
        [sys.executable, "-m", "summarize", *arguments],
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    if done.returncode:
        lines = done.stderr.strip().splitlines() or ["no reason given"]
        raise SummarizeError(f"summarize ended with {done.returncode}: {lines[-1]}")
    return done.stdout


def produce(
    articles: Sequence[Path],
    length: ExpectedLength,
    *,
    translation: bool = False,
    run: Run = run_program,
) -> list[ScoredSummary]:
    """The program's summaries of these articles, in their order.

    With `translation` each carries its article's checked translation. Raises SummarizeError if
    the program fails or leaves an article out.
    """
    arguments = ["--format", "json", "--quiet", "--length", length.value]
    if translation:
        arguments.append("--translation")
    document = json.loads(run([*arguments, *map(str, articles)]))
    summaries = {s.name: s for s in map(summary_of, document["reports"])}
    missing = [path.name for path in articles if path.name not in summaries]
    if missing or len(summaries) != len(articles):
        raise SummarizeError(f"not one report for each article: {', '.join(missing) or 'names'}")
    return [summaries[path.name] for path in articles]


def summary_of(report: Mapping[str, Any]) -> ScoredSummary:
    """The values to score of one report, as the JSON output has it."""
    return ScoredSummary(
        name=Path(report["source"]["name"]).name,
        headline=report["headline"]["text"] if report["headline"] else "",
        sentences=tuple(
            ScoredSentence(
                text=s["text"],
                origin=s["origin"],
                paragraph=s.get("paragraph"),
                sources=tuple(s["sources"]),
                flags=tuple(f["message"] for f in s["flags"]),
            )
            for s in report["summary"]
        ),
        translation=tuple(
            Translated(s["id"], s["text"], paragraph["role"])
            for paragraph in report.get("translation", ())
            for s in paragraph["sentences"]
        ),
    )


def summarise_all(
    expectations: Sequence[Expectation],
    lengths: Sequence[ExpectedLength],
    systems: Sequence[str],
    *,
    chat: baselines.Chat | None = None,
    run: Run = run_program,
) -> Iterator[tuple[tuple[str, ExpectedLength], list[ScoredSummary]]]:
    """The summaries of each system at each length, in the order of the expectations, when made.

    The program translates the articles once, in its first run; its other summaries, and the
    baselines, refer to that translation. Raises SummarizeError.
    """
    paths = [e.source for e in expectations]
    words = [count_words(e.text) for e in expectations]
    translations: list[tuple[Translated, ...]] = []
    for length in lengths:
        if set(systems) - {"bare"} and (not translations or "product" in systems):
            made = produce(paths, length, translation=not translations, run=run)
            translations = translations or [s.translation for s in made]
            if "product" in systems:
                yield (
                    ("product", length),
                    [replace(s, translation=t) for s, t in zip(made, translations, strict=True)],
                )
        for system in systems:
            if system == "lead3":
                yield (
                    (system, length),
                    [baselines.lead3(p.name, t) for p, t in zip(paths, translations, strict=True)],
                )
            elif system == "lexrank":
                yield (
                    (system, length),
                    [
                        baselines.lexrank(p.name, t, length, n)
                        for p, t, n in zip(paths, translations, words, strict=True)
                    ],
                )
            elif system == "bare" and chat is not None:
                articles = [(e.source.name, e.text) for e in expectations]
                yield (system, length), baselines.bare(chat, articles, length)


def load_chat(path: str) -> baselines.Chat:
    """Calls MODULE:FUNCTION without arguments; its result is the chat model."""
    module, _, function = path.partition(":")
    chat: baselines.Chat = getattr(import_module(module), function)()
    return chat


def _choices(ctx: click.Context, option: click.Parameter, value: str) -> list[str]:
    allowed = SYSTEMS if option.name == "systems" else tuple(ExpectedLength)
    chosen = list(dict.fromkeys(value.split(",")))
    for item in chosen:
        if item not in allowed:
            raise click.BadParameter(f"{item} is none of {', '.join(allowed)}")
    return chosen


@dataclass(frozen=True, slots=True)
class SystemWords:
    """What is measured, and how it is run."""

    systems: list[str]
    chat: str
    fresh: bool


@click.command()
@click.option(
    "--articles",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default="tests/articles",
    show_default=True,
    help="Where the expectations are.",
)
@click.option("--only", default="", help="Names of articles, with commas; else all.")
@click.option(
    "--length",
    "lengths",
    default="short,long,blurb",
    show_default=True,
    callback=_choices,
    help="Lengths, with commas.",
)
@click.option(
    "--systems",
    default="product,lead3,lexrank",
    show_default=True,
    callback=_choices,
    help="Which summaries: product, lead3, lexrank, bare.",
)
@click.option(
    "--chat",
    default="summarize.evaluation.bare:model",
    show_default=True,
    help="For bare: MODULE:FUNCTION that gives the chat model.",
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default="out/summaries",
    show_default=True,
    help="Folder for reading by eye.",
)
@click.option(
    "--report",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the table, with date and machine, to this Markdown file as well.",
)
@click.option(
    "--fresh",
    is_flag=True,
    help="Run the program as its own process and translate anew for every length.",
)
@gathered(systems=SystemWords)
def main(
    articles: Path,
    only: str,
    lengths: list[str],
    systems: SystemWords,
    out: Path,
    report: Path | None,
) -> None:
    """Measure the summaries of the articles that have expectations."""
    names = set(filter(None, only.split(",")))
    expectations = [e for e in load_all(articles) if not names or e.name in names]
    if not expectations:
        raise click.UsageError(f"no expectations in {articles}")
    wanted = [ExpectedLength(length) for length in lengths]
    out.mkdir(parents=True, exist_ok=True)
    scores: dict[tuple[str, ExpectedLength], list[Score]] = {}
    try:
        model = load_chat(systems.chat) if "bare" in systems.systems else None
        run = run_program if systems.fresh else remembering(out / "translations.jsonl")
        for (system, length), made in summarise_all(
            expectations, wanted, systems.systems, chat=model, run=run
        ):
            results = [score(s, e, length) for s, e in zip(made, expectations, strict=True)]
            scores[system, length] = results
            read = for_reading(f"{system}, {length}", zip(made, results, expectations, strict=True))
            (out / f"{system}-{length}.md").write_text(read, encoding="utf-8")
    except SummarizeError as problem:
        raise click.ClickException(str(problem)) from problem
    finally:  # What was measured before something failed took long enough.
        if scores:
            click.echo(table(scores))
    if report is not None:
        today = datetime.date.today().isoformat()
        report.write_text(
            f"# Summaries of {len(expectations)} Dutch articles\n\n"
            f"`make eval-summaries`, {today}, {platform.machine()}, Python "
            f"{platform.python_version()}. What the columns count: `summarize/evaluation/"
            f"summary_scores.py`.\n\n{table(scores)}\n",
            "utf-8",
        )
    click.echo(f"\nTo read by eye: {out}", err=True)


if __name__ == "__main__":
    main()
