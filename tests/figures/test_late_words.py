"""Word lists that were written late, each against what it must not take."""

from __future__ import annotations

import pytest

from summarize.figures import Kind, compare, find


@pytest.mark.parametrize(
    ("text", "value", "kind", "unit"),
    [
        ("De gemeente trekt drie ton uit voor het plein.", "300000", Kind.MONEY, "EUR"),
        ("De vrachtwagen weegt drie ton.", "3", Kind.MEASURE, "t"),
        ("Er kwam drie ton graan aan.", "3", Kind.MEASURE, "t"),
        ("Het huis kostte acht ton.", "800000", Kind.MONEY, "EUR"),
        ("Hij verdiende 12 mille per jaar.", "12000", Kind.MONEY, "EUR"),
    ],
)
def test_a_ton_is_money_where_money_is_spoken_of(
    text: str, value: str, kind: Kind, unit: str
) -> None:
    figure = find(text, "nl")[0]
    assert (str(figure.value), figure.kind, figure.unit) == (value, kind, unit)


@pytest.mark.parametrize(
    ("lang", "source", "target", "same"),
    [
        # A fortnight and a week counted with both their ends.
        ("fr", "Il part dans quinze jours.", "He leaves in two weeks.", True),
        ("fr", "Il part dans huit jours.", "He leaves in a week.", True),
        ("es", "Se va dentro de quince días.", "He leaves in two weeks.", True),
        ("fr", "Il part dans quinze jours.", "He leaves in three weeks.", False),
        ("fr", "Il part dans dix jours.", "He leaves in two weeks.", False),
        # A relay is a name: its legs are no number of metres.
        ("nl", "Ze wonnen de 4x100 meter.", "They won the 4x100 metres.", True),
        ("nl", "Ze wonnen de 4x100 meter.", "They won the 4x400 metres.", False),
        # A comparative parted from its than.
        ("nl", "Wie ouder is dan 65 mag mee.", "Anyone over 65 may come.", True),
        ("nl", "Wie ouder is dan 65 mag mee.", "Anyone under 65 may come.", False),
        ("de", "Wer älter ist als 65, darf mit.", "Anyone over 65 may come.", True),
        ("de", "Wer älter ist als 65, darf mit.", "Anyone under 65 may come.", False),
    ],
)
def test_late_words(lang: str, source: str, target: str, same: bool) -> None:
    assert compare(source, target, source_lang=lang, target_lang="en").ok is same
