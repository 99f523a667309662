"""The best one-to-one assignment between two sets, by cost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

LARGEST = 60
"""Groups beyond this size are assigned greedily: the exact method takes cubic time."""


def assign(edges: Mapping[tuple[int, int], float]) -> dict[int, int]:
    """Match as many left nodes to right ones as possible, at the lowest total cost.

    `edges` maps (left, right) to a cost of 0 or more. Each connected group of nodes is solved by
    itself, with the Hungarian method (Kuhn 1955, in the shortest-path form of Jonker and Volgenant
    1987); a very large group greedily, cheapest edge first.
    """
    chosen: dict[int, int] = {}
    of_left = Counter(left for left, _ in edges)
    of_right = Counter(right for _, right in edges)
    contested = []
    for left, right in edges:
        if of_left[left] == of_right[right] == 1:
            chosen[left] = right
        else:
            contested.append((left, right))
    for group in _groups(contested):
        if len(group) == 1:
            chosen[group[0][0]] = group[0][1]
            continue
        lefts = sorted({left for left, _ in group})
        rights = sorted({right for _, right in group})
        if max(len(lefts), len(rights)) > LARGEST:
            chosen.update(_greedy(group, edges))
        else:
            chosen.update(_hungarian(lefts, rights, edges))
    return chosen


def _groups(edges: Iterable[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """The edges of each connected component."""
    parent: dict[tuple[bool, int], tuple[bool, int]] = {}

    def root(node: tuple[bool, int]) -> tuple[bool, int]:
        parent.setdefault(node, node)
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for left, right in edges:
        one, other = root((False, left)), root((True, right))
        parent[one] = other
    groups: dict[tuple[bool, int], list[tuple[int, int]]] = {}
    for edge in edges:
        groups.setdefault(root((False, edge[0])), []).append(edge)
    return list(groups.values())


def _greedy(group: list[tuple[int, int]], edges: Mapping[tuple[int, int], float]) -> dict[int, int]:
    chosen: dict[int, int] = {}
    taken: set[int] = set()
    for left, right in sorted(group, key=lambda edge: (edges[edge], edge)):
        if left not in chosen and right not in taken:
            chosen[left] = right
            taken.add(right)
    return chosen


def _hungarian(
    lefts: list[int], rights: list[int], edges: Mapping[tuple[int, int], float]
) -> dict[int, int]:
    flipped = len(lefts) > len(rights)
    rows, columns = (rights, lefts) if flipped else (lefts, rights)
    none = 1e6  # dearer than any sum of real edges, so that as many as possible are used

    def cost(row: int, column: int) -> float:
        edge = (columns[column], rows[row]) if flipped else (rows[row], columns[column])
        return edges.get(edge, none)

    n, m = len(rows), len(columns)
    u, v = [0.0] * (n + 1), [0.0] * (m + 1)
    match, way = [0] * (m + 1), [0] * (m + 1)
    for i in range(1, n + 1):
        match[0] = i
        column = 0
        least = [float("inf")] * (m + 1)
        used = [False] * (m + 1)
        while True:
            used[column] = True
            row, delta, following = match[column], float("inf"), 0
            for j in range(1, m + 1):
                if used[j]:
                    continue
                reduced = cost(row - 1, j - 1) - u[row] - v[j]
                if reduced < least[j]:
                    least[j], way[j] = reduced, column
                if least[j] < delta:
                    delta, following = least[j], j
            for j in range(m + 1):
                if used[j]:
                    u[match[j]] += delta
                    v[j] -= delta
                else:
                    least[j] -= delta
            column = following
            if match[column] == 0:
                break
        while column:
            match[column], column = match[way[column]], way[column]
    chosen: dict[int, int] = {}
    for j in range(1, m + 1):
        if match[j]:
            left, right = (columns[j - 1], rows[match[j] - 1]) if flipped else (
                rows[match[j] - 1], columns[j - 1])  # fmt: skip
            if (left, right) in edges:
                chosen[left] = right
    return chosen
