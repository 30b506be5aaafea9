// @ts-check
/**
 * Keeps folders of an interpreter's file system after the page is closed. The data is in the browser (IndexedDB) or in a folder
 * on disk.
 *
 * @typedef {{data?: Uint8Array, folder?: boolean}} Kept   the content of a file, or the entry `folder`, which says that the item
 *     is a folder
 * @typedef {{read: () => Promise<[string, Kept][]>, write: (changes: [string, Kept | undefined][]) => Promise<void>}} Place   the
 *     place where the content of a folder is kept; the names of files are relative to this folder
 */

import { database, entries, write } from "../storage.js";

const NAME = (/** @type {string} */ path) => `@pyscript/fs${path}`;
/** Two changes of a file may get the same modification time if at most this number of milliseconds lies between the changes. */
const GRAIN = 50;

/** @returns {Promise<Place>} */
async function inBrowser(/** @type {string} */ path) {
    const db = await database(NAME(path));
    return { read: () => entries(db), write: (changes) => write(db, changes) };
}

/** @returns {Place} */
function inFolder(/** @type {any} */ root) {
    const parent = async (/** @type {string} */ name) => {
        let folder = root;
        for (const part of name.split("/").slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
        return folder;
    };
    const base = (/** @type {string} */ name) => name.replace(/^.*\//, "");
    return {
        async read() {
            /** @type {[string, Kept][]} */
            const found = [];
            const look = async (/** @type {any} */ folder, /** @type {string} */ prefix) => {
                for await (const [name, handle] of folder.entries()) {
                    if (handle.kind === "directory") {
                        found.push([prefix + name, { folder: true }]);
                        await look(handle, `${prefix}${name}/`);
                    } else {
                        const data = new Uint8Array(await (await handle.getFile()).arrayBuffer());
                        found.push([prefix + name, { data }]);
                    }
                }
            };
            await look(root, "");
            return found;
        },
        async write(changes) {
            for (const [name, kept] of changes) {
                const folder = await parent(name);
                if (!kept) await folder.removeEntry(base(name), { recursive: true }).catch(() => {});
                else if (kept.folder) await folder.getDirectoryHandle(base(name), { create: true });
                else {
                    const stream = await (await folder.getFileHandle(base(name), { create: true })).createWritable();
                    await stream.write(kept.data);
                    await stream.close();
                }
            }
        },
    };
}

/**
 * Take the lock of a folder. Return a function that releases the lock, or return false if another tab holds the lock.
 *
 * @returns {Promise<(() => void) | false>}
 */
function lock(/** @type {string} */ path) {
    if (!navigator.locks) return Promise.resolve(() => {});
    return new Promise((resolve) => {
        navigator.locks.request(`pyscript ${path}`, { ifAvailable: true }, (held) => {
            if (!held) return resolve(false);
            return new Promise((release) => resolve(() => release(undefined)));
        });
    });
}

/**
 * Maps the file system of each interpreter to the callbacks that are called after a change in this file system.
 *
 * @type {WeakMap<object, Set<(node: any) => void>>}
 */
const watchers = new WeakMap();

/**
 * Call `changed(node)` after each change in a file system. `node` is the file that was written, or the folder whose items
 * changed. Return a function that ends these calls.
 */
function watch(/** @type {any} */ FS, /** @type {(node: any) => void} */ changed) {
    const callbacks = watchers.get(FS) ?? new Set();
    if (!watchers.has(FS)) wrapOperations(FS, callbacks);
    watchers.set(FS, callbacks);
    callbacks.add(changed);
    return () => callbacks.delete(changed);
}

/**
 * Wrap the operations that change files and folders, so that they call the callbacks. All files share one table of operations,
 * and all folders share another table.
 */
function wrapOperations(/** @type {any} */ FS, /** @type {Set<(node: any) => void>} */ callbacks) {
    const path = "/pyscript-file";
    FS.writeFile(path, "");
    const { node } = FS.lookupPath(path);
    FS.unlink(path);
    const tables = [
        [node.stream_ops, "write", "msync"],
        [node.node_ops, "setattr"],
        [node.parent.node_ops, "setattr", "mknod", "rename", "unlink", "rmdir", "symlink"],
    ];
    for (const [table, ...names] of tables)
        for (const name of names) {
            const own = table[name];
            table[name] = (/** @type {any[]} */ ...given) => {
                const changed = given[0].node ?? given[0];
                const places = name === "rename" ? [changed.parent, given[1]] : [changed];
                const result = own(...given);
                for (const place of places) callbacks.forEach((callback) => callback(place));
                return result;
            };
        }
}

/** The number of milliseconds between a change and the save of this change. */
const SOON = 200;

/** A folder whose content is kept after the page is closed. */
class Folder {
    /** Whether something has changed since the last save. */
    #changed = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #timer;
    #unwatch = () => {};
    /** This function is called with the error if a save fails and no program awaits this save. @type {(error: any) => void} */
    failed = (error) => console.error(error);
    /**
     * The files at the time of the last save. This maps the name of each file to its modification time and its size.
     *
     * @type {Map<string, string>}
     */
    #known = new Map();
    #savedAt = 0;
    /** @type {Promise<void>} */
    #saving = Promise.resolve();

    constructor(
        /** @type {any} */ FS,
        /** @type {string} */ path,
        /** @type {Place} */ place,
        /** @type {(() => void) | false} */ release,
    ) {
        this.FS = FS;
        this.path = path;
        this.place = place;
        this.release = release;
        this.readOnly = !release;
    }

    /** Copy the kept files into the interpreter's file system. */
    async restore() {
        this.FS.mkdirTree(this.path);
        const kept = (await this.place.read()).sort(([a], [b]) => (a < b ? -1 : 1));
        for (const [name, { data, folder }] of kept) {
            const path = `${this.path}/${name}`;
            this.FS.mkdirTree(folder ? path : path.replace(/\/[^/]*$/, ""));
            if (!folder) this.FS.writeFile(path, data);
            this.#known.set(name, this.#state(path));
        }
        const { node } = this.FS.lookupPath(this.path);
        this.#unwatch = watch(this.FS, (place) => this.#isInside(place, node) && this.#saveSoon());
    }

    #isInside(/** @type {any} */ place, /** @type {any} */ root) {
        while (place !== root && place !== place.parent) place = place.parent;
        return place === root;
    }

    #saveSoon() {
        this.#changed = true;
        if (!this.readOnly) this.#timer ??= setTimeout(() => this.saveChanges(), SOON);
    }

    /** If something has changed since the last save, save now, and report a failure. */
    saveChanges() {
        if (this.#changed) this.save().catch(this.failed);
    }

    #state(/** @type {string} */ path) {
        const { mode, size, mtime } = this.FS.stat(path);
        return this.FS.isDir(mode) ? "folder" : `${Number(mtime)} ${size}`;
    }

    /** Return a map from the name of each file and folder in this folder to its state. */
    #look(prefix = "", /** @type {Map<string, string>} */ found = new Map()) {
        for (const name of this.FS.readdir(`${this.path}/${prefix}`)) {
            if (name === "." || name === "..") continue;
            const state = this.#state(`${this.path}/${prefix}${name}`);
            found.set(prefix + name, state);
            if (state === "folder") this.#look(`${prefix}${name}/`, found);
        }
        return found;
    }

    /**
     * Return all files, and the changes that must be saved. These include the files that changed after the last save, and those
     * that changed just before the last save, because a further change to them may have gone unnoticed.
     */
    #changes() {
        const found = this.#look();
        /** @type {[string, Kept | undefined][]} */
        const changes = [];
        for (const [name, state] of found) {
            const fresh = state !== "folder" && parseInt(state) > this.#savedAt - GRAIN;
            if (!fresh && this.#known.get(name) === state) continue;
            changes.push([name, state === "folder" ? { folder: true } : { data: this.FS.readFile(`${this.path}/${name}`) }]);
        }
        for (const name of this.#known.keys()) if (!found.has(name)) changes.push([name, undefined]);
        return { found, changes };
    }

    /** Wait until all saves that have already begun are finished, and then save the changes. */
    save() {
        const next = this.#saving.catch(() => {}).then(() => this.#save());
        this.#saving = next;
        return next;
    }

    async #save() {
        if (this.readOnly) return;
        clearTimeout(this.#timer);
        this.#timer = undefined;
        this.#changed = false;
        const now = Date.now();
        const { found, changes } = this.#changes();
        try {
            if (changes.length) await this.place.write(changes);
        } catch (error) {
            this.#changed = true; // the next save tries again
            throw error;
        }
        this.#known = found;
        this.#savedAt = now;
    }

    /** Save the changes, and then remove the content of the folder from the interpreter's file system. */
    async close() {
        await this.save();
        this.#unwatch();
        const names = [...this.#look().keys()].sort().reverse();
        for (const name of names) {
            const path = `${this.path}/${name}`;
            if (this.FS.isDir(this.FS.stat(path).mode)) this.FS.rmdir(path);
            else this.FS.unlink(path);
        }
        if (this.release) this.release();
    }
}

/**
 * Restore a folder and keep its later changes. The changes are kept in `handle`, which is a folder on the person's disk, or in
 * the browser if there is no `handle`.
 *
 * @returns {Promise<Folder>}
 */
export async function keep(/** @type {any} */ FS, /** @type {string} */ path, /** @type {any} */ handle) {
    const place = handle ? inFolder(handle) : await inBrowser(path);
    const folder = new Folder(FS, path, place, await lock(path));
    await folder.restore();
    return folder;
}

/** Delete everything that the browser has kept of a folder. Return whether the browser had kept anything. */
export async function forget(/** @type {string} */ path) {
    const db = await database(NAME(path));
    const some = (await entries(db)).length > 0;
    await write(db, [], true);
    db.close();
    return some;
}

/**
 * Return the folder on disk that the person has chosen for a key. If there is no such folder, or if its use is refused, ask the
 * person to choose a folder.
 */
export async function chosen(/** @type {string} */ key, /** @type {any} */ options) {
    const db = await database("@pyscript.fs");
    const known = (await entries(db)).find((/** @type {[string, any]} */ [name]) => name === key)?.[1];
    if (known && (await known.queryPermission(options)) === "granted") return known;
    if (known && (await known.requestPermission(options)) === "granted") return known;
    const handle = await /** @type {any} */ (globalThis).showDirectoryPicker(options);
    await write(db, [[key, handle]]);
    return handle;
}

/** Forget the folder that the person has chosen for a key. Return whether there was such a folder. */
export async function unchoose(/** @type {string} */ key) {
    const db = await database("@pyscript.fs");
    const some = (await entries(db)).some((/** @type {[string, any]} */ [name]) => name === key);
    await write(db, [[key, undefined]]);
    return some;
}

/**
 * Let the person choose files. Return the names and the contents of these files, or [] if the person cancels.
 *
 * @returns {Promise<{name: string, data: Uint8Array}[]>}
 */
export async function pick(/** @type {string} */ accept, /** @type {boolean} */ multiple) {
    if (!navigator.userActivation?.isActive) throw new DOMException("no click", "SecurityError");
    const input = Object.assign(document.createElement("input"), { type: "file", accept, multiple });
    return new Promise((resolve, reject) => {
        input.oncancel = () => resolve([]);
        input.onchange = () =>
            Promise.all(
                [...(input.files ?? [])].map(async (file) => ({
                    name: file.name,
                    data: new Uint8Array(await file.arrayBuffer()),
                })),
            ).then(resolve, reject);
        input.click();
    });
}

/** Offer bytes to the person as a file to download. */
export function offer(/** @type {string} */ name, /** @type {Uint8Array} */ data, /** @type {string} */ type) {
    const url = URL.createObjectURL(new Blob([/** @type {any} */ (data)], { type }));
    Object.assign(document.createElement("a"), { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
