"""The gettext catalogues of the interface, with Babel: no GNU tools are needed.

``update`` brings ``locale/<language>/LC_MESSAGES/<domain>.po`` in step with the code,
``problems`` says what is out of step or untranslated, ``compile_all`` makes the
``.mo`` files that Django reads.
"""

import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract, extract_python
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from hub.languages import CODES, name
from hub.typography import typeset

BASE = Path(__file__).resolve().parent.parent
LOCALE = BASE / "locale"
SOURCE_LANGUAGE = "en"  # the texts in the code are English
OUTSIDE = {"tests", "migrations", "vendor", "node_modules"}
KEYWORDS = DEFAULT_KEYWORDS | {
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
CONTRIBUTORS = "Convergences Hub contributors"
# As Django's own catalogue has them; Babel's are in another order.
PLURAL_FORMS = {
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10"
    " ? 3 : n%100>=11 && n%100<=99 ? 4 : 5);"
}
TRANSLATOR_COMMENTS = ("Translators:",)


def extract_template(fileobj, keywords, comment_tags, options) -> Iterator[tuple]:
    """Babel's interface for Django templates, on Django's own conversion to Python."""
    from django.utils.translation.template import templatize

    source = templatize(fileobj.read().decode())
    # Between brackets, the indentation of the HTML means nothing to Python.
    code = io.BytesIO(f"({source}\n)".encode())
    yield from extract_python(code, keywords, comment_tags, options)


# Domain by domain: which files, and how to read them.
DOMAINS = {
    "django": {".py": "python", ".html": extract_template, ".txt": extract_template},
    "djangojs": {".js": "javascript"},
}


def sources(base: Path, suffix: str) -> Iterator[Path]:
    """The project's files of a kind: those of its packages, in order."""
    for package in sorted(path.parent for path in base.glob("*/__init__.py")):
        if package.name in OUTSIDE:
            continue
        for path in sorted(package.rglob(f"*{suffix}")):
            if suffix == ".txt" and "templates" not in path.parts:
                continue
            if not OUTSIDE & set(path.relative_to(base).parts):
                yield path


def template(domain: str, base: Path = BASE) -> Catalog:
    """The texts of the code now, without translations."""
    catalog = Catalog(project="Convergences Hub", charset="utf-8")
    for suffix, method in DOMAINS[domain].items():
        for path in sources(base, suffix):
            with path.open("rb") as file:
                found = extract(method, file, KEYWORDS, TRANSLATOR_COMMENTS)
                for _line, message, comments, context in found:
                    place = path.relative_to(base).as_posix()
                    catalog.add(
                        message,
                        None,
                        [(place, None)],
                        auto_comments=comments,
                        context=context,
                    )
    return catalog


def po_path(language: str, domain: str, locale: Path = LOCALE) -> Path:
    return locale / language / "LC_MESSAGES" / f"{domain}.po"


def read(path: Path, language: str) -> Catalog | None:
    if not path.exists():
        return None
    with path.open("rb") as file:
        return read_po(file, locale=language)


def new(language: str) -> Catalog:
    catalog = Catalog(
        locale=language,
        header_comment=f"# Convergences Hub: the interface, {name(language)}.",
        project="Convergences Hub",
        version="1",
        copyright_holder=CONTRIBUTORS,
        last_translator=CONTRIBUTORS,
        language_team=CONTRIBUTORS,
        fuzzy=False,
    )
    if forms := PLURAL_FORMS.get(language):
        catalog.mime_headers = [("Plural-Forms", forms)]
    return catalog


def update(base: Path = BASE, locale: Path = LOCALE) -> None:
    """Bring every catalogue in step with the code; translations are kept."""
    for domain in DOMAINS:
        for language in CODES:
            # Anew for each language, since its messages become the catalogue's.
            now = template(domain, base)
            path = po_path(language, domain, locale)
            catalog = read(path, language) or new(language)
            if not len(now) and not path.exists():
                continue
            # The date of the extraction would make a change of every run.
            now.creation_date = catalog.creation_date
            catalog.update(now, no_fuzzy_matching=True)
            catalog.fuzzy = False
            if language == SOURCE_LANGUAGE:
                fill(catalog)
            for message in catalog:
                if message.string:
                    message.string = set_in(message.string, language)
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb") as file:
                write_po(
                    file,
                    catalog,
                    width=88,
                    sort_by_file=True,
                    ignore_obsolete=True,
                    include_lineno=False,
                )


def fill(catalog: Catalog) -> None:
    """Let the source language say what the code says."""
    for message in catalog:
        if message.id and not translated(message):
            message.string = message.id


def set_in(text, language: str):
    """One text, or those of its plural forms."""
    if isinstance(text, str):
        return typeset(text, language)
    return tuple(typeset(each, language) for each in text)


def translated(message) -> bool:
    """Whether there is a text, in every form where there are plurals."""
    strings = message.string if message.pluralizable else [message.string]
    return bool(strings) and all(strings)


def problems(base: Path = BASE, locale: Path = LOCALE) -> Iterator[str]:
    """What is out of step with the code, untranslated, unsure or malformed."""
    for domain in DOMAINS:
        wanted = {(m.context, m.id): m for m in template(domain, base) if m.id}
        for language in CODES:
            path = po_path(language, domain, locale)
            catalog = read(path, language) or Catalog(locale=language)
            where = f"{language}/{domain}"
            held = {(m.context, m.id): m for m in catalog if m.id}
            for key in wanted.keys() - held.keys():
                yield f"{where}: {key[1]!r} is not in the catalogue"
            for key in held.keys() - wanted.keys():
                yield f"{where}: {key[1]!r} is no longer in the code"
            for key in held.keys() & wanted.keys():
                message = held[key]
                if not translated(message):
                    yield f"{where}: {key[1]!r} is not translated"
                elif message.string != set_in(message.string, language):
                    yield f"{where}: {key[1]!r} has spaces that may break"
                if message.fuzzy:
                    yield f"{where}: {key[1]!r} is marked fuzzy"
                for error in message.check(catalog):
                    yield f"{where}: {key[1]!r}: {error}"


def compile_all(locale: Path = LOCALE) -> int:
    """Write the ``.mo`` files that are missing or older; returns how many."""
    written = 0
    for source in sorted(locale.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        catalog = read(source, source.parts[-3])
        compiled = io.BytesIO()
        write_mo(compiled, catalog)
        # In one step, for a site that reads it meanwhile.
        beside = target.with_suffix(".mo.new")
        beside.write_bytes(compiled.getvalue())
        beside.replace(target)
        written += 1
    return written
