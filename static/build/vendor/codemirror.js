/** The parts of CodeMirror 6 that static/paint/editor.js and keys.js use. */
export {
    acceptCompletion,
    autocompletion,
    closeBrackets,
    closeBracketsKeymap,
    closeCompletion,
    completionKeymap,
    completionStatus,
    moveCompletionSelection,
    startCompletion,
} from "@codemirror/autocomplete";
export {
    cursorLineEnd,
    cursorLineStart,
    defaultKeymap,
    deleteGroupBackward,
    deleteToLineEnd,
    deleteToLineStart,
    history,
    historyKeymap,
    indentLess,
    indentMore,
    insertNewlineAndIndent,
    toggleComment,
} from "@codemirror/commands";
export { python } from "@codemirror/lang-python";
export { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
export { Compartment, EditorState, Prec, StateEffect, StateField } from "@codemirror/state";
export {
    Decoration,
    EditorView,
    drawSelection,
    dropCursor,
    highlightActiveLine,
    highlightSpecialChars,
    hoverTooltip,
    keymap,
    lineNumbers,
    placeholder,
    showTooltip,
} from "@codemirror/view";
export { classHighlighter } from "@lezer/highlight";
