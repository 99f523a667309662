# The verbs of daily work. `make run` and `make test` set up whatever is missing.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
RAY := $(VENV)/.installed-ray
DATA ?= ../shared/data
CHROMIUM := $(VENV)/.chromium
BENCH := $(VENV)/.bench
EVALUATION := $(VENV)/.evaluation
DOCS := $(VENV)/.docs
TRIED := build/wheel/venv
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)

.PHONY: confidence run test test-wheel wheel docs test-fast test-faults test-browser screenshots lint format model prove test-device eval eval-translation eval-figures eval-checks eval-reading fuzz-reading eval-summaries bench bench-figures train train-long clean

run: model ## translate and summarise the two articles in seeds/
	@$(BIN)/summarize --lang en seeds/*.txt

test: lint model ## everything; the tests marked `model` run the real one
	$(BIN)/pytest -m "not browser and not faults"

test-browser: $(CHROMIUM) ## the pages, in Debian's chromium: marks, keyboard, widths, accessibility
	$(BIN)/pytest tests/browser

screenshots: $(CHROMIUM) ## docs/screenshots: the review page and the newsletter, light and dark
	$(BIN)/python -m tests.browser.screenshots docs/screenshots
	$(BIN)/python -m tests.browser.desk_screenshots docs/screenshots

test-fast: $(INSTALLED) ## what needs no model and is not slow; properties on a tenth of their examples
	$(BIN)/pytest -m "not model and not slow and not browser and not faults" --hypothesis-profile=fast -n 2

wheel: $(INSTALLED) ## a wheel and an sdist in dist/, fit for an index
	rm -rf dist
	$(BIN)/python -m build --outdir dist .
	$(BIN)/twine check --strict dist/*

# An environment of its own, outside which nothing is seen: no checkout, no developers' packages.
test-wheel: wheel model ## the wheel in an empty environment: the API's examples and the main job
	rm -rf $(TRIED)
	$(PYTHON) -m venv $(TRIED)
	$(TRIED)/bin/python -m pip install --quiet -c constraints.txt "torch==$$(sed -n 's/^torch==//p' constraints.txt)"
	$(TRIED)/bin/python -m pip install --quiet -c constraints.txt dist/*.whl pytest sybil
	cd / && env -u PYTHONPATH "$(CURDIR)/$(TRIED)/bin/python" -P "$(CURDIR)/tests/wheel/try_wheel.py" "$(CURDIR)"
	$(TRIED)/bin/python -m pip install --quiet -c constraints.txt "$$(ls dist/*.whl)[documents]"
	cd / && env -u PYTHONPATH "$(CURDIR)/$(TRIED)/bin/python" -P "$(CURDIR)/tests/wheel/try_documents.py" "$(CURDIR)"
	rm -rf $(TRIED)

docs: $(DOCS) ## the documents in build/site: built strictly, their links, commands and examples tried
	$(BIN)/pytest -q docs tests/documents
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet

test-faults: $(RAY) model ## batches killed, on full disks, beside others, on a cluster, with the real model; some minutes
	$(BIN)/pytest -m faults tests/batch

lint: $(INSTALLED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy tests/api/typed.py
	$(BIN)/lint-imports

format: $(INSTALLED)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

model: $(INSTALLED) ## fetch and verify the default model, once, and a dedicated translator if the hub answers
	@$(BIN)/summarize models path default >/dev/null 2>&1 || $(BIN)/summarize models pull

prove: $(INSTALLED) ## summarize/models/proofs.toml: what the default model makes of the probe; after a change of weights, adapter or probe
	$(BIN)/python -m summarize.evaluation.proofs

test-device: $(INSTALLED) ## on a machine with an accelerator: the same answers there, and how fast; minutes
	$(BIN)/python -m benchmarks.device

# The versions are locked in constraints.txt. pip is told of them, and of nothing else.
$(INSTALLED): pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade -c constraints.txt pip
	$(BIN)/python -m pip install --quiet -c constraints.txt "torch==$$(sed -n 's/^torch==//p' constraints.txt)"
	$(BIN)/python -m pip install --quiet -c constraints.txt -e ".[dev]"
	@touch $@

# A browser from Debian, and what drives it. No other browser is fetched.
$(CHROMIUM): $(INSTALLED)
	$(BIN)/python -m pip install --quiet -c constraints.txt -e ".[dev,browser]"
	@command -v chromium >/dev/null && fc-list 2>/dev/null | grep -q Liberation || { \
	  command -v apt-get >/dev/null || { echo "install chromium and the Liberation fonts" >&2; exit 2; }; \
	  $(SUDO) apt-get update -qq && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install \
	    -qq --no-install-recommends chromium fonts-liberation fontconfig >/dev/null; }
	@touch $@

$(RAY): $(INSTALLED)
	$(BIN)/python -m pip install --quiet -c constraints.txt -e ".[ray]"
	@touch $@

# What `make bench` compares with. Where one has no wheel, the bench goes on and says so.
$(BENCH): $(INSTALLED)
	@if $(BIN)/python -m pip install --quiet -c constraints.txt -e ".[dev,bench]"; then touch $@; \
	else echo "make bench goes on with the engines that are here" >&2; fi

$(DOCS): $(INSTALLED)
	$(BIN)/python -m pip install --quiet -c constraints.txt -e ".[dev,docs]"
	@touch $@

# LexRank, beside which the summaries are measured.
$(EVALUATION): $(INSTALLED)
	$(BIN)/python -m pip install --quiet -c constraints.txt -e ".[dev,evaluation]"
	@touch $@

eval: eval-translation eval-summaries ## the translator and the summaries: some hours; what was stopped goes on where it was

eval-translation: model ## BLEU, chrF and figures of the translator; needs $(DATA)
	$(BIN)/python -m summarize.evaluation.translation --data $(DATA)

eval-figures: $(INSTALLED) ## false alarms, detection and speed of the figure check; needs $(DATA)
	$(BIN)/python -m summarize.evaluation.figures --data $(DATA)

eval-checks: $(INSTALLED) ## what each check of a translation finds, and how often it cries wolf; needs $(DATA)
	$(BIN)/python -m summarize.evaluation.checks --data $(DATA)
	$(BIN)/python -m summarize.evaluation.denials

confidence: $(INSTALLED) ## how sure the adapter is, fitted on graded lines and measured; after a change of adapter, with lines graded anew; needs $(DATA)
	$(BIN)/python -m training.confidence benchmarks/news/graded.jsonl $(DATA)/graded/flores-dev-ours.jsonl --adapter "nl-en 5" --out summarize/models/adapters/nl-en/confidence.json

eval-reading: $(EVALUATION) ## words, order, titles, dates and figures of 48 documents, beside trafilatura, pdfium and markitdown
	$(BIN)/python -m summarize.evaluation.reading tests/reading/documents --report benchmarks/reading.md

fuzz-reading: $(INSTALLED) ## every reader on files damaged at random, 100,000 each or ten minutes
	$(BIN)/python -m tests.reading.fuzz

eval-summaries: model $(EVALUATION) ## key figures, traps and lengths over tests/articles, beside Lead-3, LexRank and the bare model
	$(BIN)/python -m summarize.evaluation.summaries --systems product,lead3,lexrank,bare --report benchmarks/summaries.md

bench: model $(BENCH) ## speed beside transformers, llama.cpp, OpenVINO and CTranslate2; half an hour
	$(BIN)/python -m benchmarks.speed --data $(DATA) $(BENCH_OPTIONS)

bench-figures: $(INSTALLED) ## pairs a second of the figure check
	$(BIN)/python -m benchmarks.figures --data $(DATA)

# Exit code 75 says "too much memory, start me again": it goes on from its last checkpoint.
train: model ## train the Dutch-English adapter; needs $(DATA), goes on from the last checkpoint; CORRECTIONS=FILE adds what editors corrected
	@test -d $(DATA)/parallel || { echo "make train needs the parallel texts in $(DATA)/parallel" >&2; exit 2; }
	@for config in config config-2 config-3 config-4 config-5; do \
	until LD_PRELOAD="$(wildcard /usr/lib/*/libjemalloc.so.2)" nice -n 10 $(BIN)/python -m training.train --config training/$$config.toml $(if $(CORRECTIONS),--corrections "$(CORRECTIONS)"); \
	do [ $$? -eq 75 ] || exit 1; done; done
	$(BIN)/python -m training.average training/runs/nl-en-4/adapter training/runs/nl-en-5/adapter --out training/runs/nl-en-mean

train-long: model ## the long run, on from the adapter that ships; days; SUMMARIZE_RUNS says where it is kept
	@until LD_PRELOAD="$(wildcard /usr/lib/*/libjemalloc.so.2)" nice -n 10 $(BIN)/python -m training.train --config training/config-6.toml $(if $(CORRECTIONS),--corrections "$(CORRECTIONS)") $(TRAIN_OPTIONS); \
	do [ $$? -eq 75 ] || exit 1; done

clean:
	rm -rf $(VENV) build dist out .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
