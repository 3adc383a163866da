# papers: `make sync` and `make test` do all the set-up that a fresh machine needs.
SHELL := /bin/bash
PREFIX ?= /usr/local
PACKAGES := libcurl4-openssl-dev libxml2-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libsqlite3-dev zlib1g-dev pkg-config
JUDGES := chromium texlive-latex-base texlive-latex-recommended texlive-latex-extra texlive-plain-generic \
  texlive-fonts-recommended texlive-bibtex-extra texlive-publishers biber latexmk pandoc
STATIC := $(shell [ "$$(uname -s)" = Linux ] && echo --static-swift-stdlib)
RELEASE := .build/release/papers

.PHONY: sync test build packages judges install uninstall lint format bench

sync: build
	$(RELEASE) sync
	@echo "Look at bib/papers.bib, and open bib/packets/index.html in a browser."

build: packages
	swift build -c release $(STATIC) --product papers -Xlinker -s

test: packages
	SWIFT_BACKTRACE=enable=no swift test

packages:
	@.ci/packages $(PACKAGES)

# The judges of our output: LaTeX, biber, pandoc, typst, a browser. `make test` uses those that are installed.
judges: packages
	@.ci/packages $(JUDGES) python3-venv
	@[ -x .build/judges/bin/python ] || { python3 -m venv .build/judges && .build/judges/bin/pip -q install typst; }

lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests

# Each figure with its bar, beside the peers that `../shared/peers/measure.sh /tmp/papers-bench` installs; those that
# take minutes come with `.build/release/papers-bench long`.
bench: build
	swift build -c release $(STATIC) --product papers-bench
	.build/release/papers-bench all $(RELEASE)

install: build
	.ci/install $(RELEASE) "$(DESTDIR)$(PREFIX)"

uninstall:
	.ci/install --remove "$(DESTDIR)$(PREFIX)"
