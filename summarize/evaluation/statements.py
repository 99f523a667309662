"""`python -m summarize.evaluation.statements`: the figure check on sentences known true or untrue.

The articles' expectations hold English sentences by hand: true ones (`good_*`, `also_true`, the
gist) and ones that a bad model would write (`bad_summary`). Compared with their Dutch articles as
summaries are, the true ones should pass. Of the untrue ones only some are wrong in a figure and its
surroundings; the rest is for other checks to find, so that their share is a measure, not a goal.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import click

from summarize.evaluation.expectations import Expectation, load_all
from summarize.evaluation.summary_scores import Fault, wrong_figures
from summarize.figures import find


class CheckedStatement(NamedTuple):
    """A sentence about an article, and what the figure check finds in it."""

    article: str
    sentence: str
    faults: tuple[Fault, ...]


def true_sentences(expected: Expectation) -> list[str]:
    """Everything true that the expectation says of its article, each sentence once."""
    sentences = [expected.gist, expected.good_headline, *expected.good_short]
    sentences += [sentence for paragraph in expected.good_long for sentence in paragraph]
    return list(dict.fromkeys([*sentences, *expected.also_true]))


def check(expected: Expectation, sentences: Sequence[str]) -> list[CheckedStatement]:
    """The sentences with a figure, each compared with the whole article."""
    text = expected.text
    return [
        CheckedStatement(expected.name, sentence, tuple(wrong_figures(text, [sentence])))
        for sentence in sentences
        if find(sentence, "en")
    ]


@click.command()
@click.option(
    "--articles",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default="tests/articles",
    show_default=True,
    help="Where the expectations are.",
)
def main(articles: Path) -> None:
    """Print the true sentences that are faulted, the untrue ones that pass, and how many."""
    expectations = load_all(articles)
    true = [c for e in expectations for c in check(e, true_sentences(e))]
    untrue = [c for e in expectations for c in check(e, e.bad_summary)]
    alarms = [c for c in true if c.faults]
    missed = [c for c in untrue if not c.faults]
    for found in alarms:
        reasons = "; ".join(f.reason for f in found.faults)
        click.echo(f"false alarm  {found.article}: {found.sentence}\n    {reasons}")
    for found in missed:
        click.echo(f"not found    {found.article}: {found.sentence}")
    click.echo(f"\nfalse alarms: {len(alarms)} of {len(true)} true sentences with figures")
    click.echo(f"found: {len(untrue) - len(missed)} of {len(untrue)} untrue sentences with figures")


if __name__ == "__main__":
    main()
