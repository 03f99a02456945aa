"""Who works on a page in a language, and how much it is read."""

from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import models
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from hub.languages import CHOICES, name
from hub.publishing.models import PageTranslation


class PageReads(models.Model):
    """How much a page is read in a language: a number, nothing of who reads.

    ``score`` grows by each read, the more the later it is (``hub.worklists.reading``),
    so that it compares pages by what is read lately, and nothing has to be pruned.
    """

    page = models.ForeignKey("hub.HubPage", on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=5, choices=CHOICES)
    score = models.FloatField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["page", "language"], name="hub_reads_once")
        ]

    def __str__(self) -> str:
        return f"{self.page_id} {self.language} {self.score}"


class Assignment(models.Model):
    """Somebody is asked to translate a page into a language."""

    translation = models.OneToOneField(
        PageTranslation, on_delete=models.CASCADE, related_name="assignment"
    )
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("translator"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    due = models.DateField(_("due"), null=True, blank=True)
    assigned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    assigned_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.translation} {self.assignee}"


class WorkItem(PageTranslation):
    """A page in a language, as work lists show it; ``page`` comes with it."""

    class Meta:
        proxy = True
        verbose_name = _("translation")
        verbose_name_plural = _("translations")

    @property
    def title(self) -> str:
        return self.page.get_admin_display_title()

    @property
    def language_name(self) -> str:
        return name(self.language)

    @property
    def type_name(self) -> str:
        model = self.page.cached_content_type.model_class()
        return str(model._meta.verbose_name) if model else ""

    @property
    def state(self) -> Any:
        """A ``LanguageState``, without required fields by name."""
        from hub.admin.states import state_of

        return state_of(self.page, self, with_missing=False)

    @property
    def state_text(self) -> str:
        return self.state.text

    @property
    def edit_url(self) -> str:
        """The editor, at the first text that needs work."""
        url = reverse("wagtailadmin_pages:edit", args=[self.page_id])
        key = self.next_key or "title"
        return f"{url}?{urlencode({'work': f'{self.language}.{key}'})}"

    @property
    def desk_url(self) -> str:
        """The translator's desk, at the same text; empty for the source language."""
        if self.language == self.page.source_language:
            return ""
        url = reverse("hub_desk", args=[self.page_id, self.language])
        return f"{url}#{self.next_key or 'title'}"

    @property
    def reads(self) -> int:
        """About how often it was read lately."""
        from .reading import lately

        return lately(getattr(self, "score", None) or 0)

    @property
    def assigned(self) -> Assignment | None:
        return getattr(self, "assignment", None)

    @property
    def assignee_name(self) -> str:
        if self.assigned is None:
            return ""
        user = self.assigned.assignee
        return user.get_full_name() or user.get_username()

    @property
    def due(self) -> Any:
        return self.assigned.due if self.assigned else None


def translators() -> Any:
    """Who can be asked: whoever may enter the admin."""
    users = get_user_model().objects.filter(is_active=True)
    return users.filter(
        models.Q(is_superuser=True)
        | models.Q(groups__permissions__codename="access_admin")
        | models.Q(user_permissions__codename="access_admin")
    ).distinct()
