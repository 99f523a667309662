"""A newsletter as a message that any mail client opens. Nothing is ever sent."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address, AddressHeader, HeaderRegistry
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from summarize.errors import SummarizeError
from summarize.newsletter.issue import Issue
from summarize.newsletter.rendering import DEFAULT, Form, render
from summarize.rendering.plain import plain

_HEADERS = HeaderRegistry()


class AddressError(SummarizeError):
    """An address that is none."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """From whom, to whom, about what. What is missing, the sender's client asks for."""

    sender: str | None = None
    recipients: Sequence[str] = ()
    subject: str | None = None

    def headers(self) -> dict[str, list[Address]]:
        """The headers that name people. Raises AddressError for what is no address."""
        found: dict[str, list[Address]] = {}
        if self.sender is not None:
            found["From"] = _addresses([self.sender], most=1)
        if self.recipients:
            found["To"] = _addresses(self.recipients)
        return found


def message(issue: Issue, envelope: Envelope, date: datetime, template: str = DEFAULT) -> bytes:
    """The newsletter as `multipart/alternative`: plain text, and HTML by the template.

    The text part follows the template that ships: the one that is given makes HTML. Without a
    subject the issue's title is taken. The same arguments give the same bytes.

    Raises TemplateError, and AddressError for what is no address.
    """
    text = render(issue, Form.TEXT)
    html = render(issue, Form.HTML, template)
    mail = EmailMessage(policy=SMTP)
    try:
        mail["Subject"] = " ".join(plain(envelope.subject or issue.title).split())
        for name, addresses in envelope.headers().items():
            mail[name] = addresses
    except (ValueError, MessageError) as error:
        raise AddressError(f"The message cannot have this header: {error}.") from None
    mail["Date"] = format_datetime(date)
    mail["X-Unsent"] = "1"  # opens as a draft where a client knows it
    mail.set_content(text, cte="quoted-printable")
    mail.add_alternative(html, subtype="html", cte="quoted-printable")
    for part in mail.iter_parts():
        part["Content-Language"] = issue.language
    digest = hashlib.sha256((text + html).encode("utf-8", "replace")).hexdigest()
    mail.set_boundary(f"summarize-{digest[:32]}")
    return mail.as_bytes()


def _addresses(written: Sequence[str], most: int | None = None) -> list[Address]:
    """Addresses as users write them: a@example.org, or Name <a@example.org>, commas between."""
    text = ", ".join(written)
    if not text.isprintable():
        raise AddressError(f"{text!r}: an address has no line breaks and no control characters.")
    header = _HEADERS("To", text)
    assert isinstance(header, AddressHeader)
    found: list[Address] = list(header.addresses)
    if header.defects or not found or not all(a.username and a.domain for a in found):
        raise AddressError(f"{text!r}: no address such as name@example.org.")
    if most is not None and len(found) > most:
        raise AddressError(f"{text!r}: one address is wanted, not {len(found)}.")
    return found
