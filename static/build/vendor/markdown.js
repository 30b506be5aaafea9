import DOMPurify from "dompurify";
import { marked } from "marked";

/** Return Markdown as sanitised HTML. */
export const render = (/** @type {string} */ text) => DOMPurify.sanitize(marked.parse(text, { async: false }));
