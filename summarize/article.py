"""What a report is: title, date, publisher, language, and text as paragraphs of sentences."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a paragraph does in its report. Only `LEAD` and `BODY` carry statements of their own."""

    TITLE = "title"
    LEAD = "lead"
    BODY = "body"
    CROSSHEAD = "crosshead"
    PULL_QUOTE = "pull-quote"
    TABLE = "table"
    """A row of a table, each cell with its heads: its figures are known, and no summary's text."""
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in the document it was read from, as far as its format knows.

    `page` and `paragraph` count from 1. `anchor` is the id of an element in a page's HTML.
    """

    page: int | None = None
    anchor: str | None = None
    paragraph: int | None = None

    @property
    def label(self) -> str | None:
        """The place in words: "page 7", "paragraph 12"."""
        if self.page is not None:
            return f"page {self.page}"
        return f"paragraph {self.paragraph}" if self.paragraph is not None else None

    @property
    def fragment(self) -> str | None:
        """What leads there behind the "#" of a link, if anything does: "page=7"."""
        if self.page is not None:
            return f"page={self.page}"  # RFC 8118
        return self.anchor


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a report, as it stands in the source.

    `id` is unique in its article ("s1", "s2", … in reading order; the title is "s0").
    `start` and `end` are character offsets into `Article.text`, and
    `article.text[start:end] == text`. `language` is its BCP 47 code if it is in another language
    than its article; `quoted` are spans of `text` that quote somebody in another language than the
    sentence's own, each with its code.
    """

    id: str
    text: str
    start: int
    end: int
    place: Place | None = None
    language: str | None = None
    quoted: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that stand together, and what they are in the report."""

    role: Role
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """A report, read and taken apart, before anything is translated.

    `name` is the file's name or "-" for standard input; `sha256` that of the bytes as read.
    `language` is a BCP 47 code. `date` is ISO 8601, as exact as the text is ("2020-06").
    `title` is also the first paragraph (role TITLE, sentence "s0") if the text has one.
    """

    name: str
    sha256: str
    language: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    title: str | None = None
    date: str | None = None
    publisher: str | None = None
    link: str | None = None
    """Where the report is on the web, if that is known."""
    author: str | None = None
    within: str | None = None
    """The document that it came in, such as the mail that it was attached to."""
    warnings: tuple[str, ...] = ()
    """What a reader should know of how it was read, a sentence each."""

    @property
    def title_sentence(self) -> Sentence | None:
        """The title as a sentence, if there is one."""
        for paragraph in self.paragraphs:
            if paragraph.role is Role.TITLE:
                return paragraph.sentences[0]
        return None

    @property
    def body(self) -> tuple[Paragraph, ...]:
        """The paragraphs that carry statements: the lead and the body, no headings, no repeats."""
        return tuple(p for p in self.paragraphs if p.role in (Role.LEAD, Role.BODY))

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of the body, in reading order."""
        return tuple(s for p in self.body for s in p.sentences)

    def sentence(self, sentence_id: str) -> Sentence:
        """The sentence with this id. Raises KeyError if there is none."""
        for paragraph in self.paragraphs:
            for sentence in paragraph.sentences:
                if sentence.id == sentence_id:
                    return sentence
        raise KeyError(sentence_id)
