"""What an office document says of itself (Dublin Core), and the document that it is then."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from summarize.reading.document import Block, Document, Hints
from summarize.reading.faults import NoTextError
from summarize.reading.office.package import local

_JUNK = re.compile(
    r"^(?:microsoft word\b|untitled|naamloos|document ?\d*$|powerpoint|sjabloon|template|titel$"
    r"|title$|concept\b|press release$|persbericht$)|\.(?:docx?|dotx?|odt|rtf|pdf|tmp)$|[\\/]",
    re.IGNORECASE,
)
"""Titles that a program put there, or nobody."""
_NOBODY = re.compile(
    r"^(?:microsoft|user|gebruiker|admin\w*|owner|windows|unknown|python-docx|\w*\d+\w*)\b",
    re.IGNORECASE,
)
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class About:
    """What a document says of itself; `made` is when, ISO 8601."""

    title: str | None = None
    author: str | None = None
    made: str | None = None
    language: str | None = None

    def document(self, blocks: Sequence[Block], form: str, hints: Hints) -> list[Document]:
        """The document with these blocks; `form` is what it is: "a Word document".

        Raises NoTextError if there are none.
        """
        if not blocks:
            raise NoTextError(f"{hints.name} is {form} without text in it.")
        return [
            Document(
                tuple(blocks),
                form,
                title=self.title,
                author=self.author,
                made=self.made,
                language=self.language,
                link=hints.link,
            )
        ]


def about_of(root: etree._Element | None) -> About:
    """What the properties under `root` say, without what programs fill in by themselves."""
    found: dict[str, str] = {}
    for element in () if root is None else root.iter():
        text = " ".join((element.text or "").split())
        if text:
            found.setdefault(local(element), text)
    return clean(
        found.get("title"),
        found.get("initial-creator") or found.get("creator"),
        found.get("created") or found.get("creation-date"),
        found.get("language"),
    )


def clean(title: str | None, author: str | None, made: str | None, language: str | None) -> About:
    """The properties, those left out that tell nothing."""
    date = _DATE.match(made or "")
    return About(
        None if not title or _JUNK.search(title) else title,
        None if not author or _NOBODY.match(author) else author,
        date[0] if date else None,
        language,
    )
