"""The glossary in the admin's "Hub" menu."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from hub.languages import CODES, name
from hub.multilingual.content import localized

from .models import Term


class TermViewSet(SnippetViewSet):
    model = Term
    icon = "openquote"
    menu_hook = "register_hub_menu_item"
    menu_label = _("Glossary")
    menu_order = 400
    list_display = [
        "__str__",
        *(
            Column(localized("name", code), label=name(code), sort_key=f"name_{code}")
            for code in CODES
        ),
        "note",
    ]
    search_fields = [
        *(localized(field, code) for field in ("name", "also") for code in CODES),
        "note",
    ]
    search_backend_name = None
