"""Teaches modeltranslation the content language: names, attributes, queries."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from modeltranslation import fields, manager, translator, utils

from .content import SOURCE, content_language, get_content_language, source_of

_active_language = utils.get_language
_localized_fieldname = manager.build_localized_fieldname
_append_fallback = manager.append_fallback


def install() -> None:
    """Put the content language in the places where modeltranslation asks for one.

    Raises ``RuntimeError`` when a new version of modeltranslation asks elsewhere.
    """
    if manager.build_localized_fieldname is not _localized_fieldname:
        return
    for module in (fields, manager, translator, utils):
        if module.get_language is not _active_language:
            raise RuntimeError(f"{module.__name__} no longer asks utils.get_language")
        module.get_language = get_content_language
    manager.build_localized_fieldname = _column
    manager.append_fallback = _fallback_columns
    descriptor = fields.TranslationFieldDescriptor
    descriptor.__get__ = _in_own_source(descriptor.__get__)
    descriptor.__set__ = _in_own_source(descriptor.__set__)


def _column(name: str, language: str) -> str:
    """Queries in SOURCE go to the base columns."""
    return name if language == SOURCE else _localized_fieldname(name, language)


def _fallback_columns(model: Any, names: Any) -> Any:
    if get_content_language() == SOURCE:
        return set(names), set()
    return _append_fallback(model, names)


def _in_own_source(method: Callable[..., Any]) -> Callable[..., Any]:
    """Attributes in SOURCE are read and written in the object's own language."""

    @wraps(method)
    def inner(self: Any, instance: Any, *args: Any) -> Any:
        if (
            instance is None
            or get_content_language() != SOURCE
            # modeltranslation itself fills the object and wants base columns
            or "_mt_init" in instance.__dict__
        ):
            return method(self, instance, *args)
        with content_language(source_of(instance)):
            return method(self, instance, *args)

    return inner
