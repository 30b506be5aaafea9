// @ts-check
/**
 * A service worker that lets Python in a worker wait for the page if the browser offers no better way to wait. The worker makes a
 * synchronous request, and the service worker answers this request with the page's messages. A page uses this service worker if a
 * tag has the attribute `service-worker="/pyscript/sw.js"`.
 */

const scope = /** @type {any} */ (globalThis);
/**
 * Maps the key of each waiting worker to a function that answers this worker's request.
 *
 * @type {Map<string, (bytes: Uint8Array) => void>}
 */
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

/**
 * Ask all pages for messages for the worker with the given key, because any page may have started this worker. Return a response
 * with the messages of the page that started the worker.
 */
async function answer(/** @type {string} */ key, /** @type {number} */ got) {
    const { promise, resolve } = Promise.withResolvers();
    waiting.set(key, resolve);
    for (const page of await scope.clients.matchAll({ type: "window", includeUncontrolled: true }))
        page.postMessage({ wanted: key, got });
    return new Response(await promise, { headers: { "Content-Type": "application/octet-stream", "X-PyScript": "wait" } });
}
