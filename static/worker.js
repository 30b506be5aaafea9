// @ts-check
/** The script of a worker. It starts an interpreter that can use the page. In the page, workers/python_worker.js starts this script. */

/** @import { HookSets, Kind } from "./boot/types.js" */

import { Downloads, launch, realmApi } from "./boot/bundle.js";
import { Channel, PAGE } from "./remote/bundle.js";

const asset = (/** @type {string} */ path) => new URL(path, import.meta.url).href;

/** Load a file. Errors contain the file's address, so that the page can find out why it did not arrive. @type {import("./boot/types.js").Guard} */
async function guard(url, get) {
    try {
        return await get();
    } catch (/** @type {any} */ error) {
        throw Object.assign(new Error(error.message ?? `The server says ${error}.`), { url, status: error });
    }
}

const downloads = new Downloads(asset, guard);

/** The worker's name begins with its kind, then a snapshot's name or "-". So the downloads need not wait for a message. */
const [kind, snapshot] = /** @type {[Kind, string]} */ (self.name.split(" "));
const begun = downloads.parts(kind, { snapshot: snapshot === "-" ? "" : snapshot, inWorker: true });

/**
 * Return the hooks that JavaScript modules have added for workers. As in PyScript core, functions are sent as source code, so
 * they cannot use the page's variables. A Content-Security-Policy of the worker must allow 'unsafe-eval' for these functions.
 *
 * @type {(hooks: Record<string, {code?: string, source?: string}[]>) => HookSets}
 */
const revived = (hooks) =>
    Object.fromEntries(
        Object.entries(hooks).map(([name, list]) => [
            name,
            new Set(list.map(({ code, source }) => code ?? new Function(`return ${source}`)())),
        ]),
    );

/** Start the interpreter that the page asks for, and report its progress or its failure to the page. */
async function startInterpreter(
    /** @type {any} */ { config, parts, tag, port, base, address, path, compiled, ways, interrupts, hooks },
) {
    const channel = new Channel(port, ways);
    const tell = (/** @type {string} */ name, /** @type {any[]} */ ...args) => channel.tell("call", PAGE, name, ...args);
    const brokeDown = (/** @type {any} */ error) => tell("workerBrokeDown", String(error?.message ?? error));
    const download = () => ({ ...begun, wasm: compiled });
    const namesInterpreter = /interpreter|runtimes/.test(JSON.stringify(config));
    try {
        await launch(
            kind,
            {
                config,
                parts,
                early: namesInterpreter ? null : download(),
                page: realmApi,
                worker: { channel, brokeDown, interrupts, tag, base, address, path },
            },
            {
                downloads,
                download,
                hooks: { main: revived(hooks) },
                notice: (...args) => tell("notice", ...args),
                explained: async (url, error) => (error.message ? error : new Error(`${url}: the server says ${error}.`)),
                progress: (_kind, detail, more) => tell("workerProgress", detail, more),
                closeSplash() {},
                workers: null,
            },
        );
    } catch (/** @type {any} */ error) {
        tell("workerFailed", { message: error.message, url: error.url ?? "", code: error.code ?? "", hint: error.hint ?? "" });
    }
}

onmessage = ({ data }) => {
    onmessage = null; // further messages are the program's own
    startInterpreter(data);
};
postMessage("here");
