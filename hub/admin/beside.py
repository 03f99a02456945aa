"""A language's field in the page editor: its direction, its source, what is stale."""

from functools import cached_property
from typing import Any

from django.template.loader import render_to_string
from modeltranslation.translator import NotRegistered, translator
from wagtail.admin.panels import FieldPanel, TitleFieldPanel

from hub.languages import BY_CODE, CODES
from hub.staleness.findings import Finding, State, field_findings
from hub.staleness.forms import STILL_RIGHT
from hub.staleness.notices import Notice, notices, old_texts
from hub.staleness.records import records
from hub.staleness.segments import OWN_IN_EACH_LANGUAGE

from .sources import paragraphs


def translated_column(model: type, column: str) -> tuple[str, str] | None:
    """``("title", "ar")`` for ``title_ar`` where ``title`` is translated."""
    base, _, code = column.rpartition("_")
    if code not in CODES:
        return None
    try:
        options = translator.get_options_for_model(model)
    except NotRegistered:
        return None
    return (base, code) if base in options.get_field_names() else None


class BesideSource:
    """For the bound panel of a language's column: its direction, and the source."""

    has_machine_text = False  # which nobody has confirmed

    @cached_property
    def column(self) -> tuple[str, str]:
        return translated_column(self.panel.model, self.field_name)

    @property
    def has_source(self) -> bool:
        base, code = self.column
        return code != self.source_language and base not in OWN_IN_EACH_LANGUAGE

    @property
    def source_language(self) -> str:
        return getattr(self.instance, "source_language", CODES[0])

    @property
    def source_id(self) -> str:
        return f"{self.prefix}-source"

    @property
    def source_direction(self) -> str:
        return BY_CODE[self.source_language].direction

    @property
    def staleness_id(self) -> str:
        return f"{self.prefix}-staleness"

    @property
    def still_right_name(self) -> str:
        return self.form.add_prefix(STILL_RIGHT)

    @cached_property
    def findings(self) -> list[Finding]:
        """What is stale or missing of the field, once its language is begun."""
        base, code = self.column
        if not (self.has_source and self.instance.pk):
            return []
        found = field_findings(
            type(self.instance), self.instance, base, code, self.source_language
        )
        if is_begun(self.instance, code):
            return found
        return [each for each in found if each.state == State.STALE]

    @cached_property
    def old_texts(self) -> dict[str, str]:
        """Set beforehand where many fields ask (``EditorTabs``)."""
        return old_texts(self.findings)

    @property
    def notices(self) -> list[Notice]:
        _base, code = self.column
        return notices(type(self.instance), code, self.findings, self.old_texts)

    @property
    def source_paragraphs(self) -> list[str]:
        base, _ = self.column
        return paragraphs(getattr(self.instance, f"{base}_{self.source_language}"))

    @property
    def posted_name(self) -> str:
        return self.bound_field.html_name

    @property
    def posted_source_name(self) -> str:
        return f"{self.posted_name[: -len(self.column[1])]}{self.source_language}"

    def get_editable_context_data(self) -> dict[str, Any]:
        _base, code = self.column
        language = BY_CODE[code]
        # Where the widget itself is what one types into, and in rows added later.
        self.bound_field.field.widget.attrs |= {
            "lang": code,
            "dir": language.direction,
        }
        context = super().get_editable_context_data()
        context["rendered_field"] = render_to_string(
            "hub/admin/language_field.html",
            {
                "panel": self,
                "language": language,
                "rendered_field": context["rendered_field"],
                "source": BY_CODE[self.source_language],
            },
        )
        return context


class LanguageFieldPanel(FieldPanel):
    class BoundPanel(BesideSource, FieldPanel.BoundPanel):
        pass


class LanguageTitlePanel(TitleFieldPanel):
    class BoundPanel(BesideSource, TitleFieldPanel.BoundPanel):
        pass


def fields_below(bound: Any) -> list[BesideSource]:
    """The fields of a panel, with those of the rows in it."""
    found: list[BesideSource] = []
    children = getattr(bound, "visible_children", None)
    for child in bound.children if children is None else children:
        if isinstance(child, BesideSource):
            found.append(child)
        elif hasattr(child, "children"):
            found += fields_below(child)
    return found


def is_begun(instance: Any, code: str) -> bool:
    """Whether somebody has begun to write in a language; else all of it is missing."""
    page = getattr(instance, "page", instance)
    return bool(getattr(page, f"title_{code}", "") or records(instance, code))
