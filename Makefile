# papers: `make sync` and `make test` do all the set-up that a fresh machine needs.
SHELL := /bin/bash
PREFIX ?= /usr/local
PACKAGES := libcurl4-openssl-dev libxml2-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libsqlite3-dev zlib1g-dev pkg-config
JUDGES := chromium texlive-latex-base texlive-latex-recommended texlive-bibtex-extra texlive-publishers biber latexmk pandoc
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
STATIC := $(shell [ "$$(uname -s)" = Linux ] && echo --static-swift-stdlib)
RELEASE := .build/release/papers

.PHONY: sync test build packages judges install lint format bench

sync: build
	$(RELEASE) sync
	@echo "Look at bib/papers.bib, and open bib/packets/index.html in a browser."

build: packages
	swift build -c release $(STATIC) --product papers

test: packages
	swift test

packages:
	@.ci/packages $(PACKAGES)

judges: packages
	@.ci/packages $(JUDGES)

lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests

install: build
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(RELEASE) $(DESTDIR)$(PREFIX)/bin/papers
