# Convergences Hub. `make help` lists the targets; only Python 3.11+ and make come first.

.DEFAULT_GOAL := help
.PHONY: help demo run test guide bench bench-editors bench-growth bench-memory bench-search \
	relevance chaos mirror-chaos fuzz lint format messages contract lock clean

PORT ?= 8000
# What the demo searches with: "sql", its own database, or "elasticsearch".
SEARCH ?= sql
VENV := .venv
BIN := $(VENV)/bin
# The first Python that is new enough; PYTHON=... chooses another.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo $$p && break; done)
PIP_INSTALL := $(BIN)/python -m pip install --quiet --no-input \
	--disable-pip-version-check --require-hashes -r
MANAGE := $(BIN)/python manage.py
# Before Django starts, which keeps the catalogues that it finds.
COMPILE := $(BIN)/python -c 'from hub import catalogues; catalogues.compile_all()'
# The demo is always the development settings on SQLite, whatever the shell exports.
DATABASE := var/hub.sqlite3
DEMO := env -u HUB_VAR_DIR HUB_BASE_URL=http://localhost:$(PORT) \
	DATABASE_URL=sqlite:///$(DATABASE) DJANGO_SETTINGS_MODULE=hub.settings.dev $(MANAGE)
WITH_SEARCH := $(if $(filter elasticsearch,$(SEARCH)),\
	$(BIN)/python -m tests.servers.with_elasticsearch,env -u ELASTICSEARCH_URL)
TEMPLATES = $(shell git ls-files '*/templates/*.html')

help: ## List the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1|/p' $(MAKEFILE_LIST) \
		| while IFS='|' read -r name what; do printf '  make %-12s %s\n' "$$name" "$$what"; done

# A new database gets its name when it is whole: a first run that was stopped leaves none.
demo: $(VENV)/.runtime $(if $(filter elasticsearch,$(SEARCH)),$(VENV)/.dev) ## Set everything up, load the demo content and run it (PORT=8000)
	@case "$(SEARCH)" in sql|elasticsearch) ;; \
		*) echo "SEARCH is sql or elasticsearch, not $(SEARCH)." >&2; exit 1 ;; esac
	@$(BIN)/python -m hub.ports $(PORT)
	@$(COMPILE)
	@test -e $(DATABASE) || { echo "Making the database $(DATABASE)" \
		&& rm -f $(DATABASE).new* \
		&& $(subst $(DATABASE),$(DATABASE).new,$(DEMO)) migrate --verbosity 0 \
		&& mv $(DATABASE).new $(DATABASE); }
	@$(WITH_SEARCH) $(DEMO) serve_demo $(PORT)

run: $(VENV)/.runtime ## Run the development server on your own database (DATABASE_URL)
	@$(BIN)/python -m hub.ports $(PORT)
	@$(COMPILE)
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) runserver 127.0.0.1:$(PORT)

test: $(VENV)/.dev ## Set everything up and run every test (ARGS="tests/api -k locale")
	@$(BIN)/python -m tests $(ARGS)

guide: $(VENV)/.dev ## Take the pictures of docs/editors anew from a running demo (minutes)
	@$(BIN)/python -m tests.guide $(ARGS)

bench: $(VENV)/.dev ## Measure requests a second, beside stock Wagtail (some minutes)
	@$(BIN)/python -m tests.benchmarks $(ARGS)

bench-editors: $(VENV)/.dev ## Measure the editor's form beside stock Wagtail's, and long lists
	@$(BIN)/python -m tests.benchmarks.editing $(ARGS)
	@$(BIN)/python -m tests.benchmarks.worklists $(ARGS)

bench-growth: $(VENV)/.dev ## Measure 1,000 pages beside 100,000 (an hour)
	@$(BIN)/python -m tests.benchmarks.growth $(ARGS)

bench-memory: $(VENV)/.dev ## Measure the translation memory with 100,000 texts (some minutes)
	@$(BIN)/python -m tests.benchmarks.memory $(ARGS)

bench-search: $(VENV)/.dev ## Measure search beside raw Elasticsearch (some minutes)
	@$(BIN)/python -m tests.benchmarks.searching $(ARGS)

relevance: $(VENV)/.dev ## Measure how well searches find, beside stock Wagtail (some minutes)
	@DJANGO_SETTINGS_MODULE=hub.settings.test $(BIN)/python -m tests.relevance $(ARGS)

chaos: $(VENV)/.dev ## Kill servers while four writers work; all must agree in the end (minutes)
	@$(BIN)/python -m tests.chaos $(ARGS)

fuzz: $(VENV)/.dev ## Ask the API 10,000 made-up requests (minutes)
	@HUB_TEST_DATABASE=sqlite HUB_FUZZ_REQUESTS=10000 \
		$(BIN)/python -m pytest tests/api/test_fuzz.py -q $(ARGS)

mirror-chaos: $(VENV)/.dev ## Kill a partner's mirror while four editors work (some minutes)
	@$(BIN)/python -m tests.chaos.mirror $(ARGS)

lint: $(VENV)/.dev ## Check format, types, layers, settings, migrations and catalogues
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	@test -z "$(TEMPLATES)" || $(BIN)/djhtml --tabwidth 2 --check $(TEMPLATES)
	$(BIN)/mypy
	$(BIN)/lint-imports
	@DJANGO_SETTINGS_MODULE=hub.settings.production \
		SECRET_KEY=$$($(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(60))') \
		ALLOWED_HOSTS=hub.example.org HUB_BASE_URL=https://hub.example.org \
		$(MANAGE) check --deploy --fail-level WARNING
	$(MANAGE) makemigrations --check --dry-run
	$(MANAGE) hub_messages --check
	$(MANAGE) api_contract --check

format: $(VENV)/.dev ## Format the code and the templates
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .
	@test -z "$(TEMPLATES)" || $(BIN)/djhtml --tabwidth 2 $(TEMPLATES)

messages: $(VENV)/.dev ## Bring the catalogues of interface texts up to date, and compile them
	$(MANAGE) hub_messages
	@$(COMPILE)

contract: $(VENV)/.dev ## Write the API's contract into docs/api/openapi.json
	$(MANAGE) api_contract --write

lock: | $(BIN)/pip ## Resolve pyproject.toml anew into requirements*.txt
	@$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile $(LOCK) pyproject.toml --output-file requirements.txt
	$(BIN)/uv pip compile $(LOCK) pyproject.toml --group dev --output-file requirements-dev.txt

LOCK := --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header --no-annotate --upgrade

clean: ## Remove the environment, the demo's database and files
	rm -rf $(VENV) var test-results

$(BIN)/pip:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: none was found as python3." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Python's venv module is missing: install it first (Debian, Ubuntu: apt-get install python3-venv)." >&2; exit 1; }
	@echo "Making the environment in $(VENV) with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv $(VENV)

# Each stamp is as old as the last installation of its lock.
$(VENV)/.runtime: requirements.txt | $(BIN)/pip
	@echo "Installing the dependencies of requirements.txt"
	@$(PIP_INSTALL) requirements.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt | $(BIN)/pip
	@echo "Installing the dependencies of requirements-dev.txt"
	@$(PIP_INSTALL) requirements-dev.txt
	@touch $@
