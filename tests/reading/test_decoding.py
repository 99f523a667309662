"""Bytes → text: every encoding that news arrives in, and a clear word about everything else."""

from __future__ import annotations

import codecs
import io
import unicodedata
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.errors import InputError
from summarize.reading.decoding import decode
from summarize.reading.tidying import repaired

DUTCH = "Eén categorie: 47 procent méér – “geüpload” voor € 2.205.\n"


@pytest.mark.parametrize(
    "data",
    [
        DUTCH.encode(),
        codecs.BOM_UTF8 + DUTCH.encode(),
        codecs.BOM_UTF16_LE + DUTCH.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + DUTCH.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + DUTCH.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + DUTCH.encode("utf-32-be"),
        DUTCH.encode("utf-16-le"),
        DUTCH.encode("utf-16-be"),
        DUTCH.encode("cp1252"),
    ],
    ids="utf-8 utf-8-bom utf-16-le utf-16-be utf-32-le utf-32-be le-bare be-bare cp1252".split(),
)
def test_every_encoding_gives_the_same_text(data: bytes) -> None:
    assert decode(data, "a.txt") == DUTCH


def test_utf8_with_some_windows_bytes_keeps_both_readable() -> None:
    data = "geüpload in België, ".encode() + "categorieën".encode("cp1252")
    assert decode(data, "a.txt") == "geüpload in België, categorieën"


def test_western_text_with_an_accidental_utf8_pair_stays_western() -> None:
    french = "Il a dit « CAFÉ», puis été là, très près."
    assert decode(french.encode("cp1252"), "a.txt") == french


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x85", "\u2028", "\u2029", "\f"])
def test_line_ends_become_newlines(end: str) -> None:
    assert decode(f"een{end}twee".encode(), "a.txt") == "een\ntwee"


def test_what_no_reader_sees_is_taken_out_of_words_and_numbers() -> None:
    assert decode("47\u200b pro\u00adcent \ufeffmeer\x07".encode(), "a.txt") == "47 procent meer"


def test_characters_are_composed() -> None:
    assert decode("gei\u0308pload".encode(), "a.txt") == "geïpload"


def _zip(name: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(name, "tekst")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "is empty"),
        (b" \r\n\t \xc2\xa0\n", "nothing but white space"),
        (codecs.BOM_UTF8, "nothing but white space"),
        (codecs.BOM_UTF16_LE, "nothing but white space"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "a PDF document"),
        (b"{\\rtf1\\ansi Tekst}", "an RTF document"),
        (_zip("word/document.xml"), "a Word document"),
        (_zip("xl/workbook.xml"), "an Excel workbook"),
        (_zip("ppt/presentation.xml"), "a PowerPoint presentation"),
        (_zip("bericht.txt"), "a zip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "an old Microsoft Office document"),
        (b"\x1f\x8b\x08" + bytes(20), "a gzip archive"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "a PNG image"),
        (b"\xff\xd8\xff\xe0" + bytes(20), "a JPEG image"),
        (b"\x00\x00\x00\x18ftypmp42", "a video"),
        (b"RIFF\x10\x00\x00\x00WEBP", "a WebP"),
        (b"\x00\x01\x00\x00" + bytes(30), "TrueType"),
        (b"tekst\x00met\x00nullen\x00er in", "binary data"),
        (bytes(range(1, 32)) * 20, "binary data"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a\x00", "damaged"),
        ("Это отчёт о происшествии".encode("cp1251"), "in no encoding that can be told"),
        (b"\x81\x8d\x8f tekst", "in no encoding that can be told"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, what: str) -> None:
    with pytest.raises(InputError, match=what) as error:
        decode(data, "map/bericht.txt")
    message = str(error.value)
    assert message.startswith("map/bericht.txt ")
    assert message.endswith(".")
    assert "\n" not in message


@pytest.mark.parametrize("start", ["GGUF is een formaat.", "RIFFEN in zee.", "BZhang kwam."])
def test_text_that_begins_like_a_signature_is_text(start: str) -> None:
    assert decode(start.encode(), "a.txt") == start


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_an_input_error(data: bytes) -> None:
    try:
        text = decode(data, "a.txt")
    except InputError:
        return
    assert text.strip()
    text.encode()  # raises if a lone surrogate is left


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cs"])))
def test_printable_utf8_loses_no_word(text: str) -> None:
    if not text.strip() or text.startswith(("%PDF", "{\\rtf", "<")) or repaired(text) != text:
        return
    assert decode(text.encode(), "a.txt").split() == unicodedata.normalize("NFC", text).split()


def test_a_soft_hyphen_at_a_lines_end_parts_no_word() -> None:
    assert (
        decode("een ontwik\u00ad\nkeling en nog\u00adeens".encode(), "a")
        == "een ontwikkeling en nogeens"
    )


def test_the_euro_of_iso_8859_15_is_no_currency_sign() -> None:
    text = "Het kost € 12 miljoen, zegt de cœur de ville."
    assert decode(text.encode("iso-8859-15"), "a") == text
    assert decode("De helft: ½ liter, € 5".encode("cp1252"), "a") == "De helft: ½ liter, € 5"


@pytest.mark.parametrize("wrong", ["cp1252", "latin-1"])
def test_what_was_decoded_wrongly_once_before_is_put_right(wrong: str) -> None:
    text = "Het café kost één miljoen, zegt de coördinator: één."
    assert decode(text.encode().decode(wrong).encode(), "a") == text
    if wrong == "cp1252":
        quoted = "De “haven” kost € 12 miljoen – meer dan ‘gedacht’…"
        assert decode(quoted.encode().decode(wrong, "ignore").encode(), "a").startswith("De “haven")
