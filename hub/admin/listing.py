"""The explorer: a column with the languages' states, and a filter by them."""

from typing import Any

from django.db.models import Exists, OuterRef, Value
from django.db.models.functions import Coalesce, NullIf
from django.forms import CheckboxSelectMultiple
from django.utils import formats
from django.utils.translation import gettext_lazy as _
from django_filters.filters import MultipleChoiceFilter
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import PageStatusSidePanel
from wagtail.admin.ui.tables import BaseColumn, Column
from wagtail.admin.views.pages.listing import (
    ExplorableIndexView,
    GenericPageFilterSet,
    PageListingMixin,
)
from wagtail.admin.views.pages.search import SearchView
from wagtail.admin.views.pages.usage import ContentTypeUseView

from hub.languages import CHOICES
from hub.publishing.models import PageTranslation

from .side_panel import with_languages
from .states import language_states
from .titles import interface_chain


class LanguagesColumn(BaseColumn):
    """Four small marks; the rows are prefetched with the pages."""

    cell_template_name = "hub/admin/languages_cell.html"

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> Any:
        context = super().get_cell_context_data(instance, parent_context)
        context["states"] = language_states(instance, with_missing=False)
        return context


class PageDateColumn(Column):
    """The page's date, as precisely as it is known."""

    FORMATS = {"year": "Y", "month": "YEAR_MONTH_FORMAT", "day": "SHORT_DATE_FORMAT"}

    def get_value(self, instance: Any) -> str:
        if instance.date is None:
            return ""
        return formats.date_format(
            instance.date, self.FORMATS.get(instance.date_precision, "Y")
        )


def with_our_columns(columns: list[Any]) -> list[Any]:
    """Wagtail's columns with the languages and the date after the title."""
    ours = []
    for column in columns:
        ours.append(column)
        if column.name == "title":
            ours += [
                LanguagesColumn("languages", label=_("Languages"), width="14%"),
                PageDateColumn("date", label=_("Date"), sort_key="date", width="10%"),
            ]
    return ours


def public_rows(language: str) -> Exists:
    return Exists(
        PageTranslation.objects.filter(
            page=OuterRef("pk"), language=language, public=True
        )
    )


class PublicIn(MultipleChoiceFilter):
    """Live and public in each of the languages ticked."""

    def filter(self, queryset: Any, value: list[str]) -> Any:
        for code in value:
            queryset = queryset.filter(public_rows(code), live=True)
        return queryset


class NotPublicIn(MultipleChoiceFilter):
    """Public in none of the languages ticked; what is not live is public in none."""

    def filter(self, queryset: Any, value: list[str]) -> Any:
        for code in value:
            queryset = queryset.exclude(public_rows(code), live=True)
        return queryset


class HubPageFilterSet(GenericPageFilterSet):
    public_in = PublicIn(
        label=_("Public in"), choices=CHOICES, widget=CheckboxSelectMultiple
    )
    not_public_in = NotPublicIn(
        label=_("Not public in"), choices=CHOICES, widget=CheckboxSelectMultiple
    )

    class Meta(GenericPageFilterSet.Meta):
        pass


class LanguageListingMixin:
    def order_queryset(self, queryset: Any) -> Any:
        """By title as it is shown: in the interface's language, else the chain."""
        if self.is_searching or self.ordering not in ("title", "-title"):
            return super().order_queryset(queryset)
        shown = Coalesce(
            *(NullIf(f"title_{code}", Value("")) for code in interface_chain())
        )
        return queryset.order_by(shown.desc() if self.ordering[0] == "-" else shown)

    def annotate_queryset(self, pages: Any) -> Any:
        return super().annotate_queryset(pages).prefetch_related("translations")


class HubIndexView(LanguageListingMixin, ExplorableIndexView):
    base_columns = with_our_columns(ExplorableIndexView.base_columns)
    base_filterset_class = HubPageFilterSet

    def get_side_panels(self) -> MediaContainer:
        return MediaContainer(
            [
                with_languages(panel)
                if isinstance(panel, PageStatusSidePanel)
                else panel
                for panel in super().get_side_panels()
            ]
        )


class HubSearchView(LanguageListingMixin, SearchView):
    columns = [
        *with_our_columns(PageListingMixin.base_columns),
        SearchView.columns[-1],
    ]


class HubContentTypeUseView(LanguageListingMixin, ContentTypeUseView):
    pass
