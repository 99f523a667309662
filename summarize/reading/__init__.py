"""Files → articles: their kind, a reader for it, and from its blocks to sentences.

bytes ──kinds──▶ reader ──▶ `Document` (blocks) ──assembling──▶ `Article`
"""

from __future__ import annotations

import hashlib
import sys
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from summarize.article import Article
from summarize.errors import InputError, LanguageError, SummarizeError
from summarize.reading.assembling import DocumentOrigin, assemble
from summarize.reading.document import DocumentLimits, Hints
from summarize.reading.faults import NoTextError
from summarize.reading.language import LANGUAGES, check_language, detect_language
from summarize.reading.opening import documents
from summarize.reading.splitting import split_document
from summarize.reading.web import fetch, is_address

__all__ = [
    "LANGUAGES",
    "check_language",
    "detect_language",
    "read",
    "read_all",
    "read_all_bytes",
    "read_bytes",
    "read_one",
]

LARGEST = DocumentLimits().size
"""Bytes: fifty times the longest report this is made for, and no danger to the memory."""


def read(
    path_or_dash: str, *, language: str | None = None, stdin: BinaryIO | None = None
) -> Article:
    """The report in a file, at a web address, or for "-" on standard input (`stdin`, by default the
    process's).

    It is the first if the file holds several. `language` is its BCP 47 code; without one it is
    told from the text.

    Raises InputError if it cannot be read or holds no report, and LanguageError if the language
    is not supported or cannot be told. What is wrong with the file is said with its name.
    """
    return read_all(path_or_dash, language=language, stdin=stdin)[0]


def read_bytes(data: bytes, name: str, language: str | None = None) -> Article:
    """The report in `data`; `name` is what it is called in the article and in errors.

    Raises what `read` raises.
    """
    return read_all_bytes(data, name, language)[0]


def read_all(
    path_or_dash: str,
    *,
    language: str | None = None,
    stdin: BinaryIO | None = None,
    split: bool = False,
) -> list[Article]:
    """Every report in a file: its own, and those that are attached to it.

    With `split`, a document that holds several, such as a digest, is one for each, where its
    headings tell. Takes and raises what `read` does else.
    """
    language = language and check_language(language)
    if is_address(path_or_dash):
        found = fetch(path_or_dash)
        hints = Hints(path_or_dash, found.media_type, found.charset, found.link, language)
        return _articles(found.data, found.name, hints, split)
    name, shown, data = _bytes(path_or_dash, stdin)
    return _articles(data, name, Hints(shown, language=language), split)


def read_all_bytes(
    data: bytes, name: str, language: str | None = None, *, split: bool = False
) -> list[Article]:
    """Every report in `data`, as `read_all`; `name` is what it is called."""
    return _articles(data, name, Hints(name, language=language and check_language(language)), split)


def read_one(data: bytes, name: str, language: str | None, within: str | None) -> Article:
    """The report that `data` itself is, without what is attached to it: a batch has those apart.

    `within` is what it came in. Raises what `read` raises.
    """
    hints = Hints(name, language=language and check_language(language))
    document = documents(data, hints, attached=False)[0]
    origin = DocumentOrigin(name, name, hashlib.sha256(data).hexdigest())
    return assemble(replace(document, within=within), origin, hints.language)


def _articles(data: bytes, name: str, hints: Hints, split: bool) -> list[Article]:
    """The reports in `data`: what is none is left out as long as something else is one."""
    origin = DocumentOrigin(name, hints.name, hashlib.sha256(data).hexdigest())
    found: list[Article] = []
    fault: SummarizeError | None = None
    opened = documents(data, hints)
    for document in [p for one in opened for p in split_document(one)] if split else opened:
        try:
            found.append(assemble(document, origin, hints.language))
        except (NoTextError, LanguageError) as error:
            fault = fault or error
    if found:
        return found
    raise fault or NoTextError(f"{hints.name} holds no text.")


def _bytes(path_or_dash: str, stdin: BinaryIO | None) -> tuple[str, str, bytes]:
    """What a file is called, what it is called in errors, and its bytes, one too many at most."""
    if path_or_dash == "-":
        return "-", "Standard input", (stdin or sys.stdin.buffer).read(LARGEST + 1)
    path = Path(path_or_dash)
    try:
        with path.open("rb") as file:
            return path.name, str(path), file.read(LARGEST + 1)
    except FileNotFoundError:
        raise InputError(f"{path} does not exist.") from None
    except IsADirectoryError:
        raise InputError(f"{path} is a folder; name the files in it.") from None
    except PermissionError:
        raise InputError(f"{path} may not be read: permission denied.") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{path_or_dash!r} cannot be read: {reason}.") from None
