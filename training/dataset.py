"""The training set: chosen from parallel texts, generated, hand-written; from a seed alone."""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict

from lingua import Language, LanguageDetectorBuilder

from training import curriculum
from training.config import Config
from training.corpora import SentencePair, read_corpus, read_corrections, read_written
from training.coverage import choose
from training.generator.sentences import generate

Count = Callable[[SentencePair], int]


def _right_language() -> Callable[[SentencePair], bool]:
    detector = (
        LanguageDetectorBuilder.from_languages(
            Language.DUTCH, Language.ENGLISH, Language.GERMAN, Language.FRENCH
        )
        .with_preloaded_language_models()
        .build()
    )

    def right(pair: SentencePair) -> bool:
        return (
            detector.detect_language_of(pair.nl) == Language.DUTCH
            and detector.detect_language_of(pair.en) == Language.ENGLISH
        )

    return right


def join_related(
    pairs: list[SentencePair], rng: random.Random, share: float, longest: int
) -> list[SentencePair]:
    """Put some short sentences that share a content word together, so that longer texts occur."""
    by_word: dict[str, list[int]] = {}
    for i, pair in enumerate(pairs):
        for word in re.findall(r"[^\W\d_]{6,}", pair.nl.lower()):
            by_word.setdefault(word, []).append(i)
    used: set[int] = set()
    joined = []
    for i, pair in enumerate(pairs):
        if i in used:
            continue
        used.add(i)
        group = [pair]
        words = re.findall(r"[^\W\d_]{6,}", pair.nl.lower())
        if rng.random() < share and pair.nl[-1] in ".!?":
            near = [j for w in words for j in by_word[w] if j not in used]
            for j in rng.sample(near, min(len(near), rng.randint(1, 2))):
                if j not in used and sum(len(p.nl) for p in group) + len(pairs[j].nl) < longest:
                    group.append(pairs[j])
                    used.add(j)
        joined.append(
            SentencePair(" ".join(p.nl for p in group), " ".join(p.en for p in group), pair.source)
        )
    return joined


def build(config: Config, tokens: Count) -> list[SentencePair]:
    """The whole training set in its order, worth about the configured numbers of tokens."""
    rng = random.Random(config.seed)
    right_language = _right_language()
    pairs: list[SentencePair] = []
    for name, budget in config.corpus_tokens.items():
        found = list(read_corpus(name, config.parallel, config.seed))
        chosen = choose(found, tokens, budget, right_language)
        if name == "tatoeba":
            chosen = join_related(chosen, rng, config.join_share, longest=300)
        pairs.extend(chosen)
    pairs.extend(SentencePair(*p, "generated") for p in generate(config.seed, config.generated))
    for _ in range(config.handwritten_repeats):
        pairs.extend(read_written("handwritten"))
    for name in config.written:
        pairs.extend(read_written(name))
    for path in config.corrections:
        pairs.extend(read_corrections(path))
    rng.shuffle(pairs)
    return pairs


def load_or_build(config: Config, tokens: Count) -> list[SentencePair]:
    """The training set of this run; written down, so that a resumed run sees the very same.

    Raises ValueError for corrections that came after it was written down.
    """
    path = config.run / "dataset.jsonl"
    if not path.exists():
        pairs = curriculum.build(config, tokens) if config.stages else build(config, tokens)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8") as lines:
            for pair in pairs:
                lines.write(json.dumps(asdict(pair), ensure_ascii=False) + "\n")
    text = path.read_text(encoding="utf-8")
    found = [SentencePair(**json.loads(line)) for line in text.splitlines()]
    for file in config.corrections:
        if not set(read_corrections(file)) <= set(found):
            raise ValueError(
                f"{path} was made without {file}: a run keeps the data it began with; begin another"
            )
    return found


def table(pairs: list[SentencePair], tokens: Count) -> list[tuple[str, int, int]]:
    """How many examples and tokens each source gives, for DATA.md."""
    examples: Counter[str] = Counter(p.source for p in pairs)
    size: Counter[str] = Counter()
    for pair in pairs:
        size[pair.source] += tokens(pair)
    return [(source, n, size[source]) for source, n in examples.most_common()]
