"""The way of a report: read, translated, chosen from, written. The stages in their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarize.article import Article
from summarize.checks.figures import compare_known
from summarize.checks.finding import Finding
from summarize.drafting.choosing import shortlist
from summarize.drafting.composing import (
    Extent,
    Style,
    Summary,
    chosen_sentences,
    most_words,
    summarise_articles,
)
from summarize.drafting.source import Source
from summarize.drafting.translating import (
    Manner,
    Pair,
    Quality,
    TranslatedArticle,
    Translating,
    translate_articles,
    translate_sentences,
)
from summarize.figures import Mode
from summarize.identity import ModelIdentity
from summarize.language import primary
from summarize.models.engine import Translator, Writer
from summarize.progress import Progress
from summarize.report import (
    Headline,
    Invented,
    LedgerEntry,
    Length,
    Report,
    SummarySentence,
)

DEFAULT = Manner()
SHORT = Extent()
ROUNDS = 3
"""How often it is asked anew what is chosen: what cannot be put right makes room for something."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a run is asked for."""

    target: str = "en"
    extent: Extent = SHORT
    style: Style = Style.AUTO
    whole: bool = True
    """Whether all of every article is translated and checked, or only what its summary needs."""
    manner: Manner = DEFAULT


def summarise(
    articles: Sequence[Article],
    translator: Translator,
    writer: Writer,
    model: ModelIdentity,
    options: Options,
    progress: Progress,
) -> list[Report]:
    """A report for every article, in the order given.

    The sentences of all articles go through the model together. Nothing is raised for what the
    checks could not confirm: it is flagged in the report.
    """
    extent, manner = options.extent, options.manner
    sources = [Source(article) for article in articles]
    whole = options.whole or manner.quality is Quality.HIGH
    # Choose what the summary may need, from the source alone; translate it once, and check it.
    needed = None if options.whole else [shortlist(s, words=most_words(extent)) for s in sources]
    work = Translating(articles, translator, options.target, progress, manner, needed)
    if whole:
        work.try_everything()

    def chosen(hoping: bool) -> dict[int, frozenset[str]]:
        """What would be printed of each article, as it stands or as it may yet be."""
        standing = ((n, work.as_it_stands(n)) for n in work.doubtful)
        return {n: _printed(sources[n], d.hoped() if hoping else d, options) for n, d in standing}

    # Repair what is chosen. What cannot be put right is replaced: something else is chosen, and
    # repaired. In the end it is chosen from what stands, so that all that is printed was tried.
    for _ in range(ROUNDS):
        if not work.try_again(chosen(hoping=True)):
            break
    while work.try_again(chosen(hoping=False)):
        pass  # there is less left to try each time
    # Compose: written sentences that pass the checks, else the translations.
    return _summarised(sources, work.translated(), writer, model, options, progress)


def _printed(source: Source, done: TranslatedArticle, options: Options) -> frozenset[str]:
    """The ids of the sentences that headline and summary of this article would stand on."""
    return chosen_sentences(source, done, options.target, options.extent, options.style)


def summarise_lengths(
    articles: Sequence[Article],
    translator: Translator,
    writer: Writer,
    model: ModelIdentity,
    options: Options,
    lengths: Sequence[Length],
    progress: Progress,
) -> list[tuple[Report, ...]]:
    """For every article a report of each length, from one translation of all of it.

    As `summarise` otherwise; `options.extent` and `options.whole` are unused.
    """
    translated = translate_articles(articles, translator, options.target, progress, options.manner)
    sources = [Source(article) for article in articles]
    of_each = [
        _summarised(
            sources, translated, writer, model, replace(options, extent=Extent(length)), progress
        )
        for length in lengths
    ]
    return list(zip(*of_each, strict=True))


def _summarised(
    sources: Sequence[Source],
    translated: Sequence[TranslatedArticle],
    writer: Writer,
    model: ModelIdentity,
    options: Options,
    progress: Progress,
) -> list[Report]:
    summaries = summarise_articles(
        list(zip(sources, translated, strict=True)),
        writer,
        options.target,
        options.extent,
        options.style,
        progress,
    )
    return [
        _report(source.article, done, summary, model, options)
        for source, done, summary in zip(sources, translated, summaries, strict=True)
    ]


def translate(
    articles: Sequence[Article],
    translator: Translator,
    model: ModelIdentity,
    target: str,
    progress: Progress,
    manner: Manner = DEFAULT,
) -> list[Report]:
    """A report without headline and summary for every article: its checked translation."""
    translated = translate_articles(articles, translator, target, progress, manner)
    return [
        Report(a, target, model, None, (), t.translation, t.ledger, t.invented)
        for a, t in zip(articles, translated, strict=True)
    ]


def translate_lines(
    lines: Sequence[str],
    translator: Translator,
    source: str,
    target: str,
    progress: Progress,
    manner: Manner = DEFAULT,
) -> list[tuple[str, tuple[Finding, ...]]]:
    """For every line its translation, on one line, and its flags; a blank line stays blank."""
    if primary(source) == primary(target):
        return [(line, ()) for line in lines]
    pair = Pair(source, target, manner.glossary(source, target))
    checked = translate_sentences(lines, translator, pair, progress, manner.quality)
    return [
        (" ".join(c.text.split()), c.flags) if line.strip() else (line, ())
        for line, c in zip(lines, checked, strict=True)
    ]


def _report(
    article: Article,
    done: TranslatedArticle,
    summary: Summary,
    model: ModelIdentity,
    options: Options,
) -> Report:
    return Report(
        article=article,
        target_language=options.target,
        model=model,
        headline=summary.headline,
        summary=summary.sentences,
        translation=done.wanted(),
        ledger=marked_ledger(done.ledger, article, summary.sentences, options.target),
        invented=(*done.invented, *invented_in_summary(article, summary, options.target)),
        length=options.extent.length,
    )


def marked_ledger(
    ledger: Sequence[LedgerEntry],
    article: Article,
    sentences: Sequence[SummarySentence],
    target: str,
) -> tuple[LedgerEntry, ...]:
    """The ledger with what the summary says: a figure is in it if a sentence that stands on the
    figure's sentence says it, or one that stands on another where the same figure is written."""
    said: set[tuple[object, object]] = set()
    for sentence in sentences:
        comparison = compare_known(
            " ".join(article.sentence(i).text for i in sentence.sources),
            sentence.text,
            article.language,
            target,
            Mode.SUMMARY,
        )
        if comparison is not None:
            said |= {(m.source.kind, m.source.value) for m in comparison.kept}
    return tuple(
        replace(entry, in_summary=(entry.figure.kind, entry.figure.value) in said)
        for entry in ledger
    )


def invented_in_summary(article: Article, summary: Summary, target: str) -> list[Invented]:
    """Figures of headline and summary that their sources do not have."""
    texts: list[tuple[str, Headline | SummarySentence]] = [("headline", summary.headline)]
    texts += [(f"summary:{n}", sentence) for n, sentence in enumerate(summary.sentences)]
    found: list[Invented] = []
    for where, text in texts:
        comparison = compare_known(
            " ".join(article.sentence(i).text for i in text.sources),
            text.text,
            article.language,
            target,
            Mode.SUMMARY,
        )
        if comparison is not None:
            found.extend(Invented(figure, where) for figure in comparison.invented)
    return found
