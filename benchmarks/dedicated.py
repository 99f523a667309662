"""Tokens a second of a dedicated translator, by each way it can be run, on random weights.

    python benchmarks/dedicated.py [--sentences N]

The architecture is opus-mt's (6 + 6 layers, 512 wide, 60,000 tokens); with random weights every
answer runs to the same length, so that each way does the same work: `--length` tokens a sentence,
greedy. The ways: transformers one by one, transformers batched here, CTranslate2 here, CTranslate2
called directly with the same tokens. Then from text to text, with everything that a run of the
program adds (tokenizing, limits, decoding), beside CTranslate2 called directly with those texts'
tokens. Each way is measured `--repeat` times, in turns; the median is printed, and the best.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarize.models.conventions import Conventions


def build(folder: Path) -> None:
    """An opus-mt of its real size, with random weights that never end a sentence."""
    import torch
    from transformers import MarianConfig, MarianMTModel

    from tests.models import tiny_seq2seq as tiny

    torch.manual_seed(0)
    tiny.marian(folder)
    import json

    names = json.loads((folder / "vocab.json").read_text("utf-8"))
    names.pop("<pad>")
    names |= {f"▁w{n}": n for n in range(len(names), 59_999)} | {"<pad>": 59_999}
    (folder / "vocab.json").write_text(json.dumps(names), "utf-8")
    settings = folder / "tokenizer_config.json"
    tiny.edit(settings, lambda c: {k: v for k, v in c.items() if k != "added_tokens_decoder"})
    model = MarianMTModel(
        MarianConfig(
            vocab_size=60_000,
            d_model=512,
            encoder_layers=6,
            decoder_layers=6,
            encoder_attention_heads=8,
            decoder_attention_heads=8,
            encoder_ffn_dim=2048,
            decoder_ffn_dim=2048,
            max_position_embeddings=512,
            pad_token_id=59_999,
            decoder_start_token_id=59_999,
            eos_token_id=0,
            bos_token_id=0,
            forced_eos_token_id=None,
            scale_embedding=True,
            static_position_embeddings=True,
            activation_function="swish",
        )
    )
    with torch.no_grad():
        model.final_logits_bias[0, 0] = -1e4
        model.get_input_embeddings().weight[59_999] = 0
    model.save_pretrained(folder)
    tiny.edit(folder / "generation_config.json", lambda c: c | {"num_beams": 1})


def texts(ways: Conventions, count: int, random: Random) -> list[str]:
    """Sentences of ten words that are all equally many tokens long, so that their answers are."""
    by_length: dict[int, list[str]] = {}
    while True:
        text = " ".join(str(random.randrange(2000)) for _ in range(10)) + "."
        found = by_length.setdefault(len(ways.to_translate([text], "nl", "en")[0]), [])
        found.append(text)
        if len(found) == count:
            return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=int, default=64)
    parser.add_argument("--length", type=int, default=32)
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()

    from summarize.models import ct2_conversion
    from summarize.models.conventions import Conventions
    from summarize.models.ct2_runner import MAX_TOKENS, CTranslate2Runner
    from summarize.models.engine import TranslationRequest
    from summarize.models.families import Family
    from summarize.models.pull_progress import Unwatched
    from summarize.models.seq2seq import Seq2SeqEngine
    from summarize.models.seq2seq_runner import BeamSearch, Task
    from summarize.models.transformer_runner import TransformerRunner

    with tempfile.TemporaryDirectory() as home:
        folder = Path(home) / "opus-mt"
        build(folder)
        ways = Conventions(folder, Family.MARIAN)
        random = Random(1)
        tasks = [
            Task((*(random.randrange(500, 59_000) for _ in range(random.randrange(12, 40))), 0),
                 (), options.length)
            for _ in range(options.sentences)
        ]  # fmt: skip
        search = BeamSearch(beams=1)
        plain = TransformerRunner(folder)
        ct2_conversion.make(folder, "opus-mt", Unwatched())
        fast = CTranslate2Runner(
            folder, tokens=ways.tokens, ids=ways.ids, end=ways.end, pad=ways.pad
        )
        sources = [ways.tokens(task.ids) for task in tasks]

        def direct(sources: list[list[str]], most: int) -> int:
            done = fast._translator.translate_batch(
                sources, beam_size=1, max_batch_size=MAX_TOKENS, batch_type="tokens",
                max_decoding_length=most, max_input_length=0, return_scores=True,
            )  # fmt: skip
            return sum(len(r.hypotheses[0]) for r in done)

        requests = [
            TranslationRequest(text, "nl", "en") for text in texts(ways, options.sentences, random)
        ]
        engine = Seq2SeqEngine(folder, ways, fast)
        (most,) = {task.most for task in engine._tasks([r.text for r in requests], "nl", "en")}
        named = [
            ways.tokens(ids) for ids in ways.to_translate([r.text for r in requests], "nl", "en")
        ]

        def from_text_to_text() -> int:
            done = engine.translate(requests)
            assert all(group[0].text for group in done)
            return most * len(done)

        def count(run: Callable[[], list]) -> Callable[[], int]:  # type: ignore[type-arg]
            return lambda: sum(len(group[0].ids) for group in run())

        few = tasks[: max(4, options.sentences // 8)]
        wanted: dict[str, Callable[[], int]] = {
            "transformers, one by one": count(
                lambda: [plain.generate([task], search)[0] for task in few]
            ),
            "transformers, batched here": count(lambda: plain.generate(tasks, search)),
            "CTranslate2 here": count(lambda: fast.generate(tasks, search)),
            "CTranslate2 called directly": lambda: direct(sources, options.length),
            "CTranslate2 here, text to text": from_text_to_text,
            "CTranslate2 directly, its tokens": lambda: direct(named, most),
        }
        rates: dict[str, list[float]] = {name: [] for name in wanted}
        for run in wanted.values():
            run()
        for _ in range(options.repeat):  # in turn: the machine's other work hits all alike
            for name, run in wanted.items():
                began = time.perf_counter()
                made = run()
                rates[name].append(made / (time.perf_counter() - began))
        for name, found in rates.items():
            print(f"{name:33} {statistics.median(found):8.0f} tokens/s   best {max(found):.0f}")
        for what, here, directly in (("tokens", *list(rates)[2:4]), ("text", *list(rates)[4:])):
            of_each = [a / b for a, b in zip(rates[here], rates[directly], strict=True)]
            print(f"{what}: here / directly {statistics.median(of_each):.3f}")


if __name__ == "__main__":
    main()
