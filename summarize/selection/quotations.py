"""Direct speech in a report: where it stands, whose it is, and whether it may be printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from summarize.article import Article, Paragraph, Sentence
from summarize.selection.wording import (
    CONVICTED,
    MINOR,
    NOTHING,
    ON_BEHALF,
    ONE_OF,
    PRONOUNS,
    SPEECH,
    UNQUOTABLE,
    base,
)

_PAIRS = {
    "“": "”“",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‘": "’",
    "‚": "‘’",
    '"': '"”',
    "”": "”",
    "'": "'",
}
_APOSTROPHES = "'’‘"
_WORD = re.compile(r"[\w'’-]+")
_ADULT = 18


@dataclass(frozen=True, slots=True)
class Quotation:
    """Direct speech: `article.text[start:end]`, marks included."""

    start: int
    end: int


def unprintable(article: Article) -> frozenset[str]:
    """The ids of sentences that no summary may repeat, whatever they say.

    These are direct speech of perpetrators, suspects and users of their forums, with the sentence
    that names the speaker; all sentences of one quotation, however many. And sentences that name
    a child or a victim. An article that merely reports what such people did is printable.
    """
    barred: set[str] = set()
    text, language = article.text, base(article.language)
    speaker_barred = False
    for paragraph in article.body:
        found = list(quotations(text, paragraph))
        if not (found and _starts_with(found[0], paragraph)):
            speaker_barred = False
        before = ""
        for sentence in paragraph.sentences:
            own = [q for q in found if q.start < sentence.end and q.end > sentence.start]
            outside = _outside(sentence, own)
            if own:
                speaks = _speaks(outside, language)
                if speaks:
                    speaker_barred = _is_barred(outside, before, language)
                elif not speaker_barred and before:
                    # A quotation after a plain sentence: whoever that one is about says it.
                    speaker_barred = _names_unquotable(before, language)
                if speaker_barred:
                    barred.add(sentence.id)
                before = ""
            else:
                if not _only_marks(outside):
                    speaker_barred = False
                before = sentence.text
    return frozenset(barred | set(_naming_protected(article)))


def printable(article: Article, sentence_id: str) -> bool:
    """Whether a summary may repeat this sentence. For many at once, ask `unprintable`.

    Raises KeyError if the article has no such sentence.
    """
    article.sentence(sentence_id)
    return sentence_id not in unprintable(article)


def quotations(text: str, paragraph: Paragraph) -> Iterator[Quotation]:
    """The direct speech of a paragraph. A mark that is never closed closes with the paragraph.

    A single word between marks ('competities') is no speech.
    """
    start, end = paragraph.sentences[0].start, paragraph.sentences[-1].end
    at = start
    while at < end:
        mark = text[at]
        if mark in _PAIRS and _opens(text, at, start):
            close = _closing(text, at, end)
            if len(_WORD.findall(text, at, close)) > 1:
                yield Quotation(at, close)
            at = close
        else:
            at += 1


def fragments(article: Article) -> frozenset[str]:
    """The ids of sentences that are speech and do not say whose: alone, they would be claims."""
    found: set[str] = set()
    for paragraph in article.body:
        spoken = list(quotations(article.text, paragraph))
        for sentence in paragraph.sentences:
            own = [q for q in spoken if q.start < sentence.end and q.end > sentence.start]
            if own and len(_WORD.findall(_outside(sentence, own))) < 2:
                found.add(sentence.id)
    return frozenset(found)


def _opens(text: str, at: int, start: int) -> bool:
    if text[at] in _APOSTROPHES:
        # An apostrophe has a letter before it (video's) or is short for one ('s avonds).
        following = text[at + 1 : at + 3]
        free = at == start or not (text[at - 1].isalnum() or text[at - 1] in _APOSTROPHES)
        return free and not (following[:1] in "stnk" and following[1:2] in (" ", ""))
    return True


def _closing(text: str, at: int, end: int) -> int:
    closers = _PAIRS[text[at]]
    for i in range(at + 1, end):
        if text[i] in closers:
            inside_word = text[i] in _APOSTROPHES and text[i + 1 : i + 2].isalnum()
            if not inside_word:
                return i + 1
    return end if text[at] not in _APOSTROPHES else at + 1


def _starts_with(quotation: Quotation, paragraph: Paragraph) -> bool:
    return quotation.start <= paragraph.sentences[0].start


def _outside(sentence: Sentence, spoken: list[Quotation]) -> str:
    """What of a sentence is not speech."""
    kept, at = [], sentence.start
    for quotation in spoken:
        left = max(quotation.start, sentence.start)
        kept.append(sentence.text[at - sentence.start : max(0, left - sentence.start)])
        at = min(quotation.end, sentence.end)
    kept.append(sentence.text[at - sentence.start :])
    return " ".join(kept)


def _only_marks(text: str) -> bool:
    return not _WORD.search(text)


def _speaks(outside: str, language: str) -> bool:
    """Whether the words around a quotation say who speaks."""
    words = [word.lower() for word in _WORD.findall(outside)]
    known = SPEECH.get(language)
    return bool(words) if known is None else any(word in known for word in words)


def _is_barred(outside: str, before: str, language: str) -> bool:
    if _names_unquotable(outside, language):
        return True
    words = [word.lower() for word in _WORD.findall(outside)]
    if PRONOUNS.get(language, NOTHING) & set(words[:3]):
        convicted = CONVICTED.get(language)
        return _names_unquotable(before, language) or bool(
            convicted and re.search(rf"\b(?:{convicted})", before, re.IGNORECASE)
        )
    return False


def _names_unquotable(text: str, language: str) -> bool:
    """Whether someone who is never quoted is named, other than as whose lawyer speaks."""
    for match in _unquotable(language).finditer(text):
        before = text[max(0, match.start() - 60) : match.start()]
        if not _on_behalf(language).search(before) or _one_of(language).search(before):
            return True
    return False


@cache
def _on_behalf(language: str) -> re.Pattern[str]:
    """*van de*, before a name: whoever speaks is someone else."""
    words = ON_BEHALF.get(language) or "|".join(ON_BEHALF.values())
    return re.compile(rf"\b(?:{words})\s+(?:\w+\s+){{0,2}}$", re.IGNORECASE)


@cache
def _one_of(language: str) -> re.Pattern[str]:
    words = ONE_OF.get(language) or "|".join(ONE_OF.values())
    return re.compile(rf"\b(?:{words})\s+(?:\w+\s+){{0,2}}$", re.IGNORECASE)


@cache
def _unquotable(language: str) -> re.Pattern[str]:
    names = UNQUOTABLE.get(language) or "|".join(UNQUOTABLE.values())
    # Names with a space in them are written so here; the rest of the white space is layout.
    names = "".join(line.strip() for line in names.splitlines())
    return re.compile(rf"\b(?:{names})\b", re.IGNORECASE)


def _naming_protected(article: Article) -> Iterator[str]:
    names: set[str] = set()
    for sentence in article.sentences:
        for match in MINOR.finditer(sentence.text):
            age = match["age"] or match["age2"]
            if age is None or int(age) < _ADULT:
                names.add((match["name"] or match["name2"] or match["name3"]).split()[0])
    if names:
        pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names)))})\b")
        yield from (s.id for s in article.sentences if pattern.search(s.text))
