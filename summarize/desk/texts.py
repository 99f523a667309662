"""The texts of a report's JSON, each at its place: read, replaced, and the whole checked again.

JSON is the form that is edited (`summarize.editing`), by hand or here. So a report at the desk is
its JSON; what an edit means is what `editing` makes of that.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from summarize.editing import SENTENCE, EditedReport, load, refresh
from summarize.models.engine import Writer
from summarize.progress import Silent
from summarize.rendering.digests import digest
from summarize.rendering.json import document
from summarize.report import Report

Json = dict[str, Any]
SHARED = ""
"""The length of a sentence of the translation: all summaries of a report share it."""
HEADLINE = "headline"
SUMMARY = "summary:"
_OWN = ("text", "made", "stands_on", "origin", "replaced", "flags", "confidence", "other")
"""What a text's entry says of it itself. Flags are found again, but for what only its maker knew:
that it was cut off, say."""


@dataclass(frozen=True, slots=True)
class TextChange:
    """A text that becomes another: its entry in the JSON before and after."""

    length: str
    place: str
    before: Json
    after: Json

    @property
    def reversed(self) -> TextChange:
        """The way back."""
        return TextChange(self.length, self.place, self.after, self.before)


def parsed(data: bytes, name: str) -> tuple[Json, EditedReport]:
    """A file as JSON, and as a draft. Raises InputError if it is no report of this version."""
    (draft,) = load(data, name)
    found: Json = json.loads(data.decode("utf-8-sig"))
    return found, draft


def serialised(whole: Json) -> bytes:
    """The JSON as its file has it, as `rendering.json` writes it."""
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def drafted(whole: Json, name: str) -> EditedReport:
    """The JSON as a draft: what is edited and what is stale is told by `editing`."""
    return parsed(serialised(whole), name)[1]


def entries(whole: Json) -> Iterator[tuple[str, Json]]:
    """Every text's place and entry: "headline", "summary:N" from 0, "sentence:ID"."""
    (report,) = whole["reports"]
    if report["headline"] is not None:
        yield HEADLINE, report["headline"]
    for number, sentence in enumerate(report["summary"]):
        yield f"{SUMMARY}{number}", sentence
    for paragraph in report["translation"]:
        for sentence in paragraph["sentences"]:
            yield f"{SENTENCE}{sentence['id']}", sentence


def own(entry: Mapping[str, Any]) -> Json:
    """Of an entry what an action keeps, to bring it back."""
    return {key: entry[key] for key in _OWN if key in entry}


def replaced(whole: Json, changes: Sequence[TextChange]) -> Json:
    """A copy with these changes made; a place that is not there is left out."""
    copy = deepcopy(whole)
    places = dict(entries(copy))
    for change in changes:
        entry = places.get(change.place)
        if entry is not None:
            for key in _OWN:
                entry.pop(key, None)
            entry.update(change.after)
            entry.setdefault("flags", [])
    return copy


def differences(wholes: Mapping[str, Json]) -> list[TextChange]:
    """What makes the translation the same in every length, where only one was edited by hand."""
    found: dict[str, list[Json]] = {}
    for whole in wholes.values():
        for place, entry in entries(whole):
            if place.startswith(SENTENCE):
                found.setdefault(place, []).append(entry)
    changes: list[TextChange] = []
    for place, same in found.items():
        edited = next((e for e in same if e.get("made") != digest(e["text"])), same[0])
        if any(entry["text"] != edited["text"] for entry in same):
            changes.append(TextChange(SHARED, place, own(same[0]), own(edited)))
    return changes


def checked(wholes: Mapping[str, Json], name: str) -> dict[str, tuple[Json, Report]]:
    """Each length checked again, whole: its flags and its ledger are as its texts now stand.

    What the program had made, and of what, stays written beside each text, so that `summarize
    refresh` still knows what is edited and what is stale.
    """
    drafts = [EditedReport(drafted(whole, name).report, frozenset()) for whole in wholes.values()]
    done = refresh(drafts, _no_writer, Silent())
    found: dict[str, tuple[Json, Report]] = {}
    for (length, before), one in zip(wholes.items(), done, strict=True):
        after = document([one.report])
        for key in ("program", "model"):
            after[key] = before[key]
        known = dict(entries(before))
        for place, entry in entries(after):
            entry.update({k: known[place][k] for k in ("made", "stands_on") if k in known[place]})
        found[length] = (after, one.report)
    return found


def _no_writer(model: str, source: str, target: str) -> Writer:
    raise AssertionError("nothing is stale, so nothing is written")
