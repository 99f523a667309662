"""Words → pieces: runs of words on one line, without a gap that could part columns or cells."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from summarize.reading.pdf.rules import Rule
from summarize.reading.pdf.words import Word
from summarize.reading.superscripts import SUPERSCRIPT

GAP = 1.0
"""Widths of an em: what is further apart may belong to different columns, or cells of a table."""
_SPACE = 0.42
"""Widths of an em that no space has in text that is not justified."""
_ON_THE_LINE = 0.45
"""Part of the size of type by which a raised or lowered sign leaves its line."""
_RAISED = 0.15
_SLACK = 1.0
"""Points that a letter may reach over a drawn line beside it."""
_NOTE_MARK = re.compile(r"\(?(?:\d{1,3}(?:[,;]\s?\d{1,3})*|[*†‡]{1,3}|\[\d{1,3}\])[.)]?")
_POWER_OF = re.compile(r"(?:^|[^a-z])(?:[kcdmh]?m|10)$", re.IGNORECASE)


Extent = tuple[str, float, float]
"""A word, and where it begins and ends."""


def packed(words: Iterable[Extent]) -> array[float]:
    """The left and right ends of words, in an eighth of the room that they take as they are."""
    return array("d", [end for _, *ends in words for end in ends])


@dataclass(slots=True)
class Piece:
    """A part of a line. Places are points from the page's upper left corner, y downwards.

    `first` is the width of its first word. `note` is the mark that it begins with if it begins
    as a footnote does, with a raised sign; `marks` are such signs inside it, which its text
    lacks. `ends` are the left and right ends of its words, one after the other: packed, because a
    document's pages are all looked at before any is laid out.
    """

    text: str
    x0: float
    x1: float
    base: float
    size: float
    bold: bool
    first: float
    note: str | None = None
    marks: tuple[str, ...] = ()
    ends: array[float] | None = None
    parts: tuple[str, ...] | None = None
    """Its words, where `text` does not give them: they were parted at a line's end in a cell."""
    tall: float = 0.0
    """How far it reaches above and below one line, in a table's cell with several."""

    @property
    def words(self) -> tuple[Extent, ...]:
        """Its words with their left and right ends."""
        if self.ends is None:
            return ()
        parts = self.text.split(" ") if self.parts is None else self.parts
        return tuple(zip(parts, self.ends[::2], self.ends[1::2], strict=True))

    @property
    def top(self) -> float:
        """Where its type begins, give or take the accents."""
        return self.base - 0.8 * self.size - self.tall

    @property
    def bottom(self) -> float:
        """Where its type ends."""
        return self.base + 0.22 * self.size + self.tall


def cut_at_gaps(piece: Piece) -> list[Piece]:
    """A piece cut where its gaps are wider than a space is, in text that is not justified."""
    counts = [1]
    for (_, _, end), (_, start, _) in pairwise(piece.words):
        if start - end > _SPACE * piece.size:
            counts.append(1)
        else:
            counts[-1] += 1
    return cut(piece, counts) if len(counts) > 1 else [piece]


class _WordRun:
    """Words of one line while they come in. `base` is the line that its largest type stands on."""

    __slots__ = ("_longest", "base", "size", "words", "x0", "x1")

    def __init__(self, word: Word) -> None:
        self.words = [word]
        self.base, self.size, self._longest = word.base, word.size, len(word.text)
        self.x0, self.x1 = word.x0, word.x1

    def add(self, word: Word) -> None:
        self.words.append(word)
        self.x0, self.x1 = min(self.x0, word.x0), max(self.x1, word.x1)
        if (word.size, len(word.text)) > (self.size, self._longest):
            self.base, self.size, self._longest = word.base, word.size, len(word.text)

    def goes_on(self, word: Word) -> bool:
        """Whether a word, drawn next, stands behind these on their line."""
        last = self.words[-1]
        size = max(last.size, word.size)
        if not -0.5 * size < word.x0 - last.x1 < GAP * size:
            return False
        other_type = word.glued or abs(word.size - last.size) > 0.15 * size
        return abs(word.base - self.base) < _ON_THE_LINE * size or (
            other_type and abs(word.base - last.base) < 0.7 * size
        )


def pieces_of(words: Sequence[Word]) -> list[Piece]:
    """The pieces of a page, from top to bottom, those of one line from left to right."""
    runs: list[_WordRun] = []
    for word in words:
        if runs and runs[-1].goes_on(word):
            runs[-1].add(word)
        else:
            runs.append(_WordRun(word))
    merged = _merged(sorted(runs, key=lambda run: (run.base, run.x0)))
    pieces = [_piece(run) for run in merged]
    return sorted((p for p in pieces if p.text), key=lambda p: (p.base, p.x0))


def join(pieces: Iterable[Piece]) -> Piece:
    """Pieces of one line, from left to right, as one."""
    ordered = sorted(pieces, key=lambda piece: piece.x0)
    head = ordered[0]
    if len(ordered) == 1:
        return head
    longest = max(ordered, key=lambda piece: len(piece.text))
    return Piece(
        " ".join(piece.text for piece in ordered),
        head.x0,
        max(piece.x1 for piece in ordered),
        longest.base,
        longest.size,
        all(piece.bold for piece in ordered),
        head.first,
        head.note,
        tuple(mark for piece in ordered for mark in piece.marks),
        packed(word for piece in ordered for word in piece.words),
        tuple(word for piece in ordered for word, _, _ in piece.words)
        if any(piece.parts is not None for piece in ordered)
        else None,
    )


def cut(piece: Piece, counts: Sequence[int]) -> list[Piece]:
    """The piece in parts of so many words each."""
    parts: list[Piece] = []
    at = 0
    for count in counts:
        words = piece.words[at : at + count]
        at += count
        if words:
            text = " ".join(word for word, _, _ in words)
            first = words[0][2] - words[0][1]
            parts.append(
                replace(
                    piece,
                    text=text,
                    x0=words[0][1],
                    x1=words[-1][2],
                    first=first,
                    ends=packed(words),
                    parts=None,
                )
            )
    return parts


def cut_at_rules(pieces: Sequence[Piece], rules: Sequence[Rule]) -> list[Piece]:
    """The pieces, those cut that stand on both sides of a line: they are in two cells."""
    if not rules:
        return list(pieces)
    found: list[Piece] = []
    for piece in pieces:
        middle = piece.base - 0.3 * piece.size
        here = [x for x, top, bottom in rules if piece.x0 < x < piece.x1 and top < middle < bottom]
        counts = [1]
        for (_, _, end), (_, start, _) in pairwise(piece.words):
            if any(end - _SLACK <= x <= start + _SLACK for x in here):
                counts.append(1)
            else:
                counts[-1] += 1
        found += cut(piece, counts) if len(counts) > 1 else [piece]
    return found


def _merged(runs: list[_WordRun]) -> list[_WordRun]:
    """Runs with those put together that were drawn apart: bold words last, one glyph at a time."""
    result: list[_WordRun] = []
    for run in runs:
        for other in reversed(result[-12:]):
            if _are_neighbours(other, run):
                for word in run.words:
                    other.add(word)
                other.words.sort(key=lambda word: word.x0)
                break
        else:
            result.append(run)
    return result


def _are_neighbours(one: _WordRun, other: _WordRun) -> bool:
    size = max(one.words[-1].size, other.words[0].size)
    if abs(one.base - other.base) > _ON_THE_LINE * size:
        return False
    left, right = (one, other) if one.x0 <= other.x0 else (other, one)
    gap = right.x0 - left.x1
    return -0.5 * size < gap < 0.75 * size or (gap < 0 and _fits_between(left.words, right.words))


def _fits_between(words: Sequence[Word], others: Sequence[Word]) -> bool:
    """Whether `others` stand where `words` leave room."""
    return not any(
        word.x0 < other.x1 - 0.2 * other.size and other.x0 < word.x1 - 0.2 * other.size
        for word in words
        for other in others
    )


def _piece(line: _WordRun) -> Piece:
    base, run = line.base, line.words
    sizes: Counter[float] = Counter()
    bold = 0
    for word in run:
        sizes[word.size] += len(word.text)
        bold += word.bold * len(word.text)
    size = sizes.most_common(1)[0][0]
    parts: list[str] = []
    ends: list[tuple[float, float]] = []
    note = None
    marks: list[str] = []
    for i, word in enumerate(run):
        raised = base - word.base > _RAISED * size and word.size < 0.95 * size
        if raised and _NOTE_MARK.fullmatch(word.text):
            if not parts:
                note = note or word.text.strip("()[].")
            elif _POWER_OF.search(parts[-1]) and len(word.text) <= 2 and word.text != "1":
                parts[-1] += word.text.translate(SUPERSCRIPT)
            else:
                marks.append(word.text.strip("()[]."))
            continue
        if parts and (_touches(run[i - 1], word, size) or (raised and word.glued)):
            parts[-1] += word.text
            ends[-1] = (ends[-1][0], word.x1)
        else:
            parts.append(word.text)
            ends.append((word.x0, word.x1))
    shown = [word for word in run if word.size >= 0.8 * size] or list(run)
    text = " ".join(parts).strip()
    return Piece(
        text,
        shown[0].x0,
        max(word.x1 for word in run),
        base,
        size,
        bold > 0.8 * sum(sizes.values()),
        shown[0].x1 - shown[0].x0,
        note,
        tuple(marks),
        array("d", [end for extent in ends for end in extent]),
        tuple(parts) if text.split(" ") != parts else None,
    )


def _touches(left: Word, right: Word, size: float) -> bool:
    """Whether there is no space between two words: the type changes, or a mark came between."""
    return right.x0 - left.x1 < 0.08 * size
