"""What a translation says and its source does not: an average, an estimate, an arrest, a court."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.language import primary

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
            r"|\btbs|achter de tralies|\bstraf\w*\b.*jaar|jaar .*straf",
        ),
        (
            r"\barrest(?:s|ed|ing)?\b",
            r"arrest|aanhoud|aangehouden|\bh(?:ie|ou)ld?\w*\b.*\baan\b|gepakt|\bpakte|ingerekend"
            r"|hechten",
        ),
        (
            r"\bcourt(?:s|rooms?)?\b",
            r"recht|\bhof|gerecht|zitting|kort geding|tribuna|cassatie|proces|baan|banen|vonnis"
            r"|plein|voorgeleid",
        ),
        (r"\bvictims?\b", r"slachtoffer|gedupeerd|getroffen|gewond|omgekomen"),
        (r"\bsuspect(?:s|ed)?\b", r"verdacht|verdenk|vermoed"),
        (
            r"\bgovernments?\b",
            r"overhe|regering|kabinet|staat|rijk|bestuur|minister|politiek|gouvernement|feder|bewind",
        ),
        (r"\b(?:abduct|kidnap)", r"ontvoer|kidnap|gijz|meegenomen|schaking"),
        (r"\brap(?:e|ed|es|ists?)\b", r"verkracht|aanrand"),
        (r"\bhospital", r"ziekenhui|hospita|kliniek|opgenomen|opname|gasthui|zorg"),
        (r"\bmurder", r"moord|doodslag|omgebracht|gedood"),
        (r"\bparents?\b", r"ouder|vader|moeder|gezin"),
        (
            r"\b(?:deaths?|died)\b",
            r"\bdood|dode|overl|sterf|sterv|stierf|gestorven|omgekomen|om het leven|omkw|omkom"
            r"|fataal|leven",
        ),
        (r"\bvaccinat", r"vacc|inent|ingeënt|prik|enting"),
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


def additions(source: str, text: str, source_lang: str, target_lang: str) -> Iterator[str]:
    """The words in `text` that make a figure or a case another one, unsaid in `source`."""
    pair = (primary(source_lang), primary(target_lang))
    for word, ground in _SAID.get(pair, ()):
        match = re.search(word, text, re.I)
        if match is not None and not re.search(ground, source, re.I):
            yield match[0]
