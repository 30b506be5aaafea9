// @ts-check
/**
 * The script of a worker. This script starts an interpreter that can use the page. In the page, workers/python_worker.js starts
 * the worker.
 */

/** @import { HookSets, Kind } from "./boot/types.js" */

import { Downloads, launch, realmApi } from "./boot/bundle.js";
import { Channel, PAGE } from "./remote/bundle.js";

const asset = (/** @type {string} */ path) => new URL(path, import.meta.url).href;

/**
 * Load a file. If this fails, throw an error that contains the file's address, so that the page can find out why the file did not
 * arrive.
 *
 * @type {import("./boot/types.js").Guard}
 */
async function guard(url, get) {
    try {
        return await get();
    } catch (/** @type {any} */ error) {
        throw Object.assign(new Error(error.message ?? `The server says ${error}.`), { url, status: error });
    }
}

const downloads = new Downloads(asset, guard);

/**
 * The worker's name consists of the kind of interpreter and the name of a snapshot, or "-" for no snapshot. The downloads can
 * therefore begin before the page's first message arrives.
 */
const [kind, snapshot] = /** @type {[Kind, string]} */ (self.name.split(" "));
const begun = downloads.parts(kind, { snapshot: snapshot === "-" ? "" : snapshot, inWorker: true });

/**
 * Return the hooks that JavaScript modules have added for workers. As in PyScript core, the page sends each function to the
 * worker as source code, so the function cannot use the page's variables. If the worker has a Content-Security-Policy, the policy
 * must allow 'unsafe-eval' for these functions.
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

/** Start the interpreter that the page asks for. Report the progress of the start, or its failure, to the page. */
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
    onmessage = null; // all further messages are for the user's program
    startInterpreter(data);
};
postMessage("here");
