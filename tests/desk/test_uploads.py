"""What is brought in at the desk: files at once, mails with attachments, links."""

from __future__ import annotations

import email.message
import sqlite3
import threading
from pathlib import Path
from typing import Any

import pytest

from summarize import reading
from summarize.desk import desk, listing, papers, uploads
from summarize.desk.uploads import bring
from summarize.reading.web.addresses import ALLOWED
from tests.conftest import ROOT
from tests.desk.conftest import ORIGIN, Office
from tests.desk.doubles import SCHOOLS
from tests.desk.test_at_once import edit
from tests.desk.test_editing import whole
from tests.reading.server import LOOPBACK, Answer, serving

NEWS = "De gemeente Gouda plant 250 bomen. Dat zijn er 50 meer dan vorig jaar.\n"


def upload(office: Office, *files: tuple[str | bytes, bytes]) -> list[dict[str, Any]]:
    parts = [("files", (name, data)) for name, data in files]
    answer = office.client.post("/bring/files", files=parts, headers=ORIGIN)  # type: ignore[arg-type]
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["brought"]
    return found


def test_the_same_file_from_many_pages_at_once_is_one_report(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    # All have looked whether it is there before the first has put it there.
    together, true = threading.Barrier(8), uploads._check

    def slow(*given: Any) -> None:
        true(*given)
        together.wait(10)

    monkeypatch.setattr(uploads, "_check", slow)
    told: list[uploads.Brought] = []

    def one() -> None:
        told.append(bring(office.desk, "bomen.txt", NEWS.encode()))

    threads = [threading.Thread(target=one) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(one.state for one in told) == ["known"] * 7 + ["queued"]
    assert len({one.report for one in told}) == 1
    assert [path.name for path in office.desk.inbox.glob("*bomen*")] == [
        path.name for path in office.desk.inbox.iterdir() if "bomen" in path.name
    ]
    assert not list(office.desk.inbox.glob(".*.new"))


def test_what_is_attached_to_a_mail_is_brought_in_too(office: Office) -> None:
    mail = email.message.EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@example.org", "b@example.org", "Bomen"
    mail.set_content(NEWS)
    mail.add_attachment(
        SCHOOLS.replace("1.450", "1.460"), subtype="plain", filename="../../scholen.txt"
    )
    (one,) = upload(office, ("mail.eml", mail.as_bytes()))
    assert one["state"] == "queued"
    names = {row["file_name"] for row in office.desk.store.rows("SELECT file_name FROM documents")}
    assert "mail.eml" in names
    assert len([name for name in names if name.startswith("mail.eml/")]) == 1
    assert upload(office, ("again.eml", mail.as_bytes()))[0]["state"] == "known"


@pytest.mark.parametrize(
    "name", ["../../../etc/passwd", "..\\..\\x.txt", "/abs.txt", "a\0b.txt", ".hidden", "x" * 400]
)
def test_where_a_file_is_put_is_decided_here(office: Office, name: str) -> None:
    before = set(office.desk.inbox.parent.rglob("*"))
    found = bring(office.desk, name, f"{NEWS}{len(name)}{ord(name[0])}".encode())
    assert found.state == "queued"
    new = [p for p in set(office.desk.inbox.parent.rglob("*")) - before if "state." not in p.name]
    assert [path.parent for path in new] == [office.desk.inbox]


@pytest.mark.parametrize("name", ["be\xb7n.txt".encode("latin-1"), "börse.txt".encode()])
def test_a_name_in_any_encoding(office: Office, name: bytes) -> None:
    head = b'--x\r\nContent-Disposition: form-data; name="files"; filename="' + name + b'"\r\n\r\n'
    answer = office.client.post(
        "/bring/files",
        content=head + NEWS.encode() + b"\r\n--x--\r\n",
        headers={**ORIGIN, "content-type": "multipart/form-data; boundary=x"},
    )
    assert answer.json()["brought"][0]["state"] == "queued"


def test_a_huge_paste_is_told_that_it_is(office: Office) -> None:
    office.post("/bring/text", 400, text="x" * 20_000_001)
    told = office.post("/bring/text", text="é" * 10_000_001)  # two bytes each
    assert "larger than 20 MB" in told["brought"][0]["message"]


def test_a_pasted_text_is_called_by_its_first_words(office: Office) -> None:
    title = "Meldpunt verwerkt meer meldingen dan vorig jaar, wachttijd wordt korter"
    (one,) = office.post("/bring/text", text=f"{title}\n\n{NEWS}")["brought"]
    assert one["name"] == "Meldpunt verwerkt meer meldingen dan vorig jaar, wachttijd….txt"


def test_a_folder_that_cannot_be_written_is_said(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    (one,) = upload(office, ("bomen.txt", NEWS.encode()))
    assert one["state"] == "refused"
    assert "No space left on device" in one["message"]


def test_a_link_keeps_its_address_and_its_encoding(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ALLOWED, LOOPBACK)
    text = "De gemeente trekt 4,7 miljoen euro uit voor coöperaties in de polder. " * 3
    page = f"<!DOCTYPE html><html><head><title>Peil</title></head><body><p>{text}</p></body></html>"
    with serving() as site:
        # Bytes that only the server's word makes Eastern European: ö is the same, ő is not.
        old = {"Content-Type": "text/html; charset=iso-8859-2"}
        site.pages["/oud.html"] = Answer(page.replace("ö", "ő").encode("iso-8859-2"), headers=old)
        plain = {"Content-Type": "text/plain; charset=iso-8859-2"}
        site.pages["/oud.txt"] = Answer(text.replace("ö", "ő").encode("iso-8859-2"), headers=plain)
        pdf = (ROOT / "docs/examples/jaarverslag.pdf").read_bytes()
        found = Answer(pdf, headers={"Content-Type": "application/pdf"})
        site.pages["/jaarverslag%20%C3%A9%C3%A9n.pdf"] = found
        for path, said in (
            ("/oud.html", "coőperaties"),
            ("/oud.txt", "coőperaties"),
            ("/jaarverslag%20%C3%A9%C3%A9n.pdf", "De kinderombudsman kreeg"),
        ):
            before = set(office.desk.inbox.iterdir())
            (one,) = office.post("/bring/link", link=site.url(path))["brought"]
            assert one["state"] == "queued", one
            (file,) = set(office.desk.inbox.iterdir()) - before
            article = reading.read(str(file), language="nl")
            assert said in article.text
            assert article.link == site.url(path)
            again = office.post("/bring/link", link=site.url(path))["brought"]
            assert [one["state"] for one in again] == ["known"]


def test_files_that_could_not_be_written_are_tried_again(
    office: Office, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report, told = office.id("hotline.txt"), threading.Event()
    monkeypatch.setattr(desk, "SETTLING", 0.0)
    monkeypatch.setattr(desk, "AGAIN", 0.0)
    true, failures = papers.outputs.write, [OSError(28, "No space left"), ValueError("a surprise")]

    def full(*given: Any) -> None:
        if failures:
            raise failures.pop()
        true(*given)
        told.set()

    monkeypatch.setattr(papers.outputs, "write", full)
    office.desk._threads[0].start()
    edit(office, report, "sentence:s1", "Ada's.")
    assert told.wait(10)
    office.desk.papers.settle(report)
    assert "Ada's." in str(whole(folder))


def test_an_edit_and_a_change_by_another_program_are_both_kept(
    office: Office, folder: Path
) -> None:
    report = office.id("hotline.txt")
    edit(office, report, "sentence:s1", "Ada's.")
    for path in (folder / "reports" / "reports").glob("hotline-*.json"):
        text = path.read_text(encoding="utf-8")
        changed = text.replace("According to the police, the increase", "Police say the increase")
        path.write_text(changed, encoding="utf-8")
        assert changed != text
    office.desk.papers.settle(report)
    for text in (str(whole(folder)), str(whole(folder, "blurb"))):
        assert "Ada's." in text
        assert "Police say the increase" in text


def test_a_state_that_cannot_be_read_is_said(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*given: Any) -> Any:
        raise sqlite3.OperationalError("database is locked")

    monkeypatch.setattr(listing, "counts", locked)
    answer = office.client.get("/rows")
    assert answer.status_code == 503
    assert "database is locked" in answer.json()["message"]
