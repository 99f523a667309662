"""What a summary of a given article must keep and must not say: `NAME.toml` beside `NAME.txt`.

Written by hand for each article, with summaries that pass and sentences that must fail, so that
the checks themselves can be tested (`tests/test_articles.py`).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import Any

from summarize.figures import Exactness, Kind, Range, Value

_TEXT_KINDS = frozenset({Kind.DATE, Kind.TIME, Kind.SCORE, Kind.VAGUE, Kind.TOKEN})

_ANAPHORA = re.compile(
    r"(that|this|these|those|it|they|the (rise|increase|growth|fall|decrease|drop|decline))\b", re.I
)
"""A sentence that opens so says its figure of what the sentence before it is about."""


class ExpectedLength(StrEnum):
    """The lengths that a summary is asked for."""

    SHORT = "short"
    LONG = "long"
    BLURB = "blurb"


@dataclass(frozen=True, slots=True)
class ExpectedFigure:
    """A figure that a reader expects, and how English may write it.

    `dutch` is the passage of the article that holds it. It is kept if one of `english` is in a
    sentence, as a whole figure, and every one of `beside` is there too: the words that say what
    it counts.
    """

    dutch: str
    value: Value
    kind: Kind
    unit: str | None
    exactness: Exactness | None
    english: tuple[re.Pattern[str], ...]
    beside: tuple[re.Pattern[str], ...]

    def is_kept(self, sentences: Sequence[str]) -> bool:
        """Whether one of the sentences of a summary gives the figure with what it counts.

        A sentence that opens with *That is*, *It rose* … is read together with the one before.
        """
        before = ""
        for sentence in sentences:
            context = f"{before} {sentence}" if _ANAPHORA.match(sentence) else sentence
            if any(p.search(sentence) for p in self.english) and all(
                p.search(context) for p in self.beside
            ):
                return True
            before = sentence
        return False


@dataclass(frozen=True, slots=True)
class Trap:
    """What a bad model would write of the article, and why it is wrong.

    It fires on a sentence (or headline) in which `pattern` is found and `unless`, which is there
    for denials and the like, is not.
    """

    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None
    why: str

    def fires_on(self, sentence: str) -> bool:
        """Whether the sentence says what must not be said."""
        if self.unless is not None and self.unless.search(sentence):
            return False
        return self.pattern.search(sentence) is not None


@dataclass(frozen=True, slots=True)
class Expectation:
    """One article and what is expected of its summaries.

    `headline_terms`: a headline about the news matches each of them. `good_*` are summaries by
    hand that pass every check, `bad_summary` has at least one sentence for each trap, and
    `also_true` holds true sentences that come close to a trap. `more_in_long` are the key figures
    of a long summary that a short one may leave out.
    """

    name: str
    source: Path
    encoding: str
    words: int
    gist: str
    layout: tuple[str, ...]
    title: str | None
    date: str | None
    publisher: str | None
    headline_terms: tuple[re.Pattern[str], ...]
    forbidden_names: tuple[str, ...]
    in_short: tuple[ExpectedFigure, ...]
    more_in_long: tuple[ExpectedFigure, ...]
    traps: tuple[Trap, ...]
    good_headline: str
    good_short: tuple[str, ...]
    good_long: tuple[tuple[str, ...], ...]
    bad_summary: tuple[str, ...]
    also_true: tuple[str, ...]

    @property
    def text(self) -> str:
        """The article as it stands in the file. Raises OSError if there is none."""
        return self.source.read_text(encoding=self.encoding)

    def key_figures(self, length: ExpectedLength) -> tuple[ExpectedFigure, ...]:
        """The key figures that a summary of this length should keep."""
        return self.in_short + (self.more_in_long if length is ExpectedLength.LONG else ())


def load_all(folder: Path) -> list[Expectation]:
    """Every expectation under the folder, by name. Raises as `load` does."""
    return [load(path) for path in sorted(folder.rglob("*.toml"))]


def load(path: Path) -> Expectation:
    """The expectation in a TOML file.

    Its article is the `.txt` beside it, or the file that `source` names, seen from the nearest
    folder above that has it. Raises ValueError, with the file's name, if something is missing,
    unknown or of the wrong type, or if there is no article.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        return _expectation(_TableReader(table), path)
    except (ValueError, re.error) as problem:
        raise ValueError(f"{path.name}: {problem}") from problem


def parse_value(given: object, kind: Kind) -> Value:
    """A value as TOML has it: 47, "87.1", "1/3", "26..73", or for dates and scores a string.

    Raises ValueError for anything else, and for a TOML float, which is not exact.
    """
    if isinstance(given, bool) or not isinstance(given, int | str):
        raise ValueError(f"{given!r} is no exact value: write it as a string")
    if kind in _TEXT_KINDS:
        return str(given)
    low, dots, high = str(given).partition("..")
    return Range(_number(low), _number(high)) if dots else _number(low)


def _number(text: str) -> Decimal | Fraction:
    if "/" in text:
        return Fraction(text)
    if not re.fullmatch(r"-?\d+(\.\d+)?", text):
        raise ValueError(f"{text!r} is no number")
    return Decimal(text)


class _TableReader:
    """Takes typed values out of a TOML table, and knows what was not taken."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._left = dict(table)

    def text(self, key: str) -> str:
        value = self._left.pop(key, None)
        if not isinstance(value, str):
            raise ValueError(f"{key} must be a string")
        return value

    def maybe(self, key: str) -> str | None:
        return self.text(key) if key in self._left else None

    def integer(self, key: str) -> int:
        value = self._left.pop(key, None)
        if not isinstance(value, int):
            raise ValueError(f"{key} must be a whole number")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        value = self._left.pop(key, None)
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise ValueError(f"{key} must be a list of strings")
        return tuple(value)

    def tables(self, key: str) -> list[_TableReader]:
        value = self._left.pop(key, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise ValueError(f"{key} must be a list of tables")
        return [_TableReader(item) for item in value]

    def raw(self, key: str) -> object:
        return self._left.pop(key, None)

    def finish(self) -> None:
        if self._left:
            raise ValueError(f"unknown: {', '.join(sorted(self._left))}")


def _expectation(reader: _TableReader, path: Path) -> Expectation:
    expectation = Expectation(
        name=path.stem,
        source=_source(reader.maybe("source"), path),
        encoding=reader.maybe("encoding") or "utf-8",
        words=reader.integer("words"),
        gist=reader.text("gist"),
        layout=reader.texts("layout"),
        title=reader.maybe("title"),
        date=reader.maybe("date"),
        publisher=reader.maybe("publisher"),
        headline_terms=tuple(_pattern(p) for p in reader.texts("headline_terms")),
        forbidden_names=reader.texts("names_that_must_not_appear"),
        in_short=tuple(_key_figure(t) for t in reader.tables("key_figures_short")),
        more_in_long=tuple(_key_figure(t) for t in reader.tables("key_figures_long")),
        traps=tuple(_trap(t) for t in reader.tables("must_not_say")),
        good_headline=reader.text("good_headline"),
        good_short=_sentences(reader.text("good_short")),
        good_long=_paragraphs(reader.text("good_summary")),
        bad_summary=_sentences(reader.text("bad_summary")),
        also_true=reader.texts("also_true"),
    )
    reader.finish()
    return expectation


def _source(named: str | None, path: Path) -> Path:
    if named is None:
        candidates = [path.with_suffix(".txt")]
    else:
        candidates = [folder / named for folder in path.absolute().parents]
    for candidate in candidates:
        if candidate.is_file():
            return candidate
    raise ValueError(f"its article is missing: {named or path.with_suffix('.txt').name}")


def _key_figure(reader: _TableReader) -> ExpectedFigure:
    kind = Kind(reader.text("kind"))
    exactness = reader.maybe("exactness")
    figure = ExpectedFigure(
        dutch=reader.text("dutch"),
        value=parse_value(reader.raw("value"), kind),
        kind=kind,
        unit=reader.maybe("unit"),
        exactness=Exactness(exactness) if exactness else None,
        # A whole figure: the 501 of 1,501 is not 501, nor is the 45 of 45.6.
        english=tuple(
            _pattern(rf"(?<![\w.,])(?:{p})(?![\w]|[.,]\d)") for p in reader.texts("english")
        ),
        beside=tuple(_pattern(p) for p in reader.texts("with")),
    )
    reader.finish()
    return figure


def _trap(reader: _TableReader) -> Trap:
    unless = reader.maybe("unless")
    trap = Trap(
        pattern=_pattern(reader.text("pattern")),
        unless=_pattern(unless) if unless else None,
        why=reader.text("why"),
    )
    reader.finish()
    return trap


def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _sentences(text: str) -> tuple[str, ...]:
    """One sentence a line."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _paragraphs(text: str) -> tuple[tuple[str, ...], ...]:
    """Paragraphs with an empty line between them, one sentence a line."""
    return tuple(_sentences(p) for p in re.split(r"\n\s*\n", text.strip()))
