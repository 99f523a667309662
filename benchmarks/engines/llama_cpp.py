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

    def ask(number: int) -> list[int]:
        answer: Any = server.handle_completions(
            {
                "prompt": list(work.prompts[number]),
                "temperature": 0,
                "max_tokens": work.limits[number],
                "n_predict": work.limits[number],
                "return_tokens": True,
                "cache_prompt": True,
            }
        )
        return _tokens(answer, work.end)

    def run() -> Answers:
        with ThreadPoolExecutor(work.slots) as pool:
            return Answers(ids=list(pool.map(ask, range(len(work.prompts)))))

    return run


def _tokens(answer: Any, end: tuple[int, ...]) -> list[int]:
    """The answer's tokens, wherever this version puts them. Raises RuntimeError on a failure."""
    choices = answer.get("choices") or [{}]
    verbose = answer.get("__verbose") or choices[0].get("__verbose") or {}
    tokens = answer.get("tokens") or choices[0].get("tokens") or verbose.get("tokens")
    if not tokens:
        raise RuntimeError(f"llama.cpp answered {str(answer)[:500]}")
    return [token for token in tokens if token not in end]
