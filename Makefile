SHELL := /bin/bash
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
DESTDIR ?=

# Folders too, so that a file that went away is noticed.
sources := Package.swift $(shell find Sources templates 2>/dev/null)
built := .build/meet.built
packed := .build/meet.packed

.PHONY: help demo build release install package test docs lint format bench clean

help: ## List what can be made
	@sed -nE 's/^([a-z]+):.*## (.*)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 10

demo: build ## Play a meeting of the sample group on a copy of it
	@scripts/demo.sh

build: ## Build the program for release
	@scripts/setup.sh
	swift build -c release --static-swift-stdlib -debug-info-format none --product meet
	@touch $(built)

# After `make build`, `sudo make install` needs no compiler.
$(built): $(sources)
	@$(MAKE) --no-print-directory build

# Builds only when something has changed.
release: $(built)

install: $(built) ## Install the program, its completions and its manual page below PREFIX
	@scripts/install.sh "$(DESTDIR)$(PREFIX)"

package: $(packed) ## Build a Debian package, in .build
	@cat $(packed)

$(packed): $(built) scripts/package.sh scripts/install.sh README.md CHANGELOG.md $(shell find docs meetings 2>/dev/null)
	@rm -f .build/meet_*.deb
	@scripts/package.sh >$@.new && mv $@.new $@

test: ## Check everything: style, warnings, tests, the installed program
	@scripts/test.sh

docs: ## Make the documentation of the library in .build/docs
	@scripts/docs.sh

lint: ## Check the style, who imports whom, and what shall stay small
	swift format lint --strict -r Sources Tests Examples/Sources Package.swift Examples/Package.swift
	@scripts/check-imports.py
	@scripts/count.py

format: ## Mend the style
	swift format -i -r Sources Tests Examples/Sources Package.swift Examples/Package.swift

bench: build ## Measure the program beside its peers
	@scripts/setup.sh --tests
	@scripts/bench.sh

clean: ## Remove everything that was built
	rm -rf .build demo
