"""The API in one call each: what is loaded for a call is let go of at its end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypedDict, Unpack, overload

from summarize.api.options import Glossary, Progress, Quality, SummaryOptions
from summarize.api.sources import AnySource, Source
from summarize.api.summarizer import Summarizer

if TYPE_CHECKING:
    from summarize.api.engines import Engine
    from summarize.rendering.check_json import CheckedText
    from summarize.report import Report


class SummarizerOptions(TypedDict, total=False):
    """What a `Summarizer` is made with, each as there; everything may be left out."""

    model: str | Engine | None
    device: str
    to: str
    quality: Quality
    glossary: Glossary
    progress: Progress | None


class CheckOptions(TypedDict, total=False):
    """Which checks a text stands; everything may be left out."""

    mode: Literal["translation", "summary"]
    """"translation" (the default) has to say everything; "summary" may leave things out."""
    only: Sequence[str] | None
    """Names of the checks to make ("figures", "names", …), in place of all that apply."""
    without: Sequence[str]
    """Names of checks not to make."""


class AllOptions(SummarizerOptions, SummaryOptions, total=False):
    """All that `summarize.summarize` may be asked for."""


@overload
def summarize(
    report: Source, /, *, source: str | None = None, **options: Unpack[AllOptions]
) -> Report: ...


@overload
def summarize(
    report: list[AnySource] | tuple[AnySource, ...],
    /,
    *,
    source: str | None = None,
    **options: Unpack[AllOptions],
) -> list[Report]: ...


def summarize(
    report: Source | list[AnySource] | tuple[AnySource, ...],
    /,
    *,
    source: str | None = None,
    **options: Unpack[AllOptions],
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
    **checks: Unpack[CheckOptions],
) -> CheckedText:
    """What is wrong with `target`, a text that stands for `source`. No model is needed.

    `result.ok` says whether it may be printed, as far as the checks can tell;
    `result.findings` are their objections, and `result.comparison` has every figure: `kept`,
    `missing`, `changed`, `invented`. `checks` are those of `CheckOptions` (`mode`, `only`, …). The
    languages are BCP 47 codes; without `source_lang` it is told from the text.

    Raises LanguageError for a language whose figures are not known, ValueError for another mode or
    check.
    """
    from summarize.api import checking

    return checking.Checking(**checks).check(
        source,
        target,
        checking.language(source_lang) if source_lang else checking.language_of(source),
        checking.language(target_lang),
    )
