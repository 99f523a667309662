"""Text → sentences, with exact offsets.

`sentencex` (Wikimedia's rule-based splitter) finds the candidates; what it gets wrong on news
text is put right here: it keeps a quotation of several sentences whole, breaks before a small
letter and after *mevr.* or *3 jan.*, and needs quadratic time where quotation marks never close.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sentencex import get_sentence_boundaries  # type: ignore[import-untyped]

from summarize.language import primary
from summarize.reading.abbreviations import (
    AFTER_AMOUNTS,
    AFTER_TIMES,
    AMOUNTS,
    MAY_BE_LAST,
    MONTHS,
    NEVER_LAST,
    STARTERS,
    TIMES,
)

_QUOTES = "\"“”„‟«»‹›‘‚‛`´'’"
_OPENING = _QUOTES + "([{"
_CLOSING = _QUOTES + ")]}"

_QUOTE = re.compile(f"[{re.escape(_QUOTES)}]")
_WIDE_SPACE = re.compile(r"[^\S\x00-\x7f]")
"""White space of more than one byte, on which sentencex 1.0 panics after a single letter."""
_DOUBLE = re.compile('["“”„‟«»]')
NONE: frozenset[str] = frozenset()
_SHORTENED = re.compile(r"['’](?:s|t|n|k|m|r)(?=\s+\w)|['’]\d\d(?!\d)")
"""Dutch *'s avonds*, *'t*, and *'98*: an apostrophe that opens no quotation."""

_STOPPED = re.compile(rf"[.!?…][{re.escape(_CLOSING)}]*\s+")
_WORD = re.compile(r"\w")
_FIRST_WORD = re.compile(r"\w{1,30}")
_ELIDED = re.compile(r"^\w{1,2}['’](?=\w)")
_NUMBER_ALONE = re.compile(r"\d{1,3}\.")
_INITIALS = re.compile(rf"[{re.escape(_OPENING)}\s]*(?:[^\W\d_a-zß-ÿ]\.[ -]?){{1,4}}")
_INSIDE_INITIALS = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,2}\.[^\W\d_]{1,2}\.")
"""*A.M.G. de Wit*: no sentence ends between these, whatever they are."""
_AMOUNT = re.compile(r"\d\s?\w+\.$")
_NUMBER_END = re.compile(r"(?:^|[\s(])\d{1,2}\.$")
_DOMAIN = re.compile(r"[\w.-]*\w\w\.(?:be|com|de|es|eu|fr|info|net|nl|org|uk)")
_GERMAN_ORDINAL = re.compile(
    r"\b(?:ab|am|beim|bis|das|dem|den|der|des|die|im|ins|seit|vom|zum|zur)\s+\d{1,3}\.$",
    re.IGNORECASE,
)


def split(text: str, language: str) -> list[tuple[int, int]]:
    """Where the sentences of one paragraph begin and end, in order, white space trimmed.

    Every character that is not white space is in exactly one of them. Quotation marks stay with
    the sentence they open or close. `language` is a BCP 47 code; one without rules of its own
    gets the general ones.
    """
    code = primary(language)
    ends = _joined(text, _candidates(text, code), code)
    spans = []
    start = 0
    for end in [*ends, len(text)]:
        piece = text[start:end]
        if piece.strip():
            left = start + len(piece) - len(piece.lstrip())
            spans.append((left, start + len(piece.rstrip())))
        start = end
    return spans


def _masked(text: str) -> str:
    """`text` with quotation marks and every kind of white space but line ends as plain spaces, at
    the same offsets; apostrophes stay."""

    def mask(match: re.Match[str]) -> str:
        at = match.start()
        if match[0] in "'’" and (
            (0 < at < len(text) - 1 and text[at - 1].isalnum() and text[at + 1].isalnum())
            or _SHORTENED.match(text, at)
        ):
            return match[0]
        return " "

    return _WIDE_SPACE.sub(" ", _QUOTE.sub(mask, text))


def _candidates(text: str, code: str) -> list[int]:
    """Where sentences may end: offsets of the next sentence's first character, ascending."""
    masked = _masked(text)
    found = {b["end_index"] for b in get_sentence_boundaries(code, masked)}
    found |= set(_missed(text, code))
    found -= {0, len(text)}
    return [_between_quotes(text, at) for at in sorted(found)]


def _missed(text: str, code: str) -> Iterator[int]:
    """Ends that sentencex does not see: after a bracket, after *jl.* or *V.S.* and a capital."""
    for match in _STOPPED.finditer(text):
        if not _begins_upper(text, match.end()):
            continue
        mark = text[match.start() + 1 : match.start() + 2]
        before = text[max(0, match.start() - 40) : match.start() + 1]
        if mark in (")", "]"):
            opening = "(" if mark == ")" else "["
            opened = text.rfind(opening, max(0, match.start() - 500), match.start())
            # A bracket that holds whole sentences, not one that stands inside a sentence.
            if opened != -1 and _begins_upper(text, opened + 1):
                yield match.end()
        elif text[match.start()] in "!?" or _may_be_last(text, match.end(), before, code):
            yield match.end()


def _may_be_last(text: str, end: int, before: str, code: str) -> bool:
    """Whether the word with a stop in `before` ends a sentence, a capital being next."""
    written = _last_word(before)
    word = written.lower()
    if word in NEVER_LAST.get(code, frozenset()):
        return False
    if word in MAY_BE_LAST.get(code, frozenset()) and not ("." in word and written[0].isupper()):
        return True
    if _DOMAIN.fullmatch(word):
        return True
    known = word in MAY_BE_LAST.get(code, frozenset()) or (len(word) > 2 and word == written)
    return known and _first_word(text, end) in STARTERS.get(code, frozenset())


def _between_quotes(text: str, at: int) -> int:
    """Moves an end to where it falls between closing and opening quotation marks.

    A mark that touches the sentence before it closes, one that touches the next one opens; where
    it touches both or neither ("…zo."Daarna, « Oui. » Puis) it closes if one is open.
    """
    left = at
    while left and (text[left - 1].isspace() or text[left - 1] in _QUOTES):
        left -= 1
    while at < len(text) and (text[at].isspace() or text[at] in _QUOTES):
        at += 1
    split_at = left
    for i in range(left, at):
        if text[i].isspace():
            continue
        touches_left = not any(map(str.isspace, text[left:i]))
        touches_right = not any(map(str.isspace, text[i:at]))
        if touches_left == touches_right:
            touches_left = len(_DOUBLE.findall(text, max(0, left - 2000), left)) % 2 == 1
        if not touches_left:
            break
        split_at = i + 1
    while split_at < at and text[split_at].isspace():
        split_at += 1
    return split_at


def _joined(text: str, ends: list[int], code: str) -> list[int]:
    """The ends that are ends: not after an abbreviation, not before a small letter."""
    never, maybe = NEVER_LAST.get(code, frozenset()), MAY_BE_LAST.get(code, frozenset())
    cased = any(map(str.isupper, text[:2000]))
    kept: list[int] = []
    start = seen = 0
    has_word = False
    for end in ends:
        if end <= start or end >= len(text):
            continue
        has_word = has_word or bool(_WORD.search(text, seen, end))
        seen = end
        before = text[max(start, end - 60) : end].rstrip().rstrip(_CLOSING).rstrip()
        word = _last_word(before).lower()
        first = _first_character(text, end)
        goes_on = (
            not has_word
            or first in {",", ";", ":"}
            or (cased and first.islower())
            or word in never
            or (word in maybe and not first.isupper())
            or (word in MONTHS.get(code, frozenset()) and first.isdigit())
            or (word in TIMES and _first_word(text, end) in AFTER_TIMES)
            or (code == "de" and _is_ordinal(text, end, before))
            or bool(_NUMBER_ALONE.fullmatch(text[start:end].strip()))
            or bool(_INITIALS.fullmatch(text, start, end))
            or _is_inside_initials(text, end)
            or (word in AMOUNTS and _amount_goes_on(text, end, before, code))
        )
        if not goes_on:
            kept.append(end)
            start = end
            has_word = False
    return kept


def _is_inside_initials(text: str, end: int) -> bool:
    return any(bool(_INSIDE_INITIALS.match(text, at)) for at in (end - 2, end - 3) if at >= 0)


def _last_word(before: str) -> str:
    """The word that a full stop follows at the end of `before`, as written, or ""."""
    if not before.endswith("."):
        return ""
    words = before.rsplit(None, 1)
    word = words[-1].lstrip(_OPENING + "/-")[:-1] if words else ""
    return _ELIDED.sub("", word)


def _first_word(text: str, at: int) -> str:
    match = _FIRST_WORD.match(text, _first_offset(text, at))
    return match[0].lower() if match else ""


def _first_offset(text: str, at: int) -> int:
    """Where a sentence's first word stands: past opening marks, past *'s* of *'s Avonds*."""
    while at < len(text) and (text[at].isspace() or text[at] in _OPENING):
        shortened = _SHORTENED.match(text, at)
        at = shortened.end() if shortened else at + 1
    return at


def _first_character(text: str, at: int) -> str:
    at = _first_offset(text, at)
    return text[at : at + 1]


def _begins_upper(text: str, at: int) -> bool:
    return _first_character(text, at).isupper()


def _amount_goes_on(text: str, end: int, before: str, code: str) -> bool:
    """Whether what is counted follows: *5,3 Mio. Euro*, and not *… 5,3 Mio. Die Stadt …*."""
    if not _AMOUNT.search(before):
        return False
    first = _first_word(text, end)
    return first not in STARTERS.get(code, NONE) | AFTER_AMOUNTS.get(code, NONE)


def _is_ordinal(text: str, at: int, before: str) -> bool:
    """German writes *am 3. Spieltag*, *12. Okt.*: a stop after a number, and a capital."""
    if _GERMAN_ORDINAL.search(before):
        return True
    month = _first_word(text, at)[:3]
    return bool(_NUMBER_END.search(before)) and month in {name[:3] for name in MONTHS["de"]}
