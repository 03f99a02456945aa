"""What the admin keeps for each editor."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from hub.languages import CODES


class EditorPreferences(models.Model):
    """The languages that an editor works in (the page form holds only those), and the
    mails that they want."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    languages = models.JSONField(default=list)  # codes; empty: all
    mail_assigned = models.BooleanField(_("translations assigned to me"), default=True)

    def __str__(self) -> str:
        return f"{self.user_id} {', '.join(self.languages)}"

    @classmethod
    def languages_of(cls, user: Any) -> list[str]:
        """The languages that somebody works in; all where nothing was chosen."""
        found = cls.objects.filter(user=user).first() if user and user.pk else None
        kept = found.languages if found else []
        return [code for code in CODES if code in kept] or list(CODES)

    @classmethod
    def wants_mail(cls, user: Any) -> bool:
        """Whether somebody is told by mail of what is assigned to them."""
        return not cls.objects.filter(user=user, mail_assigned=False).exists()
