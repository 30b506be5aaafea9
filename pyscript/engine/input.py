"""`input()` on the page: a field next to the output where Python can wait for it, else the browser's own prompt."""

from pyscript import runtime

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any


def ask(prompt: object = "") -> str:
    """What `input()` does.

    Args:
        prompt: What is asked; it becomes the label of the field.

    Raises:
        EOFError: The person cancelled, with Escape or the prompt's Cancel, or the tag left the page.
    """
    run = runtime.current()
    if runtime.can_wait() and run is not None:
        return str(runtime.wait(_answer(run, str(prompt))))
    answer = runtime.window().prompt(str(prompt))
    if runtime.is_none(answer):
        raise EOFError("input() was cancelled")
    return str(answer)


async def _answer(run: "Any", prompt: str) -> str:
    """Show the field, wait for Enter, and leave prompt and answer standing as text."""
    from asyncio import get_event_loop

    done: Any = get_event_loop().create_future()
    form = _form(prompt)
    field = form.querySelector("input")

    def submitted(event: "Any") -> None:
        event.preventDefault()
        if not done.done():
            done.set_result(str(field.value))

    def pressed(event: "Any") -> None:
        if event.key == "Escape" and not done.done():
            done.set_exception(EOFError("input() was cancelled"))

    listeners = [("submit", runtime.listener(submitted)), ("keydown", runtime.listener(pressed))]
    for kind, listener in listeners:
        form.addEventListener(kind, listener)
    run.place().append(form)
    run.owns(done)
    field.focus()
    try:
        answer = str(await done)
        run.output.write("stdout", f"{prompt}{answer}\n")
        return answer
    finally:
        form.remove()
        for _, listener in listeners:
            runtime.release(listener)


def _form(prompt: str) -> "Any":
    document = runtime.window().document
    form = document.createElement("form")
    form.className = "py-input"
    label = document.createElement("label")
    label.append(prompt or "Input:")
    if not prompt:
        label.className = "py-hidden"
    field = document.createElement("input")
    field.type = "text"
    field.autocomplete = "off"
    field.spellcheck = False
    label.append(field)
    form.append(label)
    return form
