"""One word for one term throughout an article, where a translator wavers between synonyms.

Which words are synonyms of a term says a file of the `terms`; the article's own choice is the one
that it has most often, the first of them where several are as frequent.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from summarize.drafting.translating.checking import Checked, Pair, check
from summarize.drafting.translating.glossary import read_rows, term_pattern
from summarize.language import primary
from summarize.models.engine import Candidate

_VOWELS = "aeio"


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Target words for a source term, of which those in `kept` are never replaced."""

    source: str
    words: tuple[str, ...]
    kept: frozenset[str]


@cache
def synonyms(source_lang: str, target_lang: str) -> tuple[Synonyms, ...]:
    """What ships for this pair of languages; empty if there is nothing."""
    name = f"one-word.{primary(source_lang)}-{primary(target_lang)}.tsv"
    file = resources.files("summarize.drafting.translating") / "terms" / name
    rows = read_rows(file.read_text("utf-8"), name) if file.is_file() else []
    found = []
    for source, column in rows:
        words = [w.strip() for w in column.split("|")]
        kept = frozenset(w.strip("()") for w in words if w.startswith("("))
        found.append(Synonyms(source, tuple(w.strip("()") for w in words), kept))
    return tuple(found)


def consistent(
    sources: Mapping[str, str], checked: Mapping[str, Checked], pair: Pair
) -> dict[str, Checked]:
    """The checked sentences of one article, by id, each term with the word that most of them have.

    `sources` are the source sentences by id. A sentence stays as it is where it says more of the
    synonyms than its source has the term, where one of them stands for another term of the
    glossary, or where the check has more against it with the other word.
    """
    result = dict(checked)
    for group in synonyms(pair.source, pair.target):
        times = {i: len(term_pattern(group.source).findall(sources[i])) for i in result}
        said = {i: _said(group, result[i].text) for i, count in times.items() if count}
        of_all = sum(said.values(), Counter[str]())
        if len(of_all) < 2:
            continue
        used = max(group.words, key=lambda word: of_all[word])
        for i, words in said.items():
            others = [w for w in words if w != used and w not in group.kept]
            if words.total() <= times[i] and not _mean_other(others, group, sources[i], pair):
                result[i] = _with(result[i], others, used, sources[i], pair)
    return result


def _said(group: Synonyms, text: str) -> Counter[str]:
    return Counter({w: n for w in group.words if (n := len(_pattern(w).findall(text)))})


@cache
def _pattern(word: str) -> re.Pattern[str]:
    """A word in a sentence or at its beginning: elsewhere, with a capital, it is part of a name."""
    return re.compile(rf"\b{re.escape(word)}\b|^{re.escape(word[0].upper() + word[1:])}\b")


def _mean_other(words: list[str], group: Synonyms, source: str, pair: Pair) -> bool:
    terms = [t for t in pair.glossary.terms if t.source != group.source and t.is_in(source)]
    return any(term.is_kept(word) for term in terms for word in words)


def _with(before: Checked, words: list[str], used: str, source: str, pair: Pair) -> Checked:
    if not words or before.unfit:  # of some of what the guard found a text alone says nothing
        return before

    def put(match: re.Match[str]) -> str:
        return used[0].upper() + used[1:] if match[0][0].isupper() else used

    text = before.text
    for word in words:
        text = _pattern(word).sub(put, text)
    article = "an" if used[0] in _VOWELS else "a"
    text = re.sub(rf"\b([Aa])n? (?={re.escape(used)}\b)", rf"\1{article[1:]} ", text)
    after = check(source, Candidate(text, True, before.score), pair)
    return after if after.faults <= before.faults else before
