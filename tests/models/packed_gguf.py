"""A small instruct model as the GGUF file that llama.cpp's converter would make of it.

Names, turned rows and shifted norms are llama.cpp's (convert_hf_to_gguf.py); what it leaves out of
the file is left out here: where Gemma's answers end, and which of its layers see everything.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import gguf
import numpy as np
from safetensors.numpy import load_file
from transformers import AutoTokenizer

_ARCHITECTURES = {
    "qwen2": gguf.MODEL_ARCH.QWEN2,
    "llama": gguf.MODEL_ARCH.LLAMA,
    "gemma3": gguf.MODEL_ARCH.GEMMA3,
}
_THETA = {"qwen2": 1e4, "llama": 5e5, "gemma3": 1e6}


def pack(folder: Path, path: Path, name: str, *, bits: int = 8) -> None:
    """Write the model in `folder`, one of `tiny_chat`'s, to `path`, in 8 bits or in 32."""
    config = json.loads((folder / "config.json").read_text("utf-8"))
    writer = gguf.GGUFWriter(path, name)
    writer.add_name(f"tiny {name}")
    writer.add_block_count(config["num_hidden_layers"])
    writer.add_context_length(config["max_position_embeddings"])
    writer.add_embedding_length(config["hidden_size"])
    writer.add_feed_forward_length(config["intermediate_size"])
    writer.add_head_count(config["num_attention_heads"])
    writer.add_head_count_kv(config["num_key_value_heads"])
    writer.add_layer_norm_rms_eps(config["rms_norm_eps"])
    writer.add_rope_freq_base(_THETA[name])
    writer.add_vocab_size(config["vocab_size"])
    if name == "gemma3":
        writer.add_key_length(config["head_dim"])
        writer.add_value_length(config["head_dim"])
        writer.add_sliding_window(config["sliding_window"])
    _add_tokenizer(writer, AutoTokenizer.from_pretrained(folder), name)
    _add_tensors(writer, folder, config, name, bits)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _add_tokenizer(writer: gguf.GGUFWriter, tokenizer: Any, name: str) -> None:
    tokens = tokenizer.convert_ids_to_tokens(list(range(len(tokenizer))))
    special = {i for i, t in tokenizer.added_tokens_decoder.items() if t.special}
    kinds = [gguf.TokenType.NORMAL] * len(tokens)
    for number, token in enumerate(tokens):
        if number in special:
            kinds[number] = gguf.TokenType.CONTROL
        elif name == "gemma3" and token.startswith("<0x"):
            kinds[number] = gguf.TokenType.BYTE
    if name == "gemma3":
        kinds[tokens.index("<unk>")] = gguf.TokenType.UNKNOWN
        writer.add_tokenizer_model("llama")
        writer.add_tokenizer_pre("default")
        writer.add_token_list(tokens)
        writer.add_token_scores([-float(number) for number in range(len(tokens))])
        writer.add_add_space_prefix(False)
    else:
        writer.add_tokenizer_model("gpt2")
        writer.add_tokenizer_pre({"qwen2": "qwen2", "llama": "llama-bpe"}[name])
        writer.add_token_list(tokens)
        merges = json.loads(tokenizer.backend_tokenizer.to_str())["model"]["merges"]
        writer.add_token_merges([" ".join(m) if isinstance(m, list) else m for m in merges])
    writer.add_token_types(kinds)
    writer.add_eos_token_id(tokenizer.eos_token_id)
    if tokenizer.bos_token_id is not None:
        writer.add_bos_token_id(tokenizer.bos_token_id)
    if tokenizer.pad_token_id is not None:
        writer.add_pad_token_id(tokenizer.pad_token_id)
    writer.add_add_bos_token(name != "qwen2")
    writer.add_chat_template(tokenizer.chat_template)


def _add_tensors(
    writer: gguf.GGUFWriter, folder: Path, config: dict[str, Any], name: str, bits: int
) -> None:
    names = gguf.get_tensor_name_map(_ARCHITECTURES[name], config["num_hidden_layers"])
    heads = {
        "q_proj.weight": config["num_attention_heads"],
        "k_proj.weight": config["num_key_value_heads"],
    }
    packed = gguf.GGMLQuantizationType.Q8_0
    for key, data in load_file(folder / "model.safetensors").items():
        renamed = names.get_name(key, try_suffixes=(".weight", ".bias"))
        assert renamed is not None, key
        count = next((n for ending, n in heads.items() if key.endswith(ending)), None)
        if name == "llama" and count is not None:
            rows = data.reshape(count, 2, data.shape[0] // count // 2, data.shape[1])
            data = np.ascontiguousarray(rows.swapaxes(1, 2).reshape(data.shape))
        if name == "gemma3" and key.endswith("norm.weight"):
            data = data + 1
        if data.ndim == 2 and bits == 8:
            writer.add_tensor(renamed, gguf.quants.quantize(data, packed), raw_dtype=packed)
        else:
            writer.add_tensor(renamed, data)
