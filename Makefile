# papers: `make sync` and `make test` do all the set-up that a fresh machine needs.
SHELL := /bin/bash
PREFIX ?= /usr/local
PACKAGES := libcurl4-openssl-dev libxml2-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libsqlite3-dev zlib1g-dev pkg-config
JUDGES := chromium texlive-latex-base texlive-latex-recommended texlive-bibtex-extra texlive-publishers biber latexmk pandoc
STATIC := $(shell [ "$$(uname -s)" = Linux ] && echo --static-swift-stdlib)
RELEASE := .build/release/papers

.PHONY: sync test build packages judges install lint format bench man

sync: build
	$(RELEASE) sync
	@echo "Look at bib/papers.bib, and open bib/packets/index.html in a browser."

build: packages
	swift build -c release $(STATIC) --product papers -Xlinker -s

test: packages
	SWIFT_BACKTRACE=enable=no swift test

packages:
	@.ci/packages $(PACKAGES)

judges: packages
	@.ci/packages $(JUDGES) python3-venv
	@[ -x .build/judges/bin/python ] || { python3 -m venv .build/judges && .build/judges/bin/pip -q install typst; }

lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests

# The judges of our output: LaTeX, biber, pandoc, typst, a browser. `make test` uses those that are installed.
bench: packages
	swift run -c release papers-bench

man: packages
	swift package --allow-writing-to-package-directory generate-manual --multi-page

install: man build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions $(DESTDIR)$(PREFIX)/share/zsh/site-functions \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	install -m 755 $(RELEASE) $(DESTDIR)$(PREFIX)/bin/papers
	install -m 644 .build/plugins/GenerateManual/outputs/papers/*.1 $(DESTDIR)$(PREFIX)/share/man/man1
	$(RELEASE) --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/papers
	$(RELEASE) --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_papers
	$(RELEASE) --generate-completion-script fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/papers.fish
