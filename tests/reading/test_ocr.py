"""Scans are read by text recognition, where that is installed."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from summarize.reading import read_all_bytes
from summarize.reading.document import Hints
from summarize.reading.faults import (
    MissingExtraError,
    NoTextError,
    ScanError,
    UnreadableError,
    UnsupportedError,
)
from summarize.reading.opening import documents
from summarize.reading.pdf import ocr

OUTCOMES = Path(__file__).parent / "outcomes"
SCAN = (OUTCOMES / "scan.pdf").read_bytes()


def done(code: int, out: bytes = b"", err: bytes = b"") -> Any:
    return lambda *_: (code, out, err)


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "command", lambda: ["ocrmypdf"])
    monkeypatch.setattr(ocr, "_installed", lambda: frozenset({"nld", "eng", "deu"}))


@pytest.mark.slow
@pytest.mark.skipif(
    ocr.command() is None or "nld" not in ocr._installed(),
    reason="needs summarize[ocr], tesseract and its Dutch data",
)
def test_a_scan_is_read() -> None:
    (found,) = read_all_bytes(SCAN, "scan.pdf")
    assert found.title == "Meer gezinnen kloppen aan bij het jeugdloket"
    for figure in ("2023", "1.204", "987", "31 vaste krachten", "28 maart"):
        assert figure in found.text
    assert ocr.READ_SO in found.warnings
    assert found.sentences[0].place is not None
    assert found.sentences[0].place.page == 1


def test_without_it_the_scan_says_what_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "command", lambda: None)
    with pytest.raises(ScanError, match=r"^scan.pdf is a scan: .*summarize\[ocr\]"):
        read_all_bytes(SCAN, "scan.pdf")


@pytest.mark.usefixtures("installed")
def test_pictures_between_text_are_recognised_too(monkeypatch: pytest.MonkeyPatch) -> None:
    mixed = (OUTCOMES / "partly-scanned.pdf").read_bytes()
    whole = (OUTCOMES / "owner-password.pdf").read_bytes()
    monkeypatch.setattr(ocr, "run", done(0, whole))
    (found,) = read_all_bytes(mixed, "deels.pdf", "nl")
    assert found.warnings == (ocr.READ_SO,)
    monkeypatch.setattr(ocr, "run", done(4, err=b"no\nworse"))
    (found,) = read_all_bytes(mixed, "deels.pdf", "nl")
    assert found.warnings == ("Page 2 is a picture without text, which is not read.",)


@pytest.mark.usefixtures("installed")
def test_what_fails_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "run", done(4, err=b"something\nthe page is upside down"))
    with pytest.raises(NoTextError, match=r"^a.pdf is a scan .* \(the page is upside down\)"):
        ocr.recognise(SCAN, Hints("a.pdf"))

    monkeypatch.setattr(ocr, "run", done(0, SCAN))
    with pytest.raises(NoTextError, match="no text could be recognised"):
        read_all_bytes(SCAN, "a.pdf", "nl")

    def slow(*_: Any, **__: Any) -> Any:
        raise subprocess.TimeoutExpired("ocrmypdf", 1)

    monkeypatch.setattr(ocr, "run", slow)
    with pytest.raises(NoTextError, match="could not be recognised in 30 minutes"):
        ocr.recognise(SCAN, Hints("a.pdf"))


@pytest.mark.parametrize(
    ("language", "asked"),
    [(None, ["nld", "eng"]), ("nl-BE", ["nld"]), ("de", ["deu"]), ("fr", [])],
)
def test_the_languages_that_are_recognised(language: str | None, asked: list[str]) -> None:
    assert list(ocr._languages(language, frozenset({"nld", "eng", "deu"}))) == asked


@pytest.mark.usefixtures("installed")
def test_missing_language_data_are_named() -> None:
    with pytest.raises(NoTextError, match="install tesseract-ocr-fra"):
        ocr.recognise(SCAN, Hints("a.pdf", language="fr"))


def picture(form: str, mode: str = "L", **options: Any) -> bytes:
    """A page as a camera or a scanner writes it: wider than it is tall, if it lies on its side."""
    stream = io.BytesIO()
    Image.new(mode, (300, 200), "white").save(stream, form, **options)
    return stream.getvalue()


def pages_of(pdf: bytes) -> list[tuple[float, float]]:
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_size() for page in document]


SIDEWAYS = Image.Exif()
SIDEWAYS[0x0112] = 8


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(
    ("data", "count", "tall"),
    [
        (picture("PNG", "RGBA"), 1, False),
        (picture("PNG", "P"), 1, False),
        (picture("JPEG", exif=SIDEWAYS), 1, True),
        (picture("WEBP", "RGB"), 1, False),
        (picture("TIFF", "1", save_all=True, append_images=[Image.new("1", (300, 200))]), 2, False),
    ],
)
def test_a_picture_of_a_page_is_recognised(
    data: bytes, count: int, tall: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bytes] = []

    def recognised(command: list[str], pdf: bytes, *_: Any) -> tuple[int, bytes, bytes]:
        asked.append(pdf)
        return 0, (OUTCOMES / "owner-password.pdf").read_bytes(), b""

    monkeypatch.setattr(ocr, "run", recognised)
    (found,) = read_all_bytes(data, "foto.jpg", "nl")
    assert "1.204" in found.text
    assert ocr.READ_SO in found.warnings
    assert found.date is None  # when its PDF was made says nothing
    sizes = pages_of(asked[0])
    assert len(sizes) == count
    assert (sizes[0][1] > sizes[0][0]) is tall


@pytest.mark.usefixtures("installed")
def test_a_damaged_picture_is_one_sentence() -> None:
    with pytest.raises(UnreadableError, match=r"^a.png is a damaged picture; "):
        read_all_bytes(picture("PNG")[:60], "a.png", "nl")


def test_a_picture_without_text_recognition_says_what_helps(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ocr, "command", lambda: None)
    with pytest.raises(MissingExtraError, match=r"^a.png is a picture.*summarize\[ocr\]"):
        read_all_bytes(picture("PNG"), "a.png", "nl")
    with pytest.raises(UnsupportedError, match="save it as JPEG or PDF"):
        read_all_bytes(b"\0\0\0\x18ftypheic" + bytes(99), "a.heic", "nl")


@pytest.mark.usefixtures("installed")
def test_the_pictures_in_a_mail_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.reading.test_mail import mail

    monkeypatch.setattr(ocr, "run", done(4))
    made = mail()
    made.add_attachment(picture("PNG"), maintype="image", subtype="png", filename="logo.png")
    (found,) = documents(made.as_bytes(), Hints("bericht.eml"))
    assert found.warnings == ()
