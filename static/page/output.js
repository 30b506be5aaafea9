// @ts-check
/**
 * Writes the output of runs into the page. Python makes only one call for each print, because a call from Python takes longer
 * than the work itself. Also, if there is only one call, a worker need not wait for an answer.
 */

import { errorsOf } from "./error_panel.js";
import { find, write } from "./nodes.js";

/** @typedef {Element | null | undefined} Tag   the tag of a run, if the run has one */

/**
 * Return the element that an attribute of a tag names. If the page has no such element, return null, and add the attribute to
 * `missing`.
 */
export function named(/** @type {Tag} */ tag, /** @type {string} */ attribute, /** @type {string[]} */ missing) {
    const name = tag?.getAttribute(attribute);
    const found = name ? find(name, tag) : null;
    if (name && !found) missing.push(`${attribute} = "${name}"`);
    return found;
}

/**
 * Return the elements into which a run writes. The attributes of the run's tag name these elements. If the attributes name no
 * element for the output, the run writes into `box`.
 *
 * @param {Tag} tag
 * @param {Tag} box
 * @param {string} stream "stdout" or "stderr"
 * @param {string[]} missing a list to which this function adds the attributes that name a missing element
 */
export function places(tag, box, stream, missing = []) {
    const output = named(tag, "output", missing) ?? named(tag, "target", missing) ?? box;
    const all = output ? [output] : [];
    const errors = stream === "stderr" && named(tag, "stderr", missing);
    if (errors && errors !== output) all.push(errors);
    return all;
}

/** This function is called with every text that Python prints in the page; see paint/panes.js. */
let printed = (/** @type {string} */ _stream, /** @type {string} */ _text) => {};
/** Set the function that is called with every text that Python prints in the page. */
export const onPrint = (/** @type {typeof printed} */ callback) => void (printed = callback);

/**
 * Write a run's output. If `panels` is true, show stderr even if the page has no element for it. Return the first attribute that
 * names a missing element, or "" if no element is missing.
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

/** @type {WeakMap<Element, Element>} Maps each tag to the element that was made for the tag's displayed values. */
const made = new WeakMap();
/** @type {Map<string, Element>} Maps the name of each run without a tag to the element that was made for the run. */
const madeByName = new Map();

/**
 * Return the element in which a run displays values. If the tag's attribute `target` names an element, return this element.
 * Otherwise, return an element that is made for the run, after the tag or at the end of the page.
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
        tag.target = place; // JavaScript code reads script.target
    } else madeByName.set(name, place);
    if (!tag || tag.closest("head")) document.body.append(place);
    else tag.after(place);
    return place;
}
