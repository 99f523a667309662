"""A summarizer: models loaded once, and many reports made with them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Self, Unpack, overload

from summarize.api import options as chosen
from summarize.api.engines import AUTO, Engine, Engines
from summarize.api.options import Glossary, OnError, Progress, Quality, SummaryOptions, ToldProgress
from summarize.api.sources import AnySource, Source, as_article, as_articles, as_text
from summarize.article import Article
from summarize.errors import SummarizeError
from summarize.model_identity import ModelIdentity

if TYPE_CHECKING:
    from types import TracebackType

    from summarize.checks import Finding
    from summarize.models.loading import Models
    from summarize.pipeline import Options
    from summarize.report import Report

BATCH = 16
"""Reports whose sentences go through the model together."""

_log = logging.getLogger(__name__)


class Summarizer:
    """Translates and summarises reports; a model is loaded when first needed, and then kept.

    `model` is a name of `summarize models list`, a repository's owner/name, a folder, or "auto";
    or an `Engine` of your own. `device` is "auto", "cpu", "cuda", "cuda:1" or "mps". `to` is the
    target language as a BCP 47 code. `quality` "high" takes the best of several translations of
    each uncertain sentence, in about twice the time. `glossary` is a file of terms and their
    translations, a tab between them, or a list of such files. `progress` is called with a stage's
    name, how many of its units are done, and how many there are.

    Models are kept for one source language at a time: another takes their place, since two may be
    more than the memory holds. One summarizer is for one thread. As a context manager it lets go
    of its models at the end, as `close` does.

    Raises LanguageError, InputError (the glossary), ValueError.
    """

    def __init__(
        self,
        model: str | Engine | None = AUTO,
        *,
        device: str = AUTO,
        to: str = "en",
        quality: Quality = "standard",
        glossary: Glossary = (),
        progress: Progress | None = None,
    ) -> None:
        from summarize.reading import check_language

        self.to = check_language(to)
        self._engines = Engines(model, device, self.to)
        self._manner = chosen.manner(quality, glossary)
        self.progress = progress

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the models. A summarizer that is used again loads them again."""
        self._engines.clear()

    def load(self, source: str) -> ModelIdentity:
        """Load the model for reports in the language `source` now, and say which it is.

        Raises ModelError if none is installed that can do it.
        """
        return self._engines.get(source).identity

    @overload
    def summarize(
        self, report: Source, /, *, source: str | None = None, **options: Unpack[SummaryOptions]
    ) -> Report: ...

    @overload
    def summarize(
        self,
        report: list[AnySource] | tuple[AnySource, ...],
        /,
        *,
        source: str | None = None,
        **options: Unpack[SummaryOptions],
    ) -> list[Report]: ...

    def summarize(
        self,
        report: Source | list[AnySource] | tuple[AnySource, ...],
        /,
        *,
        source: str | None = None,
        **options: Unpack[SummaryOptions],
    ) -> Report | list[Report]:
        """What comes of a report: headline, summary, and the fate of every figure.

        `report` is a file's path, its content as bytes, an `Article`, or a list of these, which
        gives a list in the same order. `source` is the language it is in; without it, it is told
        from the text. `options` are those of `SummaryOptions`.

        What the checks could not confirm raises nothing: it is flagged in the report.

        Raises InputError, LanguageError or ModelError; ValueError for an option that is none.
        """
        made = chosen.options(self.to, self._manner, **options)
        return self._each(report, lambda one: as_article(one, source), self._summarised(made))

    @overload
    def translate(self, text: Source, /, *, source: str | None = None) -> Report: ...

    @overload
    def translate(
        self, text: list[AnySource] | tuple[AnySource, ...], /, *, source: str | None = None
    ) -> list[Report]: ...

    def translate(
        self,
        text: Source | list[AnySource] | tuple[AnySource, ...],
        /,
        *,
        source: str | None = None,
    ) -> Report | list[Report]:
        """The checked translation of a text, as a report without headline and summary.

        Here a str is the text itself, of which nothing is taken for a headline or a page's
        furniture; a `Path`, bytes or an `Article` is a report, as in `summarize`. `report.text`
        is the translation, its paragraphs parted by blank lines.

        Raises as `summarize`.
        """
        return self._each(text, lambda one: as_text(one, source), self._translated)

    def translate_lines(
        self, lines: Sequence[str], *, source: str
    ) -> list[tuple[str, tuple[Finding, ...]]]:
        """For each line its translation, on one line, and what the checks could not confirm.

        A blank line stays as it is. Raises LanguageError, ModelError.
        """
        from summarize import pipeline
        from summarize.language import primary
        from summarize.reading import check_language

        source = check_language(source)
        if primary(source) == primary(self.to):
            return [(line, ()) for line in lines]
        translator = self._engines.get(source).translator
        return pipeline.translate_lines(
            lines, translator, source, self.to, ToldProgress(self.progress), self._manner
        )

    def stream(
        self,
        reports: Iterable[AnySource],
        /,
        *,
        source: str | None = None,
        batch: int = BATCH,
        on_error: OnError | None = None,
        **options: Unpack[SummaryOptions],
    ) -> Iterator[Report]:
        """As `summarize`, for any number of reports: what comes of each, in order, as it is done.

        `batch` files are read at a time, and the sentences of all their reports go through the
        model together; a file that holds several (a mail with attachments, a feed) gives several.
        `report.article.name` says of which file a report is. A source that fails raises; with
        `on_error` it is told there, and the others are done.
        """
        make = self._summarised(chosen.options(self.to, self._manner, **options))
        if batch < 1:
            raise ValueError("batch must be at least 1")
        return self._stream(iter(reports), source, make, batch, on_error)

    def _stream(
        self,
        waiting: Iterator[AnySource],
        source: str | None,
        make: Make,
        batch: int,
        on_error: OnError | None,
    ) -> Iterator[Report]:
        while some := list(islice(waiting, batch)):
            read: list[tuple[Source, Article]] = []
            for one in some:
                try:
                    read += [(one, article) for article in as_articles(one, source)]
                except SummarizeError as error:
                    _tell(on_error, one, error)
            yield from self._by_language(read, make, on_error)

    def _each(
        self,
        given: Source | list[AnySource] | tuple[AnySource, ...],
        read: Callable[[Source], Article],
        make: Make,
    ) -> Report | list[Report]:
        if isinstance(given, list | tuple):
            articles = [read(one) for one in given]
            return self._by_language([(one, one) for one in articles], make, None)
        article = read(given)
        return self._by_language([(article, article)], make, None)[0]

    def _by_language(
        self, read: Sequence[tuple[Source, Article]], make: Make, on_error: OnError | None
    ) -> list[Report]:
        """The reports of these articles in their order: all of a language together, so that
        models load once. One that fails fails all of its language."""
        done: dict[int, Report] = {}
        for language in dict.fromkeys(article.language for _, article in read):
            places = [n for n, (_, article) in enumerate(read) if article.language == language]
            try:
                models = self._engines.get(language)
                _log.info("%d reports in %s, by %s", len(places), language, models.identity.name)
                made = make([read[n][1] for n in places], models)
            except SummarizeError as error:
                for n in places:
                    _tell(on_error, read[n][0], error)
            else:
                done.update(zip(places, made, strict=True))
        return [done[n] for n in sorted(done)]

    def _summarised(self, options: Options) -> Make:
        def make(articles: Sequence[Article], models: Models) -> list[Report]:
            from summarize import pipeline

            return pipeline.summarise(
                articles,
                models.translator,
                models.writer,
                models.identity,
                options,
                ToldProgress(self.progress),
            )

        return make

    def _translated(self, articles: Sequence[Article], models: Models) -> list[Report]:
        from summarize import pipeline

        return pipeline.translate(
            articles,
            models.translator,
            models.identity,
            self.to,
            ToldProgress(self.progress),
            self._manner,
        )


Make = Callable[[Sequence[Article], "Models"], "list[Report]"]
"""Makes a report of each article, in their order, with these models."""


def _tell(on_error: OnError | None, source: Source, error: SummarizeError) -> None:
    if on_error is None:
        raise error
    on_error(source, error)
