"""Rarer words of a sentence with what a dictionary says they mean, written behind them.

*Hij werd veroordeeld voor omkoping.* → *Hij werd veroordeeld voor omkoping {bribery}.* A small
model that was trained on such sentences need not have learnt every word: it copies the sense that
fits. Writing a constraint into the source line is the method of Dinu et al. 2019 ("Training neural
machine translation to apply terminology constraints", ACL 2019), here with all senses of a
dictionary, of which the model chooses.

`data/glosses.nl-en.tsv.gz` is made by `training/gloss_lexicon.py` from Wiktionary and Open Dutch
WordNet, and is under their licence, CC BY-SA 4.0 (`data/glosses.LICENSE`). Words that
the training text has often are in it as parts of compounds only.
"""

from __future__ import annotations

import gzip
import re
from functools import cache, lru_cache
from importlib import resources
from itertools import pairwise

import simplemma

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SHORTEST = 4
"""Letters of a word that is looked up at all."""
_PART = 3
"""Letters that each part of a compound has at least."""
_SHORTEST_COMPOUND = 8
_LINKS = ("", "s", "en", "e", "n")
"""What stands between the parts of a Dutch compound."""
_PARTICLES = frozenset(
    "aan achter af bij binnen buiten dicht door in klaar langs los mee mis na neer om omver onder"
    " op open over rond samen stil tegen teleur terecht terug thuis toe uit vast vol voor voorbij"
    " vrij weer weg".split()
)
_CLAUSE_END = re.compile(
    r"\s*(?:[.,;:!?)\"”’']|$|(?:en|maar|of|om|dat|als|toen|omdat|terwijl|zodat|nadat|voordat|waar\w*|die)\b)"
)

_STOP = re.compile(r"[,;:.!?]")
_NEXT_CLAUSE = frozenset("en of maar dat omdat doordat terwijl toen als want".split())
_ARTICLES = frozenset("de het een deze die dit dat".split())
_FURTHEST = 25
"""Words from a verb to its particle at most."""


def glossed(text: str, source: str, target: str) -> str:
    """`text` with the meaning of its rarer words behind them, in braces; at most three senses.

    Unchanged for languages without glosses (all but Dutch into English), and where the text has
    braces of its own.
    """
    if (source, target) != ("nl", "en") or "{" in text or "}" in text:
        return text
    pieces: list[str] = []
    last = 0
    matches = list(_WORD.finditer(text))
    for at, match in enumerate(matches):
        meaning = _meaning(text, matches, at)
        if meaning:
            pieces += [text[last : match.end()], f" {{{meaning}}}"]
            last = match.end()
    return "".join([*pieces, text[last:]])


def _meaning(text: str, matches: list[re.Match[str]], at: int) -> str:
    word = matches[at].group()
    begins = matches[at].start() == 0
    if word[0].isupper() and not begins:
        return ""
    lower = word.lower()
    nominal = at > 0 and matches[at - 1].group().lower() in _ARTICLES
    separated = _separated(lower, _particle(text, matches, at), nominal=nominal)
    if separated:
        return separated
    if len(lower) < _SHORTEST:
        return ""
    found = _entry(lower) or _entry(_lemma(lower)) or _joined(lower)
    return found or ("" if word[0].isupper() else _compound(lower))


def _separated(verb: str, particle: str, *, nominal: bool) -> str:
    """The senses of a verb whose particle stands elsewhere: *spoorde … aan* is *aansporen*.

    `nominal` says that an article is before it: *de werken* are no verb.
    """
    forms = (f for f in (_lemma(verb), verb) if particle and f.endswith("n") and not nominal)
    return next((senses for f in forms if (senses := _entry(particle + f))), "")


def _joined(word: str) -> str:
    """The senses of a participle that begins with a particle: *uitgevonden* is *uitvinden*."""
    for particle in _PARTICLES:
        rest = word.removeprefix(particle)
        if rest != word and len(rest) >= _SHORTEST:
            lemma = _lemma(rest)
            if lemma.endswith("n") and (found := _entry(particle + lemma)):
                return found
    return ""


def _particle(text: str, matches: list[re.Match[str]], at: int) -> str:
    """The particle of a verb: before its *te* (*op te halen*), or at the end of its clause."""
    if at > 1 and matches[at - 1].group() == "te" and matches[at - 2].group() in _PARTICLES:
        return matches[at - 2].group()
    begin = matches[at].end()
    for before, match in pairwise(matches[at : at + _FURTHEST]):
        if _STOP.search(text, begin, match.start()) or match.group() in _NEXT_CLAUSE:
            return ""
        # *van de weg* is a road, no particle
        follows_article = before.group() in _ARTICLES
        if (
            match.group() in _PARTICLES
            and not follows_article
            and _CLAUSE_END.match(text, match.end())
        ):
            return match.group()
    return ""


def _compound(word: str) -> str:
    """The meanings of the parts of a word that the dictionary does not have: *light + beam*."""
    if len(word) < _SHORTEST_COMPOUND or word in _rows() or _lemma(word) in _rows():
        return ""
    for at in range(_PART, len(word) - _SHORTEST + 1):  # the longest head first
        head = _any(_lemma(word[at:]), 2) or _any(word[at:], 2)
        if not head:
            continue
        for link in _LINKS:
            core = word[:at].removesuffix(link) if word[:at].endswith(link) else ""
            if len(core) >= _PART and (first := _any(core, 2)):
                return f"{first} + {head}"
    return ""


def _entry(word: str) -> str:
    """The senses of a word that the training text has seldom; else ""."""
    row = _rows().get(word)
    return row[1] if row and row[0] == "r" else ""


def _any(word: str, most: int = 1) -> str:
    """The first senses of a word, be it rare or not, of single words if there are such; else ""."""
    row = _rows().get(word)
    senses = row[1].split("/") if row else []
    single = [s for s in senses if " " not in s]
    return "/".join((single or senses)[:most])


@lru_cache(65536)
def _lemma(word: str) -> str:
    lemma: str = simplemma.lemmatize(word, lang="nl")
    return lemma.lower()


@cache
def _rows() -> dict[str, tuple[str, str]]:
    packed = resources.files("summarize.language") / "data" / "glosses.nl-en.tsv.gz"
    lines = gzip.decompress(packed.read_bytes()).decode().splitlines()
    return {word: (kind, senses) for word, kind, senses in (line.split("\t") for line in lines)}
