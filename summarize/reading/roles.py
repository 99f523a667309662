"""What each line of a cleared report is: title, lead, body, crosshead, pull quote.

There is no standard for this; the rules are those by which a reader tells the parts apart, and
each errs towards the body: what is not recognised as something else is kept as a statement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.article import Role
from summarize.reading import furniture
from summarize.reading.document import BlockRole
from summarize.reading.lines import Line
from summarize.reading.looks import CROSSHEAD_WORDS, FULL_STOP, STOP, TITLE_WORDS, is_body
from summarize.reading.parts import Part
from summarize.reading.pull_quotes import find_pull_quotes

_SENTENCES = re.compile(r"(?:\S+\s+){4}\S.*[.!?][\"”’']?\s+[\"“‘']?[^\W\d_a-zß-ÿ]")
"""Two sentences, the first of them a whole one: no heading, however short."""
_VALUE_AT_END = re.compile(r"[^\W\d]\s+(?!(?:19|20)\d\d$)\d[\d.,]*$")
_QUOTED = re.compile(r"[\"“”„«‘‚'].*[\"“”»’'][.,!?]?$")
_ATTRIBUTION = re.compile(r"[-–—]\s*\S|[^\W\d_]+(?:['’. -]+[^\W\d_]+){1,5},\s+\S")

_BY_LOOKS = frozenset({BlockRole.TEXT, BlockRole.PARAGRAPH})
"""Of these, what is short and no sentence may be a heading that nobody marked as one."""

_ATTRIBUTION_WORDS = 14


def roles_of(text: str, lines: Sequence[Line]) -> list[Part]:
    """What each line is. Lines are paragraphs here: wrapped ones are joined already."""
    written = [text[line.start : line.end] for line in lines]
    roles: list[Role | None] = [None] * len(lines)
    body = [
        is_body(wording) and line.role is not BlockRole.HEADING
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
        and len(title.split()) <= TITLE_WORDS
        and not FULL_STOP.search(title)
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
    if len(written.split()) > _ATTRIBUTION_WORDS or STOP.search(written):
        return False
    return line.item or bool(_ATTRIBUTION.match(written))


def _is_crosshead(
    lines: Sequence[Line], written: Sequence[str], body: Sequence[bool], i: int, first: int
) -> bool:
    """Whether line `i` is a heading between paragraphs."""
    if body[i] or lines[i].item or i + 1 >= len(lines) or written[i][0].islower():
        return False
    if len(written[i].split()) > CROSSHEAD_WORDS or _QUOTED.match(written[i]):
        return False
    if _SENTENCES.match(written[i]):
        return False
    if not body[i + 1] or lines[i + 1].item:
        return False
    if i > first and not body[i - 1] and _VALUE_AT_END.search(written[i]):
        return False  # the last field of a form, under others: "Aantal wachtenden 312"
    # A last item of a list without marks looks the same: it follows a line like itself.
    before_is_list = i > first and not body[i - 1] and not lines[i].spaced
    after_intro = i > 0 and written[i - 1].endswith(":")
    return not before_is_list and not after_intro and i > 0
