"""What a browser can tell of any page: whether it fits its window, and what axe-core finds."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page


def overflowing(page: Page) -> list[str]:
    """The elements that stand out of the window to the right."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('body, body *')]
          .filter(e => e.getClientRects().length && !e.closest('thead') && !e.closest('.skip'))
          .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
          .map(e => e.outerHTML.slice(0, 80))"""
    )
    return found


def serious(page: Page) -> list[str]:
    """What axe-core finds serious or critical, with the elements it says so of."""
    found = Axe().run(page).response["violations"]
    return [
        f"{v['id']}: {node['html'][:120]}"
        for v in found
        for node in v["nodes"]
        if v["impact"] in ("serious", "critical")
    ]
