"""What the hub changes in Wagtail: views, columns, buttons, styles, links."""

from typing import Any

from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.widgets import Button
from wagtail.models import PageLogEntry
from wagtail.rich_text.feature_registry import FeatureRegistry

from hub.admin import around, headless, history, workflows
from hub.admin.groups import GroupLanguagesForm
from hub.admin.menus import PermittedMenuItem
from hub.admin.moderating import moderate, preview
from hub.admin.preferences import choose_languages
from hub.admin.scheduling import schedule
from hub.admin.views import say_what_is_planned
from hub.admin.viewsets import hub_page_viewset
from hub.admin.withdraw import withdraw
from hub.blocks.link_handlers import BodyDocumentLinkHandler, ReaderPageLinkHandler
from hub.worklists import hooks as _worklists  # noqa: F401 (registers its own)

around.install()
workflows.install()


@hooks.register("register_admin_viewset")
def page_viewset() -> Any:
    return hub_page_viewset


@hooks.register("register_admin_urls")
def urls() -> list[Any]:
    return [
        path("hub/languages/", choose_languages, name="hub_admin_languages"),
        path("hub/withdraw/<int:page_id>/", withdraw, name="hub_admin_withdraw"),
        path(
            "hub/schedule/<int:page_id>/<str:language>/",
            schedule,
            name="hub_admin_schedule",
        ),
        path(
            "hub/moderation/<int:page_id>/<str:language>/",
            moderate,
            name="hub_admin_moderation",
        ),
        path(
            "hub/moderation/<int:page_id>/<str:language>/preview/",
            preview,
            name="hub_admin_moderation_preview",
        ),
        path(
            # Not above the others: its entry in the menu would claim their pages.
            "hub/language-workflows/",
            workflows.choose_workflows,
            name="hub_language_workflows",
        ),
        path(
            "hub/draft/<int:page_id>/<str:language>/",
            headless.open_draft,
            name="hub_admin_draft",
        ),
    ]


@hooks.register("insert_global_admin_css")
def css() -> str:
    return format_html(
        '<link rel="stylesheet" href="{}">', static("hub/admin/admin.css")
    )


# In this order: a comment that is asked for opens its tab after all others.
SCRIPTS = ("editor", "staleness", "unsaved", "labels", "comments")


@hooks.register("insert_editor_js")
def js() -> str:
    return format_html_join(
        "",
        '<script type="module" src="{}"></script>',
        ((static(f"hub/admin/{name}.js"),) for name in SCRIPTS),
    )


@hooks.register("register_log_actions", order=1000)
def log_actions(actions: Any) -> None:
    history.register(actions)


@hooks.register("register_settings_menu_item")
def language_workflows() -> PermittedMenuItem:
    return PermittedMenuItem(
        gettext_lazy("Moderation of languages"),
        reverse("hub_language_workflows"),
        policy=workflows.WORKFLOWS,
        actions=["change"],
        name="hub-language-workflows",
        icon_name="clipboard-list",
        order=101,  # after Wagtail's workflows and tasks
    )


@hooks.register("construct_homepage_panels")
def home_panels(request: Any, panels: list[Any]) -> None:
    workflows.home_panels(panels)


@hooks.register("register_group_permission_panel")
def group_languages() -> type:
    return GroupLanguagesForm


@hooks.register("construct_page_chooser_queryset")
def prefetch_languages(pages: Any, request: Any) -> Any:
    return pages.prefetch_related("translations")


@hooks.register("register_page_header_buttons")
def header_button(page: Any, user: Any, view_name: str, next_url: str | None = None):
    yield from withdraw_button(page, user, next_url)
    if view_name == "edit":
        yield from headless.buttons(page, user)


@hooks.register("register_page_listing_more_buttons")
def listing_button(page: Any, user: Any, next_url: str | None = None):
    yield from withdraw_button(page, user, next_url)


def withdraw_button(page: Any, user: Any, next_url: str | None):
    tester = page.permissions_for_user(user)
    if page.live and any(tester.can_withdraw(code) for code in page.public_languages):
        url = reverse("hub_admin_withdraw", args=[page.pk])
        if next_url:
            url += "?" + urlencode({"next": next_url})
        yield Button(
            gettext_lazy("Withdraw a language"), url, icon_name="globe", priority=55
        )


@hooks.register("after_publish_page")
def say_languages(request: Any, page: Any) -> None:
    """Name what went live, or will; Wagtail's own message says only that it does."""
    if page.scheduled_revision:
        say_what_is_planned(request, page)
        return
    entry = (
        PageLogEntry.objects.filter(page=page.pk, action="wagtail.publish")
        .order_by("-pk")
        .first()
    )
    if entry and page.live and (languages := history.named(entry)):
        messages.success(
            request, _("Published in: %(languages)s.") % {"languages": languages}
        )


# After Wagtail's own, which these replace.
@hooks.register("register_rich_text_features", order=10)
def link_to_the_readers_language(features: FeatureRegistry) -> None:
    features.register_link_type(ReaderPageLinkHandler)
    features.register_link_type(BodyDocumentLinkHandler)
