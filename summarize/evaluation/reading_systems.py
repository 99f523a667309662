"""Who reads the documents: the program, and beside it what people use in its place."""

from __future__ import annotations

import importlib
import re
import tempfile
from collections.abc import Callable
from itertools import groupby
from pathlib import Path

from summarize.article import Role
from summarize.errors import SummarizeError
from summarize.evaluation.reading_score import HeadedFigure, ReadDocument
from summarize.reading.assembling import DocumentOrigin, assemble
from summarize.reading.document import Block, BlockRole, Hints
from summarize.reading.opening import documents

System = Callable[[str, bytes], ReadDocument | None]
"""A file's name and bytes → what is read in it; None if this kind is not read at all."""

_TABLE_RULE = re.compile(r"\|?[\s:|-]+\|?")


def product(name: str, data: bytes) -> ReadDocument | None:
    """What a user gets: the paragraphs, title and date of the article; and its tables' cells."""
    try:
        document = documents(data, Hints(name))[0]
        article = assemble(document, DocumentOrigin("document", "document", ""))
    except SummarizeError:
        return ReadDocument("")
    groups = groupby(document.blocks, key=lambda block: block.role is BlockRole.TABLE_CELL)
    tables = iter([_texts(list(blocks)) for is_table, blocks in groups if is_table])
    texts: list[str] = []
    for paragraph in article.paragraphs:
        if paragraph.role is Role.TABLE:
            texts += next(tables, [])
        else:
            texts.append(" ".join(sentence.text for sentence in paragraph.sentences))
    cells = [block for block in document.blocks if block.role is BlockRole.TABLE_CELL]
    return ReadDocument(
        "\n".join(texts),
        article.title,
        article.date[:10] if article.date else None,
        tuple(HeadedFigure(" ".join(b.row_heads), " ".join(b.column_heads), b.text) for b in cells),
    )


def _texts(blocks: list[Block]) -> list[str]:
    """What is read, each head once for the cells that have it in one table."""
    texts: list[str] = []
    row, said = None, set[str]()
    for block in blocks:
        if block.role is not BlockRole.TABLE_CELL:
            row, said = None, set()
            texts.append(block.text)
            continue
        new = () if block.row == row else block.row_heads
        row = block.row
        heads = [head for head in (*block.column_heads, *new) if head not in said or head in new]
        said |= {*block.column_heads}
        texts += [*heads, block.text]
    return texts


def trafilatura_alone(name: str, data: bytes) -> ReadDocument | None:
    """trafilatura's text, title and date of an HTML page, tables as Markdown."""
    if not name.endswith(".html"):
        return None
    trafilatura = importlib.import_module("trafilatura")
    text = trafilatura.extract(data, output_format="markdown", include_tables=True) or ""
    about = trafilatura.extract_metadata(data)
    title, date = (about.title, about.date) if about else (None, None)
    return ReadDocument(f"{title or ''}\n{text}", title, date, _markdown_cells(text))


def pdfium_text(name: str, data: bytes) -> ReadDocument | None:
    """The text of a PDF as pdfium gives it, page after page."""
    if not name.endswith(".pdf"):
        return None
    pdfium = importlib.import_module("pypdfium2")
    document = pdfium.PdfDocument(data)
    pages = [page.get_textpage().get_text_range() for page in document]
    return ReadDocument("\n".join(pages), document.get_metadata_value("Title") or None)


def markitdown(name: str, data: bytes) -> ReadDocument | None:
    """Microsoft's markitdown: Markdown of any of the kinds. None where it is not installed."""
    try:
        library = importlib.import_module("markitdown")
    except ModuleNotFoundError:
        return None
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        try:
            made = library.MarkItDown().convert(str(path))
        except Exception:  # a kind that it does not read: its own exceptions, and its libraries'
            return ReadDocument("")
    text = str(made.text_content)
    headed = re.search(r"^# (.+)$", text, re.MULTILINE)
    title = made.title or (headed[1] if headed else None)
    return ReadDocument(text, title, None, _markdown_cells(text))


def _markdown_cells(text: str) -> tuple[HeadedFigure, ...]:
    """The cells of Markdown's tables: the first line heads the columns, the first cell the row."""
    cells: list[HeadedFigure] = []
    heads: list[str] = []
    for line in text.splitlines():
        if not line.lstrip().startswith("|"):
            heads = []
            continue
        if _TABLE_RULE.fullmatch(line.strip()):
            continue
        row = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not heads:
            heads = row
            continue
        cells += [
            HeadedFigure(row[0], head, cell) for head, cell in zip(heads[1:], row[1:], strict=False)
        ]
    return tuple(cells)


SYSTEMS: dict[str, System] = {
    "summarize": product,
    "trafilatura": trafilatura_alone,
    "pdfium": pdfium_text,
    "markitdown": markitdown,
}
