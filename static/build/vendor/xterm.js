/** The parts of xterm.js that static/paint/terminal.js uses. Their style is static/vendor/xterm.css. */
export { FitAddon } from "@xterm/addon-fit";
export { WebLinksAddon } from "@xterm/addon-web-links";
export { Terminal } from "@xterm/xterm";
