"""models.md says what the registry and the measurements say."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarize.models.families import Family
from summarize.models.language_codes import M2M100, MADLAD, MBART50, NLLB
from summarize.models.measurements import measurements
from summarize.models.models_md import filled, table
from summarize.models.registry import ModelSpec
from summarize.models.registry_file import registry

DOCUMENT = Path(__file__).parent.parent.parent / "models.md"
_CODES = {Family.NLLB: NLLB, Family.M2M100: M2M100, Family.MBART50: MBART50, Family.MADLAD: MADLAD}


def test_the_table_in_models_md_has_not_drifted() -> None:
    text = DOCUMENT.read_text("utf-8")
    assert filled(text) == text, "run: python -m summarize.models.models_md models.md"


def test_a_document_without_the_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="marks"):
        filled("# Models\n")


def test_a_licence_that_forbids_commercial_use_is_in_the_table() -> None:
    rows = [row for row in table().splitlines() if "no commercial use" in row]
    forbidden = [spec for spec in registry().models if not spec.commercial_use]
    assert len(rows) == len(forbidden) >= 3
    assert any("nllb" in row for row in rows)


def test_what_is_measured_is_a_models_and_says_how() -> None:
    names = {spec.name for spec in registry().models}
    for name, figures in measurements().items():
        assert name in names
        assert figures.how or not (figures.quality or figures.speed or figures.memory)
        assert figures.where or not figures.quoted


@pytest.mark.parametrize("spec", registry().models, ids=lambda spec: spec.name)
def test_a_models_family_has_a_code_for_each_of_its_languages(spec: ModelSpec) -> None:
    codes = _CODES.get(Family(spec.family)) if spec.family else None
    if codes is not None:
        assert set(spec.languages) <= set(codes)


@pytest.mark.parametrize(
    ("name", "repository", "pairs"),
    [
        ("opus-mt-de-en", "Helsinki-NLP/opus-mt-de-en", (("de", "en"),)),
        ("Helsinki-NLP/opus-mt-en-ROMANCE", "Helsinki-NLP/opus-mt-en-ROMANCE", ()),
        ("opus-mt-tc-big-en-fr", "Helsinki-NLP/opus-mt-tc-big-en-fr", (("en", "fr"),)),
    ],
)
def test_a_member_of_a_family_is_found_by_its_name(
    name: str, repository: str, pairs: tuple[tuple[str, str], ...]
) -> None:
    spec = registry().find(name)
    assert (spec.repository, spec.pairs, spec.family) == (repository, pairs, "marian")
