"""The results of the measurements, as tables and as a chart."""

import statistics
from pathlib import Path
from typing import Any

BARS = (
    ("Pyodide, first visit", "Pyodide, later visit", "MicroPython, first visit", "MicroPython, later visit"),
    {
        "ours": ("this project", "#3776ab"),
        "peer": ("PyScript core", "#b9c4ce"),
        "bare": ("interpreter alone", "#ffd343"),
    },
)
STYLE = (
    "text{font:14px system-ui,sans-serif;fill:#1f2933}.time{font-size:12px}"
    "@media(prefers-color-scheme:dark){text{fill:#e4e7eb}}"
)
WIDTH, LEFT, BAR, GAP = 720, 190, 15, 20


def show(table: list[dict[str, Any]], title: str = "") -> None:
    """Print a table of medians with their spread, ratios and goals."""
    print(f"\n{title:64}{'ours':>20}{'peer':>20}{'bare':>20}{'ours/peer':>11}{'goal':>10}")
    for row in table:
        cells = "".join(f"{cell(row, who):>20}" for who in ("ours", "peer", "bare"))
        ratio = f"{median(row, 'ours') / median(row, 'peer'):.2f}" if {"ours", "peer"} <= set(row["values"]) else ""
        print(f"{row['what']:64}{cells}{ratio:>11}{row['goal']:>10}")


def median(row: dict[str, Any], who: str) -> float:
    """Return the median of the values that one system has in a row."""
    values: list[float] = row["values"][who]
    return statistics.median(values)


def cell(row: dict[str, Any], who: str) -> str:
    """Return a median and its spread as text, with only the digits that matter."""
    values = row["values"].get(who)
    if not values:
        return ""
    if row["unit"] == "kB":
        return f"{median(row, who) / 1000:.0f} kB"
    digits = 0 if median(row, who) > 20 else 2
    return f"{median(row, who):.{digits}f} ({min(values):.{digits}f}-{max(values):.{digits}f})"


def chart(table: list[dict[str, Any]], path: Path) -> None:
    """Draw an SVG chart of the time until the first line of Python runs. Each interpreter has its own scale."""
    names, colours = BARS
    rows = {row["what"]: row for row in table}
    parts, y = [], 30
    for name in names:
        kind = name.partition(",")[0]
        most = max(
            median(row, who)
            for what, row in rows.items()
            if what in names and what.startswith(kind)
            for who in row["values"]
        )
        parts.append(f'<text x="0" y="{y + BAR * 1.9:.0f}">{name}</text>')
        for who, (_, colour) in colours.items():
            time = median(rows[name], who)
            width = time / most * (WIDTH - LEFT - 70)
            parts.append(f'<rect x="{LEFT}" y="{y}" width="{width:.1f}" height="{BAR - 2}" rx="2" fill="{colour}"/>')
            parts.append(f'<text class="time" x="{LEFT + width + 6:.1f}" y="{y + BAR - 4}">{time:.0f} ms</text>')
            y += BAR
        y += GAP
    x = LEFT
    for label, colour in colours.values():
        parts.append(f'<rect x="{x}" y="4" width="12" height="12" rx="2" fill="{colour}"/>')
        parts.append(f'<text x="{x + 18}" y="15">{label}</text>')
        x += 30 + 8 * len(label)
    label = "Milliseconds from opening a page to its first line of Python"
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y - GAP + 6}" role="img" aria-label="{label}">'
    )
    path.write_text(f"{svg}<style>{STYLE}</style>{''.join(parts)}</svg>\n")
