"""Sentences, and quotations in them, that are in another language than their report."""

from __future__ import annotations

import re

from summarize.language import primary, vocabulary
from summarize.reading.language import LANGUAGES, confidences

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_QUOTATION = re.compile(
    '“([^“”„]{12,400})[”“]|„([^“”„]{12,400})[“”]|«\\s?([^«»]{12,400}?)\\s?»|"([^"]{12,400})"'
    "|‘([^‘]{12,400}?)’(?!\\w)"
)
_EVERYDAY = {
    code: frozenset(words.split())
    for code, words in {
        "de": "aber als am an auf aus bei das dass dem den der des die ein eine einem einen einer"
        " er es für haben hat ich im in ist man mit nach nicht noch oder sein sich sie sind über um"
        " und uns von vor war was werden wie wir wird zu zum zur",
        "fr": "à au aux avec ce ces cette dans de des du elle en est et eu il ils je la le les leur"
        " mais ne nous ont ou par pas plus pour qu que qui sa se ses son sont sur un une vous y",
        "es": "a al como con de del el ella en es esta este fue ha hay la las lo los más no nos o"
        " para pero por que se ser sin sobre su sus un una y ya",
        "it": "a al che chi con da dal dei del della di e gli ha i il in io la le lo ma nel nella"
        " non per più si sono su un una è",
        "pt": "a ao as com da das de do dos e ela ele em foi há na nas no nos não o os ou para pela"
        " pelo por que se são um uma à é",
        "da": "af at de den der det du en er et for fra har hun i ikke jeg med men og om på som til"
        " var vi",
        "sv": "att av de den det en ett för från han har hon i inte jag med men och om på som till"
        " var vi är",
        "nb": "at av de den det en er et for fra har hun i ikke jeg med men og om på som til"
        " var vi",
        "pl": "a ale co do i jak jest na nie o od po się są to w z za że",
        "tr": "bir bu da de için ile ve ne çok daha gibi olan olarak",
    }.items()
}
_FEWEST = 5
"""Words that it takes to tell a language."""
_SURE = 0.9
_ENOUGH = 0.7
"""How sure it takes to be where two everyday words more are of the other language."""
_HARDLY = 0.05
"""How likely the report's own language may be at most."""


def sentence_language(text: str, language: str) -> str | None:
    """The BCP 47 code of the language a sentence is in, if that is not `language`, else None.

    It takes five words, of which more are everyday words of the other language than of this one.
    Where somebody is quoted, the words around the quotation decide.
    """
    found = _WORD.findall(text)
    if len(found) < _FEWEST:
        return None
    likely = confidences(text)
    own = primary(language)
    other, sure = max(likely.items(), key=lambda item: item[1])
    if other == own or other not in LANGUAGES:
        return None
    if sure < _ENOUGH or likely.get(own, 0.0) > _HARDLY:
        return None
    around = _QUOTATION.sub(" ", text)
    if around != text and _is_own(around, own, other):
        return None
    said = {word.lower() for word in found}
    more = len(said & _everyday(other)) - len(said & _everyday(own))
    return other if more > (0 if sure >= _SURE else 1) else None


def _is_own(around: str, own: str, other: str) -> bool:
    """Whether the words around a quotation are the report's language: *“…,” zei de commissaris.*"""
    said = {word.lower() for word in _WORD.findall(around)}
    known = _everyday(own) | vocabulary(own).speech
    return len(said & known) > len(said & (_everyday(other) | vocabulary(other).speech))


def _everyday(language: str) -> frozenset[str]:
    """Words that a language's sentences are full of; none for a language that nobody listed."""
    return vocabulary(language).stopwords or _EVERYDAY.get(language, frozenset())


def quoted_languages(text: str, language: str) -> tuple[tuple[int, int, str], ...]:
    """Where in a sentence somebody is quoted in another language, and in which: the spans within
    the quotation marks. `language` is the sentence's own."""
    spans = []
    for match in _QUOTATION.finditer(text):
        number = match.lastindex or 0
        other = sentence_language(match[number], language)
        if other is not None:
            spans.append((match.start(number), match.end(number), other))
    return tuple(spans)
