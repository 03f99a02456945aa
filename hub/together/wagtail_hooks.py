"""Style and script of what the editor is told of others."""

from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks


@hooks.register("insert_global_admin_css")
def css() -> str:
    return format_html(
        '<link rel="stylesheet" href="{}">', static("hub/admin/together.css")
    )


@hooks.register("insert_editor_js")
def js() -> str:
    return format_html(
        '<script type="module" src="{}"></script>', static("hub/admin/together.js")
    )
