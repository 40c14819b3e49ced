# BieuMau. `make help` explains each verb; `make demo` and `make test` are all a newcomer needs.
#
# Everything is built into .build; the release build is .build/release/bieumau.

SHELL := /bin/bash
.DEFAULT_GOAL := help
SHARED ?= $(abspath ../shared)
RELEASE := -c release --static-swift-stdlib
BIEUMAU := .build/release/bieumau
VENV := .build-venv

.PHONY: help
help: ## this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

.PHONY: setup
setup: ## installs the system packages that a build needs (libzip, libxml2, libdeflate, SQLite)
	@Scripts/setup build

.PHONY: setup-tools
setup-tools: setup ## installs what tests and checks use beside (openpyxl, calamine, LibreOffice, jing, PostgreSQL)
	@Scripts/setup tools

.PHONY: build
build: setup ## the release build: .build/release/bieumau, bieumau-history and bieumau-binding beside it
	swift build $(RELEASE) --product bieumau
	swift build $(RELEASE) --product bieumau-history
	swift build $(RELEASE) --product bieumau-binding

.PHONY: demo
demo: build ## fills a quarterly form from the example report into Output/, XLSX and ODS
	@Scripts/demo $(BIEUMAU)

.PHONY: test
test: setup-tools ## the whole test suite
	@Scripts/test

.PHONY: format
format: ## formats the sources in place
	swift format --in-place --recursive Package.swift Sources Tests

.PHONY: lint
lint: ## strict lint: formatting, doc comments, naming, imports
	swift format lint --strict --recursive Package.swift Sources Tests
	Scripts/check-imports

.PHONY: check
check: lint setup-tools ## what CI runs: lint, strict build, tests, templates, faults, conformance, score, instruction budget
	@Scripts/check-builds
	Scripts/check-templates $(BIEUMAU)
	Scripts/faults $(BIEUMAU)
	Scripts/conformance $(BIEUMAU) $(SHARED)
	Scripts/score $(BIEUMAU) $(SHARED)
	Scripts/check-budget $(BIEUMAU)

.PHONY: check-full
check-full: check check-review ## what CI runs, the review page in a real browser, and 100,000 random formulas against LibreOffice (half an hour)
	/usr/bin/python3 Scripts/random-formulas.py $(BIEUMAU) $(SHARED)/tools --count 100000

.PHONY: check-review
check-review: build setup-tools ## the review page in headless Chromium: back and forth, deciding, hostile text, axe-core
	@Scripts/setup browser
	$(VENV)/bin/python Scripts/check-review.py $(BIEUMAU)

.PHONY: templates
templates: build ## rebuilds Templates/*.xlsx and *.ods from Templates/definitions
	$(BIEUMAU) template build Templates/definitions/*.json -o Templates --force

.PHONY: score
score: build ## precision and recall of every field on the corpus; SHOW=20: the worst misses; RAISE=1: new floors
	SHOW=$(SHOW) RAISE=$(RAISE) Scripts/score $(BIEUMAU) $(SHARED)

.PHONY: conformance
conformance: build ## schemas, LibreOffice, openpyxl and calamine over what we write
	Scripts/conformance $(BIEUMAU) $(SHARED)

.PHONY: bench
bench: build setup-tools ## speed, memory, sizes and contents beside peers, in the same run: Benchmarks/RESULTS.md
	Benchmarks/run $(BIEUMAU)

.PHONY: clean
clean: ## removes what builds made
	rm -rf .build .build-*
