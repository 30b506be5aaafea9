# Pyodide's event loop, as far as the seam uses it.
from collections.abc import Awaitable, Callable
from typing import Any

run_sync: Callable[[Awaitable[Any]], Any]
