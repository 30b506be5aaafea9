"""`make bench`: how fast pages start, beside @pyscript/core and the bare interpreters, in one run.

A figure alone says nothing on a shared machine: the table has ratios of medians, with the spread.
QUICK=1 makes fewer rounds.
"""

import json
import os
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from api import FIGURES
from pages import PAGES, PLUGINS, TARGETS
from selenium import webdriver
from server import BenchServer, compressed
from workers import FIGURES as OF_WORKERS
from workers import GOALS, TABLE, WORKER, WORKER_PAGES

from pyscript.testing.browser import FLAGS

ROOT = Path(__file__).parents[1]
OUT = Path(__file__).parent / "out"
ROUNDS = 3 if os.environ.get("QUICK") else 5
OURS = [
    *("core.js", "start.js", "config.js", "failure.js", "core.css"),
]

WAIT = """
const done = arguments[0], look = () => window.last ? setTimeout(done, 300) : setTimeout(look, 5);
look();
"""
SIZES = """
const entries = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
const sum = (list) => list.reduce((total, entry) => total + entry.encodedBodySize, 0);
return [sum(entries.filter((entry) => entry.responseEnd <= window.first)), sum(entries)];
"""


def browser(profile: str) -> webdriver.Chrome:
    """Chromium with a profile of its own."""
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
    driver.set_script_timeout(120)
    return driver


def visit(driver: webdriver.Chrome, address: str) -> dict[str, float]:
    """Open a page and wait for its last mark: milliseconds and bytes."""
    driver.get(address)
    driver.execute_async_script(WAIT)
    first, end = driver.execute_script("return [window.first, window.last]")
    until, total = driver.execute_script(SIZES)
    api = driver.execute_script("return arguments[0].map((name) => [name, window[name]])", list(FIGURES))
    return {"first": first, "last": end, "bytes": until, "total": total, **{k: v for k, v in api if v is not None}}


def measure(server: BenchServer, name: str) -> tuple[dict[str, float], dict[str, float]]:
    """A page in a fresh profile: its first visit, and the one after it."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        driver = browser(profile)
        try:
            driver.get(f"{server.address}/blank.html")
            first = visit(driver, f"{server.address}/{name}.html")
            driver.get(f"{server.address}/blank.html")
            visit(driver, f"{server.address}/{name}.html")
            driver.get(f"{server.address}/blank.html")
            return first, visit(driver, f"{server.address}/{name}.html")
        finally:
            driver.quit()


def collect(server: BenchServer, rounds: int, names: list[str]) -> dict[str, dict[str, list[float]]]:
    """Every page, round by round, so that what disturbs the machine disturbs them all."""
    found: dict[str, dict[str, list[float]]] = {name: {} for name in names}
    if not server.slow:
        for name in names:  # so that every file has been compressed
            measure(server, name)
    for number in range(rounds):
        for name in names:
            print(f"\rround {number + 1} of {rounds}: {name}          ", end="", file=sys.stderr, flush=True)
            first, later = measure(server, name)
            for key, value in {**first, "later": later["first"], "last": later["last"]}.items():
                found[name].setdefault(key, []).append(value)
    print("\r" + " " * 60 + "\r", end="", file=sys.stderr)
    return found


def figures(found: dict[str, dict[str, list[float]]], page: str, key: str) -> list[float]:
    """What was measured of a page; what its tags cost is what they add to the same page without them."""
    if key != "tags":
        return found.get(page, {}).get(key, [])
    without = found.get(page.removesuffix("-tags"), {}).get("last", [])
    return [more - statistics.median(without) for more in found.get(page, {}).get("last", [])]


def rows(found: dict[str, dict[str, list[float]]], slow: dict[str, dict[str, list[float]]]) -> list[dict[str, Any]]:
    """The lines of the table."""
    table = []
    for what, page, key, unit in TARGETS:
        source = slow if what.endswith("Mbit/s") else found
        values = {who: figures(source, f"{who}-{page}", key) for who in ("ours", "peer", "bare")}
        medians = {who: statistics.median(v) for who, v in values.items() if v}
        table.append(
            {"what": what, "unit": unit, "values": values, "medians": medians, "goal": TARGETS[what, page, key, unit]}
        )
    return table


def show(table: list[dict[str, Any]]) -> None:
    """Print the table."""
    print(f"{'':44}{'ours':>18}{'peer':>18}{'bare':>18}{'ours/peer':>11}{'goal':>9}")
    for row in table:
        cells = "".join(f"{cell(row, who):>18}" for who in ("ours", "peer", "bare"))
        medians = row["medians"]
        ratio = f"{medians['ours'] / medians['peer']:.2f}" if medians.get("peer") else ""
        print(f"{row['what']:44}{cells}{ratio:>11}{row['goal']:>9}")


def show_plugins(found: dict[str, dict[str, list[float]]]) -> list[dict[str, Any]]:
    """Print what ten plugins with all hooks cost, and return it."""
    print(f"\n{'Ten plugins with all hooks':44}{'without':>18}{'with':>18}{'':18}{'with/without':>13}{'goal':>9}")
    table = []
    for (what, without, with_them, key), goal in PLUGINS.items():
        before, after = (statistics.median(found[f"ours-{name}"][key]) for name in (without, with_them))
        print(
            f"{what:44}{before:>15.0f} ms{after:>15.0f} ms{after - before:>+15.1f} ms{after / before:>13.2f}{goal:>9}"
        )
        table.append({"what": what, "without": before, "with": after, "goal": goal})
    return table


def cell(row: dict[str, Any], who: str) -> str:
    """A median and its spread."""
    if who not in row["medians"]:
        return ""
    values = row["values"][who]
    if row["unit"] == "kB":
        return f"{row['medians'][who] / 1000:.0f} kB"
    return f"{row['medians'][who]:.0f} ms ({min(values):.0f}-{max(values):.0f})"


def measure_worker(server: BenchServer, name: str) -> dict[str, float]:
    """A page that measures a worker, in a fresh profile: milliseconds."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        driver = browser(profile)
        try:
            driver.get(f"{server.address}/blank.html")
            driver.get(f"{server.address}/{name}.html")
            driver.execute_async_script(WAIT)
            found = driver.execute_script("return arguments[0].map((name) => [name, window[name]])", list(OF_WORKERS))
            return {key: value for key, value in found if value is not None}
        finally:
            driver.quit()


def workers(server: BenchServer, rounds: int) -> list[dict[str, Any]]:
    """Measure workers, print the table and return it."""
    found: dict[str, dict[str, list[float]]] = {name: {} for name in WORKER_PAGES}
    for name in WORKER_PAGES:  # so that every file has been compressed
        measure_worker(server, name)
    for number in range(rounds):
        for name in WORKER_PAGES:
            print(f"\rround {number + 1} of {rounds}: {name}          ", end="", file=sys.stderr, flush=True)
            for key, value in measure_worker(server, name).items():
                found[name].setdefault(key, []).append(value)
    print("\r" + " " * 60 + "\r", end="", file=sys.stderr)
    print(f"\n{'Workers (the peer is always isolated)':54}{'ours':>22}{'peer':>22}{'ours/peer':>11}{'goal':>9}")
    table = []
    for place, mine, theirs in TABLE:
        for key, what in OF_WORKERS.items():
            values = {"ours": found[mine].get(key), "peer": found[theirs].get(key)}
            if not values["ours"]:
                continue
            table.append({"what": f"{place}: {what}", "values": values})
            cells = "".join(f"{worker_cell(v):>22}" for v in values.values())
            ours, peer = (statistics.median(v) if v else 0 for v in values.values())
            ratio = f"{ours / peer:.2f}" if peer else ""
            print(f"{place + ': ' + what:54}{cells}{ratio:>11}{GOALS.get(key, '0.50'):>9}")
    return table


def worker_cell(values: list[float] | None) -> str:
    """A median and its spread, in as many digits as say something."""
    if not values:
        return ""
    digits = 0 if statistics.median(values) > 20 else 2
    return f"{statistics.median(values):.{digits}f} ms ({min(values):.{digits}f}-{max(values):.{digits}f})"


def main() -> None:
    """Measure, print and keep."""
    OUT.mkdir(exist_ok=True)
    server = BenchServer(ROOT, {**PAGES, **WORKER_PAGES, "bench/worker.py": WORKER}, OUT / "br")
    if os.environ.get("ONLY") == "workers":
        workers(server, ROUNDS)
        return
    found = collect(server, ROUNDS, [name for name in PAGES if name != "blank"])
    server.slow = True
    slow = collect(server, max(1, ROUNDS - 2), ["ours-py", "peer-py", "ours-mpy", "peer-mpy"])
    table = rows(found, slow)
    print(f"Median of {ROUNDS} fresh profiles, Chromium, loopback, Brotli, {os.cpu_count()} cores; spread in brackets.")
    show(table)
    plugins = show_plugins(found)
    far = workers(server, ROUNDS)
    own = sum(len(compressed((ROOT / "static" / name).read_bytes(), OUT / "br")) for name in OURS)
    print(f"Our own JavaScript and CSS: {own / 1000:.1f} kB Brotli (goal 15)")
    (OUT / "results.json").write_text(json.dumps({"start": table, "plugins": plugins, "workers": far}, indent=1))


if __name__ == "__main__":
    main()
