# Two commands do everything on a machine with Python 3.11+ (venv, pip), git and make:
#   make demo   compares a sample pair: prints the report, writes report.html
#   make test   runs every check
# The rest serves people who change the project.

PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/installed

.DEFAULT_GOAL := demo
.PHONY: demo test lint types layers spelling unit docs pictures accuracy rivals speed train clean

demo: $(STAMP)
	@status=0; $(BIN)/compare-statements samples/working-group/pakistan-mofa.txt samples/working-group/russian-embassy.txt \
	  --left-label "Pakistan MOFA" --right-label "Russian embassy" --html report.html || status=$$?; \
	  if [ $$status -gt 1 ]; then exit $$status; fi
	@echo "The same report as one HTML file: report.html"

test: lint types layers spelling docs unit

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP)
	$(BIN)/mypy

layers: $(STAMP)
	$(BIN)/lint-imports

spelling: $(STAMP)
	$(BIN)/typos

docs: $(STAMP)
	$(BIN)/python docs/check.py

unit: $(STAMP)
	$(BIN)/pytest

pictures: $(STAMP)
	$(BIN)/python docs/pictures.py

accuracy: $(STAMP)
	$(BIN)/python -m benchmarks.accuracy

rivals: $(STAMP)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[rivals]'
	$(BIN)/python -m benchmarks.rivals

speed: $(STAMP)
	$(BIN)/python -m compileall -q compare
	$(BIN)/python -m benchmarks.speed

train: $(STAMP)
	$(BIN)/python -m benchmarks.train

# Installed once for each state of pyproject.toml; compiled as an installed package is, whatever the environment says.
$(STAMP): pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[files,dev]'
	$(BIN)/python -m compileall -q compare
	touch $(STAMP)

clean:
	rm -rf .venv report.html
