// @ts-check
/** Doors: JavaScript functions that enter Pyodide in such a way that Python may block in them. */

/**
 * Return a function that makes doors. A door calls `enter(...args)`, which first sets the byte given to `mark()`. Where the
 * browser can suspend WebAssembly (JSPI), Python starts within the call, so `preventDefault()` works, and may block later on.
 * With Python already on the stack, Pyodide refuses this before Python starts; the door then makes an ordinary call.
 */
export function pyodideDoor(/** @type {any} */ module) {
    const suspends = module.jspiSupported && module.promisingApply && module.PyProxy_getPtr && module.enterTask;
    // Pyodide's flag: true while no Python runs, or Python that may suspend; false during an ordinary call.
    if (suspends) module.validSuspender.value = true;
    const error = module._malloc?.(4); // where Pyodide would report an exception; our functions raise none
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
                if (module.HEAPU8[mark]) return void ended?.catch?.(module.API.fatal_error); // not a Python exception: fatal
                module.stackRestore(stack);
            }
            enter(...args);
        };
        /** Destroy the proxy of the Python function, once a call in progress has returned. */
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
