"""Terms: the field's own words, and an editor's, are rendered as the glossary has them."""

from __future__ import annotations

from collections.abc import Iterator

from summarize.checks.basis import Basis, KnownTerm
from summarize.checks.codes import Code
from summarize.checks.finding import Finding


def find(text: str, basis: Basis) -> Iterator[Finding]:
    """The terms of the source that a translation does not render: it may say something else."""
    missing = [t for t in basis.terms if t.is_in(basis.source) and not t.is_kept(text)]
    yield from of_missing(missing)


def of_missing(terms: list[KnownTerm] | tuple[KnownTerm, ...]) -> Iterator[Finding]:
    """What is said of terms that are known to be missing."""
    for term in terms:
        yield Finding(Code.TERM_MISSING, (term.name, term.preferred))
