"""Links to a draft, for somebody without an account."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hub.languages import CHOICES


class ReviewLink(models.Model):
    """Shows the newest draft of a page in a language. Its secret is kept nowhere.

    It goes with its page, and with whoever made it.
    """

    page = models.ForeignKey("hub.HubPage", on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=5, choices=CHOICES)
    digest = models.CharField(max_length=64)  # of the secret, SHA-256
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    made_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["-made_at", "-pk"]
        verbose_name = _("preview link")
        verbose_name_plural = _("preview links")

    def __str__(self) -> str:
        return f"{self.page_id} {self.language}"
