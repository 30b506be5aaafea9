"""A plugin that writes below each script how long it took."""

from pyscript import ConfigKey, Plugin


class Timing(Plugin):
    """A plugin that shows times; `timing_unit = "s"` in the config gives seconds."""

    config_keys = {"timing_unit": ConfigKey(str, "The unit of times.", choices=("ms", "s"), default="ms")}

    def before_run(self, run):
        run.started = self.app.clock()

    def after_run(self, run):
        unit = self.app.config["timing_unit"]
        took = self.app.clock() - run.started
        run.output.note(f"{took:.1f} ms" if unit == "ms" else f"{took / 1000:.4f} s")
