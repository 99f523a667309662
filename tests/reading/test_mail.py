"""Mails: what is new in them, what they are called, what is attached."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from summarize.reading import read_all_bytes
from summarize.reading.document import Document, DocumentLimits, Hints
from summarize.reading.faults import EncryptedError, NoTextError, TooDeepError, UnreadableError
from summarize.reading.mail import read, read_msg
from summarize.reading.mail.history import newest
from summarize.reading.mail.message import subject
from tests.reading.making.compound import message

HERE = Path(__file__).parent
NEWS = (
    "De gemeente trekt 4,7 miljoen euro uit voor nieuwe stuwen en gemalen in de polder.",
    "Daarvan betaalt de provincie 1,9 miljoen euro, en het Rijk betaalt een half miljoen euro.",
    "De werkzaamheden beginnen in oktober en duren naar verwachting veertien maanden.",
)
TEXT = "\n\n".join(NEWS)


def mail(text: str = TEXT, *, html: str | None = None, name: str = "Cijfers") -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Jan Vermaat <pers@gemeente.example>"
    made["Subject"] = name
    made["Date"] = "Tue, 12 Mar 2024 23:30:00 -0500"
    made["Message-ID"] = "<1@example>"
    if text:
        made.set_content(text)
    if html is not None:
        if text:
            made.add_alternative(html, subtype="html")
        else:
            made.set_content(html, subtype="html")
    return made


def opened(made: EmailMessage | bytes) -> Document:
    data = made if isinstance(made, bytes) else made.as_bytes()
    (found,) = read(data, Hints("bericht.eml"))
    return found


def texts(found: Document) -> list[str]:
    return [block.text for block in found.blocks]


@pytest.mark.parametrize(
    "quoted",
    [
        "Op ma 4 mrt 2024 om 09:12 schreef Els <els@bode.example>:\n> Wanneer komt het?",
        "Op ma 4 mrt 2024 om 09:12 schreef Els van der Meulen-Harmsen\n<els@bode.example>:\n> Wanneer?",
        "Els schreef op 4-3-2024 om 9:12:\n> Wanneer komt het?",
        "On Mon, 4 Mar 2024 at 09:12, Els <els@bode.example> wrote:\n> When?",
        "Am 04.03.2024 um 09:12 schrieb Els:\n> Wann kommt es?",
        "Le lun. 4 mars 2024 à 09:12, Els <els@bode.example> a écrit :\n> Quand ?",
        "El lun, 4 mar 2024 a las 9:12, Els (<els@bode.example>) escribió:\n> ¿Cuándo?",
        "-----Oorspronkelijk bericht-----\nVan: Els\nVerzonden: maandag\nOnderwerp: cijfers\n\nWanneer?",
        "-----Original Message-----\nFrom: Els\nSent: Monday\nSubject: figures\n\nWhen?",
        "-----Ursprüngliche Nachricht-----\nVon: Els\nGesendet: Montag\nBetreff: Zahlen\n\nWann?",
        "________________________________\nVan: Els <els@bode.example>\nVerzonden: maandag 4 maart\nAan: Jan\nOnderwerp: RE: cijfers\n\nWanneer komt het?",
        "De : Els\nEnvoyé : lundi 4 mars\nÀ : Jan\nObjet : chiffres\n\nQuand ?",
        "De: Els\nEnviado el: lunes 4 de marzo\nPara: Jan\nAsunto: cifras\n\n¿Cuándo?",
    ],
)
def test_what_is_answered_is_left_out(quoted: str) -> None:
    assert tuple(texts(opened(mail(f"{TEXT}\n\n{quoted}\n")))) == NEWS


@pytest.mark.parametrize(
    "below",
    [
        "-- \nJan Vermaat\nT 030 555 01 23",
        "Met vriendelijke groet,\n\nJan Vermaat\nPersvoorlichter",
        "Hartelijke groeten,\nJan",
        "Kind regards,\nJan",
        "Mit freundlichen Grüßen\nJan",
        "Bien cordialement,\nJan",
        "Un saludo,\nJan",
        "Dit bericht is uitsluitend bestemd voor de geadresseerde.",
        "Verzonden vanaf mijn iPhone",
    ],
)
def test_signatures_and_disclaimers_are_left_out(below: str) -> None:
    assert tuple(texts(opened(mail(f"Geachte redactie,\n\n{TEXT}\n\n{below}\n")))) == NEWS


def test_a_report_below_a_farewell_stays() -> None:
    long = " ".join([NEWS[0]] * 6)
    kept = newest(["Hierbij ons bericht.", "Met vriendelijke groet,", "Jan", long]).kept
    assert kept == (0, 3)


def test_a_mail_that_is_passed_on_is_the_news() -> None:
    above = (
        "Ter info, groet Els\n\n---------- Forwarded message ---------\nVan: Jan\nDate: ma 4 mrt\n"
    )
    found = texts(opened(mail(f"{above}Subject: cijfers\nTo: Els\n\n{TEXT}\n")))
    assert found[-3:] == list(NEWS)
    assert not any("Subject" in text for text in found)


@pytest.mark.parametrize("as_page", [False, True])
def test_of_a_short_answer_only_the_answer_is_read(as_page: bool) -> None:
    lines = [NEWS[0], "Met vriendelijke groet,", "Ina", *_HEADER, "Hebben jullie de cijfers?"]
    page = "".join(f"<p>{line}</p>" for line in lines) if as_page else None
    message = mail("\n\n".join(lines) if not as_page else "", html=page)
    message.replace_header("Subject", "RE: cijfers")
    assert texts(opened(message)) == [NEWS[0]]


_HEADER = ("Van: Els\nVerzonden: maandag 4 maart\nAan: Ina\nOnderwerp: cijfers",)


def test_html_without_what_it_quotes() -> None:
    page = "<p>Beste Els,</p>" + "".join(f"<p>{text}</p>" for text in NEWS)
    page += "<div class='gmail_quote'>Op ma schreef Els:<blockquote>Wanneer?</blockquote></div>"
    assert tuple(texts(opened(mail("", html=page)))) == NEWS
    outlook = "".join(f"<p>{text}</p>" for text in NEWS)
    outlook += (
        "<p><b>Van:</b> Els<br><b>Verzonden:</b> maandag<br><b>Onderwerp:</b> RE</p><p>Wanneer?</p>"
    )
    assert tuple(texts(opened(mail("", html=outlook)))) == NEWS


def test_a_newsletter_laid_out_in_tables_is_read_from_its_plain_text() -> None:
    cell = f"<table><tr><td><table><tr><td>{NEWS[0]}</td></tr></table></td></tr></table>"
    assert tuple(texts(opened(mail(TEXT, html=cell)))) == NEWS


def test_title_date_and_author_are_the_mails() -> None:
    found = opened(mail(name="[EXTERN] FW: Antw: Cijfers over de polder"))
    assert (found.title, found.date, found.author) == (
        "Cijfers over de polder",
        "2024-03-12",
        "Jan Vermaat",
    )


@pytest.mark.parametrize(
    ("written", "read_as"),
    [("RE: AW: Bericht", "Bericht"), ("Re[2]: x", "x"), ("Rente stijgt", "Rente stijgt"), ("", "")],
)
def test_subjects(written: str, read_as: str) -> None:
    assert subject(written) == read_as


def test_an_attached_report_says_which_mail_it_came_in() -> None:
    made = mail("Zie de bijlage, met vriendelijke groet, Jan")
    pdf = (HERE / "documents" / "tune-weasyprint-plain.pdf").read_bytes()
    made.add_attachment(pdf, maintype="application", subtype="pdf", filename="jaarverslag.pdf")
    made.add_attachment(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", filename="logo.png")
    found = read_all_bytes(made.as_bytes(), "bericht.eml", "nl")
    attached = found[-1]
    assert attached.name == "jaarverslag.pdf"
    assert attached.within == "bericht.eml"
    assert attached.title == "Meer gezinnen kloppen aan bij het jeugdloket"


def test_a_mail_attached_to_a_mail_is_one_of_its_own() -> None:
    made = mail("Ter info.")
    made.add_attachment(mail(name="Peil verlaagd"))
    found = read_all_bytes(made.as_bytes(), "bericht.eml", "nl")
    assert (found[-1].title, found[-1].within) == ("Peil verlaagd", "bericht.eml")


def test_an_attachment_that_cannot_be_read_is_told_of() -> None:
    made = mail()
    secret = (HERE / "outcomes" / "encrypted.pdf").read_bytes()
    made.add_attachment(secret, maintype="application", subtype="pdf", filename="geheim.pdf")
    (found,) = read_all_bytes(made.as_bytes(), "bericht.eml", "nl")
    assert any("geheim.pdf is a PDF that opens only with a password" in w for w in found.warnings)


def test_an_outlook_message_with_an_attachment() -> None:
    pdf = (HERE / "documents" / "tune-weasyprint-plain.pdf").read_bytes()
    made = message(
        "Peil", "Jan <j@x.example>", "2024-03-12", text=TEXT, attachments=(("j.pdf", pdf),)
    )
    found = read_all_bytes(made, "bericht.msg", "nl")
    assert [(one.name, one.title) for one in found] == [
        ("bericht.msg", "Peil"),
        ("j.pdf", "Meer gezinnen kloppen aan bij het jeugdloket"),
    ]
    assert (found[0].date, found[0].author) == ("2024-03-12", "Jan")


def test_encrypted_and_empty_and_damaged_mails_say_so() -> None:
    with pytest.raises(EncryptedError, match=r"^bericht.eml is an encrypted mail"):
        opened(b"Message-ID: <1@x>\nContent-Type: multipart/encrypted; boundary=a\n\n--a--\n")
    with pytest.raises(NoTextError, match=r"^bericht.eml is a mail without a text"):
        opened(b"Message-ID: <1@x>\nSubject: leeg\n\n")
    with pytest.raises(UnreadableError, match=r"^kapot.msg is a damaged Outlook message"):
        read_msg(message("a", "b <b@x>", "2024-01-01", text=TEXT)[:1500], Hints("kapot.msg"))


def test_mails_nested_without_end_are_refused() -> None:
    made = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(60)
    )
    with pytest.raises(TooDeepError, match="deeper in each other"):
        read(b"Message-ID: <1@x>\n" + made, Hints("diep.eml", limits=DocumentLimits(nesting=20)))


def test_a_stream_that_says_it_is_larger_than_its_file_is_not_read_for_minutes() -> None:
    made = bytearray(message("a", "b <b@x>", "2024-01-01", text=TEXT))
    entry = made.index("__substg1.0_1000001F".encode("utf-16-le"))
    made[entry + 120 : entry + 124] = b"\xf0\xff\xff\xff"
    with pytest.raises(UnreadableError, match="damaged Outlook message"):
        read_msg(bytes(made), Hints("a.msg"))


@pytest.mark.parametrize(
    "date",
    [
        "Tue, 99999999999 Mar 2024 10:15:00 +0100",
        "Tue, 12 Mar 2024 10:15:00 +0199999999999",
        "Tue, 12 Mar 202499999999 10:15:00 +0100",
    ],
)
def test_a_date_of_more_digits_than_any_is_none(date: str) -> None:
    written = mail().as_bytes().replace(b"Tue, 12 Mar 2024 23:30:00 -0500", date.encode())
    assert date.encode() in written
    assert opened(written).date is None
