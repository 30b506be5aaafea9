// @ts-check
/** The field in which the person at the page answers `input()`; it is beside the output. */

/** @import { Tag } from "./output.js" */

import { named } from "./output.js";

const TEXTS = {
    input: "Input:",
    left: "the tag left the page",
    cancelled: "input() was cancelled",
    end: "End of input",
};

/**
 * Ask the person at the page in a separate field.
 *
 * @param {Tag} tag
 * @param {Element} target
 * @param {string} prompt
 * @param {string} how "answer" for input(); "line" for a line of sys.stdin, which a button or Ctrl-D can end; "password" hides the text
 * @returns {Promise<string>} rejected if no answer can come
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
