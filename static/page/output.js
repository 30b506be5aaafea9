// @ts-check
/**
 * Where a run's output goes. One call for each print, since crossing from Python costs more than the work itself, and so that a
 * worker need not wait for it.
 */

import { errorsOf } from "./error_panel.js";
import { find, write } from "./nodes.js";

/** @typedef {Element | null | undefined} Tag   the tag of a run, if it has one */

/** The element that an attribute of a tag names; one that is not there is put into `missing`. */
export function named(/** @type {Tag} */ tag, /** @type {string} */ attribute, /** @type {string[]} */ missing) {
    const name = tag?.getAttribute(attribute);
    const found = name ? find(name, tag) : null;
    if (name && !found) missing.push(`${attribute} = "${name}"`);
    return found;
}

/**
 * The elements that a run writes into: what the attributes of its tag say at this moment, or else its box.
 *
 * @param {Tag} tag
 * @param {Tag} box
 * @param {string} stream "stdout" or "stderr"
 * @param {string[]} missing gets the names in the attributes that no element has
 */
export function places(tag, box, stream, missing = []) {
    const output = named(tag, "output", missing) ?? named(tag, "target", missing) ?? box;
    const all = output ? [output] : [];
    const errors = stream === "stderr" && named(tag, "stderr", missing);
    if (errors && errors !== output) all.push(errors);
    return all;
}

/** Called with all that is printed in the page: see paint/panes.js. */
let printed = (/** @type {string} */ _stream, /** @type {string} */ _text) => {};
/** Sets what is called with all that is printed in the page. */
export const onPrint = (/** @type {typeof printed} */ callback) => void (printed = callback);

/** Writes what a run printed; with `panels`, stderr without a place of its own gets one. Returns the names that no element has, or "". */
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

/** @type {WeakMap<Element, Element>} What was made for tags to display in. */
const made = new WeakMap();
/** @type {Map<string, Element>} The same for runs without a tag, by name. */
const madeByName = new Map();

/** The element that a run displays in: the one that `target` names, or one made behind its tag, or at the end of the page. */
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
