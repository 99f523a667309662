"""Scans: text recognition by OCRmyPDF and tesseract, in processes of their own.

Neither is a library here: OCRmyPDF (MPL-2.0) is called as a command, the one of `summarize[ocr]`
or the system's, and brings the text in as a layer under the page's picture, which is then read
like any PDF's. Both get the file on standard input, and no name of it.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

from summarize.language import primary
from summarize.reading.document import Hints
from summarize.reading.faults import NoTextError
from summarize.reading.processes import run

READ_SO = "It is a scan, read by text recognition: check names and figures against its pages."
_SECONDS = 1_800.0
"""A page takes some five seconds: enough for three hundred."""
_PAGE_SECONDS = 300
_PAGE_PIXELS = 120
"""Millions: a newspaper page at 300 dots an inch has half as many."""
_LANGUAGES = {
    "nl": "nld",
    "en": "eng",
    "de": "deu",
    "fr": "fra",
    "es": "spa",
    "it": "ita",
    "pt": "por",
    "pl": "pol",
    "da": "dan",
    "sv": "swe",
    "nb": "nor",
    "fi": "fin",
}
"""BCP 47 → tesseract's names."""
_DEFAULT = ("nld", "eng")


def command() -> list[str] | None:
    """What starts OCRmyPDF; None if it or tesseract is not installed."""
    if shutil.which("tesseract") is None:
        return None
    if importlib.util.find_spec("ocrmypdf") is not None:
        return [sys.executable, "-m", "ocrmypdf"]
    found = shutil.which("ocrmypdf")
    return [found] if found else None


def recognise(data: bytes, hints: Hints) -> bytes | None:
    """The PDF with the text of its pictures in it; None if nothing here can recognise text.

    Pages that have text already are left as they are. Raises NoTextError if it fails.
    """
    ocr = command()
    if ocr is None:
        return None
    languages = _languages(hints.language, _installed())
    if not languages:
        wanted = _LANGUAGES.get(primary(hints.language or "nl"), "nld")
        raise NoTextError(
            f"{hints.name} is a scan, and tesseract has no data of its language; install"
            f" tesseract-ocr-{wanted}."
        )
    options = ["--skip-text", "--output-type", "pdf", "--optimize", "0", "--jobs", "2", "--quiet"]
    options += ["--tesseract-timeout", str(_PAGE_SECONDS)]
    options += ["--max-image-mpixels", str(_PAGE_PIXELS)]
    try:
        # One thread a page: several, on a busy machine, wait for each other most of the time.
        status, out, errors = run(
            [*ocr, *options, "--language", "+".join(languages), "-", "-"],
            data,
            _SECONDS,
            {**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except subprocess.TimeoutExpired:
        raise NoTextError(
            f"{hints.name} is a scan whose text could not be recognised in"
            f" {_SECONDS / 60:.0f} minutes."
        ) from None
    except OSError as error:
        raise NoTextError(
            f"{hints.name} is a scan, and text recognition cannot be started ({error.strerror})."
        ) from None
    if status or not out.startswith(b"%PDF-"):
        reason = errors.decode("utf-8", "replace").strip().splitlines()
        raise NoTextError(
            f"{hints.name} is a scan whose text could not be recognised"
            f" ({reason[-1][:200] if reason else f'OCRmyPDF ended with {status}'})."
        )
    return out


def _installed() -> frozenset[str]:
    """The languages that tesseract has data of."""
    try:
        done = subprocess.run(
            ["tesseract", "--list-langs"], capture_output=True, timeout=20, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return frozenset()
    return frozenset(done.stdout.decode("utf-8", "replace").split())


def _languages(language: str | None, installed: frozenset[str]) -> Sequence[str]:
    """The languages to recognise: the report's if it is known, else Dutch and English."""
    own = _LANGUAGES.get(primary(language or ""))
    if own is not None:
        return [own] if own in installed else []
    return [one for one in _DEFAULT if one in installed] if "nld" in installed else []
