"""PDFs that end in a sentence rather than a report, or that are read in an unusual way."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import weasyprint
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.reading.making.reports import Report


def documents(report: Report) -> Iterator[tuple[str, bytes]]:
    yield "encrypted.pdf", _canvas(_written(report), encrypt=StandardEncryption("geheim", "baas"))
    yield "owner-password.pdf", _canvas(_written(report), encrypt=StandardEncryption("", "baas"))
    yield "scan.pdf", _canvas(_scanned(report))
    yield "blank.pdf", _canvas(lambda canvas: canvas.showPage())
    yield "form.pdf", _canvas(_form)
    yield "partly-scanned.pdf", _canvas(_written(report), _scanned(report))
    yield "turned.pdf", _canvas(_turned(report))
    yield "parted.pdf", _parted()
    yield "tables.pdf", _tables()
    yield "ends-on.pdf", _canvas(_ends_on)


def _canvas(*draws: Any, encrypt: StandardEncryption | None = None) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1, encrypt=encrypt)
    for draw in draws:
        draw(canvas)
    canvas.save()
    return out.getvalue()


def _lines(report: Report) -> list[str]:
    words = " ".join([report.lead, *(text for role, text in report.parts if role == "paragraph")])
    lines, line = [], ""
    for word in words.replace("[1]", "").split():
        if len(line) + len(word) > 78:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    return [*lines, line]


def _written(report: Report) -> Any:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 18)
        canvas.drawString(70, 760, report.title)
        canvas.setFont("Helvetica", 11)
        for i, line in enumerate(_lines(report)):
            canvas.drawString(70, 720 - 15 * i, line)
        canvas.showPage()

    return draw


def _scanned(report: Report) -> Any:
    """A picture of a page, as a scanner makes it in black and white."""

    def draw(canvas: Canvas) -> None:
        image = Image.new("1", (1240, 1754), 1)
        pen = ImageDraw.Draw(image)
        folder = "/usr/share/fonts/truetype/liberation/"
        large = ImageFont.truetype(f"{folder}LiberationSerif-Bold.ttf", 44)
        font = ImageFont.truetype(f"{folder}LiberationSerif-Regular.ttf", 28)
        pen.text((140, 140), report.title, font=large, fill=0)
        for i, line in enumerate(_lines(report)):
            pen.text((140, 240 + 38 * i), line, font=font, fill=0)
        canvas.drawImage(ImageReader(image), 0, 0, *A4)
        canvas.showPage()

    return draw


def _turned(report: Report) -> Any:
    """A page in portrait whose text runs from its bottom to its top, and that is shown turned."""

    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        canvas.rotate(90)
        canvas.translate(0, -A4[0])
        canvas.setFont("Helvetica-Bold", 18)
        canvas.drawString(60, 520, report.title)
        canvas.setFont("Helvetica", 10)
        for i, line in enumerate(_lines(report)):
            canvas.drawString(60, 490 - 14 * i, line)
        canvas.showPage()

    return draw


def _form(canvas: Canvas) -> None:
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(70, 770, "Meldingsformulier wachttijden jeugdhulp")
    canvas.setFont("Helvetica", 11)
    fields = (
        ("Naam van de instelling", "Jeugdloket Velsterdam"),
        ("Aantal wachtenden op 1 januari", "312"),
        ("Gemiddelde wachttijd in weken", "13"),
    )
    for i, (label, value) in enumerate(fields):
        canvas.drawString(70, 720 - 40 * i, label)
        canvas.acroForm.textfield(
            name=f"veld{i}", value=value, x=300, y=712 - 40 * i, width=200, height=20, fontSize=11
        )
    canvas.drawString(
        70, 580, "De instelling verklaart dat de opgave volledig is en naar waarheid is gedaan."
    )
    canvas.showPage()


def _ends_on(canvas: Canvas) -> None:
    """A page whose only date is in a sentence."""
    canvas.setFont("Helvetica-Bold", 18)
    canvas.drawString(70, 760, "Meer scholen met gratis schoolmaaltijd")
    canvas.setFont("Helvetica", 11)
    lines = ("Ongeveer 3.100 scholen bieden een gratis maaltijd aan.", "")
    for i, line in enumerate((*lines, "De regeling loopt tot 31 december 2026.")):
        canvas.drawString(70, 720 - 20 * i, line)
    canvas.showPage()


def _parted() -> bytes:
    """Words parted at line ends: by the writer's hyphen, by their own, and by none."""
    text = (
        "De zee-egel komt voor in het noordelijke deel. Onderzoekers telden de zee-<br>egel op 47 "
        "plaatsen en spraken met burge-<br>meesters over in-<br>en uitvoer van vis. In Noord-<br>Holland "
        "steeg het aantal van 1.204 tot 1.310, op 12 km<sup>2</sup> en 47%<sup>1</sup> van het gebied. "
        "De regeling 2023-<br>2024 geldt voor e-<br>mail en internet."
    )
    return weasyprint.HTML(
        string=f"<html lang='nl'><style>@page{{size:A5;margin:2cm}}body{{font:10pt 'Liberation Serif'}}sup{{font-size:6pt;line-height:0}}</style><body><h1>Zeedieren geteld langs de kust</h1><p>{text}</p></body></html>"
    ).write_pdf()


def _tables() -> bytes:
    """Tables whose heads take several lines, span columns, and head groups of rows."""
    return weasyprint.HTML(
        string="""<html lang="nl"><style>@page{size:A4;margin:2cm}body{font:10pt 'Liberation Sans'}td,th{padding:3pt 12pt}td+td{text-align:right}</style><body><h1>Meldingen per provincie</h1>
<p>Het aantal meldingen verschilt sterk tussen de provincies, blijkt uit de opgave van de meldpunten over de afgelopen twee jaar.</p>
<table><tr><th></th><th colspan="2">Aantal meldingen</th><th colspan="2">Waarvan afgehandeld</th></tr><tr><th>Provincie</th><th>2022</th><th>2023</th><th>2022</th><th>2023</th></tr>
<tr><td>Utrecht</td><td>812</td><td>1.204</td><td>640</td><td>988</td></tr><tr><td>Gelderland</td><td>640</td><td>701</td><td>511</td><td>570</td></tr></table>
<p>De tweede tabel geeft de kosten, die in beide jaren door de gemeenten zijn gedragen en niet door het Rijk.</p>
<table><tr><th>Post</th><th style="width:70pt">Kosten<br>per jaar<br>(euro)</th><th style="width:70pt">Aandeel<br>gemeente</th></tr><tr><td>Personeel</td><td></td><td></td></tr><tr><td>Vast</td><td>410.000</td><td>60%</td></tr><tr><td>Tijdelijk</td><td>95.500</td><td>–</td></tr><tr><td>Huisvesting en overige<br>algemene lasten</td><td>120.250</td><td>35%</td></tr></table></body></html>"""
    ).write_pdf()
