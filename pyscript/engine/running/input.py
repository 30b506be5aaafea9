"""`input()` on the page: a field next to the output if Python can wait for it, otherwise the browser's own prompt."""

from pyscript import runtime

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.engine.records import Run


def ask_person(prompt: object = "") -> str:
    """Ask the person at the page for a line of text, as `input()` does.

    Args:
        prompt: The question, which becomes the label of the field.

    Raises:
        EOFError: The person cancelled (with Escape, or Cancel in the prompt), or the tag left the page.
    """
    run = runtime.current()
    if run is not None and run.output.terminal and runtime.can_ask():
        run.output.flush()
        return str(run.output.terminal.ask(str(prompt)))
    if run is not None and runtime.can_ask():
        answer = _answer(run, str(prompt))
        run.output.write("stdout", f"{prompt}{answer}\n")
        return answer
    answer = runtime.window().prompt(str(prompt))
    if runtime.is_none(answer):
        raise EOFError("input() was cancelled")
    return str(answer)


def _answer(run: "Run", prompt: str) -> str:
    """Return the text that the person types into a field next to the output."""
    try:
        return str(runtime.ask_page("question", run.element, run.target(), prompt))
    except runtime.JsException as error:
        reason = runtime.reason(error).partition(": ")[2]
    raise EOFError(reason)
