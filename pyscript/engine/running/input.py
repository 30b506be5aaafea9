"""`input()`, `sys.stdin` and `getpass()`: a field next to the output, or the browser's prompt if Python cannot wait."""

import time

from pyscript import runtime

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pyscript.engine.records import Run


def ask_person(prompt: object, how: str) -> str:
    """Ask the person at the page for a line of text, as `input()` does.

    Args:
        prompt: The question, which becomes the label of the field.
        how: "answer" for `input()`, "line" for a line of `sys.stdin`, "password" for a text that must not be shown.

    Raises:
        EOFError: The person cancelled the field or the prompt, or the tag left the page.
    """
    run = runtime.current()
    if run is not None and runtime.can_ask():
        run.asks(time.time())
        try:
            return _asked(run, str(prompt), how)
        finally:
            run.answered(time.time())
    answer = runtime.window().prompt(str(prompt))
    if runtime.is_none(answer):
        raise EOFError("input() was cancelled")
    return str(answer)


def _asked(run: "Run", prompt: str, how: str) -> str:
    if run.output.terminal:
        run.output.flush()
        return str(run.output.terminal.ask(prompt, hidden=how == "password"))
    answer = _answer(run, prompt, how)
    run.output.write("stdout", f"{prompt}{'' if how == 'password' else answer}\n")
    return answer


def _answer(run: "Run", prompt: str, how: str) -> str:
    """Show a field next to the output, and return the text that the person types into the field."""
    try:
        return str(runtime.ask_page("question", run.element, run.target(), prompt, how))
    except runtime.JsException as error:
        reason = runtime.reason(error).partition(": ")[2]
    raise EOFError(reason)
