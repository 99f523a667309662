"""What weights may learn from, and in what state."""

from __future__ import annotations

import gzip
import json
import random
import re
from pathlib import Path

import pytest

from training.config import read_config
from training.corpora import (
    ALLOWED,
    WRITTEN,
    ForbiddenCorpusError,
    SentencePair,
    acceptable,
    figures_agree,
    fill_placeholders,
    read_corpus,
    read_written,
)
from training.coverage import choose
from training.dataset import join_related
from training.generator.sentences import generate

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "name", ["stsb", "sick", "flores-dev", "flores-dev.google", "../flores-dev"]
)
def test_a_corpus_that_weights_must_not_learn_from_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(ForbiddenCorpusError):
        list(read_corpus(name, tmp_path, seed=1))


def test_the_configurations_name_only_allowed_corpora_and_each_goes_on_from_the_last() -> None:
    files = sorted((ROOT / "training").glob("config*.toml"))
    configs = sorted((read_config(file) for file in files), key=lambda c: c.name)
    assert len(configs) == 9
    card = configs.pop()
    assert card.name == "nl-en-card"
    assert card.init_adapter == ROOT / "summarize" / "models" / "adapters" / "nl-en"
    assert set(card.corpus_tokens) <= set(ALLOWED)
    assert all(set(c.corpus_tokens) <= set(ALLOWED) for c in configs)
    assert all(set(c.written) <= set(WRITTEN) for c in configs)
    assert [c.init_adapter for c in configs[:5]] == [
        None,
        *(c.run / "adapter" for c in configs[:4]),
    ]
    assert configs[5].init_adapter == ROOT / "summarize" / "models" / "adapters" / "nl-en"
    assert configs[6].init_adapter == configs[5].runs / "nl-en-6-finished" / "adapter"
    assert configs[7].init_adapter == configs[5].runs / "nl-en-6-soup"
    assert not {"stsb", "sick"} & set(ALLOWED)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _ngrams(text: str, n: int) -> set[tuple[str, ...]]:
    words = _words(text)
    return {tuple(words[i : i + n]) for i in range(len(words) - n + 1)}


def test_no_seed_article_is_in_what_was_written_or_generated() -> None:
    seeds = [p.read_text(encoding="utf-8") for p in (ROOT / "seeds").glob("*.txt")]
    assert seeds
    held = set().union(*(_ngrams(s, 7) for s in seeds))
    written = [p.nl for name in WRITTEN for p in read_written(name)]
    texts = written + [nl for nl, _ in generate(20261122, 4000)]
    assert not [t for t in texts if _ngrams(t, 7) & held]


def test_the_handwritten_pairs_are_pairs_with_the_same_digits() -> None:
    pairs = [p for name in WRITTEN for p in read_written(name)]
    assert len(pairs) > 5000
    assert len({p.nl for p in pairs}) == len(pairs)
    for pair in pairs:
        assert 0.5 < len(pair.en) / len(pair.nl) < 1.7
        assert "porn" not in pair.en.lower()


@pytest.mark.parametrize(
    ("nl", "en"),
    [
        ("Er waren 2.205 dossiers.", "There were 2,205 cases."),
        ("Het kostte 3,5 miljoen.", "It cost 3.5 million."),
    ],
)
def test_separators_are_no_difference(nl: str, en: str) -> None:
    assert figures_agree(nl, en)


def test_a_lost_figure_is_a_difference() -> None:
    assert not figures_agree("In 2019 waren het er 12.", "There were 12 of them.")


@pytest.mark.parametrize(
    ("nl", "en"),
    [
        ("Klik op <b>OK</b> om verder te gaan met de installatie.", "Click OK to go on with it."),
        ("Kies Extra - VoorkeurenOpties om dit in te stellen.", "Choose Options to set this up."),
        ("Zie https://example.org voor meer uitleg hierover.", "See the site for more about this."),
        ("Dit is een heel korte zin van niets meer.", "This is a very long sentence, " * 5),
        ("Dit platform meet en geeft daarna uitleg.", "Dit platform meet en geeft daarna uitleg."),
    ],
)  # fmt: skip
def test_what_is_no_clean_sentence_pair_is_left_out(nl: str, en: str) -> None:
    assert not acceptable(nl, en, 4, 60)


def test_placeholders_get_the_same_value_on_both_sides() -> None:
    filled = fill_placeholders(
        "Op {{date}} waren er {{count}} opnames.",
        "On {{date}} there were {{count}} admissions.",
        random.Random(3),
    )
    assert filled is not None
    assert "{{" not in "".join(filled)
    assert figures_agree(*filled)
    assert fill_placeholders("{{a}} keer", "times", random.Random(3)) is None


def test_reading_drops_repeats_and_keeps_the_order(tmp_path: Path) -> None:
    lines = [
        ("Vandaag is het weer erg koud buiten.", "It is very cold outside again today."),
        ("Het is vandaag weer zo koud buiten.", "It is very cold outside again today!"),
        ("Morgen gaan we met z'n allen naar zee.", "Tomorrow we are all going to the sea."),
    ]
    with gzip.open(tmp_path / "tatoeba.nl-en.jsonl.gz", "wt", encoding="utf-8") as file:
        file.writelines(json.dumps({"nl": nl, "en": en}) + "\n" for nl, en in lines)
    assert [p.nl for p in read_corpus("tatoeba", tmp_path, 1)] == [lines[0][0], lines[2][0]]


def test_rare_words_are_chosen_first_and_the_budget_holds() -> None:
    common = [SentencePair(f"de man ziet de hond nummer {c}", "x", "t") for c in "abcdefgh"]
    rare = SentencePair("een egel ontmoette twee stekelvarkens onderweg", "x", "t")
    again = SentencePair("stekelvarkens onderweg ontmoette een egel twee", "x", "t")
    chosen = choose([*common, rare, again], lambda p: 10, 30, lambda p: True)
    assert len(chosen) == 3
    assert chosen[0] in (rare, again)


def test_what_is_not_to_be_kept_is_not_chosen() -> None:
    pairs = [SentencePair(f"zin {c} met woorden", "x", "t") for c in "abcdef"]
    chosen = choose(pairs, lambda p: 10, 1000, lambda p: "a" not in p.nl.split()[1])
    assert len(chosen) == 5


def test_joining_loses_no_sentence() -> None:
    pairs = [
        SentencePair(f"Het meldpunt kreeg bericht {c}.", f"The hotline got message {c}.", "tatoeba")
        for c in "abcdefghij"
    ]
    joined = join_related(pairs, random.Random(1), share=1.0, longest=200)
    assert len(joined) < len(pairs)
    assert sum(p.en.count("hotline") for p in joined) == len(pairs)
    for pair in joined:
        assert re.findall(r"(\w)\.", pair.nl) == re.findall(r"(\w)\.", pair.en)
