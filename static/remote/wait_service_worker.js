// @ts-check
/**
 * The second way to block: the worker makes a synchronous request, which sw.js, a service worker, answers with what the page says.
 * The page loads this file when a tag asks for it.
 */

import { pack } from "./protocol.js";

/**
 * Registers a service worker.
 *
 * @param {string} address of sw.js
 * @param {string} key tells this worker from others
 * @returns how the worker is reached, the address that it asks, and the folder whose workers the service worker sees
 */
export async function connect(address, key) {
    if (!navigator.serviceWorker) throw new Error("The browser has service workers only for pages of https: or localhost.");
    const url = new URL(address, document.baseURI).href;
    const registration = await navigator.serviceWorker.register(url).catch((error) => {
        throw new Error(`The service worker ${address} could not be registered: ${error.message}`);
    });
    await active(registration);
    if (document.baseURI.startsWith(registration.scope)) await controlled();
    return { scope: registration.scope, address: `${registration.scope}?pyscript-wait=${key}`, reach: reachOf(key) };
}

async function active(/** @type {ServiceWorkerRegistration} */ registration) {
    const worker = registration.active ?? registration.waiting ?? registration.installing;
    while (worker && worker.state !== "activated") {
        if (worker.state === "redundant") throw new Error("The service worker could not be started.");
        await new Promise((changed) => worker.addEventListener("statechange", changed, { once: true }));
    }
}

async function controlled() {
    if (navigator.serviceWorker.controller) return;
    await new Promise((changed) => navigator.serviceWorker.addEventListener("controllerchange", changed, { once: true }));
}

/** Keeps what the worker is to get until it asks, and once more if the service worker was stopped meanwhile. */
function reachOf(/** @type {string} */ key) {
    let ready = { number: 0, bytes: new Uint8Array() };
    /** Who asks for what comes after the number that it has got. @type {{source: any, got: number} | null} */
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
 * The worker's half: returns what blocks until the page says something, and gives that as bytes.
 *
 * @param {string} address what the service worker answers
 */
export function serviceReader(address) {
    let got = 0; // how many answers have come
    return () => {
        for (;;) {
            const request = new XMLHttpRequest();
            request.open("GET", `${address}&got=${got}`, false);
            request.overrideMimeType("text/plain; charset=x-user-defined");
            try {
                request.send();
            } catch {
                continue; // the service worker was stopped meanwhile: the page still has the answer
            }
            got++;
            if (request.getResponseHeader("X-PyScript"))
                return Uint8Array.from(request.responseText, (character) => character.charCodeAt(0) & 255);
            throw new Error("The service worker does not answer this worker: it is not there, or for other folders only.");
        }
    };
}
