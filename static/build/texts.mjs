// Collects the texts that JavaScript shows: the members of each `const TEXTS = {...}`, as JSON.
//   node texts.mjs FILE...
import { readFileSync } from "node:fs";
import { parse } from "acorn";

/** Return the text of a member. If the member is a function, return its result, with the parameters in braces. */
function textOf(node, source) {
    if (node.type === "Literal" && typeof node.value === "string") return node.value;
    if (node.type === "ArrowFunctionExpression") return textOf(node.body, source);
    if (node.type !== "TemplateLiteral") throw new Error(`no text: ${source.slice(node.start, node.end)}`);
    const names = node.expressions.map(({ start, end }) => `{${source.slice(start, end)}}`);
    return node.quasis.map(({ value }, index) => value.cooked + (names[index] ?? "")).join("");
}

const found = process.argv.slice(2).flatMap((file) => {
    const source = readFileSync(file, "utf8");
    const { body } = parse(source, { ecmaVersion: "latest", sourceType: "module" });
    const constants = body.flatMap((node) => (node.type === "VariableDeclaration" ? node.declarations : []));
    const members = constants.filter(({ id }) => id.name === "TEXTS").flatMap(({ init }) => init.properties);
    return members.map(({ key, value }) => ({ file, key: key.name, text: textOf(value, source) }));
});
process.stdout.write(JSON.stringify(found));
