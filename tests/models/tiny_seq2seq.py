"""Small real models of every encoder-decoder family, made by the library's own classes.

Tokenizers are trained on a few hundred lines, weights are random or have learnt thirty pairs of
sentences by heart: only a model asked in the right way, from end to end, gives them back.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import torch
from transformers import (
    GenerationConfig,
    M2M100Config,
    M2M100ForConditionalGeneration,
    M2M100Tokenizer,
    MarianConfig,
    MarianMTModel,
    MarianTokenizer,
    MBart50Tokenizer,
    MBartConfig,
    MBartForConditionalGeneration,
    NllbTokenizer,
    T5Config,
    T5ForConditionalGeneration,
)
from transformers.models.nllb.tokenization_nllb import FAIRSEQ_LANGUAGE_CODES

from tests.models.teaching import learn
from tests.models.tiny_summarizers import T5_SIZES, bart, mt5, pegasus, t5, t5_tokenizer
from tests.models.tiny_texts import PAIRS, SIZES, SUMMARIES, save, scored, spm


def marian(
    folder: Path, *, tokens: Sequence[str] = (), pair: tuple[str, str] = ("nl", "en")
) -> Any:
    """opus-mt: two SentencePiece models, one vocabulary with padding last, `>>lang<<` tokens."""
    folder.mkdir(parents=True)
    path = spm(folder)
    pieces = [p for p, _ in scored(path) if p not in ("<s>", "</s>", "<unk>")]
    names = ["</s>", "<unk>", *tokens, *pieces, "<pad>"]
    vocabulary = {name: n for n, name in enumerate(names)}
    (folder / "vocab.json").write_text(json.dumps(vocabulary), "utf-8")
    for name in ("source.spm", "target.spm"):
        (folder / name).write_bytes(path.read_bytes())
    path.unlink()
    tokenizer = MarianTokenizer(
        str(folder / "source.spm"),
        str(folder / "target.spm"),
        str(folder / "vocab.json"),
        source_lang=pair[0],
        target_lang=pair[1],
        model_max_length=512,
    )
    pad = len(vocabulary) - 1
    model = MarianMTModel(
        MarianConfig(
            vocab_size=len(vocabulary),
            pad_token_id=pad,
            decoder_start_token_id=pad,
            eos_token_id=0,
            bos_token_id=0,
            forced_eos_token_id=0,
            scale_embedding=True,
            static_position_embeddings=True,
            activation_function="swish",
            **SIZES,
        )
    )
    model.generation_config = GenerationConfig(
        num_beams=4,
        max_length=512,
        bad_words_ids=[[pad]],
        pad_token_id=pad,
        eos_token_id=0,
        decoder_start_token_id=pad,
        forced_eos_token_id=0,
    )
    with torch.no_grad():
        model.get_input_embeddings().weight[pad] = 0
    return save(folder, model, tokenizer)


def nllb(folder: Path) -> Any:
    """NLLB-200: BPE, the language before the sentence, forced as the answer's first token."""
    path = spm(folder / "spm", kind="bpe")
    (folder / "sentencepiece.bpe.model").write_bytes(path.read_bytes())
    tokenizer = NllbTokenizer.from_pretrained(folder)
    # The published tokenizer.json has them; one made from SentencePiece alone has not.
    tokenizer.add_special_tokens({"extra_special_tokens": FAIRSEQ_LANGUAGE_CODES})
    tokenizer.src_lang, tokenizer.tgt_lang = "nld_Latn", "eng_Latn"
    model = M2M100ForConditionalGeneration(
        M2M100Config(
            vocab_size=len(tokenizer),
            decoder_start_token_id=2,
            encoder_layerdrop=0.0,
            decoder_layerdrop=0.0,
            **SIZES,
        )
    )
    return save(folder, model, tokenizer)


def m2m100(folder: Path) -> Any:
    """M2M100: as NLLB, with a vocabulary file and tokens such as `__nl__`."""
    path = spm(folder / "spm", kind="bpe")
    pieces = [p for p, _ in scored(path) if p not in ("<s>", "</s>", "<unk>")]
    vocabulary = {n: i for i, n in enumerate(["<s>", "<pad>", "</s>", "<unk>", *pieces])}
    (folder / "vocab.json").write_text(json.dumps(vocabulary), "utf-8")
    (folder / "sentencepiece.bpe.model").write_bytes(path.read_bytes())
    tokenizer = M2M100Tokenizer(
        str(folder / "vocab.json"),
        str(folder / "sentencepiece.bpe.model"),
        src_lang="nl",
        tgt_lang="en",
    )
    size = len(vocabulary) + 100 + 8
    model = M2M100ForConditionalGeneration(
        M2M100Config(
            vocab_size=size,
            decoder_start_token_id=2,
            encoder_layerdrop=0.0,
            decoder_layerdrop=0.0,
            **SIZES,
        )
    )
    return save(folder, model, tokenizer)


def mbart50(folder: Path) -> Any:
    """mBART-50: Unigram, codes such as `nl_XX`, the answer starts with end-of-sentence."""
    tokenizer = MBart50Tokenizer(
        vocab=scored(spm(folder / "spm")), src_lang="nl_XX", tgt_lang="en_XX"
    )
    model = MBartForConditionalGeneration(
        MBartConfig(
            vocab_size=len(tokenizer),
            decoder_start_token_id=2,
            forced_eos_token_id=2,
            scale_embedding=True,
            **SIZES,
        )
    )
    return save(folder, model, tokenizer)


def madlad(folder: Path) -> Any:
    """MADLAD-400: a T5 that is told the language it is to write by a token such as `<2en>`."""
    tokenizer = t5_tokenizer(spm(folder / "spm", symbols=["<2en>", "<2nl>", "<2de>"]))
    model = T5ForConditionalGeneration(
        T5Config(vocab_size=len(tokenizer), tie_word_embeddings=False, **T5_SIZES)
    )
    return save(folder, model, tokenizer)


FAMILIES: dict[str, Callable[[Path], Any]] = {
    "marian": marian,
    "nllb": nllb,
    "m2m100": m2m100,
    "mbart50": mbart50,
    "madlad": madlad,
    "t5": t5,
    "mt5": mt5,
    "bart": bart,
    "pegasus": pegasus,
}

TRANSLATORS = ("marian", "nllb", "m2m100", "mbart50", "madlad")
SUMMARIZERS = ("t5", "mt5", "bart", "pegasus")


def taught(folder: Path, name: str) -> float:
    """Make a model of this family and teach it, as its family is asked, `PAIRS` or `SUMMARIES`.

    The translators learn the former, the summarizers (BART, Pegasus, mT5, and T5) the latter.
    Returns the last loss.
    """
    made = FAMILIES[name](folder)
    tokenizer = made[1]
    first = {"nllb": "eng_Latn", "m2m100": "__en__", "mbart50": "en_XX", "bart": "<s>"}.get(name)
    return learn(
        folder,
        made,
        PAIRS if name in TRANSLATORS else SUMMARIES,
        source={"madlad": "<2en> ", "t5": "summarize: "}.get(name, ""),
        first=[tokenizer.convert_tokens_to_ids(first)] if first else (),
    )
