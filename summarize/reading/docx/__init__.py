"""Word's documents (.docx, ECMA-376) → a document: the text as all changes accepted have it."""

from __future__ import annotations

from summarize.reading.document import Document, Hints
from summarize.reading.docx.body import Body
from summarize.reading.docx.styles import read_styles
from summarize.reading.faults import UnreadableError
from summarize.reading.office.about import about_of
from summarize.reading.office.package import Package, local

_NOTES = ("word/footnotes.xml", "word/endnotes.xml")


def read(data: bytes, hints: Hints) -> list[Document]:
    """The report in a Word document. Comments, deleted text, headers and footers are left out."""
    with Package(data, hints) as package:
        root = package.part("word/document.xml")
        if root is None:
            raise UnreadableError(f"{hints.name} is a Word document without its text.")
        body = Body(read_styles(package.side("word/styles.xml")))
        for name in _NOTES:
            notes = package.side(name)
            if notes is not None:
                body.notes.update(body.note_texts(notes, local(notes)[:-1]))
        body.take(root)
        about = about_of(package.side("docProps/core.xml"))
    return about.document(body.finished(), "a Word document", hints)
