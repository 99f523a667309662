"""A report as plain text → its parts: title, lead, body, crossheads, pull quotes, and the rest.

There is no standard for this; the rules are those by which a reader tells the parts apart, and
each errs towards the body: what is not recognised as something else is kept as a statement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from summarize.article import Role
from summarize.reading import furniture, page_furniture
from summarize.reading.dates import PLACE_BEFORE_DATE, date_line, find_date
from summarize.reading.document import BlockRole
from summarize.reading.lines import Line, lines_of
from summarize.reading.pull_quotes import find_pull_quotes

_STOP = re.compile(r"[.!?…:;,][\"“”’»'›)\]]*$")
_FULL_STOP = re.compile(r"[.:;,][\"“”’»'›)\]]*$")
_SENTENCES = re.compile(r"(?:\S+\s+){4}\S.*[.!?][\"”’']?\s+[\"“‘']?[^\W\d_a-zß-ÿ]")
"""Two sentences, the first of them a whole one: no heading, however short."""
_QUOTED = re.compile(r"[\"“”„«‘‚'].*[\"“”»’'][.,!?]?$")
_GLUED_DATE = re.compile(
    r"(?:date|datum|fecha)\s*:?\s+(?=(?:19|20)\d\d-\d\d)|(?=(?:19|20)\d\d-\d\d-\d\d\s)",
    re.IGNORECASE,
)
_TITLE_LABEL = re.compile(r"(?:titel|title|headline|kop|titre|título)\s*:\s+(?=\S)", re.IGNORECASE)
_LEAD_LABEL = re.compile(r"(?:intro|lead|chapeau)\s*:\s+(?=\S)", re.IGNORECASE)
_UPDATED = re.compile(
    r"(?:laatste update|bijgewerkt|updated?|last updated|aktualisiert|stand|mis à jour|actualizado)"
    r"\b[\d\s:.,/hu-]*(?:uur|uhr)?\.?",
    re.IGNORECASE,
)
_ATTRIBUTION = re.compile(r"[-–—]\s*\S|[^\W\d_]+(?:['’. -]+[^\W\d_]+){1,5},\s+\S")

_SURE = frozenset({BlockRole.TITLE, BlockRole.LEAD})
"""What a format marks as this is the report's own, whatever it looks like."""

_BY_LOOKS = frozenset({BlockRole.TEXT, BlockRole.PARAGRAPH})
"""Of these, what is short and no sentence may be a heading that nobody marked as one."""

_TITLE_WORDS = 30
_CROSSHEAD_WORDS = 12
_LINK_WORDS = 20
_CAPTION_WORDS = 40
"""A caption that is a sentence, or two; what is longer is a paragraph that ends in a credit."""
_ATTRIBUTION_WORDS = 14


@dataclass(slots=True)
class Part:
    """One paragraph to be: what it is, and where its text stands."""

    role: Role
    spans: list[tuple[int, int]]


@dataclass(slots=True)
class Parts:
    """A report taken apart. `furniture` is where the characters stand that are in no part."""

    parts: list[Part] = field(default_factory=list)
    furniture: list[tuple[int, int]] = field(default_factory=list)
    date: str | None = None
    publisher: str | None = None


def take_apart(text: str, language: str, lines: Sequence[Line] | None = None) -> Parts:
    """The parts of unwrapped, normalised `text`. `language` decides how its dates are read.

    `lines` are its lines, by default all there are. `parts` is empty if the text is nothing but
    furniture.
    """
    result = Parts()
    lines = _Clearing(text, language, result).clear(lines_of(text) if lines is None else lines)
    if lines:
        result.parts = _roles(text, lines)
    return result


class _Clearing:
    """Takes furniture off the lines of one report, and notes date and publisher from it."""

    def __init__(self, text: str, language: str, result: Parts) -> None:
        self.text = text
        self.language = language
        self.result = result
        self.agency: str | None = None

    def clear(self, lines: Sequence[Line]) -> list[Line]:
        """The lines that are the report's own, shortened where furniture is glued to them."""
        first, last = self._report_proper(lines)
        last_said = max(
            (i for i, line in enumerate(lines) if not _is_headline_like(self._written(line))),
            default=-1,
        )
        kept: list[Line] = []
        links = apart = False
        for i, line in enumerate(lines):
            written = self._written(line)
            links = links and self._is_link(lines, i, apart)
            if line.role in _SURE:
                links = False
            elif links or self._is_furniture(written, edge=not first <= i <= last):
                if page_furniture.is_link_heading(written):
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

    def _is_link(self, lines: Sequence[Line], i: int, apart: bool) -> bool:
        """Whether a line after a heading of links is one of them; `apart`: with gaps between.

        With gaps, a last line over a paragraph may be the paragraph's heading: the first is none.
        """
        if not _is_headline_like(self._written(lines[i])):
            return False
        if not apart:
            return not lines[i].spaced
        first = page_furniture.is_link_heading(self._written(lines[i - 1]))
        return first or i + 1 >= len(lines) or not _is_paragraph(self._written(lines[i + 1]))

    def _written(self, line: Line) -> str:
        return self.text[line.start : line.end]

    def _drop(self, lines: Sequence[Line]) -> None:
        self.result.furniture += [(line.start, line.end) for line in lines]

    def _report_proper(self, lines: Sequence[Line]) -> tuple[int, int]:
        """The first and the last line that is a paragraph beyond doubt."""
        sure = [i for i, line in enumerate(lines) if _is_paragraph(self._written(line))]
        return (sure[0], sure[-1]) if sure else (0, len(lines))

    def _is_furniture(self, line: str, *, edge: bool) -> bool:
        """Whether the line is furniture; notes what it says. At the edges more is."""
        holder = furniture.copyright_holder(line)
        if holder is not None:
            self.result.publisher = holder or self.result.publisher
            return True
        source = furniture.source_name(line)
        if source:
            self.result.publisher = self.result.publisher or source
            return True
        if (
            page_furniture.is_link_heading(line)
            or page_furniture.is_page_control(line)
            or furniture.is_credit(line)
        ):
            return True
        return edge and self._is_edge_furniture(line)

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
        return bool(_UPDATED.fullmatch(line)) or self._is_byline(line)

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
            and lines[0].role not in _SURE
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
        body = next((i for i, one in enumerate(cleared) if _is_body(self._written(one))), 0)
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
        if words <= _LINK_WORDS and not _STOP.search(said):
            return self._cut(line, line.end, line.end)
        if caption and words <= _CAPTION_WORDS:
            return self._cut(line, line.end, line.end)
        return self._cut(line, line.start, line.start + len(said))

    def _cut(self, line: Line, start: int, end: int) -> Line:
        self.result.furniture += [
            span for span in ((line.start, start), (end, line.end)) if span[0] < span[1]
        ]
        return replace(line, start=start, end=max(start, end))


def _roles(text: str, lines: Sequence[Line]) -> list[Part]:
    """What each line is. Lines are paragraphs here: wrapped ones are joined already."""
    written = [text[line.start : line.end] for line in lines]
    roles: list[Role | None] = [None] * len(lines)
    body = [
        _is_body(wording) and line.role is not BlockRole.HEADING
        for line, wording in zip(lines, written, strict=True)
    ]
    first = _mark_title(lines, written, body, roles)
    attributions = _mark_pull_quotes(lines, written, body, first, roles)
    for i in range(first, len(lines)):
        if lines[i].role in (BlockRole.HEADING, BlockRole.TITLE) or (
            roles[i] is None
            and lines[i].role in _BY_LOOKS
            and _is_crosshead(lines, written, body, i, first)
        ):
            roles[i] = Role.CROSSHEAD
    if not any(role is None for role in roles):
        roles = [None] * len(lines)  # nothing but headings: then they are what there is to say
    leads = 0
    parts: list[Part] = []
    for i, (line, role) in enumerate(zip(lines, roles, strict=True)):
        span = (line.start, line.end)
        if i in attributions and parts:
            parts[-1].spans.append(span)
        elif role is not None:
            parts.append(Part(role, [span]))
        else:
            # A standfirst that is not a full sentence leads together with the paragraph after it.
            lead = leads == 0 or (leads == 1 and not body[i - 1] and parts[-1].role is Role.LEAD)
            leads += 1
            parts.append(Part(Role.LEAD if lead else Role.BODY, [span]))
    return parts


def _mark_title(
    lines: Sequence[Line], written: Sequence[str], body: Sequence[bool], roles: list[Role | None]
) -> int:
    """Marks the title, if there is one; the index of the first line after it."""
    title = written[0]
    if lines[0].role is BlockRole.TITLE:
        roles[0] = Role.TITLE
        return 1
    if (
        len(lines) > 1
        and lines[0].role not in (BlockRole.QUOTE, BlockRole.LEAD)
        and not any(line.role is BlockRole.TITLE for line in lines)
        and not lines[0].item
        and not lines[1].item
        and len(title.split()) <= _TITLE_WORDS
        and not _FULL_STOP.search(title)
        and not _SENTENCES.match(title)
        and not title[0].islower()
        and any(body[1:])
        and (lines[1].spaced or len(written[1]) > len(title))
    ):
        roles[0] = Role.TITLE
        return 1
    return 0


def _mark_pull_quotes(
    lines: Sequence[Line],
    written: Sequence[str],
    body: Sequence[bool],
    first: int,
    roles: list[Role | None],
) -> set[int]:
    """Marks pull quotes; the indexes of lines that say who speaks in the line before them."""
    attributions: set[int] = set()
    repeats = find_pull_quotes(written)
    for i in range(first, len(lines)):
        following = i + 1 < len(lines) and _is_attribution(written[i + 1], lines[i + 1])
        quoted = bool(_QUOTED.match(written[i]))
        if i > first and i in repeats and (not body[i] or quoted or following):
            roles[i] = Role.PULL_QUOTE
            # Whatever stands under a pull quote in so few words belongs to it.
            following = following or (
                i + 2 < len(lines)
                and len(written[i + 1].split()) <= 4
                and furniture.is_name(written[i + 1])
            )
        elif not quoted or body[i] is False:
            continue
        if following and not body[i + 1]:
            attributions.add(i + 1)
            roles[i + 1] = roles[i]
    return attributions


def _is_attribution(written: str, line: Line) -> bool:
    """Whether a line under a quotation says whose it is: "Stephan Smits, woordvoerder X"."""
    if len(written.split()) > _ATTRIBUTION_WORDS or _STOP.search(written):
        return False
    return line.item or bool(_ATTRIBUTION.match(written))


def _is_crosshead(
    lines: Sequence[Line], written: Sequence[str], body: Sequence[bool], i: int, first: int
) -> bool:
    """Whether line `i` is a heading between paragraphs."""
    if body[i] or lines[i].item or i + 1 >= len(lines) or written[i][0].islower():
        return False
    if len(written[i].split()) > _CROSSHEAD_WORDS or _QUOTED.match(written[i]):
        return False
    if _SENTENCES.match(written[i]):
        return False
    if not body[i + 1] or lines[i + 1].item:
        return False
    # A last item of a list without marks looks the same: it follows a line like itself.
    before_is_list = i > first and not body[i - 1] and not lines[i].spaced
    after_intro = i > 0 and written[i - 1].endswith(":")
    return not before_is_list and not after_intro and i > 0


def _is_body(line: str) -> bool:
    """Whether a line is a statement by its looks: it ends in a stop, or is too long for a heading.

    A question or an exclamation of a few words may be a heading.
    """
    words = len(line.split())
    if _FULL_STOP.search(line):
        return True
    return words > _TITLE_WORDS or bool(_STOP.search(line) and words > _CROSSHEAD_WORDS)


def _is_paragraph(line: str) -> bool:
    words = len(line.split())
    return words > _TITLE_WORDS or (words >= 8 and bool(_STOP.search(line)))


def _is_headline_like(line: str) -> bool:
    return len(line.split()) <= _LINK_WORDS and not _FULL_STOP.search(line)
