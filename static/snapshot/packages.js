// @ts-check
/**
 * The packages in a page's own snapshot: the packages' files, and the names of the modules imported from them. Packages with
 * compiled parts cannot be part of a snapshot; they are loaded again at each visit.
 *
 * @typedef {{modules: string[], requirements: string[], loaded: Record<string, string>, files: [string, Uint8Array][]}} Brought
 *     `modules`: the modules to import; `requirements`: those of the config; `loaded`: Pyodide's list of packages; `files`: pairs
 *     of a path below site-packages and the bytes of this file
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
