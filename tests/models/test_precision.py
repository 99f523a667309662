"""The number format is chosen by what the processor has."""

from __future__ import annotations

import pytest
import torch

from summarize.errors import ModelError
from summarize.models.precision import VARIABLE, choose_dtype


@pytest.mark.parametrize(
    ("capabilities", "expected"),
    [
        ({"amx_bf16": True, "avx512_bf16": True}, torch.bfloat16),
        ({"amx_bf16": False, "avx512_bf16": True}, torch.bfloat16),
        ({"avx2": True}, torch.float32),
        ({}, torch.float32),
    ],
)
def test_bfloat16_only_where_it_is_fast(
    monkeypatch: pytest.MonkeyPatch, capabilities: dict[str, bool], expected: torch.dtype
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: capabilities)
    assert choose_dtype() is expected


def test_the_variable_overrides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "float32")
    assert choose_dtype() is torch.float32
    monkeypatch.setenv(VARIABLE, "bfloat16")
    assert choose_dtype() is torch.bfloat16


def test_a_wrong_name_is_a_users_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "float8")
    with pytest.raises(ModelError, match="float32"):
        choose_dtype()
