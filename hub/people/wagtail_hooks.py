"""The admin's "Hub" menu: what pages share."""

from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.contrib.settings.registry import SettingMenuItem
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from hub.admin.translation_column import TranslationColumn
from hub.desk.models import Term
from hub.languages import CODES, name
from hub.multilingual.content import localized
from hub.taxonomy.models import Country, Goal, Theme

from .models import HubSettings, Organisation, Person


def names() -> list[Column]:
    """A column for the name in each language."""
    return [
        Column(localized("name", code), label=name(code), sort_key=f"name_{code}")
        for code in CODES
    ]


class ColourColumn(Column):
    """A colour as it looks, and its code."""

    def get_value(self, instance: Goal) -> str:
        return format_html(
            '<span style="display:inline-block;width:1em;height:1em;'
            'vertical-align:middle;background:{}"></span> {}',
            instance.colour,
            instance.colour,
        )


class ThemeViewSet(SnippetViewSet):
    model = Theme
    icon = "tag"
    list_display = ["__str__", *names(), TranslationColumn(), "slug"]
    search_fields = [*(localized("name", code) for code in CODES), "slug"]
    search_backend_name = None


class GoalViewSet(SnippetViewSet):
    model = Goal
    icon = "thumbtack"
    list_display = [
        "__str__",
        *names(),
        TranslationColumn(),
        ColourColumn("colour", label=_("Colour")),
    ]
    search_fields = [localized("name", code) for code in CODES]
    search_backend_name = None


class CountryViewSet(SnippetViewSet):
    model = Country
    icon = "globe"
    list_display = ["__str__", "code", *names(), TranslationColumn()]
    search_fields = ["code", *(localized("name", code) for code in CODES)]
    search_backend_name = None
    list_per_page = 50


class OrganisationViewSet(SnippetViewSet):
    model = Organisation
    icon = "group"
    list_display = ["name", "acronym", "get_family_display", "country", "website"]
    list_filter = ["family"]
    search_fields = ["name", "acronym"]
    search_backend_name = None

    def get_queryset(self, request):
        return Organisation.objects.select_related("country")


class PersonViewSet(SnippetViewSet):
    model = Person
    icon = "user"
    list_display = ["name", "role", TranslationColumn(), "organisation"]
    list_filter = ["organisation"]
    search_fields = ["name", *(localized("role", code) for code in CODES)]
    search_backend_name = None

    def get_queryset(self, request):
        return Person.objects.select_related("organisation")


class TermViewSet(SnippetViewSet):
    model = Term
    icon = "openquote"
    list_display = ["__str__", *names(), TranslationColumn()]
    search_fields = [localized("name", code) for code in CODES]
    search_backend_name = None


class HubViewSetGroup(SnippetViewSetGroup):
    items = (
        ThemeViewSet,
        GoalViewSet,
        CountryViewSet,
        OrganisationViewSet,
        PersonViewSet,
        TermViewSet,
    )
    menu_label = _("Hub")
    menu_name = "hub"
    menu_icon = "site"
    menu_order = 250
    submenu_hook = "register_hub_menu_item"  # for what other apps add

    def get_submenu_items(self) -> list[MenuItem]:
        items = super().get_submenu_items()
        settings = SettingMenuItem(HubSettings, icon="cogs", order=900)
        return [*items, settings]


register_snippet(HubViewSetGroup)
