export { parse, stringify } from "flatted";
