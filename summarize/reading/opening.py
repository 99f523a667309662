"""Bytes → documents: the right reader for their kind, and one for each thing attached to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from summarize.errors import InputError
from summarize.reading.document import Document, Hints
from summarize.reading.faults import TooDeepError, TooLargeError, UnsupportedError
from summarize.reading.guarded import GUARD
from summarize.reading.kinds import FORMATS, disagreement, tell

_ATTACHED = 5
"""Mails in mails in mails: how deep documents may be attached to each other."""


def documents(data: bytes, hints: Hints) -> list[Document]:
    """The documents in `data`, and after each what was attached to it and is one too.

    Raises ReadingError if `data` holds none.
    """
    return list(_opened(data, hints, None))


def _opened(data: bytes, hints: Hints, within: str | None, depth: int = 0) -> Iterator[Document]:
    if len(data) > hints.limits.size:
        raise TooLargeError(
            f"{hints.name} is larger than {hints.limits.size // 1_000_000} MB; split it first."
        )
    if depth > _ATTACHED:
        raise TooDeepError(f"{hints.name}: documents are attached more than {_ATTACHED} deep.")
    kind = tell(data, hints)
    form = FORMATS[kind]
    form.check(hints.name)
    found = GUARD.documents(form.reader, data, hints) if form.guarded else form.load()(data, hints)
    contradicted = disagreement(kind, hints.name)
    for document in found:
        warnings = list(document.warnings) + ([contradicted] if contradicted else [])
        attached: list[Document] = []
        for attachment in document.attachments:
            inside = replace(
                hints, name=attachment.name, media_type=attachment.media_type, charset=None
            )
            try:
                for opened in _opened(attachment.data, inside, hints.name, depth + 1):
                    attached.append(replace(opened, name=opened.name or attachment.name))
            except UnsupportedError:
                continue  # a logo, a spreadsheet: a mail is no worse for what is no report in it
            except InputError as error:
                warnings.append(str(error))
        yield replace(document, within=within or document.within, warnings=tuple(warnings))
        yield from attached
