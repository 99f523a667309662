"""The API in one call each: what is loaded for a call is let go of at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypedDict, Unpack, overload

from summarize.api.options import Glossary, Progress, Quality, SummaryOptions
from summarize.api.sources import AnySource, Source
from summarize.api.summarizer import Summarizer

if TYPE_CHECKING:
    from summarize.api.engines import Engine
    from summarize.figures import Comparison
    from summarize.report import Report


class SummarizerOptions(TypedDict, total=False):
    """What a `Summarizer` is made with, each as there; everything may be left out."""

    model: str | Engine | None
    device: str
    to: str
    quality: Quality
    glossary: Glossary
    progress: Progress | None


class Options(SummarizerOptions, SummaryOptions, total=False):
    """All that `summarize.summarize` may be asked for."""


@overload
def summarize(
    report: Source, /, *, source: str | None = None, **options: Unpack[Options]
) -> Report: ...


@overload
def summarize(
    report: list[AnySource] | tuple[AnySource, ...],
    /,
    *,
    source: str | None = None,
    **options: Unpack[Options],
) -> list[Report]: ...


def summarize(
    report: Source | list[AnySource] | tuple[AnySource, ...],
    /,
    *,
    source: str | None = None,
    **options: Unpack[Options],
) -> Report | list[Report]:
    """Summarise a report, or each of a list: `Summarizer.summarize` with a summarizer of its own.

    `options` are those of `Summarizer` (`to`, `model`, `device`, …) and of `SummaryOptions`
    (`length`, `style`, …). Use a `Summarizer` for more than one call: a model takes seconds to
    load. Raises as `Summarizer.summarize`.
    """
    own: SummarizerOptions = {}
    summary: SummaryOptions = {}
    for name, value in options.items():
        (own if name in SummarizerOptions.__annotations__ else summary)[name] = value  # type: ignore[literal-required]
    with Summarizer(**own) as summarizer:
        return summarizer.summarize(report, source=source, **summary)


@overload
def translate(
    text: Source, /, *, source: str | None = None, **options: Unpack[SummarizerOptions]
) -> Report: ...


@overload
def translate(
    text: list[AnySource] | tuple[AnySource, ...],
    /,
    *,
    source: str | None = None,
    **options: Unpack[SummarizerOptions],
) -> list[Report]: ...


def translate(
    text: Source | list[AnySource] | tuple[AnySource, ...],
    /,
    *,
    source: str | None = None,
    **options: Unpack[SummarizerOptions],
) -> Report | list[Report]:
    """Translate a text, or each of a list: `Summarizer.translate` with a summarizer of its own.

    A str is the text itself; a `Path` names a file. Raises as `Summarizer.translate`.
    """
    with Summarizer(**options) as summarizer:
        return summarizer.translate(text, source=source)


def check(
    source: str,
    target: str,
    *,
    source_lang: str | None = None,
    target_lang: str = "en",
    mode: Literal["translation", "summary"] = "translation",
) -> Comparison:
    """What became of each figure of `source` in `target`, two texts. No model is needed.

    `result.ok` says whether `target` may be printed, as far as figures go; `kept`, `missing`,
    `changed`, `invented` and `warnings` say why. A translation has to say every figure of its
    source, a summary may leave some out. The languages are BCP 47 codes; without `source_lang` it
    is told from the text.

    Raises LanguageError for a language whose figures are not known, ValueError for another mode.
    """
    from summarize.figures import LANGUAGES, Mode, compare

    if source_lang is None:
        from summarize.reading import detect_language

        source_lang = detect_language(source)
    langs = []
    for code in (source_lang, target_lang):
        language = code.replace("_", "-").split("-")[0].lower()
        if language not in LANGUAGES:
            from summarize.errors import LanguageError

            known = ", ".join(sorted(LANGUAGES))
            raise LanguageError(
                f"Figures are not known in the language {code!r}; known are {known}."
            )
        langs.append(language)
    return compare(source, target, source_lang=langs[0], target_lang=langs[1], mode=Mode(mode))
