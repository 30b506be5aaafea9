// @ts-check
/** Defines the properties that a `<script type="py-editor">` offers to JavaScript. PyScript core offers the same properties. */

/**
 * Give a script the properties `code`, `process()` and `handleEvent`.
 *
 * @param {any} script
 * @param {import("./cell.js").Cell | null} cell the script's cell. A script with `setup` has no cell, so `cell` is then null
 * @param {(code: string) => Promise<any>} evaluate runs code in the interpreter of the editor's code, without showing the result
 */
export function offer(script, cell, evaluate) {
    const source = { text: script.textContent };
    Object.defineProperties(script, {
        code: {
            configurable: true,
            get: () => (cell ? cell.code : source.text),
            set(/** @type {string} */ code) {
                if (cell) cell.code = code;
            },
        },
        process: {
            configurable: true,
            value: (/** @type {string} */ code, asRunButtonAction = false) => (asRunButtonAction ? cell?.run() : evaluate(code)),
        },
        handleEvent: {
            configurable: true,
            get: () => cell?.before ?? null,
            set(/** @type {any} */ handler) {
                if (cell) cell.before = handler;
            },
        },
    });
}
