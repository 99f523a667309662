"""Word, OpenDocument and RTF: the same report, whatever it was written with."""

from __future__ import annotations

import pytest

from summarize.article import Article, Role
from summarize.errors import InputError
from summarize.reading import read_bytes
from summarize.reading.document import DocumentLimits, Hints
from summarize.reading.docx import read as read_docx
from summarize.reading.faults import TooDeepError, TooLargeError
from summarize.reading.rtf import read as read_rtf
from tests.reading.office import RTF, W, fodt, odt, packed, word, word_p, word_row

FORMATS = {"a.docx": word(), "a.odt": odt(), "a.fodt": fodt(), "a.rtf": RTF}


def outline(article: Article) -> list[tuple[Role, list[str]]]:
    return [(p.role, [s.text for s in p.sentences]) for p in article.paragraphs]


@pytest.mark.parametrize("name", FORMATS)
def test_the_report_is_the_same_in_each_format(name: str) -> None:
    article = read_bytes(FORMATS[name], name)
    assert outline(article) == [
        (Role.TITLE, ["Haven krijgt 12 miljoen"]),
        (Role.LEAD, ["De haven krijgt 12 miljoen euro van het Rijk."]),
        (Role.CROSSHEAD, ["De cijfers"]),
        (Role.BODY, ["Kade Noord: 3 miljoen euro"]),
        (Role.TABLE, ["Noord: Kosten € 3 mln; Banen 12", "Zuid: Kosten € 9 mln; Banen 28"]),
        (Role.BODY, ["Het werk begint in 2026 op 300 m²."]),
        (Role.FOOTNOTE, ["Bron: havenbedrijf."]),
    ]
    assert (article.title, article.author) == ("Haven krijgt 12 miljoen", "Marieke Bos")
    assert (article.date, article.language) == ("2025-03-03", "nl")
    assert article.warnings == ()
    places = [s.place.paragraph for p in article.paragraphs for s in p.sentences if s.place]
    assert places == [1, 2, 3, 4, 5, 6, 7, 8]
    for paragraph in article.paragraphs:
        for sentence in paragraph.sentences:
            assert article.text[sentence.start : sentence.end] == sentence.text
            assert sentence.place is not None
            assert sentence.place.label


def docx(body: str) -> list[tuple[Role, list[str]]]:
    return outline(read_bytes(word(body), "a.docx", "nl"))


SAID = "Het werk begint in 2026 en duurt twee jaar, zegt wethouder Kramer."


def test_a_paragraph_whose_end_was_deleted_goes_on() -> None:
    gone = "<w:rPr><w:del/></w:rPr>"
    body = word_p("Het werk begint in 2026 en ", None, gone) + word_p("duurt twee jaar.")
    assert docx(body) == [(Role.LEAD, ["Het werk begint in 2026 en duurt twee jaar."])]


def test_what_was_moved_stands_where_it_was_moved_to() -> None:
    run = "<w:r><w:t>Het werk begint in 2026.</w:t></w:r>"
    away, here = (f"<w:p><w:{one}>{run}</w:{one}></w:p>" for one in ("moveFrom", "moveTo"))
    body = away + word_p(SAID) + here
    assert docx(body) == [(Role.LEAD, [SAID]), (Role.BODY, ["Het werk begint in 2026."])]


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{word_p('Wat er in een kader staat, hoort erbij.')}</w:txbxContent>"
    body = word_p(SAID) + (
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://x"><mc:Choice>'
        f"{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert docx(body)[1:] == [(Role.BODY, ["Wat er in een kader staat, hoort erbij."])]


def test_merged_cells_head_what_they_span() -> None:
    span = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
    wide = f"<w:tc>{span}{word_p('Inbraken')}</w:tc>"
    top = f"<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>{word_p('Wijk')}</w:tc>{wide}</w:tr>"
    below = word_row("", "2023", "2024", head=True) + word_row("Noord", "8", "9")
    table = f"<w:tbl>{top}{below}</w:tbl>"
    assert (Role.TABLE, ["Noord: Inbraken 2023 8; Inbraken 2024 9"]) in docx(word_p(SAID) + table)


def test_a_table_that_is_a_layout_is_text() -> None:
    table = f"<w:tbl>{word_row(SAID)}{word_row('De bouw is vergund, meldt de provincie.')}</w:tbl>"
    assert docx(table) == [
        *((Role.LEAD, [SAID]), (Role.BODY, ["De bouw is vergund, meldt de provincie."]))
    ]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.docx", word(**{"word/document.xml": "<w:document"}), "is damaged"),
        ("a.docx", word("<w:p/>"), "is a Word document without text in it"),
        ("a.docx", word()[:400], "is a damaged zip archive"),
        (
            "a.docx",
            packed({"word/document.xml": f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
                    f"<w:document {W}><w:body>&e;</w:body></w:document>"}),
            "has a document type of its own",
        ),
        ("a.odt", odt("<text:p/>"), "is an OpenDocument text without text"),
        (
            "a.odt",
            odt(**{"META-INF/manifest.xml": "<m><encryption-data/></m>"}),
            "is encrypted; save it without a password",
        ),
        ("a.odt", odt(**{"content.xml": "<x/>"}), "without its text"),
        ("a.rtf", b"{\\rtf1\\ansi }", "is an RTF document without text in it"),
        (
            "a.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "is encrypted; save it without a password",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_one_sentence(name: str, data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=rf"^{name} .*{said}"):
        read_bytes(data, name, "nl")


def test_a_bomb_does_not_go_off() -> None:
    hints = Hints("a.docx", limits=DocumentLimits(unpacked=1_000_000))
    with pytest.raises(TooLargeError, match="unpacks to more than 1 MB"):
        read_docx(word(**{"word/document.xml": b" " * 5_000_000}), hints)
    nested = "<w:sdt>" * 300 + "</w:sdt>" * 300
    with pytest.raises(TooDeepError):
        read_docx(word(nested), Hints("a.docx"))
    with pytest.raises(TooDeepError):
        read_rtf(b"{\\rtf1 " + b"{" * 2_000 + b"tekst", Hints("a.rtf"))


def test_an_encrypted_part_is_told() -> None:
    data = bytearray(word())
    at = data.find(b"PK\x01\x02")
    while at != -1:  # the flag in each entry of the directory
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    with pytest.raises(InputError, match="is encrypted"):
        read_docx(bytes(data), Hints("a.docx"))


@pytest.mark.parametrize(
    ("rtf", "text"),
    [
        (rb"{\rtf1\ansi\ansicpg1252 caf\'e9 \'93kade\'94}", "café “kade”"),
        (rb"{\rtf1\ansi\uc1 \u8220?kade\u8221? \u-10179?\u-8704?}", "“kade” \U0001f600"),
        (rb"{\rtf1\ansi\uc2 \u8364\'80\'80 12}", "€ 12"),
        (rb"{\rtf1\ansi {\fonttbl{\f1\fcharset238 A;}}\f1 \'b3\'f3d\'9f}", "łódź"),
        (rb"{\rtf1\ansi a\~b\_c\-d \{e\} f\\g\line h}", "a b-cd {e} f\\g h"),
        (rb"{\rtf1\ansi voor{\*\onbekend niet}{\pict 00}\bin4 {}}}na}", "voorna"),
    ],
)
def test_rtf_characters(rtf: bytes, text: str) -> None:
    (document,) = read_rtf(rtf, Hints("a.rtf"))
    assert [block.text for block in document.blocks] == [text]


def test_a_damaged_part_beside_the_text_costs_only_what_it_says() -> None:
    for data in (
        word(**{"docProps/core.xml": "<cp", "word/footnotes.xml": "<w:f", "word/styles.xml": "<"}),
        odt(**{"meta.xml": "<office", "styles.xml": "<"}),
    ):
        article = read_bytes(data, "a", "nl")
        assert "De haven krijgt 12 miljoen euro van het Rijk." in article.text
        assert article.author is None
