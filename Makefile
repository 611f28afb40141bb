# The front door: `make site` builds the site from seeds/, `make test` runs everything.
# Each makes .venv/ in this folder; Python's part comes from pyproject.toml alone.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: site serve test quick lint eval bench wheel clean

site: $(VENV)/installed
	$(BIN)/python build.py

serve: $(VENV)/installed
	$(BIN)/briefgen serve

test: $(VENV)/tested lint
	$(BIN)/python -m pytest -m "" -n 2

quick: $(VENV)/tested
	$(BIN)/python -m pytest

lint: $(VENV)/tested
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

# Our own gold sets with their floors; the larger public sets too, where a checkout of them lies beside this one.
LARGER := ../shared/eval

eval: $(VENV)/tested
	$(BIN)/python -m pytest -m "" tests/eval
	if [ -f $(LARGER)/run.py ]; then \
		$(BIN)/python $(LARGER)/run.py --cmd $(BIN)/briefgen --floors tests/eval/floors.json; fi

bench: $(VENV)/tested
	for bench in bench/*.py; do $(BIN)/python $$bench || exit 1; done

wheel: $(VENV)/tested
	$(BIN)/python -m pip wheel --no-deps --wheel-dir dist .

clean:
	rm -rf site .briefgen

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: pyproject.toml $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/tested: pyproject.toml $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	PATH="$(abspath $(BIN)):$$PATH" sh tests/browser/install.sh
	touch $(VENV)/installed $@
