"""Reports as one JSON object, which `report.schema.json` beside this file describes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib import resources
from typing import Any

from summarize import __version__
from summarize.article import Article
from summarize.figures import Figure
from summarize.identity import ModelIdentity
from summarize.rendering.check import value_string
from summarize.report import Invented, LedgerEntry, Report, Translation

SCHEMA = "urn:summarize:reports:1"
"""Names the schema and its version: the number rises when a reader of the old one would fail."""


def render(reports: Sequence[Report], *, translation: bool = False) -> str:
    """The reports as an indented JSON document."""
    return (
        json.dumps(document(reports, translation=translation), ensure_ascii=False, indent=2) + "\n"
    )


def schema() -> Any:
    """The JSON Schema (2020-12) that every document made here follows."""
    file = resources.files(__package__).joinpath("report.schema.json")
    return json.loads(file.read_text(encoding="utf-8"))


def document(reports: Sequence[Report], *, translation: bool = False) -> dict[str, Any]:
    """The reports as one object. `model` is that of the first; each report names its own too.

    Raises ValueError if there are no reports: nothing made nothing.
    """
    if not reports:
        raise ValueError("no reports")
    return {
        "schema": SCHEMA,
        "program": {"name": "summarize", "version": __version__},
        "model": _model(reports[0].model),
        "reports": [_report(report, translation) for report in reports],
    }


def _model(model: ModelIdentity) -> dict[str, Any]:
    identity = {"name": model.name, "sha256": model.sha256}
    return identity | ({"adapter": model.adapter} if model.adapter is not None else {})


def _report(report: Report, translation: bool) -> dict[str, Any]:
    headline = report.headline
    return {
        "source": _source(report.article),
        "language": report.target_language,
        "length": report.length.value if report.length is not None else None,
        "model": _model(report.model),
        "headline": {
            "text": headline.text,
            "sources": list(headline.sources),
            "flags": list(headline.flags),
        }
        if headline is not None
        else None,
        "summary": [
            {
                "text": sentence.text,
                "paragraph": sentence.paragraph,
                "sources": list(sentence.sources),
                "origin": sentence.origin.value,
                "flags": list(sentence.flags),
            }
            for sentence in report.summary
        ],
        **({"translation": _translation(report.translation)} if translation else {}),
        "figures": [_entry(entry) for entry in report.ledger],
        "invented": [_invented(item, report) for item in report.invented],
    }


def _source(article: Article) -> dict[str, Any]:
    return {
        "name": article.name,
        "sha256": article.sha256,
        "language": article.language,
        "title": article.title,
        "date": article.date,
        "publisher": article.publisher,
    }


def _translation(translation: Translation) -> list[dict[str, Any]]:
    return [
        {
            "role": paragraph.role.value,
            "sentences": [
                {"id": s.id, "source": s.source, "text": s.text, "flags": list(s.flags)}
                for s in paragraph.sentences
            ],
        }
        for paragraph in translation.paragraphs
    ]


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "value": value_string(figure.value),
        "kind": figure.kind.value,
        "unit": figure.unit,
        "exactness": figure.exactness.value,
    }


def _entry(entry: LedgerEntry) -> dict[str, Any]:
    return {
        "source": entry.figure.text,
        **_figure(entry.figure),
        "sentence": entry.sentence,
        "target": entry.target,
        "fate": entry.fate.value,
        "in_summary": entry.in_summary,
    }


def _invented(item: Invented, report: Report) -> dict[str, Any]:
    return {
        "text": item.figure.text,
        **_figure(item.figure),
        "where": item.where,
        "flags": list(_flags_at(item.where, report)),
    }


def _flags_at(where: str, report: Report) -> tuple[str, ...]:
    """The flags of the sentence that `Invented.where` names."""
    if where == "headline":
        return report.headline.flags if report.headline is not None else ()
    if where.startswith("summary:"):
        return report.summary[int(where.removeprefix("summary:"))].flags
    return report.translation.sentences[where].flags
