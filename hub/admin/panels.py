"""The panels of the page editor: language tabs, and fields beside their source."""

import re
from functools import cached_property
from typing import Any

from django.db.models import TextField
from django.template.loader import render_to_string
from django.utils.functional import lazy
from django.utils.text import capfirst, format_lazy
from modeltranslation.translator import NotRegistered, translator
from wagtail.admin.panels import (
    FieldPanel,
    InlinePanel,
    Panel,
    PanelGroup,
    TabbedInterface,
    TitleFieldPanel,
)
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.fields import RichTextField

from hub.desk.machine.texts import unconfirmed
from hub.languages import BY_CODE, CODES, LANGUAGES, name
from hub.staleness.findings import Finding, State, field_findings
from hub.staleness.forms import STILL_RIGHT
from hub.staleness.notices import Notice, notices, old_texts
from hub.staleness.records import records
from hub.staleness.segments import OWN_IN_EACH_LANGUAGE

from .comparing import chosen_language, compared
from .models import EditorPreferences
from .sources import paragraphs
from .states import LanguageState, language_states

# Of a unit's key: "body" of "body.<block>:0".
FIELD = re.compile(r"[^.:]*")

# A capital letter for a label, in whatever language it will be shown.
capitalised = lazy(capfirst, str)


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


class BoundRows(InlinePanel.BoundPanel):
    """Rows that the form may leave out: of somebody who is held to languages."""

    def __init__(self, *, form: Any, **kwargs: Any) -> None:
        name = kwargs["panel"].relation_name
        is_left_out = form is not None and name not in form.formsets
        super().__init__(form=None if is_left_out else form, **kwargs)
        self.is_left_out = is_left_out

    def is_shown(self) -> bool:
        return not self.is_left_out and super().is_shown()


def dress(panel: Panel) -> Panel:
    """Give each language's column in a bound-to-model panel its language and source."""
    if isinstance(panel, PanelGroup):
        panel.children = [dress(child) for child in panel.children]
    elif isinstance(panel, InlinePanel):
        panel.BoundPanel = BoundRows
        dress(panel.child_edit_handler)
    elif isinstance(panel, FieldPanel) and translated_column(
        panel.model, panel.field_name
    ):
        return of_a_language(panel)
    return panel


def of_a_language(panel: FieldPanel) -> FieldPanel:
    kind = (
        LanguageTitlePanel if isinstance(panel, TitleFieldPanel) else LanguageFieldPanel
    )
    options, column = panel.clone_kwargs(), panel.db_field
    base, code = translated_column(panel.model, panel.field_name)
    if not options["heading"]:  # in a row, where no tab names the language
        label = panel.model._meta.get_field(base).verbose_name
        options["heading"] = format_lazy("{} · {}", capitalised(label), name(code))
    if isinstance(column, TextField) and not isinstance(column, RichTextField):
        options["widget"] = options["widget"] or AdminAutoHeightTextInput()
    return kind(**options).bind_to_model(panel.model)


class EditorTabs(TabbedInterface):
    """A tab for each language in work, and what stands above and below the tabs."""

    def on_model_bound(self) -> None:
        super().on_model_bound()
        dress(self)

    @cached_property
    def child_identifiers(self) -> list[str]:
        """The same in every language of the interface: tabs are remembered by them."""
        return [
            child.attrs.get("data-hub-tab", f"tab{number}")
            for number, child in enumerate(self.children)
        ]

    def get_form_options(self) -> dict[str, Any]:
        """The fields that the tabs' template renders itself."""
        options = super().get_form_options()
        options["fields"] = [
            *options["fields"],
            "form_languages",
            "loaded_from",
            "publish_languages",
        ]
        return options

    class BoundPanel(TabbedInterface.BoundPanel):
        template_name = "hub/admin/editor_tabs.html"

        @property
        def is_held(self) -> bool:
            return not self.form.rights.whole

        @cached_property
        def states(self) -> list[LanguageState]:
            return language_states(self.form.instance)

        @cached_property
        def held(self) -> list[str]:
            """The languages that this form holds."""
            return self.form.held or list(CODES)

        @property
        def translated(self) -> list[str]:
            """The languages in which the page can be translated at the desk."""
            page, held = self.form.instance, self.form.held or list(CODES)
            return [c for c in held if page.pk and c != page.source_language]

        @cached_property
        def tabs(self) -> list[tuple[Any, str, LanguageState | None]]:
            states = {state.code: state for state in self.states}
            return [
                (child, identifier, states.get(identifier))
                for child, identifier in self.visible_children_with_identifiers
            ]

        @property
        def shown_states(self) -> list[LanguageState]:
            return [state for state in self.states if state.code in self.held]

        @property
        def publish_choices(self) -> list[tuple[LanguageState, bool, bool]]:
            """Each state, whether it is ticked, whether the form holds it."""
            ticked = self.form["publish_languages"].value() or ()
            return [
                (state, state.code in ticked, state.code in self.held)
                for state in self.states
                if state.code in self.form.rights.edit
            ]

        @property
        def languages_in_work(self) -> list[tuple[Any, bool, bool]]:
            chosen = EditorPreferences.languages_of(self.request.user)
            source = self.form.instance.source_language
            return [
                (language, language.code in chosen, language.code == source)
                for language in LANGUAGES
                if language.code in self.form.rights.edit
            ]

        @cached_property
        def source_texts(self) -> list[BesideSource]:
            """The panels of fields that show their source; one query for all texts."""
            fields = [panel for panel in fields_below(self) if panel.has_source]
            texts = old_texts(found for panel in fields for found in panel.findings)
            page = self.form.instance
            by_machine = unconfirmed(page, self.held) if page.pk else {}
            for panel in fields:
                panel.old_texts = texts
                base, code = panel.column
                panel.has_machine_text = panel.instance is page and any(
                    FIELD.match(key)[0] == base for key in by_machine.get(code, ())
                )
            return fields

        def get_comparison(self) -> list[Any]:
            return compared(super().get_comparison(), chosen_language(self.request))

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            self.source_texts  # noqa: B018 (asks for all texts at once)
            return super().get_context_data(parent_context)


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
