"""One word for one thing: no class name stands twice in the package."""

from __future__ import annotations

import ast
from collections import Counter

from tests.conftest import ROOT


def test_no_class_name_is_defined_twice() -> None:
    names = Counter(
        node.name
        for path in (ROOT / "summarize").rglob("*.py")
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef)
    )
    assert sum(names.values()) > 300  # it has looked
    assert not {name for name, count in names.items() if count > 1}
