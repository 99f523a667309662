"""PDFs as a program writes them that fills a template: ReportLab's Platypus."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reportlab.lib import colors
from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4, A5
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    FrameBreak,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from tests.reading.making.reports import MARK, Report, Truth, truth


@dataclass(frozen=True)
class Look:
    name: str
    font: str = "Times"
    size: float = 10
    columns: int = 1
    gap: float = 0.6
    margin: float = 2.2
    justified: bool = False
    indent: float = 0
    cover: bool = False
    table: str = "lines"
    head: str = ""
    foot: str = "{page}"
    page: tuple[float, float] = A4
    twice: bool = False
    """Two reports in one: the second is a chapter of its own."""


TUNE = (
    Look("simple", head="Register voor de Zorg", foot="Pagina {page}"),
    Look("columns", columns=2, justified=True, size=9, head="Schuldhulp in cijfers", table="grid"),
    Look(
        "cover", cover=True, font="Helvetica", foot="{page}", head="Dienstregeling 2025", indent=10
    ),
    Look(
        "small", font="Helvetica", size=8.5, margin=1.6, page=A5, table="close", foot="- {page} -"
    ),
)
TOLD = (
    Look("ombudsman", font="Helvetica", size=10.5, foot="Nationale Ombudsman, jaarbrief | {page}"),
    Look(
        "harbour",
        columns=2,
        size=9.5,
        gap=0.9,
        foot="{page}",
        head="Havenbedrijf Zandmond",
        table="close",
        indent=9,
    ),
    Look(
        "institute",
        cover=True,
        size=11,
        margin=2.8,
        justified=True,
        foot="blz. {page}",
        table="grid",
    ),
    Look(
        "authority",
        columns=2,
        font="Helvetica",
        size=8.5,
        gap=0.5,
        justified=True,
        head="Autoriteit Wonen",
        foot="pagina {page}",
        indent=0,
    ),
)


def documents(tune: list[Report], told: list[Report]) -> Iterator[tuple[Truth, bytes]]:
    for half, reports, looks in (("tune", tune, TUNE), ("report", told, TOLD)):
        for report, look in zip(reports, looks, strict=True):
            name = f"{half}-reportlab-{look.name}.pdf"
            optional = (report.title, "Jaarrapport", report.author) if look.cover else ()
            found = truth(name, "pdf", half, report, optional=optional)
            yield found, _written(report, look)


def _styles(look: Look) -> dict[str, ParagraphStyle]:
    bold = f"{look.font}-Bold"
    plain = {"Times": "Times-Roman"}.get(look.font, look.font)
    base = ParagraphStyle(
        "base",
        fontName=plain,
        fontSize=look.size,
        leading=look.size * 1.3,
        alignment=TA_JUSTIFY if look.justified else TA_LEFT,
        firstLineIndent=look.indent,
        spaceAfter=0 if look.indent else look.size * 0.55,
    )
    flat: dict[str, Any] = {"firstLineIndent": 0, "alignment": TA_LEFT}
    return {
        "p": base,
        "title": ParagraphStyle(
            "t",
            base,
            fontName=bold,
            fontSize=look.size * 1.9,
            leading=look.size * 2.2,
            spaceAfter=8,
            **flat,
        ),
        "heading": ParagraphStyle(
            "h", base, fontName=bold, fontSize=look.size * 1.15, spaceBefore=8, spaceAfter=3, **flat
        ),
        "lead": ParagraphStyle("l", base, fontName=bold, spaceAfter=8, **flat),
        "item": ParagraphStyle("i", base, leftIndent=12, bulletIndent=2, **flat),
        "quote": ParagraphStyle("q", base, leftIndent=16, rightIndent=10, **flat),
        "note": ParagraphStyle("n", base, fontSize=look.size * 0.78, leading=look.size, **flat),
        "small": ParagraphStyle("s", base, fontSize=look.size * 0.85, **flat),
    }


def _written(report: Report, look: Look) -> bytes:
    out = io.BytesIO()
    width, height = look.page
    margin = look.margin * cm
    note_room = 1.6 * cm
    styles = _styles(look)

    def furniture(canvas: Any, document: Any) -> None:
        canvas.saveState()
        canvas.setFont("Helvetica", 7.5)
        if look.head:
            canvas.drawString(margin, height - margin * 0.6, look.head)
        canvas.drawCentredString(width / 2, margin * 0.5, look.foot.format(page=document.page))
        canvas.restoreState()

    def first(canvas: Any, document: Any) -> None:
        furniture(canvas, document)
        canvas.line(margin, margin + note_room - 4, margin + 5 * cm, margin + note_room - 4)
        at = margin + note_room - 8
        for i, note in enumerate(report.notes, 1):
            text = Paragraph(f"<super size='5.5'>{i}</super> {note}", styles["note"])
            _, tall = text.wrap(width - 2 * margin, note_room)
            text.drawOn(canvas, margin, at - tall)
            at -= tall

    top_tall = 5.2 * cm if look.columns > 1 else 0
    wide = (width - 2 * margin - (look.columns - 1) * look.gap * cm) / look.columns
    frames = (
        [Frame(margin, height - margin - top_tall, width - 2 * margin, top_tall, 0, 0, 0, 0)]
        if top_tall
        else []
    )
    low = margin + note_room
    frames += [
        Frame(
            margin + i * (wide + look.gap * cm),
            low,
            wide,
            height - margin - top_tall - low,
            0,
            0,
            0,
            0,
        )
        for i in range(look.columns)
    ]
    rest = [Frame(margin, margin, width - 2 * margin, height - 2 * margin, 0, 0, 0, 0)]
    document = BaseDocTemplate(
        out,
        pagesize=look.page,
        title=report.title if look.columns == 1 else "",
        author=report.author,
        invariant=1,
    )
    templates = [
        PageTemplate("first", frames, onPage=first),
        PageTemplate("rest", rest, onPage=furniture),
    ]
    if look.cover:
        templates.insert(0, PageTemplate("cover", rest))
    document.addPageTemplates(templates)
    document.build(list(_flow(report, look, styles)))
    return out.getvalue()


def _flow(report: Report, look: Look, styles: dict[str, ParagraphStyle]) -> Iterator[Any]:
    if look.cover:
        cover = ParagraphStyle("c", styles["title"], fontSize=28, leading=34)
        yield Spacer(1, 6 * cm)
        yield Paragraph(report.title, cover)
        yield Paragraph("Jaarrapport", styles["small"])
        yield Paragraph(report.dutch_date, styles["small"])
        yield NextPageTemplate("first")
        yield PageBreak()
    else:
        yield Paragraph(report.title, styles["title"])
        yield Paragraph(report.dutch_date, styles["small"])
    yield Paragraph(report.lead, styles["lead"])
    if look.columns > 1:
        yield FrameBreak()
    for role, text in report.parts:
        written = MARK.sub(r"<super size='6'>\1</super>", text.replace("&", "&amp;"))
        if role == "item":
            yield Paragraph(written, styles["item"], bulletText="•")
        else:
            yield Paragraph(written, styles[{"paragraph": "p"}.get(role, role)])
    yield NextPageTemplate("rest")
    yield Spacer(1, 8)
    yield Paragraph(report.table_title, styles["small"])
    yield _table(report, look)


def _table(report: Report, look: Look) -> Table:
    pad = 2 if look.table == "close" else 8
    commands: list[tuple[Any, ...]] = [
        ("FONTSIZE", (0, 0), (-1, -1), look.size * 0.9),
        ("ALIGN", (1, 0), (-1, -1), "RIGHT"),
        ("LEFTPADDING", (0, 0), (-1, -1), pad),
        ("RIGHTPADDING", (0, 0), (-1, -1), pad),
        ("FONTNAME", (0, 0), (-1, 0), "Helvetica-Bold"),
    ]
    if look.table == "grid":
        commands.append(("GRID", (0, 0), (-1, -1), 0.4, colors.grey))
    elif look.table == "lines":
        commands.append(("LINEBELOW", (0, 0), (-1, 0), 0.6, colors.black))
    small = ParagraphStyle(
        "th", fontName="Helvetica-Bold", fontSize=look.size * 0.85, leading=look.size, alignment=2
    )
    heads, *rows = report.table
    wide = {"grid": 2.1 * cm}.get(look.table)
    if wide and look.columns == 1:
        written: list[Any] = [heads[0], *(Paragraph(head, small) for head in heads[1:])]
        table = Table([written, *rows], colWidths=[5 * cm, *[wide] * (len(heads) - 1)])
    else:
        table = Table([heads, *rows])
    table.setStyle(TableStyle(commands))
    table.hAlign = "LEFT"
    return table
