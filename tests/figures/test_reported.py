"""Errors that users of other translators reported: our check catches each."""

from __future__ import annotations

from summarize.figures import compare


def test_mozilla_translations_699_a_digit_lost_before_the_decimal_comma() -> None:
    """Firefox translated 283,82 € from Finnish as €28.82.

    Finnish is not among our languages; Dutch writes the amount with the same digits, separator
    and sign, so the same failure is expressed in Dutch.
    """
    source = "De rekening bedroeg 283,82 €."
    assert compare(source, "The bill was €283.82.", source_lang="nl", target_lang="en").ok
    comparison = compare(source, "The bill was €28.82.", source_lang="nl", target_lang="en")
    (change,) = comparison.changed
    assert (change.source.text, change.target.text) == ("283,82 €", "€28.82")


def test_fairseq_4854_a_number_became_words_without_it() -> None:
    """NLLB translated the single figure 102 as "the number of people"."""
    comparison = compare("102", "the number of people", source_lang="nl", target_lang="en")
    assert [figure.text for figure in comparison.missing] == ["102"]
    assert not comparison.ok


def test_argos_translate_499_a_version_became_a_decimal_number() -> None:
    """Argos translated version 0.85.x as 0,85 x: a name with digits comes through verbatim."""
    source = "Fixed in version 0.85.x"
    assert compare(source, "Opgelost in versie 0.85.x", source_lang="en", target_lang="nl").ok
    wrong = compare(source, "Opgelost in versie 0,85 x", source_lang="en", target_lang="nl")
    assert not wrong.ok
    assert "0.85.x" in {figure.text for figure in wrong.missing} | {
        change.source.text for change in wrong.changed
    }


def test_libretranslate_587_spelled_out_numbers() -> None:
    """LibreTranslate got numbers in words wrong: their values are compared, not their letters."""
    source = "Het waren er tweeënveertigduizend driehonderdzeventien."
    right = "There were forty-two thousand three hundred and seventeen."
    assert compare(source, right, source_lang="nl", target_lang="en").ok
    assert compare(source, "There were 42,317.", source_lang="nl", target_lang="en").ok
    for wrong in (
        "There were forty thousand three hundred and seventeen.",
        "There were forty-two thousand three hundred and seventy.",
        "There were twenty-four thousand three hundred and seventeen.",
        "There were forty-two million three hundred and seventeen.",
    ):
        assert not compare(source, wrong, source_lang="nl", target_lang="en").ok
