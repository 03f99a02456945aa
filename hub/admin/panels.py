"""The page editor: a tab for each language, and what stands around the tabs."""

import re
from functools import cached_property
from typing import Any

from django.db.models import TextField
from django.utils.functional import lazy
from django.utils.text import capfirst, format_lazy
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
from hub.languages import CODES, LANGUAGES, name
from hub.staleness.notices import old_texts

from .beside import (
    BesideSource,
    LanguageFieldPanel,
    LanguageTitlePanel,
    fields_below,
    translated_column,
)
from .comparing import chosen_language, compared
from .models import EditorPreferences
from .states import LanguageState, language_states

# Of a unit's key: "body" of "body.<block>:0".
FIELD = re.compile(r"[^.:]*")

# A capital letter for a label, in whatever language it will be shown.
capitalised = lazy(capfirst, str)


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
