import DOMPurify from "dompurify";
import { marked } from "marked";

/** Markdown as harmless HTML. */
export const render = (/** @type {string} */ text) => DOMPurify.sanitize(marked.parse(text, { async: false }));
