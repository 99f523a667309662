"""Models that the registry does not list: a repository by its name, a folder by its path."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from summarize.models.families import Family, kind_of
from summarize.models.language_codes import M2M100, NLLB
from summarize.models.registry import ModelSpec


def unlisted(repository: str) -> ModelSpec:
    """A repository of which nothing is known yet but its name, `owner/name`."""
    return ModelSpec(
        name=repository,
        aliases=(),
        engine="seq2seq",
        tasks=("translate",),
        languages=(),
        pairs=(),
        licence="see its page on the hub",
        commercial_use=False,
        parameters=0,
        publisher=repository.partition("/")[0],
        homepage=f"https://huggingface.co/{repository}",
        files=(),
        conversion=None,
        adapters=(),
        repository=repository,
    )


def in_folder(folder: Path) -> ModelSpec:
    """The model in a folder, as far as its own files tell. Raises ModelError if it cannot run."""
    spec = replace(unlisted(f"local/{folder.name or 'model'}"), name=folder.name or "model")
    return as_told(spec, asdict(kind_of(folder)))


def as_told(spec: ModelSpec, kind: Mapping[str, Any]) -> ModelSpec:
    """The model with what its own files say: `kind` is a `families.Kind` as a mapping.

    A Marian model whose files name no languages, or groups of them, is taken at the user's word.
    """
    family = Family(kind["family"])
    languages = tuple(kind.get("languages") or ())
    pairs = tuple((str(a), str(b)) for a, b in kind.get("pairs") or ())
    tasks = tuple(kind["tasks"])
    written = kind.get("written", ())
    if not languages and not pairs:
        everything = tuple(sorted({*NLLB, *M2M100}))
        languages = everything if written is None or family is Family.MARIAN else tuple(written)
    return replace(
        spec,
        engine="chat" if family is Family.CHAT else "seq2seq",
        family=str(family),
        tasks=tasks,
        languages=languages if not pairs else (),
        pairs=pairs,
    )
