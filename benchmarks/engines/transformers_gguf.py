"""transformers as its page on GGUF shows it: `from_pretrained(gguf_file=…)`, then `generate`.

https://huggingface.co/docs/transformers/main/quantization/gguf: no number format, no batching and
no threads are chosen, since a reader of that page would choose none.
"""

from __future__ import annotations

from pathlib import Path

import torch
from transformers import AutoModelForCausalLM

from benchmarks.engines import Answers, Run, Work


def load(work: Work) -> Run:
    """The model from its GGUF file; one prompt after the other."""
    file = Path(work.gguf)
    model = AutoModelForCausalLM.from_pretrained(file.parent, gguf_file=file.name)

    def run() -> Answers:
        found = []
        for prompt, limit in zip(work.prompts, work.limits, strict=True):
            ids = torch.tensor([prompt])
            output = model.generate(
                ids,
                attention_mask=torch.ones_like(ids),
                do_sample=False,
                max_new_tokens=limit,
                eos_token_id=list(work.end),
                pad_token_id=work.end[0],
            )
            answer = output[0, len(prompt) :].tolist()
            found.append([token for token in answer if token not in work.end])
        return Answers(ids=found)

    return run
