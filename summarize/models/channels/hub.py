"""A file from the Hugging Face hub, at a pinned commit, by huggingface_hub's own protocol code.

`hf_hub_download` throws away what it has when it is interrupted (since huggingface_hub 2), and an
interrupted gigabyte should not begin again. So the parts it is made of are used: `hf_hub_url`,
`get_hf_file_metadata` (which asks, with a short timeout, whether the hub is there and offers the
right file) and `http_get` (which resumes, and tries again after a cut connection).

No token is sent, and no telemetry. HF_ENDPOINT, HF_HUB_OFFLINE and proxies work as everywhere.
"""

from __future__ import annotations

import hashlib
import os
import queue
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from summarize.models import offline
from summarize.models.atomic_files import replace, sha256_of
from summarize.models.channels.arrival import ChannelError, reraise_disk_full, settle
from summarize.models.pull_progress import PullProgress
from summarize.models.registry import HubChannel, ModelFile

_CONNECT_SECONDS = 5.0
_ANSWER_SECONDS = 12.0

T = TypeVar("T")


def fetch(
    file: ModelFile,
    channel: HubChannel,
    target: Path,
    workspace: Path,
    progress: PullProgress,
) -> None:
    """Download the file to `target`, going on where an interrupted call stopped.

    Raises ChannelError when the hub does not answer within some ten seconds, gives up half-way, or
    has another file; ModelError when the disk is full.
    """
    partial = partial_path(file, workspace)
    partial.parent.mkdir(parents=True, exist_ok=True)
    url = _checked_url(file, channel)
    progress.begin(f"downloading {file.path}", file.size)
    try:
        _download(url, file, partial, progress)
        settle(file, partial, target, sha256_of(partial))
    except OSError as error:
        reraise_disk_full(error, target)
        raise ChannelError(_reason(error)) from error
    except ChannelError:
        raise
    except Exception as error:
        # Which exceptions its HTTP library raises is not part of huggingface_hub's interface, and
        # it has changed that library twice.
        raise ChannelError(_reason(error)) from error
    finally:
        progress.end()


def listing(repository: str, revision: str) -> tuple[str, list[tuple[str, int, str, str]]]:
    """The commit that a revision is now, and its files: name, size, sha256, git's blob name.

    Of the last two, the hub says the first of large files, the second of all. Raises ChannelError.
    """
    _check_offline()
    _quiet()
    from huggingface_hub import HfApi
    from huggingface_hub.errors import GatedRepoError, RepositoryNotFoundError

    try:
        info = _within(
            _ANSWER_SECONDS,
            lambda: HfApi().model_info(
                repository,
                revision=revision,
                files_metadata=True,
                token=False,
                timeout=_CONNECT_SECONDS,
            ),
        )
    except GatedRepoError as error:
        raise ChannelError("its publisher wants its terms accepted on the hub first") from error
    except RepositoryNotFoundError as error:
        raise ChannelError("there is no such model, or it is not public") from error
    except Exception as error:  # as in fetch()
        raise ChannelError(_reason(error)) from error
    files = [
        (f.rfilename, f.size, f.lfs.sha256 if f.lfs else "", f.blob_id or "")
        for f in info.siblings or ()
        if f.size is not None
    ]
    if not info.sha or not files:
        raise ChannelError("it does not say which files it has")
    return info.sha, files


def answers(repository: str, seconds: float) -> None:
    """Ask whether the hub has a repository, and wait no longer than this.

    Raises ChannelError if it does not say yes in time.
    """
    _check_offline()
    _quiet()
    from huggingface_hub import HfApi

    try:
        _within(
            seconds,
            lambda: HfApi().model_info(repository, revision="main", token=False, timeout=seconds),
        )
    except Exception as error:  # as in fetch()
        raise ChannelError(_reason(error)) from error


def _check_offline() -> None:
    if reason := offline.hub():
        raise ChannelError(reason)


def fetch_item(
    file: ModelFile,
    channel: HubChannel,
    blob: str,
    target: Path,
    workspace: Path,
    progress: PullProgress,
) -> str:
    """Download one file of a listing to `target`, and return its sha256. Raises as `fetch`.

    A file of which the hub does not say the sha256 (then `file` has an empty one) is held against
    `blob`, git's name of it (sha1), which the revision vouches for.
    """
    if file.sha256:
        fetch(file, channel, target, workspace, progress)
        return file.sha256
    if not blob:
        raise ChannelError("the hub says no hash of it")
    partial = workspace / f"hub-{blob[:16]}.partial"
    url = _checked_url(file, channel)
    progress.begin(f"downloading {file.path}", file.size)
    try:
        _download(url, file, partial, progress)
        data = partial.read_bytes()
        if hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest() != blob:
            partial.unlink()
            raise ChannelError("it delivered other bytes than its revision holds")
        replace(partial, target)
        return hashlib.sha256(data).hexdigest()
    except OSError as error:
        reraise_disk_full(error, target)
        raise ChannelError(_reason(error)) from error
    except ChannelError:
        raise
    except Exception as error:  # as in fetch()
        raise ChannelError(_reason(error)) from error
    finally:
        progress.end()


def partial_path(file: ModelFile, workspace: Path) -> Path:
    """Where what has arrived so far is kept. The hash in the name: another version is no start."""
    return workspace / f"hub-{file.sha256[:16]}.partial"


def _checked_url(file: ModelFile, channel: HubChannel) -> str:
    """The file's address, after the hub has said that it has it and that it is the right one."""
    _check_offline()
    _quiet()
    from huggingface_hub import get_hf_file_metadata, hf_hub_url

    url = hf_hub_url(channel.repository, channel.path, revision=channel.revision)
    try:
        found = _within(
            _ANSWER_SECONDS,
            lambda: get_hf_file_metadata(url, token=False, timeout=_CONNECT_SECONDS),
        )
    except Exception as error:  # as in fetch()
        raise ChannelError(_reason(error)) from error
    if found.size is not None and found.size != file.size:
        raise ChannelError(f"it offers {found.size:,} bytes instead of {file.size:,}")
    etag = found.etag if file.sha256 else None
    if etag is not None and len(etag) == 64 and etag != file.sha256:
        raise ChannelError("it offers other bytes than the registry's sha256")
    return url


def _quiet() -> None:
    # Both are read when huggingface_hub is first imported; asking for the user agent would
    # otherwise look up torch's version and fetch a list of known agents from the hub.
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    os.environ.setdefault("HF_HUB_DISABLE_IMPLICIT_TOKEN", "1")
    from huggingface_hub.utils import logging

    logging.set_verbosity_error()  # type: ignore[no-untyped-call]


def _download(url: str, file: ModelFile, partial: Path, progress: PullProgress) -> None:
    from huggingface_hub.file_download import http_get

    class Bar:
        """The few methods of a tqdm bar that http_get calls."""

        def __init__(self, *, initial: int = 0, **_: Any) -> None:
            self.done = 0
            self.update(initial)

        def __enter__(self) -> Bar:
            return self

        def __exit__(
            self,
            kind: type[BaseException] | None,
            error: BaseException | None,
            trace: TracebackType | None,
        ) -> None:
            """Nothing to close."""

        def update(self, size: float | None = 1) -> None:
            step = int(size or 0)
            self.done += step
            if self.done > file.size:
                raise ChannelError(f"it delivered more than the {file.size:,} bytes expected")
            progress.advance(step)

    with partial.open("ab") as stream:
        have = stream.tell()
        if have > file.size:
            stream.truncate(0)
            have = 0
        if have == file.size:
            return
        bar: Any = Bar
        http_get(url, stream, resume_size=have, expected_size=file.size, tqdm_class=bar)
        stream.flush()
        os.fsync(stream.fileno())


def _within(seconds: float, call: Callable[[], T]) -> T:
    """The result of `call`, or TimeoutError: looking up a host name has no timeout of its own."""
    answers: queue.SimpleQueue[T | Exception] = queue.SimpleQueue()

    def run() -> None:
        try:
            answers.put(call())
        except Exception as error:  # handed over to the caller's thread
            answers.put(error)

    threading.Thread(target=run, daemon=True).start()
    try:
        answer = answers.get(timeout=seconds)
    except queue.Empty:
        raise TimeoutError(f"no answer within {seconds:.0f} seconds") from None
    if isinstance(answer, Exception):
        raise answer
    return answer


def _reason(error: Exception) -> str:
    """Why the hub could not deliver, in a few words and without its address."""
    from huggingface_hub.errors import OfflineModeIsEnabled

    if isinstance(error, OfflineModeIsEnabled):
        return "HF_HUB_OFFLINE is set"
    if isinstance(error, TimeoutError):
        return str(error)
    status = getattr(getattr(error, "response", None), "status_code", None)
    if status is not None:
        return f"it answers with HTTP status {status}"
    if "Timeout" in type(error).__name__:
        return "not reachable: no answer in time"
    if isinstance(error, OSError) and "Consistency check" in str(error):
        return "the connection was cut"
    return f"not reachable: {type(error).__name__}"
