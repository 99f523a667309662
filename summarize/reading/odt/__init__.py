"""OpenDocument texts (.odt, and .fodt in one file) → a document: the text as it stands, changes
accepted."""

from __future__ import annotations

from lxml import etree

from summarize.reading.document import Document, Hints
from summarize.reading.faults import EncryptedError, UnreadableError
from summarize.reading.odt.body import OdtBody
from summarize.reading.office.about import about_of
from summarize.reading.office.package import Package, child, parse


def read(data: bytes, hints: Hints) -> list[Document]:
    """The report in an OpenDocument text. Annotations and deleted text are left out."""
    if data.startswith(b"PK"):
        with Package(data, hints) as package:
            if b"encryption-data" in (package.bytes("META-INF/manifest.xml") or b""):
                raise EncryptedError(f"{hints.name} is encrypted; save it without a password.")
            content, styles = package.part("content.xml"), package.side("styles.xml")
            about = about_of(package.side("meta.xml"))
    else:
        content = styles = parse(data, hints)
        about = about_of(child(content, "meta"))
    text = child(content, "body", "text")
    if content is None or text is None:
        raise UnreadableError(f"{hints.name} is an OpenDocument file without its text.")
    body = OdtBody(_styles(content, styles))
    body.take(text)
    return about.document(body.finished(), "an OpenDocument text", hints)


def _styles(*roots: etree._Element | None) -> list[etree._Element]:
    """The containers of styles: the document's own, and those made along the way."""
    names = ("styles", "automatic-styles")
    found = [child(root, name) for root in roots if root is not None for name in names]
    return [one for one in found if one is not None]
