"""What must be mended on models after modeltranslation has registered them."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db.models import Field, FileField, Model
from modeltranslation.translator import translator
from wagtail.fields import StreamField

from hub.languages import DEFAULT

from .content import SOURCE, content_language, get_content_language, source_of


def complete_registrations() -> None:
    """Mend every registered model; called once, when all apps are ready."""
    for model in translator.get_registered_models(abstract=False):
        options = translator.get_options_for_model(model)
        _name_source_in_constructor(model)
        for name, columns in options.local_fields.items():
            base = model._meta.get_field(name)
            _mirror_source(base, name)
            for column in columns:
                column.__dict__.pop("extract_references", None)
                if isinstance(column, StreamField):
                    _require_as_field(column)
            # The base column mirrors the source language: its references count once.
            if hasattr(base, "extract_references"):
                base.extract_references = lambda value: iter(())


def _mirror_source(base: Field, name: str) -> None:
    """Whatever writes the row, the base column gets the source language's value."""
    if base.is_relation or isinstance(base, FileField):
        return

    def pre_save(instance: Model, add: bool) -> Any:
        value = getattr(instance, f"{name}_{source_of(instance)}")
        return base.get_default() if value is None and not base.null else value

    base.pre_save = pre_save


def _name_source_in_constructor(model: Any) -> None:
    """``Model(title=…)`` in SOURCE fills the language named in the same call."""
    construct: Callable[..., None] = model.__init__

    @wraps(construct)
    def __init__(self: Any, *args: Any, **kwargs: Any) -> None:
        if kwargs and get_content_language() == SOURCE:
            with content_language(kwargs.get("source_language") or DEFAULT):
                return construct(self, *args, **kwargs)
        return construct(self, *args, **kwargs)

    model.__init__ = __init__


def _require_as_field(column: StreamField) -> None:
    """modeltranslation makes the column optional; its shared block must be so too."""
    column.block_opts = {**column.block_opts, "required": not column.blank}
    column.__dict__.pop("stream_block", None)
