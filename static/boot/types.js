// @ts-check
/**
 * The types that the files of static/ share. Nothing here runs.
 *
 * @typedef {"py" | "mpy"} Kind   py = Pyodide, mpy = MicroPython
 * @typedef {{status: number, text: string, error: string}} Fetched   a requested text; status 0 means that no answer came
 * @typedef {Record<string, any>} Config   the page's merged config, which Python checks
 * @typedef {Record<string, Set<any>>} HookSets   maps the name of each hook to functions and texts of Python code
 * @typedef {Error & {code?: string, hint?: string, url?: string, status?: number}} BootError   an error with its code and
 *     a hint, which says what to do next
 */

/**
 * What core.js offers to boot/bundled.js.
 *
 * @typedef {object} Core
 * @property {(path: string) => string} asset   returns the address of a run-time file
 * @property {() => void} closeSplash   removes the splash screen; does nothing until boot/page_start.js replaces it
 * @property {(kind: Kind) => Promise<WebAssembly.Module>} compile   compiles our interpreter, once for the page and all workers
 * @property {Record<string, Config>} configs   the merged config of each interpreter
 * @property {(kind: Kind) => string[]} configTexts   returns the texts in the page that configure this kind of interpreter
 * @property {(url: string, error: any) => Promise<BootError>} explained   returns an error that says why a file did not arrive
 * @property {Guard} guard   loads a file; if that takes long, the page shows a message
 * @property {{main: HookSets, worker: HookSets}} hooks   the functions and texts that JavaScript modules have added
 * @property {Record<Kind, string>} names   maps each kind to the name of its interpreter
 * @property {(texts: string[]) => boolean} namesInterpreter   returns whether config texts may name an interpreter other than ours
 * @property {(key: string, code: string, message: string, hint: string, retry?: boolean) => void} notice   shows a message at the
 *     top of the page; a later message with the same key replaces it
 * @property {Map<string, Promise<Response>>} requests   the requests made so far, keyed by URL
 * @property {(kind: Kind) => string} runs   returns a CSS selector for the tags whose code runs on this kind of interpreter
 * @property {Record<string, Kind>} scriptTypes   maps each script `type` to the kind of interpreter that runs such scripts
 * @property {(key: string, what: string, error: BootError) => void} showFailure   shows that something could not start
 * @property {(texts: string[]) => string} snapshotKey   returns the localStorage key that holds the name of the page's snapshot
 * @property {(texts: string[]) => string} snapshotName   returns the name of the snapshot that an earlier visit saved, or ""
 * @property {Tags[]} tags   our tags
 * @property {(key: string) => void} withdraw   removes the message with this key, because it is no longer true
 */

/**
 * The tags of one Python module.
 *
 * @typedef {object} Tags
 * @property {string} module   the module that has the class of the tags; "" for passive tags, which need none
 * @property {string[]} tags   names of custom elements; "py-game script" is a `type` of scripts with a class of its own
 * @property {string[]} [observed]   the attributes whose changes Python gets
 */

/**
 * Loads `url` by calling `get`. If that fails, throws an error that includes the cause, as far as the cause is known.
 *
 * @typedef {<T>(url: string, get: () => Promise<T>) => Promise<T>} Guard
 */

/**
 * The parts of a page or a worker that launch() uses.
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
 * @typedef {object} Progress   how far the start of an interpreter has progressed
 * @property {string} stage   "download", "start", "packages", "files", "run" or "ready"
 * @property {number} [loaded]   the number of bytes or packages loaded so far
 * @property {number} [total]
 * @property {string} [worker]   the name of the worker that is starting
 */

/**
 * The downloads from which an interpreter starts.
 *
 * @typedef {object} Parts
 * @property {Promise<any>} loader   the interpreter's own loader module
 * @property {Promise<any>} [glue]   Pyodide's second module
 * @property {Promise<WebAssembly.Module>} [wasm]
 * @property {Promise<Uint8Array<ArrayBuffer>>} [library]   the standard library and our package
 * @property {Promise<Uint8Array<ArrayBuffer>> | null} [late]   MicroPython's late archive, if it was requested
 * @property {Promise<Uint8Array<ArrayBuffer>>} [workerArchive]   MicroPython's archive for workers
 * @property {string} [name]   the file name of the snapshot to resume from
 * @property {string} [key]   the localStorage key that holds the name of the page's snapshot
 * @property {() => Promise<ArrayBuffer>} [kept]   reads the snapshot's file
 * @property {Promise<string>} [build]   the id of the build to which the files belong
 * @property {object} [options]   more options for Pyodide's loader
 * @property {(module: any) => void} [made]   called with Emscripten's module once it exists
 */

/**
 * An interpreter that has started, but has not imported our package yet.
 *
 * @typedef {object} Started
 * @property {any} native   the object that the interpreter's own loader returns
 * @property {(enter: any) => (...args: any[]) => void} door   makes a JavaScript function that enters Python; see blocking_callbacks.js
 * @property {import("../snapshot/format.js").Snapshot | null} [resumed]   the snapshot from which the interpreter resumed, or null
 */

/**
 * An interpreter that runs `pyscript.app`, or in a worker `pyscript.worker_app`.
 *
 * @typedef {object} Interpreter
 * @property {any} native
 * @property {import("./start_bridge.js").Bridge} bridge
 * @property {(method: string, ...args: any[]) => Promise<any>} call   calls a function of that module by its name
 */

/**
 * A worker's information about itself.
 *
 * @typedef {object} InWorker
 * @property {import("../remote/worker_side.js").Channel} channel   the channel to the page
 * @property {(error: any) => void} brokeDown
 * @property {Uint8Array | null} interrupts   the buffer in which the interpreter looks for interrupts
 * @property {any} tag   the worker's source; see `Source` in workers/python_worker.js
 * @property {string} base   the base of relative addresses
 * @property {string} address   the page's address
 * @property {string} path   the page's path on its server
 */

/**
 * The page's interpreters, once boot/bundle.js has loaded.
 *
 * @typedef {object} PageStart
 * @property {(kind: Kind | "") => Promise<Interpreter>} need   returns the interpreter of a kind, and starts it when it is first
 *     needed; "" means the page's first interpreter
 * @property {() => Promise<import("../workers/registry.js").Workers>} workers   loads the code that starts workers
 * @property {Promise<unknown>} ended   fulfilled when the scripts that were in the page at its start have ended
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
 * @property {Handle} interpreter   the handle of the page's first interpreter
 * @property {() => Promise<import("../workers/registry.js").Workers>} workers
 * @property {Handle} py
 * @property {Handle} mpy
 * @property {Promise<unknown>} ready   fulfilled when the page's scripts have ended
 */

export {};
