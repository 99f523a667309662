"""The articles of `seeds/` and others, and what selection says of them."""

from __future__ import annotations

from pathlib import Path

from summarize.article import Article
from summarize.drafting.choosing import choose
from summarize.drafting.source import KeyFigure, Source
from summarize.figures import Figure, Kind, find
from summarize.reading import read, read_bytes

SEEDS = Path(__file__).parents[2] / "seeds"
CHILD_FOCUS = read(str(SEEDS / "000_4e853f9665446277.txt"))
EUROPOL = read(str(SEEDS / "003_95905074f4d28568.txt"))

Figures = dict[str, list[Figure]]


def found(article: Article) -> Figures:
    return {
        s.id: list(find(s.text, article.language)) for p in article.paragraphs for s in p.sentences
    }


def article(*paragraphs: str, language: str = "nl") -> Article:
    return read_bytes("\n\n".join(paragraphs).encode(), "a.txt", language)


def keys(of: Article) -> dict[tuple[Kind, object], KeyFigure]:
    return {(k.figure.kind, k.figure.value): k for k in Source(of, found(of)).keys}


def ids(of: Article, start: str) -> list[str]:
    return [s.id for s in of.sentences if s.text.startswith(start)]


def told(of: Article, words: int) -> set[tuple[Kind, object]]:
    chosen = choose(Source(of, found(of)), words=words)
    assert sum(len(s.text.split()) for s in chosen) <= words
    return {(f.kind, f.value) for s in chosen for f in found(of)[s.id]}


SHORT_CHILD_FOCUS = {(Kind.PERCENT, 47), (Kind.COUNT, 2205), (Kind.COUNT, 1501)}
LONG_CHILD_FOCUS = SHORT_CHILD_FOCUS | {
    *((Kind.COUNT, 2056), (Kind.PERCENT, 45), (Kind.MULTIPLE, 3), (Kind.COUNT, 216)),
    *((Kind.COUNT, 155), (Kind.PERCENT, 11)),
}
ALL_EUROPOL = {
    *((Kind.MULTIPLE, 10), (Kind.COUNT, 1_000_000), (Kind.MULTIPLE, 2)),
    (Kind.COUNT, 9_000_000),
}


PIECES = [
    *("De politie telde 77 branden.", "Dat is 45 procent meer dan in 2019.", "Ja."),
    *('"Nee", zei de verdachte.', '"Wij wel. ', 'Dat klopt," zegt hij.', "Zoekt:"),
    *("\n\n", "Wat nu?", "Tussenkop\n\n", "van 216 naar 155", "’s Avonds", "“"),
    *("Tom (9)", "- een", "In 2019 waren dat er 750.", "Hij zei:"),
]
