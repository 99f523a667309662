"""News that looks like what stands around news: it is kept, and what is left out is said.

Found by a reviewer who wrote ordinary sentences of a report in the looks of a page's furniture.
"""

from __future__ import annotations

import pytest

from summarize.article import Article
from summarize.reading import read_bytes

A = "De gemeente Ede gaf vorig jaar 12 miljoen euro uit aan jeugdhulp, meldt de wethouder."
B = "Dat is 2 miljoen meer dan in 2023, toen er 340 kinderen op de wachtlijst stonden."
C = "De raad praat op 12 maart over het plan, dat in september moet ingaan."
H1 = "<h1>Jeugdhulp in Ede kost meer</h1>"
BODY = f"<p>{A}</p><p>{B}</p><p>{C}</p>"


def page(inner: str) -> Article:
    whole = (
        '<!doctype html><html lang="nl"><head><title>Jeugdhulp in Ede kost meer</title></head>'
        f"<body>{inner}</body></html>"
    )
    return read_bytes(whole.encode(), "a.html", "nl")


def among(*inner: str) -> Article:
    """A page whose report has `inner` between its first and second paragraph."""
    return page(f"<article>{H1}<p>{A}</p>{''.join(inner)}<p>{B}</p><p>{C}</p></article>")


def text(*lines: str) -> Article:
    return read_bytes("\n\n".join(lines).encode(), "a.txt", "nl")


def said(article: Article) -> str:
    return " ".join(s.text for p in article.paragraphs for s in p.sentences)


def left_out(article: Article) -> list[str]:
    return [w for w in article.warnings if w.startswith("Left out as no part of the report: ")]


@pytest.mark.parametrize(
    "inner",
    [
        f'<main><div class="cmp-title">{H1}</div><div class="cmp-text">{BODY}</div></main>',
        f'<main><div class="cmp-container"><div class="cmp cmp-title">{H1}</div></div>'
        f'<div class="cmp-container"><div class="cmp cmp-text">{BODY}</div></div></main>',
        f'<article>{H1}<div class="entry-content has-comments">{BODY}</div></article>',
        f'<article>{H1}<div class="post comments-open">{BODY}</div></article>',
        f'<article>{H1}<section class="no-comments">{BODY}</section></article>',
        f'<article>{H1}<div class="page-content cookie-accepted">{BODY}</div></article>',
        f'<article>{H1}<div class="comments">{BODY}</div></article>',
        f'<article>{H1}<div id="reacties"><div>{BODY}</div></div></article>',
        f'<article>{H1}<div class="cookies">{BODY}<button>Deel</button></div></article>',
        f'<main>{H1}<div class="wp-block-group comment-status-open">{BODY}</div></main>',
    ],
)
def test_a_report_is_not_lost_to_a_part_of_a_class_name(inner: str) -> None:
    article = page(inner)
    for sentence in (A, B, C):
        assert sentence in said(article)


NAMED = "De minister noemt 45 procent te hoog en wil in 2026 bezuinigen."
LINKED = (
    'De minister noemt <a href="/cijfers">45 procent</a> te hoog en wil in 2026 fors bezuinigen.'
)


@pytest.mark.parametrize(
    "box",
    [
        f'<section class="reactie"><h2>Reactie van de minister</h2><p>{NAMED}</p></section>',
        f'<section aria-label="Reactie van de minister"><p>{NAMED}</p></section>',
        f'<section aria-label="Reacties"><p>{NAMED}</p></section>',
        f'<div id="comment"><p>{NAMED}</p></div>',
        f'<div class="reacties"><h2>Reacties uit de Kamer</h2><p>{NAMED}</p></div>',
        f'<div class="cookies"><p>{NAMED}</p></div>',
        f'<div class="cookies"><p>{LINKED}</p></div>',
        *(
            f'<div class="{name}"><p>{LINKED}</p></div>'
            for name in ("cta", "delen", "verwant", "donatie", "related", "share")
        ),
        f'<div data-testid="share"><p>{LINKED}</p></div>',
    ],
)
def test_a_sentence_is_not_lost_to_the_name_of_its_box(box: str) -> None:
    assert "te hoog en wil in 2026" in said(among(box))


COMMENTS = "".join(
    f'<li class="comment"><div>Lezer {n}</div><p>Dat heb ik in onze wijk ook gezien, en nog'
    f" {n} andere lezers zeggen precies hetzelfde als ik.</p></li>"
    for n in range(2, 30)
)


def test_what_readers_write_is_left_out_and_said_even_if_it_is_more_than_the_report() -> None:
    report = "".join(f"<p>{A} {B} {C}</p>" for _ in range(1)) + f"<p>{B.replace('2', '7')} {A}</p>"
    article = page(
        f"<article>{H1}{report}{report.replace('12', '31')}</article>"
        f'<section id="comments"><ol>{COMMENTS}</ol></section>'
    )
    assert "precies hetzelfde" not in said(article)
    (warning,) = left_out(article)
    assert "28 sentences, the first: “Dat heb ik in onze wijk ook gezien" in warning


@pytest.mark.parametrize(
    "sentence",
    [
        "Al abonnee? Die vraag krijgen 40.000 lezers vanaf maandag te zien.",
        "‘Dit artikel is alleen voor abonnees’ staat er sinds maandag boven de stukken.",
        "De krant zet er voortaan bij: dit artikel is alleen voor abonnees.",
        "Log in om verder te gaan, stond er op 300 schermen in het stadhuis.",
    ],
)
@pytest.mark.parametrize("inside", ["p", "div"])
def test_news_about_paywalls_is_no_paywall(sentence: str, inside: str) -> None:
    beside = "In Ede staan 45 stukken achter een muur."
    box = f"<p>{sentence}</p>" if inside == "p" else f"<div><p>{sentence}</p><p>{beside}</p></div>"
    article = among(box)
    assert sentence.split("?")[-1].split("’")[-1].strip() in said(article)
    assert inside == "p" or beside in said(article)
    assert not any("subscribers" in warning for warning in article.warnings)


def test_an_offer_in_the_middle_of_a_whole_report_is_no_end_of_it() -> None:
    article = among("<div><p>Al abonnee?</p><a href='/in'>Log in</a></div>")
    assert B in said(article)
    assert not article.warnings


@pytest.mark.parametrize(
    ("box", "kept"),
    [
        (
            "<div><p>In 2025 waren er 88 branden in Ede.</p><p>Dat waren er 31 minder.</p>"
            "<button>Lees voor</button></div>",
            ("88 branden", "31 minder"),
        ),
        (
            "<section><button>Wat kost het?</button>"
            "<p>De verbouwing kost 12 miljoen euro.</p></section>",
            ("12 miljoen euro.",),
        ),
        (
            "<div><div><button>Luister</button></div><p>De school telt 410 leerlingen.</p></div>",
            ("410 leerlingen",),
        ),
        (
            "<div><form><input name=q><button>Zoek</button></form>"
            "<p>Vorig jaar vroegen 2.318 gezinnen in de gemeente Ede om hulp van een wijkteam.</p>"
            "</div>",
            ("2.318 gezinnen",),
        ),
    ],
)
def test_a_paragraph_beside_a_button_is_not_lost(box: str, kept: tuple[str, ...]) -> None:
    for words in kept:
        assert words in said(among(box))


@pytest.mark.parametrize(
    "line",
    [
        "Niet voor publicatie bestemd waren 45 van de 60 bladzijden, zegt de advocaat.",
        "Noot voor de pers was de uitspraak van 12 mei.",
        "Notes to editors of 40 papers were found in the archive.",
        "-- Ende der Geduld: 300 Bauern protestieren",
        "### ",
        "###",
    ],
)
def test_the_rest_is_not_lost_to_a_line_that_begins_as_a_note(line: str) -> None:
    article = text("Jeugdhulp in Ede kost meer", f"{A} {B} {A}", line, C, f"{B} {C} {A}")
    assert said(article).count(C) == 2
    assert "#" in line or line.lstrip("- ") in said(article)


def test_a_release_in_a_mail_is_not_lost_to_a_line_that_begins_as_a_note() -> None:
    line = "Niet voor publicatie bestemd waren 45 van de 60 bladzijden, zegt de advocaat"
    release = f"Onderwerp: Jeugdhulp\nVan: Gemeente Ede\nDatum: 3 maart 2025\n\n{A} {B}"
    article = text(release, line, C)
    assert line in said(article)
    assert C in said(article)


@pytest.mark.parametrize(
    "note",
    ["Noot voor de redactie:", "Noot voor de pers, niet voor publicatie:", "###", "-- EINDE --"],
)
def test_what_is_for_editors_is_left_out_and_said(note: str) -> None:
    hidden = "Voor vragen over dit bericht kunt u terecht bij de heer Bos: 06 12345678."
    article = page(f"<article>{H1}{BODY}<p>{note}</p><p>{hidden}</p></article>")
    assert hidden not in said(article)
    assert "1 sentence: “Voor vragen" in left_out(article)[0]


@pytest.mark.parametrize(
    "sentence",
    [
        "Het kabinet trekt 14 miljoen uit voor lokale omroepen, zei de woordvoerder dinsdag.",
        "Een interview kost de omroep 300 euro, blijkt uit de stukken.",
        "De voorlichter kreeg 45 mails over de kwestie, zegt de burgemeester van Ede.",
    ],
)
@pytest.mark.parametrize("heading", ["Voor de pers", "Perscontact"])
def test_a_paragraph_below_a_heading_about_the_press_is_not_lost(
    heading: str, sentence: str
) -> None:
    assert sentence in said(among(f"<h2>{heading}</h2><p>{sentence}</p>"))


LIKE_A_CALL = [
    "U kunt zich tot 1 maart uitschrijven uit het donorregister.",
    "Je kunt je kind tot 15 april afmelden voor de opvang.",
    "U kunt uw kind ook bij de gemeente afmelden, zegt de wethouder.",
    "Ziet u een fout in de aanslag van 2024, dan kunt u bezwaar maken.",
    "Stuur ons 300 soldaten, vroeg de burgemeester aan Den Haag.",
    "Bel ons 14 dagen later nog eens, kreeg zij te horen.",
    "Wil je deze zomer 3 e-mails per dag minder, zet dan meldingen uit, zegt de onderzoeker.",
    "Kijk op de klok: Kipchoge liep de marathon in Berlijn in een record (2:01:09)",
    "12.000 readers chose to unsubscribe in May after the price rise.",
    "Krijg nu een boete van 90 euro in je inbox, waarschuwt de politie",
    "Word lid van een bende, kregen 14 jongens te horen.",
    "Klik hier niet op, waarschuwt de politie.",
    "Ontvang je elke maand geld van de gemeente in de mail, vroeg de rechter.",
    "Het rapport telt 300 bladzijden, meldt de dienst (pdf, 1,2 MB)",
]


@pytest.mark.parametrize("sentence", LIKE_A_CALL)
def test_a_sentence_that_begins_as_a_call_is_not_lost(sentence: str) -> None:
    assert sentence in said(text("Jeugdhulp in Ede kost meer", A, sentence, f"{B} {C}"))
    assert sentence in said(text("Jeugdhulp in Ede kost meer", f"{A} {B}", C, sentence))


def test_addresses_that_a_report_lists_are_not_lost() -> None:
    listed = ("Plein 1, 3500 AA Utrecht", "Kade 12, 6711 BC Ede")
    article = text(
        "Jeugdhulp in Ede kost meer",
        A,
        "De uitbraak begon op drie adressen:\n\n" + "\n".join(f"- {one}" for one in listed),
        f"{B} {C}",
    )
    for one in listed:
        assert one in said(article)


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("Downloads", "In maart 12 miljoen downloads"),
        ("Documenten", "Het archief mist 300 dossiers"),
        ("Ander nieuws", "De wethouder kocht 14 huizen"),
        ("Meer nieuws uit de regio", "Het budget is 9 miljoen euro."),
        ("Download", "Het aantal downloads steeg met 45 procent"),
    ],
)
def test_a_last_section_is_not_lost_to_its_heading(heading: str, line: str) -> None:
    article = page(
        f"<article>{H1}{BODY}<h2>{heading}</h2><p>{line}</p><p>Dat is 4 meer dan in 2023</p>"
        "</article>"
    )
    assert line in said(article)


def test_a_paragraph_in_a_link_is_no_teaser() -> None:
    line = "Het tekort is 9 miljard euro, blijkt uit de stukken."
    assert line in said(among(f"<a href=x><div><p>{line}</p></div></a>", f"<p>{A} {B}</p>"))


def test_what_is_left_out_is_said_once() -> None:
    hidden = "Meld je nu aan en ontvang elke week ons nieuws in je mailbox."
    article = among(f'<div class="newsletter"><p>{hidden}</p><form><input></form></div>')
    assert hidden not in said(article)
    assert left_out(article) == [f"Left out as no part of the report: 1 sentence: “{hidden}”"]


def test_of_what_is_shorter_than_a_sentence_nothing_is_said() -> None:
    assert among("<p>Deel dit artikel</p>", "<p>Lees ook: Ede bouwt.</p>").warnings == ()
