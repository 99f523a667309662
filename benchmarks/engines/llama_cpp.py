"""llama.cpp by xllamacpp: its server in the process, with as many slots as the work says.

The wheel from the package index is built for any processor of its kind (no AVX-512, no AMX, says
its README); this is what a user gets by `pip install`.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from typing import Any

from benchmarks.engines import Answers, Run, Work

_ROUND = 256
"""Context sizes are padded to this."""


def load(work: Work) -> Run:
    """The server; one thread a slot asks, and the server batches what the slots decode."""
    xllamacpp = import_module("xllamacpp")
    each = max(map(len, work.prompts)) + max(work.limits) + 8
    params = xllamacpp.CommonParams()
    params.model.path = work.gguf
    params.n_parallel = work.slots
    params.n_ctx = work.slots * -(-each // _ROUND) * _ROUND
    params.verbosity = 0
    server = xllamacpp.Server(params)

    def ask(number: int) -> str:
        answer: Any = server.handle_completions(
            {
                "prompt": list(work.prompts[number]),
                "temperature": 0,
                "max_tokens": work.limits[number],
                "cache_prompt": True,
            }
        )
        return _text(answer)

    def run() -> Answers:
        with ThreadPoolExecutor(work.slots) as pool:
            return Answers(texts=list(pool.map(ask, range(len(work.prompts)))))

    return run


def _text(answer: Any) -> str:
    """What it says, in the form of a completion. Raises RuntimeError on a failure."""
    if not isinstance(answer, dict) or not answer.get("choices"):
        raise RuntimeError(f"llama.cpp answered {str(answer)[:500]}")
    return str(answer["choices"][0]["text"])
