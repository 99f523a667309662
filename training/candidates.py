"""`python -m training.candidates --adapter DIR --out FILE`: what the model says, and what is wrong.

For pairs written for this project the model draws candidates; the worst of them by agreement with
the person's translation stands beside that as what not to say. From these pairs the stage on
preferences learns (`preference.py`). Lines of FLORES are never among them: they measure.

Drawing takes hours: what is done is in the file, and a run that was stopped goes on where it was.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import click

from summarize.checks import TRANSLATION, Basis, run
from summarize.models.engine import TranslationRequest, Translator
from training.agreement import least_agreeing, shared_words
from training.corpora import SentencePair, read_news

CHUNK = 24
"""Sentences that go through the model, and to the disk, together."""
SHORTEST, LONGEST = 6, 45
"""Words of a Dutch sentence: shorter ones say too little, longer ones take long to draw."""
AN_ERROR = 0.15
"""What a finding of the checks takes off the agreement: as much as every seventh word."""


@dataclass(frozen=True, slots=True)
class Preference:
    """A Dutch sentence, what a person made of it, and what the model made of it that is worse.

    `rejected` is empty where no candidate was worse by enough to learn from.
    """

    nl: str
    chosen: str
    rejected: str
    agreement: float


def agreement(nl: str, candidate: str, reference: str) -> float:
    """How far a candidate says what the reference says: F1 of content words, less what the
    checks of a translation object to. At most 1."""
    findings = run(TRANSLATION, candidate, Basis((nl,), (), "nl", "en"))
    return shared_words(candidate, reference) - AN_ERROR * len(findings)


def prefer(pair: SentencePair, candidates: Iterable[str]) -> Preference:
    """The pair's own translation, and the candidate that agrees with it least."""
    rejected, worst = least_agreeing(candidates, lambda text: agreement(pair.nl, text, pair.en))
    return Preference(pair.nl, pair.en, rejected, worst)


def choose_pairs(count: int, seed: int) -> list[SentencePair]:
    """So many written pairs of every file, the same for the same seed."""
    pairs = [p for p in read_news("*") if SHORTEST <= len(p.nl.split()) <= LONGEST]
    random.Random(seed).shuffle(pairs)
    return pairs[:count]


def read_preferences(path: Path) -> list[Preference]:
    """What was drawn so far, in its order. Empty where the file is not there."""
    if not path.exists():
        return []
    lines = path.read_text("utf-8").split("\n")  # a text may hold other ends of lines
    return [Preference(**json.loads(line)) for line in lines[:-1]]  # the last may be torn


def _line(preference: Preference) -> str:
    return json.dumps(asdict(preference), ensure_ascii=False) + "\n"


def draw(
    pairs: Sequence[SentencePair], translator: Translator, out: Path, candidates: int = 4
) -> None:
    """Draw for every pair that is not in the file yet; the file grows by `CHUNK` lines."""
    kept = read_preferences(out)
    out.write_text("".join(map(_line, kept)), encoding="utf-8")  # without a torn last line
    done = {p.nl for p in kept}
    left = [p for p in pairs if p.nl not in done]
    for first in range(0, len(left), CHUNK):
        chunk = left[first : first + CHUNK]
        requests = [TranslationRequest(p.nl, "nl", "en") for p in chunk]
        # the first answer is the likeliest one, the others are drawn
        answers = translator.translate(requests, candidates=candidates + 1)
        found = [
            prefer(pair, (c.text for c in group))
            for pair, group in zip(chunk, answers, strict=True)
        ]
        with out.open("a", encoding="utf-8") as lines:
            lines.writelines(map(_line, found))
        click.echo(f"{len(done) + first + len(chunk)} of {len(pairs)}", err=True)


@click.command()
@click.option("--adapter", type=click.Path(path_type=Path, exists=True), required=True)
@click.option("--model", type=click.Path(path_type=Path, exists=True), required=True)
@click.option("--out", type=click.Path(path_type=Path), required=True)
@click.option("--pairs", default=3000, show_default=True)
@click.option("--seed", default=20261129, show_default=True)
def main(adapter: Path, model: Path, out: Path, pairs: int, seed: int) -> None:
    """Draw candidates for written pairs, and keep the worst of each."""
    from summarize.models.chat import ChatEngine

    engine = ChatEngine(model, adapter_folder=adapter, adapter_pairs=frozenset({("nl", "en")}))
    draw(choose_pairs(pairs, seed), engine, out)


if __name__ == "__main__":
    main()
