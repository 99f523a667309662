"""Makes `summarize/language/data/glosses.nl-en.tsv.gz`: what rarer Dutch words mean.

    python -m training.gloss_lexicon OUT DICTIONARY [--data ../shared/data/parallel]

DICTIONARY is gzipped lines of a word, its part of speech and its senses (`; ` between them). Senses
are put in order by how often parallel texts have them beside the word (three times at least), then
by the dictionary's order and how usual their English is; three are kept. A word is `r` (rare) if
the written training text has its lemma fewer than `RARE` times, else `c` (common): it is glossed
only as a part of a compound. Common words without senses are listed too, so that no one takes them
for compounds.
"""

from __future__ import annotations

import argparse
import gzip
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import simplemma

from summarize.language.english import english_stem
from training.corpora import read_corpus, read_news

RARE = 40
_SENSES = 3
_SEEN = 3
"""Pairs that have a sense beside its word before that says anything."""
_LONGEST = 3
"""Words of a sense at most."""
_WORD = re.compile(r"[^\W\d_]+")
_CORPORA = (
    "tatoeba",
    "covid",
    "osm-belgium",
    "techwerkers",
    "opensource-guide",
    "coronacheck-site",
)
_COARSE = frozenset(
    "fuck fucking cunt shit fag faggot nigger whore bitch slut arse ass asshole cock dick prick"
    " pussy tit tits boob boobs jerk wank wanker cum blowjob masturbate screw hump horny snatch"
    " fucked fellatio orgasm climax meat twat bugger bollocks balls turd crap piss bastard"
    " dyke queer retard johnny rubber bang pecker floozie harlot nookie beat suck".split()
)
"""English words of senses that are left out: coarse ones, and what is so beside them."""
_PARTS = frozenset(("n", "v", "adj", "adv"))


def lemma(word: str) -> str:
    """The Dutch lemma by simplemma, in small letters."""
    found: str = simplemma.lemmatize(word.lower(), lang="nl")
    return found.lower()


def public(folder: Path) -> Iterator[tuple[str, str]]:
    """Pairs of public texts that weights may learn from, too."""
    for name in _CORPORA:
        for pair in read_corpus(name, folder, seed=1):
            yield pair.nl, pair.en


def read_dictionary(path: Path) -> dict[str, list[str]]:
    """Each Dutch word, in small letters, with its English senses, without *to* and coarse ones."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    coarse: Counter[str] = Counter()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            word, part, senses = line.rstrip("\n").split("\t")[:3]
            if part not in _PARTS or " " in word:
                continue
            for sense in senses.split(";"):
                plain = re.sub(r"\([^)]*\)", "", sense).strip().removeprefix("to ").strip()
                if _COARSE & set(_WORD.findall(plain.lower())):
                    coarse[word.lower()] += 1
                elif 0 < len(plain.split()) <= _LONGEST:
                    found[word.lower()][re.sub(r"[{}/\t]", " ", plain)] = None
    # What a word mostly says coarsely, the senses that are left may say so, too.
    return {word: list(senses) for word, senses in found.items() if 2 * coarse[word] < len(senses)}


def ranked(senses: list[str], together: Counter[str], english: Counter[str]) -> list[str]:
    """Senses, those first that texts have beside the word, then as the dictionary has them.

    The dictionary's order is a guess: each place counts as much as half as usual an English word.
    """

    def weight(rank: int, sense: str) -> tuple[int, float]:
        stems = [english_stem(w) for w in _WORD.findall(sense)] or [""]
        seen = min(together[s] for s in stems)
        usual = math.log1p(min(english[s] for s in stems))
        return (seen if seen >= _SEEN else 0, usual - math.log(2) * rank)

    weights = {sense: weight(rank, sense) for rank, sense in enumerate(senses)}
    return sorted(senses, key=lambda sense: weights[sense], reverse=True)[:_SENSES]


def main() -> None:
    """See the module."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("dictionary", type=Path)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/parallel"))
    options = parser.parse_args()
    dictionary = read_dictionary(options.dictionary)
    counts: Counter[str] = Counter()
    english: Counter[str] = Counter()
    together: dict[str, Counter[str]] = defaultdict(Counter)
    written = [(pair.nl, pair.en) for pair in read_news("*")]
    for nl, _ in written:
        counts.update(lemma(w) for w in _WORD.findall(nl))
    for nl, en in [*written, *public(options.data)]:
        stems = {english_stem(w) for w in _WORD.findall(en)}
        english.update(stems)
        for word in {lemma(w) for w in _WORD.findall(nl)}:
            if word in dictionary:
                together[word].update(stems)
    rows = []
    for word, senses in sorted(dictionary.items()):
        best = ranked(senses, together[word], english)
        often = counts[lemma(word)]
        # A word that news has, told by English that it never has: *ophalen* as *to trice*.
        strange = often >= _SEEN and not any(
            english[english_stem(w)] for w in _WORD.findall(best[0])
        )
        if best[0].lower() != word and not strange:
            kind = "r" if often < RARE else "c"
            rows.append(f"{word}\t{kind}\t{'/'.join(best)}\n")
    known = {row.partition("\t")[0] for row in rows}
    rows += [f"{w}\tc\t\n" for w, n in sorted(counts.items()) if n >= RARE and w not in known]
    options.out.write_bytes(gzip.compress("".join(rows).encode(), 9, mtime=0))
    print(f"{len(rows)} words")


if __name__ == "__main__":
    main()
