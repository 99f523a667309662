"""Tables of random looks, to try the PDF reader on: they are made anew, and not kept.

python -m tests.reading.making.tables SEED FOLDER
python -m summarize.evaluation.reading FOLDER --systems summarize,markitdown
"""

from __future__ import annotations

import io
import json
import random
import sys
from pathlib import Path
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from tests.reading.making.reports import Report, reports

COUNT = 80
_ADDED = ("in procenten", "per instelling", "(voorlopig)", "van het totaal", "")


def document(report: Report, chance: random.Random) -> tuple[list[str], bytes]:
    """The heads of the table, and a PDF with a title, a paragraph, the table and a paragraph."""
    size = chance.choice((7.5, 8, 9))
    font = chance.choice(("Helvetica", "Times-Roman"))
    plain = ParagraphStyle(
        "p", fontName=font, fontSize=size * 1.1, leading=size * 1.4, spaceAfter=5
    )
    head = ParagraphStyle(
        "h",
        fontName=chance.choice((font, "Helvetica-Bold")),
        fontSize=size * 0.9,
        leading=size,
        alignment=chance.choice((0, 1, 2)),
    )
    label = ParagraphStyle("l", parent=head, alignment=0, fontName=font)
    heads, *rows = report.table
    if chance.random() < 0.5:
        heads = [heads[0], *(f"{one} {chance.choice(_ADDED)}".strip() for one in heads[1:])]
    wraps, labels_wrap = chance.random() < 0.6, chance.random() < 0.4
    written: list[Any] = heads
    if wraps:
        written = [Paragraph(one, head if i else label) for i, one in enumerate(heads)]
    body = [[Paragraph(row[0], label) if labels_wrap else row[0], *row[1:]] for row in rows]
    wide = chance.choice((2.3, 2.7, 3.2)) * cm
    widths = [chance.choice((3, 4, 5)) * cm, *[wide] * (len(heads) - 1)] if wraps else None
    table = Table([written, *body], colWidths=widths, hAlign=chance.choice(("LEFT", "CENTER")))
    pad = chance.choice((2, 4, 6, 8))
    every = ((0, 0), (-1, -1))
    looks: list[tuple[Any, ...]] = [
        ("FONTNAME", *every, font),
        ("FONTSIZE", *every, size),
        ("ALIGN", (1, 0), (-1, -1), chance.choice(("RIGHT", "LEFT", "CENTER"))),
        ("VALIGN", *every, chance.choice(("TOP", "MIDDLE", "BOTTOM"))),
        ("LEFTPADDING", *every, pad),
        ("RIGHTPADDING", *every, pad),
    ]
    if chance.random() < 0.5:
        looks.append(("GRID", *every, 0.4, (0, 0, 0)))
    table.setStyle(TableStyle(looks))
    title = ParagraphStyle("t", fontName="Helvetica-Bold", fontSize=18, leading=22)
    caption = [Paragraph(report.table_title, plain)] if chance.random() < 0.7 else []
    out = io.BytesIO()
    flow = [Paragraph(report.title, title), Paragraph(report.lead, plain), *caption, table]
    flow += [Spacer(1, 9), Paragraph(_last(report), plain)]
    SimpleDocTemplate(out, pagesize=A4, invariant=1).build(flow)
    return heads, out.getvalue()


def _last(report: Report) -> str:
    return report.parts[0][1].replace("[1]", "")


def main() -> None:
    chance, folder = random.Random(sys.argv[1]), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    truths = []
    for number in range(COUNT):
        report = chance.choice(reports())
        heads, data = document(report, chance)
        (folder / f"{number}.pdf").write_bytes(data)
        rows = report.table[1:]
        cells = [
            {"row": row[0], "column": head, "text": text}
            for row in rows
            for head, text in zip(heads[1:], row[1:], strict=True)
        ]
        truths.append(
            {
                "file": f"{number}.pdf",
                "kind": "pdf",
                "half": "report",
                "title": report.title,
                "date": "2000-01-01",
                "text": [
                    report.title,
                    report.lead,
                    *heads[1:],
                    *(cell for row in rows for cell in row),
                    _last(report),
                ],
                "optional": [heads[0], report.table_title],
                "cells": cells,
            }
        )
    (folder / "truth.json").write_text(json.dumps(truths, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
