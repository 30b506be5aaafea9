"""The text of a tag, and where it stands in its file: the page's own HTML, which the DOM no longer is."""

from pyscript import runtime

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from pyscript.engine.errors import PyScriptError
    from pyscript.runtime.js_types import JsElement

RAW_TAGS = ("script", "style", "textarea", "title")
OUR_TAGS = ("py-", "mpy-")


class Source:
    """A text to run.

    Attributes:
        text: The code, without its common indentation.
        filename: What tracebacks of the interpreter call it; unique on the page.
        element: The tag it stands in, for as long as that is in the page, or None.
        inline: Whether it stands in the page itself.
        line: The line of the page where it begins, once that has been asked for; else 0.
    """

    def __init__(self, text: str, filename: str, element: "JsElement | None" = None, inline: bool = True) -> None:
        self.text = dedent(text) if text else ""
        self.filename = filename
        self.element = element
        self.inline = inline
        self.line = 0


def dedent(text: str) -> str:
    """Take the indentation away that all lines share; the number of lines stays."""
    lines = text.replace("\r\n", "\n").split("\n")
    filled = [line for line in lines if line.strip()]
    margin = _indent(filled[0]) if filled else ""
    for line in filled:
        while not line.startswith(margin):
            margin = margin[:-1]
    return "\n".join([line[len(margin) :] if line.startswith(margin) else line.lstrip() for line in lines])


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t"))]


class Sources:
    """Every source that has been run on the page, so that errors can say where they happened."""

    def __init__(self) -> None:
        global of_page
        of_page = self
        self._by_name: dict[str, Source] = {}
        self.page = PageText()

    def texts(self) -> "dict[str, str]":
        """Every source by its file name."""
        return {name: self._by_name[name].text for name in self._by_name}

    def add(self, source: Source) -> None:
        """Remember a source by its file name."""
        self._by_name[source.filename] = source

    def locate(self, filename: str, line: int) -> "tuple[str, int, str]":
        """Where a line of a source really stands: file, line, and its text where it is known."""
        source = self._by_name.get(filename)
        if source is None:
            return within(filename, HOME), line, _line_of_file(filename, line)
        lines = source.text.split("\n")
        text = lines[line - 1] if 0 < line <= len(lines) else ""
        self._find(source)
        if not source.line:
            return filename, line, text
        return page_name(), source.line + line - 1, text

    async def place(self, error: "PyScriptError") -> None:
        """Turn the place of an error within a config tag into that in the page's file, if that can be read again."""
        if error.file.startswith("<") and error.line:
            await self.page.load()
            begin = self.page.line_of(error.file.strip("<>"))
            if begin:
                error.file, error.line = page_name(), begin + error.line - 1

    def _find(self, source: Source) -> None:
        """Look up where a source begins in the page."""
        if source.inline and not source.line and source.element is not None:
            found = self.page.find(source.element)
            source.line = found.line if found else 0

    def release(self, source: Source) -> None:
        """The tag of a source has left the page: keep the text for later errors, but not the tag."""
        self._find(source)
        source.element = None


of_page: "Sources | None" = None
"""The sources of this page."""

HOME = "/home/pyodide/"
"""The working folder of Pyodide, which means nothing to the person at the page."""


def within(path: str, folder: str) -> str:
    """A path without the folder it begins with."""
    return path[len(folder) :] if path.startswith(folder) else path


def _line_of_file(filename: str, number: int) -> str:
    """A line of a file that can be read, or ""."""
    try:
        with open(filename) as file:
            for count, line in enumerate(file):
                if count == number - 1:
                    return line.rstrip()
    except OSError:
        return ""
    return ""


def resolve(url: str, base: str) -> str:
    """An address, made absolute."""
    return str(runtime.own_window().URL.new(url, base).href)


def page_name() -> str:
    """The name of the page's file."""
    path = str(runtime.bridge().path())
    return path.rpartition("/")[2] or "index.html"


class Found:
    """A tag in the page's text: its name, what stands in it, and the line where that begins."""

    def __init__(self, tag: str, text: str, line: int) -> None:
        self.tag = tag
        self.text = text
        self.line = line


class PageText:
    """The page as it was sent. It is fetched again when it is first needed, from the browser's cache if it is there."""

    def __init__(self) -> None:
        self._tags: list[Found] | None = None
        self._request: Awaitable[str] | None = None

    async def load(self) -> None:
        """Fetch the page's text, once; a page that cannot be fetched again has none."""
        if self._request is None:
            self._request = runtime.bridge().pageSource()
        try:
            text = str(await self._request)
        except runtime.JsException:
            text = ""
        if self._tags is None:
            self._tags = scan(text.replace("\r\n", "\n"))

    def line_of(self, tag: str) -> int:
        """The line where the first tag of a name with text in it begins; 0 if there is none."""
        return next((found.line for found in self._tags or [] if found.tag == tag and found.text.strip()), 0)

    def find(self, element: "JsElement") -> "Found | None":
        """The tag of an element in the text: of those with its content, the one that it is the counterpart of."""
        tag = str(element.localName)
        alike = [found for found in self._tags or [] if found.tag == tag and same(found, element)]
        nth = getattr(element, "pyNth", None)  # static/page/observer.js counts them
        nth = 0 if nth is None or runtime.is_none(nth) else int(nth)
        return alike[nth] if nth < len(alike) else None


def same(found: Found, element: "JsElement") -> bool:
    """Whether an element was made from a tag: what the parser makes of the text is what the element held."""
    if found.tag == "script":
        return found.text == str(element.textContent)
    held = getattr(element, "pySource", None)
    held = str(element.innerHTML if runtime.is_none(held) else held)
    if "<" not in held:
        return unescape(found.text) == unescape(held)
    page = runtime.window().document.implementation.createHTMLDocument("")
    page.body.innerHTML = f"<{found.tag}>{found.text}</{found.tag}>"
    return str(page.body.firstChild.innerHTML) == held


def scan(html: str) -> "list[Found]":
    """Find the tags that may hold code, outside comments and other raw text.

    The content of a <py-script> is read on: the browser, too, takes what stands there for tags.
    """
    found = []
    position = html.find("<")
    while position >= 0:
        if html.startswith("<!--", position):
            end = html.find("-->", position)
            position = html.find("<", end) if end >= 0 else -1
            continue
        tag = tag_name(html, position)
        after = end_of_tag(html, position) if tag else position + 1
        if tag in RAW_TAGS or tag.startswith(OUR_TAGS):
            end = closing_tag(html, tag, after)
            if tag == "script" or tag not in RAW_TAGS:
                found.append(Found(tag, html[after:end], html.count("\n", 0, after) + 1))
            if tag in RAW_TAGS:
                after = end
        position = html.find("<", max(after, position + 1))
    return found


def tag_name(html: str, position: int) -> str:
    """The lower-case name of the tag that opens at a position, or ""."""
    end = position + 1
    while end < len(html) and (html[end].isalpha() or html[end].isdigit() or html[end] == "-"):
        end += 1
    return html[position + 1 : end].lower()


def closing_tag(html: str, tag: str, position: int) -> int:
    """Return where the next closing tag of a name begins, or the end of the text."""
    while True:
        position = html.find("</", position)
        if position < 0:
            return len(html)
        if html[position + 2 : position + 2 + len(tag)].lower() == tag:
            return position
        position += 2


def end_of_tag(html: str, position: int) -> int:
    """The place after the > of a tag, past > in quoted attributes."""
    quote = ""
    for index in range(position, len(html)):
        character = html[index]
        if quote:
            quote = "" if character == quote else quote
        elif character in "\"'":
            quote = character
        elif character == ">":
            return index + 1
    return len(html)


def inline_text(element: "JsElement") -> "str | None":
    """The code that stands in a tag; None where the HTML parser has made elements of it."""
    if str(element.localName) == "script":
        return str(element.textContent)
    return None if element.childElementCount else str(element.textContent)


async def damaged_text(element: "JsElement", page: PageText) -> "tuple[str, int]":
    """The code of a tag that the HTML parser has made elements of, and its line in the page, 0 if that is not known.

    It is read from the page's own text; failing that, from what the parser made of it.
    """
    await page.load()
    found = page.find(element)
    if found:
        return unescape(found.text), found.line
    return unescape(str(element.innerHTML)), 0


def unescape(html: str) -> str:
    """A text with its entities decoded, as the browser decodes them."""
    rest, decoded = html, html
    for entity, character in ENTITIES:
        rest, decoded = rest.replace(entity, ""), decoded.replace(entity, character)
    return str(runtime.page.unescape(html)) if "&" in rest else decoded


ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#39;", "'"), ("&nbsp;", "\xa0"), ("&amp;", "&"))
"""Those that need no browser to be decoded; the last one last."""
