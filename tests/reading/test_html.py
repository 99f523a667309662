"""Pages: the report on them, and nothing of what stands around it."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from summarize.article import Article, Place, Role
from summarize.errors import InputError
from summarize.reading import read_bytes
from summarize.reading.document import Block, BlockRole, Hints
from summarize.reading.html import fragment_blocks, parse
from summarize.reading.html.tables import cells_of
from summarize.reading.opening import documents
from tests.reading.pages import PAGE


@pytest.fixture(scope="module")
def article() -> Article:
    return read_bytes(PAGE.encode(), "haven.html")


def said(article: Article, role: Role) -> list[str]:
    return [s.text for p in article.paragraphs if p.role is role for s in p.sentences]


def test_the_page_says_what_it_is(article: Article) -> None:
    assert article.title == "Haven krijgt 12 miljoen"
    assert (article.date, article.publisher) == ("2025-03-03", "Noorderkrant")
    assert (article.author, article.language) == ("Marieke Bos", "nl")
    assert article.link == "https://noorderkrant.example/haven-12"


def test_only_the_report_is_read(article: Article) -> None:
    everything = article.text
    for around in ("cookies", "Sport", "Storm", "Lees ook", "Zonde", "Privacy", "Foto", "Door"):
        assert not any(around in s.text for p in article.paragraphs for s in p.sentences), around
    assert said(article, Role.LEAD) == [
        "De haven van Oosterzijl krijgt 12 miljoen euro van het Rijk.",
        "Dat meldt wethouder Kramer dinsdag.",
    ]
    for sentence in article.sentences:
        assert everything[sentence.start : sentence.end] == sentence.text


def test_lists_tables_and_headings_are_what_they_are(article: Article) -> None:
    assert said(article, Role.CROSSHEAD) == ["De cijfers"]
    assert said(article, Role.TABLE) == [
        "Noord: Kosten € 3 mln; Banen 12",
        "Zuid: Kosten € 9 mln; Banen 28",
    ]
    assert "Kade Zuid: 9 miljoen euro" in said(article, Role.BODY)


def test_a_mark_of_a_note_is_no_figure_and_a_square_metre_is_one(article: Article) -> None:
    assert "De bewoners zijn bang voor overlast op 300 m², zegt De Kade." in said(
        article, Role.BODY
    )


def test_each_sentence_has_a_place(article: Article) -> None:
    places = {s.text[:10]: s.place for p in article.paragraphs for s in p.sentences}
    assert places["Met het ge"] == Place(anchor="p1", paragraph=3)
    assert places["Kade Zuid:"] == Place(anchor="cijfers", paragraph=6)


def test_a_saved_page_is_read_as_the_page() -> None:
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "https://noorderkrant.example/haven-12"
    message["Subject"] = "Haven krijgt 12 miljoen"
    message["MIME-Version"] = "1.0"
    message.set_content(PAGE, subtype="html")
    message.make_related()
    read = read_bytes(message.as_bytes(), "haven.mhtml", "nl")
    assert read.title == "Haven krijgt 12 miljoen"
    assert read.warnings == ()


def test_the_name_that_says_something_else_is_told() -> None:
    read = read_bytes(PAGE.encode(), "haven.pdf", "nl")
    assert read.warnings == ("Its name ends in .pdf, but it is an HTML page.",)


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="utf-8">', "utf-8"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', "cp1252"),
        ('<meta charset="iso-8859-15">', "iso-8859-15"),
        ("", "cp1252"),
        ('<meta charset="nonsense">', "utf-8"),
        ('<meta charset="iso-8859-1">', "utf-8"),
        ("", "utf-16"),
    ],
)
def test_the_encoding_is_what_the_page_says_unless_it_cannot_be(head: str, encoding: str) -> None:
    page = PAGE.replace('<meta charset="utf-8">', head)
    if encoding == "iso-8859-15":  # which has no such quotation marks
        page = page.replace("“", '"').replace("”", '"')
    read = read_bytes(page.encode(encoding), "haven.html", "nl")
    quotes = '""' if encoding == "iso-8859-15" else "“”"
    said_there = f"{quotes[0]}We zijn ontzettend blij{quotes[1]}, zei de wethouder."
    assert said_there in said(read, Role.BODY)
    assert any("€ 3 mln" in text for text in said(read, Role.TABLE))


def cells(markup: str) -> list[str]:
    table = parse(f"<body>{markup}</body>", "t").find(".//table")
    return [
        " | ".join(["/".join(c.row_heads), "/".join(c.column_heads), c.text])
        for c in cells_of(table, 1, Place())
    ]


def test_heads_reach_over_what_they_span() -> None:
    markup = """<table><tr><th rowspan=2>Regio</th><th colspan=2>Inbraken</th></tr>
    <tr><th>2023</th><th>2024</th></tr>
    <tr><th>Noord</th><td>12</td><td>14</td></tr></table>"""
    assert cells(markup) == ["Noord | Inbraken/2023 | 12", "Noord | Inbraken/2024 | 14"]


def test_heads_that_nobody_marked_are_told_by_what_stands_under_them() -> None:
    markup = """<table><tr><td>Partij</td><td>Zetels</td></tr>
    <tr><td>PvdV</td><td>12</td></tr><tr><td>50Plus</td><td>3</td></tr></table>"""
    assert cells(markup) == ["PvdV | Zetels | 12", "50Plus | Zetels | 3"]


def test_a_year_that_heads_a_row_heads_no_column() -> None:
    markup = """<table><tr><td>Jaar</td><td>Kosten</td><td>Duur</td></tr>
    <tr><td>2023</td><td>€ 4,1 mln</td><td>9 weken</td></tr>
    <tr><td>2024</td><td>€ 5,4 mln</td><td>6 weken</td></tr></table>"""
    assert cells(markup) == [
        "2023 | Kosten | € 4,1 mln",
        "2023 | Duur | 9 weken",
        "2024 | Kosten | € 5,4 mln",
        "2024 | Duur | 6 weken",
    ]


def test_a_hostile_span_fills_no_memory() -> None:
    markup = '<table><tr><th colspan="99999">a</th><td rowspan="99999">b</td></tr><tr><td>1</table>'
    assert len(cells(markup)) < 500


def fragment(markup: str) -> list[tuple[BlockRole, str]]:
    return [(b.role, b.text) for b in fragment_blocks(markup, "f")]


def test_a_fragment_is_read_whole() -> None:
    assert fragment(
        "<p>Een&nbsp;<b>haven</b>.<br>Twee.<br><br>Drie.</p><script>x()</script><ol><li>een</ol>"
        "<blockquote>Vier</blockquote><p style='display: none'>spoor</p>los"
    ) == [
        (BlockRole.PARAGRAPH, "Een haven. Twee."),
        (BlockRole.PARAGRAPH, "Drie."),
        (BlockRole.LIST_ITEM, "een"),
        (BlockRole.QUOTE, "Vier"),
        (BlockRole.PARAGRAPH, "los"),
    ]


def test_a_tower_of_elements_is_refused_in_one_sentence() -> None:
    with pytest.raises(InputError, match=r"^t\.html is HTML with more than 250 elements"):
        read_bytes(b"<html><body>" + b"<div>" * 20_000 + b"Hallo", "t.html", "nl")


def test_nothing_on_a_page_is_a_reason_to_look_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    hints = Hints("haven.html", link="https://elsewhere.example/12")
    (document,) = documents(PAGE.encode(), hints)
    assert document.link == "https://elsewhere.example/12"
    assert all(isinstance(block, Block) for block in document.blocks)


def test_a_table_in_a_figure_is_read_once() -> None:
    start = PAGE.index("<table>")
    end = PAGE.index("</table>") + len("</table>")
    page = f"{PAGE[:start]}<figure>{PAGE[start:end]}</figure>{PAGE[end:]}"
    assert said(read_bytes(page.encode(), "a.html"), Role.TABLE) == [
        "Noord: Kosten € 3 mln; Banen 12",
        "Zuid: Kosten € 9 mln; Banen 28",
    ]


def test_a_page_laid_out_with_tables_is_read() -> None:
    body = "De haven van Oosterzijl krijgt 12 miljoen euro van het Rijk."
    more = "Dat meldt wethouder Kramer dinsdag aan de raad. Het werk begint volgend jaar in maart."
    page = (
        "<html><head><title>Haven krijgt geld</title></head><body><table><tr><td>"
        "<a href=a>Voorpagina</a><br><a href=b>Sport</a></td><td><font size=6>"
        "<b><h1>Haven krijgt geld</h1></b></font>"
        f"<p>{body}</p><p>{more}</p><p>Print artikel</p></td></tr></table></body></html>"
    )
    article = read_bytes(page.encode(), "a.html", "nl")
    assert article.title == "Haven krijgt geld"
    assert " ".join(s.text for s in article.sentences) == f"{body} {more}"


def test_what_no_xml_may_hold_is_taken_out() -> None:
    blocks = fragment_blocks("<p>een\x01 &#2;twee&#x1f; &#10;drie &#128512;</p>", "f")
    assert [b.text for b in blocks] == ["een twee drie \U0001f600"]


def test_a_heading_above_a_paragraph_is_not_lost() -> None:
    page = """<html lang=nl><head><title>Meer gezinnen vragen hulp</title></head><body>
    <h1>Meer gezinnen vragen hulp</h1>
    <p>In de gemeente vroegen 2.318 gezinnen hulp. Dat blijkt uit het jaarverslag.</p>
    <h2>Wachttijd korter</h2>
    <p>De gemiddelde wachttijd daalde van negen naar zes weken, meldt de directeur.</p>
    <table><tr><th>Jaar</th><th>Gezinnen</th></tr><tr><td>2023</td><td>2.070</td></tr></table>
    <p>De gemeenteraad bespreekt het verslag op 27 maart.</p></body></html>"""
    assert said(read_bytes(page.encode(), "a.html"), Role.CROSSHEAD) == ["Wachttijd korter"]


def test_a_paragraph_between_others_is_not_lost() -> None:
    lost = "Het havenbedrijf boekte in 2022 een winst van 86,4 miljoen euro, meldt het bestuur."
    kept = "<p>De bewoners zijn bang"
    page = PAGE.replace(kept, f'<div class="related-summary"><p>{lost}</p></div>{kept}')
    assert lost in said(read_bytes(page.encode(), "a.html"), Role.BODY)
