// @ts-check
/**
 * The packages of a page in its own snapshot: their files, and the names of their imported modules. Packages with compiled parts
 * cannot be in a memory; they are loaded again at each visit.
 *
 * @typedef {{modules: string[], requirements: string[], loaded: Record<string, string>, files: [string, Uint8Array][]}} Brought
 *     modules to import; requirements of the config; Pyodide's list of packages; paths below site-packages, with bytes
 */

/** Put the packages of a snapshot into an interpreter. */
export function restore(/** @type {any} */ native, /** @type {Brought} */ { loaded, files }) {
    const { FS, _api, loadedPackages } = native;
    const folders = new Map();
    for (const [path, bytes] of files) {
        const [, place, name] = /** @type {RegExpMatchArray} */ (`${_api.sitepackages}/${path}`.match(/(.*)\/(.*)/));
        if (!folders.has(place)) {
            FS.mkdirTree(place);
            folders.set(place, FS.lookupPath(place).node);
        }
        const node = folders.get(place).node_ops.mknod(folders.get(place), name, 0o100644, 0); // FS.writeFile takes ten times as long
        node.contents = bytes;
        node.usedBytes = bytes.length;
    }
    Object.assign(loadedPackages, loaded);
}
