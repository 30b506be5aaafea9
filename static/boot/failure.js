// @ts-check
/** Explains why a part of the run-time did not arrive: core.js loads this file only then. */

/** A failure with a code, a sentence for the person at the page, and the next step. */
class BootError extends Error {
    constructor(/** @type {string} */ code, /** @type {string} */ message, /** @type {string} */ hint) {
        super(message);
        Object.assign(this, { code, hint });
    }
}

/**
 * Find out why a part of the run-time did not arrive, by one more request, since `import()` does not give the reason.
 *
 * @param {string} url the part
 * @param {unknown} error what was thrown
 * @param {SecurityPolicyViolationEvent[]} violations what the page's policy has refused so far
 */
export async function explain(url, error, violations) {
    const response = await fetch(url).catch(() => null);
    await new Promise((done) => setTimeout(done)); // the browser reports a violation in a later task
    const name = `${url}:`;
    if (/Content Security Policy|blocked by CSP|unsafe-eval/.test(String(error))) {
        return new BootError(
            "PY3001",
            `${name} the page's Content-Security-Policy forbids WebAssembly.`,
            "Add 'wasm-unsafe-eval' to its script-src.",
        );
    }
    const refused = violations.find((violation) => url.startsWith(violation.blockedURI));
    if (refused) {
        return new BootError(
            "PY3001",
            `${name} the page's Content-Security-Policy refuses it.`,
            `Add ${new URL(url).origin} to its ${refused.effectiveDirective}.`,
        );
    }
    if (!response)
        return new BootError(
            "PY0001",
            `${name} it could not be fetched.`,
            "Is the server running? If it is another one than the page's, it must send CORS headers.",
        );
    const type = response.headers.get("content-type") ?? "no type";
    if (!response.ok)
        return new BootError(
            `PY0${response.status}`,
            `${name} the server answers ${response.status} ${response.statusText}.`,
            "Copy the whole run-time folder: pyscript vendor DIR",
        );
    if (/\.m?js$/.test(url) && !type.includes("javascript")) {
        return new BootError(
            "PY3002",
            `${name} it is served as ${type}, so the browser does not run it.`,
            "Make the server send text/javascript for .js and .mjs, or use: pyscript run",
        );
    }
    return new BootError("PY3000", `${name} ${error}`, "The file may be damaged: copy it again with pyscript vendor DIR");
}
