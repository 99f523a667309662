"""Furniture off the lines of a report: what stands around it, and glued to its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from summarize.reading import for_editors, furniture, page_furniture
from summarize.reading.dates import PLACE_BEFORE_DATE, date_line, find_date
from summarize.reading.document import BlockRole
from summarize.reading.lines import Line
from summarize.reading.looks import LINK_WORDS, STOP, is_body, is_headline_like, is_paragraph
from summarize.reading.parts import SURE, Parts

_GLUED_DATE = re.compile(
    r"(?:date|datum|fecha)\s*:?\s+(?=(?:19|20)\d\d-\d\d)|(?=(?:19|20)\d\d-\d\d-\d\d\s)",
    re.IGNORECASE,
)
_TITLE_LABEL = re.compile(r"(?:titel|title|headline|kop|titre|título)\s*:\s+(?=\S)", re.IGNORECASE)
_LEAD_LABEL = re.compile(r"(?:intro|lead|chapeau)\s*:\s+(?=\S)", re.IGNORECASE)
_UPDATED = re.compile(
    r"(?:laatste update|(?:laatst )?(?:bijgewerkt|gewijzigd|aangepast)"
    r"|updated?|last updated|aktualisiert|stand|mis à jour|actualizado)"
    r"\b[\d\s:.,/hu-]*(?:uur|uhr)?\.?",
    re.IGNORECASE,
)

_HEADS = frozenset({BlockRole.TITLE, BlockRole.HEADING})
_REPORT_WORDS = 25
"""Words that a report has above what is for editors only."""
_CAPTION_WORDS = 40
"""A caption that is a sentence, or two; what is longer is a paragraph that ends in a credit."""


class Clearing:
    """Takes furniture off the lines of one report, and notes date and publisher from it."""

    def __init__(self, text: str, language: str, result: Parts) -> None:
        self.text = text
        self.language = language
        self.result = result
        self.agency: str | None = None

    def clear(self, lines: Sequence[Line]) -> list[Line]:
        """The lines that are the report's own, shortened where furniture is glued to them."""
        lines = self._without_editors_note(lines)
        first, last = self._report_proper(lines)
        last_said = max(
            (i for i, line in enumerate(lines) if not is_headline_like(self._written(line))),
            default=-1,
        )
        kept: list[Line] = []
        links = apart = False
        for i, line in enumerate(lines):
            links = links and self._is_link(lines, i, apart)
            if line.role in SURE:
                links = False
            elif self._is_file(lines, i):
                self._drop([line])
                continue
            elif (
                links
                or self._is_link_heading(lines, i)
                or self._is_furniture(line, edge=not first <= i <= last)
            ):
                if self._is_link_heading(lines, i):
                    links, apart = True, i + 1 < len(lines) and lines[i + 1].spaced
                if links and kept and i >= last_said:
                    self._drop(lines[i:])
                    break
                self._drop([line])
                continue
            kept.append(line)
        kept = self._without_byline_at_end(self._without_section(kept))
        if kept:
            kept = self._without_glued(kept)
        self.result.publisher = self.result.publisher or self.agency
        return kept

    def _without_editors_note(self, lines: Sequence[Line]) -> Sequence[Line]:
        """What is for editors only, to the end of the report; and whom journalists may call."""
        kept: list[Line] = []
        contact = False
        words = 0
        for i, line in enumerate(lines):
            written = self._written(line)
            if words >= _REPORT_WORDS and for_editors.begins(
                written, [self._written(one) for one in lines[i + 1 :]]
            ):
                self._drop(lines[i:])
                return kept
            contact = for_editors.is_contact_heading(written) or (
                contact and line.role not in _HEADS and for_editors.is_contact(written)
            )
            if contact:
                self._drop([line])
                continue
            words += len(written.split())
            kept.append(line)
        return kept

    def _is_link_heading(self, lines: Sequence[Line], i: int) -> bool:
        """Whether links follow a line. Below *Meer uit Binnenland* they are headlines, to the end
        of a plain text; a page's links are told by its own marks."""
        written = self._written(lines[i])
        if page_furniture.is_link_heading(written):
            return True
        below = [self._written(line) for line in lines[i + 1 :]]
        return (
            lines[i].role is BlockRole.TEXT
            and page_furniture.is_teaser_heading(written)
            and len(below) > 1
            and all(is_headline_like(one) and not any(map(str.isdigit, one)) for one in below)
        )

    def _is_file(self, lines: Sequence[Line], i: int) -> bool:
        """Whether a line is a file below a heading of files, or such a heading of nothing else."""
        if page_furniture.is_file_heading(self._written(lines[i])):
            below = lines[i + 1] if i + 1 < len(lines) else None
            return (
                below is None
                or below.role in _HEADS
                or page_furniture.is_file(self._written(below))
            )
        while i and page_furniture.is_file(self._written(lines[i])):
            i -= 1
            if page_furniture.is_file_heading(self._written(lines[i])):
                return True
        return False

    def _is_link(self, lines: Sequence[Line], i: int, apart: bool) -> bool:
        """Whether a line after a heading of links is one of them; `apart`: with gaps between.

        With gaps, a last line over a paragraph may be the paragraph's heading: the first is none.
        """
        if not is_headline_like(self._written(lines[i])):
            return False
        if not apart:
            return not lines[i].spaced
        first = self._is_link_heading(lines, i - 1)
        return first or i + 1 >= len(lines) or not is_paragraph(self._written(lines[i + 1]))

    def _written(self, line: Line) -> str:
        return self.text[line.start : line.end]

    def _drop(self, lines: Sequence[Line]) -> None:
        self.result.furniture += [(line.start, line.end) for line in lines]

    def _report_proper(self, lines: Sequence[Line]) -> tuple[int, int]:
        """The first and the last line that is a paragraph beyond doubt."""
        sure = [
            i
            for i, line in enumerate(lines)
            if is_paragraph(written := self._written(line))
            and not page_furniture.is_edge_control(written)
        ]
        return (sure[0], sure[-1]) if sure else (0, len(lines))

    def _is_furniture(self, said: Line, *, edge: bool) -> bool:
        """Whether the line is furniture; notes what it says. At the edges more is."""
        line = self._written(said)
        holder = furniture.copyright_holder(line)
        if holder is not None:
            self.result.publisher = holder or self.result.publisher
            return True
        source = furniture.source_name(line)
        if source:
            self.result.publisher = self.result.publisher or source
            return True
        if (
            page_furniture.is_page_control(line)
            or furniture.is_credit(line)
            or _UPDATED.fullmatch(line)
        ):
            return True
        if edge and not said.item and furniture.is_address(line):
            return True
        return edge and (page_furniture.is_edge_control(line) or self._is_edge_furniture(line))

    def _is_edge_furniture(self, line: str) -> bool:
        agency = furniture.agency_name(line)
        if agency:
            self.agency = self.agency or agency
            return True
        date = date_line(line, self.language)
        if date is None and (before := PLACE_BEFORE_DATE.match(line)):
            date = date_line(line[before.end() :], self.language)
        if date:
            self.result.date = self.result.date or date
            return True
        place = furniture.dateline(line)
        if place and place.end >= len(line):
            self._note_dateline(place)
            return True
        return self._is_byline(line)

    def _is_byline(self, line: str) -> bool:
        """Whether a line says who wrote the report, with its date perhaps."""
        found = find_date(line, self.language) if len(line) <= 120 else None
        if found is None:
            return furniture.is_byline(line)
        rest = f"{line[: found[1]]} {line[found[2] :]}".strip(" ,.|·–—-\t")
        if not rest or not furniture.is_byline(rest):
            return False
        self.result.date = self.result.date or found[0]
        return True

    def _note_dateline(self, dateline: furniture.Dateline) -> None:
        self.agency = self.agency or dateline.agency
        date = find_date(dateline.when, self.language)
        if date:
            self.result.date = self.result.date or date[0]

    def _without_section(self, lines: list[Line]) -> list[Line]:
        """A newspaper section's name above the title goes."""
        if (
            len(lines) > 2
            and lines[0].role not in SURE
            and page_furniture.is_section(self._written(lines[0]))
        ):
            self._drop(lines[:1])
            return lines[1:]
        return lines

    def _without_byline_at_end(self, lines: list[Line]) -> list[Line]:
        """A name alone below the report is its writer's."""
        if len(lines) > 2 and lines[-1].spaced:
            written = self._written(lines[-1])
            if len(written.split()) <= 4 and written[-1] != "." and furniture.is_name(written):
                self._drop(lines[-1:])
                return lines[:-1]
        return lines

    def _without_glued(self, lines: list[Line]) -> list[Line]:
        """Dates, datelines and labels before a line's first word, credits after its last, go."""
        cleared = [
            self._without_credit(line, caption=0 < i < len(lines) - 1)
            for i, line in enumerate(lines)
        ]
        body = next((i for i, one in enumerate(cleared) if is_body(self._written(one))), 0)
        for i in {0, body}:
            cleared[i] = self._without_head(cleared[i])
        tail = cleared[-1]
        agency = furniture.agency_at_end(self._written(tail))
        if agency:
            self.agency = self.agency or agency[1]
            cleared[-1] = self._cut(tail, tail.start, tail.start + agency[0])
        return [line for line in cleared if line.start < line.end]

    def _without_head(self, line: Line) -> Line:
        written = self._written(line)
        glued = _GLUED_DATE.match(written)
        date = find_date(written[glued.end() : glued.end() + 40], self.language) if glued else None
        if glued and date and date[1] == 0:
            self.result.date = self.result.date or date[0]
            rest = written[glued.end() + date[2] :]
            line = self._cut(line, line.end - len(rest.lstrip(" \t:.,–—-")), line.end)
            written = self._written(line)
        label = _TITLE_LABEL.match(written) or _LEAD_LABEL.match(written)
        if label:
            line = self._cut(line, line.start + label.end(), line.end)
            written = self._written(line)
        place = furniture.dateline(written)
        if place and place.end < len(written):
            self._note_dateline(place)
            line = self._cut(line, line.start + place.end, line.end)
        return line

    def _without_credit(self, line: Line, *, caption: bool) -> Line:
        """A credit goes, and with it what it ends: a caption, as a heading or as a sentence.

        A first or last line may be the report's own text, with the agency's mark behind it
        (`caption` is false): of such, only what is no sentence goes.
        """
        written = self._written(line)
        at = furniture.credit_at_end(written)
        if at is None:
            return line
        said = written[:at].rstrip()
        words = len(said.split())
        if words <= LINK_WORDS and not STOP.search(said):
            return self._cut(line, line.end, line.end)
        if caption and words <= _CAPTION_WORDS:
            return self._cut(line, line.end, line.end)
        return self._cut(line, line.start, line.start + len(said))

    def _cut(self, line: Line, start: int, end: int) -> Line:
        self.result.furniture += [
            span for span in ((line.start, start), (end, line.end)) if span[0] < span[1]
        ]
        return replace(line, start=start, end=max(start, end))
