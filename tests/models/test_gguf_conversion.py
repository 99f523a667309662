"""What a GGUF is unpacked to: the same model, once on the disk, with its tokenizer and template."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from summarize.errors import ModelError
from summarize.models import gguf_conversion as conversion
from summarize.models.gguf_conversion import convert
from summarize.models.registry_file import registry
from summarize.models.store import Store

pytestmark = pytest.mark.slow  # each conversion imports transformers in a process of its own

DUTCH = [
    "In 2020 kwamen er 2.205 meldingen binnen, 47 procent meer dan de 1.501 in 2019.",
    "Eén op de drie meldingen ging over ‘grooming’; ontvoeringen daalden van 216 naar 155.",
    "€ 1,5 miljoen\tvoor coöperaties — ’s-Hertogenbosch, 24-uursopvang\n\nReïntegratie: ½.",
]


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from tests.models.tiny_gguf import write_gguf

    path = tmp_path_factory.mktemp("gguf") / "tiny.gguf"
    write_gguf(path)
    return path


@pytest.fixture(scope="module")
def weights(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("converted") / "weights"
    convert(source, target, tie_embeddings=True)
    return target


def test_the_result_loads_as_bfloat16_without_the_gguf(weights: Path) -> None:
    import torch
    from transformers import AutoModelForCausalLM

    model = AutoModelForCausalLM.from_pretrained(weights, dtype="auto", local_files_only=True)
    assert model.dtype is torch.bfloat16
    with torch.inference_mode():
        assert model(torch.tensor([[1, 2, 3]])).logits.isfinite().all()


def test_tied_embeddings_are_stored_once_and_are_the_finer_ones(
    source: Path, weights: Path
) -> None:
    import gguf
    import torch
    from safetensors import safe_open

    with safe_open(weights / "model.safetensors", "pt") as file:
        names = list(file.keys())
        stored = file.get_tensor("model.embed_tokens.weight")
    assert "lm_head.weight" not in names
    packed = {tensor.name: tensor for tensor in gguf.GGUFReader(source).tensors}
    finer = gguf.quants.dequantize(
        packed["output.weight"].data, packed["output.weight"].tensor_type
    )
    assert torch.equal(stored, torch.from_numpy(finer.copy()).to(torch.bfloat16))


def test_untied_embeddings_are_both_kept(source: Path, tmp_path: Path) -> None:
    from safetensors import safe_open

    convert(source, tmp_path / "weights", tie_embeddings=False)
    with safe_open(tmp_path / "weights" / "model.safetensors", "pt") as file:
        assert {"lm_head.weight", "model.embed_tokens.weight"} <= set(file.keys())


def test_every_other_weight_is_the_files_own(source: Path, weights: Path) -> None:
    import gguf
    import torch
    from safetensors import safe_open

    packed = {tensor.name: tensor for tensor in gguf.GGUFReader(source).tensors}
    names = {
        "blk.1.attn_k.weight": "model.layers.1.self_attn.k_proj.weight",
        "blk.1.attn_q.bias": "model.layers.1.self_attn.q_proj.bias",
        "blk.0.ffn_down.weight": "model.layers.0.mlp.down_proj.weight",
        "output_norm.weight": "model.norm.weight",
    }
    with safe_open(weights / "model.safetensors", "pt") as file:
        for theirs, ours in names.items():
            tensor = packed[theirs]
            plain = gguf.quants.dequantize(tensor.data, tensor.tensor_type)
            assert torch.equal(
                file.get_tensor(ours), torch.from_numpy(plain.copy()).to(torch.bfloat16)
            )


def test_the_tokenizer_and_its_template_come_along(source: Path, weights: Path) -> None:
    from transformers import AutoTokenizer

    saved = AutoTokenizer.from_pretrained(weights, local_files_only=True)
    packed = AutoTokenizer.from_pretrained(source.parent, gguf_file=source.name)
    for text in DUTCH:
        assert saved.encode(text) == packed.encode(text)
        assert saved.decode(saved.encode(text)) == text
    messages = [{"role": "user", "content": "Goedemorgen."}]
    prompt = saved.apply_chat_template(messages, tokenize=False, add_generation_prompt=True)
    assert prompt == "<|im_start|>user\nGoedemorgen.<|im_end|>\n<|im_start|>assistant\n"
    assert saved.convert_tokens_to_ids("<|im_end|>") == saved.eos_token_id
    assert len(saved.encode("<|im_start|>")) == 1


def test_the_files_can_be_read_by_whoever_reads_the_folder(weights: Path) -> None:
    assert {path.stat().st_mode & 0o400 for path in weights.iterdir()} == {0o400}
    expected = weights.stat().st_mode & 0o444
    assert {path.stat().st_mode & 0o444 for path in weights.iterdir()} == {expected}


def test_embeddings_that_are_not_the_same_are_not_tied(tmp_path: Path) -> None:
    from tests.models.tiny_gguf import write_gguf

    write_gguf(tmp_path / "tiny.gguf", same_embeddings=False)
    with pytest.raises(ModelError, match="are different matrices"):
        convert(tmp_path / "tiny.gguf", tmp_path / "weights", tie_embeddings=True)
    assert [path.name for path in tmp_path.iterdir()] == ["tiny.gguf"]


def test_a_file_without_a_chat_template_is_refused(tmp_path: Path) -> None:
    from tests.models.tiny_gguf import write_gguf

    write_gguf(tmp_path / "tiny.gguf", template=None)
    with pytest.raises(ModelError, match="holds no chat template"):
        convert(tmp_path / "tiny.gguf", tmp_path / "weights", tie_embeddings=True)


def test_a_file_that_is_no_model_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "tiny.gguf").write_bytes(b"GGUF" + b"\0" * 100)
    with pytest.raises(ModelError, match=r"tiny.gguf could not be converted \("):
        convert(tmp_path / "tiny.gguf", tmp_path / "weights", tie_embeddings=False)
    assert [path.name for path in tmp_path.iterdir()] == ["tiny.gguf"]


def test_a_conversion_that_was_killed_says_what_is_likely(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(arguments: list[str]) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(arguments, -signal.SIGKILL, "", "")

    monkeypatch.setattr(conversion, "_run", killed)
    with pytest.raises(ModelError, match="for want of memory"):
        convert(source, tmp_path / "weights", tie_embeddings=True)


def test_a_full_disk_is_said(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(arguments: list[str]) -> subprocess.CompletedProcess[str]:
        said = "OSError: [Errno 28] No space left on device"
        return subprocess.CompletedProcess(arguments, 1, "", said)

    monkeypatch.setattr(conversion, "_run", full)
    with pytest.raises(ModelError, match="the disk is full"):
        convert(source, tmp_path / "weights", tie_embeddings=True)


@pytest.mark.skipif(os.name != "posix", reason="kills with SIGKILL")
def test_a_conversion_ends_with_the_process_that_began_it(source: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; "
        "from summarize.models.gguf_conversion import convert; "
        "convert(Path(sys.argv[1]), Path(sys.argv[2]), tie_embeddings=True)"
    )
    target = tmp_path / "weights"
    parent = subprocess.Popen([sys.executable, "-c", code, str(source), str(target)])
    deadline = time.monotonic() + 120
    while not (children := _children(parent.pid)):
        assert time.monotonic() < deadline
        time.sleep(0.02)
    parent.kill()
    parent.wait()
    while any(Path(f"/proc/{child}").exists() for child in children):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert not target.exists()


def _children(pid: int) -> list[int]:
    import psutil

    return [child.pid for child in psutil.Process(pid).children()]


# The real one


@pytest.mark.model
def test_the_default_models_tokenizer_is_the_published_one() -> None:
    """Against the rules of Qwen2's tokenizer applied anew to the vocabulary in the GGUF."""
    import gguf
    import regex
    from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers
    from transformers import AutoTokenizer

    store = Store.open()
    spec = registry().find("default")
    weights = store.weights_dir(spec)
    fields = gguf.GGUFReader(weights.parent / spec.files[0].path).fields
    tokens = fields["tokenizer.ggml.tokens"].contents()
    merges = fields["tokenizer.ggml.merges"].contents()
    pattern = (
        r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*"
        r"|\s*[\r\n]+|\s+(?!\S)|\s+"
    )
    plain = Tokenizer(
        models.BPE(
            vocab={token: n for n, token in enumerate(tokens)},
            merges=[tuple(merge.split(" ")) for merge in merges],
        )
    )
    plain.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(pattern), "isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    plain.decoder = decoders.ByteLevel()
    saved = AutoTokenizer.from_pretrained(weights, local_files_only=True)
    for text in DUTCH:
        assert saved.encode(text) == plain.encode(text).ids
        assert saved.decode(saved.encode(text)) == text
    assert regex.findall(pattern, "2.205") == ["2", ".", "2", "0", "5"]
    assert saved.convert_ids_to_tokens(saved.encode("2.205")) == ["2", ".", "2", "0", "5"]
    assert "<|im_start|>" in saved.chat_template
