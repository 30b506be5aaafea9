// @ts-check
/**
 * PyScript's bootstrap. It finds which interpreters the page needs, downloads everything for them at once, starts them and
 * hands over to `pyscript.app`, the Python package inside. It also offers Python the few things that only JavaScript can do.
 *
 * @typedef {"py" | "mpy"} Kind   py = Pyodide, mpy = MicroPython
 * @typedef {{status: number, text: string, error: string}} Fetched
 * @typedef {{native: any, bridge: object, ask: (method: string, ...args: any[]) => Promise<any>}} Interpreter
 */

const HERE = new URL(import.meta.url);
const KEY = Symbol.for("pyscript.core");
const NAMES = /** @type {Record<Kind, string>} */ ({ py: "Pyodide", mpy: "MicroPython" });
/** @type {Record<string, Kind>} */
const SCRIPT_TYPES = { mpy: "mpy", micropython: "mpy" };
for (const type of ["py", "pyscript", "py-script", "py-game", "pyodide"]) SCRIPT_TYPES[type] = "py";
const named = (/** @type {Kind} */ kind, /** @type {string} */ names) => names.split(" ").map((name) => `${kind}-${name}`);
const TOOLS = "script repl editor terminal config";
const OLD = " env splashscreen box button inputbox list md register-widget title tutor";
const TAGS = { py: named("py", TOOLS + OLD), mpy: named("mpy", TOOLS) };
/** Seconds without an answer after which the page says what it waits for; `core.js?timeout=60` changes it. */
const PATIENCE = Number(HERE.searchParams.get("timeout") ?? 30);

/** What JavaScript modules may add functions and Python code to, as in PyScript core. */
const RUNS = ["BeforeRun", "BeforeRunAsync", "AfterRun", "AfterRunAsync"];
const HOOKS = ["onWorker", "onReady", ...RUNS.flatMap((run) => [`on${run}`, `code${run}`])];
const hookSets = () => Object.fromEntries(HOOKS.map((name) => [name, new Set()]));
const ownHooks = { main: hookSets(), worker: hookSets() };

const absolute = (/** @type {string} */ url, base = document.baseURI) => new URL(url, base).href;
const asset = (/** @type {string} */ path) => new URL(path, HERE).href;
/**
 * Tells how starting gets on.
 * @type {(kind: string, detail: string, more: any, key?: string) => void} `more` has the stage and, where they are known,
 *     `loaded` and `total`; `key` is what starts: a kind, or the name of a worker
 */
function progress(kind, detail, more, key = kind) {
    dispatchEvent(Object.assign(new CustomEvent(`${kind}:progress`, { detail }), more));
    if (more.stage === "run") ended(key);
}

// ---- downloads: each address is asked for once, in the first tick it is known -------------------------------------------

const requests = /** @type {Map<string, Promise<Response>>} */ (new Map());

const violations = /** @type {SecurityPolicyViolationEvent[]} */ ([]);
document.addEventListener("securitypolicyviolation", (event) => violations.push(event));

/** An error that says why a part of the run-time did not arrive, as far as that can be found out. */
async function explained(/** @type {string} */ url, /** @type {any} */ error) {
    const failure = await import(asset("failure.js")).catch(() => null);
    return failure ? failure.explain(url, error, violations) : error;
}

/** @returns {Promise<Response>} */
function request(/** @type {string} */ url) {
    if (!requests.has(url)) requests.set(url, fetch(url));
    return /** @type {Promise<Response>} */ (requests.get(url)).then((response) => response.clone());
}

const SLOW = "The network or the server is slow; this goes away when it arrives.";
/** The result of `get`, which loads `url`; a failure tells the cause, a long wait shows what is waited for. */
async function part(/** @type {string} */ url, /** @type {() => Promise<any>} */ get) {
    const waits = () => notice(url, "PY3003", `Python is still waiting for ${url}.`, SLOW);
    const timer = setTimeout(waits, PATIENCE * 1000);
    try {
        return await get();
    } catch (error) {
        throw await explained(url, error);
    } finally {
        clearTimeout(timer);
        notices.get(url)?.remove();
    }
}

const module = (/** @type {string} */ url) => part(url, () => import(url));
const arrived = (/** @type {string} */ url) =>
    part(url, async () => {
        const response = await request(url);
        if (!response.ok) throw response.status;
        return response;
    });
const bytes = (/** @type {string} */ url) => part(url, async () => new Uint8Array(await (await arrived(url)).arrayBuffer()));
/** Compiles while it streams; a server that does not know the type of .wasm costs only that. */
const wasm = (/** @type {string} */ url) =>
    part(url, async () => {
        const response = await request(url);
        const typed = response.headers.get("content-type")?.startsWith("application/wasm");
        return typed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
    });

/** A text; a failure is told, not thrown. @returns {Promise<Fetched>} */
const text = (/** @type {string} */ url) =>
    request(url).then(
        async (r) => ({ status: r.status, text: r.ok ? await r.text() : "", error: r.ok ? "" : r.statusText }),
        (error) => ({ status: 0, text: "", error: error.message }),
    );

// ---- what is drawn before Python is there ------------------------------------------------------------------------------

const notices = /** @type {Map<string, Element>} */ (new Map());

/**
 * Shows one message at the top of the page; output.js, which draws Python's errors, uses the same classes.
 * @type {(key: string, code: string, message: string, hint: string, retry?: boolean) => void}
 */
function notice(key, code, message, hint, retry = false) {
    const make = (/** @type {string} */ tag, /** @type {object} */ properties) =>
        Object.assign(document.createElement(tag), properties);
    const box = make("div", { className: "py-error", role: "alert" });
    box.append(make("strong", { textContent: code }), make("p", { textContent: message }), make("p", { textContent: hint }));
    box.dataset.code = code;
    if (retry) box.append(make("button", { textContent: "Try again", onclick: () => location.reload() }));
    slow?.close(true);
    notices.get(key)?.remove();
    notices.set(key, box);
    document.body.prepend(box);
    console.error(`(${code}) ${message} ${hint}`);
}

const failed = (/** @type {string} */ key, /** @type {string} */ what, /** @type {any} */ error) =>
    notice(key, error.code ?? "PY3000", `${what}. ${error.message}`, error.hint ?? "", true);

/** Elements that Python has not taken over yet stay hidden, so a page never flashes its code. */
function addStyles() {
    const sheet = new CSSStyleSheet();
    const hidden = [...TAGS.py, ...TAGS.mpy].filter((tag) => tag !== "py-splashscreen");
    sheet.replaceSync(`:is(${hidden}):not(:state(live)){display:none}`);
    document.adoptedStyleSheets.push(sheet);
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: asset("core.css") }));
}

let /** @type {any} */ slow = null; // progress.js, once starting has taken longer than a moment
const starting = /** @type {Set<string>} what starts: a kind, or the name of a worker */ (new Set());

/** Lets the page see how a start gets on if it takes longer than 300 ms; `config` is a promise. */
async function show(/** @type {Kind} */ kind, /** @type {Promise<any>} */ config, /** @type {string} */ key = kind) {
    starting.add(key);
    await new Promise((done) => setTimeout(done, 300));
    if (!starting.has(key)) return;
    slow = await module(asset("progress.js"));
    slow.count(requests, asset(""), (/** @type {string} */ detail, /** @type {object} */ more) => progress(kind, detail, more));
    const options = await config;
    if (starting.has(key)) slow.draw(options);
}

/** A start has ended, one way or the other. */
function ended(/** @type {string} */ key, failure = false) {
    starting.delete(key);
    if (failure || !starting.size) slow?.close(failure);
}

// ---- start ---------------------------------------------------------------------------------------------------------------

/** A selector of the tags that run code on `kind`. */
function runs(/** @type {string} */ kind) {
    const types = Object.keys(SCRIPT_TYPES).filter((type) => SCRIPT_TYPES[type] === kind);
    return [`${kind}-script`, ...types.map((type) => `script[type="${type}"]`)].join();
}

const WASM = { py: "pyodide/pyodide.asm.wasm", mpy: "micropython/micropython.wasm" };
/** @type {Record<string, Promise<WebAssembly.Module>>} The interpreters, compiled once for the page and all workers. */
const compiled = {};
const compile = (/** @type {Kind} */ kind) => (compiled[kind] ??= wasm(asset(WASM[kind])));

/** Either what an earlier visit has kept of Pyodide's memory, see snapshot.js, or the library to boot from. */
function memory(/** @type {string[]} */ texts) {
    const [key, name] = [snapshotKey(texts), snapshotName(texts)];
    return name ? { key, name, build: build() } : { key, name, library: bytes(asset("pyodide/core.zip")) };
}
const build = () => text(asset("pyodide/build.txt")).then((file) => file.text);
/** Where the name of a snapshot is kept: a page whose config names packages has one of its own. */
const snapshotKey = (/** @type {string[]} */ texts) =>
    `pyscript ${asset(".")}${texts.filter((config) => config.includes("packages")).join()}`;
function snapshotName(/** @type {string[]} */ texts) {
    try {
        return localStorage[snapshotKey(texts)] ?? localStorage[snapshotKey([])] ?? "";
    } catch {
        return ""; // the visitor lets pages keep nothing
    }
}

/** Starts every download of an interpreter at once; a failure is kept for whoever awaits the part. */
function download(/** @type {Kind} */ kind, texts = configTexts(kind)) {
    const parts =
        kind === "py"
            ? {
                  wasm: compile("py"),
                  ...memory(texts),
                  loader: module(asset("pyodide/pyodide.mjs")),
                  glue: module(asset("pyodide/pyodide.asm.mjs")),
              }
            : {
                  loader: module(asset("micropython/micropython.mjs")),
                  wasm: compile("mpy"),
                  library: bytes(asset("micropython/pyscript.mpa")),
                  late: texts.length ? bytes(asset("micropython/late.mpa")) : null,
              };
    for (const promise of Object.values(parts)) promise?.catch?.(() => {});
    return parts;
}

let /** @type {Promise<any> | null} */ crew = null; // workers.js, once a worker is wanted; tried again if it did not arrive
const adopted = (/** @type {any} */ loaded) => (loaded.setCore(OWN), loaded);
const workers = () => (crew ??= module(asset("workers.js")).then(adopted, (error) => Promise.reject(((crew = null), error))));
/** What interpreters.js and workers.js use of all this. */
const OWN = Object.assign(
    { asset, build, bytes, compile, download, explained, failed: () => slow?.close(true), hooks: ownHooks, module },
    { configTexts, notice, part, progress, request, runs, show, snapshotName, text, workers },
);

/** The texts on the page that configure a kind, or say where its config is. */
function configTexts(/** @type {Kind} */ kind) {
    const said = (/** @type {Element} */ tag) => (tag.localName.endsWith("-config") ? tag.textContent : "");
    const tags = [...document.querySelectorAll(`${kind}-config,:is(${runs(kind)})[config]`)];
    return tags.map((tag) => `${tag.getAttribute("config") ?? ""} ${tag.getAttribute("src") ?? ""} ${said(tag)}`);
}

const configs = /** @type {Record<string, any>} */ ({});
/** Downloads and starts an interpreter, and hands over to Python. @returns {Promise<Interpreter>} */
async function boot(/** @type {Kind} */ kind) {
    const configured = Promise.withResolvers();
    show(kind, configured.promise).catch(() => {});
    progress(kind, `Loading ${NAMES[kind]}`, { stage: "download" });
    const texts = configTexts(kind);
    const reader = texts.length ? module(asset("config.js")) : null;
    const early = texts.some((source) => /interpreter|runtimes/.test(source)) ? null : download(kind, texts);
    const start = module(asset("start.js"));
    for (const script of document.querySelectorAll(`:is(${runs(kind)})[src]`)) text(absolute(script.getAttribute("src") ?? ""));
    if (document.readyState === "loading") await new Promise((done) => document.addEventListener("DOMContentLoaded", done));
    const parts = reader ? await (await reader).readConfig(kind, runs(kind), text) : [];
    const config = Object.assign({}, ...parts.map((/** @type {any} */ part) => part.value));
    configs[kind] = structuredClone(config);
    configured.resolve(config);
    const { offered, launch } = await start;
    return launch(kind, { config, parts, early, page: offered }, OWN);
}

const interpreters = /** @type {Map<Kind, Promise<Interpreter>>} */ (new Map());

/** The interpreter of a kind, started when it is first needed. A failed start is shown in the page. */
function need(/** @type {Kind} */ kind) {
    if (!interpreters.has(kind)) {
        interpreters.set(kind, boot(kind));
        interpreters.get(kind)?.catch((error) => failed(kind, `${NAMES[kind]} could not start`, error));
        interpreters.get(kind)?.catch(() => ended(kind, true));
    }
    return /** @type {Promise<Interpreter>} */ (interpreters.get(kind));
}

/** `run(code)` gives a promise of the value of the last expression, from whichever interpreter `kind()` says. */
const handle = (/** @type {() => Kind} */ kind) => ({
    run: async (/** @type {string} */ code) => (await need(kind())).ask("evaluate", code),
    get ready() {
        return need(kind());
    },
});

function main() {
    for (const element of document.querySelectorAll(".py-not-started")) element.remove();
    const having = (/** @type {string} */ which) =>
        /** @type {Kind[]} */ (Object.keys(NAMES).filter((kind) => document.querySelector(`:is(${runs(kind)})${which}`)));
    const [kinds, far] = [having(":not([worker])"), having("[worker]")];
    if (far.length) workers().catch((error) => failed("workers", "Workers could not start", error));
    const names = far.length ? ["remote", "operations", "reach"] : [];
    for (const promise of [...names.map((n) => module(asset(`${n}.js`))), ...far.map(compile)]) promise?.catch(() => {});
    const starts = kinds.map(need);
    addStyles(); // after what takes longer to arrive
    const looking = module(asset("start.js")).then(({ page }) => page.start(TAGS, SCRIPT_TYPES, need, OWN, kinds[0]));
    looking.catch((error) => failed("page", "The page could not be looked at", error));
    const first = () => kinds[0] ?? [...interpreters.keys()][0] ?? "py";
    const endings = starts.map((start) => start.then(({ ask }) => ask("finished")).catch(() => {}));
    if (far.length) endings.push(looking.then(workers).then((loaded) => loaded.tagsEnded()));
    const told = new Set(endings.length ? [...kinds, ...far] : ["py"]);
    Promise.all(endings).then(() => told.forEach((kind) => dispatchEvent(new Event(`${kind}:all-done`))));
    return {
        hooks: ownHooks,
        TYPES: new Map(Object.entries({ py: "pyodide", mpy: "micropython" })),
        config: configs,
        whenDefined: need,
        interpreter: handle(first),
        workers,
        py: handle(() => "py"),
        mpy: handle(() => "mpy"),
        ready: Promise.all(endings),
    };
}

/** One page has one PyScript, however often and from wherever core.js is loaded. */
const pyscript = (globalThis[KEY] ??= main());
globalThis.pyscript = pyscript;
export const { TYPES, config, hooks, whenDefined } = pyscript;
/** Workers for a file, on Pyodide and on MicroPython: a promise of one. */
export const PyWorker = async (/** @type {string} */ file, options = {}) =>
    (await workers()).fromFile(file, { kind: "py", ...options });
export const MPWorker = async (/** @type {string} */ file, options = {}) =>
    (await workers()).fromFile(file, { kind: "mpy", ...options });
/** An interpreter in a worker that runs what it is given. */
export const donkey = async (options = {}) => (await module(asset("donkey.js"))).donkey(await workers(), options);
export { absolute as relative_url };
