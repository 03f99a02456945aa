"""A list's column: how each translation of an object stands to its source."""

from typing import Any

from django.db.models import Model
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import BaseColumn

from hub.languages import LANGUAGES, Language
from hub.multilingual.content import source_of
from hub.staleness.findings import State, findings

from .states import comma, to_do


class Translation:
    """A snippet, an image or a document in a language other than its source's."""

    def __init__(self, instance: Model, language: Language) -> None:
        self.instance, self.language = instance, language

    @cached_property
    def states(self) -> list[State]:
        model, code = type(self.instance), self.language.code
        found = findings(model, self.instance, code, source_of(self.instance))
        return [each.state for each in found]

    @property
    def mark(self) -> str:
        return "incomplete" if State.MISSING in self.states else "ready"

    @property
    def is_behind(self) -> bool:
        return bool(self.states)

    @property
    def text(self) -> str:
        count = self.states.count
        told = to_do(count(State.STALE), count(State.MISSING))
        return comma().join(told) or _("up to date")


class TranslationColumn(BaseColumn):
    """No query: what it tells lies in the object's own fields."""

    cell_template_name = "hub/admin/translation_cell.html"

    def __init__(self) -> None:
        super().__init__("translations", label=gettext_lazy("Translations"))

    def get_cell_context_data(
        self, instance: Model, parent_context: Any
    ) -> dict[str, Any]:
        context = super().get_cell_context_data(instance, parent_context)
        source = source_of(instance)
        context["translations"] = [
            Translation(instance, language)
            for language in LANGUAGES
            if language.code != source
        ]
        return context
