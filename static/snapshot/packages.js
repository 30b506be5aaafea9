// @ts-check
/**
 * Puts the packages of a page's own snapshot back into an interpreter. The snapshot contains the files of the packages, and the
 * names of the modules that were imported from these files. A snapshot cannot contain packages with compiled parts, so these
 * packages are loaded again at each visit.
 *
 * @typedef {{modules: string[], requirements: string[], loaded: Record<string, string>, files: [string, Uint8Array][]}} Brought
 *     `modules`: the names of the modules to import; `requirements`: the requirements of the config that the packages meet;
 *     `loaded`: Pyodide's list of packages, as a map from each package's name to its source; `files`: for each file, its path
 *     below site-packages and its bytes
 */

/**
 * Write the package files of a snapshot into an interpreter's file system, and add the packages to Pyodide's list of packages.
 */
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
