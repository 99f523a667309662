"""Small real models of every encoder-decoder family, made by the library's own classes.

Tokenizers are trained on a few hundred lines, weights are random or have learnt thirty pairs of
sentences by heart: only a model asked in the right way, from end to end, gives them back.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import sentencepiece
import torch
from tokenizers import ByteLevelBPETokenizer
from transformers import (
    BartConfig,
    BartForConditionalGeneration,
    BartTokenizer,
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
    MT5Config,
    MT5ForConditionalGeneration,
    NllbTokenizer,
    PegasusConfig,
    PegasusForConditionalGeneration,
    PegasusTokenizer,
    T5Config,
    T5ForConditionalGeneration,
    T5Tokenizer,
)
from transformers.models.nllb.tokenization_nllb import FAIRSEQ_LANGUAGE_CODES

from tests.models.teaching import descend

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


def _lines() -> list[str]:
    digits = [f"{n} in {2000 + n % 30}, {n * 37} van de {n * 91}." for n in range(150)]
    return [side for pair in PAIRS for side in pair] + digits + [s for s, _ in SUMMARIES]


def spm(
    folder: Path, *, kind: str = "unigram", size: int = 400, symbols: Sequence[str] = ()
) -> Path:
    """Train SentencePiece on the lines, and return the model's file."""
    folder.mkdir(parents=True, exist_ok=True)
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(_lines()),
        model_prefix=str(folder / "trained"),
        model_type=kind,
        vocab_size=size,
        hard_vocab_limit=False,
        user_defined_symbols=list(symbols),
        minloglevel=2,
    )
    (folder / "trained.vocab").unlink()
    return folder / "trained.model"


def _scored(path: Path) -> list[tuple[str, float]]:
    model = sentencepiece.SentencePieceProcessor(model_file=str(path))
    return [(model.id_to_piece(i), model.get_score(i)) for i in range(len(model))]


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


def marian(
    folder: Path, *, tokens: Sequence[str] = (), pair: tuple[str, str] = ("nl", "en")
) -> Any:
    """opus-mt: two SentencePiece models, one vocabulary with padding last, `>>lang<<` tokens."""
    folder.mkdir(parents=True)
    path = spm(folder)
    pieces = [p for p, _ in _scored(path) if p not in ("<s>", "</s>", "<unk>")]
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
    pieces = [p for p, _ in _scored(path) if p not in ("<s>", "</s>", "<unk>")]
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
        vocab=_scored(spm(folder / "spm")), src_lang="nl_XX", tgt_lang="en_XX"
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


_T5_SIZES: dict[str, Any] = {
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


def _t5_tokenizer(path: Path) -> Any:
    pieces = [x for x in _scored(path) if x[0] not in ("<s>", "</s>", "<unk>")]
    first = [("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0)]
    last = [(f"<extra_id_{n}>", 0.0) for n in range(99, -1, -1)]
    return T5Tokenizer(vocab=[*first, *pieces, *last], model_max_length=512)


def madlad(folder: Path) -> Any:
    """MADLAD-400: a T5 that is told the language it is to write by a token such as `<2en>`."""
    tokenizer = _t5_tokenizer(spm(folder / "spm", symbols=["<2en>", "<2nl>", "<2de>"]))
    model = T5ForConditionalGeneration(
        T5Config(vocab_size=len(tokenizer), tie_word_embeddings=False, **_T5_SIZES)
    )
    return save(folder, model, tokenizer)


def t5(folder: Path) -> Any:
    """T5: what is wanted is said in words before the text."""
    tokenizer = _t5_tokenizer(spm(folder / "spm"))
    config = T5Config(vocab_size=len(tokenizer), **_T5_SIZES)
    made = save(folder, T5ForConditionalGeneration(config), tokenizer)
    edit(folder / "config.json", lambda c: c | {"task_specific_params": _T5_TASKS})
    return made


def mt5(folder: Path) -> Any:
    """mT5, as XLSum was trained from: the text alone."""
    tokenizer = _t5_tokenizer(spm(folder / "spm"))
    config = MT5Config(vocab_size=len(tokenizer), tie_word_embeddings=False, **_T5_SIZES)
    return save(folder, MT5ForConditionalGeneration(config), tokenizer)


def bart(folder: Path) -> Any:
    """BART, as trained on CNN/DailyMail: byte-level BPE, and lengths meant for whole articles."""
    folder.mkdir(parents=True)
    trained = ByteLevelBPETokenizer()
    trained.train_from_iterator(
        _lines(),
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
        for x in _scored(spm(folder / "spm", symbols=["<n>"]))
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


def learn(
    folder: Path,
    made: tuple[Any, Any],
    pairs: Sequence[tuple[str, str]],
    *,
    source: str = "",
    first: Sequence[int] = (),
    steps: int = 400,
) -> float:
    """Teach the model in `folder` these pairs until it knows them, and return the last loss.

    `source` is put before each text; `first` are the ids that each answer begins with.
    """
    model, tokenizer = made
    torch.manual_seed(1)
    batch = tokenizer([source + a for a, _ in pairs], padding=True, return_tensors="pt")
    targets = tokenizer(text_target=[b for _, b in pairs], padding=True, return_tensors="pt")
    around = {tokenizer.eos_token_id, tokenizer.pad_token_id, *first}
    bare = [[i for i in row if i not in around] for row in targets["input_ids"].tolist()]
    rows = [[*first, *row, tokenizer.eos_token_id] for row in bare]
    width = max(map(len, rows))
    labels = torch.tensor([row + [-100] * (width - len(row)) for row in rows])
    start = torch.full((len(rows), 1), model.config.decoder_start_token_id)
    fed = torch.cat([start, labels[:, :-1].clamp(min=0)], dim=1)

    def missed() -> torch.Tensor:
        logits = model(
            input_ids=batch["input_ids"],
            attention_mask=batch["attention_mask"],
            decoder_input_ids=fed,
        ).logits
        asked = labels.flatten() != -100
        return torch.nn.functional.cross_entropy(
            logits.flatten(0, 1)[asked], labels.flatten()[asked], reduction="none"
        )

    def zeroed() -> None:
        if model.config.model_type == "marian":
            # Zero in every published one: Marian's decoder starts from nothing.
            with torch.no_grad():
                model.get_input_embeddings().weight[model.config.pad_token_id] = 0

    loss = descend(model, missed, steps=steps, warm_up=30, enough=0.1, after_step=zeroed)
    model.save_pretrained(folder)
    return loss


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
