"""The editor of a page: a tab for each language, one that all share, settings."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    CommentPanel,
    FieldPanel,
    MultiFieldPanel,
    ObjectList,
    PublishingPanel,
    TabbedInterface,
    TitleFieldPanel,
)
from wagtail.admin.widgets import AdminAutoHeightTextInput

from hub.languages import LANGUAGES, Language
from hub.multilingual.content import localized


def build_edit_handler(page_class: type) -> TabbedInterface:
    """From what a page type declares: ``translated_fields``, ``shared_panels``."""
    from .forms import HubPageForm

    tabs = [language_tab(page_class, language) for language in LANGUAGES]
    tabs.append(
        ObjectList(
            [
                *page_class.shared_panels,
                FieldPanel("source_language"),
                FieldPanel("show_in_menus"),
                FieldPanel("form_languages"),
                FieldPanel("publish_languages"),
            ],
            heading=_("All languages"),
        )
    )
    tabs.append(ObjectList([PublishingPanel(), CommentPanel()], heading=_("Settings")))
    return TabbedInterface(tabs, base_form_class=HubPageForm).bind_to_model(page_class)


def language_tab(page_class: type, language: Language) -> ObjectList:
    def column(name: str) -> str:
        return localized(name, language.code)

    return ObjectList(
        [
            TitleFieldPanel(column("title"), targets=[column("slug")]),
            FieldPanel(column("lead"), widget=AdminAutoHeightTextInput()),
            *(FieldPanel(column(name)) for name in page_class.translated_fields),
            MultiFieldPanel(
                [
                    FieldPanel(column("slug")),
                    FieldPanel(column("seo_title")),
                    FieldPanel(
                        column("search_description"), widget=AdminAutoHeightTextInput()
                    ),
                ],
                heading=_("For search engines"),
            ),
        ],
        heading=language.name,
        classname=f"hub-language hub-language--{language.code}",
    )
