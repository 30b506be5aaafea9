"""`make bench`: measures the speed of our PyScript, @pyscript/core and the bare interpreters in the same run.

On a shared machine, a single figure says nothing. The tables therefore show medians with their spread, and ratios of
medians. QUICK=1 makes fewer rounds and leaves out the plugins and the prompts. ONLY=start measures only the start of
pages; the other values of ONLY are api, plugins, workers and prompts.
"""

import json
import os
import statistics
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from api import FIGURES
from pages import PAGES, PLUGINS, SLOW, START
from prompts import NAMES as OF_PROMPTS
from prompts import PROMPT_PAGES, VENDOR
from prompts import TABLE as PROMPTS
from report import chart, show
from server import BenchServer, compressed
from visits import Rounds
from workers import FIGURES as OF_WORKERS
from workers import GOALS, TABLE, WORKER, WORKER_PAGES

ROOT = Path(__file__).parents[1]
OUT = Path(__file__).parent / "out"
QUICK = bool(os.environ.get("QUICK"))
ONLY = os.environ.get("ONLY", "")
NAMES = {"py": "Pyodide", "mpy": "MicroPython"}
OURS = ("core.js", "boot/bundle.js", "boot/config.js", "boot/failure.js", "core.css")


def start(rounds: Rounds) -> list[dict[str, Any]]:
    """Measure first and later visits, first visits on a slow line, the time for 100 tags, and the loaded bytes."""
    names = sorted({f"{who}-{page}" for _, page, *_ in START for who in ("ours", "peer", "bare")} & set(PAGES))
    rounds.run(1 if QUICK else 5, [name for name in names if not (QUICK and name.endswith("tags"))])
    rounds.server.slow = True
    rounds.run(1 if QUICK else 3, [f"{who}-{kind}" for kind in NAMES for who in ("ours", "peer", "bare")], later=False)
    rounds.server.slow = False
    for name in [name for name in rounds.values if name.endswith(" slow")]:
        who, _, page = name.partition("-")
        rounds.values[f"{who}-slow-{page.removesuffix(' slow')}"] = rounds.values[name]
    table = [rounds.row(*line) for line in (*START, *SLOW)]
    show([row for row in table if row["values"].get("ours")], "Start")
    chart(table, ROOT / "docs/start.svg")
    return table


def api(rounds: Rounds) -> list[dict[str, Any]]:
    """Measure the operations that are most common in programs."""
    rounds.run(
        1 if QUICK else 5, [f"{who}-{kind}-api" for kind in NAMES for who in ("ours", "peer")], FIGURES, later=False
    )
    rows = [(f"{NAMES[kind]}, {what}", f"{kind}-api", key, "0.70") for kind in NAMES for key, what in FIGURES.items()]
    table = [rounds.row(*row) for row in rows]
    show(table, "API")
    return table


def plugins(rounds: Rounds) -> list[dict[str, Any]]:
    """Measure the cost of ten plugins with all hooks."""
    rounds.run(5, [f"ours-{kind}-{page}" for kind in NAMES for page in ("config", "plugins")])
    rounds.run(5, [f"ours-{kind}-{page}" for kind in NAMES for page in ("api", "api-plugins")], FIGURES, later=False)
    print(f"\n{'Ten plugins with all hooks':46}{'without':>20}{'with':>20}{'':20}{'with/without':>13}{'goal':>10}")
    table = []
    for (what, without, with_them, key), goal in PLUGINS.items():
        before, after = (statistics.median(rounds.of(f"ours-{name}", key)) for name in (without, with_them))
        print(
            f"{what:46}{before:>17.0f} ms{after:>17.0f} ms{after - before:>+17.1f} ms{after / before:>13.2f}{goal:>10}"
        )
        table.append({"what": what, "without": before, "with": after, "goal": goal})
    return table


def workers(rounds: Rounds) -> list[dict[str, Any]]:
    """Measure workers. The pages of PyScript core are always isolated."""
    rounds.run(1 if QUICK else 3, WORKER_PAGES, OF_WORKERS, later=not QUICK)
    table: list[dict[str, Any]] = []
    for place, mine, theirs in TABLE:
        for key, what in {**OF_WORKERS, "later first": "first line, later visit"}.items():
            values = {"ours": rounds.of(mine, key), "peer": rounds.of(theirs, key)}
            row: dict[str, Any] = {"what": f"{place}: {what}", "unit": "ms", "goal": GOALS.get(key, "0.50")}
            table.append({**row, "values": {who: v for who, v in values.items() if v}})
    show([row for row in table if row["values"].get("ours")], "Workers (PyScript core is always isolated)")
    return table


def prompts(rounds: Rounds) -> list[dict[str, Any]]:
    """Measure the cost of typing. PyScript core has no comparable prompt."""
    rounds.run(1 if QUICK else 3, PROMPT_PAGES, OF_PROMPTS)
    table: list[dict[str, Any]] = []
    for kind, name in NAMES.items():
        for what, key, goal in PROMPTS:
            found = {"ours": rounds.of(f"ours-{kind}-prompt", key)}
            table.append({"what": f"{name}: {what}", "unit": "ms", "goal": goal, "values": found})
    show([row for row in table if row["values"]["ours"]], "Prompts")
    for part, kilobytes in VENDOR.items():
        size = len(compressed((ROOT / "static/vendor" / part).read_bytes(), OUT / "br"))
        print(f"{part}: {size / 1000:.1f} kB Brotli (goal {kilobytes})")
    return table


def main() -> None:
    """Measure, print the tables, and write the results to a file."""
    OUT.mkdir(exist_ok=True)
    server = BenchServer(ROOT, {**PAGES, **WORKER_PAGES, **PROMPT_PAGES, "bench/worker.py": WORKER}, OUT / "br")
    server.compress()
    rounds = Rounds(server)
    found = {}
    for part in (start, api, plugins, workers, prompts):
        if (ONLY or part.__name__) == part.__name__ and not (QUICK and part in (plugins, prompts) and not ONLY):
            found[part.__name__] = part(rounds)
    print("\nMilliseconds: medians of fresh profiles, spread in brackets.")
    print(f"Chromium, loopback, Brotli, {os.cpu_count()} cores.")
    own = sum(len(compressed((ROOT / "static" / name).read_bytes(), OUT / "br")) for name in OURS)
    print(f"Our own JavaScript and CSS: {own / 1000:.1f} kB Brotli (goal 15)")
    (OUT / "results.json").write_text(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
