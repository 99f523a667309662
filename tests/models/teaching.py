"""A small model learns a few sentences by heart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

_RATE = 3e-3
_LARGEST_NORM = 1.0


def descend(
    model: Any,
    losses: Callable[[], Tensor],
    *,
    steps: int,
    warm_up: int,
    enough: float,
    clipped: bool = False,
    after_step: Callable[[], None] = lambda: None,
) -> float:
    """Train until no token's loss is above `enough`, for `steps` at most; the last worst loss.

    `losses` gives one for each token of all answers. Their mean would not do to stop by: it is
    small, too, when of eight hundred tokens one is still wrong, and which one depends on the
    machine's rounding.
    """
    optimizer = torch.optim.AdamW(model.parameters(), lr=_RATE)
    model.train()
    found = float("inf")
    for step in range(steps):
        for group in optimizer.param_groups:
            group["lr"] = _RATE * min(1, (step + 1) / warm_up) * (1 - step / (2 * steps))
        out = losses()
        optimizer.zero_grad()
        out.mean().backward()  # type: ignore[no-untyped-call]
        if clipped:
            torch.nn.utils.clip_grad_norm_(model.parameters(), _LARGEST_NORM)
        optimizer.step()
        after_step()
        found = float(out.detach().max())
        if found < enough:
            break
    model.eval()
    return found


def learn(
    folder: Path,
    made: tuple[Any, Any],
    pairs: Sequence[tuple[str, str]],
    *,
    source: str = "",
    first: Sequence[int] = (),
    steps: int = 400,
) -> float:
    """Teach the model in `folder` these pairs until it knows them, and return the last loss.

    `source` is put before each text; `first` are the ids that each answer begins with.
    """
    model, tokenizer = made
    torch.manual_seed(1)
    batch = tokenizer([source + a for a, _ in pairs], padding=True, return_tensors="pt")
    targets = tokenizer(text_target=[b for _, b in pairs], padding=True, return_tensors="pt")
    around = {tokenizer.eos_token_id, tokenizer.pad_token_id, *first}
    bare = [[i for i in row if i not in around] for row in targets["input_ids"].tolist()]
    rows = [[*first, *row, tokenizer.eos_token_id] for row in bare]
    width = max(map(len, rows))
    labels = torch.tensor([row + [-100] * (width - len(row)) for row in rows])
    start = torch.full((len(rows), 1), model.config.decoder_start_token_id)
    fed = torch.cat([start, labels[:, :-1].clamp(min=0)], dim=1)

    def missed() -> torch.Tensor:
        logits = model(
            input_ids=batch["input_ids"],
            attention_mask=batch["attention_mask"],
            decoder_input_ids=fed,
        ).logits
        asked = labels.flatten() != -100
        return torch.nn.functional.cross_entropy(
            logits.flatten(0, 1)[asked], labels.flatten()[asked], reduction="none"
        )

    def zeroed() -> None:
        if model.config.model_type == "marian":
            # Zero in every published one: Marian's decoder starts from nothing.
            with torch.no_grad():
                model.get_input_embeddings().weight[model.config.pad_token_id] = 0

    loss = descend(model, missed, steps=steps, warm_up=30, enough=0.1, after_step=zeroed)
    model.save_pretrained(folder)
    return loss
