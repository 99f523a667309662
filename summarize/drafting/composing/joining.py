"""Small, safe edits that let a translated sentence stand in a summary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from babel import Locale

from summarize.language.countries import territories
from summarize.language.english import NAME

_OPENERS = re.compile(
    r"^(?:In addition|Additionally|Furthermore|Moreover|Besides|Also|Thus|So|However|Specifically"
    r"|Concretely|On the other hand|For example|For instance|Then again|Therefore|As a result)"
    r",\s+(?=\S)"
)
_LOWERED = frozenset(
    "a an the in on at of by for from with to this that these those there it its they their he she"
    " his her we our as after before since during between about according more most many some all"
    " both last next over under via when while within".split()
)


_SUBJECT = re.compile(r"^((?:In [\w ]{2,16}, )?)([Tt]hey)(?= [a-z])")
_WHERE = "(?:[Aa]cross|[Aa]t|[Bb]y|[Ff]rom|[Ii]n|[Ii]nto|[Nn]ear|[Tt]o|[Tt]owards?|[Ww]ith)"
_OF_A_BODY = r"['’]s (?:annual |quarterly )?(?:report|figures|statistics|survey|study)\b"
"""What towns do not have: *in Child Focus's annual report*."""
_NAME = re.compile(NAME)


def opened(text: str) -> str:
    """The sentence without a word that points back to one that may not be there any more."""
    shorter = _OPENERS.sub("", text)
    return shorter[:1].upper() + shorter[1:] if shorter != text else text


def lowered(text: str) -> str:
    """The sentence as it stands after a semicolon: its first letter small, unless it is a name."""
    first = re.match(r"[A-Za-z]+", text)
    if first and first[0].lower() in _LOWERED:
        return text[0].lower() + text[1:]
    return text


def named(text: str, context: str) -> str:
    """The sentence with the name of whom it speaks in place of an opening *they*.

    Only where the sentence before, `context`, has one name and no other, and not as where
    something is or whence it comes; else as it is. *He* and *she* stay: the one name may be that
    of the town.
    """
    pronoun = _SUBJECT.match(text)
    found = names(context)
    if pronoun is None or len(found) != 1:
        return text
    (name,) = found
    if re.search(rf"\b{_WHERE} (?:the )?{re.escape(name)}(?!{_OF_A_BODY})", context):
        return text
    return pronoun[1] + name + text[pronoun.end(2) :]


def names(text: str) -> set[str]:
    """The names in a sentence: capitalised words that do not open it, no dates, no countries."""
    found = {m[0] for m in _NAME.finditer(text) if m.start() > 0}
    return found - _no_names() - territories("en")


@cache
def _no_names() -> frozenset[str]:
    english = Locale("en")
    calendar = [
        *english.months["format"]["wide"].values(),
        *english.days["format"]["wide"].values(),
    ]
    return frozenset(("I", "Dutch", "English", "Internet", *calendar))


def join_sentences(texts: list[str]) -> str:
    """Several sentences as one, with semicolons; quoted or questioning ones are not joined so."""
    head = [t.rstrip().removesuffix(".") for t in texts[:-1]]
    return "; ".join([head[0], *(lowered(t) for t in (*head[1:], texts[-1]))])


_OPENS = {"”": "“", "“": "“", "»": "«", '"': '"'}
_CLOSES = {"“": "”", "”": "”", "«": "»", "„": "”", '"': '"'}


def balanced(texts: Sequence[str]) -> list[str]:
    """Sentences that are printed one after another, with the other half of a lone quotation mark.

    *In April there were 315 reports”, says the director* began in a sentence that was not chosen:
    all of it up to the mark is speech, so the mark that is missing is put before it.
    """
    found = list(texts)
    waiting: list[str] = []  # opening marks whose closing ones have not come
    for text in texts:
        for at, mark in enumerate(text):
            if mark in "«„" or (mark in '“”"' and not _ends_speech(text, at)):
                waiting.append(mark)
            elif mark in '»“”"':
                if waiting:
                    waiting.pop()
                elif not (mark == '"' and text[at - 1].isdigit()):  # 15" is a size
                    found[0] = _OPENS[mark] + found[0]
    if found:
        found[-1] += "".join(_CLOSES[mark] for mark in reversed(waiting))
    return found


def _ends_speech(text: str, at: int) -> bool:
    """Whether a mark follows a word or a stop, as closing ones do, whatever their form."""
    return at > 0 and not text[at - 1].isspace() and text[at - 1] not in "([-–—“"
