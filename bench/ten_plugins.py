"""Ten plugins that count the calls of all hooks; `make bench` measures their cost."""

from pyscript import Plugin


class Counting:
    """A mixin that implements every hook."""

    count = 0

    def configure(self, config: object) -> None:
        self.count += 1

    def setup(self, app: object) -> None:
        self.count += 1

    def before_run(self, run: object) -> None:
        self.count += 1

    def after_run(self, run: object) -> None:
        self.count += 1

    def on_output(self, output: object) -> None:
        self.count += 1

    def on_display(self, display: object) -> None:
        self.count += 1

    def on_error(self, report: object) -> None:
        self.count += 1

    def on_progress(self, progress: object) -> None:
        self.count += 1

    def on_worker(self, worker: object) -> None:
        self.count += 1

    def ready(self, app: object) -> None:
        self.count += 1

    def close(self) -> None:
        self.count += 1


ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE, TEN = [
    type(f"Plugin{number}", (Counting, Plugin), {}) for number in range(10)
]
