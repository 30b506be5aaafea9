// @ts-check
/**
 * The stores of snapshots: the origin private file system, or, for pages that have none, a database, which is slower.
 *
 * @typedef {{read: (name: string) => Promise<ArrayBuffer>, write: (name: string, file: Uint8Array) => Promise<void>,
 *     remove: (name: string) => Promise<any>, names: () => Promise<string[]>}} Store   `names` lists the oldest file first (in
 *     the database, the order is that of names); only a worker can write
 */

/** The pattern of our files' names, the name of our database, and the ending of its entries' names. */
const OURS = /^pyscript-.*\.snapshot$/;
const DATABASE = "pyscript";
const ENTRY = ".entry";
/** The number of bytes at the beginning of a file that show whether the file is whole. */
const HEAD = 16;

/** @type {Store} */
const files = {
    async read(name) {
        const folder = await navigator.storage.getDirectory();
        return (await (await folder.getFileHandle(name)).getFile()).arrayBuffer();
    },
    /** Write a file. Its beginning is written last, so that an incomplete file is recognised by its beginning. */
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

/** Return the result of an IndexedDB request to our own store. @returns {Promise<any>} */
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

/** Return the store of a snapshot. The page chooses the store: in some browsers, workers have a file system and pages do not. */
export const storeOf = (/** @type {string} */ name) => (name.endsWith(ENTRY) ? entries : files);
/** Return the name of a build's snapshot, or, if `key` is not "", the name of a page's own snapshot. */
export const nameOf = (/** @type {string} */ build, /** @type {string} */ key) =>
    `pyscript-${build}${key && `-${hash(key)}`}${"getDirectory" in (navigator.storage ?? {}) ? ".snapshot" : ENTRY}`;

/** Return a 64-bit hash of a text, as hexadecimal digits; pages without https have no crypto.subtle. */
function hash(/** @type {string} */ text) {
    let [one, other] = [0x9e3779b9, 0x85ebca6b];
    for (let index = 0; index < text.length; index++) {
        one = Math.imul(one ^ text.charCodeAt(index), 0x01000193);
        other = Math.imul(other ^ text.charCodeAt(index), 0x5bd1e995);
    }
    return [one, other].map((part) => (part >>> 0).toString(16).padStart(8, "0")).join("");
}
