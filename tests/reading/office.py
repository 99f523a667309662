"""The same report as Word, OpenDocument and RTF write it, for the tests of their readers."""

from __future__ import annotations

import io
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
    ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    ' xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def packed(parts: dict[str, str | bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def word_p(text: str, style: str | None = None, properties: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def word_row(*texts: str, head: bool = False) -> str:
    properties = "<w:trPr><w:tblHeader/></w:trPr>" if head else ""
    cells = "".join(f"<w:tc><w:tcPr/>{word_p(text)}</w:tc>" for text in texts)
    return f"<w:tr>{properties}{cells}</w:tr>"


WORD_STYLES = f"""<w:styles {W}>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Huis"><w:basedOn w:val="Kop1"/><w:name w:val="Huisstijl"/>
</w:style><w:style w:type="paragraph" w:styleId="Bijschrift"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style></w:styles>"""

WORD_BODY = "".join(
    [
        word_p("Haven krijgt 12 miljoen", "Titel"),
        word_p("De cijfers ..... 2", "Inhopg1"),
        '<w:p><w:r><w:t xml:space="preserve">De haven krijgt </w:t></w:r>'
        '<w:del w:id="1"><w:r><w:delText>9 miljoen</w:delText></w:r></w:del>'
        '<w:ins w:id="2"><w:r><w:t>12 miljoen</w:t></w:r></w:ins>'
        '<w:commentRangeStart w:id="0"/><w:r><w:t xml:space="preserve"> euro van het Rijk</w:t>'
        '<w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>GEHEIM</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>",
        word_p("De cijfers", "Huis"),
        word_p("Kade Noord: 3 miljoen euro", None, '<w:numPr><w:numId w:val="1"/></w:numPr>'),
        "<w:tbl><w:tblPr/>"
        + word_row("Kade", "Kosten", "Banen", head=True)
        + word_row("Noord", "€ 3 mln", "12")
        + word_row("Zuid", "€ 9 mln", "28")
        + "</w:tbl>",
        word_p("De haven in vogelvlucht.", "Bijschrift"),
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText>'
        '<w:fldChar w:fldCharType="separate"/><w:t>Het werk begint in 2026 op 300 m</w:t></w:r>'
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>'
        "<w:r><w:t>.</w:t></w:r></w:p>",
    ]
)


def word(body: str = WORD_BODY, **parts: str | bytes) -> bytes:
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>Bron: havenbedrijf.</w:t></w:r></w:p></w:footnote>'
    return packed(
        {
            "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": WORD_STYLES,
            "word/footnotes.xml": f"<w:footnotes {W}>{note}</w:footnotes>",
            "word/header1.xml": f"<w:hdr {W}>{word_p('Vertrouwelijk')}</w:hdr>",
            "word/comments.xml": f"<w:comments {W}>{word_p('Klopt dit?')}</w:comments>",
            "docProps/core.xml": '<cp xmlns:dc="http://purl.org/dc/elements/1.1/"'
            ' xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Microsoft Word - c.doc</dc:title>'
            "<dc:creator>Marieke Bos</dc:creator>"
            "<dcterms:created>2025-03-03T09:14:00Z</dcterms:created></cp>",
            **parts,
        }
    )


ODT_TEXT = """<text:tracked-changes><text:changed-region><text:deletion><text:p>9 miljoen</text:p>
</text:deletion></text:changed-region></text:tracked-changes>
<text:p text:style-name="Title">Haven krijgt 12 miljoen</text:p>
<text:table-of-content><text:index-body><text:p>De cijfers 2</text:p></text:index-body>
</text:table-of-content>
<text:p text:style-name="P1">De haven krijgt <text:change-start text:change-id="c"/>12<text:s
/>miljoen
<text:change-end text:change-id="c"/> euro van het Rijk<text:note text:note-class="footnote">
<text:note-citation>1</text:note-citation><text:note-body><text:p>Bron: havenbedrijf.</text:p>
</text:note-body></text:note><office:annotation><text:p>Klopt dit?</text:p></office:annotation
><text:span text:style-name="T1">GEHEIM</text:span>.</text:p>
<text:h text:outline-level="1">De cijfers</text:h>
<text:list><text:list-item><text:p>Kade Noord: 3 miljoen euro</text:p></text:list-item></text:list>
<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Kade</text:p>
</table:table-cell><table:table-cell><text:p>Kosten</text:p></table:table-cell><table:table-cell>
<text:p>Banen</text:p></table:table-cell></table:table-row></table:table-header-rows>
<table:table-row><table:table-cell><text:p>Noord</text:p></table:table-cell><table:table-cell>
<text:p>€ 3 mln</text:p></table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell>
</table:table-row><table:table-row><table:table-cell><text:p>Zuid</text:p></table:table-cell>
<table:table-cell><text:p>€ 9 mln</text:p></table:table-cell><table:table-cell><text:p>28</text:p>
</table:table-cell></table:table-row></table:table>
<text:p>Het werk begint in 2026 op 300 m<text:span text:style-name="T2">2</text:span>.</text:p>"""
ODT_STYLES = """<office:automatic-styles>
<style:style style:name="P1" style:parent-style-name="Text_20_body"/>
<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>
<style:style style:name="T2"><style:text-properties style:text-position="super 58%"/></style:style>
</office:automatic-styles>"""


def odt(text: str = ODT_TEXT, **parts: str | bytes) -> bytes:
    body = f"<office:body><office:text>{text}</office:text></office:body>"
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {OFFICE}>{ODT_STYLES}{body}"
            "</office:document-content>",
            "meta.xml": f"<office:document-meta {OFFICE}><office:meta><dc:creator>Marieke Bos"
            "</dc:creator><meta:creation-date>2025-03-03T09:14:00</meta:creation-date>"
            "</office:meta></office:document-meta>",
            **parts,
        }
    )


def fodt(text: str = ODT_TEXT) -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {OFFICE}>{ODT_STYLES}'
        "<office:meta><dc:creator>Marieke Bos</dc:creator><meta:creation-date>2025-03-03T09:14:00"
        f"</meta:creation-date></office:meta><office:body><office:text>{text}</office:text>"
        "</office:body></office:document>"
    ).encode()


RTF = rb"""{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fcharset204 A;}}
{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Normal;}{\s1\sb240 heading 1;}{\s2 Title;}}
{\info{\title Persbericht}{\author Marieke Bos}{\creatim\yr2025\mo3\dy3\hr9}}
{\header \pard Vertrouwelijk\par}{\*\generator Riched20;}
\pard\s2 Haven krijgt 12 miljoen\par
\pard\plain De haven krijgt {\deleted 9 miljoen}{\revised 12 miljoen} euro van het Rijk{\super\chftn
{\footnote \pard\plain {\super\chftn} Bron: havenbedrijf.}}{\v GEHEIM}
{\*\annotation Klopt dit?}.\par
\pard\s1\outlinelevel0 De cijfers\par
{\listtext\'b7\tab}\pard\ls1 Kade Noord: 3 miljoen euro\par
\trowd\trhdr\cellx100\cellx200\cellx300\pard\intbl Kade\cell Kosten\cell Banen\cell\row
\trowd\cellx100\cellx200\cellx300\pard\intbl Noord\cell \u8364\'80 3 mln\cell 12\cell\row
\trowd\cellx100\cellx200\cellx300\pard\intbl Zuid\cell \'80 9 mln\cell 28\cell\row
\pard Het werk begint {\field{\*\fldinst DATE}{\fldrslt in 2026}} op 300 m{\super 2}.\par
{\pict\pngblip 89504e470d0a1a0a}}"""
