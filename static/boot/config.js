// @ts-check
/**
 * Reads and merges the parts of a page's config. It uses the same TOML parser for both interpreters. Python checks the parts
 * later.
 *
 * @typedef {{message: string, line?: number, column?: number}} ParseError
 * @typedef {{where: string, url: string, external?: boolean, text?: string, value?: object, error?: ParseError, status?: number}} ConfigPart
 * @typedef {(url: string) => Promise<{status: number, text: string, error: string}>} Text
 */

/**
 * Parse a text as JSON if `json` is true, else as TOML. Return an object with the value, or with the error and its line and
 * column.
 */
export async function parse(/** @type {string} */ source, /** @type {boolean} */ json) {
    try {
        return { value: json ? JSON.parse(source) : (await import("../vendor/toml.js")).parse(source) };
    } catch (/** @type {any} */ error) {
        const [, line, column] = /line (\d+) column (\d+)/.exec(error.message) ?? [0, error.line, error.column];
        return { error: { message: error.message.split("\n")[0], line: Number(line), column: Number(column) } };
    }
}

/** @returns {Promise<ConfigPart>} */
async function external(
    /** @type {string} */ address,
    /** @type {string} */ where,
    /** @type {boolean} */ json,
    /** @type {Text} */ text,
) {
    const url = new URL(address, document.baseURI).href;
    const answer = await text(url);
    const part = { where, url, external: true };
    if (answer.status !== 200) return { ...part, status: answer.status, error: { message: answer.error } };
    return { ...part, text: answer.text, ...(await parse(answer.text, json || /\.json(\?.*)?$/.test(url))) };
}

/** @returns {Promise<ConfigPart>} */
async function inline(/** @type {string} */ source, /** @type {string} */ where, /** @type {boolean} */ json) {
    return { where, url: document.baseURI, text: source, ...(await parse(source, json || source.trim()[0] === "{")) };
}

/**
 * Read all parts of the page's config for an interpreter. Return the parts and the merged config. Later parts have a higher
 * priority.
 *
 * @param {string} kind "py" or "mpy"
 * @param {string} runs a CSS selector for the tags whose code runs on the interpreter
 * @param {Text} text fetches a text
 */
export async function readConfig(kind, runs, text) {
    /** @type {Promise<ConfigPart>[]} */
    const parts = [];
    for (const tag of document.querySelectorAll(`${kind}-config`)) {
        const [src, source] = [tag.getAttribute("src"), tag.textContent ?? ""];
        const [where, json] = [`<${kind}-config>`, tag.getAttribute("type") === "json"];
        if (src) parts.push(external(src, where, json, text));
        if (source.trim()) parts.push(inline(source, where, json));
    }
    const tags = [...document.querySelectorAll(`:is(${runs})[config]:not([worker],[env])`)];
    for (const source of new Set(tags.map((tag) => tag.getAttribute("config") ?? "")))
        if (source) parts.push(readOwn(source, text));
    const read = await Promise.all(parts);
    read.forEach((part) => prefetch(part, text));
    return { parts: read, config: merge(read) };
}

/**
 * Merge the parts of a config. pyscript/engine/config/merge.py has the same rules, and also reports parts that break them.
 * tests/config_cases.json holds the results that both implementations must give.
 *
 * @param {ConfigPart[]} parts the parts of the config; later parts have a higher priority
 */
export function merge(parts) {
    /** @type {Record<string, any>} */
    const values = {};
    for (const { value } of allowed(parts)) {
        if (Object.prototype.toString.call(value) !== "[object Object]") continue;
        for (const [key, one] of Object.entries(value ?? {})) if (!isEmpty(one) || !(key in values)) values[key] = one;
    }
    return values;
}

/** Return whether a value is empty. An empty value does not replace the value of an earlier part. */
const isEmpty = (/** @type {any} */ value) => value === "" || value === 0;

/**
 * Return the parts of a config that may be combined. If the page has config tags, these parts are the first `src` and the first
 * inline text. Otherwise, the only part is the first `config` attribute.
 */
function allowed(/** @type {ConfigPart[]} */ parts) {
    /** @type {ConfigPart[]} */
    const kept = [];
    for (const part of parts) {
        const tags = kept.filter(({ where }) => where.startsWith("<"));
        const stands = part.where.startsWith("<")
            ? tags.every((tag) => Boolean(tag.external) !== Boolean(part.external))
            : !tags.length && !(kept.length && part.where === "config attribute");
        if (stands) kept.push(part);
    }
    return kept;
}

/**
 * Start to download the plugins that a part of the config names, because Python requests these plugins as soon as it has started.
 */
function prefetch(/** @type {ConfigPart & {value?: any}} */ part, /** @type {Text} */ text) {
    const named = Array.isArray(part.value?.plugins) ? part.value.plugins : [];
    for (const name of named) if (/\.py(\?.*)?$/.test(name)) text(new URL(name, part.url).href);
}

/**
 * Read a `config` attribute, which holds either the config itself or the address of a config file.
 *
 * @param {string} source
 * @param {Text} text fetches a text
 */
export function readOwn(source, text) {
    const address = /^[^\n={}]+\.(json|toml)(\?.*)?$/.test(source);
    return address ? external(source, "config attribute", false, text) : inline(source, "config attribute", false);
}
