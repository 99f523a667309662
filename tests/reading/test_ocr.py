"""Scans are read by text recognition, where that is installed."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from summarize.reading import read_all_bytes
from summarize.reading.document import Hints
from summarize.reading.faults import NoTextError, ScanError
from summarize.reading.pdf import ocr

OUTCOMES = Path(__file__).parent / "outcomes"
SCAN = (OUTCOMES / "scan.pdf").read_bytes()


def done(code: int, out: bytes = b"", err: bytes = b"") -> Any:
    return lambda *_, **__: subprocess.CompletedProcess([], code, out, err)


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
    monkeypatch.setattr(subprocess, "run", done(0, whole))
    (found,) = read_all_bytes(mixed, "deels.pdf", "nl")
    assert found.warnings == (ocr.READ_SO,)
    monkeypatch.setattr(subprocess, "run", done(4, err=b"no\nworse"))
    (found,) = read_all_bytes(mixed, "deels.pdf", "nl")
    assert found.warnings == ("Page 2 is a picture without text, which is not read.",)


@pytest.mark.usefixtures("installed")
def test_what_fails_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", done(4, err=b"something\nthe page is upside down"))
    with pytest.raises(NoTextError, match=r"^a.pdf is a scan .* \(the page is upside down\)"):
        ocr.recognise(SCAN, Hints("a.pdf"))

    monkeypatch.setattr(subprocess, "run", done(0, SCAN))
    with pytest.raises(NoTextError, match="no text could be recognised"):
        read_all_bytes(SCAN, "a.pdf", "nl")

    def slow(*_: Any, **__: Any) -> Any:
        raise subprocess.TimeoutExpired("ocrmypdf", 1)

    monkeypatch.setattr(subprocess, "run", slow)
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
