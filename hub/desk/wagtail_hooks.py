"""The desk's place in the admin."""

from typing import Any

from django.urls import path
from wagtail import hooks

from .views import desk


@hooks.register("register_admin_urls")
def urls() -> list[Any]:
    return [path("hub/desk/<int:page_id>/<str:language>/", desk, name="hub_desk")]
