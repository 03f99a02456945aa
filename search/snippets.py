"""What editors write for the search, in the "Hub" menu."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.snippets.views.snippets import CreateView, SnippetViewSet

from .models import Promotion, Synonym

MENU = "register_hub_menu_item"


class PrefilledCreateView(CreateView):
    """A new snippet, some of whose fields the link may fill: ``?language=fr``."""

    prefilled: tuple[str, ...] = ()

    def get_initial_form_instance(self) -> Any:
        instance = super().get_initial_form_instance() or self.model()
        for name in self.prefilled:
            if name in self.request.GET:
                longest = self.model._meta.get_field(name).max_length or 500
                setattr(instance, name, self.request.GET[name][:longest])
        return instance


class CreatePromotionView(PrefilledCreateView):
    prefilled = ("language", "queries")


class PromotionViewSet(SnippetViewSet):
    model = Promotion
    icon = "pick"
    menu_hook = MENU
    menu_order = 500
    add_view_class = CreatePromotionView
    list_display = [
        Column("queries", label=_("Searches"), sort_key="queries"),
        Column("get_language_display", label=_("Language"), sort_key="language"),
        Column("page", label=_("Page"), accessor="page.get_admin_display_title"),
        BooleanColumn("is_active", label=pgettext_lazy("a promoted result", "Active")),
        DateColumn("active_until", label=_("Until"), sort_key="active_until"),
    ]
    list_filter = ["language"]
    search_fields = ["queries", "description"]
    search_backend_name = None

    def get_queryset(self, request: Any) -> Any:
        return Promotion.objects.select_related("page")


class CreateSynonymView(PrefilledCreateView):
    prefilled = ("language", "terms")


class SynonymViewSet(SnippetViewSet):
    model = Synonym
    icon = "resubmit"
    menu_hook = MENU
    menu_order = 510
    add_view_class = CreateSynonymView
    list_display = [
        Column("terms", label=_("Words"), sort_key="terms"),
        Column("synonyms", label=_("Are also searched for as"), sort_key="synonyms"),
        BooleanColumn("both_ways", label=_("Both ways")),
        Column("get_language_display", label=_("Language"), sort_key="language"),
    ]
    list_filter = ["language"]
    search_fields = ["terms", "synonyms"]
    search_backend_name = None
