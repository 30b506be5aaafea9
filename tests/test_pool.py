"""`Pool`: functions in several workers at once."""

import pytest

from pyscript.testing import Page

DEFINITIONS = """
import math
from pyscript import when
from pyscript.workers import Pool, WorkerEnded, as_completed
BASE = 10
started = []
started.append(1)
class Point:
    def __init__(self, x):
        self.x = x
    def __eq__(self, other):
        return self.x == other.x
def square(x, plus=0):
    return x * x + plus + BASE
def move(point):
    return Point(point.x + 1)
def fail(x):
    return math.sqrt(-x)
def state():
    return len(started)
async def later(x):
    import asyncio
    await asyncio.sleep(0.01)
    return x
def spin():
    while True:
        pass
def sleepy(x):
    import time
    time.sleep(x)
    return x
def unpicklable():
    return lambda: 1
def remember(value):
    import builtins
    builtins.remembered = value
def recall():
    import builtins
    return builtins.remembered
@when("click", "main")
def clicked():
    return "called"
"""


@pytest.fixture(scope="module")
def pool(browser) -> Page:  # type: ignore[no-untyped-def]
    """Return a page with definitions and a pool of two workers."""
    page = Page(browser, "py")
    page.file("shapes.py", "def area(a, b):\n    return a * b\n")
    page.run(
        f"<main></main><py-config>files = {{'./shapes.py' = ''}}</py-config><script type=py>{DEFINITIONS}\npool = Pool(2)</script>"
    )
    return page


def test_functions_of_tags_and_modules_run_in_a_pool(pool: Page) -> None:
    code = """
import shapes
[await pool.submit(square, 3, plus=1), await pool.submit(shapes.area, 2, 3), (await pool.submit(move, Point(1))).x,
 await pool.submit(later, "x"), await pool.submit(len, [1, 2]), await pool.submit(clicked)]
"""
    assert pool.python(code) == [20, 6, 2, "x", 2, "called"]


def test_result_blocks_and_map_keeps_the_order(pool: Page) -> None:
    code = """
future = pool.submit(square, 1)
found = [future.result(), future.done(), list(pool.map(square, range(5))), [v async for v in pool.map(square, [1, 2], [3, 4])]]
found
"""
    assert pool.python(code) == [11, True, [10, 11, 14, 19, 26], [14, 18]]


def test_map_takes_no_more_values_than_its_buffer_holds(pool: Page) -> None:
    code = """
taken = []
def numbers():
    for number in range(100):
        taken.append(number)
        yield number
results = iter(pool.map(square, numbers(), buffersize=3))
first = len(taken)
next(results), next(results)
[first, len(taken)]
"""
    assert pool.python(code) == [3, 5]


def test_as_completed(pool: Page) -> None:
    code = """
for future in [pool.submit(sleepy, 0.2) for _ in range(8)]:  # until both workers are there
    await future
slow, quick = pool.submit(sleepy, 0.3), pool.submit(sleepy, 0)
found = [future.result() for future in as_completed([slow, quick])]
again = [pool.submit(sleepy, 0.2), pool.submit(sleepy, 0)]
found += [await future async for future in as_completed(again)]
try:
    list(as_completed([pool.submit(sleepy, 1)], timeout=0.05))
except TimeoutError:
    found.append("timeout")
found
"""
    assert pool.python(code) == [0, 0.3, 0, 0.2, "timeout"]


def test_an_exception_of_a_function_is_raised_by_its_future(pool: Page) -> None:
    code = """
try:
    await pool.submit(fail, 4)
except ValueError as error:
    found = [str(error), "in fail" in str(error.__cause__)]
[*found, type(pool.submit(fail, 1).exception()).__name__]
"""
    found = pool.python(code)
    assert "nonnegative" in found[0] and found[1:] == [True, "ValueError"]


def test_only_definitions_run_in_the_workers(pool: Page) -> None:
    assert pool.python("await pool.submit(state)") == 0


def test_refusals(pool: Page) -> None:
    code = """
found = []
for wrong in (lambda: pool.submit(lambda: 1), lambda: pool.submit(square, open), lambda: pool.submit(5), lambda: Pool(0)):
    try:
        value = wrong()
        found.append(value.result())
    except (TypeError, ValueError) as error:
        found.append(str(error))
try:
    await pool.submit(unpicklable)
except TypeError as error:
    found.append(str(error))
found
"""
    found = pool.python(code)
    assert "defines at its top level" in found[0]
    assert found[2] == "A pool runs functions, not int"
    assert found[3] == "A pool has at least one worker, not 0"
    assert found[4].startswith("The result, of type function, cannot leave its worker")


def test_a_worker_that_dies_is_replaced(pool: Page) -> None:
    code = """
import asyncio
from pyscript import workers
while pool._running:
    await asyncio.sleep(0.01)
doomed = pool.submit(spin)
await asyncio.sleep(0.2)
place = next(place for place in pool._places if place not in pool._free)
place.worker.terminate()
found = []
try:
    await doomed
except WorkerEnded as error:
    found.append("ended")
found + [await pool.submit(square, 2), sorted(pool.map(square, [1, 2, 3]))]
"""
    assert pool.python(code) == ["ended", 14, [11, 14, 19]]


def test_cancelling_and_closing(pool: Page) -> None:
    code = """
with Pool(1, initializer=remember, initargs=("set",)) as small:
    running, waiting = small.submit(recall), small.submit(recall)
    cancelled = waiting.cancel()
found = [running.result(), cancelled, waiting.cancelled()]
try:
    small.submit(recall)
except RuntimeError as error:
    found.append(str(error))
async with Pool(1) as other:
    future = other.submit(square, 1)
found + [future.result(), len(other._places)]
"""
    assert pool.python(code) == ["set", True, True, "The pool is shut down", 11, 0]


def test_micropython_has_no_pool(mpy: Page) -> None:
    mpy.run("<script type=mpy>from pyscript.workers import Pool</script>")
    assert "Use Pyodide (py)" in mpy.error()
