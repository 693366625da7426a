# Thin: each target is one command, which `python3 tools/bootstrap.py --help` explains too.
PYTHON ?= python3
PORT ?= 8000

.PHONY: run test check bench demo translations lock clean

run:            ## the demonstration, on http://127.0.0.1:$(PORT)
	@$(PYTHON) tools/bootstrap.py run --demo --poort $(PORT)

demo:           ## put the demonstration back as it was
	@$(PYTHON) tools/bootstrap.py demo

test:           ## every test: SQLite, PostgreSQL, a real browser
	@$(PYTHON) tools/bootstrap.py test

check:          ## style, types, import contracts, migrations, translations
	@$(PYTHON) tools/bootstrap.py check

bench:          ## how fast, as ratios to a bare view
	@$(PYTHON) tools/bootstrap.py bench

translations:   ## bring the catalogues up to date with the source
	@$(PYTHON) tools/bootstrap.py translations

lock:           ## compile requirements/ from pyproject.toml
	@$(PYTHON) tools/bootstrap.py lock

clean:          ## forget the virtual environment (never your data)
	rm -rf .venv
