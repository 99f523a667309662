"""Titles: *minister Visser* keeps both the name and what its bearer is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from summarize.checks.basis import Basis
from summarize.checks.codes import Code
from summarize.checks.english_text import EnglishText
from summarize.checks.finding import Finding, Span
from summarize.language import primary
from summarize.language.gazetteer import listed_in, rows
from summarize.language.letters import folded
from summarize.language.names import names_in

_SOURCES = ("nl", "de", "fr", "es")


def title_findings(source: str, target: str, source_lang: str, target_lang: str) -> list[Finding]:
    """The titles before a name of `source` that its English translation `target` has nowhere."""
    language = primary(source_lang)
    if language not in _SOURCES or primary(target_lang) != "en":
        return []
    return list(_lost(source, target, language))


def find_dropped(text: str, basis: Basis) -> Iterator[Finding]:
    """Titles that a text leaves out before the name of their bearer: *Van Dijk will respond*."""
    language = primary(basis.source_lang)
    if language in _SOURCES and primary(basis.target_lang) == "en":
        yield from _lost(basis.source, text, language, only_named=True)


def _lost(
    source: str, target: str, language: str, *, only_named: bool = False
) -> Iterator[Finding]:
    there = EnglishText(target, source)
    for name in names_in(source, language):
        if only_named and not there.has(name.text):
            continue
        match = _title().search(source[: name.start])
        if match is None or name.address or listed_in(name.text):
            continue
        title = match[1]
        if not any(there.has(english) for english in _english()[folded(title)]):
            span = Span(match.start(1), name.end)
            yield Finding(Code.NAME_MISSING, (source[span.start : span.end],), span)


@cache
def _english() -> dict[str, tuple[str, ...]]:
    return {folded(title): tuple(cell.split(",")) for title, cell in rows("titles.tsv", 2)}


@cache
def _title() -> re.Pattern[str]:
    titles = sorted((title for title, _ in rows("titles.tsv", 2)), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, titles))})\s$", re.IGNORECASE)
