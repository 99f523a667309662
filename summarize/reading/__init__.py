"""Files → articles: decoding, language, newswire furniture, paragraphs, sentences."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import BinaryIO

from summarize.article import Article, Paragraph, Role, Sentence
from summarize.errors import InputError, LanguageError
from summarize.reading.decoding import decode
from summarize.reading.language import LANGUAGES, check_language, detect_language
from summarize.reading.lines import unwrap
from summarize.reading.newswire import Part, take_apart
from summarize.reading.sentences import split

__all__ = ["LANGUAGES", "check_language", "detect_language", "read", "read_bytes"]

LARGEST = 20_000_000
"""Bytes: fifty times the longest report this is made for, and no danger to the memory."""


def read(
    path_or_dash: str, *, language: str | None = None, stdin: BinaryIO | None = None
) -> Article:
    """The report in a file, or for "-" on standard input (`stdin`, by default the process's).

    `language` is its BCP 47 code; without one it is told from the text.

    Raises InputError if it cannot be read or holds no report, and LanguageError if the language
    is not supported or cannot be told. What is wrong with the file is said with its name.
    """
    language = language and check_language(language)
    if path_or_dash == "-":
        data = (stdin or sys.stdin.buffer).read(LARGEST + 1)
        return _read(data, "-", "Standard input", language)
    path = Path(path_or_dash)
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise InputError(f"{path} does not exist.") from None
    except IsADirectoryError:
        raise InputError(f"{path} is a folder; name the files in it.") from None
    except PermissionError:
        raise InputError(f"{path} may not be read: permission denied.") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{path_or_dash!r} cannot be read: {reason}.") from None
    return _read(data, path.name, str(path), language)


def read_bytes(data: bytes, name: str, language: str | None = None) -> Article:
    """The report in `data`; `name` is what it is called in the article and in errors.

    Raises what `read` raises.
    """
    return _read(data, name, name, language and check_language(language))


def _read(data: bytes, name: str, shown: str, language: str | None) -> Article:
    if len(data) > LARGEST:
        raise InputError(f"{shown} is larger than {LARGEST // 1_000_000} MB; split it first.")
    text = unwrap(decode(data, shown))
    if language is None:
        try:
            language = detect_language(text)
        except LanguageError as error:
            raise LanguageError(f"{shown}: {error}") from None
    taken = take_apart(text, language)
    if not any(part.role in (Role.LEAD, Role.BODY) for part in taken.parts):
        raise InputError(f"{shown} holds no report, only what stands around one on a page.")
    paragraphs = _paragraphs(text, taken.parts, language)
    title = paragraphs[0].sentences[0].text if paragraphs[0].role is Role.TITLE else None
    return Article(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        language=language,
        text=text,
        paragraphs=paragraphs,
        title=title,
        date=taken.date,
        publisher=taken.publisher,
    )


def _paragraphs(text: str, parts: list[Part], language: str) -> tuple[Paragraph, ...]:
    """The parts as paragraphs of numbered sentences. Headings are one sentence each."""
    paragraphs = []
    number = 1
    for part in parts:
        sentences = []
        for start, end in part.spans:
            whole = part.role in (Role.TITLE, Role.CROSSHEAD)
            spans = [(0, end - start)] if whole else split(text[start:end], language)
            for left, right in spans:
                left, right = left + start, right + start
                name = "s0" if part.role is Role.TITLE else f"s{number}"
                number += part.role is not Role.TITLE
                sentences.append(Sentence(name, text[left:right], left, right))
        if sentences:
            paragraphs.append(Paragraph(part.role, tuple(sentences)))
    return tuple(paragraphs)
