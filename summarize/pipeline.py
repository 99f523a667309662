"""The way of a report: chosen from, translated, checked, put right or replaced, composed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarize.article import Article
from summarize.checks.finding import Finding
from summarize.drafting.choosing import shortlist
from summarize.drafting.composing import (
    Draft,
    Extent,
    Style,
    Summary,
    compose,
    invented_in_summary,
    make_draft,
    marked_ledger,
    most_words,
    write,
)
from summarize.drafting.source import Source
from summarize.drafting.translating import (
    Manner,
    Quality,
    TranslatedArticle,
    Translating,
    translate_articles,
    translate_sentences,
)
from summarize.drafting.translating.manner import DEFAULT
from summarize.language import primary
from summarize.model_identity import ModelIdentity
from summarize.models.engine import Translator, Writer
from summarize.models.loading import Models
from summarize.progress import Progress
from summarize.report import Length, Report

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
    sources = [Source(article) for article in articles]
    extent, manner = options.extent, options.manner.measured(model)
    # Choose what the summary may need, from the source alone.
    needed = None if options.whole else [shortlist(s, words=most_words(extent)) for s in sources]
    # Translate it once, and check it.
    work = Translating(articles, translator, options.target, progress, manner, needed)
    if options.whole or manner.quality is Quality.HIGH:
        work.try_everything()
    hopeful = ROUNDS
    while doubtful := work.doubtful:
        # Choose what is printed of it, at first as if all that failed could be put right.
        standing = {n: work.as_it_stands(n) for n in doubtful}
        if hopeful:
            standing = {n: done.hoped() for n, done in standing.items()}
        chosen = {n: _draft(sources[n], done, options).sources for n, done in standing.items()}
        # Repair what was chosen. What cannot be put right is replaced: next time something else is
        # chosen, in the end from what stands, so that all that is printed was tried.
        if work.try_again(chosen):
            hopeful = max(0, hopeful - 1)
        elif hopeful:
            hopeful = 0
        else:
            break
    # Compose: written sentences that pass the checks, else the translations.
    return _composed(sources, work.translated(), writer, model, options, progress)


def summarise_lengths(
    articles: Sequence[Article],
    models: Models,
    options: Options,
    lengths: Sequence[Length],
    progress: Progress,
) -> list[tuple[Report, ...]]:
    """For every article a report of each length, from one translation of all of it.

    As `summarise` otherwise; `options.extent` and `options.whole` are unused.
    """
    manner = options.manner.measured(models.identity)
    translated = translate_articles(articles, models.translator, options.target, progress, manner)
    sources = [Source(article) for article in articles]
    of_each = [
        _composed(sources, translated, models.writer, models.identity, each, progress)
        for each in (replace(options, extent=Extent(length)) for length in lengths)
    ]
    return list(zip(*of_each, strict=True))


def _draft(source: Source, done: TranslatedArticle, options: Options) -> Draft:
    return make_draft(source, done, options.target, options.extent, options.style)


def _composed(
    sources: Sequence[Source],
    translated: Sequence[TranslatedArticle],
    writer: Writer,
    model: ModelIdentity,
    options: Options,
    progress: Progress,
) -> list[Report]:
    """The reports of these translations: planned, written by the model in one go, checked."""
    drafts = [_draft(s, done, options) for s, done in zip(sources, translated, strict=True)]
    answers = write(drafts, writer, progress)
    return [
        _report(source.article, done, compose(draft, said), model, options)
        for source, done, draft, said in zip(sources, translated, drafts, answers, strict=True)
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
    measured = manner.measured(model)
    translated = translate_articles(articles, translator, target, progress, measured)
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
    pair = manner.pair(source, target)
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
