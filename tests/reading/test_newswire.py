"""What newswire text carries beside the report, told from the report."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.article import Article, Role
from summarize.reading import read_bytes
from summarize.reading.lines import unwrap
from summarize.reading.newswire import take_apart

LEAD = "De politie heeft zeven mensen aangehouden. Dat is twee meer dan vorig jaar."
BODY = "De verdachten komen vrijdag voor de rechter, zegt het parket in Gent."
TITLE = "Politie houdt zeven verdachten aan na onderzoek"


def article(*paragraphs: str, language: str = "nl") -> Article:
    return read_bytes("\n\n".join(paragraphs).encode(), "a.txt", language)


def outline(read: Article) -> list[tuple[Role, str]]:
    return [(p.role, " ".join(s.text for s in p.sentences)) for p in read.paragraphs]


PLAIN = [(Role.TITLE, TITLE), (Role.LEAD, LEAD), (Role.BODY, BODY)]


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("(c) Copyright 2021, dpa (www.dpa.de). Alle Rechte vorbehalten", "dpa"),
        ("© 2021 ANP", "ANP"),
        ("© ANP", "ANP"),
        ("Copyright 2020 Reuters. All rights reserved.", "Reuters"),
        ("© N.V. Mediahuis 2019-2021 - alle rechten voorbehouden", "N.V. Mediahuis"),
        ("Tous droits réservés", None),
        ("Bron: ANP", "ANP"),
        ("Source : Le Monde", "Le Monde"),
    ],
)
@pytest.mark.parametrize("place", ["above", "below"])
def test_copyright_and_source_lines_name_the_publisher(
    line: str, publisher: str | None, place: str
) -> None:
    read = article(*([line] if place == "above" else []), TITLE, LEAD, BODY,
                   *([line] if place == "below" else []))  # fmt: skip
    assert outline(read) == PLAIN
    assert read.publisher == publisher
    assert read.date is None  # the year of a copyright is not the date


@pytest.mark.parametrize(
    "line",
    [
        "Door onze redactie",
        "Door onze wetenschapsredactie",
        "Van onze politieke redactie",
        "Van onze verslaggeefster Amsterdam",
        "Door Annemarie de Vries en Jan Jansen",
        "Door: Jan Jansen",
        "Von unserem Korrespondenten",
        "By Jane Doe and John Smith",
        "Binnenland",
    ],
)
def test_bylines_above_the_report_are_furniture(line: str) -> None:
    if line != "Binnenland":  # a section stands above the title only
        assert outline(article(TITLE, line, LEAD, BODY)) == PLAIN
    assert outline(article(line, TITLE, LEAD, BODY)) == PLAIN


@pytest.mark.parametrize(
    "line",
    [
        "Foto: ANP / Jan de Vries",
        "Beeld © Getty Images",
        "Archieffoto: politie",
        "De politie bij het huis in Gent (foto: ANP)",
        "Het bureau van de politie in Gent © ANP",
        "Advertentie",
        "Deel dit artikel",
        "Lees ook: Meldpunt krijgt 2.000 meldingen",
        "Lees ook:",
        "Lees meer",
        "Read more",
        "Lesen Sie auch: Zahlen steigen",
        "À lire aussi : Une enquête en cours",
        "Lee también: Una investigación",
        "Tekst gaat verder onder de foto.",
        "Tekst loopt door onder de video",
        "Lees verder onder de advertentie",
        "Article continues below advertisement",
        "La suite de l'article après la publicité",
        "Abonneer u op onze nieuwsbrief en ontvang elke week 5 artikelen.",
        "Schrijf je in voor onze nieuwsbrief.",
        "Sign up for our newsletter!",
        "Facebook",
        "Tags: politie, Gent",
        "Lees ook\nMeldpunt krijgt 2.000 meldingen\nWaarom duurt dit zo lang?",
    ],
)
def test_web_furniture_goes_wherever_it_stands(line: str) -> None:
    assert outline(article(TITLE, line, LEAD, BODY)) == PLAIN
    assert outline(article(TITLE, LEAD, line, BODY)) == PLAIN
    assert outline(article(TITLE, LEAD, BODY, line)) == PLAIN


@pytest.mark.parametrize("heading", ["Meest gelezen", "Lees ook:", "Most read", "Mehr zum Thema"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_list_of_links_at_the_end_goes_as_a_whole(heading: str, gap: str) -> None:
    links = gap.join([heading, "Brand in Gent", "1. Man gered uit water", "Wat nu?"])
    assert outline(article(TITLE, LEAD, BODY, links)) == PLAIN


def test_statements_after_a_heading_of_links_are_kept() -> None:
    read = article(TITLE, LEAD, "Lees ook", BODY)
    assert outline(read) == PLAIN


@pytest.mark.parametrize(
    ("start", "date", "publisher"),
    [
        (" date 2020-06 ", "2020-06", None),
        ("date: 2020-06-12 ", "2020-06-12", None),
        ("2020-06-12 ", "2020-06-12", None),
        ("AMSTERDAM (ANP) - ", None, "ANP"),
        ("BRUSSEL, 3 juni 2020 (BELGA) – ", "2020-06-03", "Belga"),
        ("Den Haag (dpa) — ", None, "dpa"),
        ("WASHINGTON (Reuters) - ", None, "Reuters"),
        ("(AFP) ", None, "AFP"),
        ("ANP - ", None, "ANP"),
        ("DEN HELDER - ", None, None),
        ("Utrecht, 12 mei 2020 - ", "2020-05-12", None),
    ],
)
@pytest.mark.parametrize("titled", [True, False])
def test_datelines_are_taken_off_the_first_sentence(
    start: str, date: str | None, publisher: str | None, titled: bool
) -> None:
    read = article(*([TITLE] if titled else []), start + LEAD, BODY)
    assert outline(read) == PLAIN[0 if titled else 1 :]
    assert (read.date, read.publisher) == (date, publisher)


@pytest.mark.parametrize(
    "lead",
    [
        "Het Europees Parlement (EP) heeft dinsdag voor het voorstel gestemd.",
        "Persbureau Reuters (AP en AFP ook) meldt dat de man is gevonden.",
        "Ajax - PSV eindigde zaterdag in Amsterdam in 2-1.",
        "Copyright is een recht dat makers van een werk beschermt.",
        "Door corona zijn er meer meldingen, zegt het meldpunt.",
        "Van onze kinderen leest een derde te slecht, zegt de minister.",
        "Foto's van het feest stonden op een site, zegt de politie.",
        "Advertenties op zulke sites leveren veel geld op.",
        "In 2020-2021 waren er 45 procent meer meldingen.",
        "NAVO-landen - ook België - geven meer uit.",
    ],
)
def test_statements_that_look_like_furniture_are_kept(lead: str) -> None:
    assert outline(article(lead, BODY)) == [(Role.LEAD, lead), (Role.BODY, BODY)]
    assert outline(article(LEAD, lead)) == [(Role.LEAD, LEAD), (Role.BODY, lead)]


@pytest.mark.parametrize(
    "lines", [["12 maart 2021 10:15"], ["Gepubliceerd: 12-03-2021", "Laatste update: 10:15"]]
)
def test_a_date_line_gives_the_date(lines: list[str]) -> None:
    for paragraphs in ([*lines, TITLE, LEAD, BODY], [TITLE, *lines, LEAD, BODY]):
        read = article(*paragraphs)
        assert outline(read) == PLAIN
        assert read.date == "2021-03-12"


@pytest.mark.parametrize("line", ["Lindehoven, 14 maart 2025", "Den Haag, 14-03-2025"])
def test_a_line_of_place_and_date_is_no_heading(line: str) -> None:
    text = f"Meer gezinnen vragen hulp\n\n{line}\n\nDit jaar vroegen 2.318 gezinnen daar om hulp."
    article = read_bytes(text.encode(), "a.txt", "nl")
    assert article.date == "2025-03-14"
    assert [paragraph.role for paragraph in article.paragraphs] == [Role.TITLE, Role.LEAD]


def test_an_agency_in_brackets_closes_the_report() -> None:
    read = article(TITLE, LEAD, BODY + " (Belga)")
    assert outline(read) == PLAIN
    assert read.publisher == "Belga"


def test_a_name_below_the_report_is_its_writers() -> None:
    assert outline(article(TITLE, LEAD, BODY, "Jan van der Berg")) == PLAIN


@pytest.mark.parametrize(
    "title", [TITLE, "Wat nu?", "'Nederland moet meer doen voor kinderen'", "47 procent meer zaken"]
)
def test_a_short_first_line_without_a_stop_is_the_title(title: str) -> None:
    read = article(title, LEAD, BODY)
    assert read.title == title
    assert read.title_sentence is not None
    assert read.title_sentence.id == "s0"
    assert read.paragraphs[0].role is Role.TITLE


def test_two_sentences_are_no_title_though_the_last_is_a_question() -> None:
    lead = "De politie kreeg vorig jaar meer meldingen. Hoe kan dat?"
    assert article(lead, BODY).title is None


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_paragraphs_by_single_or_double_newlines(gap: str) -> None:
    text = gap.join([TITLE, LEAD, "Wat er volgt", BODY, "Nog " + BODY])
    assert outline(read_bytes(text.encode(), "a.txt", "nl")) == [
        *((Role.TITLE, TITLE), (Role.LEAD, LEAD), (Role.CROSSHEAD, "Wat er volgt")),
        *((Role.BODY, BODY), (Role.BODY, "Nog " + BODY)),
    ]


@pytest.mark.parametrize(
    "text", [LEAD, "Zeven gewonden bij brand in Gent", "Wat nu?", "- Zeven gewonden in Gent"]
)
def test_a_text_of_one_line_is_a_lead_without_a_title(text: str) -> None:
    assert outline(article(text)) == [(Role.LEAD, text.removeprefix("- "))]


@pytest.mark.parametrize(
    "heading",
    ["Grenzen waren dicht", "Ook positieve gevolgen door corona?", "'Topje van'  ijsberg"],
)
def test_short_lines_between_paragraphs_are_crossheads(heading: str) -> None:
    read = article(TITLE, LEAD, heading, BODY)
    assert [p.role for p in read.paragraphs][2] is Role.CROSSHEAD
    assert " ".join(s.text for s in read.sentences) == f"{LEAD} {BODY}"


@pytest.mark.parametrize(
    "lines",
    [
        ["De politie zoekt:", "- een man van 30", "- een vrouw van 45"],
        ["1. Meer agenten op straat", "2. Meer geld voor het meldpunt"],
        ["Uitslagen", "Ajax - PSV 2-1", "Feyenoord - AZ 0-0"],
        ['"Ik weet het niet"'],
        ["De man zei:", "Ik weet het niet"],
    ],
)
def test_list_items_and_quotations_are_no_crossheads(lines: list[str]) -> None:
    read = article(TITLE, LEAD, "\n".join(lines), BODY)
    assert {p.role for p in read.paragraphs[1:]} == {Role.LEAD, Role.BODY}


SAID = "We mogen nooit vergeten dat achter elk van die beelden een kind schuilt"


@pytest.mark.parametrize("quote", [SAID, f'"{SAID}"', f"‘{SAID}.’", SAID.replace("elk van ", "")])
def test_a_pull_quote_repeats_the_body_and_names_its_speaker(quote: str) -> None:
    speaker = "Stephan Smits, woordvoerder Child Focus"
    body = f'"Er is meer materiaal. {SAID} dat misbruikt werd," zegt Stephan Smits.'
    for paragraphs in ([LEAD, quote, speaker, body], [LEAD, body, quote, speaker, BODY]):
        read = article(TITLE, *paragraphs)
        pulled = [p for p in read.paragraphs if p.role is Role.PULL_QUOTE]
        assert len(pulled) == 1
        assert pulled[0].sentences[-1].text == speaker
        assert all(speaker not in s.text for s in read.sentences)


def test_a_quotation_said_once_is_kept_with_its_speaker() -> None:
    read = article(TITLE, LEAD, f'"{SAID}."', "Stephan Smits, woordvoerder Child Focus", BODY)
    assert [p.role for p in read.paragraphs] == [Role.TITLE, Role.LEAD, Role.BODY, Role.BODY]
    assert read.paragraphs[2].sentences[-1].text == "Stephan Smits, woordvoerder Child Focus"


def test_a_lead_that_the_body_repeats_stays_the_lead() -> None:
    read = article(TITLE, LEAD, BODY + " " + LEAD)
    assert read.paragraphs[1].role is Role.LEAD


def test_headings_alone_are_what_there_is_to_say() -> None:
    read = article("Zeven gewonden bij brand in Gent", "Brandweer had vier uur nodig")
    assert len(read.sentences) == 2


LINES = st.sampled_from(
    [
        *(TITLE, LEAD, BODY, "", "", "Meest gelezen", "Lees ook", "Wat nu?", "Foto: ANP", "ANP"),
        *("© 2021 ANP", "12 maart 2021", "- een man", "1. een", "2. twee", f'"{SAID}."', SAID),
        *(
            "Jan Jansen, directeur",
            "Door Jan Jansen",
            "AMSTERDAM (ANP) - " + BODY,
            "date 2020-06 x",
        ),
        *("(ANP)", "Titel: x", "Bron: x", "x © ANP", "?", "‘"),
    ]
)


@given(st.one_of(st.lists(LINES, max_size=20).map("\n".join), st.text(max_size=200)))
def test_every_word_is_in_a_part_or_in_the_furniture(text: str) -> None:
    text = unwrap(text.replace("\r", ""))
    parts = take_apart(text, "nl")
    covered = [False] * len(text)
    spans = [span for part in parts.parts for span in part.spans]
    for start, end in spans + parts.furniture:
        assert text[start:end].strip()
        for i in range(start, end):
            assert not covered[i]
            covered[i] = True
    rest = "".join(c if not done else " " for c, done in zip(text, covered, strict=True))
    # Only list marks are in neither.
    assert not any(map(str.isalpha, rest))
    assert spans == sorted(spans)


@pytest.mark.parametrize(
    "said",
    [
        "De tekst van de wet gaat verder dan onder de vorige minister was beloofd, zegt de Kamer.",
        "Het meldpunt stuurt een nieuwsbrief naar alle scholen, met 5 adviezen voor ouders.",
        "Ouders kunnen zich abonneren op een nieuwsbrief van de politie, zegt het meldpunt.",
    ],
)
def test_sentences_of_the_report_about_texts_and_newsletters_stay(said: str) -> None:
    assert outline(article(TITLE, LEAD, said, BODY))[2] == (Role.BODY, said)


@pytest.mark.parametrize("credit", ["© Belga", "(foto: ANP)", "Foto: © Getty Images"])
def test_a_caption_that_is_a_sentence_goes_with_its_credit(credit: str) -> None:
    caption = f"Een agent bekijkt beelden in het kantoor van het meldpunt in Gent. {credit}"
    assert outline(article(TITLE, caption, LEAD, BODY)) == PLAIN
    assert outline(article(TITLE, LEAD, caption, BODY)) == PLAIN


def test_the_last_paragraph_of_a_report_loses_only_the_credit() -> None:
    assert outline(article(TITLE, LEAD, f"{BODY} © Belga")) == PLAIN
