# The front door: `make site` builds the site from seeds/, `make test` runs everything.
# Each makes .venv/ in this folder and installs what requirements/ locks: the same versions for all.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := @$(PYTHON) requirements/install.py
SUITE := -m "" # all of it, on all cores; `make newest SUITE=` is content with the quick half

.PHONY: docs desk site serve test quick lint floors larger eval rules bench wheel lock newest oldest clean for-site for-test browser

site: for-site
	@$(BIN)/python build.py

serve: for-site
	$(BIN)/briefgen serve

# All tests, and what of the package none of the default ones runs, by name.
test: for-test browser lint
	$(BIN)/python -m pytest $(SUITE) --cov --cov-report= --cov-fail-under=0
	$(BIN)/coverage json -q --fail-under=0 -o .coverage-functions.json
	$(BIN)/python -m tests.covered < .coverage-functions.json
	$(BIN)/coverage report --format=total

quick: for-test browser
	$(BIN)/python -m pytest

lint: for-test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

# Our own gold sets with their floors; the larger public sets too, where a checkout of them lies beside this one.
# `make eval` then writes what was measured: docs/scores.md, docs/rules.md, and what a site tells of each rule
# (briefgen/parse/measured.yaml).
LARGER := ../shared/eval

floors: for-test
	$(BIN)/python -m pytest -m "" tests/eval
	@$(MAKE) --no-print-directory larger

larger: for-test
	if [ -f $(LARGER)/run.py ]; then \
		$(BIN)/python $(LARGER)/run.py --cmd $(BIN)/briefgen --floors tests/eval/floors.json \
			--json $(VENV)/scores.json; fi

eval: floors
	if [ -f $(LARGER)/run.py ]; then \
		$(BIN)/python bench/scores.py $(VENV)/scores.json $(LARGER)/data/to_beat.json > docs/scores.md; fi
ifneq ($(wildcard $(LARGER)/run.py),)
	$(MAKE) rules
endif

# What each rule does and how often it is right, as a page of the documentation.
rules: for-test
	$(BIN)/python bench/rules.py > docs/rules.new && mv docs/rules.new docs/rules.md

# Who stands where on the test desks and the seeds, beside what an expert wrote; every wrong cell is told.
desk: for-test
	$(BIN)/python bench/desk.py

# What takes long, or stands for a target of its own, is run by name.
APART := bench/rules.py bench/scores.py bench/generalise.py bench/desk.py bench/scale.py bench/search.py bench/kills.py bench/soak.py

bench: for-test
	for bench in $(filter-out $(APART),$(wildcard bench/*.py)); do $(BIN)/python $$bench || exit 1; done

wheel: for-site
	@$(BIN)/python -m pip --disable-pip-version-check --quiet wheel --no-deps --no-build-isolation --wheel-dir dist .
	@ls dist/*.whl

# The locks anew, each pin the newest that pyproject.toml allows; `make lock RENEW=` keeps the pins that still fit.
RENEW := --upgrade
COMPILE := $(BIN)/uv pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes \
	--only-binary :all: --emit-build-options --custom-compile-command "make lock" --group build pyproject.toml

ADD := $(BIN)/uv pip install --quiet --no-config
PYTHONS := 3.11 3.12 3.13 3.14

lock: for-test
	$(COMPILE) $(RENEW) --extra dev --output-file requirements/test.txt
	$(COMPILE) $(RENEW) --constraints requirements/test.txt --output-file requirements/site.txt
	for python in $(PYTHONS); do $(ADD) --dry-run --target .venv/none --python-version $$python --no-deps \
		--only-binary :all: --require-hashes --requirements requirements/test.txt || exit 1; done
	$(BIN)/uv pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes $(RENEW) \
		--only-binary :all: --custom-compile-command "make lock" --group docs --output-file requirements/docs.txt

# The documentation as a site in dist/docs/, with the desk of the five seeds as its demo.
docs: for-site
	$(INSTALL) docs
	@.venv-docs/bin/zensical build --clean
	@$(BIN)/python build.py --quiet --output dist/docs/demo
	@echo "open $(CURDIR)/dist/docs/index.html (its search wants a server: $(PYTHON) -m http.server --directory dist/docs)"

# A look ahead: without the locks, the newest of all, beyond our upper bounds too. What it finds is mended here.
newest: for-test browser
	$(BIN)/uv venv --quiet --no-config --clear --python $(BIN)/python .venv-newest
	$(BIN)/python requirements/newest.py | $(ADD) --upgrade --python .venv-newest/bin/python --requirements -
	$(ADD) --python .venv-newest/bin/python --no-deps --editable .
	.venv-newest/bin/ruff check .
	.venv-newest/bin/mypy
	.venv-newest/bin/python -m pytest $(SUITE)

# And a look back: the oldest of what we name, which the lower bounds promise to do.
oldest: for-test browser
	$(BIN)/uv venv --quiet --no-config --clear --python $(BIN)/python .venv-oldest
	$(ADD) --python .venv-oldest/bin/python --resolution lowest-direct --editable .
	$(ADD) --python .venv-oldest/bin/python --editable ".[dev]"
	.venv-oldest/bin/python -m pytest $(SUITE)

clean:
	rm -rf site .briefgen .coverage*

for-site:
	$(INSTALL) site

for-test:
	$(INSTALL) test

browser: for-test
	@PATH="$(abspath $(BIN)):$$PATH" sh tests/browser/install.sh
