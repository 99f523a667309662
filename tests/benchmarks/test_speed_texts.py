"""What `make bench` measures on: the same lines for all, and articles of the length asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.engines import ENGINES, Engine, Work
from benchmarks.speed import numbers, options
from benchmarks.speed_texts import article, choose, lines

TEXTS = st.lists(st.text(st.characters(categories=("L", "Nd", "Zs")), max_size=20), max_size=30)


@given(TEXTS, st.integers(1, 40), st.integers(1, 40))
def test_fewer_lines_are_the_first_of_more(texts: list[str], few: int, more: int) -> None:
    few, more = sorted((few, more))
    if not any(text.strip() for text in texts):
        with pytest.raises(ValueError, match="no lines"):
            choose("x", texts, (), few)
        return
    assert choose("x", texts, (), few).texts == choose("x", texts, (), more).texts[:few]


@given(TEXTS.filter(lambda t: any(x.strip() for x in t)), st.integers(1, 40))
def test_lines_come_once_with_their_own_reference(texts: list[str], count: int) -> None:
    found = choose("x", texts, [f"ref {text}" for text in texts], count)
    assert len(set(found.texts)) == len(found.texts) <= count
    assert list(found.references) == [f"ref {text}" for text in found.texts]
    assert all(text.strip() for text in found.texts)


def test_lines_do_not_depend_on_the_order_they_are_found_in() -> None:
    texts = [f"Zin {n}." for n in range(50)]
    assert choose("x", texts, (), 10).texts == choose("x", texts[::-1], (), 10).texts


def test_references_must_be_as_many() -> None:
    with pytest.raises(ValueError, match="2 lines, but 1 references"):
        choose("x", ["a", "b"], ["c"], 2)


def test_flores_is_taken_where_it_is_at_hand(tmp_path: Path) -> None:
    (tmp_path / "flores-dev.nl").write_text("Een.\nTwee.\n", "utf-8")
    (tmp_path / "flores-dev.en").write_text("One.\nTwo.\n", "utf-8")
    found = lines(tmp_path, 5)
    assert dict(zip(found.texts, found.references, strict=True)) == {
        "Een.": "One.",
        "Twee.": "Two.",
    }


def test_own_sentences_without_it(tmp_path: Path) -> None:
    found = lines(tmp_path, 200)
    assert len(found.texts) == 200
    assert not found.references


@given(st.integers(1, 3000), st.integers(0, 50))
def test_an_article_has_the_words_asked_for(words: int, start: int) -> None:
    paragraphs = ["Een twee drie vier vijf.", "Zes zeven.", "Acht negen tien, elf twaalf dertien."]
    found = article(paragraphs, "Kop", words, start)
    assert len(found.split()) == words + 1
    assert found.startswith("Kop\n\n")


def test_articles_that_begin_elsewhere_differ() -> None:
    paragraphs = [f"Alinea {n} zegt iets anders." for n in range(20)]
    assert len({article(paragraphs, "Kop", 30, start) for start in range(20)}) == 20


def test_an_article_needs_paragraphs() -> None:
    with pytest.raises(ValueError, match="no paragraphs"):
        article(["  "], "Kop", 10)


def test_work_survives_being_written() -> None:
    work = Work(("a é",), ((1, 2), (3,)), (5, 6), (9,), "m.gguf", "weights", "scratch", slots=8)
    assert Work.parse(work.dump()) == work
    json.loads(work.dump())


@pytest.mark.parametrize("engine", ENGINES, ids=lambda e: e.name)
def test_every_engine_has_a_module_and_some_lines(engine: Engine) -> None:
    assert Path(f"benchmarks/engines/{engine.module}.py").is_file()
    assert 3 <= engine.lines(200) <= 200
    assert engine.lines(2) == 2


def test_options() -> None:
    found = options(["--growth", "1,10,100", "--words", "", "--only", "greedy"])
    assert (found.articles, found.words, found.only) == ([1, 10, 100], [], ["greedy"])
    with pytest.raises(ValueError, match="sizes begin at 1"):
        numbers("0,1")
