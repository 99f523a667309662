"""Names that an English text has and its source does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from summarize.checks.codes import Code
from summarize.checks.english_text import STEM, WORD, EnglishText, bare
from summarize.checks.finding import Finding, Span
from summarize.checks.name_renderings import (
    COMPOUND,
    GENERIC,
    SAINTS,
    people_within,
    places,
    stems_of,
)
from summarize.language.english import english_stem
from summarize.language.gazetteer import (
    Listed,
    entries,
    forenames,
    listed_in_english,
    surnames,
    unelided,
)
from summarize.language.letters import folded, is_transcription
from summarize.language.lexicon import renderings
from summarize.language.names import NameWord, is_abbreviation, names_in
from summarize.language.ordinary import (
    compound_head,
    is_in_dictionary,
    is_name_in_dictionary,
    is_ordinary,
)
from summarize.language.peoples import english_stems, in_english

_FREE = frozenset(
    "dutch netherlands mp mps ceo tv tvs dvd eve isle highness majesty mr mrs ms dr jr"
    " st sir celsius gp gps fahrenheit covid atm cfo phd grand slam diy labour hr"
    " cctv cet cest gmt faq pr".split()
)
"""What English adds or writes large where Dutch names nothing."""
_DOLLAR = re.compile(r"\$|dollar", re.IGNORECASE)
_SPELT = 3
"""Words of a name whose letters an abbreviation may be made of, if it is not listed."""
_CALENDAR = frozenset(
    "january february march april may june july august september october november december monday"
    " tuesday wednesday thursday friday saturday sunday".split()
)


def invented_names(
    source: str, there: EnglishText, listed: list[Listed], language: str
) -> Iterator[Finding]:
    """The names of `there` that nothing in the source explains; `listed` is what it names."""
    source = unelided(source)
    known = _explained(source, listed, language)
    said = _said(source, language)
    found: list[tuple[int, int]] = []
    for name in names_in(there.text, "en"):
        if name.address:
            if name.text.lower() not in source.lower():
                yield _came(there.text, name.start, name.end)
            continue
        new = [
            w
            for w in name.words
            if _is_new(w, there.text, known, said, source)
            and not _abbreviates(w.text, source)
            and not _is_initials(w.text, there.text[: w.start])
        ]
        if new:
            found.append((new[0].start, new[-1].end))
    for place in listed_in_english(there.text):
        inside = any(s < place.end and place.start < e for s, e in found)
        if not inside and not _is_grounded(place, there.text, known, said, source):
            found.append((place.start, place.end))
    for start, end in sorted(found):
        yield _came(there.text, start, end)


def _came(target: str, start: int, end: int) -> Finding:
    return Finding(Code.NAME_INVENTED, (target[start:end],), None, Span(start, end))


def _explained(source: str, listed: list[Listed], language: str) -> frozenset[str]:
    """Every English word, folded, that a name of the source can be rendered with."""
    words: set[str] = set()
    for place in listed:
        words.update(bare(w) for e in place.entries for form in e.forms for w in WORD.findall(form))
    for match in WORD.finditer(source):
        for part in (match[0], *re.split(r"[-]", match[0])):
            peoples = in_english(part, language) or people_within(part, language)
            words.update(w for phrase in peoples for w in phrase.split())
            for stem in stems_of(folded(part)):
                words.update(bare(w) for e in places().get(stem, ()) for w in e.split())
            words.add(bare(part))
    return frozenset(words)


def _said(source: str, language: str) -> frozenset[str]:
    """The stems of all words that the lexicon knows for a word of the source, or a part of one."""
    return frozenset(
        stem
        for word in WORD.findall(source)
        for part in (word, *word.split("-"), *_halves(word, language))
        for stem in renderings(part, language)
    )


def _halves(word: str, language: str) -> tuple[str, ...]:
    """*woensdagmiddag* → *woensdag*, *middag*."""
    head = compound_head(word, language) if len(word) > COMPOUND else ""
    if not head:
        return ()
    core = word.lower().removesuffix(head)
    return (head, core, core.removesuffix("s"))


def _is_new(
    word: NameWord, target: str, known: frozenset[str], said: frozenset[str], source: str
) -> bool:
    shape = bare(word.text).removeprefix("mid-")
    if shape.removesuffix("s") in _CALENDAR or _is_saint(word, target):
        return False
    if shape in ("us", "u.s") and _DOLLAR.search(source):
        return False
    if len(shape) < 2 or shape in known or shape in _FREE or english_stem(shape) in said:
        return False
    plain = all(is_ordinary(p, "en") or _is_plain(p) for p in shape.split("-"))
    if shape.startswith("i'") or (plain and not is_abbreviation(word.text)):
        return False
    least = max(STEM, len(shape) - 3)
    return not any(
        shape.startswith(k)
        if len(k) >= STEM
        else k == shape or (len(k) > 2 and shape.startswith(k) and len(shape) < 6)
        for k in known
    ) and not any(
        is_transcription(shape, folded(w))
        or folded(w).startswith(shape[:least])
        or (len(shape) > 4 and shape in folded(w))
        for w in WORD.findall(source)
    )


def _abbreviates(word: str, source: str) -> bool:
    """Whether a word is the abbreviation of a name of the source: *DWD*, *NABU*, *A7*."""
    letters = folded(word)
    if not (word.isupper() and word.isalnum() and 1 < len(word) < 6):
        return False
    words = WORD.findall(source)
    return any(
        first[0].isupper()
        and folded(first[0]) == letters[0]
        and _spells("".join(map(folded, words[at : at + _SPELT])), letters)
        for at, first in enumerate(words)
    )


def _is_initials(word: str, before: str) -> bool:
    """Whether an abbreviation only follows what it stands for: *Request for Advice (RFA)*."""
    if not (word.isupper() and before.endswith("(")):
        return False
    initials = "".join(w[0] for w in WORD.findall(before.replace("-", " "))[-2 * len(word) :])
    return _spells(initials.lower(), word.lower())


def _spells(text: str, letters: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)


def _is_plain(word: str) -> bool:
    """Whether English has the word, and it is nobody's name."""
    large = word.capitalize()
    if large in forenames() or large in surnames() or word.startswith(_proper()):
        return False
    return is_in_dictionary(word, "en") and not is_name_in_dictionary(word, "en")


@cache
def _proper() -> tuple[str, ...]:
    """How English words begin that are made of names of places and peoples, folded."""
    places = {e for entry in entries() for e in entry.english if " " not in e and e[0].isupper()}
    return (*english_stems(), *(s for s in map(folded, places) if len(s) >= STEM))


def _is_saint(word: NameWord, target: str) -> bool:
    """*St. Joseph's School* of *Sint-Jozefschool*: saints have a name in every language."""
    before = folded(target[max(0, word.start - 8) : word.start]).replace(".", " ").split()
    return bool(before) and before[-1] in SAINTS


def _is_grounded(
    place: Listed, target: str, known: frozenset[str], said: frozenset[str], source: str
) -> bool:
    words = [w for w in WORD.findall(target[place.start : place.end]) if len(w) > 3 or w.isupper()]
    telling = [w for w in words if w.lower() not in GENERIC] or words
    here = [
        w
        for w in telling
        if bare(w) in known
        or english_stem(bare(w)) in said
        or any(
            is_transcription(bare(w), folded(s)) or folded(s).startswith(bare(w)[:5])
            for s in WORD.findall(source)
        )
    ]
    return 2 * len(here) >= len(telling)
