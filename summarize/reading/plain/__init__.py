"""Plain text → a document, as people have it: prose, subtitles, Markdown, a copied mail."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from summarize.errors import LanguageError
from summarize.reading.decoding import decode
from summarize.reading.document import Block, BlockRole, Document, Hints
from summarize.reading.language import detect_language
from summarize.reading.left_out import whole_sentences
from summarize.reading.lines import Line, lines_of, unwrap
from summarize.reading.plain.columns import table_blocks, table_lines
from summarize.reading.plain.letter import read_letter
from summarize.reading.plain.markdown import is_markdown, markdown_document
from summarize.reading.plain.subtitles import is_subtitles, subtitle_blocks

_ENTITY = re.compile(
    r"&(?:nbsp|amp|quot|apos|lt|gt|euro|[lr][sd]quo|[mn]dash|hellip|[a-zA-Z]uml"
    r"|[a-zA-Z](?:acute|grave|circ|cedil)|#\d{2,5}|#x[\da-fA-F]{2,4});"
)


def read(data: bytes, hints: Hints) -> list[Document]:
    """The document in plain text. Raises InputError if `data` is no text that can be told."""
    text = decode(data, hints.name)
    if is_subtitles(text):
        return [Document(tuple(subtitle_blocks(text)), "subtitles", link=hints.link)]
    if _ENTITY.search(text):
        text = html.unescape(text)
    if is_markdown(text, hints.name):
        return [markdown_document(text, hints)]
    letter = read_letter(text.split("\n"), hints.language or _language(text))
    if letter is None:
        return [Document(tuple(_blocks(text, hints.language)), "plain text", link=hints.link)]
    body = _blocks("\n".join(letter.body), hints.language)
    return [
        Document(
            (*_around((*letter.head, *letter.around)), *body, *_around(letter.tail)),
            "plain text",
            title=letter.title,
            date=letter.date,
            publisher=letter.publisher,
            link=hints.link,
            warnings=letter.warnings,
            left_out=tuple(
                said for line in (*letter.around, *letter.tail) for said in whole_sentences(line)
            ),
        )
    ]


def _around(lines: Sequence[str]) -> list[Block]:
    texts = (line.strip() for line in lines)
    return [Block(BlockRole.FURNITURE, text, spaced=False) for text in texts if text]


def _language(text: str) -> str:
    try:
        return detect_language(text)
    except LanguageError:
        return "nl"  # which decides no more than how 3/4/2025 is read


def _blocks(text: str, language: str | None) -> list[Block]:
    """The lines of a text as blocks, and the tables between them as cells."""
    lines = text.split("\n")
    blocks: list[Block] = []
    rows = done = 0
    for start, end in table_lines(lines):
        blocks += _prose(lines[done:start], language)
        cells = table_blocks(lines[start:end], rows + 1)
        rows = max((cell.row or 0 for cell in cells), default=rows)
        blocks += cells
        done = end
    return blocks + _prose(lines[done:], language)


def _prose(lines: Sequence[str], language: str | None) -> list[Block]:
    text = unwrap("\n".join(lines), language)
    return [
        Block(
            _role(line, text[line.start : line.end]),
            text[line.start : line.end],
            spaced=line.spaced,
        )
        for line in lines_of(text)
    ]


def _role(line: Line, text: str) -> BlockRole:
    if not any(map(str.isalnum, text)):
        return BlockRole.FURNITURE  # a rule, a row of stars
    return BlockRole.LIST_ITEM if line.item else BlockRole.TEXT
