"""Form: nothing is empty, cut off, far too long, in a loop; a sentence is one, a quotation closed.

In a translation these are the failures that users of small translators report most: empty output,
a loop, an answer many times as long as the question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.checks.basis import Basis
from summarize.checks.codes import Code
from summarize.checks.finding import Finding
from summarize.language.english import count_words

_LONGEST_LOOP = 12
"""Words: how long a phrase may be that counts as repeated in a loop."""
_QUOTES = re.compile(r"[\"“”]")
_SPOKEN = re.compile(r"[\"“]([^\"“”]+)[\"”]")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Dr|St|No)\.")
_NEXT_SENTENCE = re.compile(r"[.!?]\s+[A-Z]")
_SAID_WHEN = re.compile(
    r",\s(?:[A-Z]\w+\s){1,4}(?:says?|said|concludes?d?|reports?|reported|writes?|wrote),"
    r"\s(?:in|on|since|during)\s"
)
"""*… has increased, Europol concludes, in March*: what is said and when, put together from two."""


def of_translation(text: str, basis: Basis) -> Iterator[Finding]:
    """What makes a translation unfit whatever it says, for any model."""
    source = basis.source
    if not text.strip():
        if source.strip():
            yield Finding(Code.EMPTY, ("the translation",))
        return
    if is_loop(text) and not is_loop(source):
        yield Finding(Code.REPEATS_ITSELF)
    if len(text) > 2.5 * len(source) + 40:
        yield Finding(Code.TOO_LONG)
    if len(source) > 60 and len(text) < 0.35 * len(source):
        yield Finding(Code.TOO_SHORT)
    if text.count("\n") > source.count("\n"):
        yield Finding(Code.EXTRA_LINES)


def of_question(text: str, basis: Basis) -> Iterator[Finding]:
    """A question whose translation asks nothing."""
    if text and basis.is_translated and asks(basis.source) and "?" not in text:
        yield Finding(Code.QUESTION_LOST)


def of_headline(text: str, basis: Basis) -> Iterator[Finding]:
    """Quotations are whole and word for word, a question stays one, and no full stop ends it."""
    if not text.strip():
        yield Finding(Code.EMPTY, ("the text",))
        return
    yield from _quotations(text, basis)
    if text.rstrip().endswith("."):
        yield Finding(Code.HEADLINE_STOP)


def of_summary(text: str, basis: Basis) -> Iterator[Finding]:
    """As a headline, and one whole sentence that is no longer than what it stands on."""
    if not text.strip():
        yield Finding(Code.EMPTY, ("the text",))
        return
    yield from _quotations(text, basis)
    if text.rstrip()[-1] not in '.!?"”':
        yield Finding(Code.ENDLESS)
    if (late := _SAID_WHEN.search(text)) and not any(late[0] in t for t in basis.translations):
        yield Finding(Code.SAID_THEN, (late[0].strip(" ,"),))
    if _NEXT_SENTENCE.search(_ABBREVIATED.sub("", text)):
        yield Finding(Code.SEVERAL_SENTENCES)
    if count_words(text) > sum(map(count_words, basis.translations)) + 2:
        yield Finding(Code.LONGER_THAN_SOURCES)


def _quotations(text: str, basis: Basis) -> Iterator[Finding]:
    if len(_QUOTES.findall(text)) % 2:
        yield Finding(Code.QUOTATION_OPEN)
    for spoken in _SPOKEN.findall(text):
        if not any(spoken.strip(" .,") in t for t in basis.translations):
            yield Finding(Code.QUOTATION_CHANGED)
    if all(map(asks, basis.translations)) and not asks(text):
        yield Finding(Code.QUESTION_STATED)


def is_loop(text: str) -> bool:
    """Whether a word or phrase stands four times in a row, or a longer one three times."""
    words = text.lower().split()
    for size in range(1, _LONGEST_LOOP + 1):
        times = 4 if size <= 2 else 3
        run = 0
        for i in range(size, len(words)):
            run = run + 1 if words[i] == words[i - size] else 0
            if run >= size * (times - 1):
                return True
    return False


def asks(text: str) -> bool:
    """Whether a sentence ends as a question."""
    return text.rstrip(" \t\r\n\"'”’»)").endswith("?")
