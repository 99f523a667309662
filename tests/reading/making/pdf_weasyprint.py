"""PDFs as an editor's style sheet and WeasyPrint set them."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass

import weasyprint

from tests.reading.making.reports import MARK, Report, Truth, truth


@dataclass(frozen=True)
class Look:
    """A style sheet, and what stands around the text."""

    name: str
    css: str
    before: str = ""
    cover: str = ""
    columns: bool = False
    title: str | None = None
    """The title in the document's information; None: the report's own."""


_NOTES = "sup{font-size:6pt;vertical-align:super;line-height:0} .fn{border-top:.5pt solid #000;margin-top:14pt;font-size:7.5pt;width:45%;} .fn p{margin:2pt 0;text-indent:0}"
_TABLE = "table{border-collapse:collapse;margin:10pt 0;font-size:9pt} td,th{padding:3pt 9pt;text-align:left} td+td,th+th{text-align:right} caption{font-size:8pt;text-align:left;font-style:italic}"

TUNE = (
    Look(
        "plain",
        "@page{size:A4;margin:2.4cm;@bottom-center{content:counter(page);font-size:9pt}} body{font:10.5pt/1.4 'Liberation Serif'} h1{font-size:20pt} h2{font-size:12pt} .lead{font-weight:bold}",
    ),
    Look(
        "two-columns",
        "@page{size:A4;margin:2cm;@top-left{content:'Jaarverslag Inspectie';font-size:8pt}@bottom-right{content:'Pagina ' counter(page) ' van ' counter(pages);font-size:8pt}} body{font:9.5pt/1.3 'Liberation Serif'} h1{font-size:22pt;line-height:1.1} h2{font-size:11pt;margin:8pt 0 2pt} .text{columns:2;column-gap:16pt;text-align:justify;hyphens:auto} p{margin:0 0 4pt} .lead{font-size:12pt}",
        columns=True,
    ),
    Look(
        "letter",
        "@page{size:letter;margin:2.5cm 3cm;@top-center{content:'Waterschap Binnenpolder';font-size:8pt;color:#555}} body{font:11pt/1.5 'Liberation Sans'} h1{font-size:16pt} h2{font-size:11pt} p{margin:0;text-indent:14pt} .lead{text-indent:0;margin-bottom:10pt;font-size:12.5pt} tr:nth-child(even){background:#eee}",
        before='<p class="kick" style="text-indent:0;font-size:9pt;letter-spacing:.5pt">PERSBERICHT</p>',
        title="Microsoft Word - persbericht_def3.docx",
    ),
    Look(
        "book",
        "@page{size:17cm 24cm;margin:2cm 1.8cm;@bottom-left{content:counter(page);font-size:8pt}} @page:first{@bottom-left{content:none}} body{font:10pt/1.35 'Liberation Serif';text-align:justify;hyphens:auto} h1{font-size:18pt;text-align:left;font-weight:normal} h2{font-size:10pt;font-variant:normal;font-style:italic} p{margin:0;text-indent:12pt} h2+p,.lead{text-indent:0} .lead{margin-bottom:8pt;font-weight:bold}",
    ),
)
TOLD = (
    Look(
        "sans",
        "@page{size:A4;margin:2cm 3.2cm;@top-right{content:'Rekenkamer Meerhaven | ' counter(page);font-size:7.5pt}} body{font:10pt/1.45 'Liberation Sans'} h1{font-size:24pt;color:#114} h2{font-size:13pt;color:#114} .lead{font-size:12pt} td,th{border-bottom:.5pt solid #999}",
    ),
    Look(
        "magazine",
        "@page{size:A4;margin:1.8cm;@bottom-center{content:'Veluwland Magazine   ' counter(page);font-size:8pt}} body{font:9pt/1.35 'Liberation Sans'} h1{font-size:26pt;line-height:1.05;margin:4pt 0 8pt} h2{font-size:9pt;text-transform:none;margin:8pt 0 2pt} .text{columns:3;column-gap:12pt} p{margin:0;text-indent:9pt} .text>p:first-child,h2+p{text-indent:0} .lead{font-size:12pt;text-indent:0;margin-bottom:10pt}",
        columns=True,
        before='<p style="font-size:8pt;text-indent:0">Natuur en landschap</p>',
    ),
    Look(
        "bulletin",
        "@page{size:A4;margin:2.2cm 2cm;@top-left{content:'Statistisch Bulletin';font-size:8pt}@top-right{content:'nummer 35';font-size:8pt}@bottom-right{content:counter(page);font-size:8pt}} body{font:9.8pt/1.35 'Liberation Serif'} h1{font-size:17pt} h2{font-size:11pt} .text{columns:2;column-gap:20pt;text-align:justify;hyphens:auto;column-fill:auto} p{margin:0 0 5pt} .lead{font-weight:bold}",
        columns=True,
        title="bulletin_35.indd",
    ),
    Look(
        "landscape",
        "@page{size:A4 landscape;margin:2cm;@bottom-left{content:'Onderwijsfonds, telling 2023';font-size:8pt}@bottom-right{content:counter(page) ' / ' counter(pages);font-size:8pt}} body{font:12pt/1.4 'Liberation Sans'} h1{font-size:21pt} h2{font-size:14pt;font-weight:normal} .lead{font-size:14pt}",
    ),
)


def documents(tune: list[Report], told: list[Report]) -> Iterator[tuple[Truth, bytes]]:
    for half, reports, looks in (("tune", tune, TUNE), ("report", told, TOLD)):
        for report, look in zip(reports, looks, strict=True):
            name = f"{half}-weasyprint-{look.name}.pdf"
            document = weasyprint.HTML(string=_page(report, look))
            found = truth(
                name, "pdf", half, report, optional=("Persbericht", "Natuur en landschap")
            )
            yield found, document.write_pdf(presentational_hints=True)


def _page(report: Report, look: Look) -> str:
    out: list[str] = []
    for role, text in report.parts:
        written = MARK.sub(r"<sup>\1</sup>", html.escape(text))
        tag = {"heading": "h2", "item": "li", "quote": "blockquote"}.get(role, "p")
        if role == "item":
            out.append(f"<ul><li>{written}</li></ul>")
        else:
            out.append(f"<{tag}>{written}</{tag}>")
    body = "".join(out).replace("</ul><ul>", "")
    heads, *rows = report.table
    table = (
        f"<table><caption>{report.table_title}</caption><tr>"
        + "".join(f"<th>{head}</th>" for head in heads)
        + "</tr>"
        + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
        + "</table>"
    )
    notes = "".join(f"<p><sup>{i}</sup> {text}</p>" for i, text in enumerate(report.notes, 1))
    said = report.title if look.title is None else look.title
    return f"""<html lang="nl"><head><title>{said}</title><meta name="author" content="{report.author}"><style>{_NOTES}{_TABLE}{look.css}</style></head><body>{look.before}<h1>{report.title}</h1>
<p style="font-size:8.5pt;text-indent:0">{report.dutch_date}</p><p class="lead">{report.lead}</p><div class="text">{body}</div>{table}<div class="fn">{notes}</div></body></html>"""
