"""Small real instruct models, made by the library's own classes: Qwen2, Llama 3 and Gemma 3.

Their tokenizers are of their family's kind, their chat templates are the published ones without
the parts for tools and pictures. Each learns thirty pairs of sentences by heart, asked as this
program asks: only a model whose whole path is right gives them back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import sentencepiece
import torch
from tokenizers import ByteLevelBPETokenizer, Regex, pre_tokenizers
from tokenizers.processors import TemplateProcessing
from transformers import (
    AddedToken,
    Gemma3ForCausalLM,
    Gemma3TextConfig,
    GemmaTokenizer,
    GenerationConfig,
    LlamaConfig,
    LlamaForCausalLM,
    PreTrainedTokenizerFast,
    Qwen2Config,
    Qwen2ForCausalLM,
    Qwen2Tokenizer,
)
from transformers.tokenization_utils_base import generate_merges

from summarize.models.prompts import translation_messages
from tests.models.teaching import descend
from tests.models.tiny_texts import PAIRS

QWEN2 = """\
{%- if messages[0]['role'] == 'system' -%}
    {{- '<|im_start|>system\\n' + messages[0]['content'] + '<|im_end|>\\n' }}
{%- else -%}
    {{- '<|im_start|>system\\nYou are Qwen, created by Alibaba Cloud. You are a helpful assistant.\
<|im_end|>\\n' }}
{%- endif -%}
{%- for message in messages -%}
    {%- if message.role == 'user' or (message.role == 'system' and not loop.first) \
or message.role == 'assistant' -%}
        {{- '<|im_start|>' + message.role + '\\n' + message.content + '<|im_end|>' + '\\n' }}
    {%- endif -%}
{%- endfor -%}
{%- if add_generation_prompt -%}
    {{- '<|im_start|>assistant\\n' }}
{%- endif -%}
"""

LLAMA3 = """\
{{- bos_token }}
{%- if not date_string is defined %}
    {%- if strftime_now is defined %}
        {%- set date_string = strftime_now("%d %b %Y") %}
    {%- else %}
        {%- set date_string = "26 Jul 2024" %}
    {%- endif %}
{%- endif %}
{%- if messages[0]['role'] == 'system' %}
    {%- set system_message = messages[0]['content']|trim %}
    {%- set messages = messages[1:] %}
{%- else %}
    {%- set system_message = "" %}
{%- endif %}
{{- "<|start_header_id|>system<|end_header_id|>\\n\\n" }}
{{- "Cutting Knowledge Date: December 2023\\n" }}
{{- "Today Date: " + date_string + "\\n\\n" }}
{{- system_message }}
{{- "<|eot_id|>" }}
{%- for message in messages %}
    {{- '<|start_header_id|>' + message['role'] + '<|end_header_id|>\\n\\n'\
+ message['content'] | trim + '<|eot_id|>' }}
{%- endfor %}
{%- if add_generation_prompt %}
    {{- '<|start_header_id|>assistant<|end_header_id|>\\n\\n' }}
{%- endif %}
"""

GEMMA3 = """\
{{ bos_token }}
{%- if messages[0]['role'] == 'system' -%}
    {%- set first_user_prefix = messages[0]['content'] + '

' -%}
    {%- set loop_messages = messages[1:] -%}
{%- else -%}
    {%- set first_user_prefix = "" -%}
    {%- set loop_messages = messages -%}
{%- endif -%}
{%- for message in loop_messages -%}
    {%- if (message['role'] == 'user') != (loop.index0 % 2 == 0) -%}
        {{ raise_exception("Conversation roles must alternate user/assistant/user/assistant/...") }}
    {%- endif -%}
    {%- if (message['role'] == 'assistant') -%}
        {%- set role = "model" -%}
    {%- else -%}
        {%- set role = message['role'] -%}
    {%- endif -%}
    {{ '<start_of_turn>' + role + '
' + (first_user_prefix if loop.first else "") }}
    {{- message['content'] | trim }}
    {{- '<end_of_turn>
' }}
{%- endfor -%}
{%- if add_generation_prompt -%}
    {{'<start_of_turn>model
'}}
{%- endif -%}
"""

GEMMA2 = GEMMA3.replace(
    """    {%- set first_user_prefix = messages[0]['content'] + '

' -%}
    {%- set loop_messages = messages[1:] -%}""",
    "    {{ raise_exception('System role not supported') }}",
)
"""What came before: it refuses instructions that are not the user's."""

_LLAMA3_SPLIT = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}"
    r"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
"""How the published tokenizer cuts a text into words."""

SIZES: dict[str, Any] = {
    "hidden_size": 64,
    "intermediate_size": 128,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "max_position_embeddings": 1024,
}


def _lines() -> list[str]:
    told = translation_messages(PAIRS[0][0], "nl", "en")[0]["content"]
    digits = [f"{n} in {2000 + n % 30}, {n * 37} van de {n * 91}." for n in range(150)]
    return [side for pair in PAIRS for side in pair] + [told] * 20 + digits


def _byte_level(special: Sequence[str]) -> ByteLevelBPETokenizer:
    trained = ByteLevelBPETokenizer()
    trained.train_from_iterator(_lines(), vocab_size=500, show_progress=False)
    trained.add_special_tokens(list(special))
    return trained


def qwen2(folder: Path) -> tuple[Any, Any]:
    """Qwen 2.5: byte-level BPE, the embeddings are the output's too."""
    folder.mkdir(parents=True)
    special = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
    saved = _byte_level(()).save_model(str(folder))
    tokenizer = Qwen2Tokenizer.from_pretrained(folder)
    for path in saved:
        Path(path).unlink()
    tokenizer.add_tokens([AddedToken(name, special=True, normalized=False) for name in special])
    tokenizer.eos_token = "<|im_end|>"
    tokenizer.chat_template = QWEN2
    end, pad = tokenizer.convert_tokens_to_ids(["<|im_end|>", "<|endoftext|>"])
    model = Qwen2ForCausalLM(
        Qwen2Config(
            vocab_size=len(tokenizer),
            eos_token_id=end,
            pad_token_id=pad,
            bos_token_id=None,
            tie_word_embeddings=True,
            **SIZES,
        )
    )
    model.generation_config = GenerationConfig(
        do_sample=True, temperature=0.7, top_k=20, eos_token_id=[end, pad], pad_token_id=pad
    )
    return _saved(folder, model, tokenizer)


def llama(folder: Path) -> tuple[Any, Any]:
    """Llama 3.2: byte-level BPE, three ends, no padding, today's date in the template."""
    special = [
        "<|begin_of_text|>",
        "<|end_of_text|>",
        "<|start_header_id|>",
        "<|end_header_id|>",
        "<|eom_id|>",
        "<|eot_id|>",
    ]
    plain = _byte_level(special)
    split = pre_tokenizers.Split(Regex(_LLAMA3_SPLIT), "isolated")
    plain.pre_tokenizer = pre_tokenizers.Sequence(
        [split, pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)]
    )
    beginning = plain.token_to_id("<|begin_of_text|>")
    # Every text gets a beginning; the template writes one too.
    plain.post_processor = TemplateProcessing(
        single="<|begin_of_text|> $A", special_tokens=[("<|begin_of_text|>", beginning)]
    )
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=plain._tokenizer,
        bos_token="<|begin_of_text|>",
        eos_token="<|eot_id|>",
        clean_up_tokenization_spaces=True,
    )
    tokenizer.chat_template = LLAMA3
    numbers = {name: plain.token_to_id(name) for name in special}
    ends = [numbers[name] for name in ("<|end_of_text|>", "<|eom_id|>", "<|eot_id|>")]
    model = LlamaForCausalLM(
        LlamaConfig(
            vocab_size=plain.get_vocab_size(),
            bos_token_id=numbers["<|begin_of_text|>"],
            eos_token_id=ends,
            tie_word_embeddings=True,
            rms_norm_eps=1e-5,
            rope_parameters={"rope_type": "default", "rope_theta": 500_000.0},
            **SIZES,
        )
    )
    model.generation_config = GenerationConfig(
        do_sample=True,
        temperature=0.6,
        top_p=0.9,
        bos_token_id=numbers["<|begin_of_text|>"],
        eos_token_id=ends,
    )
    return _saved(folder, model, tokenizer)


def gemma3(folder: Path) -> tuple[Any, Any]:
    """Gemma 3: SentencePiece with bytes for what it lacks, layers that see a short window only."""
    folder.mkdir(parents=True)
    turns = ["<start_of_turn>", "<end_of_turn>"]
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(_lines()),
        model_prefix=str(folder / "trained"),
        model_type="bpe",
        vocab_size=700,
        hard_vocab_limit=False,
        byte_fallback=True,
        add_dummy_prefix=False,
        remove_extra_whitespaces=False,
        normalization_rule_name="identity",
        pad_id=0,
        eos_id=1,
        bos_id=2,
        unk_id=3,
        pad_piece="<pad>",
        eos_piece="<eos>",
        bos_piece="<bos>",
        control_symbols=turns,
        user_defined_symbols=["\n"],
        minloglevel=2,
    )
    spm = sentencepiece.SentencePieceProcessor(model_file=str(folder / "trained.model"))
    for path in folder.glob("trained.*"):
        path.unlink()
    names = {spm.id_to_piece(i): i for i in range(len(spm))}
    names["<mask>"] = len(names)
    scores = {name: -float(number) for name, number in names.items()}
    tokenizer = GemmaTokenizer(vocab=names, merges=generate_merges(names, scores))
    tokenizer.add_tokens([AddedToken(name, special=True, normalized=False) for name in turns])
    tokenizer.chat_template = GEMMA3
    model = Gemma3ForCausalLM(
        Gemma3TextConfig(
            vocab_size=len(tokenizer),
            head_dim=16,
            sliding_window=16,
            query_pre_attn_scalar=256,
            **(SIZES | {"num_hidden_layers": 6}),
        )
    )
    model.generation_config = GenerationConfig(
        do_sample=True,
        top_k=64,
        top_p=0.95,
        bos_token_id=2,
        eos_token_id=[1, names["<end_of_turn>"]],
        pad_token_id=0,
    )
    return _saved(folder, model, tokenizer)


FAMILIES: dict[str, Callable[[Path], tuple[Any, Any]]] = {
    "qwen2": qwen2,
    "llama": llama,
    "gemma3": gemma3,
}


def _saved(folder: Path, model: Any, tokenizer: Any) -> tuple[Any, Any]:
    tokenizer.save_pretrained(folder)
    model.save_pretrained(folder)
    return model, tokenizer


def prompt(tokenizer: Any, messages: list[dict[str, str]]) -> list[int]:
    """The ids of a conversation, by the tokenizer's own template; the date does not change."""
    ids: list[int] = tokenizer.apply_chat_template(
        messages,
        tokenize=True,
        add_generation_prompt=True,
        return_dict=False,
        date_string="26 Jul 2024",
    )
    return ids


def learn(folder: Path, made: tuple[Any, Any], *, steps: int = 300) -> float:
    """Teach the model in `folder` the pairs until it knows them; the worst token's loss."""
    model, tokenizer = made
    torch.manual_seed(1)
    end = max(_ends(model))
    rows, labels = [], []
    for source, target in PAIRS:
        asked = prompt(tokenizer, translation_messages(source, "nl", "en"))
        answer = [*tokenizer(target, add_special_tokens=False).input_ids, end]
        rows.append(asked + answer)
        labels.append([-100] * len(asked) + answer)
    width = max(map(len, rows))
    ids = torch.tensor([row + [end] * (width - len(row)) for row in rows])
    wanted = torch.tensor([row + [-100] * (width - len(row)) for row in labels])
    places = wanted[:, 1:] != -100
    labelled = wanted[:, 1:][places]

    def missed() -> torch.Tensor:
        # Scores for the whole vocabulary only where an answer stands.
        states = model.model(input_ids=ids, use_cache=False).last_hidden_state[:, :-1]
        scores = model.lm_head(states[places])
        return torch.nn.functional.cross_entropy(scores, labelled, reduction="none")

    loss = descend(model, missed, steps=steps, warm_up=20, enough=0.1, clipped=True)
    model.save_pretrained(folder)
    return loss


def _ends(model: Any) -> list[int]:
    ends = model.generation_config.eos_token_id
    return ends if isinstance(ends, list) else [ends]
