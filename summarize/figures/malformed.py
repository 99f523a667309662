"""Digits that are no number in the language they stand in: 2,200,47; 2.200.417 million.

Whoever writes them has lost a digit or left a separator of another language. They are looked for
in the target only, which no name of the source has (a version, an address).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from summarize.figures.cldr import Locale
from summarize.figures.finder import Reading

_RUN = re.compile(r"(?<![\w.,/:])\d{1,3}(?:[.,]\d+)+(?![\w/:-])")
_ZEROS = re.compile(r"[.,]\d{3}$")


def malformed(reading: Reading, names: Set[str]) -> Iterator[tuple[int, int]]:
    """Where digits with separators stand that are no number, as places in the text.

    `names` are those of the other text, which may look like such digits.
    """
    text = reading.text
    if not any(char.isdigit() for char in text):
        return
    language = reading.language.language
    for match in _RUN.finditer(text):
        written = match.group()
        if written in names:
            continue
        behind = text[match.end() : match.end() + 20].lstrip(" \u00a0\u202f-").lower()
        word = re.match(r"[^\W\d]+", behind)
        scale = language.scales.get(word.group(), 0) if word else 0
        if word and not scale and language.cardinals.get(word.group()) == 1000:
            scale = 1000
        if _wrong(written, reading.language.cldr, scale):
            yield match.start(), match.end()


def _wrong(written: str, locale: Locale, scale: int) -> bool:
    group, decimal = locale.group, locale.decimal
    if group not in ",.":
        return False
    whole, point, decimals = written.partition(decimal)
    if decimal in decimals:
        # 2.200.417, of which no version is made by words like million
        return bool(scale) or all(len(part) == 3 for part in decimals.split(decimal))
    parts = whole.split(group)[1:]
    if group in decimals:
        return True
    if any(len(part) != 3 for part in parts) and any(len(part) == 3 for part in parts):
        return True
    if scale == 1000 and point and len(decimals) == 3:
        return True  # 48.312 thousand: the separator of another language
    # 12.000 million: three decimals of which none says anything
    return bool(scale and point and decimals.endswith("000"))
