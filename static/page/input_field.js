// @ts-check
/** The field in which the person at the page answers `input()`; it is beside the output. */

/** @import { Tag } from "./output.js" */

import { named } from "./output.js";

const TEXTS = {
    input: "Input:",
    left: "the tag left the page",
    cancelled: "input() was cancelled",
};

/** Ask the person at the page in a separate field. Return a promise of the answer, which is rejected if none can come. */
export function question(/** @type {Tag} */ tag, /** @type {Element} */ target, /** @type {string} */ prompt) {
    const answer = Promise.withResolvers();
    const form = document.createElement("form");
    form.className = "py-input";
    const label = document.createElement("label");
    label.append(prompt || TEXTS.input);
    label.className = prompt ? "" : "py-hidden";
    const field = Object.assign(document.createElement("input"), { type: "text", autocomplete: "off", spellcheck: false });
    label.append(field);
    form.append(label);
    (named(tag, "output", []) ?? target).append(form);
    const left = () => form.isConnected && (!tag || tag.isConnected);
    const watch = new MutationObserver(() => left() || answer.reject(new Error(TEXTS.left)));
    for (const root of new Set([document, form.getRootNode()])) watch.observe(root, { childList: true, subtree: true });
    form.onsubmit = (event) => {
        event.preventDefault();
        answer.resolve(field.value);
    };
    form.onkeydown = (event) => {
        if (event.key === "Escape") answer.reject(new Error(TEXTS.cancelled));
    };
    field.focus();
    return answer.promise.finally(() => {
        watch.disconnect();
        form.remove();
    });
}
