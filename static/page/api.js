// @ts-check
/**
 * Collects the functions that Python may call in the page, with `runtime.page.NAME(...)`. pyscript/runtime/page_api.py lists the
 * same functions with their types, and says how a worker calls each function. tests/unit/runtime/test_page_api.py compares the
 * two files.
 *
 * For most of these functions, the call from Python takes longer than the function's own work. Each function therefore does all
 * the work for its purpose in one call.
 */

import { cellOf, generateCell, leaveCell, offerScript } from "./cells.js";
import { adopt, attach, define, depth, dispatch, fill, markup, onUnclaimed, shadow } from "./custom_elements.js";
import { panel, withdrawPanel } from "./error_panel.js";
import { keepText, keptText } from "./local_storage.js";
import * as nodes from "./nodes.js";
import { announce, attachAttributes } from "./observer.js";
import { question } from "./input_field.js";
import { places, print, targetOf } from "./output.js";
import { leaveTerminal, openPane, openPanes, terminalOf, terminalRead, terminalStop, terminalWrite } from "./terminals.js";
import { jsonOf, pairsOf, shapeOf } from "./values.js";

const elements = { adopt, attach, define, depth, dispatch, fill, markup, onUnclaimed, shadow };
const tags = { announce, attachAttributes };
const output = { panel, places, print, question, targetOf, withdrawPanel };
const prompts = { cellOf, generateCell, leaveCell, offerScript };
const terminals = { leaveTerminal, openPane, openPanes, terminalOf, terminalRead, terminalStop, terminalWrite };
const texts = { keepText, keptText };

/**
 * The functions for nodes and values. Python in a worker also uses these functions for JavaScript objects of the worker itself.
 */
export const realmApi = {
    append: nodes.append,
    box: nodes.box,
    change: nodes.change,
    construct: nodes.construct,
    find: nodes.find,
    guard: nodes.guard,
    identity: nodes.identity,
    keepWith: nodes.keepWith,
    keptWith: nodes.keptWith,
    make: nodes.make,
    plain: nodes.plain,
    prepared: nodes.prepared,
    settled: nodes.settled,
    startTimer: nodes.startTimer,
    stopTimer: nodes.stopTimer,
    style: nodes.style,
    unescape: nodes.unescape,
    write: nodes.write,
    jsonOf,
    pairsOf,
    shapeOf,
};

export const pageApi = { ...realmApi, ...elements, ...tags, ...output, ...prompts, ...terminals, ...texts };
