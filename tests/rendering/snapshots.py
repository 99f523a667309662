"""Snapshots as files of their own, so that a change of them reads as what a user would see."""

from __future__ import annotations

from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode


class as_text(SingleFileSnapshotExtension):  # noqa: N801  # reads as a phrase where it is used
    file_extension = "txt"
    _write_mode = WriteMode.TEXT


class as_markdown(as_text):  # noqa: N801
    file_extension = "md"


class as_json(as_text):  # noqa: N801
    file_extension = "json"


class as_html(as_text):  # noqa: N801
    file_extension = "html"


class as_eml(as_text):  # noqa: N801
    file_extension = "eml"
