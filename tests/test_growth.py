"""Large pages: everything runs, and the page stays responsive meanwhile."""

from pathlib import Path

from conftest import make_wheel

from pyscript.testing import Answer, Page

FRAMES = """<script>window.frames_seen = 0; const count = () => { window.frames_seen++; requestAnimationFrame(count); }; count();
addEventListener("KIND:done", () => (window.seen ??= new Set()).add(window.frames_seen));</script>"""

COUNT = """<script>{ let now = 0; window.most = 0; const { fetch } = window;
window.fetch = async (...args) => {
    window.most = Math.max(window.most, ++now);
    try { return await fetch(...args); } finally { now--; }
}; }</script>"""
"""A script that records the maximum number of simultaneous fetches in `window.most`."""


def test_500_tags_run_in_order_and_the_page_stays_responsive(page: Page) -> None:
    tags = "".join(f"<KIND-script>print({number})\nlast = {number}</KIND-script>" for number in range(500))
    page.run(FRAMES + tags + "<KIND-script id=z>print('after', last)</KIND-script>")
    assert page.text("#z") == "after 499"
    shown = page.js(
        "return [...document.querySelectorAll('KIND-script')].map((e) => e.innerText)".replace("KIND", page.kind)
    )
    assert [text.strip() for text in shown[:500]] == [str(number) for number in range(500)]
    assert page.js("return window.seen.size") > 2, "the page was never drawn while its tags ran"


def test_200_files_are_fetched_in_parallel_but_not_all_at_once(page: Page) -> None:
    files = "\n".join(f'"f{number}.txt" = "d/f{number}.txt"' for number in range(200))
    for number in range(200):
        page.file(f"f{number}.txt", f"text {number}", delay=0.02)
    code = "print(sum(open(f'd/f{n}.txt').read() == f'text {n}' for n in range(200)))"
    page.run(f"{COUNT}<KIND-config>[files]\n{files}</KIND-config><KIND-script id=a>{code}</KIND-script>")
    assert page.text("#a") == "200"
    assert 2 <= page.js("return window.most") <= 24


def test_a_long_source_runs(page: Page) -> None:
    lines = "".join(f"value_{number} = {number}\n" for number in range(5000))
    page.run(f"<KIND-script id=a>{lines}print(value_4999)</KIND-script>")
    assert page.text("#a") == "4999"


def test_50_packages_are_fetched_in_parallel_but_not_all_at_once(py: Page, tmp_path: Path) -> None:
    names = [f"many-{number}" for number in range(50)]
    for name in names:
        module = f"{name.replace('-', '_')}.py"
        wheel = make_wheel(tmp_path, name, "1.0", {module: f"name = {name!r}"})
        py.server.answers[f"/many/{wheel.name}"] = Answer(wheel.read_bytes(), delay=0.02)
    addresses = [f"/many/{path.name}" for path in sorted(tmp_path.glob("*.whl"))]
    code = "import importlib\nprint(sum(importlib.import_module(f'many_{n}').name == f'many-{n}' for n in range(50)))"
    py.run(f"{COUNT}<py-config>packages = {addresses}</py-config><py-script id=a>{code}</py-script>")
    assert py.text("#a") == "50"
    assert 2 <= py.js("return window.most") <= 24
