// @ts-check
/** What runs in a worker: it starts an interpreter there, with the page at hand. workers.js, on the page, starts it. */

import { Channel } from "./channel.js";
import { launch, nodes, storeOf } from "./start.js";

const asset = (/** @type {string} */ path) => new URL(path, import.meta.url).href;

/** @type {Map<string, Promise<Response>>} */
const requests = new Map();
/** @returns {Promise<Response>} */
function request(/** @type {string} */ url) {
    if (!requests.has(url)) requests.set(url, fetch(url));
    return /** @type {Promise<Response>} */ (requests.get(url)).then((response) => response.clone());
}

/** The result of `get`, which loads `url`; a failure names it, so that the page can find out why. */
async function part(/** @type {string} */ url, /** @type {() => Promise<any>} */ get) {
    try {
        return await get();
    } catch (/** @type {any} */ error) {
        throw Object.assign(new Error(error.message ?? `The server says ${error}.`), { url, status: error });
    }
}
const arrived = async (/** @type {string} */ url) => {
    const response = await request(url);
    if (!response.ok) throw response.status;
    return response;
};
const bytes = (/** @type {string} */ url) => part(url, async () => new Uint8Array(await (await arrived(url)).arrayBuffer()));
const module = (/** @type {string} */ url) => part(url, () => import(url));
const text = (/** @type {string} */ url) =>
    request(url).then(
        async (r) => ({ status: r.status, text: r.ok ? await r.text() : "", error: r.ok ? "" : r.statusText }),
        (error) => ({ status: 0, text: "", error: error.message }),
    );

/** Starts every download of an interpreter at once, but for what the page gives; as in core.js. */
function download(/** @type {string} */ kind, /** @type {string} */ name) {
    const parts =
        kind === "py"
            ? {
                  loader: module(asset("pyodide/pyodide.mjs")),
                  glue: module(asset("pyodide/pyodide.asm.mjs")),
                  ...(name === "-" ? { library: bytes(asset("pyodide/core.zip")) } : resumable(name)),
              }
            : {
                  loader: module(asset("micropython/micropython.mjs")),
                  library: bytes(asset("micropython/pyscript.mpa")),
                  more: bytes(asset("micropython/worker.mpa")),
              };
    for (const promise of Object.values(parts)) /** @type {any} */ (promise).catch?.(() => {});
    return parts;
}
/** What resuming from a snapshot needs; its file is read while the page still compiles the interpreter. */
function resumable(/** @type {string} */ name) {
    const file = storeOf(name).read(name);
    file.catch(() => {});
    return { name, kept: () => file, build: text(asset("pyodide/build.txt")).then((build) => build.text) };
}

/** The name of the worker begins with its kind and the name of a snapshot, so that nothing has to be waited for. */
const [kind, snapshot] = self.name.split(" ");
const begun = download(kind, snapshot);

/**
 * The hooks that JavaScript modules have added for workers, as PyScript core sends them: functions as their source, so that they
 * see nothing of the page's. A worker that has a Content-Security-Policy must allow 'unsafe-eval' for them.
 */
const revived = (/** @type {Record<string, {code?: string, source?: string}[]>} */ hooks) =>
    Object.fromEntries(
        Object.entries(hooks).map(([name, list]) => [
            name,
            new Set(list.map(({ code, source }) => code ?? new Function(`return ${source}`)())),
        ]),
    );

/** Starts the interpreter that the page asks for, and tells how that went. */
async function begin(
    /** @type {any} */ { kind, config, parts, tag, port, base, address, path, compiled, still, interrupts, hooks },
) {
    const channel = new Channel(port, still);
    const tell = (/** @type {string} */ name, /** @type {any[]} */ ...args) => channel.tell("call", 2, name, ...args);
    const progress = (/** @type {string} */ _kind, /** @type {string} */ detail, /** @type {object} */ more) =>
        tell("workerProgress", detail, more);
    const brokeDown = (/** @type {any} */ error) => tell("workerBrokeDown", String(error?.message ?? error));
    const early = /interpreter|runtimes/.test(JSON.stringify(config)) ? null : { ...begun, wasm: compiled };
    try {
        const core = {
            asset,
            bytes,
            download: () => ({ ...begun, wasm: compiled }),
            explained: async (/** @type {string} */ url, /** @type {any} */ error) =>
                error.message ? error : new Error(`${url}: the server says ${error}.`),
            failed() {},
            hooks: { main: revived(hooks) },
            module,
            notice: (/** @type {any[]} */ ...args) => tell("notice", ...args),
            part,
            progress,
            request,
            text,
            workers: null,
        };
        await launch(
            kind,
            { config, parts, early, page: nodes, worker: { channel, brokeDown, interrupts, tag, base, address, path } },
            core,
        );
    } catch (/** @type {any} */ error) {
        tell("workerFailed", { message: error.message, url: error.url ?? "", code: error.code ?? "", hint: error.hint ?? "" });
    }
}

onmessage = ({ data }) => {
    onmessage = null; // from now on messages are the program's own
    begin(data);
};
postMessage("here");
