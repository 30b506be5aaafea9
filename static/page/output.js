// @ts-check
/**
 * Writes the output of runs into the page. Each print is only one call: a call from Python costs more than the work itself, and
 * with one call, a worker need not wait for an answer.
 */

import { errorsOf } from "./error_panel.js";
import { find, write } from "./nodes.js";

/** @typedef {Element | null | undefined} Tag   the tag of a run, if the run has one */

/** Return the element that an attribute of a tag names. If there is no such element, add the attribute to `missing`. */
export function named(/** @type {Tag} */ tag, /** @type {string} */ attribute, /** @type {string[]} */ missing) {
    const name = tag?.getAttribute(attribute);
    const found = name ? find(name, tag) : null;
    if (name && !found) missing.push(`${attribute} = "${name}"`);
    return found;
}

/**
 * Return the elements into which a run writes. The attributes of the run's tag refer to these elements; without them, use the box.
 *
 * @param {Tag} tag
 * @param {Tag} box
 * @param {string} stream "stdout" or "stderr"
 * @param {string[]} missing gets the attributes that name no element
 */
export function places(tag, box, stream, missing = []) {
    const output = named(tag, "output", missing) ?? named(tag, "target", missing) ?? box;
    const all = output ? [output] : [];
    const errors = stream === "stderr" && named(tag, "stderr", missing);
    if (errors && errors !== output) all.push(errors);
    return all;
}

/** Called with everything that is printed in the page; see paint/panes.js. */
let printed = (/** @type {string} */ _stream, /** @type {string} */ _text) => {};
/** Set the function that is called with everything that is printed in the page. */
export const onPrint = (/** @type {typeof printed} */ callback) => void (printed = callback);

/**
 * Write a run's output. If `panels` is true, show stderr even if no element is meant for it. Return the first attribute that
 * names a missing element, or "".
 */
export function print(
    /** @type {Tag} */ tag,
    /** @type {Tag} */ box,
    /** @type {string} */ stream,
    /** @type {string} */ text,
    panels = false,
) {
    const missing = /** @type {string[]} */ ([]);
    const all = places(tag, box, stream, missing);
    if (panels && stream === "stderr" && !all.length) all.push(errorsOf(tag));
    for (const place of all) write(place, stream, text);
    printed(stream, text);
    return missing[0] ?? "";
}

/** @type {WeakMap<Element, Element>} Maps tags to the elements made for their displayed values. */
const made = new WeakMap();
/** @type {Map<string, Element>} The elements made for runs without a tag, by the run's name. */
const madeByName = new Map();

/**
 * Return the element in which a run displays values. It is the element that `target` names, or else an element that is made after
 * the tag or at the end of the page.
 */
export function targetOf(/** @type {any} */ tag, /** @type {string} */ name, /** @type {string} */ localName) {
    const found = named(tag, "target", []);
    if (found) return found;
    const known = tag ? made.get(tag) : madeByName.get(name);
    if (known?.isConnected) return known;
    const place = document.createElement(localName);
    place.id = tag?.id ? `${name}-target` : name;
    if (tag) {
        made.set(tag, place);
        tag.target = place; // script.target, for JavaScript
    } else madeByName.set(name, place);
    if (!tag || tag.closest("head")) document.body.append(place);
    else tag.after(place);
    return place;
}
