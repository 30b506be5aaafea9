"""Ratings for PyScript: `<x-rating value="4">`, `display(Rating(3))`, and the config key `rating_symbol`."""

from pyscript import HTML, ConfigKey, CustomElement, Plugin, attribute, config, custom_element, formatter


class Rating:
    """A rating: `value` of `out_of` symbols."""

    def __init__(self, value: int, out_of: int = 5) -> None:
        self.value = value
        self.out_of = out_of


@custom_element("x-rating")
class RatingElement(CustomElement):
    """The element that draws a rating."""

    value = attribute(0)
    out_of = attribute(5)
    style = ":scope { color: var(--rating-colour, #8a5a00); letter-spacing: 0.1em; }"

    def connected(self) -> None:
        self.element.role = "img"

    def render(self) -> str:
        self.element.ariaLabel = f"{self.value} of {self.out_of}"
        return config["rating_symbol"] * self.value + "·" * (self.out_of - self.value)


@formatter(Rating)
def as_element(rating: Rating) -> HTML:
    """Return the element that displays a rating."""
    return HTML(f'<x-rating value="{rating.value}" out-of="{rating.out_of}"></x-rating>')


class Ratings(Plugin):
    """A plugin that writes below each script how many ratings it displayed."""

    config_keys = {"rating_symbol": ConfigKey(str, "What a rating is drawn with.", default="★")}

    def before_run(self, run):
        run.ratings = 0

    def on_display(self, display):
        if isinstance(display.value, Rating) and hasattr(display.run, "ratings"):
            display.run.ratings += 1

    def after_run(self, run):
        if run.ratings:
            run.output.note(f"Ratings shown: {run.ratings}")
