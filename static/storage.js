// @ts-check
/**
 * Keeps a page's data in the browser. In JavaScript, `storage(name)` opens the same items that `pyscript.storage(name)` opens in
 * Python.
 *
 * The items are in the store "entries" of the IndexedDB database `IDBMap/@pyscript/NAME`. Items have the same format as in
 * PyScript core: an item that holds bytes is an object {kind, data}, and any other item is the text that the library flatted
 * makes of [kind, value].
 */

import { parse, stringify } from "./vendor/flatted.js";

const ENTRIES = "entries";

/** @returns {Promise<any>} a promise of the result of an IndexedDB request */
const result = (/** @type {IDBRequest} */ request) =>
    new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });

/** Open the database with the given name. @returns {Promise<IDBDatabase>} */
export function database(/** @type {string} */ name) {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.result.createObjectStore(ENTRIES);
    return result(request);
}

/** Return all items of a database, as a list of the form [[key, value], ...]. */
export async function entries(/** @type {IDBDatabase} */ db) {
    const store = db.transaction(ENTRIES).objectStore(ENTRIES);
    const [keys, values] = await Promise.all([result(store.getAllKeys()), result(store.getAll())]);
    return keys.map((/** @type {any} */ key, /** @type {number} */ index) => [key, values[index]]);
}

/**
 * Write changes to a database in one transaction. Each change contains a key and its new value; the value undefined deletes the
 * key.
 *
 * @returns {Promise<void>}
 */
export function write(/** @type {IDBDatabase} */ db, /** @type {[any, any][]} */ changes, clear = false) {
    return new Promise((resolve, reject) => {
        const transaction = db.transaction(ENTRIES, "readwrite");
        transaction.oncomplete = () => resolve();
        transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error("aborted"));
        const store = transaction.objectStore(ENTRIES);
        if (clear) store.clear();
        for (const [key, value] of changes) {
            if (value === undefined) store.delete(key);
            else store.put(value, key);
        }
        transaction.commit(); // without waiting for answers: if the person left the page first, changes would be lost
    });
}

/**
 * An open storage. It writes each change to the database soon after the program makes the change. It writes all changes of one
 * task together.
 */
class Store {
    /** @type {Map<any, any>} */
    #changes = new Map();
    #cleared = false;
    /** @type {Promise<void> | null} */
    #writing = null;
    #awaited = false;
    /**
     * This function is called with the error if a write fails and the program does not wait for the write.
     *
     * @type {(error: any) => void}
     */
    failed = (error) => console.error(error);

    constructor(/** @type {string} */ name, /** @type {IDBDatabase} */ db, /** @type {[any, any][]} */ items) {
        this.name = name;
        this.db = db;
        this.items = items;
        addEventListener("pagehide", () => {
            if (this.#changes.size || this.#cleared) this.#flush().catch(this.failed);
        });
    }

    texts() {
        return JSON.stringify(this.items.filter(([, value]) => typeof value === "string"));
    }

    binaries() {
        return this.items.filter(([, value]) => typeof value !== "string").map(([key, { kind, data }]) => ({ key, kind, data }));
    }

    setText(/** @type {any} */ key, /** @type {string} */ text) {
        this.#change(key, text);
    }

    setBinary(/** @type {any} */ key, /** @type {string} */ kind, /** @type {Uint8Array} */ data) {
        this.#change(key, { kind, data });
    }

    delete(/** @type {any} */ key) {
        this.#change(key, undefined);
    }

    clear() {
        this.#changes.clear();
        this.#cleared = true;
        this.#soon();
    }

    #change(/** @type {any} */ key, /** @type {any} */ value) {
        this.#changes.set(key, value);
        this.#soon();
    }

    #soon() {
        this.#writing ??= this.#write().catch((error) => {
            if (!this.#awaited) this.failed(error);
            else throw error;
        });
    }

    async #write() {
        await null; // so that all changes made in this task are written together
        try {
            while (this.#changes.size || this.#cleared) await this.#flush();
        } finally {
            this.#writing = null;
        }
    }

    /** Write the changes that are not yet in the database. */
    #flush() {
        const [changes, cleared] = [[...this.#changes], this.#cleared];
        this.#changes.clear();
        this.#cleared = false;
        return write(this.db, changes, cleared);
    }

    /** Wait until all changes are written. */
    async sync() {
        this.#awaited = true;
        try {
            await this.#writing;
        } finally {
            this.#awaited = false;
        }
    }
}

/** Open a storage for Python. */
export async function open(/** @type {string} */ name) {
    const db = await database(`IDBMap/@pyscript/${name}`);
    return new Store(name, db, await entries(db));
}

/** Return a value in the form in which the database keeps the value. */
function encoded(/** @type {any} */ value) {
    if (value === null || value === undefined) return stringify(["null", 0]);
    if (value instanceof ArrayBuffer) return { kind: "bytearray", data: new Uint8Array(value) };
    if (ArrayBuffer.isView(value))
        return { kind: "memoryview", data: new Uint8Array(value.buffer, value.byteOffset, value.byteLength) };
    if (["function", "symbol", "bigint"].includes(typeof value)) throw new TypeError(`Unexpected value: ${String(value)}`);
    return stringify(["generic", value]);
}

/** Return the value of an item that the database keeps. */
function decoded(/** @type {any} */ kept) {
    const [kind, value] = typeof kept === "string" ? parse(kept) : [kept.kind, kept.data];
    if (kind === "null") return null;
    if (kind === "generic") return value;
    const bytes = new Uint8Array(value);
    return kind === "memoryview" ? bytes : bytes.buffer;
}

/**
 * Open a storage for JavaScript. Return an object that keeps its properties in the browser. The object has the methods `sync()`
 * and `clear()`.
 *
 * @param {string} name
 */
export async function storage(name) {
    if (!name) throw new SyntaxError("The storage name must be defined");
    const store = await open(name);
    const items = new Map(store.items.map(([key, kept]) => [key, decoded(kept)]));
    /** @type {Record<string, Function>} */
    const methods = {
        sync: () => store.sync(),
        clear() {
            items.clear();
            store.clear();
        },
    };
    return new Proxy(/** @type {any} */ ({}), {
        get: (_, key) => methods[String(key)] ?? items.get(key),
        has: (_, key) => items.has(key),
        ownKeys: () => [...items.keys()].map(String),
        getOwnPropertyDescriptor: (_, key) =>
            items.has(key) ? { value: items.get(key), enumerable: true, configurable: true, writable: true } : undefined,
        set(_, key, value) {
            const kept = encoded(value);
            items.set(key, value);
            if (typeof kept === "string") store.setText(key, kept);
            else store.setBinary(key, kept.kind, kept.data);
            return true;
        },
        deleteProperty(_, key) {
            if (items.delete(key)) store.delete(key);
            return true;
        },
    });
}
