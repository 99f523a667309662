"""Mails as mail programs write them: EML by the standard library, MSG by `compound`."""

from __future__ import annotations

import html
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import SMTP

from tests.reading.making.compound import message
from tests.reading.making.reports import MARK, Report, Truth, truth

_DAYS = "ma di wo do vr za zo".split()
SIGNATURE = "\n-- \nJan Vermaat\nPersvoorlichter\nT 030 555 01 23\nDenk aan het milieu voordat u dit bericht afdrukt."
HISTORY = """
Op ma 4 mrt 2024 om 09:12 schreef Redactie Binnenland <redactie@bode.example>:
> Beste Jan,
>
> Wanneer kunnen wij het bericht verwachten?
>
> Groet, Els
"""
OUTLOOK = """
________________________________
Van: Redactie Binnenland <redactie@bode.example>
Verzonden: maandag 4 maart 2024 09:12
Aan: Jan Vermaat
Onderwerp: RE: cijfers

Beste Jan, wanneer kunnen wij het bericht verwachten? Groet, Els
"""
ENGLISH = """
-----Original Message-----
From: News Desk
Sent: Monday, March 4, 2024 9:12 AM
Subject: figures

Could you send us the figures please?
"""


def plain(report: Report) -> str:
    """The report as a mail has it: paragraphs with empty lines between."""
    lines = [report.lead]
    for role, text in report.parts:
        written = MARK.sub("", text)
        lines.append({"item": f"- {written}", "quote": written}.get(role, written))
    return "\n\n".join(lines)


def page(report: Report) -> str:
    tags = {"heading": "h3", "item": "li", "quote": "blockquote"}
    body = "".join(
        f"<{tags.get(role, 'p')}>{MARK.sub('', html.escape(text))}</{tags.get(role, 'p')}>"
        for role, text in report.parts
    )
    heads, *rows = report.table
    table = "<table><tr>" + "".join(f"<th>{head}</th>" for head in heads) + "</tr>"
    table += "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
    return f"<html><body><p>{report.lead}</p>{body}{table}</table></body></html>"


def _message(report: Report, sender: str) -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = sender
    mail["To"] = "redactie@bode.example"
    mail["Subject"] = report.title
    mail["Date"] = f"{_rfc_date(report.date)} 10:15:00 +0100"
    mail["Message-ID"] = f"<{report.date}@pers.example>"
    return mail


def _bytes(mail: EmailMessage) -> bytes:
    """With a boundary that is the same each time."""
    if mail.is_multipart():
        mail.set_boundary("=" * 12 + "part" + "=" * 12)
    return mail.as_bytes(policy=SMTP)


def _rfc_date(date: str) -> str:
    import datetime

    return datetime.date.fromisoformat(date).strftime("%a, %d %b %Y")


def documents(tune: list[Report], told: list[Report]) -> Iterator[tuple[Truth, bytes]]:
    sender = "Jan Vermaat <pers@gemeente.example>"
    for half, reports in (("tune", tune), ("report", told)):
        first, second, third = reports[:3]
        old = half == "tune"
        mail = _message(first, sender)
        mail.set_content(plain(first) + "\n" + SIGNATURE + (HISTORY if old else OUTLOOK))
        yield (
            truth(f"{half}-plain.eml", "eml", half, first, table=False, notes=False),
            _bytes(mail),
        )
        mail = _message(second, sender)
        mail.set_content(plain(second) + SIGNATURE)
        quoted = "<div class='gmail_quote'><div>Op ma 4 mrt 2024 schreef Els:</div><blockquote>Wanneer kunnen wij het bericht verwachten?</blockquote></div>"
        mail.add_alternative(page(second).replace("</body>", quoted + "</body>"), subtype="html")
        yield (
            truth(f"{half}-html.eml", "eml", half, second, notes=False),
            _bytes(mail),
        )
        mail = _message(third, sender)
        mail.set_content(
            plain(third) + (ENGLISH if old else HISTORY),
            charset="iso-8859-15" if old else "utf-8",
            cte="quoted-printable" if old else "base64",
        )
        mail.add_attachment(
            b"\x89PNG\r\n\x1a\n" + bytes(40), maintype="image", subtype="png", filename="logo.png"
        )
        yield (
            truth(f"{half}-attached.eml", "eml", half, third, table=False, notes=False),
            _bytes(mail),
        )
        fourth, fifth = reports[3:5]
        yield (
            truth(f"{half}-plain.msg", "msg", half, fourth, table=False, notes=False),
            message(
                fourth.title,
                sender,
                fourth.date,
                text=plain(fourth) + SIGNATURE + (OUTLOOK if old else ENGLISH),
            ),
        )
        yield (
            truth(f"{half}-html.msg", "msg", half, fifth, notes=False),
            message(fifth.title, sender, fifth.date, text=plain(fifth), page=page(fifth)),
        )
