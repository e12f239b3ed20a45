# The verbs of the project. `make run` and `make test` are all a newcomer needs.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON ?= python3
PORT ?= 8080
export PORT

BIN := .venv/bin
# Node of this machine when it is new enough, else the packaged one.
NODE := $(BIN)/python -m stack.node
SERVICES := catalog dossier feedback reporting

INSTALLED := .venv/.installed
APP := frontend/dist/index.html
APP_SOURCES := $(shell find frontend/src frontend/public frontend/scripts -type f 2>/dev/null) \
	$(wildcard frontend/*.html frontend/*.json frontend/*.ts)

.PHONY: help run test test-python test-app test-e2e lint bench openapi migration screenshots install build clean

help: ## show the verbs
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z0-9-]+):.*## (.*)/  \1\t\2/' | expand -t 16

run: install build ## install, build, start everything with the demo district on http://127.0.0.1:$PORT
	@exec $(BIN)/motcua up

test: test-python test-app test-e2e ## all tests: unit, API, contract, architecture, app, end to end

test-python: install build
	@$(BIN)/pytest -n 2 --dist loadfile

test-app: frontend/node_modules/.installed
	@$(NODE) --in frontend npm test --silent

test-e2e: build tests/e2e/node_modules/.installed
	@data=$$(mktemp -d); trap '$(BIN)/motcua reset --yes --data '$$data'/data >/dev/null 2>&1; rm -rf '$$data EXIT; \
		MOTCUA_E2E_DATA=$$data/data $(NODE) --in tests/e2e npm test --silent

lint: install frontend/node_modules/.installed tests/e2e/node_modules/.installed ## style, types and import rules
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo >.import-linter.log || { cat .import-linter.log; exit 1; }
	@rm -f .import-linter.log
	@$(NODE) --in frontend npm run --silent lint
	@$(NODE) --in tests/e2e npm run --silent lint

bench: install ## measure the speed that is promised; SIZE=100000 for a shorter run
	@cd tests && ../$(BIN)/python -m bench $(if $(SIZE),--size $(SIZE))

openapi: install frontend/node_modules/.installed ## write the contracts anew, and the app's types from them
	@for service in $(SERVICES); do $(BIN)/python -m kernel.openapi $$service > services/$$service/openapi.json.new; \
		mv services/$$service/openapi.json.new services/$$service/openapi.json; done
	@$(NODE) --in frontend npm run --silent api

migration: install ## draft the next migration: make migration SERVICE=dossier NAME="surveys"
	@$(BIN)/python -m stack.migration "$(SERVICE)" "$(NAME)"

screenshots: build tests/e2e/node_modules/.installed ## take the pictures of the README from a running demo
	@$(NODE) --in tests/e2e npm run --silent screenshots

install: $(INSTALLED) ## the Python environment, every package with its hash

build: $(APP) ## the staff app

clean: ## remove what was installed and built; data stays
	@rm -rf .venv frontend/node_modules frontend/dist tests/e2e/node_modules .mypy_cache .ruff_cache .pytest_cache \
		.hypothesis .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(INSTALLED): requirements.lock deploy/stack/bootstrap.lock $(wildcard */*/pyproject.toml)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
		{ echo "Python 3.11 or later is needed: apt install python3 (or PYTHON=/path/to/python3 make $(MAKECMDGOALS))" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "Python's venv is missing: apt install python3-venv" >&2; exit 1; }
	@$(BIN)/python -c '' 2>/dev/null || { echo "· making the Python environment"; $(PYTHON) -m venv --clear .venv; }
	@$(BIN)/python -c 'import sys, pathlib; sys.exit(not pathlib.Path(sys.prefix, "bin", "uv").exists())' || \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r deploy/stack/bootstrap.lock
	@echo "· installing the Python packages (a minute or two the first time)"
	@$(BIN)/uv pip sync --quiet --python $(BIN)/python requirements.lock deploy/stack/bootstrap.lock
	@touch $@

frontend/node_modules/.installed: frontend/package-lock.json | install
	@echo "· installing the packages of the app"
	@$(NODE) --in frontend npm ci --loglevel=error >/dev/null
	@touch $@

tests/e2e/node_modules/.installed: tests/e2e/package-lock.json | install
	@echo "· installing the browser of the tests"
	@$(NODE) --in tests/e2e npm ci --loglevel=error >/dev/null
	@touch $@

$(APP): $(APP_SOURCES) frontend/node_modules/.installed
	@echo "· building the app"
	@$(NODE) --in frontend npm run --silent build >.build.log 2>&1 || { cat .build.log; rm -f .build.log $@; exit 1; }
	@rm -f .build.log
	@touch $@
