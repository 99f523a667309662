"""A `Document` of any format → an `Article`: the one way from blocks to sentences.

The blocks become one text, in their order; every sentence is a slice of it and knows its place.
"""

from __future__ import annotations

import contextlib
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TypeVar

from summarize.article import Article, Paragraph, Place, Role, Sentence
from summarize.errors import LanguageError
from summarize.language import is_same
from summarize.reading.capitals import recased
from summarize.reading.document import Block, BlockRole, Document
from summarize.reading.faults import NoTextError
from summarize.reading.language import check_language, detect_language
from summarize.reading.left_out import warning_of, whole_sentences
from summarize.reading.lines import Line
from summarize.reading.mixed import quoted_languages, sentence_language
from summarize.reading.newswire import take_apart
from summarize.reading.parts import Part, Parts
from summarize.reading.repeating import without_loops
from summarize.reading.sentences import split
from summarize.reading.tidying import tidy

_Value = TypeVar("_Value")

_ASIDE = {
    BlockRole.TABLE_CELL: Role.TABLE,
    BlockRole.FOOTNOTE: Role.FOOTNOTE,
}
"""Read, shown and checked, but no text of the report's own."""
_OUT = frozenset({BlockRole.FURNITURE, BlockRole.CAPTION})
_LONGEST_TITLE = 250
"""Characters."""
_CAPITALS = "Its text was all in capitals; which of its words are names was guessed."
_WHOLE = frozenset({Role.TITLE, Role.CROSSHEAD, Role.TABLE})
"""Paragraphs that are one sentence each, whatever stops they have."""


@dataclass(slots=True)
class _Composed:
    """The blocks as one text: its lines that are the report's, and the parts beside them."""

    text: str = ""
    lines: list[Line] = field(default_factory=list)
    aside: list[Part] = field(default_factory=list)
    places: list[tuple[int, Place]] = field(default_factory=list)
    languages: list[tuple[int, str | None]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class DocumentOrigin:
    """Where a document comes from: its name in the article and in errors, its bytes' hash."""

    name: str
    shown: str
    sha256: str


def assemble(document: Document, origin: DocumentOrigin, language: str | None = None) -> Article:
    """The article in a document.

    `language` is that of the report if it is known for sure; else the document's own word counts,
    where its text does not contradict it, and without one the language is told from the text.

    Raises NoTextError if the document holds no report, and LanguageError if its language cannot
    be told.
    """
    shown = origin.shown if document.name is None else document.name
    blocks = without_loops([tidy(block) for block in _with_title(document)])
    language = language or _language(document, blocks, shown)
    blocks, capitals = recased(blocks, language)
    composed = _compose(blocks)
    if not composed.lines:
        raise NoTextError(f"{shown} holds no text.")
    taken = take_apart(composed.text, language, composed.lines)
    if not any(part.role in (Role.LEAD, Role.BODY) for part in taken.parts):
        raise NoTextError(f"{shown} holds no report, only what stands around one on a page.")
    parts = sorted([*taken.parts, *composed.aside], key=lambda part: part.spans[0])
    paragraphs = tuple(_paragraphs(composed, parts, language))
    title = next((p.sentences[0].text for p in paragraphs if p.role is Role.TITLE), None)
    return Article(
        name=_name(document, origin.name),
        sha256=origin.sha256,
        language=language,
        text=composed.text,
        paragraphs=paragraphs,
        title=title,
        date=document.date or taken.date or document.made,
        publisher=document.publisher or taken.publisher,
        link=document.link,
        author=document.author,
        within=document.within,
        warnings=(
            *document.warnings,
            *((_CAPITALS,) if capitals else ()),
            *warning_of(_left_out(document, composed, taken), _said(paragraphs)),
        ),
    )


def _left_out(document: Document, composed: _Composed, taken: Parts) -> list[str]:
    """The whole sentences that are no part of the report, as readers and its lines' looks say."""
    spans = sorted(taken.furniture)
    lines = (composed.text[start:end] for start, end in spans)
    return [*document.left_out, *(said for line in lines for said in whole_sentences(line))]


def _said(paragraphs: Sequence[Paragraph]) -> str:
    return " ".join(sentence.text for one in paragraphs for sentence in one.sentences)


def _with_title(document: Document) -> Sequence[Block]:
    """The blocks, with a title among them if the document has one.

    What stands on top as a heading is the title, or what says the same as the format's own title;
    else that is put on top.
    """
    blocks = document.blocks
    if any(block.role is BlockRole.TITLE for block in blocks):
        return blocks
    first = next((i for i, b in enumerate(blocks) if b.role not in _OUT), None)
    title = " ".join((document.title or "").split())
    if first is not None:
        block = blocks[first]
        same = bool(title) and _letters(block.text) == _letters(title)
        if same or (block.role is BlockRole.HEADING and len(block.text) <= _LONGEST_TITLE):
            return (*blocks[:first], replace(block, role=BlockRole.TITLE), *blocks[first + 1 :])
    return (Block(BlockRole.TITLE, title), *blocks) if title else blocks


def _name(document: Document, name: str) -> str:
    """What the article is called: its document's own name, and which part of it it is."""
    name = document.name or name
    return name if document.part is None else f"{name}#{document.part}"


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _compose(blocks: Sequence[Block]) -> _Composed:
    composed = _Composed()
    pieces: list[str] = []
    at = 0
    paragraph = 0
    table: Part | None = None
    for _, group in groupby(blocks, key=_row):
        row = list(group)
        block = row[0]
        text = _row_text(row) if block.role is BlockRole.TABLE_CELL else block.text
        if not text.strip():
            continue
        gap = ("\n\n" if block.spaced else "\n") if pieces else ""
        pieces += [gap, text]
        start = at + len(gap)
        at = start + len(text)
        told = block.role not in _OUT
        paragraph += told
        composed.places.append((start, _numbered(block.place, paragraph, told)))
        composed.places += [
            (start + offset, _numbered(place, paragraph, told)) for offset, place in block.turns
        ]
        composed.languages.append((start, block.language))
        if block.role is BlockRole.TABLE_CELL:
            if table is None:
                table = Part(Role.TABLE, [])
                composed.aside.append(table)
            table.spans.append((start, at))
            continue
        table = None
        if block.role in _ASIDE:
            composed.aside.append(Part(_ASIDE[block.role], [(start, at)]))
        elif block.role not in _OUT:
            item = block.role is BlockRole.LIST_ITEM
            composed.lines.append(Line(start, at, block.spaced, item, block.role))
    composed.text = "".join(pieces)
    return composed


def _numbered(place: Place, paragraph: int, told: bool) -> Place:
    """The place with the number of its paragraph: the how manyth thing that is read it is."""
    return replace(place, paragraph=paragraph) if told else place


def _row(block: Block) -> object:
    """What blocks that make one line have in common: cells of one row do."""
    return block.row if block.role is BlockRole.TABLE_CELL and block.row else object()


def _row_text(cells: Sequence[Block]) -> str:
    """A table's row so that each figure has its heads: "Noord: Kosten € 3 mln; Banen 12"."""
    head = ", ".join(cells[0].row_heads)
    said = "; ".join(" ".join([*cell.column_heads, cell.text]) for cell in cells if cell.text)
    return f"{head}: {said}" if head and said else head or said


def _language(document: Document, blocks: Sequence[Block], shown: str) -> str:
    """The language that the text is in; where that is not clear, the one that the format says."""
    said = [block.text for block in blocks if block.role not in _OUT and block.role not in _ASIDE]
    if not any(said):
        raise NoTextError(f"{shown} holds no text.")
    try:
        return detect_language("\n".join(said))
    except LanguageError as error:
        if document.language:
            with contextlib.suppress(LanguageError):
                return check_language(document.language)
        raise LanguageError(f"{shown}: {error}") from None


def _paragraphs(composed: _Composed, parts: Sequence[Part], language: str) -> Iterator[Paragraph]:
    """The parts as paragraphs of numbered sentences. Headings are one sentence each."""
    text = composed.text
    number = 1
    for part in parts:
        sentences = []
        for start, end in part.spans:
            spans = [(0, end - start)] if part.role in _WHOLE else split(text[start:end], language)
            for left, right in spans:
                left, right = left + start, right + start
                name = "s0" if part.role is Role.TITLE else f"s{number}"
                number += part.role is not Role.TITLE
                sentences.append(_sentence(composed, name, left, right, language))
        if sentences:
            yield Paragraph(part.role, tuple(sentences))


def _sentence(composed: _Composed, name: str, left: int, right: int, language: str) -> Sentence:
    text = composed.text[left:right]
    other = _at(composed.languages, left)
    if other is None or is_same(other, language):
        other = sentence_language(text, language)
    return Sentence(
        name,
        text,
        left,
        right,
        place=_at(composed.places, left),
        language=other,
        quoted=quoted_languages(text, other or language),
    )


def _at(turns: Sequence[tuple[int, _Value]], offset: int) -> _Value | None:
    """What holds at an offset: what the last turn at or before it says."""
    i = bisect_right(turns, offset, key=lambda turn: turn[0])
    return turns[i - 1][1] if i else None
