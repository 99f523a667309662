"""English that is quoted in another language is read as English: "We lost 1,500 jobs"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from summarize.figures.compiled import Compiled, compiled

_INSIDE = '[^"“”„«»‘\\n]'
_QUOTED = re.compile(
    f'["“”„«»]({_INSIDE}{{12,1500}})["“”«»]'
    "|[‘‚]([^‘’\\n]{12,1500})[’‘]"
    # A straight single quote is an apostrophe as well: it opens before a word, and inside one it
    # closes nothing.
    r"|(?<!\w)'(?=\w)((?:[^'\n]|(?<=\w)'(?=\w)){12,1500})'(?!\w)"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_POINT = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])|(?<![\d.,])\d+\.\d{1,2}(?![\d.])")
"""Numbers as English writes them, and languages with a decimal comma hardly ever do."""
_FEWEST = 3
"""Words of a quotation from which on its language can be told."""
_SHARE = 0.3
"""The share of its words that must be words of English that we know."""


def english_quotations(text: str, language: Compiled) -> Iterator[tuple[int, int]]:
    """Where a text in another language quotes English that holds a figure: places in the text."""
    if language.language.code == "en":
        return
    spans = [match.span(match.lastindex or 0) for match in _QUOTED.finditer(text)]
    english = [is_english(text[start:end], language.language.code) for start, end in spans]
    for (start, end), surely in zip(spans, english, strict=True):
        # "We lost 1.5 million customers", she said, "and 1,200 jobs."
        if surely or (any(english) and _is_rest(text[start:end], language.language.code)):
            yield start, end


def _is_rest(quotation: str, code: str) -> bool:
    """Whether the short rest of an English quotation is English as well: nothing of it is not."""
    words = _WORD.findall(quotation.replace("’", "'").lower())
    known = [word for word in words if word in vocabulary("en")]
    return bool(known) and not any(word in vocabulary(code) for word in words if word not in known)


def is_english(quotation: str, code: str) -> bool:
    """Whether a quotation in a text of the language `code` is English."""
    words = _WORD.findall(quotation.replace("’", "'").lower())
    if len(words) < _FEWEST:
        return False
    english, own = vocabulary("en"), vocabulary(code)
    known = sum(word in english for word in words)
    only = sum(word in english and word not in own for word in words)
    native = sum(word in own and word not in english for word in words)
    if known < _SHARE * len(words):
        return False
    return only + bool(_POINT.search(quotation)) > 2 * native + (len(words) > _FEWEST)


@cache
def vocabulary(code: str) -> frozenset[str]:
    """Every word that the data of a supported language knows."""
    language = compiled(code)
    data, wording = language.language, language.wording.wording
    words: set[str] = set()
    for piece in (
        data.cardinals, data.ordinals, data.units, data.money, data.months, data.vague,
        data.fixed, data.implied, data.before, data.after, data.function_words, data.generic,
        data.conjunctions, data.pronouns, data.articles, data.list_words, data.range_words,
        data.definite, data.definite_articles, language.cldr.units, language.cldr.months,
        wording.rates, wording.rate_nouns, wording.spans, wording.many_spans, wording.parts,
        wording.bounds,
    ):  # fmt: skip
        words.update(_split(piece))
    for text in (
        wording.up, wording.down, wording.more, wording.less, wording.changes, wording.several,
        wording.share, wording.negations, wording.able, wording.earlier, wording.later,
        wording.won, wording.lost, wording.before, wording.after, wording.each,
    ):  # fmt: skip
        words.update(word for word in text.split() if word[-1] != "*")
    return frozenset(words)


def _split(phrases: Iterable[str]) -> Iterator[str]:
    for phrase in phrases:
        yield from (word for word in phrase.split() if len(word) > 1 and word[-1].isalpha())
