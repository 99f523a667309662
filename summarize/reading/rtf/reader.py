"""RTF's tokens → blocks: paragraphs by their styles, tables, footnotes; deleted text is left out.

`striprtf` knows the names of destinations and character sets; the structure that it does not keep
is kept here.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from striprtf.striprtf import destinations

from summarize.reading.document import Block, BlockRole, Hints
from summarize.reading.docx.styles import role_of_name
from summarize.reading.faults import TooDeepError, TooLargeError
from summarize.reading.office.grid import table_blocks
from summarize.reading.rtf.definitions import Definitions
from summarize.reading.rtf.tokens import RtfToken, tokens
from summarize.reading.superscripts import SUPERSCRIPT

_DEEPEST = 1_000
_MOST = 50_000_000
"""Characters of text."""
_CHARACTERS = {
    "tab": " ", "line": " ", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "endash": "–", "emdash": "—", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ",
    "page": " ", "column": " ", "softline": " ",
}  # fmt: skip
_SYMBOLS = {b"~": " ", b"_": "-", b"-": "", b"{": "{", b"}": "}", b"\\": "\\"}
_KEPT = frozenset({"footnote", "fldrslt", "shptxt", "stylesheet", "fonttbl", "info", "title",
                   "author", "creatim", "listtext", "pntext"})  # fmt: skip
"""Destinations whose text is used, whether as the report's or to know more of it."""


@dataclass(frozen=True, slots=True)
class _State:
    """What holds within a group."""

    destination: str = ""
    deleted: bool = False
    hidden: bool = False
    raised: bool = False
    font: int | None = None
    skipped: int = 1
    """Characters that stand in for one in Unicode, for programs that know none."""


@dataclass(slots=True)
class _Paragraph:
    style: int | None = None
    outline: int | None = None
    listed: bool = False
    in_table: bool = False


@dataclass(slots=True)
class Rtf:
    """An RTF document as far as it is read."""

    hints: Hints
    blocks: list[Block] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    about: dict[str, str] = field(default_factory=dict)
    definitions: Definitions = field(default_factory=Definitions)
    _state: _State = field(default_factory=_State)
    _stack: list[_State] = field(default_factory=list)
    _texts: dict[str, list[str]] = field(default_factory=dict)
    _paragraph: _Paragraph = field(default_factory=_Paragraph)
    _encoding: str = "cp1252"
    _bytes: bytearray = field(default_factory=bytearray)
    _to_skip: int = 0
    _high: int = 0
    _unknown: bool = False
    _row: list[tuple[str, bool]] = field(default_factory=list)
    _grid: list[list[tuple[str, bool]]] = field(default_factory=list)
    _head: bool = False
    _rows: int = 0
    _length: int = 0

    def read(self, data: bytes) -> None:
        """Read a document whole. Raises TooDeepError and TooLargeError."""
        for token in tokens(data):
            if token.kind != "byte":
                self._flush()
            self._take(token)
        self._flush()
        self._end_paragraph()
        self._end_table()

    def _take(self, token: RtfToken) -> None:
        if token.kind == "{":
            if len(self._stack) > _DEEPEST:
                raise TooDeepError(f"{self.hints.name} has more nested in it than any report has.")
            self._stack.append(self._state)
            self._unknown = False
        elif token.kind == "}":
            self._close()
        elif token.kind == "byte":
            if not self._is_skipped():
                self._bytes += token.text
        elif token.kind == "text":
            text = self._decoded(token.text)
            taken = min(self._to_skip, len(text))
            self._to_skip -= taken
            self._say(text[taken:])
        elif token.kind == "symbol":
            self._symbol(token.text)
        else:
            self._word(token.text.decode("ascii"), token.number)

    def _symbol(self, symbol: bytes) -> None:
        if symbol == b"*":
            self._unknown = True
        elif symbol in (b"\n", b"\r"):
            self._end_paragraph()
        elif not self._is_skipped():
            self._say(_SYMBOLS.get(symbol, ""))

    def _is_skipped(self) -> bool:
        """Whether a character only stands there for readers that know no Unicode; it is counted."""
        if not self._to_skip:
            return False
        self._to_skip -= 1
        return True

    def _close(self) -> None:
        destination = self._state.destination
        outer = self._stack.pop() if self._stack else _State()
        if destination != outer.destination:
            self._end_destination(destination)
        self._state = outer

    def _word(self, word: str, number: int | None) -> None:
        unknown, self._unknown = self._unknown, False
        if unknown or word in destinations or word in _KEPT:
            if word in _KEPT and self._state.destination != "skip":
                self._begin(word)
            elif unknown or word not in _KEPT:
                self._state = replace(self._state, destination="skip")
            return
        if word in _CHARACTERS:
            self._say(_CHARACTERS[word])
        elif word == "u" and number is not None:
            self._unicode(number)
        elif self._state.destination in ("stylesheet", "fonttbl", "creatim"):
            self.definitions.take(word, number, self._state.destination)
        elif not self._format(word, number):
            self._structure(word, number)

    def _begin(self, word: str) -> None:
        if word == "fldrslt" or word == "shptxt":
            return
        if word in ("listtext", "pntext"):
            self._paragraph.listed = True
            self._state = replace(self._state, destination="skip")
            return
        self._state = replace(self._state, destination=word)
        if word in ("footnote", "title", "author"):
            self._texts[word] = []

    def _end_destination(self, destination: str) -> None:
        text = " ".join("".join(self._texts.pop(destination, [])).split())
        if destination == "footnote" and text:
            self.notes.append(text)
        elif destination in ("title", "author") and text:
            self.about[destination] = text

    def _format(self, word: str, number: int | None) -> bool:
        """Take in a word that says how text looks; whether it is one."""
        on = number != 0
        if word in ("v", "webhidden"):
            self._state = replace(self._state, hidden=on)
        elif word == "deleted":
            self._state = replace(self._state, deleted=on)
        elif word == "super":
            self._state = replace(self._state, raised=on)
        elif word == "nosupersub":
            self._state = replace(self._state, raised=False)
        elif word == "plain":
            self._state = replace(self._state, hidden=False, deleted=False, raised=False)
        elif word == "f":
            self._state = replace(self._state, font=number)
        elif word == "uc":
            self._state = replace(self._state, skipped=max(0, min(number or 0, 10)))
        elif word == "ansicpg" and number:
            self._encoding = f"cp{number}" if number != 65001 else "utf-8"
        else:
            return False
        return True

    def _structure(self, word: str, number: int | None) -> None:
        if self._state.destination not in ("", "footnote"):
            return
        if word in ("par", "sect"):
            if self._state.destination == "footnote":
                self._say(" ")
            else:
                self._end_paragraph()
        elif not self._paragraph_word(word, number):
            self._table_word(word)

    def _paragraph_word(self, word: str, number: int | None) -> bool:
        """Take in a word that says what a paragraph is; whether it is one."""
        if word == "pard":
            self._paragraph = _Paragraph()
        elif word == "s":
            self._paragraph.style = number
        elif word == "outlinelevel":
            self._paragraph.outline = number
        elif word in ("ls", "pnlvlblt", "pnlvlbody"):
            self._paragraph.listed = True
        elif word == "intbl":
            self._paragraph.in_table = True
        else:
            return False
        return True

    def _table_word(self, word: str) -> None:
        if word in ("cell", "nestcell"):
            text = self._text()
            self._row.append((text, self._head))
        elif word == "trhdr":
            self._head = True
        elif word == "trowd":
            self._head = False
        elif word in ("row", "nestrow"):
            self._grid.append([(text, self._head) for text, _ in self._row])
            self._row = []

    def _unicode(self, number: int) -> None:
        number &= 0xFFFF
        self._to_skip = self._state.skipped
        if 0xD800 <= number < 0xDC00:
            self._high = number
            return
        if 0xDC00 <= number < 0xE000:
            if self._high:
                self._say(chr(0x10000 + ((self._high - 0xD800) << 10) + number - 0xDC00))
            self._high = 0
            return
        self._say(chr(number))

    def _flush(self) -> None:
        if self._bytes:
            data, self._bytes = bytes(self._bytes), bytearray()
            self._say(self._decoded(data))

    def _decoded(self, data: bytes) -> str:
        encoding = (
            self.definitions.fonts.get(self._state.font or 0)
            if self._state.font is not None
            else None
        )
        for name in (encoding, self._encoding, "cp1252"):
            try:
                return data.decode(name or "cp1252")
            except (LookupError, ValueError):
                continue
        return data.decode("latin-1")

    def _say(self, text: str) -> None:
        state = self._state
        if state.hidden or state.deleted or state.destination in ("skip", "info", "creatim"):
            return
        if state.destination == "stylesheet":
            self.definitions.name_style(text)
            return
        if state.destination == "fonttbl":
            return
        self._length += len(text)
        if self._length > _MOST:
            raise TooLargeError(f"{self.hints.name} has more text in it than any report has.")
        if state.raised and text.strip().isdigit():
            text = text.translate(SUPERSCRIPT)
        self._texts.setdefault(state.destination, []).append(text)

    def _text(self) -> str:
        return " ".join("".join(self._texts.pop("", [])).split())

    def _end_paragraph(self) -> None:
        if self._paragraph.in_table or self._row:
            if "" in self._texts:
                self._texts[""].append(" ")
            return
        text = self._text()
        if not text:
            return
        self._end_table()
        role, level = self._role()
        self.blocks.append(Block(role, text, level=level))
        self._paragraph.listed = False

    def _role(self) -> tuple[BlockRole, int]:
        about = self._paragraph
        said = (
            role_of_name(self.definitions.styles.get(about.style, ""))
            if about.style is not None
            else None
        )
        if said is not None and said[0] is not BlockRole.LIST_ITEM:
            return said
        if about.outline is not None and about.outline < 9:
            return BlockRole.HEADING, about.outline + 1
        return (BlockRole.LIST_ITEM if about.listed or said else BlockRole.PARAGRAPH), 1

    def _end_table(self) -> None:
        if self._row:
            self._grid.append(self._row)
            self._row = []
        if not self._grid:
            return
        cells = table_blocks(self._grid, self._rows + 1)
        self._rows = max((cell.row or 0 for cell in cells), default=self._rows)
        self.blocks += cells
        self._grid = []
