"""The rows of the desk: each unit with all that helps to translate it."""

from collections.abc import Mapping, Sequence
from typing import Any

from .glossary import all_terms, terms_in
from .machine.texts import marked
from .marks import digest
from .memory import matches
from .naming import titles
from .saving import Posted, Saved
from .showing import Row
from .units import Unit
from .warnings import warnings


def rows(
    page: Any,
    found: Sequence[Unit],
    language: str,
    posted: Mapping[str, Posted],
    saved: Saved | None,
) -> list[Row]:
    """``found``: the page's units as they are now. The number of queries does not
    depend on how many there are."""
    # What a language may leave empty comes last.
    ordered = sorted(found, key=lambda unit: unit.is_optional)
    made = [row(unit, posted, saved) for unit in ordered]
    source, terms = page.source_language, all_terms()
    texts = {each.key: each.unit.target for each in made}
    linked = titles(found, source)
    machines = marked(page.pk, language, texts)
    # What is done wants no proposals.
    wanting = [each for each in made if each.needs_work]
    proposed = matches([each.unit.source for each in wanting], source, language)
    for each, those in zip(wanting, proposed, strict=True):
        each.matches = those
    for each in made:
        each.titles = linked
        each.by_machine = each.key in machines
        each.terms = terms_in(each.unit.source, source, language, terms)
        each.warnings = warnings(each.unit, each.text, language, source, each.terms)
    return made


def row(unit: Unit, posted: Mapping[str, Posted], saved: Saved | None) -> Row:
    """What was not saved stands in its field, with why."""
    if saved is None:
        return Row(unit, unit.target)
    text = posted[unit.key].text if unit.key in posted else unit.target
    if error := saved.written.errors.get(unit.key):
        return Row(unit, text, error)
    if unit.key in saved.conflicts:
        changed = posted[unit.key].source != digest(unit.source)
        theirs = unit.target if unit.target != text.strip() else None
        return Row(unit, text, theirs=theirs, source_changed=changed)
    return Row(unit, unit.target)
