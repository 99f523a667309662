"""Kinds: a word that says which kind of a thing is meant is not left out: *sexual exploitation*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from summarize.checks.basis import Basis
from summarize.checks.codes import Code
from summarize.checks.finding import Finding
from summarize.language import vocabulary


def find(text: str, basis: Basis) -> Iterator[Finding]:
    """Things whose kind the sources say, and the text nowhere."""
    for kind, pattern, any_kind in _narrowed(basis.target_lang):
        if pattern.search(text):
            continue
        said = {m[1].lower() for t in basis.translations for m in pattern.finditer(t)}
        for thing in sorted(said & {m[1].lower() for m in any_kind.finditer(text)}):
            yield Finding(Code.KIND_LOST, (thing, kind))


@cache
def _narrowed(language: str) -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(
        (
            kind,
            re.compile(rf"\b{word} ({things})\b", re.IGNORECASE),
            re.compile(rf"\b({things})\b", re.IGNORECASE),
        )
        for kind, word, things in vocabulary(language).kinds
    )
