"""The parts of a document that is XML in a zip archive, read with limits and no entities."""

from __future__ import annotations

import io
import zipfile
import zlib
from types import TracebackType

from lxml import etree

from summarize.reading.document import Hints
from summarize.reading.faults import EncryptedError, TooDeepError, TooLargeError, UnreadableError

_MOST_PARTS = 20_000
_PIECE = 1 << 20


class Package:
    """A zip archive whose parts are read one by one, together no more than the limits allow."""

    def __init__(self, data: bytes, hints: Hints) -> None:
        self._hints = hints
        self._left = hints.limits.unpacked
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            raise _damaged(hints) from None
        if len(self._archive.infolist()) > _MOST_PARTS:
            raise TooLargeError(f"{hints.name} is packed of more than {_MOST_PARTS:,} parts.")

    def __enter__(self) -> Package:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._archive.close()

    def part(self, name: str) -> etree._Element | None:
        """The root element of a part; None if there is no such part. Raises ReadingError."""
        data = self.bytes(name)
        return None if data is None else parse(data, self._hints)

    def side(self, name: str) -> etree._Element | None:
        """As `part`, of a part that the report can do without: None if it is damaged, too."""
        try:
            return self.part(name)
        except UnreadableError:
            return None

    def bytes(self, name: str) -> bytes | None:
        """The bytes of a part; None if there is no such part. Raises ReadingError."""
        try:
            about = self._archive.getinfo(name)
        except KeyError:
            return None
        if about.flag_bits & 1:
            raise EncryptedError(f"{self._hints.name} is encrypted; save it without a password.")
        pieces: list[bytes] = []
        try:
            with self._archive.open(about) as part:
                while piece := part.read(_PIECE):
                    self._left -= len(piece)
                    if self._left < 0:
                        size = self._hints.limits.unpacked // 1_000_000
                        raise TooLargeError(
                            f"{self._hints.name} unpacks to more than {size} MB; it is no report."
                        )
                    pieces.append(piece)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError,
                NotImplementedError):  # fmt: skip
            raise _damaged(self._hints) from None
        return b"".join(pieces)


def parse(data: bytes, hints: Hints) -> etree._Element:
    """The root of XML without a document type: no entity is resolved, nothing is fetched."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        if "depth" in str(error).lower():
            raise TooDeepError(f"{hints.name} has more nested in it than any report has.") from None
        raise _damaged(hints) from None
    if root.getroottree().docinfo.doctype:
        raise UnreadableError(f"{hints.name} has a document type of its own, as no office writes.")
    return root


def local(element: etree._Element) -> str:
    """An element's name without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element, name: str) -> str | None:
    """An attribute by its name without its namespace."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first child with this name, its first child with the next name, and so on."""
    for name in path:
        if element is None:
            return None
        element = next((one for one in element if local(one) == name), None)
    return element


def _damaged(hints: Hints) -> UnreadableError:
    return UnreadableError(f"{hints.name} is damaged; fetch or save it again.")
