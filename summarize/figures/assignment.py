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
    if len(lefts) <= len(rights):
        costs = [[edges.get((left, right), _DEAR) for right in rights] for left in lefts]
        pairs = [(lefts[row], rights[column]) for row, column in _cheapest(costs)]
    else:
        costs = [[edges.get((left, right), _DEAR) for left in lefts] for right in rights]
        pairs = [(lefts[column], rights[row]) for row, column in _cheapest(costs)]
    return {left: right for left, right in pairs if (left, right) in edges}


_DEAR = 1e6
"""Dearer than any sum of real edges, so that as many of these as possible are used."""


def _cheapest(costs: list[list[float]]) -> list[tuple[int, int]]:
    """A column for every row, at the lowest total cost. There are at least as many columns."""
    growing = _Assignment(costs)
    for row in range(1, len(costs) + 1):
        growing.add(row)
    return [(row - 1, column) for column, row in enumerate(growing.row_of[1:]) if row]


class _Assignment:
    """Rows that get their columns one after another; each counts from 1, and 0 is none.

    Row and column have a price; what an edge costs beyond the prices of its ends is never below 0,
    and is 0 for the edges chosen.
    """

    def __init__(self, costs: list[list[float]]) -> None:
        self._costs = costs
        self._row_price = [0.0] * (len(costs) + 1)
        self._column_price = [0.0] * (len(costs[0]) + 1)
        self.row_of = [0] * (len(costs[0]) + 1)
        """The row of each column."""

    def add(self, row: int) -> None:
        """Give a row its column; rows on the cheapest way to a free one move up."""
        self.row_of[0] = row
        column, before = self._way_to_a_free_column()
        while column:
            self.row_of[column] = self.row_of[before[column]]
            column = before[column]

    def _way_to_a_free_column(self) -> tuple[int, list[int]]:
        """The free column at the end of the cheapest way, and for each the one before it."""
        columns = len(self.row_of)
        least, before = [float("inf")] * columns, [0] * columns
        """What it takes to reach a column, and from where."""
        passed: list[int] = []
        ahead, column = list(range(1, columns)), 0
        while self.row_of[column]:
            passed.append(column)
            row = self.row_of[column]
            costs, price = self._costs[row - 1], self._row_price[row]
            for j in ahead:
                beyond = costs[j - 1] - price - self._column_price[j]
                if beyond < least[j]:
                    least[j], before[j] = beyond, column
            column = min(ahead, key=least.__getitem__)
            step = least[column]
            for j in passed:
                self._row_price[self.row_of[j]] += step
                self._column_price[j] -= step
            for j in ahead:
                least[j] -= step
            ahead.remove(column)
        return column, before
