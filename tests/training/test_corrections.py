"""What editors corrected at the desk is learnt from, and a run keeps the data it began with."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarize.desk.corrections import lines
from tests.training.test_packing_and_training import config_for
from training import curriculum, dataset
from training.config import read_config
from training.corpora import SentencePair, read_corrections

PAIRS = [
    ("Het steunpunt kost 1,2 miljoen euro.", "The support point costs €1.2 million."),
    ("Een op de drie gezinnen kreeg vervolghulp.", "One in three families received further help."),
]
WANTED = [SentencePair(nl, en, "desk") for nl, en in PAIRS]


@pytest.fixture
def corrected(tmp_path: Path) -> Path:
    """A file as the desk exports it, one of its pairs twice."""
    path = tmp_path / "corrections.jsonl"
    path.write_text(lines([*PAIRS, PAIRS[0]], "nl", "en"), encoding="utf-8")
    return path


def test_each_pair_is_read_once(corrected: Path) -> None:
    assert read_corrections(corrected) == WANTED


@pytest.mark.parametrize("line", ["{", '["nl", "en"]', '{"nl": "Dag."}', '{"nl": 1, "en": "x"}'])
def test_a_line_that_is_no_pair_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text('{"nl": "Dag.", "en": "Hello."}\n' + line + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"bad\.jsonl, line 2"):
        read_corrections(path)


def test_they_come_once_in_an_epoch_and_first_in_stages(tmp_path: Path, corrected: Path) -> None:
    config = config_for(tmp_path, corrections=(corrected,), handwritten_repeats=1)
    found = dataset.build(config, lambda p: len(p.nl) // 4)
    assert sorted((p for p in found if p.source == "desk"), key=WANTED.index) == WANTED
    staged = config_for(tmp_path, corrections=(corrected,), stages=(("articles",),))
    assert curriculum.build(staged, lambda p: len(p.nl) // 4)[:2] == WANTED


def test_a_run_that_has_begun_refuses_others(tmp_path: Path, corrected: Path) -> None:
    config = config_for(tmp_path, corrections=(corrected,), stages=(("articles",),))
    first = dataset.load_or_build(config, lambda p: 10)
    assert dataset.load_or_build(config, lambda p: 10) == first
    corrected.write_text('{"nl": "Nog een zin.", "en": "Another sentence."}\n', encoding="utf-8")
    with pytest.raises(ValueError, match="was made without"):
        dataset.load_or_build(config, lambda p: 10)


def test_a_configuration_may_name_them(tmp_path: Path, corrected: Path) -> None:
    text = (Path(dataset.__file__).parent / "config-6.toml").read_text(encoding="utf-8")
    (tmp_path / "own.toml").write_text(f'corrections = ["{corrected.name}"]\n{text}', "utf-8")
    assert read_config(tmp_path / "own.toml").corrections == (corrected,)
