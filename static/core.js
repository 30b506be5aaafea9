// @ts-check
/** PyScript's bootstrap. It finds out which interpreters the page needs, requests all their files, and starts boot/bundled.js. */
// This file imports nothing. It can therefore make all requests in the same tick, without waiting for another file.

/** @import { Core, Guard, Handle, Kind, Pyscript, Tags } from "./boot/types.js" */

const HERE = new URL(import.meta.url);
const KEY = Symbol.for("pyscript.core");
/** Seconds to wait for a file before the page shows a message that names the file; `core.js?timeout=60` changes this limit. */
const PATIENCE = Number(HERE.searchParams.get("timeout") ?? 30);
const TEXTS = {
    waiting: (/** @type {string} */ url) => `Python is still waiting for ${url}.`,
    slow: "The network or the server is slow. This message goes away when the file arrives.",
    again: "Try again",
    notStarted: (/** @type {string} */ name) => `${name} could not start`,
    failed: (/** @type {string} */ what, /** @type {string} */ why) => `${what}. ${why}`,
};

const NAMES = /** @type {Record<Kind, string>} */ ({ py: "Pyodide", mpy: "MicroPython" });
const KINDS = /** @type {Kind[]} */ (Object.keys(NAMES));
// made by `make docs` from TAGS and SCRIPT_TYPES in pyscript/
/** Our tags, by the Python module of their class; passive tags have none. @type {Tags[]} */
const TAGS = [
    { module: "", tags: ["mpy-config", "py-config", "py-env", "py-splashscreen"] },
    { module: "pyscript.compat.tags.box", tags: ["py-box"] },
    { module: "pyscript.compat.tags.button", tags: ["py-button"] },
    { module: "pyscript.compat.tags.inputbox", tags: ["py-inputbox"] },
    { module: "pyscript.compat.tags.list", tags: ["py-list"] },
    { module: "pyscript.compat.tags.md", tags: ["py-md"] },
    { module: "pyscript.compat.tags.register_widget", tags: ["py-register-widget"] },
    { module: "pyscript.compat.tags.title", tags: ["py-title"] },
    { module: "pyscript.compat.tags.tutor", tags: ["py-tutor"] },
    { module: "pyscript.elements.editor", tags: ["mpy-editor", "py-editor"] },
    { module: "pyscript.elements.game", tags: ["py-game script"] },
    { module: "pyscript.elements.repl", tags: ["mpy-repl", "py-repl"], observed: ["src"] },
    { module: "pyscript.elements.script", tags: ["mpy-script", "py-script"] },
    { module: "pyscript.elements.terminal", tags: ["mpy-terminal", "py-terminal"] },
];
/** Maps each `type` of a script to the interpreter that runs such scripts. @type {Record<string, Kind>} */
const SCRIPT_TYPES = {
    micropython: "mpy",
    mpy: "mpy",
    py: "py",
    "py-game": "py",
    "py-script": "py",
    pyodide: "py",
    pyscript: "py",
};
// end

/** The files from which each interpreter starts. */
const PARTS = {
    py: {
        modules: ["pyodide/pyodide.mjs", "pyodide/pyodide.asm.mjs"],
        wasm: "pyodide/pyodide.asm.wasm",
        library: "pyodide/core.zip",
    },
    mpy: {
        modules: ["micropython/micropython.mjs"],
        wasm: "micropython/micropython.wasm",
        library: "micropython/pyscript.mpa",
    },
};

/** The hooks to which JavaScript modules may add functions and Python code, as in PyScript core. */
const RUNS = ["BeforeRun", "BeforeRunAsync", "AfterRun", "AfterRunAsync"];
const HOOKS = ["onWorker", "onReady", ...RUNS.flatMap((run) => [`on${run}`, `code${run}`])];
const hookSets = () => Object.fromEntries(HOOKS.map((name) => [name, new Set()]));

const absolute = (/** @type {string} */ url, base = document.baseURI) => new URL(url, base).href;
const asset = (/** @type {string} */ path) => new URL(path, HERE).href;

// ---- requests: each address is requested once

const requests = /** @type {Map<string, Promise<Response>>} */ (new Map());
const violations = /** @type {SecurityPolicyViolationEvent[]} */ ([]);
document.addEventListener("securitypolicyviolation", (event) => violations.push(event));

/** Request a file; a failure is thrown where the response is awaited. */
function request(/** @type {string} */ url) {
    const asked = requests.get(url) ?? fetch(url);
    requests.set(url, asked);
    asked.catch(() => {});
    return asked;
}

/** Start to load a module; `import()` caches it. */
const prefetchModule = (/** @type {string} */ path) => void import(asset(path)).catch(() => {});

/** Return an error that says why a file did not arrive, as far as the reason can be found out. */
async function explained(/** @type {string} */ url, /** @type {any} */ error) {
    const failure = await import(asset("boot/failure.js")).catch(() => null);
    return failure ? failure.explain(url, error, violations) : error;
}

/** Load `url` by calling `get`. If that fails, throw an error with the cause; if it takes long, show a message. @type {Guard} */
async function guard(url, get) {
    const waits = () => notice(url, "PY3003", TEXTS.waiting(url), TEXTS.slow);
    const timer = setTimeout(waits, PATIENCE * 1000);
    try {
        return await get();
    } catch (error) {
        throw await explained(url, error);
    } finally {
        clearTimeout(timer);
        withdraw(url);
    }
}

/** Maps each kind to its compiled interpreter, which the page and all workers share. @type {Partial<Record<Kind, Promise<WebAssembly.Module>>>} */
const compiled = {};

/** Compile an interpreter while it downloads. If the server sends .wasm as another type, compile it afterwards: this is slower. */
function compile(/** @type {Kind} */ kind) {
    const url = asset(PARTS[kind].wasm);
    compiled[kind] ??= guard(url, async () => {
        const response = (await request(url)).clone();
        const typed = response.headers.get("content-type")?.startsWith("application/wasm");
        return typed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
    });
    compiled[kind].catch(() => {});
    return compiled[kind];
}

// ---- what the page shows before Python has started

const notices = /** @type {Map<string, Element>} */ (new Map());

/** Show a message at the top of the page, as page/error_panel.js does. @type {Core["notice"]} */
function notice(key, code, message, hint, retry = false) {
    const make = (/** @type {string} */ tag, /** @type {object} */ properties) =>
        Object.assign(document.createElement(tag), properties);
    const box = make("div", { className: "py-error", role: "alert" });
    box.append(make("strong", { textContent: code }), make("p", { textContent: message }), make("p", { textContent: hint }));
    box.dataset.code = code;
    if (retry) box.append(make("button", { textContent: TEXTS.again, onclick: () => location.reload() }));
    CORE.closeSplash();
    withdraw(key);
    notices.set(key, box);
    document.body.prepend(box);
    console.error(`(${code}) ${message} ${hint}`);
}

/** Remove a message that is no longer true. @type {Core["withdraw"]} */
function withdraw(key) {
    notices.get(key)?.remove();
    notices.delete(key);
}

/** Show that something could not start. @type {Core["showFailure"]} */
const showFailure = (key, what, error) =>
    notice(key, error.code ?? "PY3000", TEXTS.failed(what, error.message), error.hint ?? "", true);

/** Add our styles, and hide our elements until Python takes them over, so that the code inside them is never visible. */
function addStyles() {
    const sheet = new CSSStyleSheet();
    const names = TAGS.flatMap(({ tags }) => tags);
    const hidden = names.filter((name) => !name.includes(" ") && name !== "py-splashscreen");
    sheet.replaceSync(`:is(${hidden}):not(:state(live)){display:none}`);
    document.adoptedStyleSheets.push(sheet);
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: asset("core.css") }));
}

// ---- what the page needs

/** Return a CSS selector for the tags whose code runs on `kind`. */
function runs(/** @type {Kind} */ kind) {
    const types = Object.keys(SCRIPT_TYPES).filter((type) => SCRIPT_TYPES[type] === kind);
    return [`${kind}-script`, ...types.map((type) => `script[type="${type}"]`)].join();
}

/** Return the page's texts that hold a kind's config or the config's address. Comments are removed: they must not affect a start. */
function configTexts(/** @type {Kind} */ kind) {
    const said = (/** @type {Element} */ tag) =>
        tag.localName.endsWith("-config") ? tag.textContent.replace(/(^|\s)#.*$/gm, "") : "";
    const tags = [...document.querySelectorAll(`${kind}-config,:is(${runs(kind)})[config]`)];
    return tags.map((tag) => `${tag.getAttribute("config") ?? ""} ${tag.getAttribute("src") ?? ""} ${said(tag)}`);
}

/** Return whether the config may name an interpreter other than ours. */
const namesInterpreter = (/** @type {string[]} */ texts) => texts.some((text) => /interpreter|runtimes/.test(text));

/** Return the localStorage key that holds a snapshot's name. A page whose config names packages has its own snapshot. */
const snapshotKey = (/** @type {string[]} */ texts) =>
    `pyscript ${asset(".")}${texts.filter((config) => config.includes("packages")).join()}`;

/** Return the name of the snapshot that an earlier visit saved, or "". */
function snapshotName(/** @type {string[]} */ texts) {
    try {
        return localStorage[snapshotKey(texts)] ?? localStorage[snapshotKey([])] ?? "";
    } catch {
        return ""; // the visitor does not let pages store anything
    }
}

/** Request all files from which an interpreter starts. */
function prefetch(/** @type {Kind} */ kind) {
    const texts = configTexts(kind);
    if (!namesInterpreter(texts)) {
        compile(kind);
        PARTS[kind].modules.forEach(prefetchModule);
        const resumes = kind === "py" && snapshotName(texts);
        request(asset(resumes ? "pyodide/build.txt" : PARTS[kind].library));
        if (kind === "mpy" && texts.length) request(asset("micropython/late.mpa"));
    }
    if (texts.length) prefetchModule("boot/config.js");
    for (const script of document.querySelectorAll(`:is(${runs(kind)})[src]`))
        request(absolute(script.getAttribute("src") ?? ""));
}

/** The parts of this file that boot/bundled.js and the modules loaded after it use. @type {Core} */
const CORE = {
    asset,
    compile,
    configTexts,
    explained,
    guard,
    namesInterpreter,
    notice,
    requests,
    runs,
    showFailure,
    snapshotKey,
    snapshotName,
    closeSplash: () => {},
    configs: {},
    hooks: { main: hookSets(), worker: hookSets() },
    names: NAMES,
    scriptTypes: SCRIPT_TYPES,
    tags: TAGS,
    withdraw,
};

/** Start the interpreters that the page needs. @returns {Pyscript} */
function main() {
    for (const element of document.querySelectorAll(".py-not-started")) element.remove();
    const having = (/** @type {string} */ which) => KINDS.filter((kind) => document.querySelector(`:is(${runs(kind)})${which}`));
    const [kinds, inWorkers] = [having(":not([worker])"), having("[worker]")];
    kinds.forEach(prefetch);
    const url = asset("boot/bundle.js");
    const started = guard(url, () => import(url)).then(({ startPage }) => startPage(CORE, kinds, inWorkers));
    if (inWorkers.length) prefetchModule("workers/bundle.js");
    inWorkers.forEach(compile);
    addStyles(); // last, since the other files take longer to arrive
    started.catch((error) => {
        showFailure("start", TEXTS.notStarted(NAMES[kinds[0]] ?? "PyScript"), error);
        for (const kind of new Set([...kinds, ...inWorkers])) dispatchEvent(new Event(`${kind}:all-done`));
    });
    /** @type {(kind: Kind | "") => Handle} "" is the page's first interpreter */
    const handle = (kind) => ({
        run: async (code) => (await (await started).need(kind)).call("evaluate", code),
        get ready() {
            return started.then(({ need }) => need(kind));
        },
    });
    return {
        hooks: CORE.hooks,
        TYPES: new Map(Object.entries({ py: "pyodide", mpy: "micropython" })),
        config: CORE.configs,
        whenDefined: async (kind) => (await started).need(kind),
        interpreter: handle(""),
        workers: async () => (await started).workers(),
        py: handle("py"),
        mpy: handle("mpy"),
        ready: started.then(
            ({ ended }) => ended,
            () => {},
        ),
    };
}

const page = /** @type {any} */ (globalThis);
/** A page has only one PyScript, even if core.js is loaded several times or from several addresses. @type {Pyscript} */
const pyscript = (page[KEY] ??= main());
page.pyscript = pyscript;
export const { TYPES, config, hooks, whenDefined } = pyscript;
/** Start a worker for a file, on Pyodide (PyWorker) or on MicroPython (MPWorker); return a promise of the worker. */
export const PyWorker = async (/** @type {string} */ file, options = {}) =>
    (await pyscript.workers()).fromFile(file, { kind: "py", ...options });
export const MPWorker = async (/** @type {string} */ file, options = {}) =>
    (await pyscript.workers()).fromFile(file, { kind: "mpy", ...options });
/** Start a worker whose interpreter runs Python code for JavaScript. */
export const donkey = async (options = {}) => {
    const url = asset("compat/donkey.js");
    const loaded = await guard(url, () => import(url));
    return loaded.donkey(await pyscript.workers(), options);
};
export { absolute as relative_url };
