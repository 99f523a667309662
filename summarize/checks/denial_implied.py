"""What is denied without a word for no: *ohne*, *fehlt*, *verweigert*, *ontevreden*.

Found as lost only where the translation says nothing at all that could stand for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from summarize.checks.codes import Code
from summarize.checks.denial_pairs import WORD, Denial
from summarize.checks.finding import Finding, Span
from summarize.language.denials import en
from summarize.language.denying import whole
from summarize.language.tables import rows

_COLUMNS = {"nl": 2, "de": 3, "fr": 4, "es": 5}
_UNDONE = 30
"""Characters on either side of such a word within which a denial turns it round: *no niega*."""


@dataclass(frozen=True, slots=True)
class _Implied:
    """A way to deny: how the source says it, and what of the target may stand for it."""

    source: re.Pattern[str]
    english: re.Pattern[str]
    by: str
    """Whether "any" denial may stand for it, "only" these words, or also a word's "form" alone."""


def implied_findings(
    source: str, target: str, language: str, denials: Sequence[Denial]
) -> Iterator[Finding]:
    """The first such word of a source for which its English `target` has nothing.

    `denials` are the denials of the source: what is denied twice is said.
    """
    words = [w.lower().replace("’", "'") for w in WORD.findall(target)]
    denied = any(w in en.DENIALS or w.endswith("n't") or en.is_plainly_affixed(w) for w in words)
    for row in _implied(language):
        match = row.source.search(source)
        if match is None or row.english.search(target):
            continue
        if row.by != "only":
            near = range(match.start() - _UNDONE, match.end() + _UNDONE)
            if denied or any(d.required and d.start in near for d in denials):
                continue
        if row.by != "form" or not any(len(b) > 3 for w in words for b in en.is_affixed(w)):
            yield Finding(Code.DENIAL_LOST, (match[0].lower(),), Span(*match.span()))
            return


@cache
def _implied(language: str) -> tuple[_Implied, ...]:
    column = _COLUMNS.get(language)
    if column is None:
        return ()
    return tuple(
        _Implied(whole(row[column]), whole(row[1]), row[0]) for row in rows("implied-denials.tsv")
    )
