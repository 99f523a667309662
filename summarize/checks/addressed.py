"""Sentences that speak to the reader or to a machine: they are no news.

Calls to sign up, captions, contact lines, advertising; and what tells a language model what to do.
The phrases are in `summarize/language/addressing/`, one file a language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from importlib import resources

from summarize.checks.codes import Code
from summarize.checks.finding import Finding, Span
from summarize.language import primary

_LANGUAGES = ("nl", "de", "fr", "es", "en")
_LONGEST = 40
"""Words: who speaks to the reader for longer than this tells something, too."""


class Addressee(StrEnum):
    """To whom a sentence speaks."""

    MACHINE = "machine"
    READER = "reader"


def addressed_to(text: str, language: str) -> tuple[Addressee, Span] | None:
    """To whom a sentence speaks, and in which words; None if it tells something.

    None for languages other than Dutch, German, French, Spanish and English. What stands in
    quotation marks is what somebody says.
    """
    code = primary(language)
    if code not in _LANGUAGES:
        return None
    plain = _QUOTED.sub(lambda match: " " * len(match[0]), text)
    for addressee, pattern in _patterns(code):
        match = pattern.search(plain)
        if match is None:
            continue
        if addressee is Addressee.MACHINE or len(text.split()) <= _LONGEST:
            return addressee, Span(match.start(), match.end())
    return None


def find_addressed(text: str, language: str) -> Iterator[Finding]:
    """The same as a finding of a text that is to be printed."""
    found = addressed_to(text, language)
    if found is not None:
        addressee, span = found
        code = Code.INSTRUCTION if addressee is Addressee.MACHINE else Code.SPEAKS_TO_READER
        yield Finding(code, (), None, span)


_QUOTED = re.compile(r"[\"“„«][^\"“”„«»]{3,}[\"”“»]")


@cache
def _patterns(language: str) -> tuple[tuple[Addressee, re.Pattern[str]], ...]:
    folder = resources.files("summarize.language") / "addressing"
    lines = (folder / f"{language}.txt").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line.strip() and not line.startswith("#"))
    return tuple((Addressee(kind), re.compile(p, re.IGNORECASE)) for kind, p in rows)
