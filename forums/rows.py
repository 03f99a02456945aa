"""The rows of a forum's pages: programme, speakers, partners, replays, criteria."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.api import APIField
from wagtail.models import Orderable

from hub.pages.dates import check_order
from hub.pages.rows import ClusterRow, OrganisationRow, PageRow, in_each_language


class ForumSession(ClusterRow):
    """A session of the programme; day and times are in the forum's time zone."""

    page = ParentalKey(
        "forums.ForumEditionPage", on_delete=models.CASCADE, related_name="sessions"
    )
    title = models.CharField(_("title"), max_length=255, blank=True)
    description = models.TextField(_("description"), blank=True)
    room = models.CharField(_("room"), max_length=100, blank=True)
    day = models.DateField(_("day"))
    starts = models.TimeField(_("starts"), null=True, blank=True)
    ends = models.TimeField(_("ends"), null=True, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("day"), FieldPanel("starts"), FieldPanel("ends")]),
        *in_each_language("title"),
        *in_each_language("description"),
        *in_each_language("room"),
        InlinePanel("speakers", label=_("speaker"), heading=_("Speakers")),
    ]
    api_fields = [
        APIField("title"),
        APIField("description"),
        APIField("room"),
        APIField("day"),
        APIField("starts"),
        APIField("ends"),
        APIField("speakers"),
    ]

    class Meta(ClusterRow.Meta):
        verbose_name = _("session")
        verbose_name_plural = _("sessions")

    def __str__(self) -> str:
        return self.title or str(self.day)

    def clean(self) -> None:
        super().clean()
        check_order(self, "starts", "ends")


class SessionSpeaker(PageRow):
    """A person who speaks in a session."""

    session = ParentalKey(
        ForumSession, on_delete=models.CASCADE, related_name="speakers"
    )
    person = models.ForeignKey(
        "people.Person",
        verbose_name=_("person"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    role = models.CharField(_("role"), max_length=255, blank=True)

    parent_field = "session"
    panels = [FieldPanel("person"), *in_each_language("role")]
    api_fields = [APIField("person"), APIField("role")]

    class Meta(PageRow.Meta):
        verbose_name = _("speaker")
        verbose_name_plural = _("speakers")

    def __str__(self) -> str:
        return str(self.person)


class ForumPartner(OrganisationRow):
    """An organisation that supports a forum."""

    class Kind(models.TextChoices):
        TECHNICAL = "technical", _("technical")
        FINANCIAL = "financial", _("financial")
        INSTITUTIONAL = "institutional", _("institutional")

    class Level(models.TextChoices):
        NONE = "", _("none")
        MAIN = "main", _("main")
        MAJOR = "major", _("major")
        SUPPORTING = "supporting", _("supporting")

    page = ParentalKey(
        "forums.ForumEditionPage", on_delete=models.CASCADE, related_name="partners"
    )
    kind = models.CharField(
        _("kind"), max_length=15, choices=Kind.choices, default=Kind.TECHNICAL
    )
    level = models.CharField(
        _("level"), max_length=10, choices=Level.choices, blank=True
    )

    panels = [
        FieldPanel("organisation"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("level")]),
    ]
    api_fields = [APIField("organisation"), APIField("kind"), APIField("level")]

    class Meta(Orderable.Meta):
        verbose_name = _("partner")
        verbose_name_plural = _("partners")

    def __str__(self) -> str:
        return str(self.organisation)


class Replay(PageRow):
    """A recording of a forum."""

    page = ParentalKey(
        "forums.ForumEditionPage", on_delete=models.CASCADE, related_name="replays"
    )
    title = models.CharField(_("title"), max_length=255, blank=True)
    url = models.URLField(_("address"))

    panels = [*in_each_language("title"), FieldPanel("url")]
    api_fields = [APIField("title"), APIField("url")]

    class Meta(PageRow.Meta):
        verbose_name = _("replay")
        verbose_name_plural = _("replays")

    def __str__(self) -> str:
        return self.title or self.url


class Criterion(PageRow):
    """What contributions are judged by, and how much it weighs."""

    page = ParentalKey(
        "forums.CallForContributionsPage",
        on_delete=models.CASCADE,
        related_name="criteria",
    )
    label = models.CharField(_("label"), max_length=255, blank=True)
    description = models.TextField(_("description"), blank=True)
    weight = models.PositiveSmallIntegerField(
        _("weight (%)"), validators=[MinValueValidator(1), MaxValueValidator(100)]
    )

    panels = [
        *in_each_language("label"),
        *in_each_language("description"),
        FieldPanel("weight"),
    ]
    api_fields = [APIField("label"), APIField("description"), APIField("weight")]

    class Meta(PageRow.Meta):
        verbose_name = _("criterion")
        verbose_name_plural = _("criteria")

    def __str__(self) -> str:
        return self.label or ""
