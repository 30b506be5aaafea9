"""Ten plugins with all hooks, each of which counts: what they cost is measured by `make bench`."""

from pyscript import Plugin


class Counting:
    """Fills every hook."""

    count = 0

    def configure(self, config):
        self.count += 1

    def setup(self, app):
        self.count += 1

    def before_run(self, run):
        self.count += 1

    def after_run(self, run):
        self.count += 1

    def on_output(self, output):
        self.count += 1

    def on_display(self, display):
        self.count += 1

    def on_error(self, report):
        self.count += 1

    def on_progress(self, progress):
        self.count += 1

    def on_worker(self, worker):
        self.count += 1

    def ready(self, app):
        self.count += 1

    def close(self):
        self.count += 1


ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE, TEN = [
    type(f"Plugin{number}", (Counting, Plugin), {}) for number in range(10)
]
