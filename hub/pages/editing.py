"""The editor of a page: a tab for each language, one that all share, settings."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    CommentPanel,
    FieldPanel,
    MultiFieldPanel,
    ObjectList,
    PublishingPanel,
    TitleFieldPanel,
)
from wagtail.admin.widgets import AdminAutoHeightTextInput, SlugInput

from hub.languages import LANGUAGES, Language
from hub.multilingual.content import localized


def build_edit_handler(page_class: type) -> Any:
    """From what a page type declares: ``translated_fields``, ``shared_panels``."""
    from hub.admin.panels import EditorTabs

    from .forms import HubPageForm

    tabs = [language_tab(page_class, language) for language in LANGUAGES]
    tabs.append(
        ObjectList(
            [
                *page_class.shared_panels,
                FieldPanel("licence_id"),
                FieldPanel("source_language"),
                FieldPanel("show_in_menus"),
            ],
            heading=_("All languages"),
            attrs={"data-hub-tab": "all"},
        )
    )
    tabs.append(ObjectList([PublishingPanel(), CommentPanel()], heading=_("Settings")))
    return EditorTabs(tabs, base_form_class=HubPageForm).bind_to_model(page_class)


def language_tab(page_class: type, language: Language) -> ObjectList:
    from hub.admin.panels import capitalised

    def column(name: str) -> dict[str, Any]:
        """The tab names the language, so that the field need not."""
        label = page_class._meta.get_field(name).verbose_name
        return {
            "field_name": localized(name, language.code),
            "heading": capitalised(label),
        }

    return ObjectList(
        [
            TitleFieldPanel(
                **column("title"), targets=[localized("slug", language.code)]
            ),
            FieldPanel(**column("lead"), widget=AdminAutoHeightTextInput()),
            *(FieldPanel(**column(name)) for name in page_class.translated_fields),
            FieldPanel(**column("credit"), widget=AdminAutoHeightTextInput()),
            MultiFieldPanel(
                [
                    FieldPanel(
                        **column("slug"), widget=SlugInput(locale=language.code)
                    ),
                    FieldPanel(**column("seo_title")),
                    FieldPanel(
                        **column("search_description"),
                        widget=AdminAutoHeightTextInput(),
                    ),
                ],
                heading=_("For search engines"),
            ),
        ],
        heading=language.name,
        classname=f"hub-language hub-language--{language.code}",
        attrs={"data-hub-tab": language.code},
    )
