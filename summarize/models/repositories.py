"""Models that come as a whole repository: which of its files are taken, and what is made of them.

From the hub, a folder or a tar file. The revision, and each file's size and hash, are asked of the
hub when the model is pulled; a folder that this program exported brings them along. Nothing that
is taken is code, and what runs is safetensors: a pickle is converted and thrown away.
"""

from __future__ import annotations

import re
import shutil
import tarfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from summarize.errors import ModelError
from summarize.models import offline, unpickle
from summarize.models.atomic_files import (
    CHUNK,
    check_free,
    human_size,
    replace,
    sha256_of,
    sync_tree,
)
from summarize.models.channels import hub
from summarize.models.channels.arrival import ChannelError
from summarize.models.families import ModelKind, kind_of, read_json
from summarize.models.gguf_conversion import convert, discard
from summarize.models.pull_progress import PullProgress
from summarize.models.registry import HubChannel, ModelFile

EXPORT = "summarize-model.json"
"""What `models export` writes beside the files: where they are from, their sizes and hashes."""

_SMALL = frozenset(
    "config.json generation_config.json tokenizer.json tokenizer_config.json vocab.json "
    "special_tokens_map.json added_tokens.json source.spm target.spm target_vocab.json "
    "spiece.model sentencepiece.bpe.model tokenizer.model merges.txt chat_template.jinja".split()
)
_SHARD = re.compile(r"(model|pytorch_model)-\d{5}-of-\d{5}\.(safetensors|bin)")
_PREFERRED_GGUF = ("q4_k_m", "q5_k_m", "q8_0", "bf16", "f16")


@dataclass(frozen=True, slots=True)
class OfferedFile:
    """A file on offer. `sha256` or `blob` (git's name of it) is empty where nobody says."""

    path: str
    size: int
    sha256: str = ""
    blob: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """What there is to take, and from where: a revision of a repository, or a folder."""

    origin: str
    revision: str
    items: tuple[OfferedFile, ...]
    folder: Path | None = None


def on_the_hub(repository: str, revision: str = "main") -> Offer:
    """What the hub has of a repository, at the commit that `revision` is now.

    Raises ModelError if the hub does not answer, does not know it or does not let us have it.
    """
    try:
        commit, files = hub.listing(repository, revision)
    except ChannelError as error:
        do = "Check the name and the network, or bring" if not offline.hub() else "Bring"
        raise ModelError(
            f"{repository} cannot be had from the Hugging Face hub: {error}. {do} the files from "
            "another machine and name them with --source DIR"
        ) from error
    return Offer("hub", commit, tuple(OfferedFile(*file) for file in files))


def in_a_folder(source: Path, workspace: Path) -> Offer:
    """What a folder, a tar file or a GGUF file has. Raises ModelError if it is damaged."""
    if source.suffix == ".gguf" and source.is_file():
        return Offer("local", "", (OfferedFile(source.name, source.stat().st_size),), source.parent)
    folder = source if source.is_dir() else _unpacked(source, workspace / "unpacked")
    described = read_json(folder / EXPORT)
    known = {str(f["path"]): f for f in described.get("files", ()) if isinstance(f, dict)}
    items = []
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.name != EXPORT:
            sha256 = str(known.get(path.name, {}).get("sha256", ""))
            items.append(OfferedFile(path.name, path.stat().st_size, sha256))
    for name, file in known.items():
        found = next((item for item in items if item.path == name), None)
        if found is None:
            raise ModelError(f"{source}: {name} is missing")
        if found.size != file.get("size"):
            raise ModelError(
                f"{source}: {name} has {found.size:,} bytes instead of {file.get('size'):,}"
            )
    return Offer("local", str(described.get("revision", "")), tuple(items), folder)


def _unpacked(archive: Path, target: Path) -> Path:
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    try:
        with tarfile.open(archive) as tar:
            tar.extractall(target, filter="data")
    except (tarfile.TarError, EOFError) as error:
        raise ModelError(f"{archive} is no tar file, or a damaged one: {error}") from error
    inside = [p.parent for p in sorted(target.rglob("config.json"))]
    return inside[0] if inside else target


def chosen(items: Sequence[OfferedFile], name: str) -> tuple[list[OfferedFile], list[OfferedFile]]:
    """The small files and the weights to take. Raises ModelError if there are no weights.

    Safetensors before GGUF before a pickle; of several GGUF files, the usual packing.
    """
    by_name = {item.path: item for item in items}
    small = [item for item in items if item.path in _SMALL]
    for stem, ending in (("model", "safetensors"), ("pytorch_model", "bin")):
        if ending == "bin":
            packed = [i for i in items if i.path.endswith(".gguf") and "/" not in i.path]
            if packed:
                return small, [_one_gguf(packed, name)]
        if f"{stem}.{ending}" in by_name:
            return small, [by_name[f"{stem}.{ending}"]]
        index = by_name.get(f"{stem}.{ending}.index.json")
        if index is not None:
            shards = [i for i in items if _SHARD.fullmatch(i.path) and i.path.endswith(ending)]
            return small, [index, *shards]
    raise ModelError(
        f"{name} holds no weights that can be used: safetensors, a GGUF file or pytorch_model.bin"
    )


def _one_gguf(packed: Sequence[OfferedFile], name: str) -> OfferedFile:
    for wish in _PREFERRED_GGUF:
        fitting = [item for item in packed if wish in item.path.lower()]
        if len(fitting) == 1:
            return fitting[0]
    if len(packed) == 1:
        return packed[0]
    names = ", ".join(item.path for item in packed)
    raise ModelError(
        f"{name} holds several GGUF files: bring the one you want with --source: {names}"
    )


def install(
    repository: str,
    offer: Offer,
    folder: Path,
    progress: PullProgress,
    *,
    family: str | None = None,
) -> dict[str, Any]:
    """Take what is needed into `folder`/weights, and return what the manifest is to say of it.

    The small files come first: a model that cannot run here is refused before its weights travel.
    Raises ModelError: wrong bytes, a pickle with more than tensors, too little disk.
    """
    incoming = folder / "incoming"
    incoming.mkdir(parents=True, exist_ok=True)
    small, weights = chosen(offer.items, repository)
    is_gguf = weights[0].path.endswith(".gguf")
    taken = [_take(repository, offer, item, incoming, progress) for item in small]
    if not is_gguf:
        _check_kind(kind_of(incoming), family, repository)
    _check_space(repository, weights, incoming)
    size = human_size(sum(item.size for item in weights))
    progress.note(f"{repository} at {offer.revision[:12] or 'no revision'}: {size}")
    taken += [_take(repository, offer, item, incoming, progress) for item in weights]

    target = folder / "weights"
    discard(target)
    if is_gguf:
        progress.begin("unpacking for this machine, once: a minute or two")
        try:
            convert(incoming / weights[0].path, target, tie_embeddings=False)
        finally:
            progress.end()
        _check_kind(kind_of(target), family, repository)
    else:
        _put_together(repository, small, weights, incoming, target, progress)
    return {
        "repository": repository,
        "revision": offer.revision,
        "origin": offer.origin,
        "published": {item.path: {"size": item.size, "sha256": item.sha256} for item in taken},
        "kind": asdict(kind_of(target)),
    }


def _needs_conversion(weights: Sequence[OfferedFile]) -> bool:
    return not weights[0].path.endswith(("safetensors", "safetensors.index.json"))


def _check_space(repository: str, weights: Sequence[OfferedFile], incoming: Path) -> None:
    """Raise ModelError if the disk is too small for what is yet to come, and to be made of it."""
    size = sum(item.size for item in weights)
    converted = size if _needs_conversion(weights) else 0
    have = sum(p.stat().st_size for p in incoming.iterdir() if p.is_file())
    is_gguf = weights[0].path.endswith(".gguf")
    need = max(0, size - have) + converted * (3 if is_gguf else 1)
    check_free(incoming.parent, need, f"{repository} needs {human_size(need)} of disk")


def _put_together(
    repository: str,
    small: Sequence[OfferedFile],
    weights: Sequence[OfferedFile],
    incoming: Path,
    target: Path,
    progress: PullProgress,
) -> None:
    """Make `target` of files that have come, whole or not at all: safetensors, or a pickle."""
    partial = target.with_name("weights.partial")
    partial.mkdir()
    for item in (*small, *(w for w in weights if not w.path.endswith(".bin"))):
        (incoming / item.path).replace(partial / item.path)
    if _needs_conversion(weights):
        progress.begin("converting to safetensors, once")
        try:
            unpickle.convert(incoming, partial)
        finally:
            progress.end()
    _check_tensors(partial, repository)
    sync_tree(partial)
    replace(partial, target)


def _check_kind(kind: ModelKind, family: str | None, name: str) -> None:
    if family is not None and kind.family != family:
        raise ModelError(f"{name} should hold a {family} model and holds a {kind.family} model")


def _take(
    repository: str, offer: Offer, item: OfferedFile, incoming: Path, progress: PullProgress
) -> OfferedFile:
    """Put one file into `incoming`, and return it with its sha256. Raises ModelError."""
    if PurePosixPath(item.path).name != item.path:
        raise ModelError(f"{repository}: {item.path!r} is no plain file name")
    target = incoming / item.path
    if target.is_file() and item.sha256 and target.stat().st_size == item.size:
        if sha256_of(target) == item.sha256:
            return item
        target.unlink()
    try:
        if offer.folder is not None:
            sha256 = _copied(offer.folder / item.path, target, item, progress)
        else:
            channel = HubChannel(repository, offer.revision, item.path)
            file = ModelFile(item.path, item.size, item.sha256, (channel,))
            sha256 = hub.fetch_item(file, channel, item.blob, target, incoming, progress)
    except ChannelError as error:
        place = repository if offer.folder is None else offer.folder
        raise ModelError(
            f"{item.path} of {place} could not be had: {error}. Run the same command again "
            "(what has arrived is kept)"
        ) from error
    return OfferedFile(item.path, item.size, sha256)


def _copied(source: Path, target: Path, item: OfferedFile, progress: PullProgress) -> str:
    partial = target.with_name(target.name + ".partial")
    progress.begin(f"copying {item.path}", item.size)
    try:
        with source.open("rb") as read, partial.open("wb") as write:
            while chunk := read.read(CHUNK):
                write.write(chunk)
                progress.advance(len(chunk))
    finally:
        progress.end()
    sha256 = sha256_of(partial)
    if partial.stat().st_size != item.size or item.sha256 not in ("", sha256):
        partial.unlink()
        raise ChannelError(f"it has other bytes: sha256 {sha256[:12]}…, not {item.sha256[:12]}…")
    replace(partial, target)
    return sha256


def _check_tensors(folder: Path, name: str) -> None:
    """Raise ModelError if a safetensors file is cut off or none at all, or a shard is missing."""
    from safetensors import SafetensorError, safe_open

    found = sorted(folder.glob("*.safetensors"))
    index = read_json(folder / "model.safetensors.index.json").get("weight_map", {})
    missing = {str(shard) for shard in index.values()} - {path.name for path in found}
    if missing or not found:
        raise ModelError(f"{name}: {', '.join(sorted(missing)) or 'model.safetensors'} is missing")
    for path in found:
        try:
            with safe_open(path, framework="np") as tensors:
                tensors.keys()
        except (SafetensorError, OSError) as error:
            raise ModelError(f"{name}: {path.name} is damaged or cut off ({error})") from error
