// @ts-check
/**
 * Makes doors. A door is a JavaScript function that calls a Python function in Pyodide. A Python function that is called through
 * a door may block.
 */

/**
 * Return a function that makes doors. A door calls the Python function `enter(...args)`, which first sets the byte that was given
 * to `mark()`. If the browser can suspend WebAssembly (JSPI), the door makes a call that can be suspended. The Python function
 * starts immediately, during this call, so `preventDefault()` still works, and the function may block later. If Python is already
 * on the stack, Pyodide refuses a call that can be suspended, and `enter` does not set the byte. The door then makes an ordinary
 * call.
 */
export function pyodideDoor(/** @type {any} */ module) {
    const suspends = module.jspiSupported && module.promisingApply && module.PyProxy_getPtr && module.enterTask;
    // Pyodide's flag is true if no Python code is running or if it may suspend. During an ordinary call, the flag is false.
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
                if (module.HEAPU8[mark]) return void ended?.catch?.(module.API.fatal_error); // no Python error, so fatal
                module.stackRestore(stack);
            }
            enter(...args);
        };
        /** Close the door. Destroy the proxy of the Python function after a call that is in progress has returned. */
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
