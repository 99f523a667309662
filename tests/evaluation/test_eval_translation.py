"""What `make eval` takes for the same step as before."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from summarize.evaluation import translation


def test_a_step_is_another_one_if_its_program_or_data_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(translation.PACKAGE / "drafting" / "translating", tmp_path / "translating")
    monkeypatch.setattr(translation, "PACKAGE", tmp_path)
    folder = (tmp_path / "translating",)
    before = translation.digest(folder)
    assert translation.digest(folder) == before
    with (tmp_path / "translating" / "terms" / "nl-en.tsv").open("a", encoding="utf-8") as terms:
        terms.write("meldpunt\thotline\n")
    assert translation.digest(folder) != before


def test_what_makes_a_translation_is_there() -> None:
    assert all(path.exists() for path in translation.CHECKING)
