"""GGUF → bfloat16 safetensors, once, at pull time, in a process of its own.

Dequantizing takes most of a minute and several GB; loading what it leaves takes a second or two.
In its own process the memory goes back when it is done, and a machine that has too little kills
the conversion and not the command. `python -m summarize.models.gguf_conversion GGUF FOLDER` is that
process; `convert()` starts it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

from summarize.errors import ModelError
from summarize.models.atomic_files import disk_full_error, no_space_left, replace, sync_tree
from summarize.models.processes import end_with_parent, run_module

_PROBES = (
    "In 2020 kwamen er 2.205 meldingen binnen, 47 procent meer dan de 1.501 in 2019.",
    "Eén op de drie meldingen betrof ‘grooming’; 11 % minder weglopers, 216 → 155 ontvoeringen.",
    "<|im_start|>user\n…<|im_end|>\n",
)


def convert(source: Path, target: Path, *, tie_embeddings: bool) -> None:
    """Write the folder `target` (weights, configuration, tokenizer) from the GGUF file `source`.

    `target` appears whole or not at all: everything is written beside it, flushed, and renamed.
    `tie_embeddings`: the publisher's model has one matrix for input and output, and the GGUF holds
    it twice, packed at two precisions; keep the output's, which is the finer one, for both.
    Raises ModelError with the last thing the conversion said when it fails.
    """
    discard(target)
    partial = _partial(target)
    partial.mkdir(parents=True)
    done = _run([str(source), str(partial), *(["--tie-embeddings"] if tie_embeddings else [])])
    if done.returncode != 0:
        shutil.rmtree(partial, ignore_errors=True)
        if no_space_left(done.stderr):
            raise disk_full_error(target)
        raise ModelError(_why_it_failed(source, done.returncode, done.stderr))
    sync_tree(partial)
    replace(partial, target)


def discard(target: Path) -> None:
    """Remove what an earlier conversion left of `target`, finished or not."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.rmtree(_partial(target), ignore_errors=True)


def _partial(target: Path) -> Path:
    return target.with_name(target.name + ".partial")


def _run(arguments: list[str]) -> subprocess.CompletedProcess[str]:
    return run_module(__name__, arguments)


def _why_it_failed(source: Path, code: int, said: str) -> str:
    if code == -9:
        return (
            f"the conversion of {source.name} was killed, most likely for want of memory: "
            "close other programs and run the same command again (the download is kept)"
        )
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    last = lines[-1] if lines else f"exit code {code}"
    return f"{source.name} could not be converted ({last}); the download is kept"


def _main(source: Path, target: Path, *, tie_embeddings: bool) -> None:
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer, GgufConfig

    tokenizer = AutoTokenizer.from_pretrained(source.parent, gguf_file=source.name)
    if not tokenizer.chat_template:
        raise ValueError("the file holds no chat template")
    tokenizer.save_pretrained(target)
    saved = AutoTokenizer.from_pretrained(target)
    for probe in _PROBES:
        # Llama's puts a beginning before every text, and its template one of its own.
        ids = tokenizer.encode(probe, add_special_tokens=False)
        same = saved.encode(probe, add_special_tokens=False) == ids
        if not same or _letters(str(saved.decode(ids))) != _letters(probe):
            raise ValueError(f"the saved tokenizer does not return {probe!r}")
    if saved.chat_template != tokenizer.chat_template:
        raise ValueError("the saved tokenizer lost the chat template")

    model = AutoModelForCausalLM.from_pretrained(
        source.parent,
        gguf_file=source.name,
        dtype=torch.bfloat16,
        quantization_config=GgufConfig(dequantize=True),
    )
    if tie_embeddings and not model.config.tie_word_embeddings:
        finer = model.lm_head.weight
        coarser = model.get_input_embeddings().weight
        _refuse_different(finer, coarser)
        model.get_input_embeddings().weight = finer
        model.config.tie_word_embeddings = True
        model.tie_weights()
    model.save_pretrained(target)


def _letters(text: str) -> str:
    """A text's characters without its spaces, some of which SentencePiece adds or takes away."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def _refuse_different(finer: object, coarser: object) -> None:
    """Raise ValueError unless both matrices are the same one but for their packing.

    Four-bit packing leaves some 8 % of mean absolute difference; two matrices that were trained
    apart differ by more than 100 %.
    """
    import torch

    assert isinstance(finer, torch.Tensor)
    assert isinstance(coarser, torch.Tensor)
    if finer.shape != coarser.shape:
        raise ValueError("input and output embeddings differ in shape: they cannot be tied")
    rows = slice(None, None, max(1, finer.shape[0] // 2048))
    one, other = finer.detach()[rows].float(), coarser.detach()[rows].float()
    if (one - other).abs().mean() > 0.2 * one.abs().mean():
        raise ValueError("input and output embeddings are different matrices: they cannot be tied")


if __name__ == "__main__":
    end_with_parent()
    _main(Path(sys.argv[1]), Path(sys.argv[2]), tie_embeddings="--tie-embeddings" in sys.argv[3:])
