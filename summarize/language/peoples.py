"""Countries, peoples, languages: which English words may stand for a Dutch, German, French or
Spanish one."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale

from summarize.language.gazetteer import rows
from summarize.language.letters import folded

_SHORTEST = 4
_COLUMNS = {"nl": 1, "de": 2, "fr": 3, "es": 4}
_ENDINGS = ("e", "s", "se", "en", "es", "n", "er", "r", "a", "o", "as", "os", "isch", "ische")


@cache
def in_english(word: str, language: str) -> tuple[str, ...]:
    """What may stand for a word in English, folded: words or their beginnings.

    *Marokkaanse* → *morocc*; *Verenigd* → nothing. Names of countries and of languages are those
    of Unicode's CLDR, by Babel; their people and adjectives are of `gazetteer/peoples.tsv`.
    """
    word = folded(word)
    found = [
        stem for english, stems in _stems(language) if word.startswith(stems) for stem in english
    ]
    for form in (word, *(word.removesuffix(e) for e in _ENDINGS if word.endswith(e))):
        found += _cldr(language).get(form, ())
    return tuple(dict.fromkeys(found))


SMALL = {
    re.compile(rf"(?<![\w-])(?:{dutch})"): english
    for dutch, english in (
        (r"islam|moslim", ("islam", "muslim", "mosl")),
        (r"boeddh", ("buddh",)),
        (r"hindoe", ("hindu",)),
        (r"(?:rooms-)?katholi", ("catholic",)),
        (r"protestant", ("protestant",)),
        (r"jood(?:s|se)?\b|joden", ("jewish", "jews", "jewry", "semit", "antisemit")),
        (r"christen(?!ingen)|christelijk", ("christ",)),
        (r"olympisch", ("olympi",)),
        (r"bijbel", ("bibl", "script", "gospel")),
        (r"koran", ("koran", "quran", "qur'an")),
        (r"ramadan", ("ramad",)),
        (r"salafis", ("salaf",)),
        (r"jihadis", ("jihad",)),
        (r"sj?iiet|sjii?t", ("shi",)),
        (r"soenn?i", ("sunn",)),
        (r"calvinis", ("calvin",)),
        (r"mormo[on]", ("mormon",)),
        (r"zionis|antizionis", ("zion",)),
        (r"hoogmis|avondmis", ("mass",)),
        (r"kerst(?:mis|avond|dag)", ("christmas", "xmas", "boxing day", "festive", "holiday")),
        (r"pasen\b|paas(?:dag|maandag|zondag|weekend)", ("easter",)),
    )
}
"""What Dutch writes small and English large: faiths, their books and feasts, the Olympics; and how
the English words begin, folded."""


def is_of_people(word: str) -> bool:
    """Whether an English word is made of a country's, people's, language's or faith's name."""
    return folded(word).startswith(english_stems())


@cache
def english_stems() -> tuple[str, ...]:
    """How such English words begin, folded."""
    stems = {folded(s) for row in rows("peoples.tsv", 5) for s in row[0].split(",")}
    return tuple(s for s in sorted(stems) if len(s) >= _SHORTEST)


@cache
def _stems(language: str) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    column = _COLUMNS.get(language)
    if column is None:
        return ()
    return tuple(
        (
            tuple(folded(s) for s in row[0].split(",")),
            tuple(folded(s) for s in row[column].split(",") if s),
        )
        for row in rows("peoples.tsv", 5)
        if row[column]
    )


@cache
def _cldr(language: str) -> dict[str, tuple[str, ...]]:
    """The names of territories and languages, folded, and their English names."""
    if language not in _COLUMNS:
        return {}
    here, there = Locale(language), Locale("en")
    names: dict[str, tuple[str, ...]] = {}
    for own, english in (
        (here.territories, there.territories),
        (here.languages, there.languages),
    ):
        for code, name in own.items():
            if code in english:
                key = folded(name)
                names[key] = (*names.get(key, ()), folded(english[code]))
    return names
