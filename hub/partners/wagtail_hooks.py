"""Partners in the admin's menu, in its permissions and in its history."""

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogFormatter

from .viewsets import PartnerViewSet

viewset = PartnerViewSet()


@hooks.register("register_admin_viewset")
def partners() -> PartnerViewSet:
    return viewset


@hooks.register("register_permissions")
def permissions() -> "QuerySet[Permission]":
    """``add`` makes keys, ``change`` revokes them; the partner's own come by itself."""
    return Permission.objects.filter(
        content_type__app_label="partners", codename__in=["add_key", "change_key"]
    )


class KeyFormatter(LogFormatter):
    def format_message(self, log_entry: Any) -> str:
        return str(self.message) % {"key": log_entry.data["key"]}


class KeyMade(KeyFormatter):
    label = _("Make a key")
    message = _("Made the key %(key)s")


class KeyRevoked(KeyFormatter):
    label = _("Revoke a key")
    message = _("Revoked the key %(key)s")


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    actions.register_action("partners.key_made")(KeyMade)
    actions.register_action("partners.key_revoked")(KeyRevoked)
