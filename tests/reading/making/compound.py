"""Outlook messages (MS-OXMSG) in compound files (MS-CFB), as far as tests need them."""

from __future__ import annotations

import datetime
import struct
from dataclasses import dataclass, field

_SECTOR = 512
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_NONE = 0xFFFFFFFF
_UNICODE, _BINARY, _TIME, _LONG = 0x001F, 0x0102, 0x0040, 0x0003


@dataclass
class Node:
    """A storage (a folder) or a stream of a compound file."""

    name: str
    data: bytes | None = None
    children: list[Node] = field(default_factory=list)


def message(
    subject: str,
    sender: str,
    date: str,
    *,
    text: str = "",
    page: str = "",
    attachments: tuple[tuple[str, bytes], ...] = (),
) -> bytes:
    """An Outlook message as a file."""
    name, _, address = sender.rstrip(">").partition(" <")
    properties: list[tuple[int, int, bytes]] = [
        (0x001A, _UNICODE, "IPM.Note".encode("utf-16-le")),
        (0x0037, _UNICODE, subject.encode("utf-16-le")),
        (0x0C1A, _UNICODE, name.encode("utf-16-le")),
        (0x5D01, _UNICODE, address.encode("utf-16-le")),
        (0x1000, _UNICODE, text.replace("\n", "\r\n").encode("utf-16-le")),
        (0x0E06, _TIME, _file_time(date)),
        (0x0039, _TIME, _file_time(date)),
        (0x3FDE, _LONG, struct.pack("<II", 65001, 0)),
    ]
    if page:
        properties.append((0x1013, _BINARY, page.encode()))
    root = Node("Root Entry")
    root.children = _streams(
        properties, struct.pack("<8xIIII8x", 0, len(attachments), 0, len(attachments))
    )
    for number, (file_name, data) in enumerate(attachments):
        storage = Node(f"__attach_version1.0_#{number:08X}")
        storage.children = _streams(
            [
                (0x3701, _BINARY, data),
                (0x3707, _UNICODE, file_name.encode("utf-16-le")),
                (0x3705, _LONG, struct.pack("<II", 1, 0)),
            ],
            bytes(8),
        )
        root.children.append(storage)
    named = Node("__nameid_version1.0")
    named.children = [Node(f"__substg1.0_000{i}0102", b"") for i in (2, 3, 4)]
    root.children.append(named)
    return _file(root)


def _file_time(date: str) -> bytes:
    moment = datetime.datetime.fromisoformat(f"{date}T09:15:00+00:00")
    epoch = datetime.datetime(1601, 1, 1, tzinfo=datetime.UTC)
    return struct.pack("<Q", int((moment - epoch).total_seconds()) * 10_000_000)


def _streams(properties: list[tuple[int, int, bytes]], header: bytes) -> list[Node]:
    entries = header
    nodes = []
    for tag, kind, value in properties:
        if kind in (_TIME, _LONG):
            entries += struct.pack("<HHI8s", kind, tag, 6, value)
            continue
        size = len(value) + (2 if kind == _UNICODE else 0)
        entries += struct.pack("<HHIII", kind, tag, 6, size, 0)
        nodes.append(Node(f"__substg1.0_{tag:04X}{kind:04X}", value))
    return [Node("__properties_version1.0", entries), *nodes]


def _file(root: Node) -> bytes:
    """The compound file: every stream in sectors of its own (the mini stream's limit is 0)."""
    nodes: list[Node] = []
    links: dict[int, tuple[int, int]] = {}
    _collect(root, nodes, links)
    # Short streams belong in the mini stream, whose sectors have 64 bytes.
    mini, mini_fat, starts = bytearray(), [], {}
    body, fat = bytearray(), []
    for node in nodes[1:]:
        if node.data and len(node.data) < 4096:
            starts[id(node)] = len(mini_fat)
            _chain(mini_fat, -(-len(node.data) // 64))
            mini += node.data.ljust(-(-len(node.data) // 64) * 64, b"\0")
        elif node.data:
            starts[id(node)] = _put(body, fat, node.data)
    mini_start = _put(body, fat, bytes(mini)) if mini else _END
    table = struct.pack(f"<{len(mini_fat)}I", *mini_fat) if mini_fat else b""
    table += struct.pack("<I", _FREE) * (-len(table) // 4 % (_SECTOR // 4))
    mini_fat_start = _put(body, fat, table) if table else _END
    directory = b"".join(
        _entry(node, i, links, starts, (mini_start, len(mini))) for i, node in enumerate(nodes)
    )
    directory_start = _put(body, fat, directory)
    fat_sectors = 1
    while len(fat) + fat_sectors > fat_sectors * (_SECTOR // 4):
        fat_sectors += 1
    fat_start = len(fat)
    fat += [_FAT] * fat_sectors
    table_sectors = len(table) // _SECTOR
    fat += [_FREE] * (fat_sectors * (_SECTOR // 4) - len(fat))
    body += struct.pack(f"<{len(fat)}I", *fat)
    places = [fat_start + i for i in range(fat_sectors)]
    places += [_FREE] * (109 - len(places))
    header = struct.pack(
        "<8s16xHHHHH6x9I109I",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        0x3E,
        3,
        0xFFFE,
        9,
        6,
        0,
        fat_sectors,
        directory_start,
        0,
        4096,
        mini_fat_start,
        table_sectors,
        _END,
        0,
        *places,
    )
    return header + bytes(body)


def _collect(node: Node, nodes: list[Node], links: dict[int, tuple[int, int]]) -> None:
    """Numbers the nodes; `links` gives each its right sibling and its first child."""
    nodes.append(node)
    links.setdefault(id(node), (_NONE, _NONE))
    # Siblings are a tree ordered by length and name; a chain to the right is one, too.
    ordered = sorted(node.children, key=lambda child: (len(child.name), child.name.upper()))
    numbers = []
    for child in ordered:
        numbers.append(len(nodes))
        _collect(child, nodes, links)
    for child, following in zip(ordered, [*numbers[1:], _NONE][: len(ordered)], strict=True):
        links[id(child)] = (following, links[id(child)][1])
    if numbers:
        links[id(node)] = (links[id(node)][0], numbers[0])


def _chain(table: list[int], count: int) -> None:
    start = len(table)
    table += [start + i + 1 for i in range(count - 1)] + [_END]


def _put(body: bytearray, fat: list[int], data: bytes) -> int:
    start = len(fat)
    count = -(-len(data) // _SECTOR)
    _chain(fat, count)
    body += data.ljust(count * _SECTOR, b"\0")
    return start


def _entry(
    node: Node,
    number: int,
    links: dict[int, tuple[int, int]],
    starts: dict[int, int],
    mini: tuple[int, int],
) -> bytes:
    name = node.name.encode("utf-16-le")
    right, child = links[id(node)]
    kind = 5 if number == 0 else (1 if node.data is None else 2)
    start, size = starts.get(id(node), _END if kind == 2 else 0), len(node.data or b"")
    if number == 0:
        start, size = mini
    return struct.pack(
        "<64sHBBIII16xI8x8xIQ", name, len(name) + 2, kind, 1, _NONE, right, child, 0, start, size
    )
