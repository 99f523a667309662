"""The texts of the probe: sentences that say the same in every language."""

from __future__ import annotations

import functools
import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

LANGUAGES = ("nl", "de", "fr", "es", "en")


@dataclass(frozen=True, slots=True)
class ProbeSentence:
    """A sentence in each language, the names that must stay, and whether it denies something.

    A name is one or several forms, of which one must stand in a translation.
    """

    texts: Mapping[str, str]
    names: tuple[tuple[str, ...], ...] = ()
    denies: bool = False


@dataclass(frozen=True, slots=True)
class Texts:
    """All of the probe: single sentences, and articles of a few sentences each."""

    sentences: tuple[ProbeSentence, ...]
    articles: tuple[tuple[ProbeSentence, ...], ...]

    @property
    def all(self) -> tuple[ProbeSentence, ...]:
        """Every sentence, those of the articles last."""
        return (*self.sentences, *(item for article in self.articles for item in article))


@functools.cache
def texts() -> Texts:
    """The probe that comes with this program."""
    sentences = tuple(_item(table) for table in _read("sentences.toml")["sentence"])
    articles = tuple(
        tuple(_item(table) for table in article["sentence"])
        for article in _read("articles.toml")["article"]
    )
    return Texts(sentences, articles)


@functools.cache
def digest() -> str:
    """What names these texts, so that results on others are not compared with results on these."""
    every = [f"{lang}:{item.texts[lang]}" for item in texts().all for lang in LANGUAGES]
    return hashlib.sha256("\n".join(every).encode()).hexdigest()[:12]


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))


def _item(table: Mapping[str, Any]) -> ProbeSentence:
    return ProbeSentence(
        texts={language: str(table[language]) for language in LANGUAGES},
        names=tuple(tuple(str(name).split("|")) for name in table.get("names", ())),
        denies=bool(table.get("denies", False)),
    )
