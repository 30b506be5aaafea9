// @ts-check
/**
 * Implements the second way for a worker to block. The worker makes a synchronous request. The service worker sw.js answers this
 * request with messages from the page. The page loads this file when a tag names a service worker.
 */

import { pack } from "./protocol.js";

const TEXTS = {
    needsHttps: "The browser supports service workers only on pages of https: or localhost.",
    notRegistered: (/** @type {string} */ address, /** @type {string} */ why) =>
        `The service worker ${address} could not be registered: ${why}`,
    notStarted: "The service worker could not be started.",
    noAnswer: "The service worker does not answer this worker: either it is missing, or it does not serve this folder.",
};

/**
 * Register a service worker.
 *
 * @param {string} address the address of sw.js
 * @param {string} key a text that identifies the worker that blocks
 * @returns `scope`: the folder that the service worker serves; the worker's script must be in this folder; `address`: the address
 *     that the worker requests in order to block; `reach`: the functions that send messages to the worker
 */
export async function connect(address, key) {
    if (!navigator.serviceWorker) throw new Error(TEXTS.needsHttps);
    const url = new URL(address, document.baseURI).href;
    const registration = await navigator.serviceWorker.register(url).catch((error) => {
        throw new Error(TEXTS.notRegistered(address, error.message));
    });
    await active(registration);
    if (document.baseURI.startsWith(registration.scope)) await controlled();
    return { scope: registration.scope, address: `${registration.scope}?pyscript-wait=${key}`, reach: reachOf(key) };
}

async function active(/** @type {ServiceWorkerRegistration} */ registration) {
    const worker = registration.active ?? registration.waiting ?? registration.installing;
    while (worker && worker.state !== "activated") {
        if (worker.state === "redundant") throw new Error(TEXTS.notStarted);
        await new Promise((changed) => worker.addEventListener("statechange", changed, { once: true }));
    }
}

async function controlled() {
    if (navigator.serviceWorker.controller) return;
    await new Promise((changed) => navigator.serviceWorker.addEventListener("controllerchange", changed, { once: true }));
}

/**
 * Return functions that keep the messages for a worker until the worker asks for these messages. If the service worker was
 * stopped before it answered the worker, the worker asks again, and the page sends the messages again.
 */
function reachOf(/** @type {string} */ key) {
    let ready = { number: 0, bytes: new Uint8Array() };
    /**
     * The service worker that asks for messages, and how many answers the worker has received.
     *
     * @type {{source: any, got: number} | null}
     */
    let asking = null;
    const give = () => {
        if (!asking || asking.got >= ready.number) return;
        asking.source.postMessage({ key, bytes: ready.bytes });
        asking = null;
    };
    navigator.serviceWorker.addEventListener("message", ({ data, source }) => {
        if (data.wanted !== key) return;
        asking = { source, got: data.got };
        give();
    });
    navigator.serviceWorker.startMessages();
    return {
        put(/** @type {any[]} */ items) {
            ready = { number: ready.number + 1, bytes: pack(items) };
            give();
        },
    };
}

/**
 * Return a function that the worker calls to block. The function blocks until messages from the page arrive, and returns these
 * messages as bytes.
 *
 * @param {string} address the address that the worker requests; the service worker answers the request
 */
export function serviceReader(address) {
    let got = 0; // how many answers the worker has received
    return () => {
        for (;;) {
            const request = new XMLHttpRequest();
            request.open("GET", `${address}&got=${got}`, false);
            request.overrideMimeType("text/plain; charset=x-user-defined");
            try {
                request.send();
            } catch {
                continue; // the service worker was stopped during the request, but the page still has the answer
            }
            got++;
            if (request.getResponseHeader("X-PyScript"))
                return Uint8Array.from(request.responseText, (character) => character.charCodeAt(0) & 255);
            throw new Error(TEXTS.noAnswer);
        }
    };
}
