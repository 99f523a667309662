"""A Marian small enough to lie in the repository: made and taught here, in some minutes, once.

    python -m tests.probe.tiny_marian tests/probe/marian

It has learnt the Dutch and English of the probe by heart, and some sixty real pairs of the
training text beside them, and knows nothing else: real weights of which every byte came from this
script, that pass the probe as an opus-mt would. Half precision, and small.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import sentencepiece
import torch
from transformers import GenerationConfig, MarianConfig, MarianMTModel, MarianTokenizer

from summarize.probe.texts import texts
from tests.models.teaching import learn

TRAINING = Path(__file__).parents[2] / "training" / "data" / "precision-figures.nl-en.txt"
REAL = 60
PIECES = 1400


def pairs() -> list[tuple[str, str]]:
    """What it is taught."""
    known = [(item.texts["nl"], item.texts["en"]) for item in texts().all]
    lines = TRAINING.read_text("utf-8").splitlines()
    real = [line.split(" || ") for line in lines if " || " in line][:REAL]
    return [*known, *((one.strip(), other.strip()) for one, other in real)]


def build(folder: Path) -> tuple[MarianMTModel, MarianTokenizer]:
    """The model with random weights, its tokenizer and settings, in `folder`."""
    folder.mkdir(parents=True)
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter([side for pair in pairs() for side in pair]),
        model_prefix=str(folder / "trained"),
        vocab_size=PIECES,
        hard_vocab_limit=False,
        normalization_rule_name="identity",  # the usual rules alone take 240 kB
        character_coverage=1.0,
        minloglevel=2,
    )
    (folder / "trained.vocab").unlink()
    path = folder / "trained.model"
    model = sentencepiece.SentencePieceProcessor(model_file=str(path))
    pieces = [model.id_to_piece(i) for i in range(len(model))]
    names = ["</s>", "<unk>", *(p for p in pieces if p not in ("<s>", "</s>", "<unk>")), "<pad>"]
    (folder / "vocab.json").write_text(json.dumps({n: i for i, n in enumerate(names)}), "utf-8")
    for name in ("source.spm", "target.spm"):
        (folder / name).write_bytes(path.read_bytes())
    path.unlink()
    tokenizer = MarianTokenizer(
        str(folder / "source.spm"), str(folder / "target.spm"), str(folder / "vocab.json"),
        source_lang="nl", target_lang="en", model_max_length=512,
    )  # fmt: skip
    pad = len(names) - 1
    made = MarianMTModel(
        MarianConfig(
            vocab_size=len(names), d_model=64, encoder_layers=2, decoder_layers=2,
            encoder_attention_heads=4, decoder_attention_heads=4, encoder_ffn_dim=192,
            decoder_ffn_dim=192, max_position_embeddings=160, pad_token_id=pad,
            decoder_start_token_id=pad, eos_token_id=0, bos_token_id=0, forced_eos_token_id=0,
            scale_embedding=True, static_position_embeddings=True, activation_function="swish",
            dropout=0.0, attention_dropout=0.0, activation_dropout=0.0,
        )
    )  # fmt: skip
    made.generation_config = GenerationConfig(  # type: ignore[no-untyped-call]
        num_beams=1, max_length=160, bad_words_ids=[[pad]], pad_token_id=pad, eos_token_id=0,
        decoder_start_token_id=pad, forced_eos_token_id=0,
    )  # fmt: skip
    with torch.no_grad():
        made.get_input_embeddings().weight[pad] = 0
    tokenizer.save_pretrained(folder)
    made.save_pretrained(folder)
    return made, tokenizer


def main(folder: Path) -> None:
    """Make it, teach it, and put it down in half precision."""
    torch.manual_seed(3)
    torch.set_num_threads(1)
    made = build(folder)
    loss = learn(folder, made, pairs(), steps=2500)
    made[0].half().save_pretrained(folder)
    size = sum(path.stat().st_size for path in folder.iterdir())
    print(f"worst loss {loss:.3f}, {size:,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
