"""Persons whom a report names and no summary does: children, victims, suspects, relatives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.article import Article
from summarize.checks.protected_persons import Protection, protected_persons
from summarize.language import vocabulary
from summarize.language.countries import territories

ADULT = 18
"""Years."""
_NUMBERS = {
    "een one ein": 1, "twee two zwei": 2, "drie three drei trois tres": 3,
    "vier four quatre cuatro": 4, "vijf five fünf cinq cinco": 5, "zes six sechs seis": 6,
    "zeven seven sieben sept siete": 7, "acht eight huit ocho": 8,
    "negen nine neun neuf nueve": 9, "tien ten zehn dix diez": 10, "elf eleven onze once": 11,
    "twaalf twelve zwölf douze doce": 12, "dertien thirteen dreizehn treize trece": 13,
    "veertien fourteen vierzehn quatorze catorce": 14,
    "vijftien fifteen fünfzehn quinze quince": 15, "zestien sixteen sechzehn seize dieciséis": 16,
    "zeventien seventeen siebzehn dix-sept diecisiete": 17,
}  # fmt: skip
"""Ages of children, as words of the five languages."""
_AGES = {word: number for words, number in _NUMBERS.items() for word in words.split()}

_PERSONS = frozenset(
    """
    meisje jongen jongetje kind kleuter peuter baby tiener puber scholier scholiere leerling
    leerlinge student studente zoon zoontje dochter dochtertje broer broertje zus zusje vriend
    vriendin neef nicht moeder vader ouders slachtoffer slachtoffers
    girl boy child teenager teen pupil schoolgirl schoolboy student son daughter brother sister
    friend mother father parents victim victims
    mädchen junge jungen kind jugendliche jugendlicher jugendlichen schüler schülerin schülers
    sohn tochter bruder schwester freund freundin mutter vater eltern opfer
    fille garçon enfant adolescent adolescente élève collégien collégienne lycéen lycéenne fils
    soeur sœur frère mère père victime
    niña niño menor chica chico alumna alumno hija hijo hermana hermano madre padre víctima joven
    """.split()
)
"""What stands before or instead of a name."""
_PARTICLES = frozenset(
    "van de der den het ter ten te von vom zu du des la le el al y e en und et i of".split()
)

_CAPITAL = r"[A-ZÀ-ÞŠŽ][\w'’-]*\w"
_BETWEEN = r"(?:(?:van|de|der|den|het|ter|ten|te|von|el|al|la)\s){0,2}"
NAME = rf"(?>{_CAPITAL}(?:\s{_BETWEEN}{_CAPITAL}){{0,3}})"
_PERSON = "|".join(sorted(_PERSONS, key=len, reverse=True))
_DIGITS = r"\d{1,2}(?![\d.,]*\d)"
_AGE = rf"(?:{_DIGITS}|(?i:{'|'.join(sorted(_AGES, key=len, reverse=True))}))"
_YEARS = (
    r"(?:\s+(?:jaar(?!\s+(?:geleden|eerder|later))(?:\s+oud)?|years\s+old|Jahre(?:\s+alt)?"
    r"|ans|años))"
)
_ALSO = (
    r"(?:ook|pas|net|nu|toen|amper|slechts|inmiddels|eveneens|also|only|just|then|now|aged|age|auch"
    r"|erst|damals|aussi|âgée?\s+de|alors\s+âgée?\s+de|también|de|entonces\s+de)"
)
_SAID_OF = (
    r"(?:is|was|werd|wordt|heeft|had|kreeg|krijgt|vertelt|vertelde|zegt|zei|deed|doet|wil|wilde|zit"
    r"|zat|ging|gaat|kwam|ontving|stuurde|meldde)"
)

_NAMED = (
    # de 14-jarige Sanne; the thirteen-year-old schoolgirl Emma; no "14-year-old Dutch girl"
    rf"\b(?P<age>{_AGE})-?(?:jarige|\s?year-old|jährige[rn]?)\s+(?:(?i:{_PERSON})\s+)?,?\s*"
    rf"(?P<name>{NAME})(?!\s+(?i:{_PERSON})\b)",
    # Milan (13); Noor (9 jaar); Emma, 14, …
    rf"(?P<name>{NAME})(?:\s[A-Z]\.)?\s*[(,]\s*(?P<age>{_DIGITS}){_YEARS}?\s*[),]",
    # Emma, ook 14.; Emma, aged 14; Emma, âgée de quatorze ans
    rf"(?P<name>{NAME})(?:\s[A-Z]\.)?\s*[(,]\s*{_ALSO}\s+(?P<age>{_AGE}){_YEARS}?(?:[),.;]|$)",
    # Emma, 14 jaar, Emma, quatorze ans; no "De Vries, tien jaar in functie", no "(2 jaar cel)"
    rf"(?P<name>{NAME})(?:\s[A-Z]\.)?\s*[(,]\s*(?P<age>{_AGE}){_YEARS}(?=[,.;:)]|$|\s+(?:uit|en|and)\b)",
    # Sanne was 13 toen het begon; de 14 jaar oude Sanne; het 14-jarige meisje, Sanne,; Sanne, een
    # meisje van 14
    rf"(?P<name>{NAME})\s+(?:is|was|werd)\s+(?:{_ALSO}\s+)?(?P<age>{_AGE})(?:\s+jaar(?:\s+oud)?)?"
    r"(?=\s+(?:toen|en)\b|[,.;])",
    rf"\b(?P<age>{_AGE})\s+jaar\s+oude?\s+(?P<name>{NAME})",
    rf"\b(?P<age>{_AGE})-?jarige\s+(?i:{_PERSON}),\s+(?P<name>{NAME})(?=,)",
    rf"(?P<name>{NAME}),\s+een\s+(?i:{_PERSON})\s+van\s+(?P<age>{_AGE})(?:{_YEARS})?\b",
    # Tom, die 13 jaar is; Tom, who is 13; Tom, der 13 Jahre alt ist; Tom, qui a 13 ans
    rf"(?P<name>{NAME})(?:\s[A-Z]\.)?,\s+(?:die|who|der|qui|que)\s+(?:(?:is|was|a|avait|tiene"
    rf"|tenía|{_ALSO})\s+){{0,2}}(?P<age>{_AGE})"
    rf"(?:{_YEARS}|(?=\s+(?:is|was|ist|war)\b)|(?=[,.;]))",
    # Sofie van 12 vertelde; Sofie van 12 jaar
    rf"(?P<name>{NAME})\s+van\s+(?P<age>{_AGE})(?:{_YEARS}|(?=\s+{_SAID_OF}\b))",
    # Lisa, de 13 años; Lisa de 13 ans
    rf"(?P<name>{NAME})\s+de\s+(?P<age>{_AGE})\s+(?:ans|años)\b",
)
_VICTIM = (
    rf"\b(?i:slachtoffer|victim|victime|víctima)\s+(?P<name>{NAME})",
    r"\b(?i:het|de|the|das|la|el|le)\s+(?:slachtoffer|meisje|jongen|jongetje|scholiere?"
    rf"|leerlinge?|victim|girl|boy|Opfer|Mädchen|Junge|victime|fille|garçon|víctima|niñ[ao]),?\s+"
    rf"(?P<name>{NAME})(?=,|\)|\s+\()",
)
_PATTERNS = tuple(re.compile(p) for p in _NAMED)
_VICTIMS = tuple(re.compile(p) for p in _VICTIM)


def naming_protected(article: Article) -> Iterator[str]:
    """The ids of all sentences, title and crossheads too, that name someone whom no summary names.

    Whoever is named once as a child, a victim, a suspect by full name or a relative of one is known
    by every part of the name wherever it stands: *Sanne de Vries (14) … Sanne deed aangifte*. And
    sentences that say where a private person lives.
    """
    sentences = [s for p in article.paragraphs for s in p.sentences]
    for sentence in sentences:
        if any(
            p.why is Protection.ADDRESS for p in protected_persons(sentence.text, article.language)
        ):
            yield sentence.id
    names: set[str] = set()
    for sentence in sentences:
        names.update(_names(sentence.text, article.language))
    if not names:
        return
    words = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    pattern = re.compile(rf"\b(?:{words})(?:['’]?s)?\b")
    yield from (s.id for s in sentences if pattern.search(s.text))


def named_with_age(text: str) -> Iterator[tuple[str, int]]:
    """The names that stand with an age, and the ages in years: *Milan (13)*, *de 52-jarige Jan*."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if _is_party(match["name"]):
                continue
            age = match["age"].lower()
            yield match["name"], int(age) if age.isdigit() else _AGES[age]


def _is_party(name: str) -> bool:
    """*D66 (24), PVV (17)*: abbreviations are no children."""
    return " " not in name and sum(map(str.islower, name)) == 0


def _names(text: str, language: str) -> Iterator[str]:
    """Every part of the names of the protected persons that a sentence names as such."""
    for person in protected_persons(text, language):
        if person.why in (Protection.SUSPECT, Protection.RELATIVE):
            # The spokesman may have the same given name.
            yield from list(parts(person.name, language))[-1:]
        elif person.why is not Protection.ADDRESS:
            yield from parts(person.name, language)
    for name, age in named_with_age(text):
        if age < ADULT:
            yield from parts(name, language)
    for pattern in _VICTIMS:
        for match in pattern.finditer(text):
            yield from parts(match["name"], language)


def parts(name: str, language: str) -> Iterator[str]:
    """*Volgens Sanne van Dam* → Sanne, Dam: no function words, no countries, no nouns."""
    if name in territories(language):
        return
    common = vocabulary(language).stopwords | _PARTICLES | _PERSONS
    yield from (part for part in name.split() if part[0].isupper() and part.lower() not in common)
