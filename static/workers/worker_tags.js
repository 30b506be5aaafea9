// @ts-check
/** Handles tags with the attribute `worker`. Each of these tags has its own worker. */

/** @import { Kind } from "../boot/types.js" */
/** @import { PythonWorker, Source } from "./python_worker.js" */

import { pageApi } from "../boot/bundled.js";

const TEXTS = {
    badValue: (/** @type {string} */ value) => `A tag has worker="${value}", but the attribute takes no file name.`,
    writeSrc: (/** @type {string} */ value) => `Name the file in src: src="${value}" worker`,
};

export class Tags {
    /** @type {WeakMap<Element, PythonWorker>} */
    #workers = new WeakMap();

    constructor(/** @type {import("./registry.js").Workers} */ workers) {
        this.workers = workers;
    }

    /** Start the worker of a tag that was added to the page. */
    found(/** @type {any} */ element, /** @type {Kind} */ kind) {
        if (element.executed) return;
        element.executed = true;
        this.#checkValue(element.getAttribute("worker"));
        element.id ||= this.workers.nextId(kind);
        const source = sourceOf(element);
        if (source.isBox) {
            element.pySource = element.innerHTML;
            element.replaceChildren();
            element.live();
        }
        const { name, config, "service-worker": service } = source.attributes;
        const about = { kind, name: name || element.id, config: config ?? undefined, element, tag: source };
        const worker = this.workers.start({ ...about, service: service ?? undefined });
        this.#workers.set(element, worker);
        element.xworker = worker;
        element.process = (/** @type {string} */ code) => worker.run(code);
    }

    #checkValue(/** @type {string} */ value) {
        if (!/\.py(\?.*)?$/.test(value)) return;
        this.workers.page.notice(`worker ${value}`, "PY5007", TEXTS.badValue(value), TEXTS.writeSrc(value));
    }

    /** End the worker of a tag that was removed from the page. */
    left(/** @type {Element} */ element) {
        this.#workers.get(element)?.terminate();
        pageApi.leaveTerminal(element);
    }
}

/** Return the source that a tag gives to its worker. @returns {Source} */
function sourceOf(/** @type {any} */ element) {
    const isBox = element.localName !== "script";
    const names = /** @type {string[]} */ (element.getAttributeNames());
    return {
        tagged: true,
        name: element.id,
        localName: element.localName,
        isBox,
        text: element.childElementCount && isBox ? null : element.textContent,
        html: element.innerHTML,
        nth: element.pyNth,
        attributes: Object.fromEntries(names.map((name) => [name, element.getAttribute(name)])),
    };
}
