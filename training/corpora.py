"""The parallel texts that weights may learn from, cleaned. What may not be used is not listed."""

from __future__ import annotations

import gzip
import html
import json
import random
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from training.generator.lexicon import DATA, LISTS
from training.generator.numbers import NUMBER_SLOTS
from training.generator.quantities import QUANTITY_SLOTS
from training.generator.sentences import read_pairs

# Only these. FLORES is for measuring; stsb (DeepL's terms) and sick (non-commercial) are not to
# be trained on: README of ../shared/data.
ALLOWED = (
    "tatoeba",
    "libreoffice-help",
    "coronamelder",
    "covid",
    "internetnl",
    # for a run on a graphics card, which has room for them; no share-alike among them
    "ms-dynamics365",
    "mozilla-www",
    "osm-belgium",
    "techwerkers",
    "opensource-guide",
    "openkat",
    "nextstrain-covid",
    "coronacheck-site",
)


CORRECTED = "desk"
"""The source of pairs that editors corrected."""


class ForbiddenCorpusError(ValueError):
    """A corpus was asked for that shipped weights must not learn from."""


@dataclass(frozen=True, slots=True)
class SentencePair:
    """One training example before it is turned into tokens."""

    nl: str
    en: str
    source: str


_MARKUP = re.compile(r"[{}<>|\[\]\\_~^#*]|https?:|www\.|&\w+;|->|[a-z][A-Z]")
_FIGURE = re.compile(r"\d[\d.,:]*")
_PLACEHOLDER = re.compile(r"\{\{(\w+)\}\}")


def figures_agree(nl: str, en: str) -> bool:
    """Whether both sides hold the same digits (separators aside), in any order."""
    sides = [sorted(re.sub(r"\D", "", f) for f in _FIGURE.findall(t)) for t in (nl, en)]
    return sides[0] == sides[1]


def _clean(text: str) -> str:
    text = html.unescape(html.unescape(text)).replace("\u00a0", " ").replace("\u00ad", "")
    return re.sub(r"\s+", " ", text).strip()


def fill_placeholders(nl: str, en: str, rng: random.Random) -> tuple[str, str] | None:
    """Put generated dates, places and figures where a dashboard's template has {{names}}.

    None if the two sides do not name the same things.
    """
    names = sorted(set(_PLACEHOLDER.findall(nl)))
    if names != sorted(set(_PLACEHOLDER.findall(en))):
        return None
    for name in names:
        if "date" in name.lower():
            value = QUANTITY_SLOTS["date"](rng)
        elif "name" in name.lower():
            value = rng.choice(LISTS["place"])
        elif "percentage" in name.lower():
            value = NUMBER_SLOTS["plainpct"](rng)
            value = (value[0].removesuffix(" procent"), value[1].removesuffix(" percent"))
        else:
            value = NUMBER_SLOTS["hundreds"](rng)
        nl = nl.replace("{{" + name + "}}", value[0])
        en = en.replace("{{" + name + "}}", value[1])
    return nl, en


def acceptable(nl: str, en: str, shortest: int, longest: int) -> bool:
    """Plain sentences of a sensible length on both sides, with the same digits."""
    if not shortest <= len(nl.split()) <= longest or nl.lower() == en.lower():
        return False
    if not 0.62 <= len(en) / len(nl) <= 1.5 or _MARKUP.search(nl) or _MARKUP.search(en):
        return False
    return nl[:1].isupper() | (nl[:1] in "'\"‘“") and figures_agree(nl, en)


_LENGTHS = {  # shortest and longest, in Dutch words; what is not named: 6 to 70
    "tatoeba": (6, 60),
    "libreoffice-help": (13, 45),
    "coronamelder": (5, 70),
    "covid": (6, 80),
    "internetnl": (8, 80),
}


def read_corpus(name: str, directory: Path, seed: int) -> Iterator[SentencePair]:
    """The acceptable pairs of one corpus, each English text once.

    Raises ForbiddenCorpusError for a corpus that is not in `ALLOWED`, FileNotFoundError if
    the data are not there.
    """
    if name not in ALLOWED:
        raise ForbiddenCorpusError(f"{name} is not among {', '.join(ALLOWED)}")
    rng = random.Random(f"{seed}/{name}")
    seen: set[str] = set()
    with gzip.open(directory / f"{name}.nl-en.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            filled = fill_placeholders(_clean(record["nl"]), _clean(record["en"]), rng)
            if filled is None or not acceptable(*filled, *_LENGTHS.get(name, (6, 70))):
                continue
            nl, en = filled
            key = re.sub(r"\W+", " ", en.lower()).strip()
            if name == "libreoffice-help" and not nl.endswith("."):
                continue
            if key not in seen:
                seen.add(key)
                yield SentencePair(nl, en, name)


WRITTEN = ("handwritten", "vocabulary", "prose", "precision")
"""Sets of pairs written for this project: in the manner of news; to teach frequent words that none
of the other sources has; longer sentences, with rarer words; and what reading the output showed to
go wrong: limits and hedges, who says what, several figures in a sentence, fixed expressions."""


def read_written(name: str, directory: Path = DATA) -> list[SentencePair]:
    """The pairs of one of `WRITTEN`, of every topic. Raises ValueError if there are none."""
    pairs = [
        SentencePair(nl, en, name)
        for path in sorted(directory.glob(f"{name}*.nl-en.txt"))
        for nl, en in read_pairs(path)
    ]
    if not pairs:
        raise ValueError(f"no {name}*.nl-en.txt in {directory}")
    return pairs


def read_corrections(path: Path) -> list[SentencePair]:
    """What editors corrected, as `summarize desk export-corrections` writes it; each pair once.

    Raises ValueError for a line that is no such pair.
    """
    pairs: dict[SentencePair, None] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            record = json.loads(line)
            nl, en = _clean(record["nl"]), _clean(record["en"])
        except (ValueError, KeyError, TypeError):
            raise ValueError(f'{path}, line {number}: no {{"nl": …, "en": …}}') from None
        if nl and en:
            pairs[SentencePair(nl, en, CORRECTED)] = None
    return list(pairs)


NEWS = DATA / "written"
"""The pairs written for the sixth run: news of every field; what is in which file: `DATA.md`."""


def read_news(name: str, but: Collection[str] = (), directory: Path = NEWS) -> list[SentencePair]:
    """The pairs of one file, by its name without endings; "*" are all files not in `but`.

    Raises ValueError if there are none.
    """
    names = [path.name.removesuffix(".nl-en.txt") for path in sorted(directory.glob("*.nl-en.txt"))]
    wanted = [n for n in names if n not in but] if name == "*" else [name]
    pairs = [
        SentencePair(nl, en, one)
        for one in wanted
        if one in names
        for nl, en in read_pairs(directory / f"{one}.nl-en.txt")
    ]
    if not pairs:
        raise ValueError(f"no {name}.nl-en.txt in {directory}")
    return pairs
