"""Additions: what a text says and its source does not: an average, an arrest, a court; any word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.checks.basis import Basis
from summarize.checks.codes import Code
from summarize.checks.finding import Finding, Span
from summarize.checks.without_figures import without_figures
from summarize.language import primary
from summarize.language.english import english_stem, is_connecting, is_content, stem, tokens
from summarize.language.lexicon import renderings

_ACCORDING = re.compile(r"\b[Aa]ccording to (?:the )?([A-Z]\w+(?: [A-Z]\w+)*),?")
_WORD = re.compile(r"[^\W\d_]+")
_FIRM = 0.2
"""How firmly the lexicon must know a word as a rendering, so that it is no addition."""
_SAID = {
    ("nl", "en"): (
        (r"\baverag(?:e|es|ed|ing)\b", r"gemiddeld|doorsnee|\bmodaal|\bmodale|middelmat|normaal"),
        (r"\bmedian\b", r"mediaan|\bmediane|doorsnee|middelste"),
        (
            r"\bestimat(?:e|es|ed)\b",
            r"schat|raming|raam|begro|vermoed|naar verwachting|inschat"
            r"|\bzo['’]n\b|ongeveer|circa|pakweg",
        ),
        # Images are one kind of abuse: *dossiers rond uitbuiting* are not of them alone.
        (
            r"\b(?:abuse|exploitation) (?:material|images|content)\b",
            r"porn|materiaal|materialen|beeld|foto|video|film|opname|content",
        ),
        # Heavy words, of which none stands without these in 4 × 997 lines of other translators.
        (
            r"\b(?:prison|jail)(?:s|ed)?\b|\bimprison",
            r"\bcel|gevang|detenti|hecht|vast(?:z|ge|te|houd)|opgesloten|opsluit|bajes|gedetineerd"
            r"|\btbs|achter de tralies|\bstraf\w*\b.*jaar|jaar .*straf"
            r"|\b(?:z[ai]t|zaten|zitten|zet|zette|houdt|hield)\b.*\bvast\b|\bvast\w*zit",
        ),
        (
            r"\barrest(?:s|ed|ing)?\b",
            r"arrest|aanhoud|aangehouden|\bh(?:ie|ou)ld?\w*\b.*\baan\b|gepakt|\bpakte|ingerekend"
            r"|hechten|\b(?:pak|pakt|pakte|pakten)\b.*\bop\b|oppak|opgepakt"
            r"|\b(?:hield|hielden|houdt|houden)\b.*\b(?:aan|vast)\b|\brekende?n?\b.*\bin\b",
        ),
        (
            r"\bcourt(?:s|rooms?)?\b",
            r"recht|hof\b|\bhof|rekenkamer|hoge raad|raad van state|zitting|kort geding|tribuna"
            r"|cassatie|proces|baan|banen|vonnis|plein|voorgeleid",
        ),
        (r"\bvictims?\b", r"slachtoffer|gedupeerd|getroffen|gewond|omgekomen"),
        (r"\bsuspect(?:s|ed)?\b", r"verdacht|verdenk|vermoed"),
        (
            r"\bgovernments?\b",
            r"overhe|regering|kabinet|staat|rijk|bestuur|minister|politiek|gouvernement|feder|bewind",
        ),
        (
            r"\b(?:abduct|kidnap)",
            r"ontvoer|kidnap|gijz|meegenomen|schaking|\b(?:nam|namen)\b.*\bmee\b",
        ),
        (r"\brap(?:e|ed|es|ists?)\b", r"verkracht|aanrand"),
        (r"\bhospital(?!it)", r"ziekenhui|hospita|kliniek|opgenomen|opname|gasthui|zorg"),
        (r"\bmurder", r"moord|doodslag|omgebracht|gedood|\b(?:bracht|brachten)\b.*\bom\b"),
        (r"\bparents?\b", r"ouder|vader|moeder|gezin"),
        (
            r"\b(?:deaths?|died)\b",
            r"\bdood|dode|overl|sterf|sterv|stierf|gestorven|omgekomen|om het leven|omkw|omkom"
            r"|fataal|leven|\b(?:kwam|kwamen|komt|komen)\b.*\bom\b|\bbezweek|bezwijk|\bslachtoffers?\b",
        ),
        (r"\bvaccinat", r"vacc|inent|ingeënt|prik|enting"),
        # A reservation. What is only *maar liefst* or *maximaal* is certain.
        (
            r"\b(?:perhaps|maybe|possibly)\b",
            r"misschien|(?<!on)mogelijk|wellicht|allicht|waarschijnlijk|vermoed|blijkbaar|kennelijk"
            r"|\b(?:kan|kun|kunt|kunnen|kon|konden|zou|zouden|lijkt|lijken|leek|leken|dacht|dachten)\b"
            r"|\b(?:denk|dunk|schijn)|wie weet|eventueel|hopelijk|naar verluidt|onzeker|twijfel"
            r"|soms",
        ),
        (
            r"\banother (?=[€$£]?\d)",
            r"\bnog (?:eens|een)\b|nogmaals|weer|opnieuw|extra|ander|daarnaast",
        ),
        (
            r"^\W*Now that\b",
            r"^(?!\W*Nu (?:heb|heeft|had|is\b|zijn|was|waren|moet|kan|kun|mag|mogen|geld|word|krijg"
            r"|gaa|staa|lig|doe|zit|kom|zie|wil|zegt))",
        ),
        (r"\blast year in (?:19|20)\d\d\b", r"(?!)"),
    ),
}
"""For a pair of languages: a word, and what the source has where it is rightly said."""


def of_translation(text: str, basis: Basis) -> Iterator[Finding]:
    """The words in a translation that make a figure or a case another one, unsaid in its source."""
    pair = (primary(basis.source_lang), primary(basis.target_lang))
    for word, ground in _SAID.get(pair, ()):
        match = re.search(word, text, re.I)
        if match is None or re.search(ground, basis.source, re.I):
            continue
        if not _is_known_rendering(match[0], basis):
            yield Finding(Code.WORD_UNSAID, (match[0],), target_span=Span(*match.span()))


def _is_known_rendering(said: str, basis: Basis) -> bool:
    """Whether the lexicon knows one of the words as what stands for a word of the source."""
    stems = {english_stem(word) for word in _WORD.findall(said) if len(word) > 3}
    return any(
        score >= _FIRM and known in stems
        for word in _WORD.findall(basis.source)
        for known, score in renderings(word, primary(basis.source_lang)).items()
    )


def of_summary(text: str, basis: Basis) -> Iterator[Finding]:
    """Words that are not the sources'. Only names may come from the context, for what a pronoun
    stands for."""
    source = set(source_stems(basis))
    names = {stem(w) for t in basis.context for w in tokens(t)[1:] if w[0].isupper()}
    added = (w for w in said_words(text, basis) if stem(w) not in source | names)
    for word in dict.fromkeys(added):
        yield Finding(Code.WORD_ADDED, (word,))


def source_stems(basis: Basis) -> list[str]:
    """The stems of the content words that a text stands on, in order, figures left out."""
    plain = [without_figures(t, basis.target_lang) for t in basis.translations]
    return [stem(w) for t in plain for w in tokens(t) if is_content(w)]


def said_words(text: str, basis: Basis) -> list[str]:
    """The content words of a text, in order, without figures, joining words and attribution."""
    plain = without_figures(_without_attribution(text, basis), basis.target_lang)
    return [w for w in tokens(plain) if is_content(w) and not is_connecting(w)]


def _without_attribution(text: str, basis: Basis) -> str:
    """The text without an "according to Name" that the sources have: it may stand anywhere."""
    match = _ACCORDING.search(text)
    if match is None or not any(match[1] in t for t in basis.translations):
        return text
    return text[: match.start()] + text[match.end() :]
