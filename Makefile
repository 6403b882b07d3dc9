# From a fresh clone: `make site` needs only Python 3.11 with venv; `make test` fetches its own judges.
# Works as root or with sudo, without a terminal, and with -j. What is installed once is stamped, so a second run is quick.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.PHONY: help site serve test lint acceptance bench lock vendor clean system

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
NPM_CI := ci --ignore-scripts --no-audit --no-fund --loglevel=error
UV_VERSION := 0.13.9

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: .venv/.site ## build the example site into public/
	$(BIN)/sammachip build
	@echo "The site is in $(CURDIR)/public: open it with 'make serve'."

serve: .venv/.site ## show the site on this computer and build again when a file changes
	$(BIN)/sammachip serve

test: lint system ## everything that must hold before a change is accepted
	$(BIN)/python -m pytest

lint: .venv/.dev node_modules/.stamp ## style, types and the floors of the architecture
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/djlint templates --lint --quiet
	node_modules/.bin/tsc

acceptance: site .venv/.dev acceptance/node_modules/.stamp system ## Netlify's own builder and Lighthouse; figures go to docs/acceptance.md
	title="# Acceptance figures"$$'\n\n'"Written by \`make acceptance\`; not by hand."; \
	figures=$$(acceptance/netlify.sh && $(BIN)/python -m acceptance.lighthouse); \
	printf '%s\n' "$$title" "" "$$figures" > docs/acceptance.md

bench: .venv/.dev system ## how long a build takes, cold, unchanged and after one edit; the books; a search
	$(BIN)/python benchmarks/build_time.py
	$(BIN)/python benchmarks/books.py
	$(BIN)/python -m benchmarks.search

lock: .venv/lock/bin/uv ## pin every dependency again (UPGRADE=--upgrade for newer versions)
	compile="$< pip compile pyproject.toml --python-version 3.11 --universal --generate-hashes $(UPGRADE) \
	  --no-emit-index-url --no-header --no-annotate --quiet"; \
	$$compile --group dev --output-file requirements-dev.txt; \
	$$compile --group build --constraints requirements-dev.txt --output-file requirements.txt
	npm install --package-lock-only --ignore-scripts --no-audit --no-fund --loglevel=error
	cd acceptance && npm install --package-lock-only --ignore-scripts --no-audit --no-fund --loglevel=error
	@# A lock file that names a host would tie every later installation to it. Whom to sponsor is no part of the lock.
	node -e 'for (const name of process.argv.slice(1)) { const fs = require("fs"), lock = JSON.parse(fs.readFileSync(name)); \
	  for (const each of Object.values(lock.packages)) delete each.funding; \
	  fs.writeFileSync(name, JSON.stringify(lock, null, 2) + "\n") }' package-lock.json acceptance/package-lock.json
	! grep -n '://' requirements.txt requirements-dev.txt package-lock.json acceptance/package-lock.json

vendor: node_modules/.stamp ## the basket's QR encoder again, from its package
	{ printf '/*!\n'; cat node_modules/uqr/LICENSE; printf '*/\n// @ts-nocheck: checked by its makers\n'; \
	  cat node_modules/uqr/dist/index.mjs; } > static/js/uqr.js

clean: ## back to a fresh clone: the site, caches and installed tools go, content and private/ stay
	rm -rf public .public.next .public.former .public.lock .cache .venv node_modules acceptance/node_modules .netlify dist \
	  .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

# --- what is installed, and when again ---

# No prerequisite: the interpreter is a link whose date says nothing.
$(BIN)/python:
	@$(PYTHON) -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	  || { echo "Python 3.11 or newer with venv is needed. Install it: apt-get install python3 python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv .venv

# Without build isolation: the build back end comes from requirements.txt, so nothing arrives without a hash.
.venv/.site: requirements.txt pyproject.toml | $(BIN)/python
	$(PIP) install --require-hashes -r requirements.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	touch $@

# After .site, because two pips in one environment would trip over each other under -j.
.venv/.dev: requirements-dev.txt .venv/.site
	$(PIP) install --require-hashes -r requirements-dev.txt
	touch $@

.venv/lock/bin/uv: | $(BIN)/python
	$(PYTHON) -m venv .venv/lock
	.venv/lock/bin/pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

# `system` first: it brings npm where there is none. Scripts are off: packages would fetch a Java or a browser.
node_modules/.stamp: package.json package-lock.json .npmrc | system
	npm $(NPM_CI)
	touch $@

acceptance/node_modules/.stamp: acceptance/package.json acceptance/package-lock.json | system
	cd acceptance && npm $(NPM_CI)
	touch $@

system:
	@.ci/system
