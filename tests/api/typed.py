"""What a type checker makes of the API: checked by `make lint`, run by nobody."""

from __future__ import annotations

from pathlib import Path
from typing import assert_type

import summarize
from summarize.figures import Comparison, Figure, compare, find
from summarize.testing import KnownSentences


def what_comes_out(path: Path, article: summarize.Article) -> None:
    """One report for one source, a list for a list."""
    assert_type(summarize.summarize("report.txt", to="en", length="short"), summarize.Report)
    assert_type(summarize.summarize(path), summarize.Report)
    assert_type(summarize.summarize(b"..."), summarize.Report)
    assert_type(summarize.summarize([article, article]), list[summarize.Report])
    assert_type(summarize.translate("Dat zijn er 2.205.", source="nl").text, str)
    assert_type(summarize.check("47 procent", "47 percent", source_lang="nl").ok, bool)
    assert_type(find("47 procent", "nl"), list[Figure])
    assert_type(compare("1", "2", source_lang="nl", target_lang="en"), Comparison)


def what_goes_in(paths: list[Path]) -> None:
    """Options are checked by name and value."""
    with summarize.Summarizer(model="auto", device="auto", quality="high") as summarizer:
        for report in summarizer.stream(paths, length="blurb", on_error=lambda source, error: None):
            assert_type(report.figures.kept[0].target, str | None)
    engine: summarize.Engine = KnownSentences({})
    summarize.summarize(paths, model=engine, glossary=[Path("terms.tsv")])
    summarize.summarize("report.txt", length="tiny")  # type: ignore[call-overload]
    summarize.summarize("report.txt", lenght="short")  # type: ignore[call-overload]
    summarize.summarize(3)  # type: ignore[call-overload]
    summarize.render(summarize.summarize("report.txt"), "docx")  # type: ignore[arg-type]
