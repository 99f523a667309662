"""Direct speech in a report: where it stands, and which sentences are nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarize.article import Article, Paragraph, Sentence

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


@dataclass(frozen=True, slots=True)
class Quotation:
    """Direct speech: `article.text[start:end]`, marks included."""

    start: int
    end: int


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
            if own and len(_WORD.findall(outside_speech(sentence, own))) < 2:
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


def outside_speech(sentence: Sentence, spoken: list[Quotation]) -> str:
    """What of a sentence is not speech."""
    kept, at = [], sentence.start
    for quotation in spoken:
        left = max(quotation.start, sentence.start)
        kept.append(sentence.text[at - sentence.start : max(0, left - sentence.start)])
        at = min(quotation.end, sentence.end)
    kept.append(sentence.text[at - sentence.start :])
    return " ".join(kept)
