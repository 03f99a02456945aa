"""Partners, what each may be given, their keys, and how often they ask."""

from datetime import datetime

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import PageChooserPanel
from wagtail.models import Orderable


class Partner(ClusterableModel):
    """Somebody who pulls content, what they may be given, and how fast."""

    name = models.CharField(_("name"), max_length=200, unique=True)
    email = models.EmailField(
        _("contact e-mail"),
        help_text=_("Whom to write to before a key expires or is revoked."),
    )
    notes = models.TextField(_("notes"), blank=True)
    per_minute = models.PositiveIntegerField(
        _("requests per minute"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("Empty: the limit that all partners have."),
    )
    per_day = models.PositiveIntegerField(
        _("requests per day"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("Empty: no limit. Days begin at midnight UTC."),
    )
    # Lists of codes and of labels; empty: all.
    languages = models.JSONField(_("languages"), default=list, blank=True)
    types = models.JSONField(_("page types"), default=list, blank=True)
    drafts = models.BooleanField(
        _("drafts"),
        default=False,
        help_text=_("May also read what is not published yet."),
    )

    class Meta:
        ordering = ["name"]
        verbose_name = _("partner")
        verbose_name_plural = _("partners")

    def __str__(self) -> str:
        return self.name


class PartnerSection(Orderable):
    """A page whose section a partner may be given; with none of these, all are."""

    partner = ParentalKey(Partner, on_delete=models.CASCADE, related_name="sections")
    # The row outlives its page: without the last one, the partner would be given all.
    page = models.ForeignKey(
        "hub.HubPage",
        verbose_name=_("page"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    panels = [PageChooserPanel("page")]

    def __str__(self) -> str:
        return f"{self.partner_id}: page {self.page_id}"


class KeyQuerySet(models.QuerySet):
    def live(self, now: datetime) -> "KeyQuerySet":
        return self.filter(is_live(now))


def is_live(now: datetime, prefix: str = "") -> Q:
    """The condition under which a key opens; ``prefix`` leads to it: ``keys__``."""
    unexpired = Q(**{f"{prefix}expires_at": None}) | Q(
        **{f"{prefix}expires_at__gt": now}
    )
    return Q(**{f"{prefix}revoked_at": None}) & unexpired


class Key(models.Model):
    """What a partner shows to be known. The secret itself is kept nowhere."""

    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="keys")
    public_id = models.CharField(max_length=12, unique=True)
    digest = models.CharField(max_length=64)
    made_at = models.DateTimeField(default=timezone.now)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    expires_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    last_used_at = models.DateTimeField(null=True)  # at most a minute behind

    objects = KeyQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-pk"]
        verbose_name = _("partner key")
        verbose_name_plural = _("partner keys")

    def __str__(self) -> str:
        return f"hub_{self.public_id}_…"

    def has_expired(self, now: datetime) -> bool:
        return self.expires_at is not None and self.expires_at <= now


class Usage(models.Model):
    """How often a key was used on a day of UTC."""

    key = models.ForeignKey(Key, on_delete=models.CASCADE, related_name="usage")
    day = models.DateField(db_index=True)
    requests = models.PositiveBigIntegerField(default=0)
    refused = models.PositiveBigIntegerField(default=0)  # of them, beyond a limit

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key", "day"], name="partner_usage_once")
        ]

    def __str__(self) -> str:
        return f"{self.key_id} {self.day}: {self.requests}"
