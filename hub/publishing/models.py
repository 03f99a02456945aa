"""State beside the content: what is public, and what a revision is meant to publish."""

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hub.languages import CHOICES, name

from .moderated import Moderated


def set_null_or_protect(collector: Any, *args: Any) -> None:
    """SET_NULL, but PROTECT from ``purge_revisions``, which deletes revisions alone."""
    origin = collector.origin
    alone = isinstance(origin, models.Model) and origin._meta.model_name == "revision"
    (models.PROTECT if alone else models.SET_NULL)(collector, *args)


class PageTranslation(Moderated, models.Model):
    """A page in a language: one row each, made with the page.

    Like Wagtail's ``live`` it is no part of a revision; only publishing and
    withdrawing change it. Publishing an older draft, reverting or importing do not.
    """

    page = models.ForeignKey(
        "hub.HubPage", on_delete=models.CASCADE, related_name="translations"
    )
    language = models.CharField(_("language"), max_length=5, choices=CHOICES)
    public = models.BooleanField(_("public"), default=False)
    since = models.DateTimeField(_("public since"), null=True)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True)
    # When it goes live and ends by itself, what goes live, and who chose it.
    go_live_at = models.DateTimeField(_("goes live"), null=True)
    expire_at = models.DateTimeField(_("ends"), null=True)
    scheduled_revision = models.ForeignKey(
        "wagtailcore.Revision",
        null=True,
        on_delete=set_null_or_protect,
        related_name="+",
        db_index=False,
    )
    scheduled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        db_index=False,
    )
    # What its moderators look at, while they do: the draft that was submitted. Wagtail
    # asks for it by this name.
    latest_revision = models.ForeignKey(
        "wagtailcore.Revision",
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        db_index=False,
    )
    # Deleted with it.
    _workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
    )
    # What hub.staleness finds, in the draft and in what is live.
    is_written = models.BooleanField(default=False)
    is_incomplete = models.BooleanField(default=True)
    stale = models.PositiveIntegerField(default=0)
    missing = models.PositiveIntegerField(default=0)
    next_key = models.CharField(max_length=255, blank=True)  # the first text to do
    stale_since = models.DateTimeField(null=True)
    # Texts of the draft that a machine has written, and nobody has confirmed.
    by_machine = models.PositiveIntegerField(default=0)
    live_stale = models.PositiveIntegerField(default=0)
    live_stale_since = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("translation")
        verbose_name_plural = _("translations")
        constraints = [
            models.UniqueConstraint(
                fields=["page", "language"], name="hub_translation_once"
            )
        ]
        indexes = [
            models.Index(
                fields=["language", "page"],
                name="hub_translation_public",
                condition=Q(public=True),
            ),
            # Few rows have these.
            *(
                models.Index(
                    fields=[field],
                    name=f"hub_translation_{short}",
                    condition=Q(**{f"{field}__isnull": False}),
                )
                for field, short in (
                    ("go_live_at", "go_live"),
                    ("expire_at", "expire"),
                    ("scheduled_revision", "scheduled"),
                    ("latest_revision", "moderated"),
                )
            ),
        ]

    def __str__(self) -> str:
        return f"{self.page.get_admin_display_title()} ({name(self.language)})"


class LanguageWorkflow(models.Model):
    """The workflow of a language, for all pages; without this row, the page's own."""

    language = models.CharField(max_length=5, choices=CHOICES, unique=True)
    workflow = models.ForeignKey(
        "wagtailcore.Workflow", on_delete=models.CASCADE, related_name="+"
    )

    def __str__(self) -> str:
        return f"{name(self.language)} {self.workflow}"


class RevisionLanguages(models.Model):
    """The languages chosen for a revision.

    Kept until it is published (now, on schedule, by a workflow), and with what went
    live, so that the history can say which languages did.
    """

    revision = models.OneToOneField(
        "wagtailcore.Revision", on_delete=models.CASCADE, related_name="hub_languages"
    )
    languages = models.JSONField()  # a sorted list of codes
    chosen_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.revision_id} {', '.join(self.languages)}"


class GroupLanguages(models.Model):
    """The languages that a group is held to; a group without this row to none."""

    group = models.OneToOneField(
        "auth.Group", on_delete=models.CASCADE, related_name="hub_languages"
    )
    edit = models.JSONField(default=list)  # codes
    publish = models.JSONField(default=list)

    def __str__(self) -> str:
        return f"{self.group_id} {', '.join(self.edit)}"
