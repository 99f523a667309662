"""Two names of a sentence that have changed places: from where to where, who did it to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from summarize.checks.codes import Code
from summarize.checks.finding import Finding, Span
from summarize.checks.name_renderings import places
from summarize.language.gazetteer import listed_in, rows
from summarize.language.letters import folded
from summarize.language.names import Name, names_in
from summarize.language.peoples import in_english

_FROM_TO = {
    "nl": (r"(?:van|vanuit|uit)", r"(?:naar|tot)"),
    "de": (r"(?:von|aus)", r"(?:nach|bis)"),
    "fr": (r"(?:de|d|depuis)", r"(?:a|vers|jusqu'a)"),
    "es": (r"(?:de|desde)", r"(?:a|hasta)"),
}
"""What stands before the place that is left, and before the one that is gone to; folded."""
_AND = frozenset("en und et y e and of oder ou o or tegen gegen contre contra met mit".split())
"""Between two names: what is so of both alike, or of either."""
_TURNED = re.compile(
    r"(?:\b(?:by|from|of|to|for|than|like|and|or|after|behind|before|over|against|between|alongside)"
    r"\s|, )(?:the\s|[a-z-]+\s){0,3}$"
)
"""What stands before whoever did it, though somebody else stands first: *was beaten by*."""
_ONE_WORD = re.compile(r"[\w'’-]+")


def exchanged(source: str, target: str, language: str) -> Iterator[Finding]:
    """The first of two names of `source` that have changed places in `target`, which is English."""
    here = [n for n in names_in(source, language) if not n.address]
    if len(here) < 2 or language not in _FROM_TO:
        return
    there = folded(target)
    for one, other in combinations(here, 2):
        first, second = _places(one, language, there), _places(other, language, there)
        if len(first) != 1 or len(second) != 1 or first == second:
            continue
        before, between = source[: one.start], source[one.end : other.start]
        led = there[: first[0]], there[: second[0]]
        if _is_way_turned(before, between, led, language) or _is_deed_turned(before, between, led):
            yield Finding(Code.NAME_MISPLACED, (one.text,), Span(one.start, one.end))
            return


def _places(name: Name, language: str, there: str) -> list[int]:
    """Where a name stands in an English text, folded: whole, by its last word, or in English."""
    word = name.words[-1].text
    forms = {folded(name.text), folded(word), *in_english(word, language)}
    for entry in (e for place in listed_in(name.text) for e in place.entries):
        forms.update(map(folded, (*entry.english, *entry.names)))
    forms.update(folded(e) for e in places().get(folded(name.text), ()))
    pattern = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
    return [m.start() for m in re.finditer(rf"(?<!\w)(?:{pattern})", there)]


def _is_way_turned(before: str, between: str, led: tuple[str, str], language: str) -> bool:
    """*van Luik naar Maastricht*, *from Maastricht to Liège*."""
    leaving, going = _FROM_TO[language]
    return bool(
        re.search(rf"\b{leaving}\s(?:\w+\s)?$", folded(before))
        and re.fullmatch(rf"\s(?:\w+\s){{0,2}}{going}\s(?:\w+\s)?", folded(between))
        and re.search(r"\bto\s(?:the\s)?$", led[0])
        and re.search(r"\bfrom\s(?:the\s)?$", led[1])
    )


def _is_deed_turned(before: str, between: str, led: tuple[str, str]) -> bool:
    """*Jansen versloeg Smit*, *Smit beat Jansen*: each begins with another one."""
    words = _ONE_WORD.findall(between.lower())
    if not words or words[0] in _AND or "," in between:
        return False
    return (
        len(led[1]) < len(led[0])
        and _only_titles(before)
        and _only_titles(led[1])
        and not _TURNED.search(led[0])
    )


def _only_titles(before: str) -> bool:
    words = [folded(w) for w in _ONE_WORD.findall(before)]
    return not words or " ".join(words) in _titles()


@cache
def _titles() -> frozenset[str]:
    table = list(rows("titles.tsv", 2))
    english = {folded(e) for _, cell in table for e in cell.split(",")}
    return frozenset(folded(title) for title, _ in table) | english
