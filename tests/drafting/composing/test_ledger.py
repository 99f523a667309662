"""What a ledger says of a summary: a figure is in it only if that very figure is."""

from __future__ import annotations

from summarize.drafting.composing.ledger import marked_ledger
from summarize.figures import find
from summarize.reading import read_bytes
from summarize.report import Fate, LedgerEntry, Origin, SummarySentence

TEXT = (
    "Kinderen wachten gemiddeld vijf maanden op een vaste jeugdbeschermer. "
    "Wettelijk moet die er binnen vijf dagen zijn. De boete is 5 euro, de afstand 5 kilometer."
)


def test_five_days_are_not_told_by_five_months() -> None:
    article = read_bytes(TEXT.encode(), "a.txt", "nl")
    ledger = [
        LedgerEntry(figure, s.id, figure.text, Fate.KEPT, False)
        for s in article.sentences
        for figure in find(s.text, "nl")
    ]
    said = SummarySentence(
        "Children wait an average of five months for a permanent guardian.",
        (article.sentences[0].id,),
        Origin.WRITTEN,
    )
    marked = marked_ledger(ledger, article, [said], "en")
    assert [(e.figure.text, e.in_summary) for e in marked] == [
        ("vijf maanden", True), ("vijf dagen", False), ("5 euro", False), ("5 kilometer", False),
    ]  # fmt: skip
