"""What `--format json` wrote, and perhaps an editor changed, back to reports."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

from summarize.article import Article, Paragraph, Place, Role, Sentence
from summarize.editing.schema_2 import upgraded
from summarize.errors import InputError
from summarize.model_identity import ModelIdentity
from summarize.rendering.digests import basis, digest, source_digest
from summarize.rendering.findings import from_objects
from summarize.rendering.json import SCHEMA, schema
from summarize.report import (
    Headline,
    Length,
    Origin,
    Replaced,
    Report,
    SummarySentence,
    TranslatedParagraph,
    TranslatedSentence,
    Translation,
)

_FAMILY = SCHEMA.rsplit(":", 1)[0] + ":"
HEADLINE = "headline"


@dataclass(frozen=True, slots=True)
class EditedReport:
    """A report as its file has it, before it is checked again.

    The report's ledger is empty: `refresh` makes it. `stale` names what stands on sentences that
    are no longer those it was made from: "headline", or "summary:N", N counted from 0.
    """

    report: Report
    stale: frozenset[str]

    @property
    def edited(self) -> int:
        """How many texts a person wrote."""
        report = self.report
        found = sum(s.edited for s in report.translation.sentences.values())
        found += sum(s.edited for s in report.summary)
        return found + (report.headline is not None and report.headline.edited)


def is_document(data: bytes) -> bool:
    """Whether this is JSON of ours, of any version, rather than the text of a report."""
    # An editor's tools may have sorted the keys: the schema's name can be anywhere.
    start = data[:100].removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith(b"{") and _FAMILY.encode() in data


def load(data: bytes, name: str) -> list[EditedReport]:
    """The reports of a document, in their order. `name` is what its file is called.

    Raises InputError, saying where, if it is no JSON, does not follow the schema of this version,
    or says what it may not: other source sentences than those that were read.
    """
    try:
        document = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(f"{name}, line {line}: not UTF-8; save it as UTF-8.") from None
    except json.JSONDecodeError as error:
        raise InputError(
            f"{name}, line {error.lineno}, column {error.colno}: no JSON ({error.msg})."
        ) from None
    except RecursionError:
        raise InputError(f"{name}: no report; it is nested too deeply.") from None
    document = upgraded(document)
    version = document.get("schema") if isinstance(document, dict) else None
    if isinstance(version, str) and version.startswith(_FAMILY) and version != SCHEMA:
        raise InputError(
            f"{name}: written by another version of summarize ({version}, not {SCHEMA});"
            " make it again from the report."
        )
    fault = best_match(_validator().iter_errors(document))
    if fault is not None:
        where = " → ".join(str(step) for step in fault.absolute_path) or "the whole document"
        reason = fault.message if len(fault.message) < 200 else f"{fault.message[:200]}…"
        raise InputError(f"{name}: not as summarize writes it, at {where}: {reason}.")
    return [
        _draft(report, f"{name}, report {number}" if len(document["reports"]) > 1 else name)
        for number, report in enumerate(document["reports"], 1)
    ]


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(schema())


def _draft(made: Mapping[str, Any], name: str) -> EditedReport:
    translation = _translation(made)
    _check_source(made, translation, name)
    length = made["length"]
    report = Report(
        article=_article(made, translation),
        target_language=made["language"],
        model=_model(made["model"]),
        headline=_headline(made["headline"]),
        summary=tuple(_sentence(s) for s in made["summary"]),
        translation=translation,
        ledger=(),
        invented=(),
        length=Length(length) if length is not None else None,
    )
    return EditedReport(report, frozenset(_stale(made, translation)))


def _translation(made: Mapping[str, Any]) -> Translation:
    return Translation(
        tuple(
            TranslatedParagraph(
                Role(paragraph["role"]),
                tuple(
                    TranslatedSentence(
                        s["id"],
                        s["source"],
                        s["text"],
                        from_objects(s["flags"]),
                        confidence=None if _is_edited(s) else s.get("confidence"),
                        other="" if _is_edited(s) else s.get("other", ""),
                        edited=_is_edited(s),
                    )
                    for s in paragraph["sentences"]
                ),
            )
            for paragraph in made["translation"]
        )
    )


def _headline(head: Mapping[str, Any] | None) -> Headline | None:
    if head is None:
        return None
    flags = from_objects(head["flags"])
    return Headline(head["text"], tuple(head["sources"]), flags, edited=_is_edited(head))


def _sentence(sentence: Mapping[str, Any]) -> SummarySentence:
    return SummarySentence(
        sentence["text"],
        tuple(sentence["sources"]),
        Origin(sentence["origin"]),
        from_objects(sentence["flags"]),
        sentence["paragraph"],
        edited=_is_edited(sentence),
        replaced=_replaced(sentence),
    )


def _model(model: Mapping[str, Any]) -> ModelIdentity:
    return ModelIdentity(
        model["name"],
        model["sha256"],
        model.get("adapter"),
        model.get("chosen", ""),
        model.get("device", ""),
    )


def _stale(made: Mapping[str, Any], translation: Translation) -> Iterator[str]:
    """Texts that were made of translations that are others now."""
    head = made["headline"]
    texts = [(HEADLINE, head)] if head is not None else []
    texts += [(f"summary:{n}", s) for n, s in enumerate(made["summary"])]
    for where, text in texts:
        if text.get("stands_on") != basis(text["sources"], translation):
            yield where


def _replaced(sentence: Mapping[str, Any]) -> Replaced | None:
    """What the checks refused there, if the document, which may be older, has it."""
    made = sentence.get("replaced")
    return None if made is None else Replaced(made["text"], from_objects(made["reasons"]))


def _is_edited(text: Mapping[str, Any]) -> bool:
    return text.get("made") != digest(text["text"])


def _check_source(made: Mapping[str, Any], translation: Translation, name: str) -> None:
    """What everything is checked against must be what was read, and there."""
    sentences = [s for p in translation.paragraphs for s in p.sentences]
    known = {s.id for s in sentences}
    if len(known) < len(sentences) or source_digest(translation) != made["source"]["sentences"]:
        raise InputError(
            f"{name}: its source sentences are not those that were read. Translations, headline"
            " and summary can be edited, and sentences of the summary taken out or put in."
        )
    for where, text in _standing(made):
        for sentence in text["sources"]:
            if sentence not in known:
                raise InputError(f"{name}: {where} stands on {sentence!r}, which is not there.")


def _standing(made: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if made["headline"] is not None:
        yield "the headline", made["headline"]
    for number, sentence in enumerate(made["summary"], 1):
        yield f"sentence {number} of the summary", sentence


def _article(made: Mapping[str, Any], translation: Translation) -> Article:
    """The article as far as it was translated; its text is its sentences, a space between them."""
    source = made["source"]
    about = {s["id"]: s for p in made["translation"] for s in p["sentences"]}
    text = ""
    paragraphs: list[Paragraph] = []
    for paragraph in translation.paragraphs:
        sentences: Sequence[Sentence] = []
        for sentence in paragraph.sentences:
            start = len(text)
            text += sentence.source + " "
            end = start + len(sentence.source)
            known = about[sentence.id]
            place = Place(**known["place"]) if "place" in known else None
            read = Sentence(sentence.id, sentence.source, start, end, place, known.get("language"))
            sentences = [*sentences, read]
        if sentences:
            text = text[:-1] + "\n\n"
            paragraphs.append(Paragraph(paragraph.role, tuple(sentences)))
    return Article(
        name=source["name"],
        sha256=source["sha256"],
        language=source["language"],
        text=text,
        paragraphs=tuple(paragraphs),
        title=source["title"],
        date=source["date"],
        publisher=source["publisher"],
        link=source.get("link"),
        author=source.get("author"),
        within=source.get("within"),
    )
