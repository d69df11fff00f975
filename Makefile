# setup   the environment alone, in .venv          serve   the digest of seeds/ on 127.0.0.1, live
# test    everything that can be checked by tests   site    the finished site in site/
# check   lint, format and types                    bench   what a build costs
#
# Every command goes through `.venv/bin/python -m`: scripts in .venv/bin carry their folder's name in the first line,
# which fails where that name holds a space.

PYTHON ?= python3
RUN := .venv/bin/python -m
PYTEST_WORKERS ?= 2

# Material announces the end of MkDocs 1.x on every run; the versions are pinned, so nothing follows from it.
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help setup serve site test check bench audit screenshots constraints clean

help:
	@echo "make setup | serve | site | test | check | bench | audit | screenshots | constraints | clean"

setup: .venv/ready

.venv/ready: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed, this is %d.%d: make PYTHON=python3.11 setup" % sys.version_info[:2])'
	$(PYTHON) -m venv .venv
	$(RUN) pip install --quiet --constraint constraints.txt --editable '.[dev]'
	@touch .venv/ready

serve: setup
	$(RUN) mkdocs serve --livereload --dev-addr 127.0.0.1:8000

site: setup
	$(RUN) mkdocs build --strict --site-dir site

test: setup
	.venv/bin/python tests/chromium.py
	$(RUN) pytest -n $(PYTEST_WORKERS)

check: setup
	$(RUN) ruff check
	$(RUN) ruff format --check
	$(RUN) mypy

bench: setup
	$(RUN) pip install --quiet --constraint constraints.txt --editable '.[bench]'
	.venv/bin/python bench/build_cost.py
	.venv/bin/python bench/reading.py --runs 1
	.venv/bin/python bench/grouping.py --whole
	.venv/bin/python bench/aligning.py
	.venv/bin/python bench/summaries.py

# Lighthouse and the HTML validator over the built site; needs node, npm and java.
audit: setup
	.venv/bin/python tests/audit.py

screenshots: setup
	.venv/bin/python tests/screenshots.py

# Renews constraints.txt from what a fresh environment resolves to today.
constraints:
	rm -rf .cache/constraints
	$(PYTHON) -m venv .cache/constraints
	.cache/constraints/bin/python -m pip install --quiet '.[dev,bench]'
	.cache/constraints/bin/python -m pip freeze --all --exclude pip --exclude mkdocs-story-digest > constraints.txt
	rm -rf .cache/constraints

clean:
	rm -rf .venv site build dist .cache .pytest_cache .mypy_cache .ruff_cache plugin/*.egg-info
