"""Which models to fetch on a machine: by its memory, its accelerator, and their licences.

Of what is installed, trials decide (`ranking`); here is what to try. The order within a kind is by
size, the largest that fits first: what it is worth, its trial says.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from summarize.language import primary
from summarize.models import card_memory, devices
from summarize.models.registry import ModelSpec, Registry, filled

NOT_FOUND = "whether the hub has one was not found out"
_HALF = 2
"""Bytes of a parameter in half precision."""
_FULL = 4
_INT8 = 1
_MARGIN = 1.25
"""What a model takes beside its weights, at least: keys, values, activations."""
_PROGRAM = 1 << 30
_QUICK = 2_000_000_000
"""Parameters of a chat model that still translates half a sentence a second on two cores: the
default's 1.5 thousand million do 0.9 to 1.3 (`benchmarks/results.md`)."""


@dataclass(frozen=True, slots=True)
class Machine:
    """What a machine has: bytes of memory, and of its accelerator's, 0 without one."""

    memory: int
    card: int = 0
    has_half: bool = True
    """Whether the processor computes in bfloat16: without, weights take twice as much."""

    @classmethod
    def this(cls) -> Machine:
        """This one."""
        from summarize.models.precision import has_fast_bfloat16

        there = devices.names()
        card = card_memory.total_memory(there[0]) if there else 0
        return cls(_memory(), card, has_fast_bfloat16())


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A model to try, what it takes to run, and a word on why, or why not."""

    spec: ModelSpec
    memory: int
    remark: str


def recommended(
    registry: Registry,
    machine: Machine,
    source: str,
    target: str,
    *,
    commercial: bool = False,
    task: str = "translate",
) -> list[Recommendation]:
    """The models for a pair that fit into this machine; dedicated ones first, then the largest."""
    found = [
        Recommendation(spec, need, _remark(spec, machine, is_found=is_found))
        for spec, is_found in _able(registry, source, target, task)
        if (need := memory_of(spec, machine)) <= max(machine.memory, machine.card)
        and (spec.commercial_use or not commercial)
    ]
    return sorted(
        found, key=lambda r: (not r.spec.is_dedicated, r.remark == NOT_FOUND, -r.spec.parameters)
    )


def memory_of(spec: ModelSpec, machine: Machine) -> int:
    """About how many bytes a model takes while it runs here."""
    if machine.card or (machine.has_half and not spec.is_dedicated):
        size = _HALF
    else:
        size = _INT8 if spec.is_dedicated else _FULL
    return int(spec.parameters * size * _MARGIN) + (0 if machine.card else _PROGRAM)


def _able(
    registry: Registry, source: str, target: str, task: str
) -> Iterable[tuple[ModelSpec, bool]]:
    """Models, and whether they are known to exist: not every family has a member for every pair."""
    yield from ((spec, True) for spec in registry.models if spec.can(source, target, task))
    listed = {spec.name for spec in registry.models}
    for pattern in registry.patterns:
        member = pattern.match(filled(pattern.name, primary(source), primary(target)))
        if member is not None and task in member.tasks and member.name not in listed:
            yield member, (primary(source), primary(target)) in pattern.members


def _remark(spec: ModelSpec, machine: Machine, *, is_found: bool) -> str:
    if not is_found:
        return NOT_FOUND
    if spec.gated:
        return "its terms must be accepted on the hub first; then --source"
    if not spec.commercial_use:
        return "not for commercial use"
    if not spec.is_dedicated and not machine.card and spec.parameters > _QUICK:
        return "slow without an accelerator"
    return ""


def _memory() -> int:
    import os

    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return 16 << 30  # Windows does not tell in this way
