// @ts-check
/**
 * Defines the two stores for snapshots. Most pages use the browser's origin private file system. Pages that do not have this file
 * system use a database, which is slower.
 *
 * @typedef {{read: (name: string) => Promise<ArrayBuffer>, write: (name: string, file: Uint8Array) => Promise<void>,
 *     remove: (name: string) => Promise<any>, names: () => Promise<string[]>}} Store
 *     `write`: only a worker can write into the file system; `names`: returns the names of the snapshots. The file system lists
 *     the oldest file first, and the database sorts the names
 */

/** OURS matches the names of our files. DATABASE is the name of our database, and each name in this database ends in ENTRY. */
const OURS = /^pyscript-.*\.snapshot$/;
const DATABASE = "pyscript";
const ENTRY = ".entry";
/** The number of bytes at the beginning of a file that show whether the file is complete. */
const HEAD = 16;

/** @type {Store} */
const files = {
    async read(name) {
        const folder = await navigator.storage.getDirectory();
        return (await (await folder.getFileHandle(name)).getFile()).arrayBuffer();
    },
    /** Write a file. The beginning of the file is written last, so an incomplete file can be recognised by its beginning. */
    async write(name, file) {
        const handle = await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
        const access = await /** @type {any} */ (handle).createSyncAccessHandle();
        try {
            access.truncate(0);
            access.write(file.subarray(HEAD), { at: HEAD });
            access.flush();
            access.write(file.subarray(0, HEAD), { at: 0 });
            access.flush();
        } finally {
            access.close();
        }
    },
    remove: async (name) => (await navigator.storage.getDirectory()).removeEntry(name),
    async names() {
        const found = [];
        for await (const entry of /** @type {any} */ (await navigator.storage.getDirectory()).values())
            if (OURS.test(entry.name)) found.push({ name: entry.name, age: (await entry.getFile()).lastModified });
        return found.sort((one, other) => one.age - other.age).map(({ name }) => name);
    },
};

/** Send an IndexedDB request to our own database, and return the result of the request. @returns {Promise<any>} */
async function asked(/** @type {(entries: IDBObjectStore) => IDBRequest} */ ask) {
    const result = (/** @type {IDBRequest} */ request) =>
        new Promise((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
        });
    const opening = indexedDB.open(DATABASE);
    opening.onupgradeneeded = () => opening.result.createObjectStore(DATABASE);
    const database = await result(opening);
    try {
        return await result(ask(database.transaction(DATABASE, "readwrite").objectStore(DATABASE)));
    } finally {
        database.close();
    }
}

/** @type {Store} */
const entries = {
    async read(name) {
        const kept = await asked((all) => all.get(name));
        if (!kept) throw new Error("It is gone.");
        return kept.buffer;
    },
    write: (name, file) => asked((all) => all.put(file, name)),
    remove: (name) => asked((all) => all.delete(name)),
    names: () => asked((all) => all.getAllKeys()),
};

/**
 * Return the store of a snapshot. The name says which store the page chose. In some browsers, only workers have a file system.
 */
export const storeOf = (/** @type {string} */ name) => (name.endsWith(ENTRY) ? entries : files);
/** If `key` is "", return the name of a build's snapshot. Otherwise, return the name of a page's own snapshot. */
export const nameOf = (/** @type {string} */ build, /** @type {string} */ key) =>
    `pyscript-${build}${key && `-${hash(key)}`}${"getDirectory" in (navigator.storage ?? {}) ? ".snapshot" : ENTRY}`;

/** Return a 64-bit hash of a text, as hexadecimal digits. crypto.subtle is not used, since pages without https do not have it. */
function hash(/** @type {string} */ text) {
    let [one, other] = [0x9e3779b9, 0x85ebca6b];
    for (let index = 0; index < text.length; index++) {
        one = Math.imul(one ^ text.charCodeAt(index), 0x01000193);
        other = Math.imul(other ^ text.charCodeAt(index), 0x5bd1e995);
    }
    return [one, other].map((part) => (part >>> 0).toString(16).padStart(8, "0")).join("");
}
