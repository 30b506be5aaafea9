// @ts-check
/** The door: how a JavaScript callback enters Pyodide, so that Python may block in it. */

/**
 * The way from a JavaScript callback into Python: `enter(...args)` first sets the byte that was given to `door.mark()`.
 * Where the browser can suspend WebAssembly (JSPI), Python starts within the call, so `preventDefault()` works, and may
 * still block later on. With Python already on the stack that is refused before Python starts; then it is an ordinary call.
 */
export function pyodideDoor(/** @type {any} */ module) {
    const suspends = module.jspiSupported && module.promisingApply && module.PyProxy_getPtr && module.enterTask;
    // True while no Python runs, or Python that may suspend; an ordinary call sets it to false for its own time.
    if (suspends) module.validSuspender.value = true;
    const error = module._malloc?.(4); // where an exception would be told; our functions raise none
    let mark = 0;
    const make = (/** @type {any} */ enter) => {
        let open = true;
        const door = (/** @type {any[]} */ ...args) => {
            if (!open) return;
            if (suspends && module.validSuspender.value) {
                const stack = module.stackSave();
                module.HEAPU8[mark] = 0;
                module.enterTask();
                const ended = module.promisingApply(module.PyProxy_getPtr(enter), args, args.length, [], 0, error);
                if (module.HEAPU8[mark]) return void ended?.catch?.(module.API.fatal_error); // no Python exception
                module.stackRestore(stack);
            }
            enter(...args);
        };
        /** Frees what Python holds for it, after the call that may be going on. */
        door.release = () => {
            if (open) queueMicrotask(() => enter.destroy());
            open = false;
        };
        return door;
    };
    make.mark = (/** @type {any} */ byte) => {
        mark = byte.getBuffer("u8").data.byteOffset;
    };
    return make;
}
