"""What may be summarised or translated, and how it becomes an article."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path
from typing import BinaryIO, TypeAlias, TypeVar

from summarize.article import Article, Paragraph, Role, Sentence
from summarize.errors import InputError

Source: TypeAlias = str | os.PathLike[str] | bytes | Article
"""A report: the path of its file or its web address, its content as bytes, or what `read` made of
them."""

AnySource = TypeVar("AnySource", bound=Source)

UNNAMED = "bytes"
"""What a report is called whose content was given without a name."""

_LONGEST_PATH = 255
_BETWEEN_PARAGRAPHS = re.compile(r"\n[^\S\n]*\n\s*")


def languages() -> tuple[str, ...]:
    """The codes of the languages that reports are read in."""
    from summarize.reading.language import LANGUAGES

    return tuple(LANGUAGES)


def read(source: str | os.PathLike[str] | bytes, *, language: str | None = None) -> Article:
    """The report in a file, at a web address, or in content as bytes; the first, of several.

    What kind of file it is is told by its content. `language` is its BCP 47 code ("nl", "nl-BE");
    without one it is told from the text. "-" is standard input. Reading needs no model.

    Raises InputError if it cannot be read or holds no report, LanguageError if the language is not
    supported or cannot be told.
    """
    from summarize import reading

    if isinstance(source, bytes):
        return reading.read_bytes(source, UNNAMED, language)
    return reading.read(os.fspath(source), language=language)


def read_all(
    source: str | os.PathLike[str] | bytes, *, language: str | None = None, split: bool = False
) -> list[Article]:
    """Every report in a file: a mail and its attachments, the items of a feed. As `read`.

    With `split`, a document that holds several, such as a digest, is one for each, where its
    headings tell.
    """
    from summarize import reading

    if isinstance(source, bytes):
        return reading.read_all_bytes(source, UNNAMED, language, split=split)
    return reading.read_all(os.fspath(source), language=language, split=split)


def read_file(
    name: str, language: str | None, stdin: BinaryIO | None, *, split: bool = False
) -> list[Article]:
    """As `read_all`, of a command line's argument: "-" is standard input, `stdin`."""
    from summarize import reading

    return reading.read_all(name, language=language, stdin=stdin, split=split)


def check_language(code: str) -> str:
    """A BCP 47 code in its canonical form ("NL_be" → "nl-BE").

    Raises LanguageError, naming the languages there are, if it is none of them.
    """
    from summarize import reading

    return reading.check_language(code)


def detect_language(text: str) -> str:
    """The code of the language that a text is in. Raises LanguageError if it cannot be told."""
    from summarize import reading

    return reading.detect_language(text)


def same_language(one: str, other: str) -> bool:
    """Whether two codes are of one language, as "nl" and "nl-BE" are."""
    from summarize.language import primary

    return primary(one) == primary(other)


def as_article(source: Source, language: str | None) -> Article:
    """A source as an article. Raises what `read` raises."""
    return source if isinstance(source, Article) else read(source, language=language)


def as_articles(source: Source, language: str | None) -> list[Article]:
    """Every article of a source. Raises what `read` raises."""
    return [source] if isinstance(source, Article) else read_all(source, language=language)


def as_text(source: Source, language: str | None) -> Article:
    """As `as_article`, but a str is the text itself. Raises what `read` and `from_text` raise."""
    if not isinstance(source, str):
        return as_article(source, language)
    if "\n" not in source and len(source) < _LONGEST_PATH and Path(source).is_file():
        raise InputError(
            f"{source} is the name of a file: give Path({source!r}) for what it holds."
        )
    return from_text(source, language)


def from_text(text: str, language: str | None) -> Article:
    """A text as an article with nothing taken out: no headline, no date, no furniture.

    Paragraphs are what blank lines part. Raises InputError if the text is blank, LanguageError if
    its language is not supported or cannot be told.
    """
    from summarize.reading import check_language, detect_language
    from summarize.reading.sentences import split

    if not text.strip():
        raise InputError("The text is empty.")
    language = detect_language(text) if language is None else check_language(language)
    paragraphs: list[Paragraph] = []
    number = 0
    for start, end in _paragraphs(text):
        sentences = []
        for left, right in split(text[start:end], language):
            number += 1
            at, to = start + left, start + right
            sentences.append(Sentence(f"s{number}", text[at:to], at, to))
        paragraphs.append(Paragraph(Role.BODY, tuple(sentences)))
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article("text", digest, language, text, tuple(paragraphs))


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Where the paragraphs of a text are, without the space around them."""
    ends = [m.span() for m in _BETWEEN_PARAGRAPHS.finditer(text)]
    starts = [0, *(after for _, after in ends)]
    stops = [*(before for before, _ in ends), len(text)]
    found = []
    for start, stop in zip(starts, stops, strict=True):
        part = text[start:stop]
        if part.strip():
            left = start + len(part) - len(part.lstrip())
            found.append((left, start + len(part.rstrip())))
    return found
