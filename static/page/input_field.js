// @ts-check
/** Shows a field beside the output. In this field, the person at the page answers `input()`. */

/** @import { Tag } from "./output.js" */

import { named } from "./output.js";

const TEXTS = {
    input: "Input:",
    left: "the tag left the page",
    cancelled: "input() was cancelled",
    end: "End of input",
};

/**
 * Ask the person at the page for a line of text, in a field that is separate from the output.
 *
 * @param {Tag} tag
 * @param {Element} target
 * @param {string} prompt
 * @param {string} how "answer" asks for an answer to `input()`; "line" asks for a line of sys.stdin, and a button or Ctrl-D ends
 *     the input; "password" hides the text that the person types
 * @returns {Promise<string>} a promise of the answer, which is rejected if the person can no longer answer
 */
export function question(tag, target, prompt, how) {
    /** @type {PromiseWithResolvers<string>} */
    const answer = Promise.withResolvers();
    const form = document.createElement("form");
    form.className = "py-input";
    const label = document.createElement("label");
    label.append(prompt || TEXTS.input);
    label.className = prompt ? "" : "py-hidden";
    const field = Object.assign(document.createElement("input"), { autocomplete: "off", spellcheck: false });
    field.type = how === "password" ? "password" : "text";
    label.append(field);
    form.append(label);
    const end = () => answer.reject(new Error(TEXTS.cancelled));
    if (how === "line")
        form.append(Object.assign(document.createElement("button"), { type: "button", textContent: TEXTS.end, onclick: end }));
    (named(tag, "output", []) ?? target).append(form);
    const left = () => form.isConnected && (!tag || tag.isConnected);
    const watch = new MutationObserver(() => left() || answer.reject(new Error(TEXTS.left)));
    for (const root of new Set([document, form.getRootNode()])) watch.observe(root, { childList: true, subtree: true });
    form.onsubmit = (event) => {
        event.preventDefault();
        answer.resolve(field.value);
    };
    form.onkeydown = (event) => {
        if (event.key === "d" && event.ctrlKey && how === "line" && !field.value) event.preventDefault();
        else if (event.key !== "Escape") return;
        end();
    };
    field.focus();
    return answer.promise.finally(() => {
        watch.disconnect();
        form.remove();
    });
}
