"""Reports as one JSON object, which `report.schema.json` beside this file describes.

It is made to be edited: beside every text stands the digest of what the program made, so that
`summarize.editing` can tell what somebody has changed since.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from importlib import resources
from typing import Any

from summarize.article import Sentence
from summarize.checks.finding import Finding
from summarize.figures import Figure
from summarize.model_identity import ModelIdentity
from summarize.rendering.check_json import figure_object
from summarize.rendering.digests import basis, digest, source_digest
from summarize.rendering.findings import as_objects
from summarize.report import (
    Headline,
    Invented,
    LedgerEntry,
    Report,
    SummarySentence,
    TranslatedSentence,
)
from summarize.version import __version__

SCHEMA = "urn:summarize:reports:3"
"""Names the schema and its version: the number rises when a reader of the old one would fail."""


def render(reports: Sequence[Report]) -> str:
    """The reports as an indented JSON document."""
    return json.dumps(document(reports), ensure_ascii=False, indent=2) + "\n"


def schema() -> Any:
    """The JSON Schema (2020-12) that every document made here follows."""
    file = resources.files(__package__).joinpath("report.schema.json")
    return json.loads(file.read_text(encoding="utf-8"))


def document(reports: Sequence[Report]) -> dict[str, Any]:
    """The reports as one object. `model` is that of the first; each report names its own too.

    Raises ValueError if there are no reports: nothing made nothing.
    """
    if not reports:
        raise ValueError("no reports")
    return {
        "schema": SCHEMA,
        "program": {"name": "summarize", "version": __version__},
        "model": _model(reports[0].model),
        "reports": [_report(report) for report in reports],
    }


def _model(model: ModelIdentity) -> dict[str, Any]:
    identity = {"name": model.name, "sha256": model.sha256}
    known = {"adapter": model.adapter, "chosen": model.chosen, "device": model.device}
    return identity | {name: value for name, value in known.items() if value}


def _report(report: Report) -> dict[str, Any]:
    headline = report.headline
    return {
        "source": _source(report),
        "language": report.target_language,
        "length": report.length.value if report.length is not None else None,
        "model": _model(report.model),
        "headline": {
            "text": headline.text,
            "sources": list(headline.sources),
            "flags": as_objects(headline.flags),
            **_origin(headline, report),
        }
        if headline is not None
        else None,
        "summary": [
            {
                "text": sentence.text,
                "paragraph": sentence.paragraph,
                "sources": list(sentence.sources),
                "origin": sentence.origin.value,
                "flags": as_objects(sentence.flags),
                **_replaced(sentence),
                **_origin(sentence, report),
            }
            for sentence in report.summary
        ],
        "translation": _translation(report),
        "figures": [_entry(entry) for entry in report.ledger],
        "invented": [_invented(item, report) for item in report.invented],
    }


def _replaced(sentence: SummarySentence) -> dict[str, Any]:
    """What the model wrote for this place and the checks refused; no key where they did not."""
    if sentence.replaced is None:
        return {}
    replaced = sentence.replaced
    return {"replaced": {"text": replaced.text, "reasons": as_objects(replaced.reasons)}}


def _origin(text: Headline | SummarySentence, report: Report) -> dict[str, Any]:
    return {**_made(text), "stands_on": basis(text.sources, report.translation)}


def _made(text: Headline | SummarySentence | TranslatedSentence) -> dict[str, Any]:
    return {"made": None if text.edited else digest(text.text)}


def _source(report: Report) -> dict[str, Any]:
    article = report.article
    return {
        "name": article.name,
        "sha256": article.sha256,
        "language": article.language,
        "title": article.title,
        "date": article.date,
        "publisher": article.publisher,
        "author": article.author,
        "link": article.link,
        **({"within": article.within} if article.within else {}),
        "sentences": source_digest(report.translation),
    }


def _translation(report: Report) -> list[dict[str, Any]]:
    read = {s.id: s for p in report.article.paragraphs for s in p.sentences}
    return [
        {
            "role": paragraph.role.value,
            "sentences": [
                {
                    "id": s.id,
                    "source": s.source,
                    "text": s.text,
                    "flags": as_objects(s.flags),
                    **_made(s),
                    **_sureness(s),
                    **_where(read.get(s.id)),
                }
                for s in paragraph.sentences
            ],
        }
        for paragraph in report.translation.paragraphs
    ]


def _sureness(sentence: TranslatedSentence) -> dict[str, Any]:
    """How sure the program is of a translation, and what it would say else: no key for what is not
    known, and none beside a person's text."""
    if sentence.edited:
        return {}
    found: dict[str, Any] = {}
    if sentence.confidence is not None:
        found["confidence"] = sentence.confidence
    if sentence.other:
        found["other"] = sentence.other
    return found


def _where(sentence: Sentence | None) -> dict[str, Any]:
    """What is known of a source sentence beside its text: no key for what is not."""
    found: dict[str, Any] = {}
    if sentence is not None and sentence.language is not None:
        found["language"] = sentence.language
    if sentence is not None and sentence.place is not None:
        found["place"] = {k: v for k, v in asdict(sentence.place).items() if v is not None}
    return found


def _figure(figure: Figure) -> dict[str, Any]:
    """What a figure says, as `check` writes it, without where it stands."""
    placing = ("text", "start", "end")
    return {key: said for key, said in figure_object(figure).items() if key not in placing}


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
        "flags": as_objects(_flags_at(item.where, report)),
    }


def _flags_at(where: str, report: Report) -> tuple[Finding, ...]:
    """The flags of the sentence that `Invented.where` names."""
    if where == "headline":
        return report.headline.flags if report.headline is not None else ()
    if where.startswith("summary:"):
        return report.summary[int(where.removeprefix("summary:"))].flags
    return report.translation.sentences[where].flags
