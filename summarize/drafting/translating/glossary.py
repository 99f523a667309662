"""Terms that are not the model's to choose: the field's own words, and an editor's.

A glossary is a text file of two columns with a tab between: the source term, and the target term
(further accepted ones after "|"; "*" stands for any ending, "…" for up to four words). It checks a
translation, like the figures do: a sentence whose term is missing is tried again with the term
named. Terms to avoid are replaced on the spot, since the replacement is a synonym; so is the word
that a translator is known to take for a term (*uitbuiting*, "abuse"), where nothing else in the
source can be that word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

from summarize.errors import InputError
from summarize.language import primary

_FORENAME = re.compile(r"\w\s+[A-ZÀ-Þ][\w'’-]+\s+$")
"""A capital before a capital, within a sentence: *directeur Lotte Brand*."""
_BEGINNING = re.compile(r"(?:^|[^\w\s,])\s*$")
_INFLECTIONS = frozenset("e en s n es er t te ten d de den ing ingen je jes 's".split())


@cache
def term_pattern(term: str) -> re.Pattern[str]:
    """A regular expression for a term: "*" any ending, "…" at most four words, case ignored."""
    parts = [re.escape(word).replace(r"\*", r"\w*") for word in term.split()]
    pattern = r"\s+".join(parts).replace(r"\s+…\s+", r"\s+(?:[\w€-]+\s+){0,4}?")
    return re.compile(r"(?<!\w)" + pattern + r"(?!\w)", re.IGNORECASE)


@cache
def _beginning(term: str) -> str:
    """What a text must have, its capitals folded, to have this term: all before the first sign."""
    return re.split(r"[\s*…]", term, maxsplit=1)[0].casefold()


@dataclass(frozen=True, slots=True)
class Term:
    """A source term, and the target terms that are accepted for it, the preferred one first."""

    source: str
    targets: tuple[str, ...]

    def is_in(self, source: str) -> bool:
        """Whether the source text has the term; in *directeur Lotte Brand* there is no fire."""
        if "*" in self.source:  # no surname
            return bool(term_pattern(self.source).search(source))
        return any(
            not (self._is_capital(match) and _FORENAME.search(source[: match.start()]))
            for match in term_pattern(self.source).finditer(source)
        )

    def put_into(self, source: str) -> str:
        """The source text with the preferred target term in the term's place.

        Names keep their words, and compounds both their halves: *12 meldpuntmedewerkers* are no
        12 hotlines, and no check of figures would say so.
        """

        def put(match: re.Match[str]) -> str:
            is_name = self._is_capital(match) and not _BEGINNING.search(source[: match.start()])
            added = match[0][len(self.source.rstrip("*")) :] if self.source.endswith("*") else ""
            is_compound = bool(added) and added.lower() not in _INFLECTIONS
            return match[0] if is_name or is_compound else self.preferred

        return term_pattern(self.source).sub(put, source)

    def _is_capital(self, match: re.Match[str]) -> bool:
        return match[0][0].isupper() and self.source[0].islower()

    def is_kept(self, target: str) -> bool:
        """Whether the target text has one of the accepted terms."""
        return any(term_pattern(t).search(target) for t in self.targets)

    @property
    def name(self) -> str:
        """The source term, as plain words."""
        return self.source.replace("*", "…")

    @property
    def preferred(self) -> str:
        """The target term to use, as plain words."""
        return self.targets[0].replace("*", "")


@dataclass(frozen=True, slots=True)
class Glossary:
    """Terms to keep and terms to avoid, for one pair of languages."""

    terms: tuple[Term, ...] = ()
    avoid: tuple[tuple[str, str], ...] = ()
    confused: tuple[tuple[str, str], ...] = ()
    """A source term, and the target word that is wrong for it."""

    def missing(self, source: str, target: str) -> list[Term]:
        """The terms of `source` that `target` does not render."""
        return [t for t in self.said(source) if not t.is_kept(target)]

    def said(self, source: str) -> list[Term]:
        """The terms that `source` has. Most it has not, which a look for their beginnings tells."""
        folded = source.casefold()
        return [t for t in self.terms if _beginning(t.source) in folded and t.is_in(source)]

    def extended(self, terms: tuple[Term, ...]) -> Glossary:
        """This glossary with more terms, which replace those of the same source term."""
        names = {term.source.casefold() for term in terms}
        rest = tuple(t for t in self.terms if t.source.casefold() not in names)
        return Glossary(terms + rest, self.avoid, self.confused)

    def mended(self, source: str, target: str) -> str:
        """`target` with the right words for those that it is known to confuse."""
        wrong_words = dict(self.confused)
        for term in self.missing(source, target):
            wrong = wrong_words.get(term.source)
            if wrong is not None and not self._stands_for_other(wrong, term, source):
                target = _replaced(target, wrong, term.preferred)
        return target

    def _stands_for_other(self, word: str, term: Term, source: str) -> bool:
        others = (t for t in self.said(source) if t != term)
        return any(word in t.casefold() for other in others for t in other.targets)

    def replace_avoided(self, target: str) -> str:
        """`target` with the field's present words, capitals as they were."""
        for avoided, used in self.avoid:
            target = _replaced(target, avoided, used)
        return target


def _replaced(text: str, old: str, new: str) -> str:
    """`text` with another term in the place of one, capitals as they were."""

    def replaced(match: re.Match[str]) -> str:
        return new[0].upper() + new[1:] if match[0][0].isupper() else new

    return term_pattern(old).sub(replaced, text)


def read_rows(text: str, where: str) -> list[tuple[str, str]]:
    """The two columns of a file's text. Raises InputError, naming `where`, if it is malformed."""
    rows: list[tuple[str, str]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        columns = [c.strip() for c in line.split("\t")]
        if len(columns) != 2 or not all(columns):
            raise InputError(
                f"{where}, line {number}: a glossary has two columns with a tab between them, "
                f"source term and target term; this line has {len(columns)}."
            )
        rows.append((columns[0], columns[1]))
    return rows


def _terms(rows: list[tuple[str, str]]) -> tuple[Term, ...]:
    return tuple(Term(s, tuple(t.strip() for t in targets.split("|"))) for s, targets in rows)


@cache
def built_in(source_lang: str, target_lang: str) -> Glossary:
    """The glossary that ships for this pair of languages; empty if there is none."""
    source, target = primary(source_lang), primary(target_lang)
    folder = resources.files("summarize.drafting.translating") / "terms"

    def rows(name: str) -> list[tuple[str, str]]:
        file = folder / name
        return read_rows(file.read_text("utf-8"), name) if file.is_file() else []

    return Glossary(
        _terms(rows(f"{source}-{target}.tsv")),
        tuple(rows(f"avoid.{target}.tsv")),
        tuple(rows(f"confused.{source}-{target}.tsv")),
    )


def read_terms(path: Path) -> tuple[Term, ...]:
    """The terms of a user's file. Raises InputError if it cannot be read or is malformed."""
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise InputError(f"{path}: the glossary cannot be read ({error.strerror}).") from None
    except UnicodeDecodeError:
        raise InputError(f"{path}: the glossary is not UTF-8; convert it.") from None
    return _terms(read_rows(text, str(path)))
