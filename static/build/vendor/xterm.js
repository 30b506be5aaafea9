/** What static/paint/terminal.js uses of xterm.js. Its style is static/vendor/xterm.css. */
export { FitAddon } from "@xterm/addon-fit";
export { WebLinksAddon } from "@xterm/addon-web-links";
export { Terminal } from "@xterm/xterm";
