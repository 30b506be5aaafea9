// @ts-check
/**
 * Shows the progress of a start. This module counts the downloaded bytes, reports their number in `py:progress` or `mpy:progress`
 * events, and draws the splash screen. page_start.js loads this module if a start takes longer than 300 ms.
 *
 * @typedef {(detail: string, more: {stage: string, loaded: number, total: number}) => void} Tell
 */

const TEXTS = {
    starting: "Starting Python",
    downloading: (/** @type {string} */ loaded, /** @type {string} */ total) => `Downloading Python: ${loaded} of ${total} MB`,
};

/**
 * Maps each of our own files to its size in bytes. This list is necessary because a server that compresses a file does not send
 * the file's size.
 *
 * @type {Promise<Record<string, number>>}
 */
let sizes;
/** @type {Map<string, {loaded: number, total: number}>} */
const counted = new Map();

/**
 * Count the bytes that all downloads have received so far, and report the sum.
 *
 * @param {Map<string, Promise<Response>>} requests the requests that core.js has made; each key is a URL
 * @param {string} base the address of the run-time folder
 * @param {Tell} tell
 */
export async function count(requests, base, tell) {
    sizes ??= fetch(new URL("boot/sizes.json", base)).then(
        (response) => response.json(),
        () => ({}),
    );
    const known = await sizes;
    await Promise.all(
        [...requests].map(async ([url, request]) => {
            if (counted.has(url)) return;
            const entry = { loaded: 0, total: known[url.replace(base, "")] ?? 0 };
            counted.set(url, entry);
            const response = await request.catch(() => null);
            if (!response?.ok || !response.body || response.bodyUsed) return;
            if (!response.headers.has("content-encoding")) entry.total ||= Number(response.headers.get("content-length"));
            const reader = /** @type {ReadableStream} */ (response.clone().body).getReader();
            for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
                entry.loaded += chunk.value.length;
                announce(tell);
            }
        }),
    );
}

let announced = 0;

function announce(/** @type {Tell} */ tell) {
    if (performance.now() - announced < 50) return;
    announced = performance.now();
    const sum = (/** @type {"loaded" | "total"} */ key) => [...counted.values()].reduce((all, entry) => all + entry[key], 0);
    const [loaded, total] = [sum("loaded"), Math.max(sum("loaded"), sum("total"))];
    const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
    tell(TEXTS.downloading(megabytes(loaded), megabytes(total)), { stage: "download", loaded, total });
}

/**
 * Return whether a line of the splash screen shows the progress of the download. The splash screen replaces such a line with the
 * next one.
 */
const isDownload = (/** @type {string | null} */ line) => line?.startsWith(TEXTS.downloading("", "").split(":")[0]);

/**
 * Maps each stage to the points on the bar at which the stage begins and ends. The points are percentages.
 *
 * @type {Record<string, [number, number]>}
 */
const STAGES = { download: [0, 60], start: [60, 70], packages: [70, 90], files: [90, 95], run: [95, 100], ready: [100, 100] };

/** @type {Splash | undefined} */
let splash;

/**
 * Draw the progress of the start. If the page has a <py-splashscreen>, or a [splashscreen] table in its config, the splash screen
 * covers the page. Otherwise, it is a narrow bar at the top of the page.
 *
 * @param {any} config the page's config
 */
export function draw(config) {
    const tag = document.querySelector("py-splashscreen");
    const options = config.splashscreen;
    if (splash || options?.enabled === false || config.plugins?.includes?.("!splashscreen")) return;
    splash = new Splash(tag, Boolean(tag || options));
    splash.stays = (options?.autoclose ?? config.autoclose_loader) === false;
}

/**
 * Remove the splash screen, unless the config says that the splash screen stays. After a failure, always remove the splash
 * screen.
 */
export function close(failed = false) {
    if (!splash || (splash.stays && !failed)) return;
    splash.close();
    splash = undefined;
}

class Splash {
    stays = false;
    #bar = Object.assign(document.createElement("div"), { className: "py-bar" });
    #details = Object.assign(document.createElement("div"), { id: "pyscript-operation-details" });
    #label = Object.assign(document.createElement("div"), { id: "pyscript-loading-label", textContent: TEXTS.starting });

    constructor(/** @type {Element | null} */ tag, /** @type {boolean} */ overPage) {
        this.element = tag ?? document.createElement("py-splashscreen");
        this.element.role = "status";
        const box = document.createElement("div");
        box.id = "pyscript_loading_splash";
        box.className = overPage ? "py-overlay" : "py-strip";
        this.#bar.role = "progressbar";
        this.#bar.ariaLabel = TEXTS.starting;
        this.#bar.ariaValueMin = "0";
        this.#bar.ariaValueMax = "100";
        this.#bar.append(document.createElement("span"));
        const inside = Object.assign(document.createElement("div"), { className: "py-pop-up" });
        inside.append(this.#label, this.#bar, this.#details);
        box.append(overPage ? inside : this.#bar);
        this.element.replaceChildren(box);
        if (!tag) document.body.prepend(this.element);
        Object.assign(this.element, { log: (/** @type {string} */ text) => this.log(text), close: () => this.close() });
        this.hear = (/** @type {any} */ event) => this.heard(event);
        for (const kind of ["py", "mpy"]) addEventListener(`${kind}:progress`, this.hear);
        document.addEventListener("py-status-message", this.hear);
    }

    heard(/** @type {CustomEvent & {stage?: string, loaded?: number, total?: number}} */ event) {
        this.log(event.detail);
        const [from, to] = STAGES[event.stage ?? ""] ?? [];
        if (from === undefined || to === undefined) return;
        const done = event.total ? (event.loaded ?? 0) / event.total : 0;
        this.show(Math.round(from + (to - from) * done));
    }

    /** Move the bar to a percentage, but never backwards. */
    show(/** @type {number} */ percent) {
        const now = Math.max(percent, Number(this.#bar.ariaValueNow ?? 0));
        this.#bar.ariaValueNow = String(now);
        /** @type {HTMLElement} */ (this.#bar.firstElementChild).style.inlineSize = `${now}%`;
    }

    log(/** @type {string} */ text) {
        this.#bar.ariaValueText = text;
        const last = this.#details.lastElementChild;
        if (last && isDownload(text) && isDownload(last.textContent)) last.textContent = text;
        else this.#details.append(Object.assign(document.createElement("p"), { textContent: text }));
        while (this.#details.childElementCount > 6) this.#details.firstElementChild?.remove();
    }

    close() {
        for (const kind of ["py", "mpy"]) removeEventListener(`${kind}:progress`, this.hear);
        document.removeEventListener("py-status-message", this.hear);
        this.element.remove();
    }
}
