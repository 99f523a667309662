"""The surface of a translated sentence: quotation marks as in the source, numbers as in news.

Only what cannot change the meaning: the figures are checked after this, never before.
"""

from __future__ import annotations

import re

from summarize.drafting.translating.number_style import restyled
from summarize.language import primary
from summarize.language.spelling import respell

_QUOTES = '"“”„«»'
_BEFORE_VOWEL = re.compile(r"(?:\b(a)|^(A)) (?=8|1[18](?!\d))")
"""*An 8 percent rise, an 11-kilometre queue*: numbers read with a vowel; the *A 18* is a road."""
_PERCENT_SIGN = re.compile(r"(?<=\d)\s?%")
_SPACED = re.compile(r"(?<!\d)\d{1,3}(?:,\s?\d{3})+(?!\d)")
_STRESSING = re.compile(r"\b(?:maar liefst|alleen al)\b", re.IGNORECASE)
_BELITTLING = re.compile(r"\b(?:slechts|maar|alleen|enkel|pas)\b", re.IGNORECASE)
_ONLY = re.compile(
    r"\b(?:only|just|merely) (?=\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a|hundred|some|about)\b)",
    re.IGNORECASE,
)
_SPACES = re.compile(r"[ \t]{2,}")


def _mend_grouping(text: str, source: str) -> str:
    """Small models write "2, 205" for 2,205; "2, 205" in a list of numbers stays as it is."""
    digits = {re.sub(r"\D", "", m) for m in re.findall(r"\d+(?:[.\u00a0\u202f ]\d+)*", source)}

    def mended(match: re.Match[str]) -> str:
        return match[0].replace(", ", ",") if re.sub(r"\D", "", match[0]) in digits else match[0]

    return _SPACED.sub(mended, text)


def _mirror_quotes(text: str, source: str) -> str:
    """Open and close the quotation where the source does.

    A quotation of several sentences opens in one and closes in another; models like to balance
    each sentence by itself, or to drop the marks.
    """
    opens = source[:1] in _QUOTES
    closes = source.rstrip()[-1:] in _QUOTES
    marks = sum(source.count(q) for q in _QUOTES)
    if marks == 0:
        stripped = text.strip(_QUOTES)
        return stripped if sum(stripped.count(q) for q in _QUOTES) % 2 == 0 else text
    if marks == 1 and opens:
        inner = text.strip(_QUOTES) if text[:1] in _QUOTES or text[-1:] in _QUOTES else text
        return '"' + inner if not any(q in inner for q in _QUOTES) else text
    if marks == 1 and closes:
        inner = text.strip(_QUOTES)
        return inner + '"' if not any(q in inner for q in _QUOTES) else text
    if marks == 2 and opens and closes and not any(q in text[1:-1] for q in _QUOTES):
        return '"' + text.strip(_QUOTES) + '"'
    return text


def _unbelittled(text: str, source: str) -> str:
    """*Maar liefst 2.205* and *in april alleen al* stress how many: "only 2,205" turns that round.

    Nothing is put in its place: the figure says it. A source that does say "only" keeps it.
    """
    if not _STRESSING.search(source) or _BELITTLING.search(_STRESSING.sub(" ", source)):
        return text
    found = _ONLY.sub("", text)
    return found[:1].upper() + found[1:] if text[:1].isupper() else found


def mend(text: str, source: str, target_lang: str) -> str:
    """`text`, the translation of `source`, with the target language's marks and number style."""
    text = _SPACES.sub(" ", text.strip())
    text = _mirror_quotes(text, source.strip()).strip()
    if primary(target_lang) == "en":
        text = _mend_grouping(text, source)
        text = _unbelittled(text, source)
        text = _PERCENT_SIGN.sub(" percent", text)
        text = _BEFORE_VOWEL.sub(lambda found: f"{found[1] or found[2]}n ", text)
        text = restyled(text, source)
        text = respell(text, target_lang)
    return text
