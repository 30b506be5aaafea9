"""The programs that measure the API. The same code runs in our pages and in pages of PyScript core."""

PROGRAM = """
import asyncio
import js
from pyscript import display, when
from pyscript.web import page, div

best = {}

def timed(name, function):
    start = js.performance.now()
    function()
    best[name] = min(best.get(name, 1e9), js.performance.now() - start)
    setattr(js.window, name, best[name])

def create():
    for number in range(2000):
        page.append(div("text", id="e" + str(number), classes=["c"], title="t"))

def attributes():
    element = page["e1"]
    for number in range(2000):
        element.title = "t" + str(number)
        element.lang = element.title

def styles():
    element = page["e2"]
    for number in range(2000):
        element.style["margin-top"] = str(number) + "px"
        element.style["margin-top"]

def displays():
    for number in range(1000):
        display(number, target="out")

heard = []

def start():
    create()

    @when("click", "#e3")
    def hear(event):
        heard.append(event.type)
        if len(heard) % 1000 == 0:
            best["events"] = min(best.get("events", 1e9), js.performance.now() - js.window.started)
        if len(heard) == 3000:
            js.window.events = best["events"]
            js.window.first = js.window.last = js.performance.now()

# Both interpreters are warm by then: the machine code of a wasm file gets faster in the first seconds of its life.
await asyncio.sleep(3)
start()
for _ in range(3):
    for name, function in (("create", create), ("attributes", attributes), ("styles", styles), ("displays", displays)):
        timed(name, function)
for delay in (50, 250, 450):
    js.setTimeout(js.window.fire, delay)
"""

FIRE = """
window.fire = () => {
    const element = document.querySelector("#e3");
    window.started = performance.now();
    for (let i = 0; i < 1000; i++) element.click();
};
"""

FIGURES = {
    "create": "create and append 2,000 elements",
    "attributes": "read and set 2,000 attributes",
    "styles": "read and set 2,000 styles",
    "displays": "1,000 display() calls",
    "events": "1,000 events to a @when handler",
}
"""The figures that the programs set on `window`: the best time of three rounds, in milliseconds."""


def body(kind: str) -> str:
    """Return the body of a page that runs the programs."""
    return f'<script>{FIRE}</script><div id="out"></div><script type="{kind}">{PROGRAM}</script>'
