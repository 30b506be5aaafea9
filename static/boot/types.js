// @ts-check
/**
 * The types that the files of static/ share. Nothing here runs.
 *
 * @typedef {"py" | "mpy"} Kind   py = Pyodide, mpy = MicroPython
 * @typedef {{status: number, text: string, error: string}} Fetched   the result of the request for a text; status 0 means that no
 *     server has answered
 * @typedef {Record<string, any>} Config   the page's merged config, which Python checks
 * @typedef {Record<string, Set<any>>} HookSets   maps the name of each hook to the hook's functions and texts of Python code
 * @typedef {Error & {code?: string, hint?: string, url?: string, status?: number}} BootError   an error with its code, and with a
 *     hint that says what the person should do next
 */

/**
 * The functions and data of core.js that the modules of boot/ and page/ may use.
 *
 * @typedef {object} Core
 * @property {(path: string) => string} asset   returns the address of a run-time file
 * @property {() => void} closeSplash   removes the splash screen; does nothing until boot/page_start.js replaces it
 * @property {(kind: Kind) => Promise<WebAssembly.Module>} compile   compiles our interpreter of a kind; the page and all workers
 *     share the compiled module
 * @property {Record<string, Config>} configs   the merged config of each interpreter
 * @property {(kind: Kind) => string[]} configTexts   returns the texts in the page that configure the given kind of interpreter
 * @property {(url: string, error: any) => Promise<BootError>} explained   returns an error that says why a file did not arrive
 * @property {Guard} guard   loads a file; if the file takes long to arrive, the page shows a message
 * @property {{main: HookSets, worker: HookSets}} hooks   the functions and texts that JavaScript modules have added to hooks
 * @property {Record<Kind, string>} names   maps each kind to the name of its interpreter
 * @property {(texts: string[]) => boolean} namesInterpreter   returns whether the given config texts may name an interpreter
 *     other than ours
 * @property {(key: string, code: string, message: string, hint: string, retry?: boolean) => void} notice   shows a message at the
 *     top of the page; a later message with the same key replaces it
 * @property {Map<string, Promise<Response>>} requests   the requests that have been made so far; each key is a URL
 * @property {(kind: Kind) => string} runs   returns a CSS selector for the tags whose code runs on the given kind of interpreter
 * @property {Record<string, Kind>} scriptTypes   maps each script `type` to the kind of interpreter that runs such scripts
 * @property {(key: string, what: string, error: BootError) => void} showFailure   shows a message that an interpreter or a worker
 *     could not start
 * @property {(texts: string[]) => string} snapshotKey   returns the localStorage key that holds the name of the page's snapshot
 * @property {(texts: string[]) => string} snapshotName   returns the name of the snapshot that an earlier visit saved, or "" if
 *     there is none
 * @property {Tags[]} tags   lists our tags, grouped by the Python module of their class
 * @property {(key: string) => void} withdraw   removes the message with the given key, because the message is no longer true
 */

/**
 * The tags whose class is in one Python module.
 *
 * @typedef {object} Tags
 * @property {string} module   the name of the module that defines the class of the tags; "" for passive tags, which need no class
 * @property {string[]} tags   the names of custom elements; the name "py-game script" means scripts of the type "py-game", which
 *     have their own class
 * @property {string[]} [observed]   the attributes whose changes are reported to Python
 */

/**
 * Loads a file by calling `get`; `url` is the file's address. If `get` fails, throws an error that includes the cause if the
 * cause is known.
 *
 * @typedef {<T>(url: string, get: () => Promise<T>) => Promise<T>} Guard
 */

/**
 * The functions and data of a page or a worker that launch() uses.
 *
 * @typedef {object} Place
 * @property {import("./downloads.js").Downloads} downloads   downloads the files of the run-time
 * @property {{main: HookSets}} hooks   the functions and texts that JavaScript modules have added to hooks
 * @property {Core["notice"]} notice   shows a message at the top of the page
 * @property {Core["explained"]} explained   returns an error that says why a file did not arrive
 * @property {(kind: Kind, detail: string, more: Progress) => void} progress   reports the progress of a start
 * @property {() => void} closeSplash
 * @property {(kind: Kind) => Parts} download   starts to download our own interpreter of the given kind
 * @property {(() => Promise<import("../workers/registry.js").Workers>) | null} workers   loads the code that starts workers; null
 *     in a worker
 */

/**
 * @typedef {object} Progress   the progress of the start of an interpreter
 * @property {string} stage   the stage that the start has reached: "download", "start", "packages", "files", "run" or "ready"
 * @property {number} [loaded]   the number of bytes or packages that have been loaded so far
 * @property {number} [total]   the number of bytes or packages to load
 * @property {string} [worker]   the name of the worker that is starting
 */

/**
 * The downloads from which an interpreter starts. If a property is a promise, it is fulfilled when the download has arrived.
 *
 * @typedef {object} Parts
 * @property {Promise<any>} loader   the interpreter's own loader module
 * @property {Promise<any>} [glue]   Pyodide's second JavaScript module, which creates Emscripten's module
 * @property {Promise<WebAssembly.Module>} [wasm]   the compiled interpreter
 * @property {Promise<Uint8Array<ArrayBuffer>>} [library]   the standard library and our package
 * @property {Promise<Uint8Array<ArrayBuffer>> | null} [late]   MicroPython's late archive, if it was requested
 * @property {Promise<Uint8Array<ArrayBuffer>>} [workerArchive]   the archive with the modules that MicroPython needs only in
 *     workers
 * @property {string} [name]   the file name of the snapshot to resume from
 * @property {string} [key]   the localStorage key that holds the name of the page's snapshot
 * @property {() => Promise<ArrayBuffer>} [kept]   returns a promise of the content of the snapshot's file
 * @property {Promise<string>} [build]   the id of the build of the run-time to which the files belong
 * @property {object} [options]   additional options for Pyodide's loader
 * @property {(module: any) => void} [made]   a function that is called with Emscripten's module after the module has been created
 */

/**
 * An interpreter that has started but has not yet imported our package.
 *
 * @typedef {object} Started
 * @property {any} native   the object that the interpreter's own loader returns
 * @property {(enter: any) => (...args: any[]) => void} door   returns a JavaScript function that calls the given Python function;
 *     see blocking_callbacks.js
 * @property {import("../snapshot/format.js").Snapshot | null} [resumed]   the snapshot from which the interpreter resumed, or null
 */

/**
 * An interpreter that runs the Python module `pyscript.app`, or the module `pyscript.worker_app` if it is in a worker.
 *
 * @typedef {object} Interpreter
 * @property {any} native
 * @property {import("./start_bridge.js").Bridge} bridge
 * @property {(method: string, ...args: any[]) => Promise<any>} call   calls the function of this module that has the given name
 */

/**
 * A worker's information about itself.
 *
 * @typedef {object} InWorker
 * @property {import("../remote/worker_side.js").Channel} channel   the channel to the page
 * @property {(error: any) => void} brokeDown   reports a fatal error of the interpreter to the page
 * @property {Uint8Array | null} interrupts   the buffer in which the interpreter looks for interrupts from the page, or null
 * @property {any} tag   information about the tag or the file that the worker runs; see `Source` in workers/python_worker.js
 * @property {string} base   the address against which relative addresses are resolved
 * @property {string} address   the page's address
 * @property {string} path   the path of the page's address
 */

/**
 * The functions that core.js uses after boot/bundle.js has been loaded.
 *
 * @typedef {object} PageStart
 * @property {(kind: Kind | "") => Promise<Interpreter>} need   returns a promise of the page's interpreter of the given kind, and
 *     starts this interpreter when the page first needs it; "" means the page's first interpreter
 * @property {() => Promise<import("../workers/registry.js").Workers>} workers   loads the code that starts workers
 * @property {Promise<unknown>} ended   a promise that is fulfilled when all scripts that were in the page at its start have ended
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
 * @property {Promise<unknown>} ready   a promise that is fulfilled when the page's scripts have ended
 */

export {};
