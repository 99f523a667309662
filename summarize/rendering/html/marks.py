"""Which characters of source, translation and summary are figures, and which belong together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from summarize.figures import Comparison, Figure


class MarkFate(StrEnum):
    """What a mark says of its figure. In the order of what matters most, last."""

    NOTED = "noted"
    KEPT = "kept"
    MISSING = "missing"
    INVENTED = "invented"
    CHANGED = "changed"


SIGNS = {
    MarkFate.NOTED: "~",
    MarkFate.KEPT: "✓",
    MarkFate.MISSING: "✗",
    MarkFate.INVENTED: "+",
    MarkFate.CHANGED: "!",
}
_RANK = {fate: rank for rank, fate in enumerate(MarkFate)}
_There = Callable[[Figure], "Mark | None"]
"""Finds the mark of a source figure."""


@dataclass(slots=True, eq=False)
class Mark:
    """A figure in a text. Marks of one `group` say the same figure, or should."""

    place: str
    start: int
    end: int
    fate: MarkFate
    note: str = ""
    group: int = 0
    anchor: str = ""
    counterpart: str = ""
    """The anchor of the mark that a reader wants to see next; empty if there is none."""

    @property
    def sign(self) -> str:
        """The fate as a sign, since colour alone says nothing to some."""
        return SIGNS[self.fate]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text, marked as a figure or not."""

    text: str
    mark: Mark | None = None


@dataclass(slots=True)
class Marks:
    """The marks of a page while it is made: places are filled, then `finish` is called once."""

    _places: dict[str, list[Mark]] = field(default_factory=dict)
    _same: dict[Mark, Mark] = field(default_factory=dict)
    """Union-find: every mark's way to the one that stands for its group."""

    def add_translation(self, source: str, target: str, comparison: Comparison) -> None:
        """The figures of a sentence in the place `source`, and of its translation in `target`."""
        for match in comparison.kept:
            self._join(
                self._mark(source, match.source, MarkFate.KEPT),
                self._mark(target, match.target, MarkFate.KEPT),
            )
        for figure in comparison.missing:
            self._mark(source, figure, MarkFate.MISSING)
        self._add_wrong(comparison, target, lambda f: self._mark(source, f, MarkFate.CHANGED))
        self._add_warnings(comparison, target, lambda f: self._mark(source, f, MarkFate.NOTED))

    def add_summary(
        self, place: str, sources: Iterable[tuple[str, str]], comparison: Comparison
    ) -> None:
        """The figures of a sentence in `place`, which stands on `sources`: places and their texts.

        `comparison` is with these texts, a space between them. What the sources' marks say was
        settled by their own translation: here they are only joined.
        """
        spans: list[tuple[int, int, str]] = []
        at = 0
        for source, text in sources:
            spans.append((at, at + len(text), source))
            at += len(text) + 1

        def there(figure: Figure) -> Mark | None:
            for start, end, source in spans:
                if start <= figure.start < end:
                    return self._overlapping(source, figure.start - start, figure.end - start)
            return None

        for match in comparison.kept:
            self._join(there(match.source), self._mark(place, match.target, MarkFate.KEPT))
        self._add_wrong(comparison, place, there)
        self._add_warnings(comparison, place, there)

    def finish(self) -> None:
        """Leave no marks that overlap, number the groups, give every mark its way to the others."""
        for place, marks in self._places.items():
            self._places[place] = self._disjoint(marks)
        groups: dict[Mark, list[Mark]] = {}
        for marks in self._places.values():
            for number, mark in enumerate(marks):
                mark.anchor = f"{mark.place}-{number}"
                groups.setdefault(self._root(mark), []).append(mark)
        for number, marks in enumerate(groups.values(), 1):
            for mark in marks:
                mark.group = number
                mark.counterpart = _next(mark, marks)

    def segments(self, place: str, text: str) -> list[Segment]:
        """The text of a place, cut where its marks begin and end."""
        found: list[Segment] = []
        done = 0
        for mark in self._places.get(place, ()):
            if mark.start > done:
                found.append(Segment(text[done : mark.start]))
            found.append(Segment(text[mark.start : mark.end], mark))
            done = mark.end
        if done < len(text):
            found.append(Segment(text[done:]))
        return found

    def at(self, place: str) -> list[Mark]:
        """The marks of a place, in reading order once they are finished."""
        return self._places.get(place, [])

    def __iter__(self) -> Iterator[Mark]:
        for marks in self._places.values():
            yield from marks

    def _add_wrong(self, comparison: Comparison, target: str, there: _There) -> None:
        for change in comparison.changed:
            self._join(
                there(change.source),
                self._mark(target, change.target, MarkFate.CHANGED, change.reason),
            )
        for figure in comparison.invented:
            self._mark(target, figure, MarkFate.INVENTED)

    def _add_warnings(self, comparison: Comparison, target: str, there: _There) -> None:
        for warning in comparison.warnings:
            mark = there(warning.source) if warning.source is not None else None
            if mark is not None:
                mark.note = mark.note or warning.reason
            if warning.target is not None:
                self._join(mark, self._mark(target, warning.target, MarkFate.NOTED, warning.reason))

    def _mark(self, place: str, figure: Figure, fate: MarkFate, note: str = "") -> Mark:
        """The mark of this figure, new or known; the worst that is said of it is what it says."""
        marks = self._places.setdefault(place, [])
        for mark in marks:
            if (mark.start, mark.end) == (figure.start, figure.end):
                if _RANK[fate] > _RANK[mark.fate]:
                    mark.fate, mark.note = fate, note or mark.note
                else:
                    mark.note = mark.note or note
                return mark
        mark = Mark(place, figure.start, figure.end, fate, note)
        marks.append(mark)
        return mark

    def _overlapping(self, place: str, start: int, end: int) -> Mark | None:
        for mark in self._places.get(place, ()):
            if mark.start < end and start < mark.end:
                return mark
        return None

    def _disjoint(self, marks: list[Mark]) -> list[Mark]:
        """Those that begin first, and of these the longest; the others' fates and groups with."""
        left: list[Mark] = []
        for mark in sorted(marks, key=lambda m: (m.start, -m.end)):
            if left and mark.start < left[-1].end:
                self._join(left[-1], mark)
                if _RANK[mark.fate] > _RANK[left[-1].fate]:
                    left[-1].fate, left[-1].note = mark.fate, mark.note
            else:
                left.append(mark)
        return left

    def _join(self, one: Mark | None, other: Mark) -> None:
        if one is not None and self._root(one) is not self._root(other):
            self._same[self._root(one)] = self._root(other)

    def _root(self, mark: Mark) -> Mark:
        while (up := self._same.get(mark)) is not None:
            mark = up
        return mark


def _next(mark: Mark, group: list[Mark]) -> str:
    """From the summary to the translation, from there to the source, and back to it."""
    order = {"summary": "translation", "translation": "source", "source": "translation"}
    others = [other for other in group if other is not mark]
    wanted = order[side(mark.place)]
    found = next((o for o in others if side(o.place) == wanted), next(iter(others), None))
    return found.anchor if found is not None else ""


def side(place: str) -> str:
    """What a place is part of: "source", "translation" or "summary"."""
    return {"o": "source", "t": "translation"}.get(place[0], "summary")
