// @ts-check
/**
 * Displays values that only JavaScript can draw, such as plots. This module is loaded when the page first shows a value of this
 * kind.
 */

/** @type {Map<string, Promise<void>>} */
const scripts = new Map();

/**
 * Load a classic script, unless it has already been loaded. Put the script's tag into `inside`, which is an element of the page.
 */
function script(/** @type {string} */ url, /** @type {Element} */ inside) {
    const known = scripts.get(url);
    if (known) return known;
    const loading = new Promise((resolve, reject) => {
        const tag = Object.assign(document.createElement("script"), { src: url });
        tag.onload = () => resolve(undefined);
        tag.onerror = () =>
            reject(new Error(`${url.slice(0, 80)} could not be loaded: the network or the page's policy forbids it`));
        inside.append(tag);
    });
    scripts.set(url, /** @type {Promise<void>} */ (loading));
    return /** @type {Promise<void>} */ (loading);
}

const blob = (/** @type {string} */ text, /** @type {string} */ type) => URL.createObjectURL(new Blob([text], { type }));

/** Show Markdown as sanitised HTML. */
export async function markdown(/** @type {Element} */ box, /** @type {string} */ text) {
    const { render } = await import("../vendor/markdown.js");
    box.innerHTML = render(text);
}

/** Show LaTeX as MathML. */
export async function latex(/** @type {Element} */ box, /** @type {string} */ text) {
    const { render } = await import("../vendor/latex.js");
    box.replaceChildren();
    render(text, box);
}

/**
 * Show a plotly figure. `source` is the code of plotly.js from the Python package. If the page has already loaded plotly.js,
 * `source` is not used.
 */
export async function plotly(/** @type {Element} */ box, /** @type {string} */ figure, /** @type {string} */ source) {
    if (!("Plotly" in globalThis)) await script(blob(source, "text/javascript"), box);
    const { data, layout, config } = JSON.parse(figure);
    await /** @type {any} */ (globalThis).Plotly.newPlot(box, data, layout, { responsive: true, ...config });
}

const CDN = "https://cdn.jsdelivr.net/npm";
/** Maps each version of a format to the libraries that show it. @type {Record<string, string[]>} */
const VEGA = {
    "vegalite.v5": ["vega@5", "vega-lite@5", "vega-embed@6"],
    "vegalite.v6": ["vega@6", "vega-lite@6", "vega-embed@7"],
    "vega.v5": ["vega@5", "vega-embed@6"],
    "vega.v6": ["vega@6", "vega-embed@7"],
};

/**
 * Show a Vega or Vega-Lite chart, for example from Altair. If the page has already loaded vegaEmbed, this function needs no
 * network.
 */
export async function vega(/** @type {Element} */ box, /** @type {string} */ spec, /** @type {string} */ kind) {
    if (!("vegaEmbed" in globalThis)) {
        const version = kind.replace(/^application\/vnd\.|\+json$/g, "");
        for (const name of VEGA[version]) await script(`${CDN}/${name}`, box);
    }
    await /** @type {any} */ (globalThis).vegaEmbed(box, JSON.parse(spec));
}

/** Show a Bokeh plot. If the page has already loaded BokehJS, this function needs no network. */
export async function bokeh(/** @type {Element} */ box, /** @type {string} */ item, /** @type {string} */ version) {
    if (!("Bokeh" in globalThis)) await script(`https://cdn.bokeh.org/bokeh/release/bokeh-${version}.min.js`, box);
    await /** @type {any} */ (globalThis).Bokeh.embed.embed_item(JSON.parse(item), box);
}

/** The model of a widget. The AFM specification defines the methods of this model. */
class Model extends EventTarget {
    /** @type {Record<string, any>} */
    #changed = {};
    /** @type {Map<Function, EventListener>} */
    #listeners = new Map();
    /** @type {(changes: string) => void} */
    #save = () => {};
    /** @type {(message: string) => void} */
    #send = () => {};

    constructor(/** @type {Record<string, any>} */ state) {
        super();
        this.state = state;
    }

    connect(/** @type {(changes: string) => void} */ save, /** @type {(message: string) => void} */ send) {
        this.#save = save;
        this.#send = send;
    }

    /** Apply changes that Python has made to the widget's state. */
    receive(/** @type {string} */ changes) {
        for (const [name, value] of Object.entries(JSON.parse(changes))) this.#put(name, value);
    }

    #put(/** @type {string} */ name, /** @type {any} */ value) {
        if (JSON.stringify(this.state[name]) === JSON.stringify(value)) return;
        this.state[name] = value;
        this.dispatchEvent(new CustomEvent(`change:${name}`, { detail: value }));
        this.dispatchEvent(new CustomEvent("change"));
    }

    get(/** @type {string} */ name) {
        return this.state[name];
    }

    set(/** @type {string} */ name, /** @type {any} */ value) {
        this.#changed[name] = value;
        this.#put(name, value);
    }

    save_changes() {
        const changes = JSON.stringify(this.#changed);
        this.#changed = {};
        this.#save(changes);
    }

    send(/** @type {any} */ content) {
        this.#send(JSON.stringify(content));
    }

    on(/** @type {string} */ name, /** @type {Function} */ callback) {
        const listener = (/** @type {Event} */ event) => callback(/** @type {CustomEvent} */ (event).detail);
        this.#listeners.set(callback, listener);
        this.addEventListener(name, listener);
    }

    off(/** @type {string} */ name, /** @type {Function} */ callback) {
        this.removeEventListener(name, this.#listeners.get(callback) ?? null);
    }
}

export const model = (/** @type {string} */ state) => new Model(JSON.parse(state));

/** Draw a widget. `esm` is the source code or the address of the widget's JavaScript module. */
export async function afm(
    /** @type {Element} */ box,
    /** @type {string} */ esm,
    /** @type {string} */ css,
    /** @type {Model} */ shown,
) {
    if (css) box.append(Object.assign(document.createElement("style"), { textContent: css }));
    const address = /^(https?:|\.?\/)\S+$/.test(esm) ? new URL(esm, document.baseURI).href : blob(esm, "text/javascript");
    const module = await import(address);
    const exported = module.default ?? module;
    const widget = typeof exported === "function" ? await exported() : exported;
    await widget.initialize?.({ model: shown });
    const el = document.createElement("div");
    box.append(el);
    await widget.render?.({ model: shown, el });
}
