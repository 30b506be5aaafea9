// @ts-check
/**
 * PyScript's bootstrap. It finds which interpreters the page needs, downloads everything for them at once, starts them and
 * hands over to `pyscript.app`, the Python package inside. It also offers Python the few things that only JavaScript can do.
 *
 * @typedef {"py" | "mpy"} Kind   py = Pyodide, mpy = MicroPython
 * @typedef {{message: string, line?: number, column?: number}} ParseError
 * @typedef {{where: string, url: string, external?: boolean, value?: object, error?: ParseError, status?: number}} ConfigPart
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
const TAGS = { py: ["py-script", "py-config", "py-env"], mpy: ["mpy-script", "mpy-config"] };
/** Tags and script types of PyScript that this version does not have: a page that uses one is told. */
const REFUSED = ["py-editor", "mpy-editor", "py-game", "py-repl", "mpy-repl", "py-terminal"];
/** Where another version of an interpreter comes from. @type {Record<Kind, (version: string) => string>} */
const CDN = {
    py: (version) => `https://cdn.jsdelivr.net/pyodide/v${version}/full/pyodide.mjs`,
    mpy: (version) => `https://cdn.jsdelivr.net/npm/@micropython/micropython-webassembly-pyscript@${version}/micropython.mjs`,
};
/** Seconds without an answer after which the page says what it waits for; `core.js?timeout=60` changes it. */
const PATIENCE = Number(HERE.searchParams.get("timeout") ?? 30);

const absolute = (/** @type {string} */ url, base = document.baseURI) => new URL(url, base).href;
const asset = (/** @type {string} */ path) => new URL(path, HERE).href;
const progress = (/** @type {Kind} */ kind, /** @type {string} */ detail) =>
    dispatchEvent(new CustomEvent(`${kind}:progress`, { detail }));

// ---- downloads: each address is asked for once, in the first tick it is known -------------------------------------------

/** @type {Map<string, Promise<Response>>} */
const requests = new Map();

/** A failure with a code, a sentence for the person at the page, and the next step. */
class BootError extends Error {
    constructor(/** @type {string} */ code, /** @type {string} */ message, /** @type {string} */ hint) {
        super(message);
        Object.assign(this, { code, hint });
    }
}

/** @type {SecurityPolicyViolationEvent[]} */
const violations = [];
document.addEventListener("securitypolicyviolation", (event) => violations.push(event));

/** Why a part of the run-time did not arrive; it is asked for once more, since `import()` does not say. */
async function explain(/** @type {string} */ url, /** @type {unknown} */ error) {
    const response = await fetch(url).catch(() => null);
    await new Promise((done) => setTimeout(done)); // a violation is told in a task of its own
    const name = `${url}:`;
    if (/Content Security Policy|blocked by CSP|unsafe-eval/.test(String(error))) {
        return new BootError("PY3001", `${name} the page's Content-Security-Policy forbids WebAssembly.`, "Add 'wasm-unsafe-eval' to its script-src.");
    }
    const refused = violations.find((violation) => url.startsWith(violation.blockedURI));
    if (refused) {
        return new BootError("PY3001", `${name} the page's Content-Security-Policy refuses it.`, `Add ${new URL(url).origin} to its ${refused.effectiveDirective}.`);
    }
    if (!response) return new BootError("PY0001", `${name} it could not be fetched.`, "Is the server running? If it is another one than the page's, it must send CORS headers.");
    const type = response.headers.get("content-type") ?? "no type";
    if (!response.ok) return new BootError(`PY0${response.status}`, `${name} the server answers ${response.status} ${response.statusText}.`, "Copy the whole run-time folder: pyscript vendor DIR");
    if (/\.m?js$/.test(url) && !type.includes("javascript")) {
        return new BootError("PY3002", `${name} it is served as ${type}, so the browser does not run it.`, "Make the server send text/javascript for .js and .mjs, or use: pyscript run");
    }
    return new BootError("PY3000", `${name} ${error}`, "The file may be damaged: copy it again with pyscript vendor DIR");
}

/** @returns {Promise<Response>} */
function request(/** @type {string} */ url) {
    if (!requests.has(url)) requests.set(url, fetch(url));
    return /** @type {Promise<Response>} */ (requests.get(url)).then((response) => response.clone());
}

/** The result of `get`, which loads `url`; a failure tells the cause, a long wait shows what is waited for. */
async function part(/** @type {string} */ url, /** @type {() => Promise<any>} */ get) {
    const timer = setTimeout(() => notice(url, "PY3003", `Python is still waiting for ${url}.`, "The network or the server is slow; this goes away when it arrives."), PATIENCE * 1000);
    try {
        return await get();
    } catch (error) {
        throw await explain(url, error);
    } finally {
        clearTimeout(timer);
        notices.get(url)?.remove();
    }
}

const module = (/** @type {string} */ url) => part(url, () => import(url));
const arrived = (/** @type {string} */ url) => part(url, async () => {
    const response = await request(url);
    if (!response.ok) throw response.status;
    return response;
});
const bytes = (/** @type {string} */ url) => part(url, async () => new Uint8Array(await (await arrived(url)).arrayBuffer()));
/** Compiles while it streams; a server that does not know the type of .wasm costs only that. */
const wasm = (/** @type {string} */ url) => part(url, async () => {
    const response = await request(url);
    const typed = response.headers.get("content-type")?.startsWith("application/wasm");
    return typed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
});

/** @returns {Promise<Fetched>} A text; a failure is told, not thrown. */
const text = (/** @type {string} */ url) => request(url).then(
    async (r) => ({ status: r.status, text: r.ok ? await r.text() : "", error: r.ok ? "" : r.statusText }),
    (error) => ({ status: 0, text: "", error: error.message }),
);

// ---- what is drawn before Python is there ------------------------------------------------------------------------------

/** @type {Map<string, Element>} */
const notices = new Map();

/** Shows one message at the top of the page; Python's error panel uses the same classes. */
function notice(/** @type {string} */ key, /** @type {string} */ code, /** @type {string} */ message, /** @type {string} */ hint) {
    const box = Object.assign(document.createElement("div"), { className: "py-error", role: "alert" });
    for (const [tag, content] of [["strong", code], ["p", message], ["p", hint]]) {
        box.append(Object.assign(document.createElement(tag), { textContent: content }));
    }
    notices.get(key)?.remove();
    notices.set(key, box);
    document.body.prepend(box);
    console.error(`(${code}) ${message} ${hint}`);
}

const refuse = (/** @type {string} */ name) =>
    notice(name, "PY5004", `This version of PyScript does not have ${name}.`, "The README lists what it does not have; the rest of the page runs.");

/** Elements that Python has not taken over yet stay hidden, so a page never flashes its code. */
function addStyles() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(":is(py-script,mpy-script):not(:state(live)),py-config,mpy-config,py-env{display:none}");
    document.adoptedStyleSheets.push(sheet);
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: asset("core.css") }));
}

// ---- config: parsed here, one TOML parser for both interpreters; checked and merged in Python -------------------------------

async function parse(/** @type {string} */ source, /** @type {boolean} */ json) {
    try {
        return { value: json ? JSON.parse(source) : (await import(asset("vendor/toml.js"))).parse(source) };
    } catch (/** @type {any} */ error) {
        const [, line, column] = /line (\d+) column (\d+)/.exec(error.message) ?? [0, error.line, error.column];
        return { error: { message: error.message.split("\n")[0], line: Number(line), column: Number(column) } };
    }
}

/** @returns {Promise<ConfigPart>} */
async function external(/** @type {string} */ address, /** @type {string} */ where, /** @type {boolean} */ json) {
    const url = absolute(address);
    const answer = await text(url);
    if (answer.status !== 200) return { where, url, external: true, status: answer.status, error: { message: answer.error } };
    return { where, url, external: true, ...(await parse(answer.text, json || /\.json(\?.*)?$/.test(url))) };
}

/** @returns {Promise<ConfigPart>} */
const inline = async (/** @type {string} */ source, /** @type {string} */ where, /** @type {boolean} */ json) =>
    ({ where, url: document.baseURI, ...(await parse(source, json)) });

/** Everything on the page that configures `kind`, weakest first; which of it may stand together is decided in Python. */
async function readConfig(/** @type {Kind} */ kind) {
    /** @type {Promise<ConfigPart>[]} */
    const parts = [];
    for (const tag of document.querySelectorAll(`${kind}-config`)) {
        const [src, type, source] = [tag.getAttribute("src"), tag.getAttribute("type"), (tag.textContent ?? "").trim()];
        if (src) parts.push(external(src, `<${kind}-config>`, type === "json"));
        if (source) parts.push(inline(tag.textContent ?? "", `<${kind}-config>`, type === "json" || source[0] === "{"));
    }
    const attributes = [...document.querySelectorAll(runs(kind))].map((e) => !e.hasAttribute("worker") && e.getAttribute("config"));
    for (const source of new Set(attributes)) {
        if (!source) continue;
        const address = /^[^\n={}]+\.(json|toml)(\?.*)?$/.test(source);
        parts.push(address ? external(source, "config attribute", false) : inline(source, "config attribute", source.trim()[0] === "{"));
    }
    return Promise.all(parts);
}

// ---- start ---------------------------------------------------------------------------------------------------------------

/** A selector of the tags that run code on `kind`. */
const runs = (/** @type {Kind} */ kind) =>
    [`${kind}-script`, ...Object.keys(SCRIPT_TYPES).filter((type) => SCRIPT_TYPES[type] === kind).map((type) => `script[type="${type}"]`)].join();

/** Starts every download of an interpreter at once; a failure is kept for whoever awaits the part. */
function download(/** @type {Kind} */ kind) {
    const parts = kind === "py"
        ? { loader: module(asset("pyodide/pyodide.mjs")), glue: module(asset("pyodide/pyodide.asm.mjs")), wasm: wasm(asset("pyodide/pyodide.asm.wasm")), library: bytes(asset("pyodide/core.zip")) }
        : { loader: module(asset("micropython/micropython.mjs")), wasm: arrived(asset("micropython/micropython.wasm")), library: bytes(asset("micropython/pyscript.mpa")) };
    for (const promise of Object.values(parts)) promise.catch(() => {});
    return parts;
}

const downloads = { asset, bytes, module, part, request };

/** Whether a config on the page may name another interpreter: then ours is not downloaded before it is read. */
function mayNameAnother(/** @type {Kind} */ kind) {
    const tags = [...document.querySelectorAll(`${kind}-config,${runs(kind)}`)];
    const texts = tags.map((tag) => (tag.localName.endsWith("-config") ? tag.textContent : tag.getAttribute("config")) ?? "");
    return texts.some((source) => /interpreter|runtimes/.test(source));
}

/** The address of the interpreter that the config names, by version or address; "" is our own. */
function otherInterpreter(/** @type {Kind} */ kind, /** @type {any} */ config) {
    const named = String(config.interpreter ?? (config.interpreters ?? config.runtimes)?.[0]?.src ?? "");
    if (/^\d[\w.-]*$/.test(named)) return CDN[kind](named);
    return named && absolute(named).replace(/pyodide\.js$/, "pyodide.mjs");
}

/** Downloads and starts an interpreter, and hands over to Python. @returns {Promise<Interpreter>} */
async function boot(/** @type {Kind} */ kind) {
    progress(kind, `Loading ${NAMES[kind]}`);
    const [page, starters] = [module(asset("page.js")), module(asset("interpreters.js"))];
    const early = mayNameAnother(kind) ? null : download(kind);
    for (const script of document.querySelectorAll(`:is(${runs(kind)})[src]`)) text(absolute(script.getAttribute("src") ?? ""));
    if (document.readyState === "loading") await new Promise((done) => document.addEventListener("DOMContentLoaded", done));

    const parts = await readConfig(kind);
    const config = Object.assign({}, ...parts.map((part) => part.value));
    const other = otherInterpreter(kind, config);
    const { start, lateLibrary, lockFile } = await starters;
    const { native, door } = await start[kind](other, other ? null : early ?? download(kind), config, downloads);
    progress(kind, `Loaded ${NAMES[kind]}`);

    const bridge = {
        kind, native, door, guard, text, asset, other,
        page: await page,
        config: JSON.stringify(parts),
        bytes: async (/** @type {string} */ url) => request(url),
        importModule: (/** @type {string} */ url) => import(url),
        pageSource: () => text(document.location.href),
        progress: (/** @type {string} */ detail) => progress(kind, detail),
        late: lateLibrary(asset("pyodide/late.zip"), downloads),
        lockFile: () => lockFile(config.packages_url, downloads),
    };
    const app = native.pyimport("pyscript.app");
    /** @type {(method: string, ...args: any[]) => Promise<any>} */
    const ask = (method, ...args) => new Promise((resolve, reject) => app[method](...args, resolve, reject));
    await ask("start", bridge);
    return { native, bridge, ask };
}

/** A method call whose throw comes back as a value: MicroPython cannot catch what JavaScript throws. */
function guard(/** @type {any} */ object, /** @type {string} */ method, /** @type {any[]} */ ...args) {
    try {
        return [true, object[method](...args)];
    } catch (error) {
        return [false, error];
    }
}

/** @type {Map<Kind, Promise<Interpreter>>} */
const interpreters = new Map();

/** The interpreter of a kind, started when it is first needed. A failed start is shown in the page. */
function need(/** @type {Kind} */ kind) {
    if (!interpreters.has(kind)) {
        interpreters.set(kind, boot(kind));
        interpreters.get(kind)?.catch((error) => notice(kind, error.code ?? "PY3000", `${NAMES[kind]} could not start. ${error.message}`, error.hint ?? ""));
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
        notice("file", "PY0001", "This page was opened as a file, so the browser does not let Python read the files beside it.", "Open it through a web server: pyscript run page.html, or python -m http.server");
    }
    const kinds = /** @type {Kind[]} */ (Object.keys(NAMES)).filter((kind) => document.querySelector(runs(kind)));
    const starts = kinds.map(need);
    module(asset("page.js")).then((page) => page.start(TAGS, SCRIPT_TYPES, need, REFUSED, refuse));
    const first = () => kinds[0] ?? [...interpreters.keys()][0] ?? "py";
    const ended = starts.map((start) => start.then(({ ask }) => ask("finished")).catch(() => {}));
    Promise.all(ended).then(() => kinds.concat(kinds.length ? [] : "py").forEach((kind) => dispatchEvent(new Event(`${kind}:all-done`))));
    return {
        TYPES: new Map([["py", "pyodide"], ["mpy", "micropython"]]),
        whenDefined: (/** @type {Kind} */ kind) => need(kind),
        interpreter: handle(first), py: handle(() => "py"), mpy: handle(() => "mpy"),
        ready: Promise.all(ended),
    };
}

/** One page has one PyScript, however often and from wherever core.js is loaded. */
const pyscript = (globalThis[KEY] ??= main());
globalThis.pyscript ??= pyscript;
export const { TYPES, whenDefined } = pyscript;
export { absolute as relative_url };
