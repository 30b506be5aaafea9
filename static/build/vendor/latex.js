import temml from "temml";

/** Append a text to a box. The parts between $ or $$ are LaTeX, which is shown as MathML; without $, the whole text is LaTeX. */
export function render(/** @type {string} */ text, /** @type {Element} */ box) {
    const parts = text.split(/(\$\$[^]*?\$\$|\$[^$]*?\$)/);
    const whole = parts.length === 1;
    for (const part of parts) {
        if (!whole && !part.startsWith("$")) box.append(part);
        else if (part) box.append(formula(part.replace(/^\$+|\$+$/g, ""), whole || part.startsWith("$$")));
    }
}

function formula(/** @type {string} */ text, /** @type {boolean} */ displayMode) {
    const span = document.createElement("span");
    temml.render(text, span, { displayMode });
    return span;
}
