"""What small models learn by heart, and the tokenizers that are trained on it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import sentencepiece

_PLACES = [
    ("de gemeente", "the council"),
    ("de politie", "the police"),
    ("het meldpunt", "the hotline"),
    ("de stichting", "the foundation"),
    ("het ministerie", "the ministry"),
]
_THINGS = [("meldingen", "reports"), ("klachten", "complaints"), ("foto's", "photos")]
_FORMS = [
    ("In {year} kreeg {a} {n} {x}.", "In {year} {b} received {n} {y}."),
    (
        "Volgens {a} kwamen er {n} {x} meer binnen dan in {year}.",
        "According to {b}, {n} more {y} came in than in {year}.",
    ),
]


def _pairs() -> list[tuple[str, str]]:
    made = []
    for i, (a, b) in enumerate(_PLACES):
        for j, (x, y) in enumerate(_THINGS):
            for k, (source, target) in enumerate(_FORMS):
                words = {
                    "a": a,
                    "b": b,
                    "x": x,
                    "y": y,
                    "year": 2012 + 3 * i + k,
                    "n": 17 + 31 * i + 7 * j,
                }
                made.append((source.format(**words), target.format(**words)))
    return made


PAIRS = _pairs()
"""Thirty Dutch sentences, each with its English translation."""

SUMMARIES = [(target + " Nobody could say why.", target) for _, target in PAIRS]
"""Thirty English texts, each with its one-sentence summary."""


def lines() -> list[str]:
    digits = [f"{n} in {2000 + n % 30}, {n * 37} van de {n * 91}." for n in range(150)]
    return [side for pair in PAIRS for side in pair] + digits + [s for s, _ in SUMMARIES]


def spm(
    folder: Path, *, kind: str = "unigram", size: int = 400, symbols: Sequence[str] = ()
) -> Path:
    """Train SentencePiece on the lines, and return the model's file."""
    folder.mkdir(parents=True, exist_ok=True)
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(lines()),
        model_prefix=str(folder / "trained"),
        model_type=kind,
        vocab_size=size,
        hard_vocab_limit=False,
        user_defined_symbols=list(symbols),
        minloglevel=2,
    )
    (folder / "trained.vocab").unlink()
    return folder / "trained.model"


def scored(path: Path) -> list[tuple[str, float]]:
    model = sentencepiece.SentencePieceProcessor(model_file=str(path))
    return [(model.id_to_piece(i), model.get_score(i)) for i in range(len(model))]


def save(folder: Path, model: Any, tokenizer: Any) -> tuple[Any, Any]:
    """Put model and tokenizer into `folder`, and nothing else."""
    tokenizer.save_pretrained(folder)
    model.save_pretrained(folder)
    for path in folder.glob("spm/*"):
        path.unlink()
    if (folder / "spm").is_dir():
        (folder / "spm").rmdir()
    return model, tokenizer


def edit(path: Path, change: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    """Change a JSON file."""
    path.write_text(json.dumps(change(json.loads(path.read_text("utf-8")))), "utf-8")


SIZES: dict[str, Any] = {
    "d_model": 64,
    "encoder_layers": 2,
    "decoder_layers": 2,
    "encoder_attention_heads": 4,
    "decoder_attention_heads": 4,
    "encoder_ffn_dim": 128,
    "decoder_ffn_dim": 128,
    "max_position_embeddings": 128,
    "dropout": 0.0,
    "attention_dropout": 0.0,
    "activation_dropout": 0.0,
}
