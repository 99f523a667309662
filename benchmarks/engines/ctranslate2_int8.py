"""CTranslate2 in int8: the weights converted once by its own converter, then batches of `slots`."""

from __future__ import annotations

import shutil
from importlib import import_module
from pathlib import Path

from benchmarks.engines import Answers, Run, Work


def _folder(work: Work) -> Path:
    return Path(work.scratch) / "ctranslate2-int8"


def prepare(work: Work) -> None:
    """Convert the model, as `ct2-transformers-converter --quantization int8` does, if not done."""
    target = _folder(work)
    if target.is_dir():
        return
    converters = import_module("ctranslate2.converters")
    partial = target.with_name(target.name + ".partial")
    shutil.rmtree(partial, ignore_errors=True)
    partial.parent.mkdir(parents=True, exist_ok=True)
    converter = converters.TransformersConverter(work.weights, low_cpu_mem_usage=True)
    converter.convert(str(partial), quantization="int8")
    partial.rename(target)


def load(work: Work) -> Run:
    """The generator, which sorts by length and takes `slots` prompts at a time."""
    ctranslate2, tokenizers = import_module("ctranslate2"), import_module("tokenizers")
    tokenizer = tokenizers.Tokenizer.from_file(str(Path(work.weights) / "tokenizer.json"))
    generator = ctranslate2.Generator(str(_folder(work)), device="cpu", compute_type="int8")

    def run() -> Answers:
        prompts = [[tokenizer.id_to_token(token) for token in prompt] for prompt in work.prompts]
        results = generator.generate_batch(
            prompts,
            max_batch_size=work.slots,
            beam_size=1,
            max_length=max(work.limits),
            end_token=list(work.end),
            include_prompt_in_result=False,
        )
        answers = [result.sequences_ids[0] for result in results]
        return Answers(ids=[[t for t in answer if t not in work.end] for answer in answers])

    return run
