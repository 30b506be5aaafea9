// @ts-check
/**
 * Makes the pages of a folder cross-origin isolated if the server does not send the necessary headers. Workers can then share
 * memory with the page. Copy this file into the page's folder, and let the page load this file before other scripts, with
 * <script src="coi.js"></script>. The file reloads the page once.
 *
 * This file has two roles. When the page loads this file as a script, the file registers itself as a service worker. When the
 * file runs as the service worker, it adds the headers to the server's responses.
 */
(() => {
    if (typeof document === "undefined") {
        const scope = /** @type {any} */ (globalThis);
        scope.addEventListener("install", () => scope.skipWaiting());
        scope.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(scope.clients.claim()));
        scope.addEventListener("fetch", (/** @type {any} */ event) => {
            const { request } = event;
            if (request.cache === "only-if-cached" && request.mode !== "same-origin") return;
            event.respondWith(fetch(request).then(isolated));
        });
        return;
    }
    const tried = `pyscript coi ${location.pathname}`;
    if (crossOriginIsolated) return sessionStorage.removeItem(tried);
    if (!navigator.serviceWorker) {
        console.warn("coi.js: the browser has service workers only for pages of https: or localhost.");
        return;
    }
    navigator.serviceWorker.register(/** @type {HTMLScriptElement} */ (document.currentScript).src).then(
        () => navigator.serviceWorker.ready.then(reload),
        (error) => console.error(`coi.js could not be registered: ${error.message}`),
    );

    function reload() {
        if (sessionStorage.getItem(tried)) return console.warn("coi.js: the browser does not isolate this page.");
        sessionStorage.setItem(tried, "1");
        location.reload();
    }

    function isolated(/** @type {Response} */ response) {
        if (response.status === 0) return response;
        const headers = new Headers(response.headers);
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Embedder-Policy", "require-corp");
        headers.set("Cross-Origin-Resource-Policy", "cross-origin");
        return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
    }
})();
