"""The one figure of a blurb that is set off: a key figure of the report that the blurb says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.drafting.source import Source
from summarize.figures import Figure, Kind, Match, Mode, compare
from summarize.language import primary
from summarize.rendering import view
from summarize.report import Headline, Report, SummarySentence

_TELLING = frozenset(
    {
        Kind.COUNT,
        Kind.PERCENT,
        Kind.PERCENTAGE_POINT,
        Kind.MULTIPLE,
        Kind.FRACTION,
        Kind.MONEY,
        Kind.MEASURE,
    }
)
_NEAR = 24
"""Characters: how far after a count the word may stand that says what is counted."""


def key_figure(report: Report, sentences: Sequence[SummarySentence]) -> str | None:
    """The heaviest key figure that the blurb says and that is confirmed; None if there is none.

    It is written as the blurb writes it, with what it counts: *2,205 new files*, *47 percent*.
    """
    if not view.comparable(report):
        return None
    said: list[tuple[str, Match]] = []
    texts: list[Headline | SummarySentence] = [*sentences]
    if report.headline is not None:
        texts.append(report.headline)
    for text in texts:
        if not text.flags:
            said += [(text.text, match) for match in _kept(report, text)]
    figures: dict[str, list[Figure]] = {}
    for entry in report.ledger:
        figures.setdefault(entry.sentence, []).append(entry.figure)
    # "Tenfold" says little by itself: a number is set off rather, if there is one.
    heaviest = sorted(
        Source(report.article, figures).keys,
        key=lambda key: (key.figure.kind is Kind.MULTIPLE, -key.weight),
    )
    wanted = [(key.figure.kind, key.figure.value) for key in heaviest]
    wanted += [(m.source.kind, m.source.value) for _, m in said]
    for kind, value in wanted:
        for sentence, match in said:
            if match.source.kind is kind and match.source.value == value and kind in _TELLING:
                return view.clean(with_unit(sentence, match.target))
    return None


def with_unit(text: str, figure: Figure) -> str:
    """A figure of `text` as it is written there, through the word that says what it counts."""
    if figure.kind is Kind.COUNT and figure.unit:
        after = text[figure.end : figure.end + _NEAR + len(figure.unit)]
        unit = re.match(rf"[\w\s-]*?\b{re.escape(figure.unit)}\b", after)
        if unit is not None:
            return text[figure.start : figure.end + unit.end()]
    return text[figure.start : figure.end]


def _kept(report: Report, text: Headline | SummarySentence) -> Sequence[Match]:
    known = report.translation.sentences
    return compare(
        " ".join(known[i].source for i in text.sources if i in known),
        text.text,
        source_lang=primary(report.article.language),
        target_lang=primary(report.target_language),
        mode=Mode.SUMMARY,
    ).kept
