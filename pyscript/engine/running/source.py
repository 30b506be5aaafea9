"""Finds the place of a tag's code in the HTML that the server sent. The DOM does not contain this place."""

from pyscript import runtime

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from pyscript.engine.errors import PyScriptError
    from pyscript.runtime.js_types import JsElement

RAW_TAGS = ("script", "style", "textarea", "title")
OUR_TAGS = ("py-", "mpy-")


class Source:
    """Code to run.

    Attributes:
        text: The code, without its common indentation.
        filename: The file name of the code in the interpreter's tracebacks; unique on the page.
        element: The tag that contains the code; None if there is no tag, or if the tag has left the page.
        inline: Whether the code is in the page itself.
        line: The line of the page where the code begins; 0 before this line has been looked up.
    """

    def __init__(self, text: str, filename: str, element: "JsElement | None" = None, inline: bool = True) -> None:
        self.text = dedent(text) if text else ""
        self.filename = filename
        self.element = element
        self.inline = inline
        self.line = 0


def dedent(text: str) -> str:
    """Remove the indentation that all lines share. The number of lines stays the same."""
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
    """Stores all sources that have been run on the page, so that errors can say where they happened."""

    def __init__(self) -> None:
        self._by_name: dict[str, Source] = {}
        self.page = PageText()

    def texts(self) -> "dict[str, str]":
        """Return the text of every source, keyed by file name."""
        return {name: self._by_name[name].text for name in self._by_name}

    def add(self, source: Source) -> None:
        """Store a source, so that it can be found by its file name."""
        self._by_name[source.filename] = source

    def locate(self, filename: str, line: int) -> "tuple[str, int, str]":
        """Return the real place of a line in a source, as (file, line, text of the line).

        If the text of the line is unknown, it is "".
        """
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
        """If an error's place is in a config tag, change it to the place in the page's file.

        The place stays as it is if the page cannot be fetched again.
        """
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
        """Forget the tag of a source, since the tag has left the page. Keep the source's text for later errors."""
        self._find(source)
        source.element = None


HOME = "/home/pyodide/"
"""The working folder of Pyodide. Messages leave it out, since it means nothing to the person at the page."""


def within(path: str, folder: str) -> str:
    """Return a path without the given folder at its beginning."""
    return path[len(folder) :] if path.startswith(folder) else path


def _line_of_file(filename: str, number: int) -> str:
    """Return a line of a file, or "" if the file cannot be read or has no such line."""
    try:
        with open(filename) as file:
            for count, line in enumerate(file):
                if count == number - 1:
                    return line.rstrip()
    except OSError:
        return ""
    return ""


def resolve(url: str, base: str) -> str:
    """Make an address absolute."""
    return str(runtime.own_window().URL.new(url, base).href)


def page_name() -> str:
    """Return the name of the page's file."""
    path = str(runtime.bridge().path())
    return path.rpartition("/")[2] or "index.html"


class Found:
    """A tag that was found in the page's text. It has a name, a content, and the line where the content begins."""

    def __init__(self, tag: str, text: str, line: int) -> None:
        self.tag = tag
        self.text = text
        self.line = line


class PageText:
    """The HTML that the server sent. It is fetched again when first needed, if possible from the browser's cache."""

    def __init__(self) -> None:
        self._tags: list[Found] | None = None
        self._request: Awaitable[str] | None = None

    async def load(self) -> None:
        """Fetch the page's text, but only once. If the page cannot be fetched again, the text is empty."""
        if self._request is None:
            self._request = runtime.bridge().pageSource()
        try:
            text = str(await self._request)
        except runtime.JsException:
            text = ""
        if self._tags is None:
            self._tags = scan(text.replace("\r\n", "\n"))

    def line_of(self, tag: str) -> int:
        """Return the first line of the content of the first non-empty tag with the given name; 0 if there is none."""
        return next((found.line for found in self._tags or [] if found.tag == tag and found.text.strip()), 0)

    def find(self, element: "JsElement") -> "Found | None":
        """Return the tag from which the browser made an element, or None. If tags are equal, `pyNth` selects one."""
        tag = str(element.localName)
        alike = [found for found in self._tags or [] if found.tag == tag and same(found, element)]
        nth = getattr(element, "pyNth", None)  # static/page/observer.js numbers equal tags
        nth = 0 if nth is None or runtime.is_none(nth) else int(nth)
        return alike[nth] if nth < len(alike) else None


def same(found: Found, element: "JsElement") -> bool:
    """Return whether an element was made from a tag.

    This is true if the element's original content equals the tag's text, once the browser has parsed that text.
    """
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
    """Find the tags that can hold code. Skip comments, and the content of tags such as <style>.

    The search continues inside a <py-script>, since the browser also parses the markup inside it as tags.
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
    """Return the lower-case name of the tag that opens at the given position, or ""."""
    end = position + 1
    while end < len(html) and (html[end].isalpha() or html[end].isdigit() or html[end] == "-"):
        end += 1
    return html[position + 1 : end].lower()


def closing_tag(html: str, tag: str, position: int) -> int:
    """Return the position of the next closing tag with the given name, or of the end of the text."""
    while True:
        position = html.find("</", position)
        if position < 0:
            return len(html)
        if html[position + 2 : position + 2 + len(tag)].lower() == tag:
            return position
        position += 2


def end_of_tag(html: str, position: int) -> int:
    """Return the position after the > that ends a tag. Ignore any > in a quoted attribute."""
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
    """Return the code in a tag; return None if the HTML parser has turned parts of the code into elements."""
    if str(element.localName) == "script":
        return str(element.textContent)
    return None if element.childElementCount else str(element.textContent)


async def damaged_text(element: "JsElement", page: PageText) -> "tuple[str, int]":
    """Return the original code of a tag in which the HTML parser has turned parts of the code into elements.

    The code is read from the page's text or, if that is not possible, from the HTML of the elements.

    Returns:
        The code, and the line in the page where it begins; this line is 0 if it is unknown.
    """
    await page.load()
    found = page.find(element)
    if found:
        return unescape(found.text), found.line
    return unescape(str(element.innerHTML)), 0


def unescape(html: str) -> str:
    """Return a text with its HTML entities decoded."""
    rest, decoded = html, html
    for entity, character in ENTITIES:
        rest, decoded = rest.replace(entity, ""), decoded.replace(entity, character)
    return str(runtime.page.unescape(html)) if "&" in rest else decoded


ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#39;", "'"), ("&nbsp;", "\xa0"), ("&amp;", "&"))
"""The entities that are decoded without asking the browser. &amp; must be decoded last."""
