// @ts-check
/** Collects the packages of a page for its own snapshot. Loaded when one is made; see packages.js. */

/** @import { Brought } from "./packages.js" */

const normal = (/** @type {string} */ name) => name.toLowerCase().replace(/[-_.]+/g, "-");
/** The name of the package that a requirement, or the address of a wheel, is about. */
const packageOf = (/** @type {string} */ requirement) =>
    normal(/** @type {string} */ (requirement.replace(/.*\/(?=[^/]*\.whl)/, "").match(/^[\w.]+(-(?!\d)[\w.]+)*/)?.[0] ?? ""));

/** The bytes of a file, or null. */
function bytesOf(/** @type {any} */ FS, /** @type {string} */ path) {
    const { exists, object } = FS.analyzePath(path);
    return exists && FS.isFile(object.mode) ? object.contents.subarray(0, object.usedBytes) : null;
}

/** What the page's packages have brought into its interpreter. @returns {Brought} */
export function brought(/** @type {any} */ native) {
    const { FS, _api, loadedPackages } = native;
    const site = _api.sitepackages;
    const snapshot = native.pyimport("pyscript.runtime.pyodide.snapshot");
    const { modules, requirements } = JSON.parse(snapshot.describe(site));
    snapshot.destroy();
    const pure = new Set();
    const files = /** @type {[string, Uint8Array][]} */ ([]);
    for (const about of FS.readdir(site).filter((/** @type {string} */ name) => name.endsWith(".dist-info"))) {
        const record = FS.readFile(`${site}/${about}/RECORD`, { encoding: "utf8" });
        const listed = record.split("\n").map((/** @type {string} */ line) => line.split(",")[0]);
        if (listed.some((/** @type {string} */ path) => path.endsWith(".so"))) continue;
        if (!listed.some((/** @type {string} */ path) => path && !path.startsWith(about))) continue; // it does not say what it has
        pure.add(normal(about.split("-")[0]));
        const own = FS.readdir(`${site}/${about}`).map((/** @type {string} */ name) => `${about}/${name}`);
        for (const path of new Set([...listed, ...own])) {
            const bytes = path && bytesOf(FS, `${site}/${path}`);
            if (bytes) files.push([path, bytes]);
        }
    }
    return {
        modules,
        requirements: requirements.filter((/** @type {string} */ requirement) => pure.has(packageOf(requirement))),
        loaded: Object.fromEntries(Object.entries(loadedPackages).filter(([name]) => pure.has(normal(name)))),
        files,
    };
}
