"""Dedicated models, asked in their families' own ways, give back what they have learnt.

Marian, NLLB and BART know thirty pairs of sentences by heart: a right answer proves tokenizer,
language codes, generation settings and decoding, by transformers and by CTranslate2.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from summarize.models.assembling import seq2seq
from summarize.models.engine import TranslationRequest, WritingRequest
from summarize.models.families import kind_of
from summarize.models.seq2seq import Seq2SeqEngine
from tests.models import tiny_seq2seq as tiny

ROOT = Path(__file__).parent.parent.parent
REQUESTS = [TranslationRequest(source, "nl", "en") for source, _ in tiny.PAIRS]
RIGHT = [target for _, target in tiny.PAIRS]


@pytest.fixture(autouse=True)
def exact(monkeypatch: pytest.MonkeyPatch) -> None:
    """Float32 everywhere: small models have small margins."""
    monkeypatch.setenv("SUMMARIZE_DTYPE", "float32")


def engine(folder: Path) -> Seq2SeqEngine:
    return seq2seq(folder, kind_of(folder).family)


# What is sent


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "pair", "first", "start"),
    [
        ("nllb", ("nl-BE", "en"), "nld_Latn", "eng_Latn"),
        ("m2m100", ("nl", "en"), "__nl__", "__en__"),
        ("mbart50", ("nl", "de"), "nl_XX", "de_DE"),
    ],
)
def test_languages_are_named_as_the_family_names_them(
    families: dict[str, Path], name: str, pair: tuple[str, str], first: str, start: str
) -> None:
    ways = engine(families[name])._ways
    (ids,) = ways.to_translate(["In 2012."], *pair)
    assert ways.tokens(ids)[0] == first
    assert ways.tokens(ids)[-1] == "</s>"
    assert ways.tokens(ways.start(pair[1])) == [start]
    assert not ways.can("nl", "tlh")


@pytest.mark.slow
def test_a_text_cannot_smuggle_in_the_tokenizers_own_signs(families: dict[str, Path]) -> None:
    ways = engine(families["madlad"])._ways
    (ids,) = ways.to_translate(["<2de> </s> In 2012."], "nl", "en")
    assert ways.tokens(ids).count("</s>") == 1
    assert "<2de>" not in ways.tokens(ids)
    assert "<2en>" in ways.tokens(ids)[:2]


@pytest.mark.slow
@pytest.mark.parametrize("name", list(tiny.FAMILIES))
def test_every_family_is_told_from_its_files_and_runs(families: dict[str, Path], name: str) -> None:
    kind = kind_of(families[name])
    assert kind.family == name
    subject = engine(families[name])
    if "translate" in kind.tasks:
        source, target = kind.pairs[0] if kind.pairs else ("nl", "en")
        (group,) = subject.translate(
            [TranslationRequest("In 2012 kwam er een.", source, target)], candidates=2
        )
        assert 1 <= len(group) <= 2
    if "summarize" in kind.tasks:
        (group,) = subject.write([WritingRequest(("The police.",), "en", 3)], candidates=2)
        assert 1 <= len(group) <= 2


@pytest.mark.slow
def test_a_marian_of_many_targets_is_told_which(tmp_path: Path) -> None:
    tokens = [">>nld<<", ">>deu<<", ">>zho_Hans<<", ">>zho_Hant<<"]
    tiny.marian(tmp_path / "tc", tokens=tokens, pair=("gmw", "gmw"))
    assert kind_of(tmp_path / "tc").pairs == ()
    ways = engine(tmp_path / "tc")._ways
    for target, token in (("nl", ">>nld<<"), ("de", ">>deu<<"), ("zh", ">>zho_Hans<<")):
        (ids,) = ways.to_translate(["In 2012."], "en", target)
        assert ways.tokens(ids)[0] == token
    assert not ways.can("en", "fr")


# What comes back


def right(groups: list[list[Any]], wanted: list[str]) -> int:
    return sum(group[0].text == text for group, text in zip(groups, wanted, strict=True))


@pytest.mark.slow
@pytest.mark.parametrize("name", ["marian", "nllb"])
def test_a_translator_gives_back_what_it_has_learnt(taught: dict[str, Path], name: str) -> None:
    subject = engine(taught[name])
    seen: list[int] = []
    greedy = subject.translate(REQUESTS, step=seen.append)
    assert right(greedy, RIGHT) == 30
    assert sum(seen) == 30
    several = subject.translate(REQUESTS[:4], candidates=4)
    assert [group[0].text for group in several] == RIGHT[:4]
    for group in several:
        assert len({c.text for c in group}) == len(group) > 1
        assert group[0].finished
        assert group[0].score == max(c.score for c in group) > -0.5
    alone = [subject.translate([request])[0][0].text for request in REQUESTS[:4]]
    assert alone == RIGHT[:4], "what else is in the batch does not matter"


@pytest.mark.slow
def test_a_sentence_beyond_the_models_length_is_cut_at_clauses_and_joined(
    taught: dict[str, Path],
) -> None:
    subject = engine(taught["marian"])
    # It has learnt single sentences: a model for which no two of these are short enough.
    encoded = subject._ways.to_translate([source for source, _ in tiny.PAIRS], "nl", "en")
    most = max(map(len, encoded))
    chosen = [n for n, ids in enumerate(encoded) if 2 * len(ids) > most + 4]
    assert len(chosen) > 3
    subject._ways.longest = most + 4
    long = " ".join(tiny.PAIRS[n][0] for n in chosen)
    ((found,),) = subject.translate([TranslationRequest(long, "nl", "en")])
    assert found.finished
    assert found.text == " ".join(RIGHT[n] for n in chosen)


@pytest.mark.slow
def test_a_wider_search_puts_first_what_keeps_the_figure(taught: dict[str, Path]) -> None:
    subject = engine(taught["marian"])
    plain = subject.translate(REQUESTS[:1], candidates=6)[0]
    other = next(c.text for c in plain[1:] if "17" not in c.text)
    figure = next(word for word in other.rstrip(".").split() if word.isdigit() and word != "2012")
    ((kept,),) = subject.translate([TranslationRequest(tiny.PAIRS[0][0], "nl", "en", (figure,))])
    assert figure in kept.text.rstrip(".").split()


@pytest.mark.slow
def test_a_summarizer_writes_one_short_sentence(taught: dict[str, Path]) -> None:
    subject = engine(taught["bart"])
    requests = [WritingRequest((a,), "en", 14) for a, _ in tiny.SUMMARIES]
    groups = subject.write(requests, candidates=3)
    assert right(groups, [b for _, b in tiny.SUMMARIES]) == 30
    (headline,) = subject.write([WritingRequest((tiny.SUMMARIES[0][0],), "en", 14, headline=True)])
    assert headline[0].text == RIGHT[0].rstrip(".")


# The whole command


@pytest.mark.slow
def test_the_whole_command_from_the_pull_to_a_checked_summary(
    taught: dict[str, Path], tmp_path: Path
) -> None:
    article = tmp_path / "report.txt"
    sentences = [source for source, _ in tiny.PAIRS[:6]]
    article.write_text("Meldingen\n\n" + " ".join(sentences) + "\n", encoding="utf-8")

    def run(*arguments: object) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "summarize", *map(str, arguments)],
            cwd=ROOT,
            env={
                **os.environ,
                "SUMMARIZE_HOME": str(tmp_path / "home"),
                "HF_HUB_OFFLINE": "1",
            },
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    run("models", "pull", "opus-mt-nl-en", "--source", taught["marian"], "--no-trial")
    run("models", "pull", "facebook/bart-large-cnn", "--source", taught["bart"], "--no-trial")
    options = ("--from", "nl", "--format", "json", "--translation", "--quiet")
    report = json.loads(
        run(
            *(article, *options, "--translator", "opus-mt-nl-en", "--summarizer", "bart-large-cnn"),
        )
    )
    assert report["model"]["name"] == "opus-mt-nl-en + bart-large-cnn"
    text = json.dumps(report, ensure_ascii=False)
    for _, target in tiny.PAIRS[:6]:
        assert target in text
    fates = [entry["fate"] for entry in report["reports"][0]["figures"]]
    assert set(fates) == {"kept"}
    by_path = run("translate", article, *options[:2], "--quiet", "--model", taught["nllb"])
    assert RIGHT[0] in by_path
