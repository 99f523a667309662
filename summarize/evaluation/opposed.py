"""English words and their opposites, as a slip exchanges them: data, for `check_slips`.

Written from general knowledge, apart from the table that the check reads, and wider than it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

_PAIRS = """
acquitted/convicted admitted/denied accepted/rejected approved/rejected won/lost win/lose
opened/closed open/closed arrested/released appointed/dismissed hired/fired allowed/banned
legal/illegal guilty/innocent supporters/opponents supported/opposed mother/father mothers/fathers
brother/sister son/daughter husband/wife man/woman men/women boy/girl boys/girls victim/suspect
victims/suspects employer/employee employers/employees buyer/seller buyers/sellers bought/sold
buy/sell teacher/pupil teachers/students doctor/patient doctors/patients landlord/tenant
prosecutor/lawyer parents/children attacked/defended adults/children north/south northern/southern
east/west eastern/western domestic/foreign rural/urban imports/exports arrived/departed profit/loss
income/expenditure surplus/shortage expensive/cheap rich/poor strong/weak stronger/weaker
large/small largest/smallest big/small high/low highest/lowest long/short wide/narrow
hot/cold warm/cold wet/dry new/old young/old younger/older youngest/oldest fast/slow faster/slower
earlier/later early/late before/after first/last yesterday/tomorrow morning/evening summer/winter
spring/autumn best/worst better/worse good/bad positive/negative successful/unsuccessful
correct/incorrect safe/dangerous easy/difficult public/private survived/died born/died
married/divorced healthy/sick full/empty present/absent started/stopped began/ended start/end
continued/stopped including/excluding internal/external national/local temporary/permanent
voluntary/compulsory majority/minority stricter/looser built/demolished war/peace sent/received
king/queen grandfather/grandmother possible/impossible known/unknown satisfied/dissatisfied
inside/outside above/below true/false friend/enemy most/least alive/dead
"""
_PHRASES = (("last week", "next week"), ("last month", "next month"), ("last year", "next year"))


def _both(pairs: Sequence[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for one, other in pairs:
        found[one] = (*found.get(one, ()), other)
        found[other] = (*found.get(other, ()), one)
    return MappingProxyType(found)


def _each_other(words: Sequence[str]) -> dict[str, tuple[str, ...]]:
    return {word: tuple(w for w in words if w != word) for word in words}


_TWO = ((one, other) for pair in _PAIRS.split() for one, _, other in [pair.partition("/")])
OPPOSED = _both([*_TWO, *_PHRASES])
"""For a word, what is its opposite."""
DAYS: Mapping[str, Sequence[str]] = MappingProxyType(
    _each_other("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
    | _each_other(
        "January February March April June July August September October November December".split()
    )
)
"""For a day of the week, the others; for a month, the others, without *May*."""


@cache
def _compiled(words: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w'’-]|\.? \d)")


def exchangeable(others: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    """Where one of these words stands alone: no part of another, and no date with a number."""
    return _compiled(tuple(others))
