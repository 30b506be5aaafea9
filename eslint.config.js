import js from "@eslint/js";
import globals from "globals";

export default [
    {
        ignores: [
            "static/vendor",
            "static/pyodide",
            "static/micropython",
            "static/*/bundle.js",
            "node_modules",
            "build",
            "dist",
            "bench/out",
            ".venv",
        ],
    },
    js.configs.recommended,
    {
        files: ["**/*.js", "**/*.mjs"],
        languageOptions: { ecmaVersion: "latest", sourceType: "module", globals: { ...globals.browser, ...globals.es2025 } },
        linterOptions: { reportUnusedDisableDirectives: "error" },
        rules: {
            complexity: ["error", 12],
            eqeqeq: ["error", "always", { null: "ignore" }],
            "max-lines": ["error", { max: 400 }],
            "max-lines-per-function": ["error", { max: 60, skipComments: true, skipBlankLines: true }],
            "no-eval": "error",
            "no-implied-eval": "error",
            "no-empty": ["error", { allowEmptyCatch: true }],
            "no-shadow": "error",
            "no-unused-vars": ["error", { argsIgnorePattern: "^_", caughtErrors: "all" }],
            "no-var": "error",
            "prefer-const": "error",
        },
    },
    { files: ["static/build/*.mjs", "tests/js/**"], languageOptions: { globals: globals.node } },
    { files: ["tests/js/**"], rules: { "max-lines-per-function": "off" } },
];
