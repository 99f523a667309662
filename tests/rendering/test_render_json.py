"""The JSON follows its schema, says all that the report says, and reads back as it was."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import jsonschema
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from syrupy.assertion import SnapshotAssertion

from summarize import __version__
from summarize.figures import Kind, Range, Value
from summarize.model_identity import ModelIdentity
from summarize.rendering.digests import digest
from summarize.rendering.findings import as_objects, from_objects
from summarize.rendering.formats import Format, render
from summarize.rendering.json import SCHEMA, document, schema
from summarize.report import Invented, Report
from tests.doubles import in_words
from tests.rendering.fixed import child_focus, europol, figure, flagged, translated
from tests.rendering.snapshots import as_json
from tests.rendering.strategies import EXAMPLES, several

FIXED = [child_focus(), europol(), flagged(), translated(europol())]
validator = Draft202012Validator(schema())


def written(reports: list[Report], *, translation: bool = False) -> Any:
    return json.loads(render(reports, Format.JSON, translation=translation))


def test_the_schema_is_a_schema_of_its_draft_and_names_itself() -> None:
    Draft202012Validator.check_schema(schema())
    assert schema()["$id"] == SCHEMA == schema()["properties"]["schema"]["const"]


@pytest.mark.parametrize("translation", [False, True])
def test_fixed_reports_follow_the_schema(translation: bool) -> None:
    validator.validate(written(FIXED, translation=translation))


@settings(EXAMPLES)
@given(several, st.booleans())
def test_every_document_follows_the_schema_and_is_utf_8(
    reports: list[Report], translation: bool
) -> None:
    text = render(reports, Format.JSON, translation=translation)
    validator.validate(json.loads(text.encode("utf-8")))


@settings(EXAMPLES)
@given(several)
def test_every_text_and_every_value_reads_back_as_it_was(reports: list[Report]) -> None:
    for report, made in zip(reports, written(reports, translation=True)["reports"], strict=True):
        assert [s["text"] for s in made["summary"]] == [s.text for s in report.summary]
        assert [f["source"] for f in made["figures"]] == [e.figure.text for e in report.ledger]
        assert {
            s["id"]: (s["source"], s["text"], from_objects(s["flags"]))
            for p in made["translation"]
            for s in p["sentences"]
        } == {s.id: (s.source, s.text, s.flags) for s in report.translation.sentences.values()}

        values = [entry.figure.value for entry in report.ledger]
        values += [item.figure.value for item in report.invented]
        for value, text in zip(
            values, [f["value"] for f in made["figures"] + made["invented"]], strict=True
        ):
            assert read(text, like=value) == value


def number(text: str) -> Decimal | Fraction:
    return Fraction(text) if "/" in text else Decimal(text)


def read(text: str, like: Value) -> Value:
    if isinstance(like, Range):
        low, high = text.split("..")
        return Range(number(low), number(high))
    return text if isinstance(like, str) else number(text)


def test_a_report_says_what_it_came_in() -> None:
    attached = replace(child_focus(), article=replace(child_focus().article, within="mail.eml"))
    source = written([attached])["reports"][0]["source"]
    assert source["within"] == "mail.eml"
    assert f"{attached.article.name} in mail.eml" in render([attached], Format.TEXT)


def test_a_document_says_which_program_and_model_made_it() -> None:
    made = written([child_focus()])
    assert made["schema"] == SCHEMA
    assert made["program"] == {"name": "summarize", "version": __version__}
    assert made["model"] == {"name": "qwen2.5-coder-1.5b-instruct", "sha256": "cc" * 32}


def test_an_adapter_is_named_where_there_is_one() -> None:
    report = replace(europol(), model=ModelIdentity("base", "ab" * 32, "nl-en 1"))
    assert written([report])["model"]["adapter"] == "nl-en 1"


def test_reports_of_two_models_each_name_their_own() -> None:
    other = replace(europol(), model=ModelIdentity("other", "ab" * 32))
    made = written([child_focus(), other])
    assert made["model"]["name"] == "qwen2.5-coder-1.5b-instruct"
    assert [r["model"]["name"] for r in made["reports"]] == [
        "qwen2.5-coder-1.5b-instruct",
        "other",
    ]


def test_the_translation_is_there_in_any_case_for_an_editor() -> None:
    assert written([europol()]) == written([europol()], translation=True)
    assert len(written([europol()])["reports"][0]["translation"]) > 3


def test_a_text_that_a_person_wrote_has_no_digest_of_what_was_made() -> None:
    report = europol()
    made = written([report])["reports"][0]["summary"]
    changed = replace(report.summary[0], text="Something else.", edited=True)
    edited = written([replace(report, summary=(changed, *report.summary[1:]))])
    assert [s["made"] for s in edited["reports"][0]["summary"]] == [
        None,
        *(s["made"] for s in made[1:]),
    ]


def test_the_digest_of_what_a_text_stands_on_changes_with_it_and_with_nothing_else() -> None:
    before, after = (written([r])["reports"][0] for r in (europol(), flagged()))
    changed = [
        old["sources"]
        for old, new in zip(before["summary"], after["summary"], strict=True)
        if old["stands_on"] != new["stands_on"]
    ]
    assert changed == [["s3"]]
    assert before["headline"]["stands_on"] == after["headline"]["stands_on"]
    assert before["source"]["sentences"] == after["source"]["sentences"]


@given(st.lists(st.text(max_size=3), max_size=3), st.lists(st.text(max_size=3), max_size=3))
@example(["a", "b"], ["ab"])
@example(["a", ""], ["", "a"])
def test_a_digest_tells_texts_apart_and_where_they_begin(one: list[str], other: list[str]) -> None:
    assert (digest(*one) == digest(*other)) == (one == other)


def test_a_report_that_was_only_translated_has_no_headline_and_no_length() -> None:
    made = written([translated(child_focus())], translation=True)["reports"][0]
    assert (made["headline"], made["length"], made["summary"]) == (None, None, [])


def test_what_is_invented_carries_the_flags_of_where_it_stands() -> None:
    report = flagged()
    twelve = report.invented[0].figure
    assert report.headline is not None
    everywhere = replace(
        report,
        headline=replace(report.headline, flags=in_words("in the headline")),
        invented=(
            Invented(twelve, "headline"),
            Invented(twelve, "summary:2"),
            Invented(twelve, "s3"),
        ),
    )
    assert [(i["where"], i["flags"]) for i in written([everywhere])["reports"][0]["invented"]] == [
        ("headline", as_objects(in_words("in the headline"))),
        ("summary:2", as_objects(report.summary[2].flags)),
        ("s3", as_objects(report.summary[1].flags)),
    ]


def test_an_unflagged_invention_does_not_pass_the_schema() -> None:
    twelve = figure("12", "12", Decimal(12), Kind.COUNT)
    hidden = replace(europol(), invented=(Invented(twelve, "summary:0"),))
    with pytest.raises(jsonschema.ValidationError):
        validator.validate(written([hidden]))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), "urn:summarize:reports:0"),
        (("reports",), []),
        (("model", "sha256"), "abc"),
        (("reports", 0, "figures", 0, "value"), "47 procent"),
        (("reports", 0, "figures", 0, "kind"), "percentage"),
        (("reports", 0, "figures", 0, "fate"), "lost"),
        (("reports", 0, "figures", 0, "more"), 1),
        (("reports", 0, "summary", 0, "sources"), []),
        (("reports", 0, "summary", 0, "origin"), "guessed"),
        (("reports", 0, "headline", "text"), None),
        (("reports", 0, "summary", 0, "made"), "changed"),
        (("reports", 0, "source", "sentences"), None),
        (("more",), 1),
    ],
)
def test_the_schema_refuses(path: tuple[str | int, ...], value: Any) -> None:
    made = written([child_focus()])
    validator.validate(made)
    *way, last = path
    part = made
    for step in way:
        part = part[step]
    part[last] = value
    with pytest.raises(jsonschema.ValidationError):
        validator.validate(made)


def test_no_reports_are_no_document() -> None:
    with pytest.raises(ValueError, match="no reports"):
        document([])


@pytest.mark.parametrize("name", ["child_focus", "europol", "flagged"])
def test_as_it_was(name: str, snapshot: SnapshotAssertion) -> None:
    report = {"child_focus": child_focus, "europol": europol, "flagged": flagged}[name]()
    text = render([report], Format.JSON).replace(f'"{__version__}"', '"0.0.0"')
    assert text == snapshot(extension_class=as_json)


def test_two_reports_with_translations_as_they_were(snapshot: SnapshotAssertion) -> None:
    text = render([child_focus(), europol()], Format.JSON, translation=True)
    assert text.replace(f'"{__version__}"', '"0.0.0"') == snapshot(extension_class=as_json)
