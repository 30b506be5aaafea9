// @ts-check
/**
 * Collects a page's packages for the page's own snapshot. keep.js loads this module before a snapshot is made. See packages.js.
 */

/** @import { Brought } from "./packages.js" */

/** Return the bytes of the file at a path, or null if there is no file at this path. */
function bytesOf(/** @type {any} */ FS, /** @type {string} */ path) {
    const { exists, object } = FS.analyzePath(path);
    return exists && FS.isFile(object.mode) ? object.contents.subarray(0, object.usedBytes) : null;
}

/** Return the modules and the files that the page's packages have added to the interpreter. @returns {Brought} */
export function brought(/** @type {any} */ native) {
    const { FS, _api, loadedPackages } = native;
    const site = _api.sitepackages;
    const snapshot = native.pyimport("pyscript.runtime.pyodide.snapshot");
    const { modules, requirements, loaded, packages } = JSON.parse(snapshot.describe(site));
    snapshot.destroy();
    const files = /** @type {[string, Uint8Array][]} */ ([]);
    for (const path of Object.values(packages).flat()) {
        const bytes = bytesOf(FS, `${site}/${path}`);
        if (bytes) files.push([path, bytes]);
    }
    const sources = Object.fromEntries(loaded.map((/** @type {string} */ name) => [name, loadedPackages[name]]));
    return { modules, requirements, loaded: sources, files };
}
