"""Small real models of every family that summarises, made by the library's own classes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tokenizers import ByteLevelBPETokenizer
from transformers import (
    BartConfig,
    BartForConditionalGeneration,
    BartTokenizer,
    GenerationConfig,
    MT5Config,
    MT5ForConditionalGeneration,
    PegasusConfig,
    PegasusForConditionalGeneration,
    PegasusTokenizer,
    T5Config,
    T5ForConditionalGeneration,
    T5Tokenizer,
)

from tests.models.tiny_texts import SIZES, edit, lines, save, scored, spm

T5_SIZES: dict[str, Any] = {
    "d_model": 64,
    "d_kv": 16,
    "d_ff": 128,
    "num_layers": 2,
    "num_decoder_layers": 2,
    "num_heads": 4,
    "dropout_rate": 0.0,
    "feed_forward_proj": "gated-gelu",
    "decoder_start_token_id": 0,
}
_T5_TASKS = {
    "summarization": {"prefix": "summarize: ", "num_beams": 4, "length_penalty": 2.0},
    "translation_en_to_de": {"prefix": "translate English to German: ", "num_beams": 4},
}


def t5_tokenizer(path: Path) -> Any:
    pieces = [x for x in scored(path) if x[0] not in ("<s>", "</s>", "<unk>")]
    first = [("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0)]
    last = [(f"<extra_id_{n}>", 0.0) for n in range(99, -1, -1)]
    return T5Tokenizer(vocab=[*first, *pieces, *last], model_max_length=512)


def t5(folder: Path) -> Any:
    """T5: what is wanted is said in words before the text."""
    tokenizer = t5_tokenizer(spm(folder / "spm"))
    config = T5Config(vocab_size=len(tokenizer), **T5_SIZES)
    made = save(folder, T5ForConditionalGeneration(config), tokenizer)
    edit(folder / "config.json", lambda c: c | {"task_specific_params": _T5_TASKS})
    return made


def mt5(folder: Path) -> Any:
    """mT5, as XLSum was trained from: the text alone."""
    tokenizer = t5_tokenizer(spm(folder / "spm"))
    config = MT5Config(vocab_size=len(tokenizer), tie_word_embeddings=False, **T5_SIZES)
    return save(folder, MT5ForConditionalGeneration(config), tokenizer)


def bart(folder: Path) -> Any:
    """BART, as trained on CNN/DailyMail: byte-level BPE, and lengths meant for whole articles."""
    folder.mkdir(parents=True)
    trained = ByteLevelBPETokenizer()
    trained.train_from_iterator(
        lines(),
        vocab_size=500,
        special_tokens=["<s>", "<pad>", "</s>", "<unk>", "<mask>"],
        show_progress=False,
    )
    trained.save_model(str(folder))
    tokenizer = BartTokenizer.from_pretrained(folder, model_max_length=128)
    model = BartForConditionalGeneration(
        BartConfig(
            vocab_size=len(tokenizer),
            decoder_start_token_id=2,
            forced_bos_token_id=0,
            forced_eos_token_id=2,
            **SIZES,
        )
    )
    model.generation_config = GenerationConfig(
        num_beams=4,
        max_length=142,
        min_length=56,
        length_penalty=2.0,
        no_repeat_ngram_size=3,
        early_stopping=True,
        forced_bos_token_id=0,
        forced_eos_token_id=2,
        bos_token_id=0,
        eos_token_id=2,
        pad_token_id=1,
        decoder_start_token_id=2,
    )
    return save(folder, model, tokenizer)


def pegasus(folder: Path) -> Any:
    """Pegasus: the vocabulary begins with padding and end, and lines break at `<n>`."""
    pieces = [
        x
        for x in scored(spm(folder / "spm", symbols=["<n>"]))
        if x[0] not in ("<s>", "</s>", "<unk>")
    ]
    first = [("<pad>", 0.0), ("</s>", 0.0), ("<mask_1>", 0.0), ("<mask_2>", 0.0)]
    others = [(f"<unk_{n}>", 0.0) for n in range(2, 103)]
    tokenizer = PegasusTokenizer(
        vocab=[*first, *others, ("<unk>", 0.0), *pieces], model_max_length=128
    )
    model = PegasusForConditionalGeneration(
        PegasusConfig(
            vocab_size=len(tokenizer),
            decoder_start_token_id=0,
            pad_token_id=0,
            eos_token_id=1,
            scale_embedding=True,
            **SIZES,
        )
    )
    model.generation_config = GenerationConfig(
        num_beams=8,
        max_length=128,
        length_penalty=0.8,
        pad_token_id=0,
        eos_token_id=1,
        decoder_start_token_id=0,
    )
    return save(folder, model, tokenizer)
