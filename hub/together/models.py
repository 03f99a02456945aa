"""What open forms are compared with, beside the revisions they were loaded from."""

from django.conf import settings
from django.db import models


class OpenedRevision(models.Model):
    """Somebody opened the editor with it: it is not overwritten any more."""

    revision = models.OneToOneField(
        "wagtailcore.Revision", on_delete=models.CASCADE, related_name="+"
    )

    def __str__(self) -> str:
        return str(self.revision_id)


class FormContent(models.Model):
    """What an open form said when Wagtail last saved it by itself, where the draft says
    more: what others changed meanwhile, which the form shows as it was."""

    page = models.ForeignKey("hub.HubPage", on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    content = models.JSONField(default=dict)  # a serialised page
    told = models.CharField(max_length=16, blank=True)  # which notice it last showed
    saved_at = models.DateTimeField(auto_now=True, db_index=True)

    def __str__(self) -> str:
        return f"{self.page_id} {self.user_id}"
