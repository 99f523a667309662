"""Opposites: who is acquitted was not convicted, and what was on a Monday was not on a Tuesday."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

from summarize.checks import before_after
from summarize.checks.basis import Basis
from summarize.checks.codes import Code
from summarize.checks.finding import Finding, Span
from summarize.language import primary
from summarize.language.denials import DENYING, en
from summarize.language.english import english_stem
from summarize.language.lexicon import renderings
from summarize.language.opposites import Thing, in_english

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_KNOWN = 0.03
"""How firmly the lexicon must know a word of the source as what the text says, so that it is."""
_OF_ITSELF = 0.2
"""The same of the very word that seems to say the opposite: the two often stand together."""
_FIRM = 0.4
"""How firmly it must know one as the opposite's, to show that the opposite is meant."""
_ARTICLES = frozenset("the a an its their his her in of by on".split())
_UNDENIABLE = frozenset(
    ("weekday", "month", "season", "part-of-day", "north", "east", "yesterday", "mother", "brother")
)
"""Groups of which no thing is another one denied."""
_GRADED = frozenset(
    "expensive rich strong heavy large high long wide hot wet young fast safe easy healthy full"
    " clean deep thick often simple".split()
)
"""Groups of two, of which one thing is less of the other: *minder snel*, "slower"."""
_NOT_SO = re.compile(r"\b(?:not|n['’]t|never) (?:\w+ ){0,4}(?:as|so|that)\b", re.IGNORECASE)


def find(text: str, basis: Basis) -> Iterator[Finding]:
    """What the text says and its source does not, where the source says its opposite instead."""
    source, languages = basis.source, (primary(basis.source_lang), primary(basis.target_lang))
    if not text or languages[0] == languages[1] or languages[1] != "en":
        return
    text = _IDLE.sub(lambda m: " " * len(m[0]), text)
    denied = _denials(source, languages[0]) != _denials(text, languages[1])
    if (_NOT_BEFORE.get(languages[0]) or "\0") in source.lower() and not _IT_WAS_BEFORE.search(
        text
    ):
        denied = _denials(source, languages[0]) - 1 != _denials(text, languages[1])
    told: set[str] = set()
    for group, thing in in_english(text):
        if thing.group in told:
            continue
        findings = _lessened(group, thing, text, source, languages)
        if not denied or thing.group in _UNDENIABLE:
            findings = chain(findings, _turned(group, thing, text, source, languages))
        for finding in findings:
            told.add(thing.group)
            yield finding
    if languages[0] == "nl" and "before" not in told:
        yield from before_after.find(text, source)


def _lessened(
    group: Sequence[Thing], thing: Thing, text: str, source: str, languages: tuple[str, str]
) -> Iterator[Finding]:
    """The thing on both sides, on one of them less: *moins vite*, "faster"."""
    there, here = languages
    said, meant = thing.is_said(text, here), thing.is_said(source, there)
    if said is None or meant is None or thing.group not in _GRADED:
        return
    if _is_less(text, said, here) == _is_less(source, meant, there) or _NOT_SO.search(text):
        return
    if thing.is_said(text[said.end() :], here) or thing.is_said(source[meant.end() :], there):
        return
    other = group[0] if group[1] is thing else group[1]
    if not other.may_be_said(text, here) and not other.is_said(source, there):
        spans = (Span(*meant.span()), Span(*said.span()))
        yield Finding(Code.OPPOSITE, (meant[0].strip(), said[0].strip()), *spans)


def _is_less(text: str, place: re.Match[str], language: str) -> bool:
    """Whether what stands right before a word makes it less: *minder snel*."""
    before = text[: place.start()].lower().split()[-1:]
    return bool(_LESS.get(language, frozenset()) & set(before))


def _turned(
    group: Sequence[Thing], thing: Thing, text: str, source: str, languages: tuple[str, str]
) -> Iterator[Finding]:
    there, here = languages
    said = thing.is_said(text, here)
    if said is None or thing.may_be_said(source, there):
        return
    for other in group:
        if other is thing:
            continue
        meant = other.is_said(source, there) or _rendered(other, source, there)
        if meant is None or other.may_be_said(text, here):
            continue
        # The same denial on both sides excuses nothing: *te lang* is not "too short".
        if thing.group not in _UNDENIABLE | {"before"} and (
            _is_near_denial(source, meant, there) != _is_near_denial(text, said, here)
        ):
            return
        if not _is_known(said[0], meant[0], source, there):
            details = (meant[0].strip(), said[0].strip())
            spans = (Span(*meant.span()), Span(*said.span()))
            yield Finding(Code.OPPOSITE, details, *spans)
            return


def _rendered(thing: Thing, source: str, language: str) -> re.Match[str] | None:
    """A word of the source that the lexicon firmly knows as one of the thing's English words."""
    for word in _WORD.finditer(source):
        if word[0][0].isupper() and word.start():  # a name: De Jong
            continue
        known = renderings(word[0], language)
        if any(known.get(stem, 0.0) >= _FIRM for stem in _stems(thing.english)):
            return word
    return None


@cache
def _stems(english: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(english_stem(w) for w in english if w.isalpha())


def _is_known(said: str, meant: str, source: str, language: str) -> bool:
    """Whether the source has what is said, in the same letters or by the lexicon."""
    words = {w.lower() for w in _WORD.findall(source)}
    itself = {w.lower() for w in _WORD.findall(meant)}
    return all(
        telling in words
        or any(
            renderings(word, language).get(english_stem(telling), 0.0)
            >= (_OF_ITSELF if word in itself else _KNOWN)
            for word in words
        )
        for telling in map(str.lower, _WORD.findall(said))
        if telling not in _ARTICLES
    )


def _denials(text: str, language: str) -> int:
    """How often a text denies, or says that something is less."""
    words = [w.lower().replace("’", "'") for w in _WORD.findall(text)]
    denials = _DENIALS.get(language, frozenset())
    late = _NOT_BEFORE.get(language)
    return sum(1 for w in words if w in denials or w.endswith("n't")) + (
        0 if late is None else f" {' '.join(words)} ".count(f" {late} ")
    )


def _is_near_denial(text: str, place: re.Match[str], language: str) -> bool:
    """Whether a word near this one, in its clause, denies or weakens: *niet eenvoudig*."""
    before = re.split(r"[,;:.!?]", text[: place.start()])[-1].split()[-_NEAR:]
    after = re.split(r"[,;:.!?]", text[place.end() :])[0].split()[:_NEAR]
    near = " ".join((*before, place[0], *after))
    weak = _WEAK.get(language, frozenset())
    return _denials(near, language) > 0 or bool(weak & set(near.lower().split()))


_NEAR = 3
"""Words on either side."""
_NOT_BEFORE = {"nl": "pas na", "de": "erst nach"}
"""*Pas na drie dagen*: "not for three days", "it was three days before"."""
_IDLE = re.compile(
    r"\b(?:(?:than|as|like|ever) (?:ever )?before|after all|no[- ]confidence|\w+ly after)\b",
    re.IGNORECASE,
)
_IT_WAS_BEFORE = re.compile(
    r"\b(?:it|there) (?:was|is|took|takes|will|would)\b.*\bbefore\b", re.IGNORECASE
)
_LESS = {
    "nl": frozenset(("minder", "minst")),
    "en": frozenset(("less", "least", "fewer")),
    "de": frozenset(("weniger", "wenigsten")),
    "fr": frozenset(("moins",)),
    "es": frozenset(("menos",)),
}
_WEAK = {
    "nl": frozenset("weinig nauwelijks amper zelden allerminst te".split()),
    "en": frozenset("hardly barely little scarcely rarely too far".split()),
    "de": frozenset("kaum wenig selten zu".split()),
    "fr": frozenset("peu guère rarement trop".split()),
    "es": frozenset("poco apenas rara demasiado".split()),
}
_DENIALS = {
    "nl": DENYING["nl"].words | {"zonder", "minder"},
    "en": en.DENIALS | {"less"},
    "de": frozenset(
        "nicht kein keine keinen keiner keinem nie niemand nichts ohne weniger".split()
    ),
    "fr": frozenset("pas aucun aucune jamais rien personne sans ni moins".split()),
    "es": frozenset("no ni nunca tampoco nadie nada ningún ninguno ninguna sin menos".split()),
}
