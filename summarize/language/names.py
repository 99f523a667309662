"""Where a text names something: persons, bodies, places, products, abbreviations. No model.

In Dutch, French, Spanish and English a capital within a sentence makes a name; where a sentence
begins, and for German nouns, lists and a dictionary have to tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarize.language.gazetteer import forenames, listed_in, surnames, unelided
from summarize.language.letters import folded
from summarize.language.name_words import (
    ARTICLES,
    INFLECTED,
    INNER,
    NO_NAMES,
    PARTICLES,
    PREFIXED,
    TITLES,
    TRADES,
)
from summarize.language.ordinary import compound_head, is_in_dictionary, is_ordinary
from summarize.language.peoples import in_english

_TOKEN = re.compile(
    r"(?P<address>(?:https?://|www\.)[^\s<>\"”’)]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w.])@\w{2,}|\b[a-z0-9-]+\.(?:nl|be|com|org|net|eu|de|fr|es|info|gov)\b(?:/[^\s,;)]*)?)"
    r"|(?P<word>[^\W_]+(?:['’.&*-](?=[^\W_])[^\W_]+)*)"
)
_OPENING = re.compile(r"(?:^|[.!?:;…]|[\"“”„«»‘(\[]|[-–—•*])[\s\"“”„«»‘'’(\[]*$")
_ABBREVIATION = re.compile(
    r"(?=.*[A-ZÀ-Þ])(?:[A-ZÀ-Þ0-9][A-ZÀ-Þ0-9&*+./-]+|[a-z]?[A-ZÀ-Þ]\w*[A-ZÀ-Þ]\w*|\d+\w*[A-Za-z]\w*)s?$"
)
_ROMAN = re.compile(r"[IVXLC]+e?$")
_BEFORE = 80
"""Characters before a word that are looked at."""
_LONGEST = 16
"""Words of the longest name that the gazetteer has."""
_SHOUTED = 0.6
"""The share of capital letters from which they tell nothing."""


@dataclass(frozen=True, slots=True)
class NameWord:
    """A word of a name, and where it stands."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands in a text; `words` are those that have to be in a translation."""

    text: str
    start: int
    end: int
    words: tuple[NameWord, ...]
    person: bool = False
    """Whether it surely is a person's, so that no word of it is ever translated."""
    address: bool = False
    """Whether it is an address of mail or web, or a handle."""


def is_abbreviation(word: str) -> bool:
    """Whether a word is written as abbreviations and codes are: *RIVM*, *50Plus*, *KvK*, *D66*."""
    if word.startswith("IJ"):
        word = f"Y{word[2:]}"
    return bool(_ABBREVIATION.match(word)) and not _ROMAN.match(word)


def names_in(text: str, language: str) -> list[Name]:
    """The names of a text in their order; none where nearly all letters are capitals."""
    letters = [c for c in text if c.isalpha()]
    if not letters or sum(map(str.isupper, letters)) > _SHOUTED * len(letters):
        return []
    found: list[Name] = []
    run: list[re.Match[str]] = []
    text = unelided(text)
    for token in _TOKEN.finditer(text):
        if token["address"]:
            found += _closed(run, text, language)
            run = []
            address = token["address"].rstrip(".,;:!?/'’")
            word = NameWord(address, token.start(), token.start() + len(address))
            found.append(Name(address, word.start, word.end, (word,), address=True))
        elif run and not _joins(text[run[-1].end() : token.start()]):
            found += _closed(run, text, language)
            run = [token] if _is_capital(token["word"]) else []
        elif _is_capital(token["word"]) or (run and token["word"].lower() in PARTICLES):
            run.append(token)
        else:
            found += _closed(run, text, language)
            run = []
    return [*found, *_closed(run, text, language)]


def begins_sentence(text: str, at: int) -> bool:
    """Whether a sentence, a quotation or an item of a list begins at this place."""
    return bool(_OPENING.search(text[max(0, at - 12) : at]))


def _joins(between: str) -> bool:
    return between in (" ", "\u00a0", "")


def _is_capital(word: str) -> bool:
    return any(c.isupper() for c in word) and (
        word[0].isupper() or is_abbreviation(word) or "-" in word
    )


def _closed(run: Sequence[re.Match[str]], text: str, language: str) -> Iterator[Name]:
    """The name that a run of capitalised words and particles is, without what only begins it."""
    tokens = list(run)
    while tokens and not _is_capital(tokens[-1]["word"]):
        tokens.pop()
    while tokens and _only_begins(tokens, text, language):
        tokens.pop(0)
        while tokens and not _is_capital(tokens[0]["word"]):
            tokens.pop(0)
    for part in _parted(tokens, language):
        words = [w for t in part for w in _words(t)]
        if words:
            start, end = part[0].start(), part[-1].end()
            person = _is_person(part, text, language)
            yield Name(text[start:end], start, end, tuple(words), person=person)


def _parted(tokens: Sequence[re.Match[str]], language: str) -> Iterator[list[re.Match[str]]]:
    """The run, parted at words that join names as well as parts of them: *Anna en Bram*."""
    part: list[re.Match[str]] = []
    before = ""
    for token in tokens:
        word = token["word"].lower()
        small = not _is_capital(token["word"])
        article = language == "de" and word in ARTICLES and before not in INNER
        before = word
        body = not small and bool(part) and is_abbreviation(token["word"])
        if body and not _is_capital(part[-1]["word"]):  # *Kok van het COA*
            while not _is_capital(part[-1]["word"]):
                part.pop()
            yield part
            part = [token]
        elif small and (word not in INNER or article):
            if part:
                yield part
            part = []
        elif part or _is_capital(token["word"]):
            part.append(token)
    if part:
        yield part


def _only_begins(tokens: Sequence[re.Match[str]], text: str, language: str) -> bool:
    """Whether the first word has its capital only since a sentence begins there."""
    word = tokens[0]["word"]
    lower = word.lower()
    if lower in NO_NAMES.get(language, frozenset()) and not is_abbreviation(word):
        return not _opens_name(tokens, text)
    if language == "de" and not is_abbreviation(word):
        return _is_german_noun(tokens, text)
    plain = word.split("-")[0]
    known = plain in forenames() and language not in ("nl", "en")
    if not begins_sentence(text, tokens[0].start()) or is_abbreviation(word) or known:
        return False
    if language == "nl" and _is_called(tokens):
        return True
    if is_ordinary(plain, language) or folded(plain) in PARTICLES or _is_stressed(plain, language):
        return not (plain in forenames() and len(tokens) > 1 and tokens[1]["word"][0].isupper())
    named = plain in forenames() or bool(in_english(plain, language))
    if named or _is_listed(tokens, text):
        return False
    follows = len(tokens) > 1 and _is_capital(tokens[1]["word"])
    if follows or plain in surnames():
        return False
    if language == "en":
        return not is_abbreviation(word)
    return (
        is_in_dictionary(plain, language)
        or bool(compound_head(plain, language, 3))
        or plain.lower().endswith(INFLECTED)
        or plain.lower().startswith(PREFIXED)
    )


def _is_listed(tokens: Sequence[re.Match[str]], text: str) -> bool:
    """Whether the gazetteer has a name that begins with the first word.

    Looked at are the words around alone, not all the text, so that long texts take no longer a
    word than short ones.
    """
    at = tokens[0].start()
    begin = text.find(" ", max(0, at - _BEFORE)) if at > _BEFORE else 0
    begin = min(at, max(0, begin))
    end = tokens[:_LONGEST][-1].end()
    return any(m.start + begin == at for m in listed_in(text[begin:end]))


def _is_called(tokens: Sequence[re.Match[str]]) -> bool:
    """Whether the first word says what the name after it is; a surname only before a whole one."""
    if len(tokens) == 1 or not _is_capital(tokens[1]["word"]):
        return False
    if not TRADES.search(tokens[0]["word"].lower()):
        return False
    long = len(tokens) > 2 and _is_capital(tokens[2]["word"])
    return long or tokens[0]["word"] not in surnames() or tokens[1]["word"] in forenames()


def _opens_name(tokens: Sequence[re.Match[str]], text: str) -> bool:
    """Whether a particle with a capital is a part of a name: … *wethouder De Boer*."""
    return (
        len(tokens) > 1
        and tokens[0]["word"].lower() in INNER
        and _is_capital(tokens[1]["word"])
        and not begins_sentence(text, tokens[0].start())
    )


def _is_stressed(word: str, language: str) -> bool:
    """*Eén*, *Dít*."""
    return folded(word) != word.lower() and is_ordinary(folded(word), language)


def _is_german_noun(tokens: Sequence[re.Match[str]], text: str) -> bool:
    word = tokens[0]["word"]
    if word in forenames() or in_english(word, "de"):
        return False
    if _is_listed(tokens, text):
        return False
    before = text[max(0, tokens[0].start() - _BEFORE) : tokens[0].start()].split()[-1:]
    if before and before[0] in forenames():
        return False
    return is_in_dictionary(word, "de") or len(word) > 9 or begins_sentence(text, tokens[0].start())


def _words(token: re.Match[str]) -> Iterator[NameWord]:
    """The word, without what is no name at its end: *VN-rapport* → *VN*, *RIVM's* → *RIVM*."""
    word = token["word"]
    if not _is_capital(word):
        return
    parts = word.split("-")
    while len(parts) > 1 and not any(c.isupper() or c.isdigit() for c in parts[-1]):
        parts.pop()
    clean = re.sub(r"['’]s?$|['’](?:er|ers|tje)$", "", "-".join(parts))
    if len(clean) > 1 and not _ROMAN.fullmatch(clean):
        yield NameWord(clean, token.start(), token.start() + len(clean))


def _is_person(part: Sequence[re.Match[str]], text: str, language: str) -> bool:
    words = [t["word"] for t in part]
    head = words[-1].rpartition("-")
    if head[0] and is_in_dictionary(head[2], language):  # *Robert Koch-Institut*
        return False
    before = text[max(0, part[0].start() - 40) : part[0].start()].split()
    if len(words) > 1 and words[0] in forenames():
        return True
    if len(words) > 1 and all(len(w.rstrip(".")) == 1 for w in words[:1]):
        return True
    return (
        bool(before)
        and folded(before[-1]).strip(".,") in TITLES
        and not any(map(is_abbreviation, words))
    )
