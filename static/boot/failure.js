// @ts-check
/** Explains why a file of the run-time did not arrive. core.js loads this module only if a file has not arrived. */

const TEXTS = {
    noWebAssembly: (/** @type {string} */ url) => `${url}: the page's Content-Security-Policy forbids WebAssembly.`,
    allowWebAssembly: "Add 'wasm-unsafe-eval' to its script-src.",
    refused: (/** @type {string} */ url) => `${url}: the page's Content-Security-Policy refuses it.`,
    allow: (/** @type {string} */ origin, /** @type {string} */ directive) => `Add ${origin} to its ${directive}.`,
    notFetched: (/** @type {string} */ url) => `${url}: it could not be fetched.`,
    checkServer: "Check that the server is running. A server of another origin must send CORS headers.",
    answer: (/** @type {string} */ url, /** @type {number} */ status, /** @type {string} */ reason) =>
        `${url}: the server answers ${status} ${reason}.`,
    copyFolder: "Copy the whole run-time folder, with the command: pyscript vendor DIR",
    wrongType: (/** @type {string} */ url, /** @type {string} */ type) =>
        `${url}: it is served as ${type}, so the browser does not run it.`,
    sendJavaScript: "Make the server send text/javascript for .js and .mjs, or use: pyscript run",
    failed: (/** @type {string} */ url, /** @type {unknown} */ error) => `${url}: ${error}`,
    copyFile: "The file may be damaged. Copy it again, with the command: pyscript vendor DIR",
};

/** An error with its code, a sentence for the person at the page, and a hint that says what this person should do next. */
class BootError extends Error {
    constructor(/** @type {string} */ code, /** @type {string} */ message, /** @type {string} */ hint) {
        super(message);
        Object.assign(this, { code, hint });
    }
}

/**
 * Find out why a run-time file did not arrive. This function requests the file once more, because a failed `import()` does not
 * give the reason.
 *
 * @param {string} url the file's address
 * @param {unknown} error the error that was thrown
 * @param {SecurityPolicyViolationEvent[]} violations the violations of the page's Content-Security-Policy that the browser has
 *     reported so far
 */
export async function explain(url, error, violations) {
    const response = await fetch(url).catch(() => null);
    await new Promise((done) => setTimeout(done)); // the browser reports a violation in a later task
    if (/Content Security Policy|blocked by CSP|unsafe-eval/.test(String(error))) {
        return new BootError("PY3001", TEXTS.noWebAssembly(url), TEXTS.allowWebAssembly);
    }
    const refused = violations.find((violation) => url.startsWith(violation.blockedURI));
    if (refused) {
        const { origin } = new URL(url);
        return new BootError("PY3001", TEXTS.refused(url), TEXTS.allow(origin, refused.effectiveDirective));
    }
    if (!response) return new BootError("PY0001", TEXTS.notFetched(url), TEXTS.checkServer);
    const type = response.headers.get("content-type") ?? "no type";
    if (!response.ok) {
        const { status, statusText } = response;
        return new BootError(`PY0${status}`, TEXTS.answer(url, status, statusText), TEXTS.copyFolder);
    }
    if (/\.m?js$/.test(url) && !type.includes("javascript")) {
        return new BootError("PY3002", TEXTS.wrongType(url, type), TEXTS.sendJavaScript);
    }
    return new BootError("PY3000", TEXTS.failed(url, error), TEXTS.copyFile);
}
