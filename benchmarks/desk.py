"""How quick a desk with 5,000 reports is: first paint of the list, search, a check while typing.

    python -m benchmarks.desk [--reports 5000] [--times 10]

A folder with so many finished reports is made (their rows, without files, but for one report), the
real server is started on it, and Debian's chromium opens it. Search is timed in the page, from the
request to the rows that are in place. Needs what `make test-browser` installs.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import psutil
from playwright.sync_api import Page, sync_playwright

from summarize.batch import already_known, database, queue, results, runs
from summarize.batch.already_known import Found
from summarize.report import Report
from tests.browser.conftest import ARGUMENTS, chromium
from tests.browser.desks import Served
from tests.desk.doubles import HOTLINE
from tests.rendering.fixed import child_focus, europol, flagged

TOWNS = "Aalten Baarn Culemborg Deventer Edam Franeker Gouda Hoorn Joure Kampen".split()
SEARCH = """async (words) => {
  const began = performance.now();
  const answer = await fetch('/rows?shown=60&q=' + encodeURIComponent(words));
  const { rows } = await answer.json();
  const place = document.getElementById('rows');
  place.innerHTML = rows;
  place.getBoundingClientRect();
  return performance.now() - began;
}"""
CHECK = """async ([report, text]) => {
  const began = performance.now();
  const answer = await fetch(`/reports/${report}/check`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-desk': '1' },
    body: JSON.stringify({ place: 'sentence:s1', text }),
  });
  await answer.json();
  return performance.now() - began;
}"""


def fill(folder: Path, count: int) -> None:
    """Enter so many finished reports, a third of them flagged."""
    connection = database.create(folder)
    connection.execute("PRAGMA synchronous = OFF")
    run = runs.start(folder, connection, runs.BatchEngine.LOCAL, {})
    made = [child_focus(), europol(), flagged()]
    for first in range(0, count, 500):
        numbers = range(first, min(count, first + 500))
        already_known.enqueue(connection, [_found(number) for number in numbers])
        claims = queue.claim(connection, run, most=500, most_bytes=1 << 40)
        for number, claim in zip(numbers, claims, strict=True):
            entry = results.entry([_named(made[number % 3], number)])
            results.finish(connection, run, claim.id, entry, [])
    runs.end(connection, run, runs.Ending.FINISHED)
    connection.close()


def _found(number: int) -> Found:
    name = f"report-{number:05}.txt"
    return Found(f"/inbox/{name}", "1", 1, f"{number:064x}", 4000, name, b"")


def _named(report: Report, number: int) -> Report:
    head = report.headline
    assert head is not None
    text = f"{head.text}, {TOWNS[number % len(TOWNS)]} {number}"
    return replace(report, headline=replace(head, text=text))


def paints(page: Page, address: str, times: int, holds: str = ".row") -> list[float]:
    """Milliseconds to the first contentful paint of a page, each time anew."""
    found: list[float] = []
    for _ in range(times):
        page.goto(address)
        page.locator(holds).first.wait_for()
        painted = "performance.getEntriesByName('first-contentful-paint')"
        page.wait_for_function(f"{painted}.length")  # told of a little after it was
        found.append(page.evaluate(f"{painted}[0].startTime"))
    return found


def row(name: str, served: Served, measure: Callable[[], list[float]]) -> str:
    """A row of the table: what the browser waits, and what of it the server computes."""
    assert served.process is not None
    server = psutil.Process(served.process.pid)
    before = sum(server.cpu_times()[:2])
    ordered = sorted(measure())
    spent = (sum(server.cpu_times()[:2]) - before) / len(ordered) * 1000
    return f"| {name} | {statistics.median(ordered):.0f} | {ordered[-1]:.0f} | {spent:.0f} |"


def main() -> None:
    """Make the folder, measure, print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--reports", type=int, default=5000)
    parser.add_argument("--times", type=int, default=10)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        served = Served(Path(place))
        began = time.monotonic()
        fill(served.folder / "reports", options.reports)
        print(f"{options.reports} reports entered in {time.monotonic() - began:.0f} s")
        served.bring(hotline=HOTLINE)
        served.start()
        try:
            report_on(served, options.times)
        finally:
            served.stop()


def report_on(served: Served, times: int) -> None:
    """Print what chromium measures."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        page = browser.new_page()
        page.goto(served.address)
        page.locator(".row", has_text="hotline.txt").locator("a.headline").wait_for()
        href = page.locator(".row", has_text="hotline.txt").locator("a").get_attribute("href")
        report = int((href or "").rsplit("/", 1)[-1])

        def each(script: str, arguments: Callable[[int], object]) -> list[float]:
            return [page.evaluate(script, arguments(n)) for n in range(times)]

        text = "The hotline received {} reports last year, the police say in a new report."
        each(CHECK, lambda n: [report, text.format(n)])  # the languages are loaded
        nothing = f"{served.origin}/reports/999999"
        measured = {
            "first paint of a page with one sentence": lambda: paints(page, nothing, times, "h1"),
            "first paint of the list": lambda: paints(page, served.origin, times),
            "the flagged ones": lambda: paints(page, f"{served.origin}/?state=flagged", times),
            "most flags first": lambda: paints(page, f"{served.origin}/?sort=flags", times),
            "search for a word": lambda: each(SEARCH, lambda n: TOWNS[n % len(TOWNS)]),
            "search for the beginning of one": lambda: each(SEARCH, lambda n: "explo"[: 2 + n % 4]),
            "figures compared while typing": lambda: each(
                CHECK, lambda n: [report, text.format(n)]
            ),
        }
        load = os.getloadavg()[0]
        print(f"{os.cpu_count()} cores, load {load:.1f} at the start\n")
        print("| milliseconds | median | slowest | of the server's CPU |\n|---|---:|---:|---:|")
        for name, measure in measured.items():
            print(row(name, served, measure))
        print(f"\nload {os.getloadavg()[0]:.1f} at the end")
        browser.close()


if __name__ == "__main__":
    main()
