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
/** @type {Record<Kind, string>} */
const NAMES = { py: "Pyodide", mpy: "MicroPython" };
/** @type {Record<string, Kind>} */
const SCRIPT_TYPES = { py: "py", pyscript: "py", "py-script": "py", pyodide: "py", mpy: "mpy", micropython: "mpy" };
/** @type {Record<Kind, string[]>} */
const TAGS = {
    py: "script config env splashscreen box button inputbox list md register-widget title tutor".split(" ").map((n) => `py-${n}`),
    mpy: ["mpy-script", "mpy-config"],
};
/** Tags and script types of PyScript that this version does not have: a page that uses one is told. */
const REFUSED = ["py-editor", "mpy-editor", "py-game", "py-repl", "mpy-repl", "py-terminal"];
/** Seconds without an answer after which the page says what it waits for; `core.js?timeout=60` changes it. */
const PATIENCE = Number(HERE.searchParams.get("timeout") ?? 30);

const MODULES = ["page.js", "nodes.js", "elements.js", "interpreters.js"];

/** What JavaScript modules may add functions and Python code to, as in PyScript core. */
const RUNS = ["BeforeRun", "BeforeRunAsync", "AfterRun", "AfterRunAsync"];
const HOOKS = ["onWorker", "onReady", ...RUNS.flatMap((run) => [`on${run}`, `code${run}`])];
const hookSets = () => Object.fromEntries(HOOKS.map((name) => [name, new Set()]));
const ownHooks = { main: hookSets(), worker: hookSets() };

const absolute = (/** @type {string} */ url, base = document.baseURI) => new URL(url, base).href;
const asset = (/** @type {string} */ path) => new URL(path, HERE).href;
/** Tells how starting gets on; `more` has the stage and, where they are known, `loaded` and `total`. */
const progress = (/** @type {Kind} */ kind, /** @type {string} */ detail, more = {}) =>
    dispatchEvent(Object.assign(new CustomEvent(`${kind}:progress`, { detail }), more));

// ---- downloads: each address is asked for once, in the first tick it is known -------------------------------------------

/** @type {Map<string, Promise<Response>>} */
const requests = new Map();

/** @type {SecurityPolicyViolationEvent[]} */
const violations = [];
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

/** The result of `get`, which loads `url`; a failure tells the cause, a long wait shows what is waited for. */
async function part(/** @type {string} */ url, /** @type {() => Promise<any>} */ get) {
    const timer = setTimeout(
        () =>
            notice(
                url,
                "PY3003",
                `Python is still waiting for ${url}.`,
                "The network or the server is slow; this goes away when it arrives.",
            ),
        PATIENCE * 1000,
    );
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

/** @returns {Promise<Fetched>} A text; a failure is told, not thrown. */
const text = (/** @type {string} */ url) =>
    request(url).then(
        async (r) => ({ status: r.status, text: r.ok ? await r.text() : "", error: r.ok ? "" : r.statusText }),
        (error) => ({ status: 0, text: "", error: error.message }),
    );

// ---- what is drawn before Python is there ------------------------------------------------------------------------------

/** @type {Map<string, Element>} */
const notices = new Map();

/** Shows one message at the top of the page; Python's error panel uses the same classes. */
function notice(
    /** @type {string} */ key,
    /** @type {string} */ code,
    /** @type {string} */ message,
    /** @type {string} */ hint,
) {
    const box = Object.assign(document.createElement("div"), { className: "py-error", role: "alert" });
    for (const [tag, content] of [
        ["strong", code],
        ["p", message],
        ["p", hint],
    ]) {
        box.append(Object.assign(document.createElement(tag), { textContent: content }));
    }
    box.dataset.code = code;
    notices.get(key)?.remove();
    notices.set(key, box);
    document.body.prepend(box);
    console.error(`(${code}) ${message} ${hint}`);
}

const failed = (/** @type {string} */ key, /** @type {string} */ what, /** @type {any} */ error) =>
    notice(key, error.code ?? "PY3000", `${what}. ${error.message}`, error.hint ?? "");
const refuse = (/** @type {string} */ name) =>
    notice(
        name,
        "PY5004",
        `This version of PyScript does not have ${name}.`,
        "The README lists what it does not have; the rest of the page runs.",
    );

/** Elements that Python has not taken over yet stay hidden, so a page never flashes its code. */
function addStyles() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(":is(py-script,mpy-script):not(:state(live)),py-config,mpy-config,py-env{display:none}");
    document.adoptedStyleSheets.push(sheet);
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: asset("core.css") }));
}

// ---- start ---------------------------------------------------------------------------------------------------------------

/** A selector of the tags that run code on `kind`. */
const runs = (/** @type {Kind} */ kind) =>
    [
        `${kind}-script`,
        ...Object.keys(SCRIPT_TYPES)
            .filter((type) => SCRIPT_TYPES[type] === kind)
            .map((type) => `script[type="${type}"]`),
    ].join();

/** Starts every download of an interpreter at once; a failure is kept for whoever awaits the part. */
function download(/** @type {Kind} */ kind) {
    const parts =
        kind === "py"
            ? {
                  loader: module(asset("pyodide/pyodide.mjs")),
                  glue: module(asset("pyodide/pyodide.asm.mjs")),
                  wasm: wasm(asset("pyodide/pyodide.asm.wasm")),
                  library: bytes(asset("pyodide/core.zip")),
              }
            : {
                  loader: module(asset("micropython/micropython.mjs")),
                  wasm: arrived(asset("micropython/micropython.wasm")),
                  library: bytes(asset("micropython/pyscript.mpa")),
              };
    for (const promise of Object.values(parts)) promise.catch(() => {});
    return parts;
}

const downloads = { asset, bytes, module, part, request };

/** The texts on the page that configure a kind, or say where its config is. */
const configTexts = (/** @type {Kind} */ kind) =>
    [...document.querySelectorAll(`${kind}-config,:is(${runs(kind)})[config]`)].map(
        (tag) =>
            `${tag.getAttribute("config") ?? ""} ${tag.getAttribute("src") ?? ""} ${tag.localName.endsWith("-config") ? tag.textContent : ""}`,
    );

/** The config of each kind. @type {Record<string, any>} */
const configs = {};
/** Downloads and starts an interpreter, and hands over to Python. @returns {Promise<Interpreter>} */
async function boot(/** @type {Kind} */ kind) {
    progress(kind, `Loading ${NAMES[kind]}`, { stage: "download" });
    const [page, nodes, elements, starters] = MODULES.map((name) => module(asset(name)));
    const texts = configTexts(kind);
    const reader = texts.length ? module(asset("config.js")) : null;
    const early = texts.some((source) => /interpreter|runtimes/.test(source)) ? null : download(kind);
    for (const script of document.querySelectorAll(`:is(${runs(kind)})[src]`)) text(absolute(script.getAttribute("src") ?? ""));
    if (document.readyState === "loading") await new Promise((done) => document.addEventListener("DOMContentLoaded", done));

    const parts = reader ? await (await reader).readConfig(kind, runs(kind), text) : [];
    const config = Object.assign({}, ...parts.map((/** @type {any} */ part) => part.value));
    configs[kind] = structuredClone(config);
    const { otherInterpreter, start, lateLibrary, lockFile } = await starters;
    const other = otherInterpreter(kind, config);
    const { native, door } = await start[kind](other, other ? null : (early ?? download(kind)), config, downloads);
    progress(kind, `Loaded ${NAMES[kind]}`, { stage: "start" });

    const bridge = {
        kind,
        native,
        door,
        hooks: ownHooks,
        hooked: () => Object.values(ownHooks.main).some((set) => set.size),
        text,
        asset,
        other,
        page: { ...(await page), ...(await elements), ...(await nodes) },
        config: JSON.stringify(parts),
        bytes: async (/** @type {string} */ url) => request(url),
        importModule: (/** @type {string} */ url) => import(url),
        pageSource: async () => (await fetch(location.href, { cache: "force-cache" })).text(),
        progress: (/** @type {string} */ detail, /** @type {string} */ stage, loaded = 0, total = 0) =>
            progress(kind, detail, { stage, loaded, total }),
        late: lateLibrary(asset("pyodide/late.zip"), downloads),
        lockFile: () => lockFile(config.packages_url, downloads),
    };
    const app = native.pyimport("pyscript.app");
    /** @type {(method: string, ...args: any[]) => Promise<any>} */
    const ask = (method, ...args) => new Promise((resolve, reject) => app[method](...args, resolve, reject));
    await ask("start", bridge);
    return { native, bridge, ask };
}

/** @type {Map<Kind, Promise<Interpreter>>} */
const interpreters = new Map();

/** The interpreter of a kind, started when it is first needed. A failed start is shown in the page. */
function need(/** @type {Kind} */ kind) {
    if (!interpreters.has(kind)) {
        interpreters.set(kind, boot(kind));
        interpreters.get(kind)?.catch((error) => failed(kind, `${NAMES[kind]} could not start`, error));
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
    document.querySelectorAll(".py-not-started").forEach((element) => element.remove());
    addStyles();
    if (location.protocol === "file:") {
        notice(
            "file",
            "PY0001",
            "This page was opened as a file, so the browser does not let Python read the files beside it.",
            "Open it through a web server: pyscript run page.html, or python -m http.server",
        );
    }
    const kinds = /** @type {Kind[]} */ (Object.keys(NAMES)).filter((kind) => document.querySelector(runs(kind)));
    const starts = kinds.map(need);
    const looking = module(asset("page.js")).then((page) => page.start(TAGS, SCRIPT_TYPES, need, REFUSED, refuse));
    looking.catch((error) => failed("page", "The page could not be looked at", error));
    const first = () => kinds[0] ?? [...interpreters.keys()][0] ?? "py";
    const ended = starts.map((start) => start.then(({ ask }) => ask("finished")).catch(() => {}));
    Promise.all(ended).then(() =>
        kinds.concat(kinds.length ? [] : "py").forEach((kind) => dispatchEvent(new Event(`${kind}:all-done`))),
    );
    return {
        hooks: ownHooks,
        TYPES: new Map(Object.entries({ py: "pyodide", mpy: "micropython" })),
        config: configs,
        whenDefined: need,
        interpreter: handle(first),
        py: handle(() => "py"),
        mpy: handle(() => "mpy"),
        ready: Promise.all(ended),
    };
}

/** One page has one PyScript, however often and from wherever core.js is loaded. */
const pyscript = (globalThis[KEY] ??= main());
globalThis.pyscript = pyscript;
export const { TYPES, config, hooks, whenDefined } = pyscript;
export { absolute as relative_url };
