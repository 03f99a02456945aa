"""Who is told of which sources, and what they are yet to be told."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from hub.languages import CHOICES


class Pace(models.TextChoices):
    NEVER = "never", _("Never")
    AT_ONCE = "at-once", _("At once")
    DAILY = "daily", _("Once a day, all in one mail")


class Watcher(models.Model):
    """How somebody is told."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    pace = models.CharField(max_length=10, choices=Pace.choices, default=Pace.NEVER)
    digest_on = models.DateField(null=True)  # the day of the last daily mail

    def __str__(self) -> str:
        return f"{self.user_id} {self.pace}"


class Watch(models.Model):
    """A language of a section: a page and all below it; of every page without one.

    It goes with its page: nobody who watched a section is told of everything.
    """

    watcher = models.ForeignKey(
        Watcher, on_delete=models.CASCADE, related_name="watches"
    )
    language = models.CharField(max_length=5, choices=CHOICES)
    section = models.ForeignKey(
        "hub.HubPage", null=True, on_delete=models.CASCADE, related_name="+"
    )

    def __str__(self) -> str:
        return f"{self.watcher_id} {self.language} {self.section_id or ''}"

    def covers(self, page: Any, language: str) -> bool:
        if self.language != language:
            return False
        return self.section is None or page.path.startswith(self.section.path)


class Seen(models.Model):
    """What was stale of a public language of a page at the last look.

    ``texts``: pairs of a text's key and the fingerprint of what its source says.
    """

    page = models.ForeignKey("hub.HubPage", on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=5, choices=CHOICES)
    texts = models.JSONField(default=list)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["page", "language"], name="watch_seen_once")
        ]

    def __str__(self) -> str:
        return f"{self.page_id} {self.language}: {len(self.texts)}"


class News(models.Model):
    """What somebody is to be told by mail; deleted once the mail is sent."""

    watcher = models.ForeignKey(Watcher, on_delete=models.CASCADE, related_name="news")
    page = models.ForeignKey("hub.HubPage", on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=5, choices=CHOICES)
    texts = models.JSONField()  # as in Seen
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.watcher_id}: {self.page_id} {self.language}"
