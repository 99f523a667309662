"""The ledger's word on a summary: which figures it says, and which its sources do not have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarize.article import Article
from summarize.checks.figures import compare_known
from summarize.drafting.composing.groups import Languages
from summarize.drafting.composing.plan import figures_said
from summarize.drafting.composing.summaries import Summary
from summarize.figures import Mode
from summarize.report import Headline, Invented, LedgerEntry, SummarySentence


def marked_ledger(
    ledger: Sequence[LedgerEntry],
    article: Article,
    sentences: Sequence[SummarySentence],
    target: str,
) -> tuple[LedgerEntry, ...]:
    """The ledger with what the summary says: a figure is in it if a sentence that stands on the
    figure's sentence says it, or one that stands on another where the same figure is written."""
    languages = Languages.of(article, target)
    said = {f for sentence in sentences for f in figures_said(sentence, article, languages)}
    return tuple(replace(entry, in_summary=entry.figure.identity in said) for entry in ledger)


def invented_in_summary(article: Article, summary: Summary, target: str) -> list[Invented]:
    """Figures of headline and summary that their sources do not have."""
    texts: list[tuple[str, Headline | SummarySentence]] = []
    if summary.headline is not None:
        texts.append(("headline", summary.headline))
    texts += [(f"summary:{n}", sentence) for n, sentence in enumerate(summary.sentences)]
    found: list[Invented] = []
    languages = Languages.of(article, target)
    for where, text in texts:
        comparison = compare_known(
            " ".join(article.sentence(i).text for i in text.sources),
            text.text,
            languages.source_of(text.sources),
            target,
            Mode.SUMMARY,
        )
        if comparison is not None:
            found.extend(Invented(figure, where) for figure in comparison.invented)
    return found
