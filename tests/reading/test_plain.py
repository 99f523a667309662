"""Plain text as people have it: what is structure is no news."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.article import Article, Role
from summarize.errors import InputError
from summarize.reading import read_bytes
from summarize.reading.plain.columns import table_blocks, table_lines

BODY = "Het werk begint in 2026 en duurt twee jaar, zegt wethouder Kramer van de gemeente."


def read(text: str, name: str = "a.txt", language: str | None = "nl") -> Article:
    return read_bytes(text.encode(), name, language)


def outline(article: Article) -> list[tuple[Role, str]]:
    return [(p.role, " ".join(s.text for s in p.sentences)) for p in article.paragraphs]


def said(article: Article, *roles: Role) -> list[str]:
    return [text for role, text in outline(article) if role in roles]


SRT = """1
00:00:01,000 --> 00:00:04,200
De haven van Oosterzijl krijgt
12 miljoen euro van het Rijk.

2
00:00:04,500 --> 00:00:08,000
Dat meldt <i>wethouder Kramer</i> vandaag.
"""
VTT = """WEBVTT - Journaal

NOTE gemaakt door de omroep

intro
00:01.000 --> 00:04.000 align:start
<v Anna>De haven van Oosterzijl krijgt

00:04.100 --> 00:07.000
12 miljoen euro van het Rijk.

00:14.000 --> 00:17.000
- Hoe zit dat?
- Er komen 230 banen bij.

00:17.000 --> 00:19.000
[muziek]
"""


def test_subtitles_are_what_is_said() -> None:
    article = read(SRT)
    assert article.title is None
    assert [s.text for s in article.sentences] == [
        "De haven van Oosterzijl krijgt 12 miljoen euro van het Rijk.",
        "Dat meldt wethouder Kramer vandaag.",
    ]
    assert [s.text for s in read(SRT.replace("\n", "\r\n")).sentences] == [
        s.text for s in article.sentences
    ]
    assert [s.text for s in read(VTT, "a.vtt").sentences] == [
        "De haven van Oosterzijl krijgt 12 miljoen euro van het Rijk.",
        *("Hoe zit dat?", "Er komen 230 banen bij."),
    ]


MARKDOWN = f"""---
title: "Iets anders"
date: 2025-03-03
author: Marieke Bos
---
# Inbraken in Oosterzijl dalen

In 2024 werden **412** inbraken gemeld, ~~430~~ tegen
[501](https://politie.example "x") een jaar eerder.[^1] <br> Zie `politie`.

## Cijfers

| Wijk | 2023 | 2024 |
|------|-----:|-----:|
| Noord | 120 | 98 |

* Zuid: 292
    1. waarvan *Zuiderdam*: 80
- [x] Klaar

> De daling komt door de buurtpreventie.

![foto](haven.jpg)

---

{BODY}

[^1]: Bron: politie.
"""


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_markdown_is_structure(name: str) -> None:
    article = read(MARKDOWN, name)
    assert (article.title, article.date, article.author) == (
        "Inbraken in Oosterzijl dalen", "2025-03-03", "Marieke Bos",
    )  # fmt: skip
    assert said(article, Role.LEAD, Role.BODY) == [
        "In 2024 werden 412 inbraken gemeld, tegen 501 een jaar eerder. Zie politie.",
        *("Zuid: 292", "waarvan Zuiderdam: 80", "Klaar"),
        *("De daling komt door de buurtpreventie.", BODY),
    ]
    assert said(article, Role.TABLE) == ["Noord: 2023 120; 2024 98"]
    assert said(article, Role.FOOTNOTE) == ["Bron: politie."]
    assert not set("*#`[]|~>") & set(article.text)


def test_underlined_headings_and_references_are_markdown() -> None:
    text = f"Inbraken dalen\n==============\n\nDat staat in het [verslag][1].\n\n{BODY}\n\n[1]: http://x.y"
    assert read(text).title == "Inbraken dalen"
    assert "[" not in read(text).text


@pytest.mark.parametrize(
    "text",
    [
        f"Titel van het stuk\n\n{BODY} Het kost 3 * 4 = 12 euro * 2.\n\n# 1 in de lijst van landen",
        f"Titel van het stuk\n\n{BODY} Hij zei [sic] dat het a_b_c was.",
        f"Titel van het stuk\n\n{BODY}\n\n- een\n- twee",
    ],
)
def test_prose_is_not_markdown(text: str) -> None:
    assert read(text).title == "Titel van het stuk"


MAIL = f"""PERSBERICHT

From: Gemeente Oosterzijl <pers@oosterzijl.example>
Sent: Monday, 3 March 2025 10:12
To: redactie@krant.example
Subject: FW: Haven krijgt 12 miljoen
Attachments: foto.jpg

Geachte redactie,

Hierbij ons persbericht over de haven.

De haven van Oosterzijl krijgt 12 miljoen euro van het Rijk. Dat is meer
dan verwacht: een jaar geleden was nog sprake van 9 miljoen euro.

{BODY}

Met vriendelijke groeten,
Jan de Boer
Tel: +31 (0)88 555 12 34
"""


def test_a_copied_mail_is_the_release_in_it() -> None:
    article = read(MAIL)
    assert (article.title, article.date) == ("Haven krijgt 12 miljoen", "2025-03-03")
    assert article.publisher == "Gemeente Oosterzijl"
    assert said(article, Role.LEAD, Role.BODY) == [
        "De haven van Oosterzijl krijgt 12 miljoen euro van het Rijk. Dat is meer dan verwacht: "
        "een jaar geleden was nog sprake van 9 miljoen euro.",
        BODY,
    ]


@pytest.mark.parametrize(
    "tail",
    [
        "Noot voor de redactie (niet voor publicatie)\nBel Jan, 06-12345678",
        "-- EINDE PERSBERICHT --\n\nDe gemeente telt 40.000 inwoners.",
        "Mit freundlichen Grüßen\nAnna Huber",
        "Hoogachtend,\n\nJ. Bos",
        "Dit e-mailbericht is vertrouwelijk en alleen bestemd voor de geadresseerde.",
        "www.oosterzijl.example\npers@oosterzijl.example\n088 - 555 12 34",
    ],
)
def test_what_stands_under_a_release_is_none_of_it(tail: str) -> None:
    text = (
        f"Onderwerp: Haven krijgt 12 miljoen\nDatum: 12-02-2025\nVan: Haven\n\nL.S.,\n\n{BODY}\n\n"
    )
    article = read(text + tail)
    assert outline(article) == [(Role.TITLE, "Haven krijgt 12 miljoen"), (Role.LEAD, BODY)]
    assert article.date == "2025-02-12"


def test_an_embargo_is_told() -> None:
    text = f"Van: Haven\nOnderwerp: Haven\n\nEmbargo tot dinsdag 4 maart 12.00 uur\n\n{BODY}"
    article = read(text)
    assert article.warnings == ("It is under embargo: “Embargo tot dinsdag 4 maart 12.00 uur”",)
    assert said(article, Role.LEAD, Role.BODY) == [BODY]


def test_a_colon_on_top_makes_no_mail() -> None:
    article = read(f"Van: Parijs naar Berlijn\n\n{BODY}")
    assert "Van: Parijs naar Berlijn" in [text for _, text in outline(article)]


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        (
            "Regio\t2023\t2024\nNoord\t1.204\t1.310\nBergen aan Zee\t980\t1.002",
            ["Noord: 2023 1.204; 2024 1.310", "Bergen aan Zee: 2023 980; 2024 1.002"],
        ),
        (
            "                gepland   gebouwd\nGemeente         (2024)    (2024)\n"
            "---------------------------------\nOosterzijl          400       312\n"
            "Totaal              730       613",
            [
                "Oosterzijl: gepland (2024) 400; gebouwd (2024) 312",
                "Totaal: gepland (2024) 730; gebouwd (2024) 613",
            ],
        ),
        (
            "Partij | Zetels | Pct\nPvdV | 12 | 32,1\n50Plus | 3 | 8,0",
            ["PvdV: Zetels 12; Pct 32,1", "50Plus: Zetels 3; Pct 8,0"],
        ),
    ],
)
def test_figures_in_columns_keep_their_heads(table: str, rows: list[str]) -> None:
    article = read(f"Cijfers van het jaar\n\n{table}\n\n{BODY}")
    tables = [p for p in article.paragraphs if p.role is Role.TABLE]
    assert [s.text for p in tables for s in p.sentences] == rows
    assert said(article, Role.LEAD, Role.BODY) == [BODY]


@pytest.mark.parametrize(
    "text",
    [
        "Een zin met  twee spaties erin, 12 keer.\nEn nog  zo een, 13 keer.",
        "Ajax - PSV      2-1",
        "\tEen alinea die inspringt en 12 woorden heeft.\n\tEn nog een alinea van 3 woorden.",
    ],
)
def test_gaps_alone_make_no_table(text: str) -> None:
    assert table_lines(text.split("\n")) == []


@pytest.mark.parametrize(
    "line",
    [
        *("Reageer (34)", "34 reacties", "Reageer (12)  Deel", "Laat een reactie achter"),
        *("Meld je aan voor onze nieuwsbrief", "Word nu abonnee en lees onbeperkt."),
        *("Volg ons op Facebook en Instagram", "Nieuws | Sport | Weer", "Lees meer over: haven"),
        *(
            "Klik hier voor meer informatie",
            "Foutje gezien? Mail ons.",
            "Deel dit artikel via mail",
        ),
        "Dit vind je misschien ook leuk\n\nZo slaap je beter",
        "Lees ook\n\nTien tips voor een dagje haven",
    ],
)
@pytest.mark.parametrize("last", [False, True])
def test_calls_and_links_are_furniture(line: str, last: bool) -> None:
    lead = "De haven van Oosterzijl krijgt 12 miljoen euro van het Rijk, meldt de gemeente."
    lines = [lead, BODY, line] if last else [lead, line, BODY]
    article = read("\n\n".join(["Haven krijgt 12 miljoen", *lines]))
    assert outline(article) == [
        *((Role.TITLE, "Haven krijgt 12 miljoen"), (Role.LEAD, lead), (Role.BODY, BODY))
    ]


def test_entities_in_text_are_characters() -> None:
    article = read(f"Haven &amp; kade\n\nHet kost 12&nbsp;miljoen &euro; volgens de raad. {BODY}")
    assert article.title == "Haven & kade"
    assert "12\xa0miljoen €" in article.text


@given(st.text(st.sampled_from("ab 1\t|\n-:#*>.\n\n00:01,2-->[]()"), max_size=300))
def test_any_marks_are_an_article_or_an_error(text: str) -> None:
    try:
        article = read(text)
    except InputError:
        return
    for paragraph in article.paragraphs:
        for sentence in paragraph.sentences:
            assert article.text[sentence.start : sentence.end] == sentence.text


@given(st.lists(st.text("ab1  \t|", max_size=20), min_size=1, max_size=8))
def test_no_figure_of_a_table_is_lost(lines: list[str]) -> None:
    for start, end in table_lines(lines):
        written = "".join(lines[start:end])
        cells = table_blocks(lines[start:end], 1)
        kept = "".join("".join([*c.row_heads, *c.column_heads, c.text]) for c in cells)
        assert ("1" in kept) >= ("1" in written)
