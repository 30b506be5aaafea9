// @ts-check

/** Return a text without the indentation that all its lines share, and without the empty lines before and after the text. */
export function dedent(/** @type {string} */ text) {
    const lines = text
        .replaceAll("\r\n", "\n")
        .replace(/^(\s*\n)+/, "")
        .trimEnd()
        .split("\n");
    const margins = lines.filter((line) => line.trim()).map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
    const margin = Math.min(...margins);
    return lines.map((line) => line.slice(margin)).join("\n");
}
