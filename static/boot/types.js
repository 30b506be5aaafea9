// @ts-check
/**
 * The types that the files of static/ share. Nothing here runs.
 *
 * @typedef {"py" | "mpy"} Kind   py = Pyodide, mpy = MicroPython
 * @typedef {{status: number, text: string, error: string}} Fetched   a requested text; status 0: no answer at all
 * @typedef {Record<string, any>} Config   the page's config, merged; Python checks it
 * @typedef {Record<string, Set<any>>} HookSets   name of a hook -> the functions, or texts of Python code
 * @typedef {Error & {code?: string, hint?: string, url?: string, status?: number}} BootError   an error with a code and the next step
 */

/**
 * What core.js offers to boot/bundled.js.
 *
 * @typedef {object} Core
 * @property {(path: string) => string} asset   the address of a file of the run-time
 * @property {() => void} closeSplash   removes the splash screen; set once there may be one
 * @property {(kind: Kind) => Promise<WebAssembly.Module>} compile   our own interpreter, compiled once for the page and all workers
 * @property {Record<string, Config>} configs   the merged config of each interpreter
 * @property {(kind: Kind) => string[]} configTexts   the texts on the page that configure a kind
 * @property {(url: string, error: any) => Promise<BootError>} explained   gives an error that says why a file did not arrive
 * @property {Guard} guard   shows a long wait for a file in the page
 * @property {{main: HookSets, worker: HookSets}} hooks   functions and texts that JavaScript modules have added
 * @property {Record<Kind, string>} names   kind -> the interpreter's own name
 * @property {(texts: string[]) => boolean} namesInterpreter   whether config texts may name another interpreter
 * @property {(key: string, code: string, message: string, hint: string, retry?: boolean) => void} notice   shows a message at the
 *     top of the page; the next one with the same key replaces it
 * @property {Record<string, string[]>} observed   custom element -> the attributes whose changes Python gets
 * @property {Map<string, Promise<Response>>} requests   what has been asked for, by address
 * @property {(kind: Kind) => string} runs   a selector of the tags that run code on a kind
 * @property {Record<string, Kind>} scriptTypes   the `type` of a script -> kind
 * @property {(key: string, what: string, error: BootError) => void} showFailure   shows that something could not start
 * @property {(texts: string[]) => string} snapshotKey   the key in localStorage of the name of the page's snapshot
 * @property {(texts: string[]) => string} snapshotName   the name of the snapshot that an earlier visit has left, or ""
 * @property {Record<string, string>} tags   custom element, or script with a class of its own -> its module in Python, or ""
 */

/**
 * Loads an address by `get`; throws a failure together with its cause, as far as that is known.
 *
 * @typedef {<T>(url: string, get: () => Promise<T>) => Promise<T>} Guard
 */

/**
 * What launch() needs of the page or worker in which it runs.
 *
 * @typedef {object} Place
 * @property {import("./downloads.js").Downloads} downloads
 * @property {{main: HookSets}} hooks
 * @property {Core["notice"]} notice
 * @property {Core["explained"]} explained
 * @property {(kind: Kind, detail: string, more: Progress) => void} progress
 * @property {() => void} closeSplash
 * @property {(kind: Kind) => Parts} download   starts the downloads of our own interpreter
 * @property {(() => Promise<import("../workers/registry.js").Workers>) | null} workers   null in a worker
 */

/**
 * @typedef {object} Progress   how far a start has come
 * @property {string} stage   "download", "start", "packages", "files", "run" or "ready"
 * @property {number} [loaded]   bytes, or packages
 * @property {number} [total]
 * @property {string} [worker]   the name of the worker that starts
 */

/**
 * The downloads from which an interpreter starts.
 *
 * @typedef {object} Parts
 * @property {Promise<any>} loader   the interpreter's own module
 * @property {Promise<any>} [glue]   Pyodide's second module
 * @property {Promise<WebAssembly.Module>} [wasm]
 * @property {Promise<Uint8Array<ArrayBuffer>>} [library]   the standard library and our package
 * @property {Promise<Uint8Array<ArrayBuffer>> | null} [late]   MicroPython's late archive, if it was requested
 * @property {Promise<Uint8Array<ArrayBuffer>>} [workerArchive]   MicroPython's archive for workers
 * @property {string} [name]   the file name of the snapshot to resume from
 * @property {string} [key]   the key in localStorage of the name of the page's snapshot
 * @property {() => Promise<ArrayBuffer>} [kept]   reads the snapshot's file
 * @property {Promise<string>} [build]   the id of the build that the files belong to
 * @property {object} [options]   more options for Pyodide's loader
 * @property {(module: any) => void} [made]   called with Emscripten's module once it exists
 */

/**
 * An interpreter that has been started, before our package is imported.
 *
 * @typedef {object} Started
 * @property {any} native   the object that the interpreter's own loader returns
 * @property {(enter: any) => (...args: any[]) => void} door   makes a JavaScript function that enters Python, see blocking_callbacks.js
 * @property {import("../snapshot/format.js").Snapshot | null} [resumed]   the snapshot from which it resumed, or null
 */

/**
 * An interpreter in which `pyscript.app` runs, or `pyscript.worker_app` in a worker.
 *
 * @typedef {object} Interpreter
 * @property {any} native
 * @property {import("./start_bridge.js").Bridge} bridge
 * @property {(method: string, ...args: any[]) => Promise<any>} call   calls a function of that module by its name
 */

/**
 * What a worker knows of itself.
 *
 * @typedef {object} InWorker
 * @property {import("../remote/worker_side.js").Channel} channel   to the page
 * @property {(error: any) => void} brokeDown
 * @property {Uint8Array | null} interrupts   where the interpreter looks for interrupts
 * @property {any} tag   its source, see `Source` in workers/python_worker.js
 * @property {string} base   the base of relative addresses
 * @property {string} address   of the page
 * @property {string} path   of the page, on its server
 */

/**
 * The page's interpreters, once boot/bundle.js has loaded.
 *
 * @typedef {object} PageStart
 * @property {(kind: Kind | "") => Promise<Interpreter>} need   the interpreter of a kind, started when it is first needed; "" is
 *     the page's first
 * @property {() => Promise<import("../workers/registry.js").Workers>} workers   loads the code that starts workers
 * @property {Promise<unknown>} ended   fulfilled when the scripts that the page began with have ended
 */

/** @typedef {{run: (code: string) => Promise<any>, ready: Promise<Interpreter>}} Handle */

/**
 * The value of `globalThis.pyscript`.
 *
 * @typedef {object} Pyscript
 * @property {{main: HookSets, worker: HookSets}} hooks
 * @property {Map<string, string>} TYPES
 * @property {Record<string, Config>} config
 * @property {(kind: Kind) => Promise<Interpreter>} whenDefined
 * @property {Handle} interpreter   the page's first
 * @property {() => Promise<import("../workers/registry.js").Workers>} workers
 * @property {Handle} py
 * @property {Handle} mpy
 * @property {Promise<unknown>} ready   fulfilled when the page's scripts have ended
 */

export {};
