"""A page's history, narrowed to a language."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.forms import RadioSelect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.generic.history import ActionColumn
from wagtail.admin.views.pages.history import PageHistoryFilterSet, PageHistoryView

from hub.languages import CHOICES
from hub.publishing.logged import entries_about

from .comparing import chosen_language
from .history import in_languages


class HubHistoryFilterSet(PageHistoryFilterSet):
    language = django_filters.ChoiceFilter(
        label=_("Language"),
        choices=CHOICES,
        empty_label=_("All"),
        widget=RadioSelect,
        method="filter_language",
    )

    def filter_language(self, entries: QuerySet, _name: str, code: str) -> QuerySet:
        return entries.filter(entries_about(code))


class LanguageActionColumn(ActionColumn):
    """Says which languages a draft changed, and compares it in the one asked for."""

    language: str

    def get_value(self, instance: Any) -> Any:
        message = super().get_value(instance)
        # Wagtail gives this one a message past its formatter.
        is_draft = instance.action == "wagtail.edit"
        return in_languages(message, instance) if is_draft else message

    def get_actions(self, instance: Any, parent_context: Any) -> list[dict[str, str]]:
        actions = super().get_actions(instance, parent_context)
        if self.language:
            for action in actions:
                if "/compare/" in action["url"]:
                    action["url"] += f"?language={self.language}"
        return actions


def with_languages(column: ActionColumn, language: str) -> LanguageActionColumn:
    """The column that Wagtail's view has made, as ours."""
    made = LanguageActionColumn.__new__(LanguageActionColumn)
    made.__dict__.update(column.__dict__, language=language)
    return made


class HubHistoryView(PageHistoryView):
    filterset_class = HubHistoryFilterSet

    @cached_property
    def columns(self) -> list[Any]:
        language = chosen_language(self.request)
        return [
            with_languages(column, language)
            if isinstance(column, ActionColumn)
            else column
            for column in super().columns
        ]
