"""Codes of languages, as people and programs write them."""

from __future__ import annotations

import pytest

from summarize.language import is_same, primary
from summarize.language.codes import parts
from summarize.models.language_codes import M2M100, MBART50, NLLB, nllb


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("nl", "nl"),
        ("nl-BE", "nl"),
        ("nl_BE", "nl"),
        ("NL", "nl"),
        ("zh-Hant-TW", "zh"),
        ("nld", "nl"),
        ("dut", "nl"),
        ("nld-BE", "nl"),
        ("tgl", "tgl"),  # whose code in the registry of today is another of three letters
        ("und", "und"),
        ("", ""),
        ("No language", "no language"),
    ],
)
def test_the_language_of_a_code(code: str, language: str) -> None:
    assert primary(code) == language


def test_a_language_is_the_same_in_any_region_and_script() -> None:
    assert is_same("en-GB", "en_US")
    assert is_same("eng", "en")
    assert not is_same("nl", "nds")


@pytest.mark.parametrize("code", sorted({*NLLB, *MBART50, *M2M100}))
def test_the_codes_that_models_know_stay_as_they_are(code: str) -> None:
    assert primary(code) == code


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("zh-Hant", ("Hant", None)),
        ("zh_tw", (None, "TW")),
        ("en-Latn-GB", ("Latn", "GB")),
        ("nl", (None, None)),
        ("", (None, None)),
    ],
)
def test_the_script_and_region_of_a_code(code: str, found: tuple[str | None, str | None]) -> None:
    assert parts(code) == found


def test_nllb_tells_the_scripts_of_chinese() -> None:
    assert [nllb(c) for c in ("zh-TW", "zh_Hant", "zh-CN", "zh", "nld")] == [
        "zho_Hant",
        "zho_Hant",
        "zho_Hans",
        "zho_Hans",
        "nld_Latn",
    ]
