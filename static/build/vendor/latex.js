import temml from "temml";

/** LaTeX as MathML; what is between $ or $$ if there are any, or all of it. */
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
