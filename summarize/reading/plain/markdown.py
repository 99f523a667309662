"""Markdown → blocks, by markdown-it-py (CommonMark with tables, footnotes and front matter)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from summarize.article import Place
from summarize.reading.document import Block, BlockRole, Document, Hints
from summarize.reading.tables import head_cells

_SIGNS = (
    re.compile(r"^ {0,3}#{1,6} +\S", re.MULTILINE),
    re.compile(r"(?<![\w*])\*\*[^\s*][^*\n]*\*\*|(?<!\w)__[^\s_][^_\n]*__"),
    re.compile(r"!?\[[^\]\n]+\]\((?:https?:|/|#|mailto:|\w)[^)\s]*(?: \"[^\"]*\")?\)"),
    re.compile(r"^ {0,3}\|?[ :-]*-{3,}[ :-]*\|[ |:-]*$", re.MULTILINE),
    re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE),
    re.compile(r"^ {0,3}\[\^?[^\]]+\]:\s+\S|\[\^\w+\]", re.MULTILINE),
    re.compile(r"^ {0,3}> \S", re.MULTILINE),
    re.compile(r"^ {0,3}[-*+] \[[ xX]\] ", re.MULTILINE),
    re.compile(r"^[^\s#>|*-][^\n]*\n(?:={3,}|-{3,}) *$", re.MULTILINE),
    re.compile(r"(?<![\w*])\*[^\s*][^*\n]*[^\s*]\*(?![\w*])|(?<!\w)`[^`\n]+`"),
)
"""Headings, bold, links, table lines, fences, notes, quotes, task lists, underlined headings,
emphasis. The first six are enough alone, of the others it takes two."""
_ENOUGH_ALONE = 6
_TASK = re.compile(r"^\[[ xX]\]\s+")
_FIELD = re.compile(r"^(?P<name>[A-Za-z_-]+)\s*:\s*(?P<value>.*)$")
_DATE = re.compile(r"\d{4}-\d\d(?:-\d\d)?")


def is_markdown(text: str, name: str) -> bool:
    """Whether a text is Markdown, by its name or by the marks in it."""
    if name.lower().endswith((".md", ".markdown")):
        return True
    found = [bool(sign.search(text)) for sign in _SIGNS]
    return any(found[:_ENOUGH_ALONE]) or sum(found) >= 2


def markdown_document(text: str, hints: Hints) -> Document:
    """The document in a Markdown text: its first heading of the first level is the title."""
    parser = MarkdownIt("commonmark", {"maxNesting": hints.limits.nesting})
    parser.enable(["table", "strikethrough"]).use(footnote_plugin).use(front_matter_plugin)
    walk = _TokenWalk()
    tokens = parser.parse(text)
    for at, token in enumerate(tokens):
        walk.take(token, tokens, at)
    about = walk.about
    date = _DATE.match(about.get("date", ""))
    return Document(
        tuple(_with_title(walk.blocks)),
        "a Markdown text",
        title=about.get("title"),
        date=date[0] if date else None,
        author=about.get("author"),
        link=hints.link,
    )


@dataclass(slots=True)
class _TokenWalk:
    blocks: list[Block] = field(default_factory=list)
    about: dict[str, str] = field(default_factory=dict)
    stack: list[str] = field(default_factory=list)
    grid: list[list[tuple[str, bool]]] = field(default_factory=list)
    rows: int = 0

    def take(self, token: Token, tokens: Sequence[Token], at: int) -> None:
        """Take in the next token."""
        if token.type == "front_matter":
            self.about = _front_matter(token.content)
        elif token.type == "table_open":
            self.grid = []
        elif token.type == "table_close":
            cells = head_cells(self.grid, self.rows + 1, Place())
            self.rows = max((cell.row or 0 for cell in cells), default=self.rows)
            self.blocks += cells
        elif token.type == "tr_open":
            self.grid.append([])
        elif token.type == "inline":
            self._inline(token, tokens[at - 1])
        if token.nesting == 1:
            self.stack.append(token.type)
        elif token.nesting == -1 and self.stack:
            self.stack.pop()

    def _inline(self, token: Token, opening: Token) -> None:
        text = _plain(token)
        if opening.type in ("th_open", "td_open"):
            self.grid[-1].append((text, opening.type == "th_open"))
            return
        level = 1
        if any(one.startswith("footnote") for one in self.stack):
            role = BlockRole.FOOTNOTE
        elif opening.type == "heading_open":
            role, level = BlockRole.HEADING, int(opening.tag[1])
        elif "list_item_open" in self.stack:
            role, level = BlockRole.LIST_ITEM, self.stack.count("list_item_open")
            text = _TASK.sub("", text)
        elif "blockquote_open" in self.stack:
            role = BlockRole.QUOTE
        else:
            role = BlockRole.PARAGRAPH
        if text:
            self.blocks.append(Block(role, text, level=level))


def _plain(token: Token) -> str:
    """What an inline token says, without marks, link targets, images and HTML."""
    pieces: list[str] = []
    struck = 0
    for child in token.children or ():
        struck += child.nesting if child.type.startswith("s_") else 0
        if struck:
            continue
        if child.type in ("text", "code_inline"):
            pieces.append(child.content)
        elif child.type in ("softbreak", "hardbreak") or (
            child.type == "html_inline" and child.content.lower().startswith("<br")
        ):
            pieces.append("\n")
    return _unwrapped("".join(pieces))


def _unwrapped(text: str) -> str:
    from summarize.reading.hyphens import glue

    lines = [" ".join(line.split()) for line in text.split("\n")]
    said = ""
    for line in filter(None, lines):
        if said:
            kept, between = glue(said, line, None)
            said = kept + between + line
        else:
            said = line
    return said


def _front_matter(text: str) -> dict[str, str]:
    """The fields of a YAML head that are of one line; nothing else of YAML is read."""
    fields = (_FIELD.match(line) for line in text.split("\n"))
    return {m["name"].lower(): m["value"].strip().strip("\"'") for m in fields if m and m["value"]}


def _with_title(blocks: list[Block]) -> list[Block]:
    """The first heading is the title, if it stands above all text and no other is as high."""
    first = next((i for i, b in enumerate(blocks) if b.role is BlockRole.HEADING), None)
    if first is None or any(b.role is not BlockRole.HEADING for b in blocks[:first]):
        return blocks
    title = blocks[first]
    return [*blocks[:first], Block(BlockRole.TITLE, title.text, title.place), *blocks[first + 1 :]]
