# Each target does its own set-up: a clean clone needs only Python, make and, for the browser, apt.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python

.PHONY: help demo test test-all test-js soak test-browsers test-firefox test-webkit coverage static bench docs lint format types wheel clean browser

help:  ## Show the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(VENV)/.ready: requirements-dev.txt pyproject.toml
	@test -x $(PY) || $(PYTHON) -m venv $(VENV)
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

static: $(VENV)/.ready  ## Build the interpreters and our package into static/
	@$(PY) static/build

browser:
	@$(PYTHON) tests/browser/install.py

demo: static  ## Serve the examples, and print their address
	@$(PY) examples/serve.py

test: static browser lint test-js  ## Run every test, in a real browser
	@$(PY) -m pytest

test-all: test test-browsers  ## Run every test, and in Firefox and WebKitGTK those that depend on the engine

ROUNDS ?= 10

soak: static browser  ## Repeat the tests that races and leaks would break, ROUNDS times; stop at a failure
	@for round in $$(seq $(ROUNDS)); do echo "round $$round of $(ROUNDS)"; \
		$(PY) -m pytest -x tests/test_leaks.py tests/test_growth.py tests/test_snapshot.py tests/test_workers.py \
		tests/test_remote.py tests/test_pool.py tests/test_repl.py tests/test_terminal.py tests/test_editor.py || exit 1; done

test-js: static  ## Run the JavaScript tests that need no browser
	@$(PY) static/build/javascript.py test

coverage: static browser  ## List public functions that no test enters, on CPython or in the browser
	@$(PY) -m pytest --coverage

test-browsers: static  ## Run the tests that depend on the engine in Firefox and WebKitGTK
	@$(PYTHON) tests/browser/install.py others
	@$(MAKE) --no-print-directory --jobs=2 --output-sync=target test-firefox test-webkit

test-firefox:
	@$(PY) -m pytest --engine firefox tests/test_snapshot.py tests/test_output.py tests/test_script.py

test-webkit:
	@xvfb-run -a $(PY) -m pytest --engine webkit tests/test_snapshot.py -k "not package and not isolated_page"

docs: $(VENV)/.ready  ## Update the tables in docs/config.md and docs/errors.md
	@$(PY) static/build/documents.py

types: $(VENV)/.ready  ## Update the types of the DOM, pyscript/dom.pyi
	@$(PY) static/build/dom_types.py

lint: static  ## Run ruff, mypy --strict, import contracts, tsc, ESLint, Prettier, and the search for words to avoid
	@$(PY) static/build/style.py
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/mypy
	@for folder in tests static/build bench; do $(VENV)/bin/mypy $$folder || exit 1; done
	@$(VENV)/bin/lint-imports
	@$(PY) static/build/javascript.py lint

format: static  ## Format all code
	@$(VENV)/bin/ruff check --fix-only --quiet .
	@$(VENV)/bin/ruff format .
	@$(PY) static/build/javascript.py format

bench: static browser  ## Compare start-up with that of @pyscript/core, in one run
	@$(PY) bench

wheel: static  ## Build a wheel that includes static/, in dist/
	@$(PY) -m build --wheel --no-isolation --outdir dist .

clean:  ## Remove all built files
	rm -rf build dist static/pyodide static/micropython static/vendor static/*/bundle.* static/built.json static/boot/sizes.json static/errors.html static/texts.json static/config.schema.json
