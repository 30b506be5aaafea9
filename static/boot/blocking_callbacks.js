// @ts-check
/** A door is a JavaScript function that calls Python in Pyodide. Python that is called through a door may block. */

/**
 * Return a function that makes doors. A door calls `enter(...args)`; `enter` first sets the byte that was given to `mark()`.
 * If the browser can suspend WebAssembly (JSPI), the door makes a call that can be suspended. Python starts during this call, so
 * `preventDefault()` works, and Python may block later. If Python is already on the stack, Pyodide refuses this kind of call
 * before `enter` has set the byte. The door then makes an ordinary call.
 */
export function pyodideDoor(/** @type {any} */ module) {
    const suspends = module.jspiSupported && module.promisingApply && module.PyProxy_getPtr && module.enterTask;
    // Pyodide's flag is true if no Python is running, or if the running Python may suspend; it is false during an ordinary call.
    if (suspends) module.validSuspender.value = true;
    const error = module._malloc?.(4); // the place where Pyodide would report an exception; our functions raise none
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
                if (module.HEAPU8[mark]) return void ended?.catch?.(module.API.fatal_error); // not a Python exception, so fatal
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
