// @ts-check
/**
 * A service worker that lets Python in a worker wait for the page if there is no better way. The worker makes a synchronous
 * request, which the service worker answers with the page's messages. A tag turns this on: `service-worker="/pyscript/sw.js"`.
 */

const scope = /** @type {any} */ (globalThis);
/** Maps each waiting worker's key to the function that answers the worker's request. @type {Map<string, (bytes: Uint8Array) => void>} */
const waiting = new Map();

scope.addEventListener("install", () => scope.skipWaiting());
scope.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener("message", (/** @type {MessageEvent} */ { data }) => {
    waiting.get(data.key)?.(data.bytes);
    waiting.delete(data.key);
});
scope.addEventListener("fetch", (/** @type {any} */ event) => {
    const asked = new URL(event.request.url).searchParams;
    const key = asked.get("pyscript-wait");
    if (key) event.respondWith(answer(key, Number(asked.get("got"))));
});

/** Ask all pages for messages, since any of them may have started the worker. Answer with the messages of the page that did. */
async function answer(/** @type {string} */ key, /** @type {number} */ got) {
    const { promise, resolve } = Promise.withResolvers();
    waiting.set(key, resolve);
    for (const page of await scope.clients.matchAll({ type: "window", includeUncontrolled: true }))
        page.postMessage({ wanted: key, got });
    return new Response(await promise, { headers: { "Content-Type": "application/octet-stream", "X-PyScript": "wait" } });
}
