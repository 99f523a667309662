"""Names: every one of the source is in the translation, as itself or as English has it, and no
other is.

What becomes of a name is said with the words for figures: kept, missing, invented, changed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from summarize.checks.basis import Basis
from summarize.checks.codes import Code
from summarize.checks.english_text import EnglishText
from summarize.checks.exchanged_names import exchanged
from summarize.checks.finding import Finding, Span
from summarize.checks.invented_names import invented_names
from summarize.checks.name_renderings import SAINTS, entry_stands, is_common, stands
from summarize.checks.titles import title_findings
from summarize.language import primary
from summarize.language.gazetteer import Listed, listed_in
from summarize.language.lexicon import renderings
from summarize.language.names import Name, NameWord, begins_sentence, is_abbreviation, names_in
from summarize.language.ordinary import is_in_dictionary, is_ordinary
from summarize.language.peoples import SMALL, in_english

_SOURCES = ("nl", "de", "fr", "es")
_KNOWN_PAIRS = ("nl",)
"""The source languages of which a lexicon says what stands for an ordinary word."""
_ACTS = frozenset("act acts law laws bill legislation code statute rules".split())
"""One of these is in English for a Dutch *-wet*, if it is not there as itself."""
_TOWN = re.compile(r"\b(?:uit|te|nabij) $")
"""What stands before a town, though its name may be an ordinary word: *uit Boom*."""
_SAINT = re.compile(r"\b(?:St|Sint|Sankt|Saint|San)[.-]+\s?$")
_WHOLE = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SURE = 0.2
"""How firmly it must know a word, so that a translation without what it knows has lost the word."""


def find(text: str, basis: Basis) -> Iterator[Finding]:
    """What became of the names of the source in its translation."""
    if text:
        yield from name_findings(basis.source, text, basis.source_lang, basis.target_lang)
        yield from title_findings(basis.source, text, basis.source_lang, basis.target_lang)


def find_invented(text: str, basis: Basis) -> Iterator[Finding]:
    """Names that a summary has and its source does not: it may leave names out."""
    found = name_findings(basis.source, text, basis.source_lang, basis.target_lang) if text else ()
    for finding in found:
        if finding.target_span is not None:
            yield Finding(Code.NAME_INVENTED, finding.details[-1:], None, finding.target_span)


def name_findings(source: str, target: str, source_lang: str, target_lang: str) -> list[Finding]:
    """What became of the names of `source` in `target`, its English translation.

    Empty if the source is not Dutch, German, French or Spanish, or the target not English.
    """
    language = primary(source_lang)
    if language not in _SOURCES or primary(target_lang) != "en":
        return []
    there = EnglishText(target, source)
    listed = _of(source, language)
    missing = list(_missing(source, there, listed, language))
    if language == "nl":
        missing += _missing_small(source, there)
    invented = list(invented_names(source, there, listed, language))
    found = _paired(missing, invented)
    return found or list(exchanged(source, target, language))


def _of(source: str, language: str) -> list[Listed]:
    """The entries that a text in this language names."""
    kept = []
    for place in listed_in(source):
        word = source[place.start : place.end]
        small = begins_sentence(source, place.start) and is_ordinary(word, language)
        if small and sum(map(str.isupper, word)) < 2:
            continue
        if language == "nl":
            kept.append(place)
            continue
        known = tuple(e for e in place.entries if e.country in ("", "BE"))
        if known:
            kept.append(Listed(place.start, place.end, known, place.abbreviated))
    return kept


def _paired(missing: list[Finding], invented: list[Finding]) -> list[Finding]:
    """A lost name and one that came instead are a changed one."""
    found: list[Finding] = []
    rest = list(invented)
    for lost in missing:
        if not rest:
            found.append(lost)
            continue
        came = rest.pop(0)
        found.append(
            Finding(
                Code.NAME_CHANGED,
                (lost.details[0], came.details[0]),
                lost.source_span,
                came.target_span,
            )
        )
    return [*found, *rest]


def _missing(
    source: str, there: EnglishText, listed: list[Listed], language: str
) -> Iterator[Finding]:
    covered: list[tuple[int, int]] = []
    for place in listed:
        covered.append((place.start, place.end))
        if not entry_stands(source, place, there, language):
            yield _lost(source, place.start, place.end)
    again: Counter[tuple[str, ...]] = Counter()
    for name in names_in(source, language):
        words = [w for w in name.words if not any(s <= w.start and w.end <= e for s, e in covered)]
        lost = [w for w in words if not stands(w, name, there, language)]
        if lost and _SAINT.search(source[: name.start]) and there.folded.intersection(SAINTS):
            continue  # saints have a name in every language
        act = any(w.text.endswith("wet") for w in lost) and not there.folded & _ACTS
        town = len(words) == 1 and _TOWN.search(source[: name.start]) is not None
        if lost and (act or town or _is_loss(lost, words, name, language)):
            yield _lost(source, name.start, name.end)
        elif not name.person:
            peoples = [found for w in words if (found := in_english(w.text, language))]
            again.update(peoples)
            if any(again[p] > max(1, there.count(p)) for p in peoples):
                yield _lost(source, name.start, name.end)


def _missing_small(source: str, there: EnglishText) -> Iterator[Finding]:
    """Faiths, their books and feasts: names in English, though Dutch writes them small."""
    for dutch, english in SMALL.items():
        match = _WHOLE.match(source, found.start()) if (found := dutch.search(source)) else None
        if match is not None and not any(there.has(stem) for stem in english):
            yield _lost(source, *match.span())


def _lost(source: str, start: int, end: int) -> Finding:
    return Finding(Code.NAME_MISSING, (source[start:end],), Span(start, end))


def _is_loss(lost: list[NameWord], words: list[NameWord], name: Name, language: str) -> bool:
    """Ordinary words within a name may be translated by a word that nobody has listed."""
    if name.address or name.person:
        return True
    if language not in _KNOWN_PAIRS:
        return any(is_abbreviation(w.text) or not is_in_dictionary(w.text, language) for w in lost)
    if any(is_abbreviation(w.text) or not is_common(w.text, language) for w in lost):
        return True
    known = (max(renderings(w.text, language).values(), default=0.0) for w in lost)
    return len(lost) == len(words) > 1 and min(known) >= _SURE
