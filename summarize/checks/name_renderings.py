"""Whether a name of the source stands in an English text: as itself, or as English has it."""

from __future__ import annotations

import re
from functools import cache

from summarize.checks.english_text import STEM, WORD, EnglishText, bare
from summarize.language.english import english_stem, is_content
from summarize.language.gazetteer import Entry, Listed, entries, is_another_surname
from summarize.language.letters import folded, is_transcription
from summarize.language.lexicon import renderings
from summarize.language.names import Name, NameWord, is_abbreviation
from summarize.language.ordinary import (
    compound_head,
    is_compound,
    is_in_dictionary,
    is_ordinary,
)
from summarize.language.peoples import in_english

_FIRM = 0.1
"""How firmly the lexicon must say that a word of the target stands for one of the source."""
_COMPASS = dict(
    pair.split(":")
    for pair in (
        "noord:north zuid:south oost:east west:west noordwest:northwest noordoost:northeast"
        " zuidwest:southwest zuidoost:southeast"
    ).split()
)
_COMMON = {"nl": ("Kamer", "Staten", "Rijks", "Europarlement", "Nr")}
"""What begins words that Dutch writes large and that are no names: *Kamerlid*, *Statenlid*."""
_ACTS = ("wet", "raad", "fonds", "box", "pas")
_MIDDLE = ("midden", "centraal")
SAINTS = ("sint", "sainte", "saint", "sankt", "san", "santa", "st")
GENERIC = frozenset(
    "ministry department office national dutch netherlands minister council agency the of".split()
)
_ENDINGS = tuple(
    "iaanse iaans iaan enaren enaars enaar ische isch sche aars aar ers ens ense er aanse aans ste"
    " se s en e n es erin ois oise ais aise".split()
)
"""What makes an adjective or an inhabitant of a name."""
COMPOUND = 7
_LONG = 11
"""Letters of a word that another language may write as several."""


def stands(word: NameWord, name: Name, there: EnglishText, language: str) -> bool:
    """Whether a word of a name is there, as itself or by what English has for it."""
    if name.address:
        return _is_address_kept(word.text, there)
    if name.person:
        return _is_itself(word.text, there, person=True) or _is_place(word.text, there, language)
    return _word_stands(word.text, there, language)


def _is_address_kept(address: str, there: EnglishText) -> bool:
    kept = re.escape(address.lower().rstrip("/"))
    return re.search(rf"(?<![\w@-])(?<!\w\.){kept}(?![\w@]|[.-]\w)", there.text.lower()) is not None


def entry_stands(source: str, place: Listed, there: EnglishText, language: str) -> bool:
    """Whether what the gazetteer lists is there by any of its names, in whatever order."""
    if any(there.has(form) for entry in place.entries for form in entry.forms):
        return True
    words = [w for w in WORD.findall(source[place.start : place.end]) if len(w) > 3]
    if any(_overlaps(english, there) for entry in place.entries for english in entry.english):
        return True
    if any(_is_portfolio(entry, there) for entry in place.entries):
        return True
    known = [w for w in words if _word_stands(w, there, language)]
    return bool(words) and not place.abbreviated and len(known) == len(words)


def _overlaps(english: str, there: EnglishText) -> bool:
    """*Education Inspectorate* is the *Inspectorate of Education*."""
    words = [w for w in WORD.findall(english) if len(w) > 3]
    return len(words) > 1 and all(english_stem(folded(w)) in there.stems for w in words)


def _is_portfolio(entry: Entry, there: EnglishText) -> bool:
    """*Binnenlandse Zaken* of a minister is *the Interior*."""
    words = [w for e in entry.english if e.startswith("Ministry") for w in WORD.findall(e)]
    return any(w[0].isupper() and w.lower() not in GENERIC and there.has(w) for w in words)


def _is_itself(word: str, there: EnglishText, *, person: bool = False) -> bool:
    shape = bare(word)
    words = there.capital if person else there.folded
    if words.intersection((shape, f"{shape}s", shape.removesuffix("s"))):
        return True
    if shape in SAINTS and words.intersection(SAINTS):
        return True
    return len(shape) > 3 and any(
        (is_transcription(shape, w) and not (person and is_another_surname(shape, w)))
        or (
            len(w) > STEM
            and shape.startswith(w)
            and is_ordinary(shape[len(w) :], "nl")
            and not is_abbreviation(word)
        )
        for w in there.capital
    )


def _word_stands(word: str, there: EnglishText, language: str) -> bool:
    if _is_itself(word, there) or _is_place(word, there, language):
        return True
    if is_abbreviation(word) or any(c.isdigit() for c in word):
        # *A 2* is A2, but *Stads Partij* is no StadsPartij.
        short = len(word) <= COMPOUND and bare(word).replace("-", "") in there.squeezed
        return short or ("-" in word and _parts_stand(word, there, language))
    return (
        ("-" in word and _parts_stand(word, there, language))
        or _is_translated(word, there, language)
        or _is_shortened(word, there)
        or _is_compounded(word, there, language)
    )


def _parts_stand(word: str, there: EnglishText, language: str) -> bool:
    parts = [p for p in word.split("-") if len(p) > 1]
    parts = [p for p in parts if p[0].isupper()] or parts
    if parts and folded(parts[0]) in SAINTS and there.folded.intersection(SAINTS):
        return True
    return bool(parts) and all(_part_stands(p, there, language) for p in parts)


def _is_translated(word: str, there: EnglishText, language: str) -> bool:
    """Whether the lexicon has a word that is there; for a name, one with a capital."""
    compass = _COMPASS.get(word.lower().replace("-", ""), "-")
    if any(w.startswith(compass) for w in there.folded):
        return True
    places = there.stems if is_common(word, language) else there.large
    known = renderings(word, language)
    return any(
        score >= _FIRM and stem in places and is_content(stem) for stem, score in known.items()
    )


def _is_shortened(word: str, there: EnglishText) -> bool:
    stems = [stem for stem in stems_of(folded(word)) if len(stem) >= STEM]
    return any(w.startswith(stem) for stem in stems for w in there.folded)


def _is_compounded(word: str, there: EnglishText, language: str) -> bool:
    """*Indusbeschaving*: its first part is there; *Stadsarchief*: a part is translated."""
    if any(map(there.has, people_within(word, language))) or _is_written_apart(word, there):
        return True
    head = compound_head(word, language) or _rare_head(word, language)
    if not head or in_english(word, language):
        return False
    core = folded(word).removesuffix(folded(head))
    if is_compound(word, language):
        return _core_stands(core, there, language) or any(
            score >= _FIRM and stem in there.stems
            for part in (head, core, core.removesuffix("s"))
            for stem, score in renderings(part, language).items()
        )
    return _core_stands(core, there, language)


@cache
def _rare_head(word: str, language: str) -> str:
    """*Joseondynastie* → *dynastie*: a word that is in the dictionary only."""
    lower = word.lower()
    ends = (lower[at:] for at in range(STEM, len(lower) - STEM)) if language == "nl" else ()
    return next((end for end in ends if is_in_dictionary(end, language)), "")


@cache
def people_within(word: str, language: str) -> tuple[str, ...]:
    """What the language or people is in English in whose name a compound ends: *Standaardfrans*."""
    lower = word.lower()
    parts = range(STEM, len(lower) - STEM + 1) if language == "nl" else ()
    return next(
        (
            found
            for at in parts
            if is_ordinary(lower[:at], language) and (found := in_english(lower[at:], language))
        ),
        (),
    )


def _is_written_apart(word: str, there: EnglishText) -> bool:
    """*Techwerkercoalitie*: the *Tech Workers Coalition*."""
    if len(word) < _LONG:
        return False
    large = [w[0] for w in there.words if w[0][0].isupper()]
    apart = (
        folded("".join(large[at : at + count]))
        for count in (2, 3)
        for at in range(len(large) - count + 1)
    )
    return any(is_transcription(folded(word), name) for name in apart if name != folded(word))


def _part_stands(part: str, there: EnglishText, language: str) -> bool:
    """*Zuid* of *Zuid-Franse* is *southern*."""
    return part.lower() in _MIDDLE or _word_stands(part, there, language)


def _core_stands(core: str, there: EnglishText, language: str) -> bool:
    """*Indusbeschaving*: the name in a compound stands."""
    cores = {core, core.removesuffix("s"), core.removesuffix("-")}
    return any(
        _is_place(c, there, language) or any(len(c) > 2 and w.startswith(c) for w in there.folded)
        for c in cores
    )


def _is_place(word: str, there: EnglishText, language: str) -> bool:
    """Whether a country, people, language or listed place is there by an English name."""
    return any(there.has(e) for e in in_english(word, language)) or any(
        there.has(form) for stem in stems_of(folded(word)) for form in places().get(stem, ())
    )


@cache
def stems_of(word: str) -> tuple[str, ...]:
    """*amsterdammers* → *amsterdamm*, *amsterdam*; *utrechtse* → *utrecht*."""
    stems = [word]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= STEM - 1:
            stem = word.removesuffix(ending)
            stems.append(stem)
            if len(stem) > STEM and stem[-1] == stem[-2]:
                stems.append(stem[:-1])
    return tuple(stems)


@cache
def places() -> dict[str, tuple[str, ...]]:
    """What one-word entries are in English, by all that their adjectives can be shortened to."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in entries():
        for name in entry.names:
            key = folded(name)
            if " " in key or not name[0].isupper():
                continue
            for stem in {key, key.removesuffix("en"), key.removesuffix("e"), key.removesuffix("s")}:
                if len(stem) >= STEM - 1:
                    found[stem] = (*found.get(stem, ()), *entry.english)
    return found


@cache
def is_common(word: str, language: str) -> bool:
    """Whether a word with a capital may be translated: *Vooruitgang*, no *Duitsland*, *Tienen*."""
    if word.startswith(_COMMON.get(language, "-")):
        return True
    if in_english(word, language) or english_stem(folded(word)) in renderings(word, language):
        return False
    return all(is_ordinary(p, language) or p.endswith(_ACTS) for p in word.split("-"))
