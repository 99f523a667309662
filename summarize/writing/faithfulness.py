"""Whether a written sentence says only what its sources say. Every objection has its reason.

The checks look at words, since a small model's errors are words that were not there: an invented
figure, a name from elsewhere, a doer that nobody named, a "not" or an "according to" lost.
A sentence made of the right words in the wrong relation is what they see least, so its content
words must stand in the order of its sources, which are one or two sentences, never more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarize.figures import Comparison, Figure, Kind, Mode, find
from summarize.translation.checking import UNCHECKED, compare_known, figure_flags, lost_limits
from summarize.translation.guard import asks
from summarize.writing.joining import places
from summarize.writing.meaning import DISTANCING
from summarize.writing.stance import turned_meanings
from summarize.writing.words import (
    ATTRIBUTIONS,
    HEDGES,
    PRONOUNS,
    content_stems,
    count_words,
    is_connecting,
    is_content,
    stem,
    tokens,
)

_QUOTES = re.compile(r"[\"“”]")
_SAID_WHEN = re.compile(
    r",\s(?:[A-Z]\w+\s){1,4}(?:says?|said|concludes?d?|reports?|reported|writes?|wrote),"
    r"\s(?:in|on|since|during)\s"
)
"""*… has increased, Europol concludes, in March*: what is said and when, put together from two."""
_ABUSE = re.compile(r"\b(child )?(abuse|exploitation)\b", re.IGNORECASE)
_SEXUAL = re.compile(r"\b(sexual(?:ly)? )(abuse|exploitation)\b", re.IGNORECASE)
_SPOKEN = re.compile(r"[\"“]([^\"“”]+)[\"”]")
_ACCORDING = re.compile(r"\b[Aa]ccording to (?:the )?([A-Z]\w+(?: [A-Z]\w+)*),?")
_ACCUSER = re.compile(
    r"\b[Aa]ccording to (?:\w+ ){0,4}?(?:prosecut|suspect|lawyer|attorney|defen[cs]e|witness"
    r"|neighbo|victim|accus|parents?\b)\w*"
)
"""Of whom it may be doubted that what they say is so: their figures are not stated as such."""
_TRIED = re.compile(r"\b(attempt|effort|plan|refusal|order|duty|right)s?\b[^.;]{0,60}?\bto\s(\w+)")
"""Nouns that say nothing without what is tried, planned or ordered."""
_PART = re.compile(
    r"\b(?:an? )?(one|half|part|most|some|many|few|number|minority) of\s"
    r"(?:the|its|their|his|her|these|those|all|our)\s",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\s*(?:out )?of\s(?:(?:the|its|their|his|her|these|those|all|our)\s)?")
_RATIO = re.compile(r"\b(?:in|out of)\b")
"""*One in three houses*: what follows such a figure is what it is a part of."""
_APART = re.compile(
    r"\b(?:in addition to|besides|apart from|aside from|instead of|rather than|despite|unlike"
    r"|without|except for|with the exception of|in contrast to)\b",
    re.IGNORECASE,
)
_NO_LESS = re.compile(r"\b(?:no|not) (?:less|fewer|more) than\b", re.IGNORECASE)
_CONTEXT_KINDS = frozenset(
    {Kind.COUNT, Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MULTIPLE, Kind.FRACTION, Kind.MONEY}
)
_AFTER = 4
_AROUND = 14
"""Words: how near a figure its noun stands in the written, and in the source sentence."""


@dataclass(frozen=True, slots=True)
class Basis:
    """What a sentence is written from: source sentences, and their checked translations.

    `context` are translations that may be used to name what a pronoun stands for.
    """

    sources: tuple[str, ...]
    translations: tuple[str, ...]
    source_lang: str
    target_lang: str
    context: tuple[str, ...] = ()


def objections(text: str, basis: Basis, *, headline: bool = False) -> list[str]:
    """Everything that speaks against printing `text`; an empty list if nothing does."""
    found = _form(text, basis, headline)
    found += _figures(text, basis)
    found += _words(text, basis)
    found += _apart(text, basis)
    found += _kinds_lost(text, basis)
    found += _stance(text, basis, headline)
    return found


def figure_objections(text: str, basis: Basis) -> list[str]:
    """What is wrong with the figures of `text`, against the source and its translation."""
    return _figures(text, basis)


def _form(text: str, basis: Basis, headline: bool) -> list[str]:
    found: list[str] = []
    if not text.strip():
        return ["it is empty"]
    if len(_QUOTES.findall(text)) % 2:
        found.append("a quotation mark stands alone")
    for spoken in _SPOKEN.findall(text):
        if not any(spoken.strip(" .,") in t for t in basis.translations):
            found.append("a quotation is not word for word")
    if all(map(asks, basis.translations)) and not asks(text):
        found.append("a question became a statement")
    if headline:
        if text.rstrip().endswith("."):
            found.append("a headline has no full stop")
        return found
    if text.rstrip()[-1] not in '.!?"”':
        found.append("the sentence does not end")
    if (late := _SAID_WHEN.search(text)) and not any(late[0] in t for t in basis.translations):
        found.append(f"“{late[0].strip(' ,')} …” reads as if it was said then")
    if re.search(r"[.!?]\s+[A-Z]", re.sub(r"\b(?:[A-Z]|Mr|Mrs|Dr|St|No)\.", "", text)):
        found.append("it is more than one sentence")
    if count_words(text) > sum(map(count_words, basis.translations)) + 2:
        found.append("it is longer than its sources")
    return found


def _figures(text: str, basis: Basis) -> list[str]:
    translated = " ".join(basis.translations)
    language = basis.target_lang
    foreign = compare_known(
        " ".join(basis.sources), text, basis.source_lang, language, Mode.SUMMARY
    )
    own = compare_known(translated, text, language, language, Mode.SUMMARY)
    if foreign is None or own is None:
        return [UNCHECKED]
    found = list(dict.fromkeys((*figure_flags(foreign), *figure_flags(own))))
    found += [f"the limit of “{f.text}” is lost" for f in lost_limits(own)]
    for match in own.kept:
        if match.target.kind in _CONTEXT_KINDS and not _stands_alike(
            text, match.target, basis, basis.target_lang
        ):
            found.append(f"“{match.target.text}” stands with other words than in its source")
    found += _places_lost(text, [m.target for m in own.kept], basis)
    found += _parts_lost(text, translated, own, language)
    found += _left_open(text, translated)
    return list(dict.fromkeys(found))


def _kinds_lost(text: str, basis: Basis) -> list[str]:
    """*Sexual exploitation* is not any exploitation."""
    said = {m[2].lower() for t in basis.translations for m in _SEXUAL.finditer(t)}
    lost = {m[2].lower() for m in _ABUSE.finditer(text)} if not _SEXUAL.search(text) else set()
    return [f"it leaves out that the {kind} is sexual" for kind in sorted(said & lost)]


def _parts_lost(text: str, translated: str, own: Comparison, language: str) -> list[str]:
    """Parts that became wholes: *three of the five suspects*, "the suspects"; *one of the largest
    banks*, "the largest bank"; *the second largest*, "the largest"."""
    said = set(content_stems(text))
    found: list[str] = []
    for match in _PART.finditer(translated):
        after = content_stems(translated[match.end() : match.end() + 60])[:1]
        told = re.search(rf"\b{match[1]}\b", text, re.IGNORECASE)
        if not told and after and said.issuperset(after):
            found.append(f"“{match[0].strip()} …” became all of them")
    for figure in own.missing:
        behind = translated[figure.end : figure.end + 80]
        whole = _WHOLE.match(behind)
        is_part = figure.kind in (Kind.FRACTION, Kind.COUNT) and whole is not None
        is_ratio = figure.kind is Kind.FRACTION and _RATIO.search(figure.text)
        is_rank = figure.kind is Kind.ORDINAL and re.match(r"[\s-]\w+est\b", behind)
        if not is_part and not is_ratio and not is_rank:
            continue
        rest = _without_figures(behind[whole.end() if whole else 0 :], language)
        after = content_stems(rest)[:1]
        if after and said.issuperset(after):
            found.append(f"“{figure.text}” of them became all of them")
    return found


def _left_open(text: str, translated: str) -> Iterator[str]:
    """*Nine million attempts were blocked*, where the source says what was attempted."""
    said = set(content_stems(text))
    for match in _TRIED.finditer(translated):
        if stem(match[1]) in said and is_content(match[2]) and stem(match[2].lower()) not in said:
            yield f"“{match[1]}” stands without “to {match[2]}”"


def _places_lost(text: str, kept: Sequence[Figure], basis: Basis) -> list[str]:
    """Countries in which a kept figure's sentence is, and the text is not.

    *Twice as high in the Netherlands* is not *twice as high*: whoever leaves out where a figure
    holds says that it holds everywhere.
    """
    known = {(f.kind, f.value) for f in kept if f.kind in _CONTEXT_KINDS}
    found: list[str] = []
    for translation in basis.translations:
        if not any((f.kind, f.value) in known for f in find(translation, basis.target_lang)):
            continue
        found += [
            f"“{place}” is left out, where the figure holds"
            for place in places(translation)
            if place not in text
        ]
    return found


def _stands_alike(text: str, figure: Figure, basis: Basis, language: str) -> bool:
    """Whether the figure counts what it counts in some translation.

    Its first content word after it must be the first one there too, or, where nothing follows
    there, stand before it.
    """
    noun = _following(text, figure)
    if noun is None:
        return True
    for translation in basis.translations:
        for other in find(translation, language):
            if other.value != figure.value or other.kind is not figure.kind:
                continue
            there = _following(translation, other)
            before = tokens(translation[: other.start])[-_AROUND:]
            if noun == there or (there is None and noun in {stem(w) for w in before}):
                return True
    return False


def _following(text: str, figure: Figure) -> str | None:
    """The stem of the first content word after the figure in its clause."""
    clause = re.split(r"[.;:,]\s", text[figure.end :], maxsplit=1)[0]
    return next((stem(w) for w in tokens(clause)[:_AFTER] if is_content(w)), None)


def _words(text: str, basis: Basis) -> list[str]:
    """Words that are not the sources', and words of the sources in another order.

    What is left of the sources, in their order, can hardly say something else than they do: a
    small model that moves words about makes new statements of them. Only names may come from the
    context, for what a pronoun stands for.
    """
    language = basis.target_lang
    plain = [_without_figures(t, language) for t in basis.translations]
    source = [stem(w) for t in plain for w in tokens(t) if is_content(w)]
    names = {stem(w) for t in basis.context for w in tokens(t)[1:] if w[0].isupper()}
    said = [
        w
        for w in tokens(_without_figures(_without_attribution(text, basis), language))
        if is_content(w) and not is_connecting(w)
    ]
    added = [w for w in said if stem(w) not in source and stem(w) not in names]
    if added:
        return [f"“{w}” is not in its sources" for w in dict.fromkeys(added)]
    at = 0
    for word in said:
        if stem(word) not in source:
            continue
        try:
            at = source.index(stem(word), at) + 1
        except ValueError:
            return [f"“{word}” stands in another order than in its sources"]
    return []


def _apart(text: str, basis: Basis) -> list[str]:
    """What the sources set apart, as *in addition to the reports*, and the text does not.

    Without those words it would say of the one thing what is said of the other.
    """
    found: list[str] = []
    plain = " ".join(text.lower().split())
    said = {stem(w) for w in tokens(text)}
    for translation in basis.translations:
        for match in _APART.finditer(translation):
            phrase = re.split(r"[,;.]", translation[match.end() :], maxsplit=1)[0]
            words = [stem(w) for w in tokens(phrase)[:_AFTER] if is_content(w)]
            kept = bool(words) and said.issuperset(words)
            if kept and match[0].lower() not in plain:
                found.append(f"“{match[0]}” is left out, and what follows it is not")
    return found


def _without_attribution(text: str, basis: Basis) -> str:
    """The text without an "according to Name" that the sources have: it may stand anywhere."""
    match = _ACCORDING.search(text)
    if match is None or not any(match[1] in t for t in basis.translations):
        return text
    return text[: match.start()] + text[match.end() :]


def _without_figures(text: str, language: str) -> str:
    """The text with its figures blanked: they were compared as figures, and "tenfold" for "ten
    times" is no new word, nor "no less than 2,205" a negation."""
    plain = list(_NO_LESS.sub(" ", text))
    for figure in find("".join(plain), language):
        plain[figure.start : figure.end] = " " * (figure.end - figure.start)
    return "".join(plain)


def _stance(text: str, basis: Basis, headline: bool) -> list[str]:
    """Negations, hedges and attributions are kept, and what turns a meaning round stands where it
    stood.

    A headline may state what a source says, announces or shows: headlines do, and the sentence
    under it says who does. What is claimed or believed is no more than that in a headline either,
    and what is so *according to* somebody only where it gives a figure: who counted may be left
    out, who explains may not.
    """
    language = basis.target_lang
    found = turned_meanings(text, basis.translations, language)
    here = {w.lower() for w in tokens(_without_figures(text, language))}
    there = {w.lower() for t in basis.translations for w in tokens(_without_figures(t, language))}
    hedges = (there & HEDGES) - {"about", "around"}
    attributions = there & ATTRIBUTIONS
    if headline:
        said = set(content_stems(text))
        used = [t for t in basis.translations if said.intersection(content_stems(t))]
        attributions = {w.lower() for t in used for w in tokens(t)} & DISTANCING
        if any(f.kind in _CONTEXT_KINDS for f in find(text, language)):
            hedges -= {"estimates"}
            if not any(_ACCUSER.search(t) for t in used):
                attributions -= {"according"}
    if hedges and not here & HEDGES:
        found.append("a reservation is lost")
    if attributions and not here & ATTRIBUTIONS:
        found.append("who says so is lost")
    return found


def dangles(text: str, previous: str | None) -> bool:
    """Whether a sentence opens with a pronoun and nothing before it can be what it stands for."""
    opening = [w.lower() for w in tokens(text)[:5]]
    pointing = any(w in PRONOUNS for w in opening) or opening[:1] in (["that"], ["there"])
    return previous is None and pointing
