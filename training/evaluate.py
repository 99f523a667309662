"""`python -m training.evaluate --model DIR --source FILE --reference FILE [--adapter DIR]`.

Greedy translations, sacreBLEU's BLEU and chrF2 with their signatures: a quick look at an adapter
during training. The product's own measurements are `make eval`.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file

from summarize.models.prompts import GLOSSES, translation_messages


def merge(model: Any, directory: Path) -> None:
    """Add a saved adapter to the weights: W += alpha / r · B A, computed in fp32."""
    config = json.loads((directory / "adapter_config.json").read_text(encoding="utf-8"))
    scale = config["lora_alpha"] / config["r"]
    state = load_file(directory / "adapter_model.safetensors")
    suffix, prefix = ".lora_A.weight", "base_model.model."
    with torch.no_grad():
        for name in [n for n in state if n.endswith(suffix)]:
            layer = model.get_submodule(name.removeprefix(prefix).removesuffix(suffix))
            b = state[name.replace("lora_A", "lora_B")].float()
            layer.weight.copy_(layer.weight.float() + scale * (b @ state[name].float()))


def translate(
    model: Any, tokenizer: Any, sentences: list[str], batch: int, *, glosses: bool = False
) -> list[str]:
    """Greedy translations, Dutch to English, batched by length; see `translation_messages`."""
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]))
    done: dict[int, str] = {}
    for start in range(0, len(order), batch):
        part = order[start : start + batch]
        prompts = [
            tokenizer.apply_chat_template(
                translation_messages(sentences[i], "nl", "en", glosses=glosses),
                tokenize=False,
                add_generation_prompt=True,
            )
            for i in part
        ]
        inputs = tokenizer(prompts, return_tensors="pt", padding=True, add_special_tokens=False)
        with torch.no_grad():
            output = model.generate(
                **inputs,
                max_new_tokens=int(inputs["input_ids"].shape[1] * 1.2) + 20,
                do_sample=False,
                temperature=None,
                top_p=None,
                top_k=None,
                repetition_penalty=1.0,
            )
        texts = tokenizer.batch_decode(
            output[:, inputs["input_ids"].shape[1] :], skip_special_tokens=True
        )
        done.update(zip(part, (t.strip() for t in texts), strict=True))
    return [done[i] for i in range(len(sentences))]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", required=True)
    parser.add_argument("--adapter", type=Path)
    parser.add_argument("--source", type=Path, required=True)
    parser.add_argument("--reference", type=Path)
    parser.add_argument("--lines", type=int, default=80)
    parser.add_argument("--batch", type=int, default=20)
    parser.add_argument("--output", type=Path)
    arguments = parser.parse_args()
    from transformers import AutoModelForCausalLM, AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(arguments.model, padding_side="left")
    model = AutoModelForCausalLM.from_pretrained(arguments.model, dtype=torch.bfloat16)
    glosses = False
    if arguments.adapter:
        merge(model, arguments.adapter)
        settings = json.loads((arguments.adapter / "adapter_config.json").read_text("utf-8"))
        glosses = bool(settings.get(GLOSSES))
    source = arguments.source.read_text(encoding="utf-8").splitlines()[: arguments.lines]
    begun = time.perf_counter()
    hypotheses = translate(model, tokenizer, source, arguments.batch, glosses=glosses)
    seconds = time.perf_counter() - begun
    if arguments.output:
        arguments.output.write_text("\n".join(hypotheses) + "\n", encoding="utf-8")
    else:
        for nl, en in zip(source, hypotheses, strict=True):
            print(f"{nl}\n    {en}")
    print(f"{seconds / len(source):.2f} s a sentence")
    if arguments.reference:
        from sacrebleu.metrics.bleu import BLEU
        from sacrebleu.metrics.chrf import CHRF

        reference = arguments.reference.read_text(encoding="utf-8").splitlines()[: len(source)]
        for metric in (BLEU(), CHRF()):
            print(metric.corpus_score(hypotheses, [reference]), metric.get_signature())
    return 0


if __name__ == "__main__":
    sys.exit(main())
