"""Word, OpenDocument and RTF files: with tracked changes, comments and notes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.sax.saxutils import escape

from tests.reading.making.reports import MARK, Report, Truth, truth

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_FIXED = (1980, 1, 1, 0, 0, 0)


def documents(tune: list[Report], told: list[Report]) -> Iterator[tuple[Truth, bytes]]:
    for half, reports in (("tune", tune), ("report", told)):
        for i, report in enumerate(reports[:2]):
            changed = i == 1
            name = f"{half}-{'changed' if changed else 'plain'}.docx"
            yield truth(name, "docx", half, report), docx(report, changed=changed)
        for i, report in enumerate(reports[2:4]):
            yield truth(f"{half}-{i + 1}.odt", "odt", half, report), odt(report)
        report = reports[4]
        yield truth(f"{half}-1.rtf", "rtf", half, report, table=False, notes=False), rtf(report)


def _zip(files: dict[str, str], stored: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            info = zipfile.ZipInfo(name, _FIXED)
            info.compress_type = zipfile.ZIP_STORED if name == stored else zipfile.ZIP_DEFLATED
            archive.writestr(info, text)
    return out.getvalue()


def docx(report: Report, *, changed: bool = False) -> bytes:
    """As Word writes; with `changed`, a deletion and an insertion are tracked, and a comment."""

    def run(text: str) -> str:
        return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'

    def paragraph(text: str, style: str = "") -> str:
        properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        parts = MARK.split(text)
        runs = run(parts[0])
        for note, rest in zip(parts[1::2], parts[2::2], strict=True):
            runs += f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{note}"/></w:r>{run(rest)}'
        return f"<w:p>{properties}{runs}</w:p>"

    styles = {"heading": "Heading1", "item": "ListBullet", "quote": "Quote"}
    body = [paragraph(report.title, "Title"), paragraph(report.dutch_date)]
    lead = report.lead
    if changed:
        half = len(lead) // 2
        body.append(
            f'<w:p>{run(lead[:half])}<w:del w:id="1" w:author="A" w:date="2024-01-01T00:00:00Z"><w:r><w:delText xml:space="preserve">een geschrapte zin </w:delText></w:r></w:del>'
            f'<w:ins w:id="2" w:author="A" w:date="2024-01-01T00:00:00Z">{run(lead[half:])}</w:ins><w:r><w:commentReference w:id="0"/></w:r></w:p>'
        )
    else:
        body.append(paragraph(lead))
    body += [paragraph(text, styles.get(role, "")) for role, text in report.parts]
    rows = "".join(
        "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>"
        for row in report.table
    )
    body.append(paragraph(report.table_title, "Caption"))
    body.append(f"<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl>")
    notes = "".join(
        f'<w:footnote w:id="{i}">{paragraph(text)}</w:footnote>'
        for i, text in enumerate(report.notes, 1)
    )
    names = "".join(
        f'<w:style w:type="paragraph" w:styleId="{style}"><w:name w:val="{name}"/></w:style>'
        for style, name in (
            ("Title", "Title"),
            ("Heading1", "heading 1"),
            ("ListBullet", "List Bullet"),
            ("Quote", "Quote"),
            ("Caption", "caption"),
        )
    )
    types = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>'
        for part, kind in (
            ("document", "document.main"),
            ("styles", "styles"),
            ("footnotes", "footnotes"),
            ("comments", "comments"),
        )
    )
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return _zip(
        {
            "[Content_Types].xml": f'{head}<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{types}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
            "_rels/.rels": f'{head}<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{relation}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="{package}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
            "docProps/core.xml": f'{head}<cp:coreProperties xmlns:cp="{package}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{escape(report.title)}</dc:title><dc:creator>{escape(report.author)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">{report.date}T08:00:00Z</dcterms:created></cp:coreProperties>',
            "word/_rels/document.xml.rels": f'{head}<Relationships xmlns="{package}/relationships">'
            + "".join(
                f'<Relationship Id="r{i}" Type="{relation}/{part}" Target="{part}.xml"/>'
                for i, part in enumerate(("styles", "footnotes", "comments"), 1)
            )
            + "</Relationships>",
            "word/document.xml": f"{head}<w:document {_W}><w:body>{''.join(body)}</w:body></w:document>",
            "word/styles.xml": f"{head}<w:styles {_W}>{names}</w:styles>",
            "word/footnotes.xml": f"{head}<w:footnotes {_W}>{notes}</w:footnotes>",
            "word/comments.xml": f'{head}<w:comments {_W}><w:comment w:id="0" w:author="Redactie">{paragraph("Klopt dit getal wel?")}</w:comment></w:comments>',
        }
    )


def odt(report: Report) -> bytes:
    """As LibreOffice writes."""
    spaces = (
        " ".join(
            f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
            for prefix, name in (
                ("office", "office"),
                ("text", "text"),
                ("table", "table"),
                ("meta", "meta"),
            )
        )
        + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    )

    def noted(text: str) -> str:
        written = escape(text)
        for i, note in enumerate(report.notes, 1):
            body = f'<text:note text:id="ftn{i}" text:note-class="footnote"><text:note-citation>{i}</text:note-citation><text:note-body><text:p>{escape(note)}</text:p></text:note-body></text:note>'
            written = written.replace(f"[{i}]", body)
        return written

    parts = [
        f'<text:p text:style-name="Title">{escape(report.title)}</text:p><text:p>{report.dutch_date}</text:p><text:p>{escape(report.lead)}</text:p>'
    ]
    for role, text in report.parts:
        if role == "heading":
            parts.append(f'<text:h text:outline-level="1">{noted(text)}</text:h>')
        elif role == "item":
            parts.append(
                f"<text:list><text:list-item><text:p>{noted(text)}</text:p></text:list-item></text:list>"
            )
        else:
            parts.append(f"<text:p>{noted(text)}</text:p>")
    rows = "".join(
        "<table:table-row>"
        + "".join(
            f"<table:table-cell><text:p>{escape(cell)}</text:p></table:table-cell>" for cell in row
        )
        + "</table:table-row>"
        for row in report.table
    )
    parts.append(f"<table:table>{rows}</table:table>")
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return _zip(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f'{head}<office:document-content {spaces} office:version="1.2"><office:body><office:text>{"".join(parts)}</office:text></office:body></office:document-content>',
            "meta.xml": f'{head}<office:document-meta {spaces} office:version="1.2"><office:meta><dc:title>{escape(report.title)}</dc:title><meta:creation-date>{report.date}T08:00:00</meta:creation-date></office:meta></office:document-meta>',
            "META-INF/manifest.xml": f'{head}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/></manifest:manifest>',
        },
        stored="mimetype",
    )


def rtf(report: Report) -> bytes:
    """As WordPad writes: the code page, and \\u for what it lacks."""

    def written(text: str) -> str:
        out = MARK.sub("", text).replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}")
        return "".join(c if ord(c) < 128 else f"\\'{c.encode('cp1252')[0]:02x}" for c in out)

    day = report.date.split("-")
    body = f"{{\\b\\fs32 {written(report.title)}\\par}}{written(report.dutch_date)}\\par {written(report.lead)}\\par "
    for role, text in report.parts:
        body += f"{{\\b {written(text)}\\par}}" if role == "heading" else f"{written(text)}\\par "
    info = f"{{\\info{{\\title {written(report.title)}}}{{\\creatim\\yr{day[0]}\\mo{int(day[1])}\\dy{int(day[2])}}}}}"
    return f"{{\\rtf1\\ansi\\ansicpg1252\\deff0\\deflang1043{{\\fonttbl{{\\f0 Calibri;}}}}{info}\\f0\\fs22 {body}}}".encode(
        "ascii"
    )
