"""A very small Qwen2 model with random weights as a GGUF file, written by gguf's own writer."""

from __future__ import annotations

from pathlib import Path

import gguf
import numpy as np
from tokenizers.pre_tokenizers import ByteLevel

HIDDEN, INNER, LAYERS, HEADS, KV_HEADS = 64, 96, 2, 4, 2
SPECIAL = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
MERGES = ["e n", "d e", "m e", "Ġ m", "Ġm e", "i n"]
TEMPLATE = (
    "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)


def vocabulary() -> list[str]:
    """One token for each byte, one for each merge, and the special ones."""
    merged = [merge.replace(" ", "") for merge in dict.fromkeys(MERGES)]
    return [*sorted(ByteLevel.alphabet()), *merged, *SPECIAL]


def write_gguf(
    path: Path, *, template: str | None = TEMPLATE, same_embeddings: bool = True, seed: int = 1
) -> np.ndarray:
    """Write the model to `path` and return its embeddings, before they were packed.

    Like the real file: the input's packed in four bits, the output's in eight. With
    `same_embeddings` false they are two different matrices.
    """
    tokens = vocabulary()
    random = np.random.default_rng(seed)
    writer = gguf.GGUFWriter(path, "qwen2")
    writer.add_name("tiny")
    writer.add_block_count(LAYERS)
    writer.add_context_length(128)
    writer.add_embedding_length(HIDDEN)
    writer.add_feed_forward_length(INNER)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(KV_HEADS)
    writer.add_rope_freq_base(10000.0)
    writer.add_layer_norm_rms_eps(1e-6)
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_Q4_0)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("qwen2")
    writer.add_token_list(tokens)
    kinds = [gguf.TokenType.NORMAL] * (len(tokens) - len(SPECIAL))
    writer.add_token_types(kinds + [gguf.TokenType.CONTROL] * len(SPECIAL))
    writer.add_token_merges(MERGES)
    writer.add_eos_token_id(tokens.index("<|im_end|>"))
    writer.add_bos_token_id(tokens.index("<|endoftext|>"))
    writer.add_pad_token_id(tokens.index("<|endoftext|>"))
    writer.add_add_bos_token(False)
    if template is not None:
        writer.add_chat_template(template)

    def weights(*shape: int) -> np.ndarray:
        return random.normal(0, 0.05, shape).astype(np.float32)

    def add(name: str, data: np.ndarray, kind: gguf.GGMLQuantizationType) -> None:
        writer.add_tensor(name, gguf.quants.quantize(data, kind), raw_dtype=kind)

    four, eight = gguf.GGMLQuantizationType.Q4_0, gguf.GGMLQuantizationType.Q8_0
    embeddings = weights(len(tokens), HIDDEN)
    add("token_embd.weight", embeddings, four)
    add("output.weight", embeddings if same_embeddings else weights(len(tokens), HIDDEN), eight)
    writer.add_tensor("output_norm.weight", np.ones(HIDDEN, np.float32))
    kv = HIDDEN // HEADS * KV_HEADS
    for layer in range(LAYERS):
        block = f"blk.{layer}"
        for name, rows in (("attn_q", HIDDEN), ("attn_k", kv), ("attn_v", kv)):
            add(f"{block}.{name}.weight", weights(rows, HIDDEN), eight)
            writer.add_tensor(f"{block}.{name}.bias", weights(rows))
        add(f"{block}.attn_output.weight", weights(HIDDEN, HIDDEN), eight)
        add(f"{block}.ffn_gate.weight", weights(INNER, HIDDEN), eight)
        add(f"{block}.ffn_up.weight", weights(INNER, HIDDEN), eight)
        add(f"{block}.ffn_down.weight", weights(HIDDEN, INNER), eight)
        writer.add_tensor(f"{block}.attn_norm.weight", np.ones(HIDDEN, np.float32))
        writer.add_tensor(f"{block}.ffn_norm.weight", np.ones(HIDDEN, np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return embeddings
